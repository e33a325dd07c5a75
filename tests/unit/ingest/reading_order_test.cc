#include "ingest/reading_order.h"

#include "reading.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Place;
using palier::ingest::add_later;
using palier::ingest::in_reading_order;
using palier::testing_ingest::codes;
using testing::ElementsAre;

Place cell(const std::string& table, int row, const std::string& column) {
    return {.table = table, .row = row, .column = column, .cell = table + std::to_string(row)};
}

TEST(LaterReports, OfACellThatHasAnErrorAreLeftOut) {
    Diagnostics diags;
    diags.report("FEU-003", cell("Diagnostic", 2, "Score (%)"));
    diags.report("ING-013", cell("Points", 1, "Texte"));
    Diagnostics later;
    later.report("ING-029", cell("Diagnostic", 2, "Score (%)"));
    later.report("ING-034", cell("Diagnostic", 3, "Score (%)"));
    later.report("ING-032", cell("Diagnostic", 2, "Engagement"));
    later.report("ING-029", cell("Points", 1, "Texte"));
    later.report("ING-026");
    add_later(later, diags);
    // ING-013 is a warning: an error of that cell is news.
    EXPECT_THAT(codes(diags),
                ElementsAre("FEU-003 Diagnostic2", "ING-013 Points1", "ING-034 Diagnostic3",
                            "ING-032 Diagnostic2", "ING-029 Points1", "ING-026 "));
}

TEST(ReadingOrder, IsThatOfTheContractsTablesThenOfRowsThenOfColumns) {
    Diagnostics diags;
    diags.report("ING-016", cell("Notes", 1, ""));
    diags.report("ING-038", cell("Points", 1, "Type"));
    diags.report("ING-034", cell("Diagnostic", 10, "Score (%)"));
    diags.report("ING-050", cell("Diagnostic", 10, "Engagement"));
    diags.report("ING-034", cell("Diagnostic", 9, "Score (%)"));
    diags.report("ING-023", {.table = "Diagnostic", .cell = "Diagnostic"});
    diags.report("ING-031", cell("Structure", 4, "Valeur"));
    diags.report("CSV-011");
    EXPECT_THAT(codes(in_reading_order(diags)),
                ElementsAre("CSV-011 ", "ING-031 Structure4", "ING-023 Diagnostic",
                            "ING-034 Diagnostic9", "ING-050 Diagnostic10", "ING-034 Diagnostic10",
                            "ING-038 Points1", "ING-016 Notes1"));
}

}  // namespace
