#pragma once

#include <optional>
#include <string_view>

namespace palier::ingest {

/// What a spreadsheet makes of a number that it does not take for one.
enum class Mistaken { Date, Time };

/// What a text says that stands where a number is wanted, when a spreadsheet may have made it of
/// one: « 22/05/2026 », « 22-mai », « mai-26 », « 22-May » (of 22.5), « 45:30 ». Empty for any
/// other.
std::optional<Mistaken> mistaken_number(std::string_view text);

/// Whether a date cell's text, « 2026-03-10 » or « 18:40:02 », is an hour or a duration.
bool is_clock(std::string_view text);

}  // namespace palier::ingest
