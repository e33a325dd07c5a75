#include "base/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using palier::base::Diagnostic;
using palier::base::Diagnostics;
using palier::base::Json;
using palier::base::JsonLimits;
using palier::base::parse_json;

std::optional<Json> parse(std::string_view text, Diagnostics& diags,
                          const JsonLimits& limits = {}) {
    return parse_json(text, "dossier.json", limits, diags);
}

Json parsed(std::string_view text) {
    Diagnostics diags;
    std::optional<Json> value = parse(text, diags);
    EXPECT_TRUE(value.has_value()) << text;
    EXPECT_TRUE(diags.all().empty());
    return value.value_or(Json{});
}

TEST(Json, KeepsTheDigitsOfNumbers) {
    const Json value = parsed("[67.50, -0, 1e-2, 123456789012345678901234567890]");
    std::vector<std::string> digits;
    for (const Json& element : *value.array()) {
        digits.push_back(element.number()->digits);
    }
    EXPECT_THAT(digits,
                testing::ElementsAre("67.50", "-0", "1e-2", "123456789012345678901234567890"));
}

TEST(Json, KeepsTheOrderOfMembers) {
    const Json value = parsed(R"({"b": 1, "a": true, "c": null})");
    std::vector<std::string> keys;
    for (const auto& [key, member] : *value.object()) {
        keys.push_back(key);
    }
    EXPECT_THAT(keys, testing::ElementsAre("b", "a", "c"));
    EXPECT_TRUE(*value.find("a")->boolean());
    EXPECT_TRUE(value.find("c")->is_null());
    EXPECT_EQ(value.find("d"), nullptr);
}

TEST(Json, ReadsEscapes) {
    EXPECT_EQ(*parsed(R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude42")").text(), "\"\\/\b\f\n\r\té🙂");
}

TEST(Json, PassesOverAByteOrderMark) {
    EXPECT_TRUE(parsed("\xEF\xBB\xBF{}").object()->empty());
}

TEST(Json, ReadsEmptyArraysAndAnyWhiteSpace) {
    EXPECT_EQ(parsed(" [ [ ] ,\r\n\t{ } ] ").array()->size(), 2U);
}

struct BadText {
    std::string_view text;
    std::string_view code;
    int line;
    int character;
    std::string_view read;
};

TEST(Json, SaysWhatIsWrongAndWhere) {
    const std::vector<BadText> cases{
        {"", "JSN-007", 1, 1, ""},
        {"  \n", "JSN-007", 2, 1, ""},
        {"{\"a\": 1", "JSN-007", 1, 8, ""},
        {"{\"a\":\n", "JSN-007", 2, 1, ""},
        {"[1,", "JSN-007", 1, 4, ""},
        {"{", "JSN-007", 1, 2, ""},
        {"\"abc", "JSN-007", 1, 5, ""},
        {"\"abc\\", "JSN-007", 1, 5, "\\"},
        {"\"abc\\u00", "JSN-007", 1, 5, "\\u00"},
        {"{\"a\" 1}", "JSN-006", 1, 6, "1}"},
        {"{\"a\": 1\r\n\"b\": 2}", "JSN-006", 2, 1, "\"b\": 2}"},
        {"[1 2]", "JSN-006", 1, 4, "2]"},
        {"{\"a\": }", "JSN-006", 1, 7, "}"},
        {"[1}", "JSN-006", 1, 3, "}"},
        {"[1,\r\n]", "JSN-008", 1, 3, ",]"},
        {"{\"a\": 1,\r}", "JSN-008", 1, 8, ",}"},
        {"// dossier\n{}", "JSN-009", 1, 1, "// dossier"},
        {"{\n/* note */ \"a\": 1}", "JSN-009", 2, 1, "/* note */ \"a\": 1}"},
        {"[1, # un\n2]", "JSN-009", 1, 5, "# un"},
        {"{} // fin", "JSN-009", 1, 4, "// fin"},
        {"{'a': 1}", "JSN-010", 1, 2, "'a': 1}"},
        {"{\"a\": 'b'}", "JSN-010", 1, 7, "'b'}"},
        {"{“a”: 1}", "JSN-010", 1, 2, "“a”: 1}"},
        {"{\"a\": « b »}", "JSN-010", 1, 7, "« b »}"},
        {"{a: 1}", "JSN-010", 1, 2, "a: 1}"},
        {"{\"score\": 67,5}", "JSN-011", 1, 11, "67,5}"},
        {"[05]", "JSN-011", 1, 2, "05]"},
        {"[+5]", "JSN-011", 1, 2, "+5]"},
        {"[.5]", "JSN-011", 1, 2, ".5]"},
        {"[5.]", "JSN-011", 1, 2, "5.]"},
        {"[5e]", "JSN-011", 1, 2, "5e]"},
        {"[-]", "JSN-011", 1, 2, "-]"},
        {"[-Infinity]", "JSN-011", 1, 2, "-Infinity]"},
        {"{} {}", "JSN-012", 1, 4, "{}"},
        {"{}}", "JSN-012", 1, 3, "}"},
        {"[\"a\nb\"]", "JSN-013", 1, 4, "a"},
        {"[\"a\tb\"]", "JSN-013", 1, 4, "a"},
        {"[\"C:\\photos\"]", "JSN-014", 1, 5, "\\photos\"]"},
        {"[\"\\ud83d\"]", "JSN-014", 1, 3, "\\ud83d\"]"},
        {"[\"\\ude42\"]", "JSN-014", 1, 3, "\\ude42\"]"},
        {"[\"\\u00g1\"]", "JSN-014", 1, 3, "\\u00g1\"]"},
        {"[NaN]", "JSN-015", 1, 2, "NaN"},
        {"[\n\nInfinity]", "JSN-015", 3, 1, "Infinity"},
        {"[True]", "JSN-015", 1, 2, "True"},
        {"[nulle]", "JSN-015", 1, 2, "nulle"},
    };
    for (const BadText& one : cases) {
        Diagnostics diags;
        EXPECT_FALSE(parse(one.text, diags).has_value()) << one.text;
        ASSERT_EQ(diags.all().size(), 1U) << one.text;
        const Diagnostic& said = diags.all().front();
        EXPECT_EQ(said.code, one.code) << one.text;
        EXPECT_EQ(said.place.line, one.line) << one.text;
        EXPECT_EQ(said.place.character, one.character) << one.text;
        EXPECT_EQ(said.read(), one.read) << one.text;
        EXPECT_FALSE(said.line().empty());
    }
}

