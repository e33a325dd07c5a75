#include "base/json_writer.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

namespace base = palier::base;
using base::Json;

TEST(JsonWriter, WritesMembersInTheirOrderWithTwoSpacesForEachLevel) {
    const Json value{Json::Object{
        {"b", base::json_number(base::Decimal{58'225, 3})},
        {"a",
         Json{Json::Array{base::json_number(12), base::json_null(), base::json_boolean(true)}}},
        {"vide", Json{Json::Array{}}},
        {"rien", Json{Json::Object{}}},
    }};
    EXPECT_EQ(base::write_json(value), R"({
  "b": 58.225,
  "a": [
    12,
    null,
    true
  ],
  "vide": [],
  "rien": {}
}
)");
}

TEST(JsonWriter, EscapesOnlyWhatJsonMust) {
    EXPECT_EQ(base::write_json(base::json_text("é « 50\u202F% » \"\\/\n\x01")),
              "\"é « 50\u202F% » \\\"\\\\/\\n\\u0001\"\n");
}

TEST(JsonWriter, WritesWhatTheParserReadsBack) {
    const std::string text = "{\n  \"a\": [\n    1.50,\n    \"\\t\"\n  ]\n}\n";
    base::Diagnostics diags;
    EXPECT_EQ(base::write_json(base::parse_json(text, "a.json", {}, diags).value()), text);
}

TEST(JsonWriter, RefusesATextThatIsNoUtf8) {
    EXPECT_THROW(base::write_json(base::json_text("\xE9")), std::logic_error);
}

}  // namespace
