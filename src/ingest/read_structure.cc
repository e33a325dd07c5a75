#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "ingest/read_tables.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using model::Placed;
using model::PlacedText;

constexpr std::size_t longest_identifier = 64;
constexpr std::size_t postcode_size = 5;
constexpr int largest_minimum = 1000;
constexpr std::string_view no_level = "aucun";
/// What a message says was expected of an identifier.
constexpr std::string_view any_identifier =
    "de 1 à 64 lettres sans accent, chiffres, points, tirets ou soulignés, une lettre ou un "
    "chiffre "
    "d’abord";

constexpr std::array<Choice<model::Channel>, 4> channels{{
    {"accueil physique", "", model::Channel::Reception},
    {"téléphone", "accueil téléphonique", model::Channel::Telephone},
    {"courrier et courriel", "échanges par courrier ou courriel", model::Channel::MailAndEmail},
    {"site internet", "", model::Channel::Website},
}};

using Profile = model::Settings::ReadingProfile;

constexpr std::array<Choice<Profile>, 2> profiles{{
    {"standard", "", Profile::Standard},
    {"facile à lire", "falc", Profile::EasyToRead},
}};

bool is_letter_or_digit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
}

bool is_identifier(std::string_view text) {
    return !text.empty() && text.size() <= longest_identifier && is_letter_or_digit(text.front()) &&
           std::ranges::all_of(text, [](char letter) {
               return is_letter_or_digit(letter) || letter == '.' || letter == '_' || letter == '-';
           });
}

/// « recours ; démarches en ligne »: what stands between the semicolons.
std::vector<std::string> list_elements(const std::string& text) {
    const std::u32string points = base::to_code_points(text);
    std::u32string_view rest = points;
    std::vector<std::string> elements;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(U';'), rest.size());
        const std::u32string_view element = base::trimmed(rest.substr(0, end));
        if (!element.empty()) {
            elements.push_back(base::to_utf8(element));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return elements;
}

/// The fields of Structure, each read with its place.
class StructureReader {
  public:
    StructureReader(const KnownTable& table, Diagnostics& diags) : table_(table), diags_(diags) {}

    model::Structure read() {
        const PlacedText identifier = required("Identifiant");
        if (!identifier.value.empty() && !is_identifier(identifier.value)) {
            diags_.report("ING-030", identifier.place,
                          {{"lu", identifier.value}, {"attendu", std::string(any_identifier)}});
        }
        const PlacedText name = required("Nom");
        const PlacedText grid = required("Grille du diagnostic");
        check_given("Date du diagnostic");
        const Placed<std::optional<base::Date>> day = date("Date du diagnostic");
        // A day stands in for one that is missing, so that the other fields are read all the same.
        const base::Date stand_in = *base::Date::from(2000, 1, 1);
        model::Structure structure{.identifier = identifier,
                                   .name = name,
                                   .diagnostic_grid = grid,
                                   .diagnostic_date = {day.value.value_or(stand_in), day.place}};
        read_site(structure);
        read_campaign(structure);
        return structure;
    }

  private:
    void read_site(model::Structure& structure) {
        structure.network = line("Réseau");
        structure.kind = line("Typologie");
        structure.department = line("Département");
        structure.region = line("Région");
        structure.address = line("Adresse");
        structure.postcode = postcode();
        structure.city = line("Ville");
        structure.channels = read_channels();
        const PlacedText particularities = line("Particularités");
        structure.particularities = {list_elements(particularities.value), particularities.place};
        structure.quality_officer = line("Référent qualité");
        structure.website = line("Site internet");
    }

    void read_campaign(model::Structure& structure) {
        structure.label_grid = line("Grille du label");
        structure.target_level = line("Niveau visé");
        if (base::folded(structure.target_level.value) == no_level) {
            structure.target_level.value = no_level;
        }
        structure.certifier = line("Organisme certificateur");
        structure.audit_date = date("Date d’audit");
        structure.feedback_address = line("Adresse Je donne mon avis");
        structure.logo = line("Logo");
        structure.second_logo = line("Second logo");
    }

    PlacedText line(std::string_view field) {
        const Cell cell = table_.field(field);
        return {read_line(cell, diags_).value_or(""), cell.place};
    }

    /// Reports a field that stands there empty; one that is missing was reported with the names.
    void check_given(std::string_view field) {
        const Cell cell = table_.field(field);
        if (cell.is_empty() && table_.has(field)) {
            diags_.report("ING-028", cell.place, {{"attendu", std::string(field)}});
        }
    }

    PlacedText required(std::string_view field) {
        check_given(field);
        return line(field);
    }

    Placed<std::optional<base::Date>> date(std::string_view field) {
        const Cell cell = table_.field(field);
        return {cell.is_empty() ? std::nullopt : read_date(cell, diags_), cell.place};
    }

    /// A number of four digits is one whose first zero was lost: 01000 written as 1000.
    PlacedText postcode() {
        PlacedText text = line("Code postal");
        const bool number = std::holds_alternative<Cell::Number>(table_.field("Code postal").value);
        if (number && text.value.size() == postcode_size - 1) {
            text.value.insert(0, 1, '0');
        }
        return text;
    }

    Placed<std::set<model::Channel>> read_channels() {
        const PlacedText text = line("Canaux");
        Placed<std::set<model::Channel>> result{{}, text.place};
        for (const std::string& element : list_elements(text.value)) {
            const std::optional<model::Channel> channel =
                read_choice<model::Channel>(element, text.place, channels, diags_);
            if (channel) {
                result.value.insert(*channel);
            }
        }
        if (result.value.empty()) {
            for (const Choice<model::Channel>& channel : channels) {
                result.value.insert(channel.meaning);
            }
        }
        return result;
    }

    const KnownTable& table_;
    Diagnostics& diags_;
};

/// The whole number of a field, or `otherwise` when it is not given.
int minimum(const KnownTable& table, std::string_view field, int otherwise, Diagnostics& diags) {
    const Cell cell = table.field(field);
    if (cell.is_empty()) {
        return otherwise;
    }
    return read_whole(cell, {1, largest_minimum}, diags).value_or(otherwise);
}

}  // namespace

model::Structure read_structure(const KnownTable& table, Diagnostics& diags) {
    return StructureReader(table, diags).read();
}

model::Settings read_settings(const KnownTable& table, Diagnostics& diags) {
    model::Settings settings;
    settings.minimum_count = minimum(table, "Effectif minimal", settings.minimum_count, diags);
    settings.minimum_verbatim_count =
        minimum(table, "Effectif minimal des verbatims", settings.minimum_verbatim_count, diags);
    if (const Cell cell = table.field("Nom du programme"); !cell.is_empty()) {
        settings.program_name = read_line(cell, diags).value_or(settings.program_name);
    }
    if (const Cell cell = table.field("Profil de lecture"); !cell.is_empty()) {
        settings.reading_profile = read_choice<Profile>(written(cell), cell.place, profiles, diags)
                                       .value_or(settings.reading_profile);
    }
    return settings;
}

}  // namespace palier::ingest
