#pragma once

#include <source_location>
#include <string_view>

namespace palier::base {

/// Throws std::logic_error, naming `promise` and the place that relied on it.
[[noreturn]] void break_off(std::string_view promise, std::source_location place);

/// States what the code relies on. Throws std::logic_error, naming `promise` and the caller's
/// place, when `condition` is false: a broken promise is a defect of ours, never a mistake of the
/// user. Inline, so that compilers and analysers see what holds afterwards.
inline void expect(bool condition, std::string_view promise,
                   std::source_location place = std::source_location::current()) {
    if (!condition) {
        break_off(promise, place);
    }
}

}  // namespace palier::base
