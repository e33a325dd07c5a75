#include "grid/load_grid.h"

#include <array>
#include <utility>

#include "base/date.h"
#include "base/json.h"
#include "grid/members.h"
#include "grid/read_questions.h"

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

/// Reads the whole file; the caller looks at `diags` before it uses the result.
std::optional<Grid> read_grid(const Json& root, const Place& place, Diagnostics& diags) {
    const Members members(
        root, place,
        {"format", "type", "identifiant", "titre", "version", "date", "origine", "programme",
         "affichage", "engagements", "themes", "baremes", "questions"},
        diags);
    if (members.has("type")) {
        members.word("type", std::array<Word<int>, 1>{{{"diagnostic", 0}}});
    }
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
    if (members.has("baremes")) {
        read_point_tables(members, grid, diags);
    }
    if (members.has("questions")) {
        read_questions(members, grid, diags);
    }
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
