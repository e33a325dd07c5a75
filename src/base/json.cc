#include "base/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <span>

#include "base/utf8.h"

namespace palier::base {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t excerpt_size = 24;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
}

/// Whether a byte of UTF-8 is one after the first of its character.
bool continues_character(char letter) {
    return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
}

bool is_control(char letter) {
    return static_cast<unsigned char>(letter) < 0x20;
}

/// Marks that people, or their word processors, put in the place of a straight double quote.
bool starts_wrong_quote(std::string_view text) {
    constexpr std::array<std::string_view, 7> quotes{"'", "`", "“", "”", "«", "‘", "’"};
    return std::ranges::any_of(quotes, [&](auto quote) { return text.starts_with(quote); });
}

bool starts_comment(std::string_view text) {
    return text.starts_with("//") || text.starts_with("/*") || text.starts_with('#');
}

/// A line of the text and a character of the line, both counted from 1.
struct Position {
    int line = 1;
    int character = 1;
};

/// The way from the root of the text to a value, for the pointer of a message.
struct Path {
    const Path* parent = nullptr;
    std::string_view key;
    std::optional<std::size_t> index;

    std::string pointer() const {
        const std::string start = parent != nullptr ? parent->pointer() : "";
        return start + "/" + (index ? std::to_string(*index) : json_pointer_token(key));
    }
};

/// Members of the object being read whose key stood there before, in the order of the text.
std::vector<std::size_t> repeated_members(const Json::Object& object) {
    std::vector<std::size_t> order(object.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, {}, [&](std::size_t index) -> const std::string& { return object.at(index).first; });
    std::vector<std::size_t> repeated;
    for (std::size_t rank = 1; rank < order.size(); ++rank) {
        if (object.at(order.at(rank)).first == object.at(order.at(rank - 1)).first) {
            repeated.push_back(order.at(rank));
        }
    }
    std::ranges::sort(repeated);
    return repeated;
}

/// Reads one text, from left to right, once.
class Parser {
  public:
    Parser(std::string_view text, const std::string& file, const JsonLimits& limits,
           Diagnostics& diags)
        : text_(text), file_(file), limits_(limits), diags_(diags) {}

    std::optional<Json> parse() {
        skip_space();
        std::optional<Json> result = value(nullptr, 0);
        if (!result) {
            return std::nullopt;
        }
        skip_space();
        if (offset_ < text_.size()) {
            return after_the_end();
        }
        if (duplicates_ > 0) {
            return std::nullopt;
        }
        return result;
    }

  private:
    std::string_view rest() const { return text_.substr(offset_); }
    bool at_end() const { return offset_ == text_.size(); }
    bool next_is(char letter) const { return !at_end() && text_[offset_] == letter; }

    bool accept(char letter) {
        const bool accepted = next_is(letter);
        offset_ += accepted ? 1 : 0;
        return accepted;
    }

    void skip_space() {
        offset_ = std::min(text_.find_first_not_of(" \t\r\n", offset_), text_.size());
    }

    /// Where the offset is, which is nowhere before that of the last call. A line ends with LF, CR
    /// LF or CR.
    Position position() {
        for (; counted_ < offset_; ++counted_) {
            const char letter = text_[counted_];
            const bool pair = letter == '\r' && text_.substr(counted_ + 1).starts_with('\n');
            if ((letter == '\n' || letter == '\r') && !pair) {
                position_ = {.line = position_.line + 1};
            } else {
                position_.character += continues_character(letter) ? 0 : 1;
            }
        }
        return position_;
    }

    Place place_of(const Position& position) const {
        return Place{.encoding = Place::Encoding::Json,
                     .file = file_,
                     .line = position.line,
                     .character = position.character};
    }

    /// What stands at the offset, up to the end of the line.
    std::string excerpt() const {
        const std::string_view start = rest().substr(0, 5 * excerpt_size);
        const std::u32string points = to_code_points(start.substr(0, start.find_first_of("\r\n")));
        return to_utf8(points.substr(0, excerpt_size)) + (points.size() > excerpt_size ? "…" : "");
    }

    std::nullopt_t fail(std::string_view code, Arguments arguments = {}) {
        if (at_end() && (code == "JSN-006" || code == "JSN-010")) {
            code = "JSN-007";
        }
        arguments.try_emplace("lu", excerpt());
        diags_.report(code, place_of(position()), std::move(arguments));
        return std::nullopt;
    }

    /// Says what is wrong with the text at the offset, where `expected` should stand.
    std::nullopt_t unexpected(const std::string& expected) {
        if (first_invalid_utf8(rest().substr(0, 4)) == 0) {
            return fail("JSN-005");
        }
        if (starts_comment(rest())) {
            return fail("JSN-009");
        }
        if (starts_wrong_quote(rest())) {
            return fail("JSN-010");
        }
        return fail("JSN-006", {{"attendu", expected}});
    }

