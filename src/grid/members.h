#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/json.h"
#include "base/nearest.h"
#include "base/score.h"
#include "base/utf8.h"

namespace palier::grid {

/// A word of a grid file and what it means.
template <typename T>
struct Word {
    std::string_view word;
    T meaning;
};

/// Letters, digits, . _ and -, the first a letter or digit, 64 at most.
bool is_identifier(std::string_view text);

/// The members of one object of the file, asked for by name. What is missing or of another type is
/// reported, and an empty value stands in.
class Members {
  public:
    /// `names`: every member that the object may have.
    Members(const base::Json& value, const base::Place& place,
            const std::vector<std::string_view>& names, base::Diagnostics& diags);

    base::Place place_of(std::string_view name) const;
    /// The member, or null after a report.
    const base::Json* required(std::string_view name) const;
    bool has(std::string_view name) const { return value_.find(name) != nullptr; }
    /// Whether the member is there and is null.
    bool is_null(std::string_view name) const { return has(name) && value_.find(name)->is_null(); }
    /// A text of at least one character.
    std::string text(std::string_view name) const;
    /// A text that may be left out.
    std::string optional_text(std::string_view name) const { return has(name) ? text(name) : ""; }
    std::string identifier(std::string_view name) const;
    /// A whole number of a range, ends included; empty after a report.
    std::optional<int> whole(std::string_view name, int least, int most) const;
    /// A number of a range, ends included; `least` after a report.
    base::Score number(std::string_view name, int least, int most) const;
    /// A number that is an element of a list.
    base::Score number(const base::Json& value, const base::Place& place, int least,
                       int most) const;
    /// A number above 0; 1 after a report.
    base::Score positive(std::string_view name, int most) const;
    bool boolean(std::string_view name) const;
    std::optional<base::Date> date(std::string_view name) const;
    /// The elements of a list, or none after a report.
    std::span<const base::Json> list(std::string_view name) const;
    /// The elements of a list that may be left out or empty.
    std::span<const base::Json> optional_list(std::string_view name) const;
    /// The texts of a list that may be left out or empty.
    std::vector<std::string> texts(std::string_view name) const;

    /// The meaning of a word.
    template <typename T, std::size_t Size>
    T word(std::string_view name, const std::array<Word<T>, Size>& words) const {
        const std::string written = text(name);
        const auto found = std::ranges::find(words, written, &Word<T>::word);
        if (found != words.end()) {
            return found->meaning;
        }
        std::vector<std::string> known;
        known.reserve(Size);
        for (const Word<T>& word : words) {
            known.emplace_back(word.word);
        }
        if (!written.empty()) {
            report_unknown_word(name, written, known);
        }
        return words.front().meaning;
    }

  private:
    void report_type(std::string_view name, const std::string& expected) const;
    void report_unknown_word(std::string_view name, const std::string& written,
                             const std::vector<std::string>& known) const;

    const base::Json& value_;
    base::Place place_;
    base::Diagnostics& diags_;
};

/// The place of an element of a list.
base::Place element_place(base::Place list, std::size_t index);

/// Reports the ids that an earlier element of the list has, compared by base::folded as in a
/// dossier.
template <typename T>
void check_unique(const std::vector<T>& elements, const base::Place& list,
                  base::Diagnostics& diags) {
    std::set<std::string> seen;
    for (std::size_t index = 0; index < elements.size(); ++index) {
        const std::string& id = elements.at(index).id;
        if (!id.empty() && !seen.insert(base::folded(id)).second) {
            base::Place place = element_place(list, index);
            place.cell += "/identifiant";
            diags.report("GRI-008", place, {{"lu", id}});
        }
    }
}

/// Reports a text that is the id of none of the elements (GRI-033).
template <typename T>
void check_known(const std::string& read, const std::vector<T>& elements, const base::Place& place,
                 base::Diagnostics& diags) {
    if (read.empty() || std::ranges::find(elements, read, &T::id) != elements.end()) {
        return;
    }
    std::vector<std::string> known;
    known.reserve(elements.size());
    for (const T& element : elements) {
        known.push_back(element.id);
    }
    diags.report(
        "GRI-033", place,
        {{"lu", read}, {"attendu", base::nearest(read, known).value_or(base::listed(known))}});
}

}  // namespace palier::grid
