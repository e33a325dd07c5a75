#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/length.h"
#include "compose/reports.h"
#include "compose/xml_element.h"
#include "document/style.h"

namespace palier::compose {

/// A word of the grammar and what it stands for.
template <class Meaning>
struct Word {
    std::string_view word;
    Meaning meaning;
};

enum class YesNo { Yes, No };
inline constexpr std::array yes_no_words = {Word<YesNo>{"yes", YesNo::Yes},
                                            Word<YesNo>{"no", YesNo::No}};
inline constexpr std::array alignment_words = {
    Word<document::Alignment>{"left", document::Alignment::Left},
    Word<document::Alignment>{"right", document::Alignment::Right},
    Word<document::Alignment>{"center", document::Alignment::Center},
    Word<document::Alignment>{"decimal", document::Alignment::Decimal}};

/// Which lengths an attribute takes.
enum class Range { Any, NotNegative, Positive };

/// Reads the attributes of one element. What is missing or wrong is reported, and a stand-in
/// returned, so that reading can go on. Every name that was asked for is a known one: `finish`
/// reports the others.
class Attributes {
  public:
    Attributes(const XmlElement& element, Reports& reports)
        : element_(element), reports_(reports) {}

    int line() const { return element_.line; }
    const std::string& element() const { return element_.name; }
    Reports& reports() { return reports_; }

    /// The text of an attribute, if it is there.
    std::optional<std::string> optional(std::string_view name);
    /// The text of an attribute that must be there and not empty; empty after the report.
    std::string required(std::string_view name);
    std::optional<base::Length> optional_length(std::string_view name, Range range);
    /// Zero after a report.
    base::Length required_length(std::string_view name, Range range);
    /// A whole number between two others, if it is there and is one.
    std::optional<int> optional_number(std::string_view name, int least, int most);
    std::optional<bool> yes_no(std::string_view name);
    /// A language tag (« fr-FR »), empty when absent.
    std::string language(std::string_view name);

    /// One word of a few, if the attribute is there and is one of them.
    template <class Meaning, std::size_t count>
    std::optional<Meaning> word(std::string_view name,
                                const std::array<Word<Meaning>, count>& words) {
        const auto text = optional(name);
        if (!text) {
            return std::nullopt;
        }
        std::vector<std::string> known;
        for (const auto& [word, meaning] : words) {
            if (word == *text) {
                return meaning;
            }
            known.emplace_back(word);
        }
        bad_word(name, *text, known);
        return std::nullopt;
    }

    /// Reports an attribute that must be there and is not.
    void missing(std::string_view name);
    /// Reports the attributes that nobody asked for.
    void finish();

  private:
    void bad_word(std::string_view name, const std::string& read,
                  const std::vector<std::string>& known);

    const XmlElement& element_;
    Reports& reports_;
    std::vector<std::string> asked_;
};

}  // namespace palier::compose
