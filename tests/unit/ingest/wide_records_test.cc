#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/place.h"
#include "ingest/csv.h"
#include "ingest/sheet_tables.h"
#include "ingest/values.h"
#include "unit/ingest/said.h"

namespace {

using palier::base::Diagnostics;
using palier::base::Place;
using palier::ingest::CsvFile;
using palier::ingest::Row;
using palier::ingest::Table;
using palier::ingest::TableSet;
using palier::ingest::written;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Result {
    Table table;
    Diagnostics diags;

    std::vector<std::string> said() const { return palier::testing_ingest::said(diags); }

    std::vector<std::string> rows() const {
        std::vector<std::string> texts;
        for (const Row& row : table.rows) {
            std::string& text = texts.emplace_back();
            for (const auto& cell : row.cells) {
                text += written(cell) + "|";
            }
        }
        return texts;
    }
};

/// The table of one CSV file.
Result read(const std::string& file, const std::string& bytes) {
    Result result;
    const std::optional<CsvFile> csv = palier::ingest::read_csv(
        bytes, file, {.known_names = {"engagement", "champ"}}, result.diags);
    const std::vector sheets = {csv.value().sheet};
    std::optional<TableSet> set = palier::ingest::sheet_tables(
        sheets, Place{.encoding = Place::Encoding::Csv}, {}, result.diags);
    result.table = std::move(set.value().tables.at(0));
    EXPECT_EQ(set->sound, !result.diags.has_errors());
    return result;
}

TEST(ARecordWiderThanTheHeader, IsAnErrorAtItsRowAndNoValue) {
    const Result result = read("Diagnostic.csv", "Engagement,Score (%)\nE1,67,5\nE2,52\nE3,1,5\n");
    EXPECT_THAT(result.said(),
                ElementsAre("CSV-016 Diagnostic.csv, ligne 2", "CSV-016 Diagnostic.csv, ligne 4"));
    EXPECT_THAT(result.rows(), ElementsAre("E2|52|"));
    EXPECT_EQ(result.diags.all().at(0).place.row, 1);
    const std::string sentence = result.diags.all().at(0).sentence();
    EXPECT_THAT(sentence, HasSubstr("3 valeurs"));
    EXPECT_THAT(sentence, HasSubstr("2 au plus"));
    EXPECT_THAT(sentence, HasSubstr("entre guillemets"));
    EXPECT_THAT(sentence, HasSubstr("--separateur"));
}

TEST(ARecordWiderThanTheHeader, IsOneWhateverItsFirstFieldsHold) {
    EXPECT_THAT(read("Diagnostic.csv", "Engagement;Score\nE1;1\n;;note\n").said(),
                ElementsAre("CSV-016 Diagnostic.csv, ligne 3"));
}

TEST(ARecordWiderThanTheHeader, IsSoundWhenWhatIsMoreIsEmpty) {
    const Result result = read("Diagnostic.csv", "Engagement;Score\nE1;67,5;; ;\n");
    EXPECT_THAT(result.said(), IsEmpty());
    EXPECT_THAT(result.rows(), ElementsAre("E1|67,5|"));
}

TEST(ARecord, MayBeAsWideAsTheHeaderHasSeparators) {
    const Result result = read("Diagnostic.csv", "Engagement;Score;;\nE1;67,5;;note\n");
    EXPECT_THAT(result.said(), ElementsAre("FEU-009 Diagnostic.csv, ligne 2"));
    EXPECT_THAT(result.rows(), ElementsAre("E1|67,5|"));
    EXPECT_THAT(read("Diagnostic.csv", "Engagement;Score;;\nE1;67,5;;;note\n").said(),
                ElementsAre("CSV-016 Diagnostic.csv, ligne 2"));
}

TEST(ARecordWiderThanTheHeader, OfAFieldLeavesItsValueEmptyAndSaysSo) {
    const Result result = read("Structure.csv", "Champ,Valeur\nNom,Caf, Épinal\nVille,Épinal\n");
    EXPECT_THAT(result.said(), ElementsAre("CSV-016 Structure.csv, ligne 2, colonne « Valeur »"));
    EXPECT_THAT(result.rows(), ElementsAre("Nom||", "Ville|Épinal|"));
}

TEST(ARecordAboveTheHeader, MayBeWider) {
    EXPECT_THAT(read("Diagnostic.csv", "Scores;du;10 mars\nEngagement;Score\nE1;67,5\n").said(),
                IsEmpty());
}

}  // namespace
