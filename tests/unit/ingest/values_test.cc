#include "ingest/values.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using palier::base::Diagnostics;
using palier::base::Score;
using palier::ingest::Cell;
using palier::ingest::parse_number;

TEST(ParseNumber, ReadsWhatPeopleAndMachinesWrite) {
    const Score expected = Score::ratio(135, 2);
    for (const char* text : {"67,5", "67.5", "67,5 %", "67,5%", "67,5\u202F%", "67.50", " 67,5 ",
                             "067,5", "67,500000000"}) {
        EXPECT_EQ(parse_number(text), expected) << text;
    }
    EXPECT_EQ(parse_number("0"), Score(0));
    EXPECT_EQ(parse_number("-3,5"), Score::ratio(-7, 2));
    EXPECT_EQ(parse_number("\u2212 3,5"), Score::ratio(-7, 2));
}

TEST(ParseNumber, ReadsThousandsWithAnySpace) {
    const Score expected = Score::ratio(12'345, 10);
    for (const char* text : {"1 234,5", "1\u00A0234,5", "1\u202F234,5", "1\u2009234,5", "1234,5"}) {
        EXPECT_EQ(parse_number(text), expected) << text;
    }
    EXPECT_EQ(parse_number("1 234 567"), Score(1'234'567));
    EXPECT_EQ(parse_number("1\n234"), std::nullopt);
    // A point is a decimal mark, wherever it stands.
    EXPECT_EQ(parse_number("1.234"), Score::ratio(1234, 1000));
}

TEST(ParseNumber, ReadsNothingElse) {
    for (const char* text : {"",     "%",   "1.234,5", "1,234.5", "1,2,3",    "1.2.3",        "67,",
                             ",5",   "6 7", "12 34",   "1 23,5",  "1234 567", "67,5 points",  "+5",
                             "5 %%", "1e2", "0x10",    "NaN",     "١٢",       "1234567890123"}) {
        EXPECT_FALSE(parse_number(text).has_value()) << text;
    }
}

TEST(ParseNumber, RoundsWhatADivisionLeftBeyondSixDecimals) {
    EXPECT_EQ(parse_number("66.66666666666667"), Score::ratio(66'666'667, 1'000'000));
    EXPECT_EQ(parse_number("-66,66666649"), Score::ratio(-66'666'666, 1'000'000));
    EXPECT_EQ(parse_number("0,9999999"), Score(1));
    EXPECT_EQ(parse_number("-0,0000005"), Score::ratio(-1, 1'000'000));
}

/// The field of a machine's report that says what was expected, after reading `text` with `read`.
template <typename Read>
std::string expected_after(Read read, const std::string& text) {
    Diagnostics diags;
    EXPECT_FALSE(read(Cell{text, {}}, diags).has_value()) << text;
    EXPECT_EQ(diags.all().size(), 1U) << text;
    return diags.all().empty() ? "" : diags.all().front().expected();
}

TEST(ReadCell, TellsMachinesWhatWasExpected) {
    using namespace palier::ingest;
    EXPECT_EQ(expected_after(read_score, "140"), "un nombre de 0 à 100");
    EXPECT_EQ(expected_after(read_score, "bien"),
              "un nombre comme 67,5 ou 67.5, 1 234,5 ou 67,5 % ; rien ou NA s’il n’est pas évalué");
    // The serial 46091 is 10 March 2026: 46 023 is 1 January 2026, and 68 days more.
    EXPECT_EQ(expected_after(palier::ingest::read_date, "46091"),
              "une date comme 15/05/2024 ou 2024-05-15 ; sans format de date, 46091 est le "
              "10\u00A0mars 2026");
    // How many engagements there are is for the grid to say.
    EXPECT_EQ(expected_after(read_engagement, "E10"),
              "la lettre E et le numéro, comme E3, ou le numéro seul");
    EXPECT_EQ(expected_after(read_count, "12,5"),
              "un nombre entier de 0 à 1\u202F000\u202F000\u202F000");
    EXPECT_EQ(expected_after(read_yes_or_no, "peut-être"), "oui, non");
    EXPECT_EQ(expected_after(read_date, "hier"), "une date comme 15/05/2024 ou 2024-05-15");
}

TEST(ReadCount, TakesWholeNumbersUpToAThousandMillion) {
    const auto count = [](const Cell& cell) {
        Diagnostics diags;
        const std::optional<std::int64_t> value = palier::ingest::read_count(cell, diags);
        EXPECT_EQ(value.has_value(), !diags.has_errors());
        return value;
    };
    EXPECT_EQ(count(Cell{"1 234", {}}), 1234);
    EXPECT_EQ(count(Cell{"1\u202F234", {}}), 1234);
    EXPECT_EQ(count(Cell{Cell::Number{"412"}, {}}), 412);
    EXPECT_EQ(count(Cell{Cell::Number{"412.0"}, {}}), 412);
    EXPECT_EQ(count(Cell{Cell::Number{"412.000"}, {}}), 412);
    EXPECT_EQ(count(Cell{"412.0", {}}), 412);
    EXPECT_EQ(count(Cell{"412.000000", {}}), 412);
    EXPECT_EQ(count(Cell{"0", {}}), 0);
    EXPECT_EQ(count(Cell{"1 000 000 000", {}}), 1'000'000'000);
    EXPECT_EQ(count(Cell{"1 000 000 001", {}}), std::nullopt);
    // 1.000 is one here and a thousand there.
    for (const char* text :
         {"12,5", "-1", "12 %", "douze", "1.234", "1.000", "12,000", "1 234,000", "12\n345", ""}) {
        EXPECT_EQ(count(Cell{text, {}}), std::nullopt) << text;
    }
    EXPECT_EQ(count(Cell{true, {}}), std::nullopt);
}

TEST(Written, PercentagesAreTheSameTextInEveryEncoding) {
    const auto text = [](const Cell& cell) { return palier::ingest::written(cell); };
    EXPECT_EQ(text(Cell{Cell::Number{"90", true}, {}}), "90 %");
    EXPECT_EQ(text(Cell{Cell::Number{"67.5", true}, {}}), "67,5 %");
    EXPECT_EQ(text(Cell{Cell::Number{"67.5"}, {}}), "67,5");
    for (const char* same : {"90%", "90 %", "90\u00A0%", "90\u202F%"}) {
        EXPECT_EQ(text(Cell{same, {}}), "90 %") << same;
    }
    // Digits are those that were written, and what is no percentage is left alone.
    EXPECT_EQ(text(Cell{"1 067.50%", {}}), "1 067.50 %");
    for (const char* other : {"%", "plus de 90%", "90%.", "90 %%"}) {
        EXPECT_EQ(text(Cell{other, {}}), other);
    }
}

TEST(ReadCount, RefusesAPercentageInEveryEncoding) {
    for (const Cell& cell : {Cell{"50%", {}}, Cell{Cell::Number{"50", true}, {}}}) {
        Diagnostics diags;
        EXPECT_EQ(palier::ingest::read_count(cell, diags), std::nullopt);
        EXPECT_EQ(diags.all().at(0).code, "ING-039");
    }
}

TEST(ReadYesOrNo, KnowsTheWaysToSayIt) {
    const auto meaning = [](const Cell& cell) {
        Diagnostics diags;
        return palier::ingest::read_yes_or_no(cell, diags);
    };
    for (const char* text : {"oui", "Oui", "x", "X", "1", "VRAI", "true"}) {
        EXPECT_EQ(meaning(Cell{text, {}}), true) << text;
    }
    for (const char* text : {"non", "NON", "0", "Faux"}) {
        EXPECT_EQ(meaning(Cell{text, {}}), false) << text;
    }
    EXPECT_EQ(meaning(Cell{true, {}}), true);
    EXPECT_EQ(meaning(Cell{false, {}}), false);
    EXPECT_EQ(meaning(Cell{Cell::Number{"1"}, {}}), true);
    EXPECT_EQ(meaning(Cell{"2", {}}), std::nullopt);
    EXPECT_EQ(meaning(Cell{"oui et non", {}}), std::nullopt);
}

}  // namespace
