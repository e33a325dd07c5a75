#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/length.h"

/// How numbers and strings are spelt in a PDF file (ISO 32000-1, 7.3): without locale, without
/// floats.
namespace palier::pdf {

/// The parts one after the other.
std::string joined(std::initializer_list<std::string_view> parts);

void append_integer(std::string& out, std::int64_t value);

/// `value` ÷ 10^`decimals`, without trailing zeros: 1250 with 2 decimals is « 12.5 ».
void append_decimal(std::string& out, std::int64_t value, int decimals);

/// A length in hundredths of a point, the precision of coordinates in page contents.
std::int64_t hundredths(base::Length length);

/// A length in points with three decimals: exact.
void append_points(std::string& out, base::Length length);

/// Four hexadecimal digits.
void append_code(std::string& out, std::uint16_t code);

std::u16string utf16(std::string_view utf8);

/// UTF-16BE in hexadecimal digits, without a byte order mark: what ToUnicode takes.
std::string utf16_digits(std::string_view utf8);

/// A text string: « (Titre) » when ASCII holds it, UTF-16BE with its mark in hexadecimal otherwise.
std::string text_string(std::string_view utf8);

}  // namespace palier::pdf
