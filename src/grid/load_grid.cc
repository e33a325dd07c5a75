#include "grid/load_grid.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/nearest.h"
#include "base/score.h"

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;
using model::Grid;
using model::NounPhrase;
using model::Origin;

constexpr int format_version = 1;
constexpr int most_decimals = 4;
constexpr int largest_number = 9;
constexpr std::size_t longest_identifier = 64;

/// A word of a grid file and what it means.
template <typename T>
struct Word {
    std::string_view word;
    T meaning;
};

constexpr std::array<Word<Origin::Kind>, 5> origin_kinds{{
    {"officielle", Origin::Kind::Official},
    {"transcription", Origin::Kind::Transcription},
    {"reconstitution", Origin::Kind::Reconstruction},
    {"exemple", Origin::Kind::Example},
    {"utilisateur", Origin::Kind::User},
}};

constexpr std::array<Word<model::Rounding>, 1> rounding_rules{{
    {"au plus proche, la moitié s’éloigne de zéro", model::Rounding::HalfAwayFromZero},
}};

constexpr std::array<Word<NounPhrase::Gender>, 2> genders{{
    {"masculin", NounPhrase::Gender::Masculine},
    {"féminin", NounPhrase::Gender::Feminine},
}};

constexpr std::array<Word<NounPhrase::Number>, 2> numbers{{
    {"singulier", NounPhrase::Number::Singular},
    {"pluriel", NounPhrase::Number::Plural},
}};

bool is_identifier(std::string_view text) {
    const auto fits = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9');
    };
    return !text.empty() && text.size() <= longest_identifier && fits(text.front()) &&
           std::ranges::all_of(text, [&](char letter) {
               return fits(letter) || letter == '.' || letter == '_' || letter == '-';
           });
}

/// The members of one object of the file, asked for by name. What is missing or of another type is
/// reported, and an empty value stands in.
class Members {
  public:
    /// `names`: every member that the object may have.
    Members(const Json& value, const Place& place, std::initializer_list<std::string_view> names,
            Diagnostics& diags)
        : value_(value), place_(place), diags_(diags) {
        if (value.object() == nullptr) {
            diags.report("GRI-001", place);
            return;
        }
        const std::vector<std::string> known(names.begin(), names.end());
        for (const auto& [key, member] : *value.object()) {
            if (std::ranges::find(known, key) == known.end()) {
                diags.report(
                    "GRI-002", place_of(key),
                    {{"lu", key},
                     {"attendu", base::nearest(key, known).value_or(base::listed(known))}});
            }
        }
    }

    Place place_of(std::string_view name) const {
        Place place = place_;
        place.cell += "/" + base::json_pointer_token(name);
        return place;
    }

    /// The member, or null after a report.
    const Json* required(std::string_view name) const {
        const Json* member = value_.find(name);
        if (member == nullptr && value_.object() != nullptr) {
            diags_.report("GRI-003", place_, {{"attendu", std::string(name)}});
        }
        return member;
    }

    bool has(std::string_view name) const { return value_.find(name) != nullptr; }

    /// A text of at least one character.
    std::string text(std::string_view name) const {
        const Json* member = required(name);
        if (member == nullptr) {
            return "";
        }
        if (member->text() == nullptr) {
            report_type(name, "un texte entre guillemets");
            return "";
        }
        if (member->text()->find_first_not_of(" \n") == std::string::npos) {
            diags_.report("GRI-005", place_of(name));
        }
        return *member->text();
    }

    std::string identifier(std::string_view name) const {
        std::string id = text(name);
        if (!id.empty() && !is_identifier(id)) {
            diags_.report("GRI-007", place_of(name), {{"lu", id}});
        }
        return id;
    }

    /// A whole number of a range, ends included; empty after a report.
    std::optional<int> whole(std::string_view name, int least, int most) const {
        const Json* member = required(name);
        if (member == nullptr) {
            return std::nullopt;
        }
        if (member->number() == nullptr) {
            report_type(name, "un nombre");
            return std::nullopt;
        }
        const auto value = base::Score::from_decimal(member->number()->digits);
        if (!value || value->denominator() != 1 || *value < base::Score(least) ||
            *value > base::Score(most)) {
            diags_.report("GRI-009", place_of(name),
                          {{"lu", member->number()->digits},
                           {"attendu", "un nombre entier de " + std::to_string(least) + " à " +
                                           std::to_string(most)}});
            return std::nullopt;
        }
        return static_cast<int>(value->numerator());
    }

    std::optional<base::Date> date(std::string_view name) const {
        const std::string written = text(name);
        const std::optional<base::Date> date = base::Date::parse(written);
        if (!date && !written.empty()) {
            diags_.report("GRI-012", place_of(name), {{"lu", written}});
        }
        return date;
    }

    /// The meaning of a word.
    template <typename T, std::size_t Size>
    T word(std::string_view name, const std::array<Word<T>, Size>& words) const {
        const std::string written = text(name);
        const auto found = std::ranges::find(words, written, &Word<T>::word);
        if (found != words.end()) {
            return found->meaning;
        }
        std::vector<std::string> known;
        for (const Word<T>& word : words) {
            known.emplace_back(word.word);
        }
        if (!written.empty()) {
            diags_.report("GRI-011", place_of(name),
                          {{"lu", written}, {"attendu", base::listed(known)}});
        }
        return words.front().meaning;
    }

    /// The elements of a list, or none after a report.
    std::span<const Json> list(std::string_view name) const {
        const Json* member = required(name);
        if (member == nullptr) {
            return {};
        }
        if (member->array() == nullptr) {
            report_type(name, "une liste");
            return {};
        }
        if (member->array()->empty()) {
            diags_.report("GRI-013", place_of(name));
        }
        return *member->array();
    }

