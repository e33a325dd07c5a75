#include "compose/phrase_reader.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/message_format.h"
#include "base/utf8.h"

namespace palier::compose {

namespace {

using Use = Phrase::Choosing::Argument::Use;

/// Choices inside each other; a sentence with more cannot be followed.
constexpr int deepest = 4;

constexpr char32_t typographic_apostrophe = U'\u2019';

/// What a text stands in: it decides what « # » means.
enum class Around { Nothing, Plural, Select };

bool is_space(char32_t point) {
    return point == U' ' || point == U'\t' || point == U'\r' || point == U'\n';
}

bool is_digits(std::u32string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char32_t point) { return point >= U'0' && point <= U'9'; });
}

/// Reads from left to right; stops at the first problem.
class PhraseReader {
  public:
    explicit PhraseReader(std::string_view text) : text_(base::to_code_points(text)) {}

    std::variant<WrittenPhrase, PhraseProblem> read() {
        read_text(Around::Nothing, 0);
        if (!problem_ && phrase_.chooses) {
            const std::string complaint = base::message_problem(phrase_.pattern);
            if (!complaint.empty()) {
                stop("icu", complaint);
            }
        }
        if (problem_) {
            return *problem_;
        }
        return std::move(phrase_);
    }

  private:
    bool at_end() const { return problem_.has_value() || next_ == text_.size(); }
    char32_t peek() const { return text_.at(next_); }
    bool sees(char32_t point) const { return !at_end() && peek() == point; }

    void stop(const std::string& reason, const std::string& detail) {
        if (!problem_) {
            problem_ = PhraseProblem{.reason = reason, .detail = detail, .lines_down = lines()};
        }
    }

    int lines() const {
        const auto end = text_.begin() + static_cast<std::ptrdiff_t>(next_);
        return static_cast<int>(std::count(text_.begin(), end, U'\n'));
    }

    void skip_spaces() {
        while (!at_end() && is_space(peek())) {
            ++next_;
        }
    }

    /// What stands before the next of `ends`, without the white space around it.
    std::u32string word_before(std::u32string_view ends) {
        skip_spaces();
        const std::size_t begin = next_;
        while (!at_end() && ends.find(peek()) == std::u32string_view::npos) {
            ++next_;
        }
        std::size_t end = next_;
        while (end > begin && is_space(text_.at(end - 1))) {
            --end;
        }
        return text_.substr(begin, end - begin);
    }

    /// Text up to the end, or up to the brace that closes the branch it stands in.
    void read_text(Around around, int depth) {
        while (!at_end()) {
            const char32_t point = peek();
            if (point == U'{') {
                read_argument(depth);
            } else if (point == U'}') {
                if (around == Around::Nothing) {
                    stop("fermante", "");
                }
                return;
            } else if (point == U'\'') {
                read_apostrophe(around);
            } else {
                // Inside a plural « # » is the number: it goes to ICU as it is.
                letter(point);
            }
        }
    }

    void put(char32_t point) {
        auto& pieces = phrase_.pieces;
        if (pieces.empty() || !std::holds_alternative<std::string>(pieces.back())) {
            pieces.emplace_back(std::string());
        }
        std::get<std::string>(pieces.back()) += base::to_utf8(std::u32string(1, point));
    }

    /// One letter of text; moves past it.
    void letter(char32_t point) {
        put(point);
        phrase_.pattern += base::to_utf8(std::u32string(1, point));
        ++next_;
    }

    /// An apostrophe of the language follows a letter (« l'{nom} ») or data; a quote comes before a
    /// brace.
    void read_apostrophe(Around around) {
        const bool after_word =
            next_ > 0 && (u_isalnum(static_cast<UChar32>(text_.at(next_ - 1))) != 0 ||
                          text_.at(next_ - 1) == U'}');
        const char32_t following = next_ + 1 < text_.size() ? text_.at(next_ + 1) : U' ';
        const bool quotes = following == U'{' || following == U'}' ||
                            (following == U'#' && around == Around::Plural);
        if (following == U'\'') {
            ++next_;
        }
        if (after_word || !quotes) {
            letter(typographic_apostrophe);
            return;
        }
        ++next_;
        read_quoted();
    }

