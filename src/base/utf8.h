#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace palier::base {

/// The byte offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and
/// code points above U+10FFFF are not), or empty when all of `text` is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Well-formed UTF-8 to code points; ill-formed bytes become U+FFFD.
std::u32string to_code_points(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// White space of any width, no-break or not, and line feeds.
bool is_white_space(char32_t point);
/// The text without the white space around it.
std::u32string_view trimmed(std::u32string_view text);

/// Normalisation form C: é is one code point. What fonts are asked for.
std::string composed(std::string_view text);

/// A name as part of a sentence: one that holds letters written from right to left stands between
/// U+2068 and U+2069 (UAX #9), so that it moves no figure or sign of punctuation around it.
std::string isolated(std::string_view name);

/// How names of tables, columns and fields are compared (contract §3): without case, accents,
/// spaces, punctuation and text in parentheses; œ = oe, ’ = '. « Score (%) » → « score ». A name of
/// pictures only, such as a smiling face, is its pictures.
std::string folded(std::string_view name);

/// How many letters (code points) one must insert, drop, replace or swap to make one text the
/// other; `limit` when it is that many or more.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

}  // namespace palier::base
