#pragma once

#include <source_location>
#include <string_view>

namespace palier::base {

/// States what the code relies on. Throws std::logic_error, naming `promise` and the caller's
/// place, when `condition` is false: a broken promise is a defect of ours, never a mistake of the
/// user.
void expect(bool condition, std::string_view promise,
            std::source_location place = std::source_location::current());

}  // namespace palier::base