    std::nullopt_t after_the_end() {
        if (first_invalid_utf8(rest().substr(0, 4)) == 0) {
            return fail("JSN-005");
        }
        return fail(starts_comment(rest()) ? "JSN-009" : "JSN-012");
    }

    std::optional<Json> value(const Path* path, std::size_t depth) {
        if (++values_ > limits_.values) {
            return fail("JSN-003", {{"maximum", static_cast<std::int64_t>(limits_.values)}});
        }
        if (next_is('{') || next_is('[')) {
            if (depth == limits_.depth) {
                return fail("JSN-002", {{"maximum", static_cast<std::int64_t>(limits_.depth)}});
            }
            return next_is('{') ? object(path, depth + 1) : array(path, depth + 1);
        }
        if (next_is('"')) {
            std::optional<std::string> read = string();
            return read ? std::optional(Json{std::move(*read)}) : std::nullopt;
        }
        if (!at_end() && (is_digit(text_[offset_]) || next_is('-'))) {
            return number();
        }
        if (next_is('+') || next_is('.')) {
            return fail("JSN-011");
        }
        if (!at_end() && is_letter(text_[offset_])) {
            return word();
        }
        return unexpected("une valeur");
    }

    std::optional<Json> word() {
        const std::size_t start = offset_;
        const auto end = std::ranges::find_if_not(rest(), is_letter);
        const std::string_view read =
            rest().substr(0, static_cast<std::size_t>(end - rest().begin()));
        offset_ += read.size();
        if (read == "null") {
            return Json{nullptr};
        }
        if (read == "true" || read == "false") {
            return Json{read == "true"};
        }
        offset_ = start;
        return fail("JSN-015", {{"lu", std::string(read)}});
    }

    std::size_t skip_digits() {
        const std::size_t start = offset_;
        while (!at_end() && is_digit(text_[offset_])) {
            ++offset_;
        }
        return offset_ - start;
    }

    std::optional<Json> number() {
        const std::size_t start = offset_;
        number_start_ = start;
        accept('-');
        const std::size_t whole = offset_;
        bool sound = skip_digits() > 0 && (text_[whole] != '0' || offset_ - whole == 1);
        if (accept('.')) {
            sound = skip_digits() > 0 && sound;
        }
        if (sound && (accept('e') || accept('E'))) {
            if (!accept('+')) {
                accept('-');
            }
            sound = skip_digits() > 0;
        }
        sound = sound && (at_end() || !is_letter(text_[offset_]));
        const std::string_view digits = text_.substr(start, offset_ - start);
        if (!sound) {
            offset_ = start;
            return fail("JSN-011");
        }
        return Json{Json::Number{std::string(digits)}};
    }

    std::optional<Json> array(const Path* path, std::size_t depth) {
        Json::Array elements;
        accept('[');
        skip_space();
        while (!accept(']')) {
            const Path here{path, {}, elements.size()};
            std::optional<Json> element = value(&here, depth);
            if (!element) {
                return std::nullopt;
            }
            elements.push_back(std::move(*element));
            if (!separator(']')) {
                return std::nullopt;
            }
        }
        return Json{std::move(elements)};
    }

    std::optional<Json> object(const Path* path, std::size_t depth) {
        Json::Object members;
        std::vector<Position> places;
        accept('{');
        skip_space();
        while (!accept('}')) {
            std::optional<std::string> key = member_key(members, places);
            if (!key) {
                return std::nullopt;
            }
            const Path here{path, *key, std::nullopt};
            std::optional<Json> member = value(&here, depth);
            if (!member) {
                return std::nullopt;
            }
            members.emplace_back(std::move(*key), std::move(*member));
            if (!separator('}')) {
                return std::nullopt;
            }
        }
        report_duplicates(members, places, path);
        return Json{std::move(members)};
    }

    /// A key and its colon. `members` are those before it; adds where it is to their places.
    std::optional<std::string> member_key(const Json::Object& members,
                                          std::vector<Position>& places) {
        if (!next_is('"')) {
            const bool after_number = !members.empty() && members.back().second.number() != nullptr;
            if (after_number && !at_end() && is_digit(text_[offset_])) {
                const std::string read = members.back().second.number()->digits + "," + excerpt();
                offset_ = number_start_;
                return fail("JSN-011", {{"lu", read}});
            }
            if (!at_end() && is_letter(text_[offset_])) {
                return fail("JSN-010");
            }
            return unexpected("une clé entre guillemets droits");
        }
        places.push_back(position());
        std::optional<std::string> key = string();
        if (!key) {
            return std::nullopt;
        }
        skip_space();
        if (!accept(':')) {
            return unexpected("« : » après la clé « " + *key + " »");
        }
        skip_space();
        return key;
    }

