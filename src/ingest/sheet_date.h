#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace palier::ingest {

/// Which day a workbook counts from.
enum class Epoch {
    /// 0 is 30 December 1899.
    From1899,
    /// 1 is 1 January 1900, and 60 is 29 February 1900, which never was.
    From1900,
    /// 0 is 1 January 1904.
    From1904,
};

/// The day that a number of days is, « 2026-03-10 », with « T18:40:02 » when it has an hour, to the
/// second. `days` is in the machine form of `sheet_number`. Empty for a negative number and beyond
/// the year 9999. Of the serial 60 it is « 1900-02-29 », as spreadsheets show it.
std::optional<std::string> date_of_serial(std::string_view days, Epoch epoch);

/// The hour or duration that a number of days is: « 18:40:02 », « 36:30:00 ». Empty for a negative
/// number.
std::optional<std::string> time_of_serial(std::string_view days);

/// A date as XML writes it (« 2026-03-10T00:00:00 », « 2026-03-10T18:40:02.5Z ») in the form of
/// `date_of_serial`. What is no such date comes back as it is.
std::string date_of_iso(std::string_view written);

/// A duration as XML writes it, « PT36H30M00S », as « 36:30:00 ». What is none comes back as it is.
std::string time_of_iso(std::string_view written);

}  // namespace palier::ingest