TEST(Json, SaysThePlaceOfTheFirstByteThatIsNoUtf8) {
    const std::vector<std::pair<std::string_view, int>> cases{{"{\n\"nom\": \"Pr\xE9"
                                                               "fecture\"}",
                                                               11},
                                                              {"\n\"\xC3", 2},
                                                              {"{\n\xE9: 1}", 1},
                                                              {"{}\n\xFF", 1}};
    for (const auto& [text, character] : cases) {
        Diagnostics diags;
        EXPECT_FALSE(parse(text, diags).has_value());
        ASSERT_EQ(diags.all().size(), 1U);
        EXPECT_EQ(diags.all().front().code, "JSN-005");
        EXPECT_EQ(diags.all().front().place.line, 2);
        EXPECT_EQ(diags.all().front().place.character, character);
    }
}

TEST(Json, CountsTheCharactersOfALineNotItsBytes) {
    const std::vector<std::pair<std::string_view, int>> cases{
        {"\xEF\xBB\xBF[\"né €😀\", x]", 11},
        {"[\"né €😀\",\r\"é\", x]", 6},
        {"[\"é\",\r\n\t\t\"é\" , x]", 9},
    };
    for (const auto& [text, character] : cases) {
        Diagnostics diags;
        EXPECT_FALSE(parse(text, diags).has_value());
        EXPECT_EQ(diags.all().front().place.character, character) << text;
    }
}

TEST(Json, ReportsEveryDuplicateKeyWithItsPointerAndPlace) {
    Diagnostics diags;
    EXPECT_FALSE(parse("{\"a\": {\"x/y\": 1,\n\"x/y\": 2},\n\"b\": [{\"c\": 1, \"c\": 2, "
                       "\"c\": 3}],\n\"\\u0061\": 4}",
                       diags)
                     .has_value());
    std::vector<std::string> said;
    for (const Diagnostic& one : diags.all()) {
        said.push_back(one.code + " " + one.place.cell + " " +
                       std::to_string(one.place.line.value_or(0)) + ":" +
                       std::to_string(one.place.character.value_or(0)));
    }
    EXPECT_THAT(said, testing::ElementsAre("JSN-004 /a/x~1y 2:1", "JSN-004 /b/0/c 3:16",
                                           "JSN-004 /b/0/c 3:24", "JSN-004 /a 4:1"));
}

TEST(Json, StopsCountingDuplicateKeysAtTheLimit) {
    Diagnostics diags;
    EXPECT_FALSE(
        parse(R"({"a": 1, "a": 2, "a": 3, "a": 4})", diags, {.duplicates = 2}).has_value());
    EXPECT_EQ(diags.all().size(), 2U);
}

struct Limit {
    JsonLimits limits;
    std::string_view fits;
    std::string_view exceeds;
    std::string_view code;
};

TEST(Json, RefusesATextBeyondALimitAndTakesOneThatJustFits) {
    const std::vector<Limit> cases{
        {{.bytes = 4}, "[ 1]", "[  1]", "JSN-001"},
        {{.depth = 2}, "[[1]]", "[[[1]]]", "JSN-002"},
        {{.depth = 2}, "{\"a\": [1]}", "{\"a\": [{}]}", "JSN-002"},
        {{.values = 3}, "[1, 2]", "[1, 2, 3]", "JSN-003"},
    };
    for (const Limit& one : cases) {
        Diagnostics none;
        EXPECT_TRUE(parse(one.fits, none, one.limits).has_value()) << one.fits;
        Diagnostics diags;
        EXPECT_FALSE(parse(one.exceeds, diags, one.limits).has_value()) << one.exceeds;
        ASSERT_EQ(diags.all().size(), 1U) << one.exceeds;
        EXPECT_EQ(diags.all().front().code, one.code);
    }
}

TEST(Json, RefusesFiftyMegabytesOfBracketsWithoutEnteringThem) {
    const std::string brackets(50'000'000, '[');
    Diagnostics by_size;
    EXPECT_FALSE(parse(brackets, by_size).has_value());
    EXPECT_EQ(by_size.all().front().code, "JSN-001");
    Diagnostics by_depth;
    EXPECT_FALSE(parse(brackets, by_depth, {.bytes = 100'000'000}).has_value());
    EXPECT_EQ(by_depth.all().front().code, "JSN-002");
    const std::string objects = [] {
        std::string text;
        for (int level = 0; level < 1'000'000; ++level) {
            text += "{\"a\":";
        }
        return text;
    }();
    Diagnostics of_objects;
    EXPECT_FALSE(parse(objects, of_objects).has_value());
    EXPECT_EQ(of_objects.all().front().code, "JSN-002");
}

TEST(Json, EscapesTheTokensOfPointers) {
    EXPECT_EQ(palier::base::json_pointer_token("a/b~c"), "a~1b~0c");
}

}  // namespace
