#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
    /// True or false.
    Boolean,
};

/// « >1 »: of which numbers a part of a format is meant.
struct NumberCondition {
    enum class Sign { Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater };

    Sign sign = Sign::Equal;
    /// In the machine form of `sheet_number`.
    std::string bound = "0";

    /// Whether it holds of a number in the machine form; exact.
    bool holds(std::string_view number) const;
    /// Reads « >=0.5 », « <> 0 ». Empty for anything else.
    static std::optional<NumberCondition> parse(std::string_view text);
};

/// What one format makes of numbers: it may depend on the number.
class NumberFormatRule {
  public:
    /// The same for every number.
    explicit NumberFormatRule(NumberFormat otherwise = NumberFormat::Plain)
        : otherwise_(otherwise) {}

    /// What it makes of the numbers of a condition, of which no condition before holds.
    void add(NumberCondition condition, NumberFormat format) {
        cases_.push_back({std::move(condition), format});
    }
    /// What it makes of a number in the machine form of `sheet_number`.
    NumberFormat of(std::string_view number) const;

  private:
    struct Case {
        NumberCondition condition;
        NumberFormat format = NumberFormat::Plain;
    };
    std::vector<Case> cases_;
    NumberFormat otherwise_;
};

/// What a format code such as « dd/mm/yyyy » or « [>1]0.0;0.0% » makes of numbers. Of each section,
/// what stands in quotes, in brackets or after a backslash means nothing, conditions, « [h] » and
/// its like apart. Days and years may have their French letters.
NumberFormatRule parse_format(std::string_view code);

/// What the formats that have no code in the file make of a number, by their number (ISO/IEC
/// 29500-1, 18.8.30; 27 to 36 and 50 to 58 are dates in the countries that have them).
NumberFormat builtin_format(int id);

}  // namespace palier::ingest
