#pragma once

#include <optional>
#include <string_view>

namespace palier::ingest {

/// What a number format of a workbook makes of a number.
enum class NumberFormat {
    Plain,
    /// Shown multiplied by 100.
    Percent,
    /// A day, with or without an hour.
    Date,
    /// An hour or a duration, without a day.
    Time,
};

/// What a format code such as « dd/mm/yyyy » or « 0.0% » makes of a positive number: its first
/// section decides, and what stands in quotes, in brackets or after a backslash does not, « [h] »
/// and its like apart.
NumberFormat classify_format(std::string_view code);

/// What the formats that have no code in the file make of a number, by their number (ISO/IEC
/// 29500-1, 18.8.30; 27 to 36 and 50 to 58 are dates in the countries that have them).
NumberFormat builtin_format(int id);

}  // namespace palier::ingest