    /// Text up to the next single apostrophe: braces are letters in it.
    void read_quoted() {
        phrase_.pattern += "'";
        while (!at_end()) {
            const bool quote = peek() == U'\'';
            const bool doubled = quote && next_ + 1 < text_.size() && text_.at(next_ + 1) == U'\'';
            if (quote && !doubled) {
                phrase_.pattern += "'";
                ++next_;
                return;
            }
            next_ += doubled ? 1 : 0;
            letter(quote ? typographic_apostrophe : peek());
        }
        stop("citation", "");
    }

    void read_argument(int depth) {
        const int line = lines();
        const std::size_t start = next_;
        ++next_;
        const std::u32string path = word_before(U",{}'");
        if (at_end() || sees(U'{') || sees(U'\'')) {
            next_ = start;
            stop("ouverte", base::to_utf8(path));
            return;
        }
        if (path.empty()) {
            stop("vide", "");
            return;
        }
        if (sees(U'}')) {
            phrase_.pieces.emplace_back(phrase_.arguments.size());
            phrase_.pattern += "{" + add_argument(path, Use::Print, line) + "}";
            ++next_;
            return;
        }
        ++next_;
        read_choice(path, line, depth);
    }

    const std::string& add_argument(const std::u32string& path, Use use, int line) {
        phrase_.arguments.push_back({.name = "a" + std::to_string(phrase_.arguments.size()),
                                     .path = base::to_utf8(path),
                                     .use = use,
                                     .lines_down = line});
        return phrase_.arguments.back().name;
    }

    /// « plural, one {…} other {…}} », up to the last brace.
    void read_choice(const std::u32string& path, int line, int depth) {
        const std::string genre = base::to_utf8(word_before(U",{}'"));
        const bool plural = genre == "plural" || genre == "selectordinal";
        if (!plural && genre != "select") {
            stop("genre", genre);
            return;
        }
        if (depth == deepest) {
            stop("imbrication", std::to_string(deepest));
            return;
        }
        phrase_.chooses = true;
        phrase_.pattern +=
            "{" + add_argument(path, plural ? Use::Count : Use::Select, line) + ", " + genre + ", ";
        if (sees(U',')) {
            ++next_;
        }
        read_branches(plural ? Around::Plural : Around::Select, depth);
        if (!problem_ && next_ == text_.size()) {
            stop("ouverte", base::to_utf8(path));
        }
        phrase_.pattern += "}";
        ++next_;
    }

    void read_branches(Around around, int depth) {
        bool has_other = false;
        skip_spaces();
        while (!at_end() && peek() != U'}') {
            const std::u32string word = word_before(U" \t\r\n{}");
            skip_spaces();
            if (around == Around::Plural && word.starts_with(U"offset:") &&
                is_digits(std::u32string_view(word).substr(7))) {
                phrase_.pattern += base::to_utf8(word) + " ";
                continue;
            }
            if (!is_branch(word, around) || !sees(U'{')) {
                stop("branche", base::to_utf8(word));
                return;
            }
            has_other = has_other || word == U"other";
            ++next_;
            phrase_.pattern += base::to_utf8(word) + " {";
            read_text(around, depth + 1);
            phrase_.pattern += "} ";
            if (at_end()) {
                return;
            }
            ++next_;
            skip_spaces();
        }
        if (!has_other) {
            stop("autre", "");
        }
    }

    /// The plurals of French are « one », « many » and « other » (CLDR), beside exact numbers.
    static bool is_branch(std::u32string_view word, Around around) {
        if (around == Around::Select) {
            return !word.empty();
        }
        return word == U"one" || word == U"many" || word == U"other" ||
               (word.starts_with(U"=") && is_digits(word.substr(1)));
    }

    std::u32string text_;
    std::size_t next_ = 0;
    WrittenPhrase phrase_;
    std::optional<PhraseProblem> problem_;
};

}  // namespace

std::variant<WrittenPhrase, PhraseProblem> read_phrase(std::string_view text) {
    return PhraseReader(text).read();
}

}  // namespace palier::compose
