#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "base/json.h"
#include "base/score.h"

namespace palier::base {

/// Values to put into a tree of Json. A text is well-formed UTF-8.
Json json_text(std::string text);
Json json_number(std::int64_t whole);
/// Without trailing zeros: « 58.225 », « 50 ».
Json json_number(Decimal value);
Json json_boolean(bool value);
Json json_null();

/// The text of a value: members in the order that they were put in, two spaces for each level,
/// UTF-8 without needless escapes, a line feed at the end. The same value gives the same bytes.
std::string write_json(const Json& value);

}  // namespace palier::base
