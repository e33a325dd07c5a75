#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/score.h"

/// Numbers, dates and spaces as French readers expect them (contract §5). Never used for machines.
namespace palier::base::french {

/// « 1 234,5 », « − 8,2 »: decimal comma, U+202F between thousands, true minus U+2212 with U+00A0
/// after it, no trailing zero.
std::string number(const Score& value, int most_decimals);
/// « 67,5 % », with U+202F before the sign.
std::string percent(const Score& value, int most_decimals);
/// « + 3,6 », « − 2,5 », « = » for nothing left after rounding; U+00A0 after the sign.
std::string change(const Score& value, int most_decimals);
/// « 3,6 points », « 1 point », « 0,5 point »: without sign, plural from two on, U+00A0 before the
/// word.
std::string points(const Score& value, int most_decimals);
/// « 10 mars 2026 », « 1er mars 2026 », with U+00A0 between day and month.
std::string date(const Date& date);

/// Puts the spaces of French typography into a text: U+202F before ; ! ? %, U+00A0 before :, inside
/// « » and after a sign that precedes a number; leaves times, ratios, addresses, their schemes and
/// « :: » alone. Idempotent.
std::string spaced(std::string_view text);

/// Holds together what French readers read in one go, by U+00A0 in place of a space: a number and
/// its unit (« 12 jours »), « n° 4 », « p. 12 », the day and the month of a date, an initial or a
/// title and the name after it (« Mme Roy »), the thousands of a number. Changes nothing else.
/// Idempotent, and `spaced` undoes nothing of it.
std::string bound(std::string_view text);

}  // namespace palier::base::french
