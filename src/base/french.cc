#include "base/french.h"

#include <unicode/datefmt.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>

#include <memory>

#include "base/expect.h"
#include "base/utf8.h"

namespace palier::base::french {

namespace {

constexpr char32_t no_break = U'\u00A0';
constexpr char32_t narrow_no_break = U'\u202F';
constexpr char32_t minus = U'\u2212';
/// A picture among letters: layout's mark of a note, which clings to the word before it.
constexpr char32_t object = U'\uFFFC';

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

bool is_space(char32_t point) {
    return point == U' ' || point == no_break || point == narrow_no_break;
}

bool is_digit(char32_t point) {
    return point >= U'0' && point <= U'9';
}

bool is_word(char32_t point) {
    return u_isalnum(static_cast<UChar32>(point)) != 0;
}

/// Quotes end an address too: the space that they get would end it on the next pass.
bool ends_address(char32_t point) {
    return is_space(point) || point == U'\n' || point == U'«' || point == U'»';
}

bool is_address(std::u32string_view word) {
    return word.find(U"://") != std::u32string_view::npos || word.starts_with(U"www.") ||
           word.find(U"mailto:") != std::u32string_view::npos ||
           word.find(U'@') != std::u32string_view::npos;
}

/// The text being spaced, built from left to right.
class Spacer {
  public:
    explicit Spacer(std::u32string text) : text_(std::move(text)) {}

    std::u32string spaced() {
        for (std::size_t index = 0; index < text_.size(); ++index) {
            const char32_t point = text_[index];
            const char32_t before = space_before(index);
            if (before != 0 && !result_.empty()) {
                drop_trailing_spaces();
                result_ += before;
            }
            const bool spoken_for =
                is_space(point) && !result_.empty() && (result_.back() == no_break || after_quote_);
            if (!spoken_for) {
                result_ += point;
            }
            after_quote_ = (after_quote_ && is_space(point)) || point == U'«';
            if (point == U'«' && index + 1 < text_.size()) {
                result_ += no_break;
            }
            if (is_sign(index)) {
                result_ += no_break;
            }
        }
        return std::move(result_);
    }

  private:
    char32_t at(std::size_t index) const { return index < text_.size() ? text_[index] : 0; }

    /// The last character before `index` that is no space, or 0.
    char32_t before_spaces(std::size_t index) const {
        while (index > 0 && is_space(text_[index - 1])) {
            --index;
        }
        return index > 0 ? text_[index - 1] : 0;
    }

    bool ends_word(std::size_t index) const {
        const char32_t next = at(index + 1);
        // « std::bad_alloc » is a name of the program.
        const bool is_code = text_[index] == U':' && next == U':';
        return !is_word(next) && next != U'/' && next != U'=' && !is_code;
    }

    bool in_address(std::size_t index) const {
        std::size_t start = index;
        while (start > 0 && !ends_address(text_[start - 1])) {
            --start;
        }
        std::size_t end = index;
        while (end < text_.size() && !ends_address(text_[end])) {
            ++end;
        }
        return is_address(std::u32string_view(text_).substr(start, end - start));
    }

    /// The no-break space that French puts before the sign at `index`, or 0.
    char32_t space_before(std::size_t index) const {
        const char32_t point = text_[index];
        const char32_t previous = before_spaces(index);
        if (previous == 0 || previous == U'\n') {
            return 0;
        }
        if (point == U'»') {
            return previous == U'«' ? 0 : no_break;
        }
        const bool closes = is_word(previous) || previous == U'»' || previous == U')' ||
                            previous == U'’' || previous == U'…' || previous == U'%' ||
                            previous == U'.' || previous == U'€' || previous == U'”' ||
                            previous == U']' || previous == object;
        if (!closes || !ends_word(index) || in_address(index)) {
            return 0;
        }
        switch (point) {
            case U';':
            case U'!':
            case U'?':
                return narrow_no_break;
            case U'%':
                return is_digit(previous) ? narrow_no_break : 0;
            case U':':
                return no_break;
            default:
                return 0;
        }
    }

    /// A plus or minus that stands apart before a number: « + 8 points ».
    bool is_sign(std::size_t index) const {
        const char32_t point = text_[index];
        const bool sign = point == U'+' || point == minus;
        const bool apart = index == 0 || is_space(text_[index - 1]) || text_[index - 1] == U'(';
        return sign && apart && is_space(at(index + 1)) && is_digit(at(index + 2));
    }

    void drop_trailing_spaces() {
        while (!result_.empty() && is_space(result_.back())) {
            result_.pop_back();
        }
    }

    std::u32string text_;
    std::u32string result_;
    bool after_quote_ = false;
};

}  // namespace

std::string number(const Score& value, int most_decimals) {
    static const icu::number::LocalizedNumberFormatter formatter =
        icu::number::NumberFormatter::withLocale(icu::Locale("fr", "FR"))
            .precision(icu::number::Precision::unlimited());
    const std::string digits = to_machine(value.rounded(most_decimals));
    const bool negative = digits.starts_with('-');
    UErrorCode status = U_ZERO_ERROR;
    const std::string magnitude = negative ? digits.substr(1) : digits;
    const icu::UnicodeString text = formatter.formatDecimal(magnitude, status).toString(status);
    expect(U_SUCCESS(status), "ICU writes a decimal number");
    return (negative ? to_utf8(std::u32string{minus, no_break}) : "") + utf8(text);
}

std::string percent(const Score& value, int most_decimals) {
    return number(value, most_decimals) + to_utf8(std::u32string{narrow_no_break}) + "%";
}

std::string change(const Score& value, int most_decimals) {
    const Decimal rounded = value.rounded(most_decimals);
    if (rounded.units == 0) {
        return "=";
    }
    const std::u32string sign{rounded.units > 0 ? U'+' : minus, no_break};
    return to_utf8(sign) + number(rounded.units > 0 ? value : -value, most_decimals);
}

std::string points(const Score& value, int most_decimals) {
    const Score magnitude = value < Score(0) ? -value : value;
    // What is printed decides: 1,96 is printed « 2 points » with one decimal.
    const Decimal printed = magnitude.rounded(most_decimals);
    const bool plural =
        magnitude >= Score(2) || Decimal{Score(2).rounded(most_decimals)} == printed;
    return number(magnitude, most_decimals) + to_utf8(std::u32string{no_break}) +
           (plural ? "points" : "point");
}

std::string date(const Date& date) {
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(icu::UnicodeString("MMMM"), icu::Locale("fr", "FR"), status);
    format.adoptTimeZone(icu::TimeZone::getGMT()->clone());
    expect(U_SUCCESS(status), "ICU holds the French months");
    constexpr double milliseconds_a_day = 86'400'000;
    icu::UnicodeString month;
    format.format(static_cast<double>(date.days().time_since_epoch().count()) * milliseconds_a_day,
                  month);
    const std::string day = date.day() == 1 ? "1er" : std::to_string(date.day());
    return day + to_utf8(std::u32string{no_break}) + utf8(month) + " " +
           std::to_string(date.year());
}

std::string spaced(std::string_view text) {
    return to_utf8(Spacer(to_code_points(text)).spaced());
}

}  // namespace palier::base::french
