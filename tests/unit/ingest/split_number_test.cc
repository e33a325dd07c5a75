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
using palier::ingest::DecimalMark;
using palier::ingest::SheetReading;
using palier::ingest::TableSet;
using palier::ingest::written;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Result {
    TableSet set;
    Diagnostics diags;

    std::vector<std::string> said() const { return palier::testing_ingest::said(diags); }
};

Result read(const std::string& file, const std::string& bytes, const SheetReading& reading = {}) {
    Result result;
    const std::optional<CsvFile> csv = palier::ingest::read_csv(
        bytes, file, {.known_names = {"engagement", "score", "indicateur"}}, result.diags);
    const std::vector sheets = {csv.value().sheet};
    result.set = palier::ingest::sheet_tables(sheets, Place{.encoding = Place::Encoding::Csv},
                                              reading, result.diags)
                     .value();
    return result;
}

/// What is said of a diagnostic whose columns are « Engagement,Score, » and `rest`.
std::vector<std::string> said_of(const std::string& titles, const std::string& records) {
    return read("Diagnostic.csv", titles + "\n" + records).said();
}

const std::string line_2 = "CSV-017 Diagnostic.csv, ligne 2, colonne « Score (%) »";
const std::string line_3 = "CSV-017 Diagnostic.csv, ligne 3, colonne « Score (%) »";

TEST(ANumberPartedByItsComma, IsAWarningAndIsReadAsItStands) {
    const Result result = read("Diagnostic.csv", "Engagement,Score,Point fort\nE1,67,5\n");
    EXPECT_THAT(result.said(), ElementsAre(line_2));
    EXPECT_TRUE(result.set.sound);
    const auto& cells = result.set.tables.at(0).rows.at(0).cells;
    EXPECT_EQ(written(cells.at(1)), "67");
    EXPECT_EQ(written(cells.at(2)), "5");
    EXPECT_EQ(result.diags.all().at(0).place.row, 1);
    EXPECT_THAT(
        result.diags.all().at(0).sentence(),
        AllOf(HasSubstr("«\u00A067\u00A0» est lu ici"),
              HasSubstr("«\u00A05\u00A0» dans la colonne d’après («\u00A0Point fort\u00A0»)"),
              HasSubstr("le nombre «\u00A067,5\u00A0», mettez-le entre guillemets")));
}

TEST(ANumberPartedByItsComma, MayHaveTheSignPercentAndTwoDecimals) {
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,67,25 %\nE2,-0,05\n"),
                ElementsAre(line_2, line_3));
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,67,250\nE2,67,5 points\nE3,67, 5\n"),
                IsEmpty());
}

TEST(ANumberPartedByItsComma, IsLookedForInColumnsThatMayHaveDecimals) {
    EXPECT_THAT(read("Indicateurs.csv",
                     "Indicateur,Valeur,Unité,Valeur précédente,Cible,Effectif,Méthode\n"
                     "Délai,4,5\nAttente,12,minutes,11,10,30,15\n")
                    .said(),
                ElementsAre("CSV-017 Indicateurs.csv, ligne 2, colonne « Valeur »"));
    EXPECT_THAT(
        read("Actions.csv", "Action,Avancement,Commentaire\nFormer,12,5\nLire,30,\n").said(),
        ElementsAre("CSV-017 Actions.csv, ligne 2, colonne « Avancement (%) »"));
}

TEST(ANumberPartedByItsComma, IsSaidOfAnUnknownColumnThatHoldsATextElsewhere) {
    EXPECT_THAT(said_of("Engagement,Score,Rang", "E1,67,5\nE2,52,3\nE3,40,premier\n"),
                ElementsAre(line_2, line_3));
    EXPECT_THAT(said_of("Engagement,Score,Rang", "E1,67,5\nE2,52,3\nE3,40,NA\n"), IsEmpty());
}

TEST(ANumberPartedByItsComma, IsSaidOfARecordThatHasAFieldTooMany) {
    // Without the number's comma, both records would have as many fields.
    EXPECT_THAT(said_of("Engagement,Score,Rang", "E1,67,5\nE2,52\nE3,40\n"), ElementsAre(line_2));
    EXPECT_THAT(said_of("Engagement,Score,Rang", "E1,67,5,\nE2,52,\n"), ElementsAre(line_2));
    EXPECT_THAT(said_of("Engagement,Score,", "E1,67,5\nE2,52\n"),
                ElementsAre(line_2, "FEU-009 Diagnostic.csv, ligne 2"));
}

const std::string figures = "Indicateur,Engagement,Valeur,Valeur précédente,Cible,Effectif\n";

TEST(ANumberPartedByItsComma, IsSaidOfARecordWithAFieldTooManyWhateverTheNextColumnHolds) {
    // Seven fields for six titles, the last of them empty.
    EXPECT_THAT(read("Indicateurs.csv", figures + "Délai,E1,12,5,,,\nAttente,E2,14,2,,,\n").said(),
                ElementsAre("CSV-017 Indicateurs.csv, ligne 2, colonne « Valeur »",
                            "CSV-017 Indicateurs.csv, ligne 3, colonne « Valeur »"));
    EXPECT_THAT(
        read("Indicateurs.csv", figures + "Délai,E1,41,,8,5,\nAttente,E2,14,12,9,100\n").said(),
        ElementsAre("CSV-017 Indicateurs.csv, ligne 2, colonne « Cible »"));
    EXPECT_THAT(said_of("Score,Engagement", "67,3,\n52,4\n"), ElementsAre(line_2));
}

