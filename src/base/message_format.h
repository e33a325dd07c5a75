#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace palier::base {

/// Fills in an ICU MessageFormat pattern (named arguments, French plurals). A pattern or argument
/// that ICU refuses is a std::logic_error: patterns from outside are checked with `message_problem`
/// first.
std::string format_message(std::string_view pattern, const Arguments& arguments);

/// What ICU has against a pattern, in one word of ICU's own, or empty when it is sound.
std::string message_problem(std::string_view pattern);

}  // namespace palier::base