    /// What stands after an element: a comma and another one, or `closing`, which is left to be
    /// read.
    bool separator(char closing) {
        skip_space();
        if (next_is(closing)) {
            return true;
        }
        const std::size_t comma = offset_;
        if (!accept(',')) {
            unexpected(std::string("« , » ou « ") + closing + " »");
            return false;
        }
        skip_space();
        if (next_is(closing)) {
            offset_ = comma;
            fail("JSN-008", {{"lu", std::string(",") + closing}});
            return false;
        }
        if (at_end()) {
            fail("JSN-007");
            return false;
        }
        return true;
    }

    void report_duplicates(const Json::Object& members, std::span<const Position> places,
                           const Path* path) {
        for (const std::size_t index : repeated_members(members)) {
            if (++duplicates_ > limits_.duplicates) {
                return;
            }
            const std::string& key = members.at(index).first;
            Place where = place_of(places[index]);
            where.cell = Path{path, key, std::nullopt}.pointer();
            diags_.report("JSN-004", where, {{"lu", key}});
        }
    }

    std::optional<std::string> string() {
        std::string result;
        accept('"');
        while (!accept('"')) {
            const std::string_view plain = plain_letters();
            if (const std::optional<std::size_t> bad = first_invalid_utf8(plain)) {
                offset_ += *bad;
                return fail("JSN-005");
            }
            result += plain;
            offset_ += plain.size();
            if (at_end()) {
                return fail("JSN-007");
            }
            if (is_control(text_[offset_])) {
                return fail("JSN-013", {{"lu", result}});
            }
            if (next_is('\\')) {
                const std::optional<char32_t> point = escape();
                if (!point) {
                    return fail(cut_in_escape() ? "JSN-007" : "JSN-014");
                }
                result += to_utf8(std::u32string{*point});
            }
        }
        return result;
    }

    /// What stands before the next quote, escape or control character.
    std::string_view plain_letters() const {
        const auto end = std::ranges::find_if(rest(), [](char letter) {
            return letter == '"' || letter == '\\' || is_control(letter);
        });
        return rest().substr(0, static_cast<std::size_t>(end - rest().begin()));
    }

    /// Whether the text ends in the middle of the escape at the offset.
    bool cut_in_escape() const {
        return rest().size() < 6 && rest().find('"') == std::string_view::npos;
    }

    /// The character that the escape at the offset stands for. Stays at an escape that is none.
    std::optional<char32_t> escape() {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::u32string_view meanings = U"\"\\/\b\f\n\r\t";
        const std::size_t found =
            rest().size() < 2 ? std::string_view::npos : letters.find(rest()[1]);
        if (found != std::string_view::npos) {
            offset_ += 2;
            return meanings.at(found);
        }
        const std::optional<char32_t> unit = escaped_unit(rest());
        if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) {
            return std::nullopt;
        }
        if (*unit < 0xD800 || *unit > 0xDFFF) {
            offset_ += 6;
            return unit;
        }
        const std::optional<char32_t> low = escaped_unit(rest().substr(6));
        if (!low || *low < 0xDC00 || *low > 0xDFFF) {
            return std::nullopt;
        }
        offset_ += 12;
        return 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
    }

    /// The UTF-16 unit of « \u00E9 » at the start of `text`, or empty.
    static std::optional<char32_t> escaped_unit(std::string_view text) {
        if (text.size() < 6 || !text.starts_with("\\u")) {
            return std::nullopt;
        }
        std::uint32_t unit = 0;
        const std::string_view digits = text.substr(2, 4);
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
        if (error != std::errc() || end != digits.data() + digits.size()) {
            return std::nullopt;
        }
        return static_cast<char32_t>(unit);
    }

    std::string_view text_;
    const std::string& file_;
    const JsonLimits& limits_;
    Diagnostics& diags_;
    std::size_t offset_ = 0;
    std::size_t number_start_ = 0;
    /// Up to where lines and characters are counted, and where that is.
    std::size_t counted_ = 0;
    Position position_;
    std::size_t values_ = 0;
    std::size_t duplicates_ = 0;
};

}  // namespace

const Json* Json::find(std::string_view key) const {
    const Object* members = object();
    if (members == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(*members, key, &Object::value_type::first);
    return found != members->end() ? &found->second : nullptr;
}

std::optional<Json> parse_json(std::string_view text, const std::string& file,
                               const JsonLimits& limits, Diagnostics& diags) {
    if (text.size() > limits.bytes) {
        diags.report("JSN-001", {.encoding = Place::Encoding::Json, .file = file},
                     {{"lu", static_cast<std::int64_t>(text.size())},
                      {"maximum", static_cast<std::int64_t>(limits.bytes)}});
        return std::nullopt;
    }
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    return Parser(text, file, limits, diags).parse();
}

std::string json_pointer_token(std::string_view key) {
    std::string token;
    for (const char letter : key) {
        token += letter == '~'   ? std::string("~0")
                 : letter == '/' ? std::string("~1")
                                 : std::string(1, letter);
    }
    return token;
}

}  // namespace palier::base