TEST(ANumberPartedByItsComma, IsNotSaidWhenEveryRecordEndsWithASeparator) {
    EXPECT_THAT(read("Indicateurs.csv", figures + "Délai,E1,12,5,,,\nAttente,E2,14,,,,\n").said(),
                IsEmpty());
    EXPECT_THAT(read("Indicateurs.csv", figures + "Délai,E1,12,5,,\nAttente,E2,14,,,\n").said(),
                IsEmpty());
}

TEST(AColumnThatHoldsShortNumbers, IsOneByTheContract) {
    EXPECT_THAT(said_of("Score,Engagement", "67,3\n52,4\n"), IsEmpty());
    EXPECT_THAT(said_of("Score,Engagement", "67,3\n"), IsEmpty());
    EXPECT_THAT(read("Indicateurs.csv", "Indicateur,Valeur,Cible\nDélai,4,5\n").said(), IsEmpty());
    EXPECT_THAT(read("Indicateurs.csv", "Indicateur,Valeur,Affiche\nDélai,4,1\n").said(),
                IsEmpty());
    EXPECT_THAT(read("Indicateurs.csv", "Indicateur,Valeur,Période\nDélai,4,5\n").said(),
                IsEmpty());
}

TEST(AColumnThatHoldsShortNumbers, IsOneWhenEveryRecordHasOne) {
    EXPECT_THAT(said_of("Engagement,Score,Rang", "E1,67,5\nE2,52,3\nE3,40,12\n"), IsEmpty());
}

TEST(AColumnThatHoldsShortNumbers, IsOneWhenSomeStandBesideNoWholeNumber) {
    for (const std::string other :
         {"E3,,4", "E3,NA,4", "E3,40.5,4", "E3,\"40,5\",4", "E3,40,4.5", "E3,40,-4", "E3,40,104"}) {
        EXPECT_THAT(said_of("Engagement,Score,Rang", "E1,67,5\nE2,52\n" + other + "\n"), IsEmpty())
            << other;
        EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,67,5\nE2,52\n" + other + "\n"), IsEmpty())
            << other;
    }
}

TEST(AColumnThatHoldsShortNumbers, IsOneWhenItIsEmptyInARecordAsWide) {
    EXPECT_THAT(said_of("Engagement,Score,Rang", "E1,67,5\nE2,52,\n"), IsEmpty());
    EXPECT_THAT(said_of("Engagement,Score,Rang", "E1,67,5,\nE2,52,,\n"), IsEmpty());
}

TEST(AColumnOfCounts, HasNoDecimals) {
    EXPECT_THAT(
        read("Indicateurs.csv", "Indicateur,Valeur,Effectif,Méthode\nDélai,4.2,67,5\n").said(),
        IsEmpty());
}

TEST(ANumberInQuotes, IsNotPartOfAnother) {
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,\"67\",5\nE2,52,Accueil\n"), IsEmpty());
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,67,\"5\"\nE2,52,Accueil\n"), IsEmpty());
}

TEST(AFile, WithoutCommasBetweenItsFieldsHasNoPartedNumbers) {
    EXPECT_THAT(said_of("Engagement;Score;Thème", "E1;67;5\n"), IsEmpty());
    EXPECT_THAT(said_of("Engagement\tScore\tThème", "E1\t67\t5\n"), IsEmpty());
}

TEST(AFile, WhoseDecimalsFollowAPointHasNoPartedNumbers) {
    const std::string bytes = "Engagement,Score,Thème\nE1,67,5\n";
    EXPECT_THAT(read("Diagnostic.csv", bytes, {.decimal = DecimalMark::Point}).said(), IsEmpty());
    EXPECT_THAT(read("Diagnostic.csv", bytes, {.decimal = DecimalMark::Comma}).said(),
                ElementsAre(line_2));
}

TEST(AColumn, WhoseDecimalsFollowAPointHasNoPartedNumbers) {
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,67,5\nE2,52.9,\n"), IsEmpty());
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E2,\"52.9\",Accueil\nE1,67,5\n"), IsEmpty());
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,67,5\nE2,n.c.,\n"), ElementsAre(line_2));
    // A point elsewhere says nothing of this column, and none explains a field too many.
    EXPECT_THAT(read("Indicateurs.csv", "Indicateur,Cible,Valeur,Unité\nDélai,4.5,67,5\n").said(),
                ElementsAre("CSV-017 Indicateurs.csv, ligne 2, colonne « Valeur »"));
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,67,5,\nE2,52.9,\n"), ElementsAre(line_2));
}

TEST(ARecordThatIsTooWide, IsNoPartedNumberTwice) {
    EXPECT_THAT(said_of("Engagement,Score,Thème", "E1,67,5,Accueil\nE2,52,1\n"),
                ElementsAre("CSV-016 Diagnostic.csv, ligne 2", line_3));
}

TEST(AnUntitledColumn, IsNotNamed) {
    const Result result = read("Diagnostic.csv", "Engagement,Score,\nE1,67,5\n");
    EXPECT_THAT(result.diags.all().at(0).sentence(),
                AllOf(HasSubstr("la colonne d’après\u202F; si"), Not(HasSubstr("()"))));
}

}  // namespace
