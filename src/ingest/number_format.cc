#include "ingest/number_format.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <tuple>
#include <utility>

#include "ingest/sheet_number.h"

namespace palier::ingest {

namespace {

/// A number in the machine form, taken apart.
struct Decimal {
    bool negative = false;
    std::string_view whole;
    std::string_view decimals;

    explicit Decimal(std::string_view number) : negative(number.starts_with('-')) {
        number.remove_prefix(negative ? 1 : 0);
        const std::size_t point = std::min(number.find('.'), number.size());
        whole = number.substr(0, point);
        decimals = number.substr(std::min(point + 1, number.size()));
    }
};

/// Compares numbers in the machine form, which has no needless zeros.
std::strong_ordering compare(std::string_view left, std::string_view right) {
    const Decimal one(left);
    const Decimal other(right);
    if (one.negative != other.negative) {
        return one.negative ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    const auto size = [](const Decimal& number) {
        return std::tuple(number.whole.size(), number.whole, number.decimals);
    };
    return one.negative ? size(other) <=> size(one) : size(one) <=> size(other);
}

/// A section of a format code: what means something in it, in lower case.
struct Section {
    /// A duration in brackets leaves its letter.
    std::string tokens;
    std::optional<NumberCondition> condition;
};

/// What stands in brackets at the front of `rest`, which is taken off.
std::string_view take_brackets(std::string_view& rest) {
    const std::size_t close = std::min(rest.find(']'), rest.size());
    const std::string_view inside = rest.substr(1, close - 1);
    rest.remove_prefix(std::min(close + 1, rest.size()));
    return inside;
}

void add_brackets(std::string_view inside, Section& section) {
    if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
        section.tokens += 'h';
    } else if (const auto condition = NumberCondition::parse(inside)) {
        section.condition = condition;
    }
}

std::vector<Section> sections_of(std::string_view code) {
    std::vector<Section> sections(1);
    while (!code.empty()) {
        const char sign = code.front();
        if (sign == '[') {
            add_brackets(take_brackets(code), sections.back());
            continue;
        }
        std::size_t taken = 1;
        if (sign == ';') {
            sections.emplace_back();
        } else if (sign == '\\' || sign == '_' || sign == '*') {
            taken = 2;
        } else if (sign == '"') {
            taken = std::min(code.find('"', 1), code.size()) + 1;
        } else {
            const bool upper = sign >= 'A' && sign <= 'Z';
            sections.back().tokens += upper ? static_cast<char>(sign - 'A' + 'a') : sign;
        }
        code.remove_prefix(std::min(taken, code.size()));
    }
    return sections;
}

/// Whether digits are asked for other than fractions of a second: « 0 d » is no date.
bool asks_for_digits(std::string_view tokens) {
    const std::size_t first = tokens.find_first_of("0#?");
    if (first == std::string_view::npos) {
        return false;
    }
    const std::string_view before = tokens.substr(0, first);
    return !before.ends_with("s.") && !before.ends_with("s,");
}

/// Whether days or years are asked for: in French too, as « jj/mm/aaaa », by programs that write
/// the code as people see it.
bool asks_for_days(std::string_view tokens) {
    return tokens.find_first_of("yd") != std::string_view::npos ||
           tokens.find("jj") != std::string_view::npos ||
           tokens.find("aa") != std::string_view::npos;
}

NumberFormat classify(std::string tokens) {
    if (tokens.find('%') != std::string::npos) {
        return NumberFormat::Percent;
    }
    for (const std::string_view word : {"general", "standard", "am/pm", "a/p"}) {
        if (const std::size_t at = tokens.find(word); at != std::string::npos) {
            tokens.erase(at, word.size());
        }
    }
    if (asks_for_digits(tokens)) {
        return NumberFormat::Plain;
    }
    const bool has_clock = tokens.find_first_of("hs") != std::string::npos;
    // Months and minutes share a letter: alone, it means months.
    const bool has_month = !has_clock && tokens.find('m') != std::string::npos;
    if (asks_for_days(tokens) || has_month) {
        return NumberFormat::Date;
    }
    return has_clock ? NumberFormat::Time : NumberFormat::Plain;
}

/// The condition of a section that states none (ISO/IEC 29500-1, 18.8.31): numbers above zero,
/// those below, the others.
NumberCondition unstated(std::size_t index, std::size_t count) {
    using Sign = NumberCondition::Sign;
    if (index > 0) {
        return {Sign::Less, "0"};
    }
    return {count > 2 ? Sign::Greater : Sign::GreaterOrEqual, "0"};
}

}  // namespace

bool NumberCondition::holds(std::string_view number) const {
    const std::strong_ordering order = compare(number, bound);
    switch (sign) {
        case Sign::Less:
            return std::is_lt(order);
        case Sign::LessOrEqual:
            return std::is_lteq(order);
        case Sign::Equal:
            return std::is_eq(order);
        case Sign::NotEqual:
            return std::is_neq(order);
        case Sign::GreaterOrEqual:
            return std::is_gteq(order);
        case Sign::Greater:
            return std::is_gt(order);
    }
    return false;
}

std::optional<NumberCondition> NumberCondition::parse(std::string_view text) {
    constexpr auto signs =
        std::to_array<std::pair<std::string_view, Sign>>({{"<=", Sign::LessOrEqual},
                                                          {">=", Sign::GreaterOrEqual},
                                                          {"<>", Sign::NotEqual},
                                                          {"!=", Sign::NotEqual},
                                                          {"<", Sign::Less},
                                                          {">", Sign::Greater},
                                                          {"=", Sign::Equal}});
    for (const auto& [mark, sign] : signs) {
        if (!text.starts_with(mark)) {
            continue;
        }
        text.remove_prefix(mark.size());
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        const std::optional<std::string> bound = sheet_number(text);
        return bound ? std::optional(NumberCondition{sign, *bound}) : std::nullopt;
    }
    return std::nullopt;
}

NumberFormat NumberFormatRule::of(std::string_view number) const {
    const auto found =
        std::ranges::find_if(cases_, [&](const Case& one) { return one.condition.holds(number); });
    return found != cases_.end() ? found->format : otherwise_;
}

NumberFormatRule parse_format(std::string_view code) {
    constexpr std::size_t most_sections = 3;
    std::vector<Section> sections = sections_of(code);
    // The last one may be that of texts.
    const bool has_texts = sections.back().tokens.find('@') != std::string::npos;
    const std::size_t count =
        std::clamp<std::size_t>(sections.size() - (has_texts ? 1U : 0U), 1, most_sections);
    NumberFormatRule rule(classify(sections.at(count - 1).tokens));
    for (std::size_t index = 0; index + 1 < count; ++index) {
        const Section& section = sections.at(index);
        rule.add(section.condition.value_or(unstated(index, count)), classify(section.tokens));
    }
    return rule;
}

NumberFormat builtin_format(int id) {
    if (id == 9 || id == 10) {
        return NumberFormat::Percent;
    }
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
        return NumberFormat::Time;
    }
    const bool eastern = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return (id >= 14 && id <= 17) || id == 22 || eastern ? NumberFormat::Date : NumberFormat::Plain;
}

}  // namespace palier::ingest
