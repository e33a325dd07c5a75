#pragma once

#include <optional>
#include <span>
#include <string_view>

/// What is thrown at the readers: any bytes at all.
namespace palier::fuzz {

/// One reader, or readers of one kind.
struct Target {
    /// Names its folders in `corpus/` and `crashes/`.
    std::string_view name;
    /// Reads bytes. Ends the program where a promise of the reader is broken: it gives something
    /// exactly when it reported no error, each report has its sentence, nothing is thrown.
    void (*run)(std::string_view bytes);
};

/// All of them, ordered by name.
std::span<const Target> targets();

/// The target of a name, or nothing.
std::optional<Target> find_target(std::string_view name);

}  // namespace palier::fuzz