  private:
    void report_type(std::string_view name, const std::string& expected) const {
        diags_.report("GRI-004", place_of(name), {{"attendu", expected}});
    }

    const Json& value_;
    Place place_;
    Diagnostics& diags_;
};

Place element_place(Place list, std::size_t index) {
    list.cell += "/" + std::to_string(index);
    return list;
}

Origin read_origin(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(value, place, {"nature", "texte", "source"}, diags);
    return {.kind = members.word("nature", origin_kinds),
            .text = members.text("texte"),
            .source = members.text("source")};
}

model::Display read_display(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(value, place, {"decimales", "arrondi"}, diags);
    return {.decimals = members.whole("decimales", 0, most_decimals).value_or(0),
            .rounding = members.word("arrondi", rounding_rules)};
}

NounPhrase read_noun_phrase(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(value, place, {"texte", "genre", "nombre"}, diags);
    return {.text = members.text("texte"),
            .gender = members.word("genre", genders),
            .number = members.word("nombre", numbers)};
}

model::Engagement read_engagement(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(
        value, place,
        {"identifiant", "numero", "titre", "titre_complet", "titre_court", "groupe_nominal"},
        diags);
    std::string id = members.identifier("identifiant");
    const std::optional<int> number = members.whole("numero", 1, largest_number);
    model::Engagement engagement{
        .id = std::move(id), .number = number.value_or(0), .title = members.text("titre")};
    engagement.full_title =
        members.has("titre_complet") ? members.text("titre_complet") : engagement.title;
    engagement.short_title = members.text("titre_court");
    if (const Json* phrase = members.required("groupe_nominal")) {
        engagement.noun_phrase =
            read_noun_phrase(*phrase, members.place_of("groupe_nominal"), diags);
    }
    const std::string expected = "E" + std::to_string(engagement.number);
    if (number && is_identifier(engagement.id) && engagement.id != expected) {
        diags.report("GRI-014", members.place_of("identifiant"),
                     {{"lu", engagement.id}, {"attendu", expected}});
    }
    return engagement;
}

model::Theme read_theme(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(value, place, {"identifiant", "titre"}, diags);
    return {.id = members.identifier("identifiant"), .title = members.text("titre")};
}

/// Reports the ids that an earlier element of the list has.
template <typename T>
void check_unique(const std::vector<T>& elements, const Place& list, Diagnostics& diags) {
    std::set<std::string> seen;
    for (std::size_t index = 0; index < elements.size(); ++index) {
        const std::string& id = elements.at(index).id;
        if (!id.empty() && !seen.insert(id).second) {
            Place place = element_place(list, index);
            place.cell += "/identifiant";
            diags.report("GRI-008", place, {{"lu", id}});
        }
    }
}

/// Reads the whole file; the caller looks at `diags` before it uses the result.
std::optional<Grid> read_grid(const Json& root, const Place& place, Diagnostics& diags) {
    const Members members(root, place,
                          {"format", "identifiant", "titre", "version", "date", "origine",
                           "programme", "affichage", "engagements", "themes"},
                          diags);
    std::string id = members.identifier("identifiant");
    std::string title = members.text("titre");
    std::string version = members.text("version");
    const std::optional<base::Date> date = members.date("date");
    // A day stands in for one that is missing, so that the other members are read all the same.
    Grid grid{.id = std::move(id),
              .title = std::move(title),
              .version = std::move(version),
              .date = date.value_or(*base::Date::from(2000, 1, 1))};
    if (const Json* origin = members.required("origine")) {
        grid.origin = read_origin(*origin, members.place_of("origine"), diags);
    }
    grid.program = members.text("programme");
    if (const Json* display = members.required("affichage")) {
        grid.display = read_display(*display, members.place_of("affichage"), diags);
    }
    const Place engagements = members.place_of("engagements");
    for (const Json& element : members.list("engagements")) {
        const Place here = element_place(engagements, grid.engagements.size());
        grid.engagements.push_back(read_engagement(element, here, diags));
    }
    const Place themes = members.place_of("themes");
    for (const Json& element : members.list("themes")) {
        grid.themes.push_back(
            read_theme(element, element_place(themes, grid.themes.size()), diags));
    }
    check_unique(grid.engagements, engagements, diags);
    check_unique(grid.themes, themes, diags);
    return date ? std::optional(std::move(grid)) : std::nullopt;
}

/// Whether this program reads the version of the format that the file states.
bool is_known_format(const Json& root, const Place& place, Diagnostics& diags) {
    const Json* format = root.find("format");
    if (format == nullptr) {
        diags.report("GRI-003", place, {{"attendu", std::string("format")}});
        return false;
    }
    const bool known =
        format->number() != nullptr && format->number()->digits == std::to_string(format_version);
    if (!known) {
        Place member = place;
        member.cell += "/format";
        diags.report("GRI-006", member, {{"attendu", std::to_string(format_version)}});
    }
    return known;
}

}  // namespace

std::optional<Grid> load_grid(std::string_view json, const std::string& name, Diagnostics& diags) {
    const std::optional<Json> root = base::parse_json(json, name, {}, diags);
    if (!root) {
        return std::nullopt;
    }
    const Place place{.encoding = Place::Encoding::Json, .file = name};
    if (root->object() == nullptr) {
        diags.report("GRI-001", place);
        return std::nullopt;
    }
    // Another format has other members: to report them all would say nothing.
    if (!is_known_format(*root, place, diags)) {
        return std::nullopt;
    }
    Diagnostics found;
    std::optional<Grid> grid = read_grid(*root, place, found);
    diags.append(found);
    return found.has_errors() ? std::nullopt : grid;
}

}  // namespace palier::grid
