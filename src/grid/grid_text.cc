#include "grid/grid_text.h"

#include <array>
#include <utility>

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;
using model::ItemOrigin;
using model::NounPhrase;
using model::Origin;

constexpr int format_version = 1;
constexpr int most_decimals = 4;
constexpr int largest_number = 9;
constexpr std::string_view type_of_untyped = "diagnostic";

constexpr std::array<Word<Origin::Kind>, 5> origin_kinds{{
    {"officielle", Origin::Kind::Official},
    {"transcription", Origin::Kind::Transcription},
    {"reconstitution", Origin::Kind::Reconstruction},
    {"exemple", Origin::Kind::Example},
    {"utilisateur", Origin::Kind::User},
}};

constexpr std::array<Word<ItemOrigin::Kind>, 4> item_origin_kinds{{
    {"officielle", ItemOrigin::Kind::Official},
    {"reconstitution", ItemOrigin::Kind::Reconstruction},
    {"exemple", ItemOrigin::Kind::Example},
    {"utilisateur", ItemOrigin::Kind::User},
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

Origin read_origin(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(value, place, {"nature", "texte", "source"}, diags);
    return {.kind = origin_kind(members),
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

}  // namespace

std::optional<GridText> parse_grid(std::string_view json, const std::string& name,
                                   Diagnostics& diags) {
    std::optional<Json> root = base::parse_json(json, name, {}, diags);
    if (!root) {
        return std::nullopt;
    }
    Place place{.encoding = Place::Encoding::Json, .file = name};
    if (root->object() == nullptr) {
        diags.report("GRI-001", place);
        return std::nullopt;
    }
    if (!is_known_format(*root, place, diags)) {
        return std::nullopt;
    }
    return GridText{std::move(*root), std::move(place)};
}

Members file_members(const GridText& text, std::string_view type, std::vector<std::string_view> own,
                     Diagnostics& diags) {
    own.insert(own.begin(), {"format", "type", "identifiant", "titre", "version", "date", "origine",
                             "programme", "affichage"});
    Members members(text.root, text.place, own, diags);
    if (members.has("type") || type != type_of_untyped) {
        members.word("type", std::array<Word<int>, 1>{{{type, 0}}});
    }
    return members;
}

Head read_head(const Members& file, Diagnostics& diags) {
    std::string id = file.identifier("identifiant");
    std::string title = file.text("titre");
    std::string version = file.text("version");
    Head head{.id = std::move(id),
              .title = std::move(title),
              .version = std::move(version),
              .date = file.date("date").value_or(*base::Date::from(2000, 1, 1))};
    if (const Json* origin = file.required("origine")) {
        head.origin = read_origin(*origin, file.place_of("origine"), diags);
    }
    head.program = file.text("programme");
    if (const Json* display = file.required("affichage")) {
        head.display = read_display(*display, file.place_of("affichage"), diags);
    }
    return head;
}

std::vector<model::Engagement> read_engagements(const Members& file, Diagnostics& diags) {
    std::vector<model::Engagement> engagements;
    const Place place = file.place_of("engagements");
    const std::span<const Json> list = file.list("engagements");
    engagements.reserve(list.size());
    for (const Json& element : list) {
        engagements.push_back(
            read_engagement(element, element_place(place, engagements.size()), diags));
    }
    check_unique(engagements, place, diags);
    return engagements;
}

Origin::Kind origin_kind(const Members& origin) {
    return origin.word("nature", origin_kinds);
}

ItemOrigin::Kind item_origin_kind(const Members& origin) {
    return origin.word("nature", item_origin_kinds);
}

ItemOrigin read_item_origin(const Members& item, Diagnostics& diags) {
    const Json* value = item.required("origine");
    if (value == nullptr) {
        return {};
    }
    const Members origin(*value, item.place_of("origine"), {"nature", "fait", "note"}, diags);
    ItemOrigin result{.kind = item_origin_kind(origin)};
    const bool needs_fact = result.kind == ItemOrigin::Kind::Official ||
                            result.kind == ItemOrigin::Kind::Reconstruction;
    result.fact = needs_fact ? origin.text("fait") : origin.optional_text("fait");
    result.note = origin.optional_text("note");
    return result;
}

}  // namespace palier::grid
