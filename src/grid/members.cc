#include "grid/members.h"

namespace palier::grid {

using base::Diagnostics;
using base::Json;
using base::Place;
using base::Score;

namespace {

constexpr std::size_t longest_identifier = 64;

}  // namespace

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

Members::Members(const Json& value, const Place& place, const std::vector<std::string_view>& names,
                 Diagnostics& diags)
    : value_(value), place_(place), diags_(diags) {
    if (value.object() == nullptr) {
        diags.report("GRI-001", place);
        return;
    }
    const std::vector<std::string> known(names.begin(), names.end());
    for (const auto& [key, member] : *value.object()) {
        if (std::ranges::find(known, key) == known.end()) {
            diags.report("GRI-002", place_of(key),
                         {{"lu", key},
                          {"attendu", base::nearest(key, known).value_or(base::listed(known))}});
        }
    }
}

Place Members::place_of(std::string_view name) const {
    Place place = place_;
    place.cell += "/" + base::json_pointer_token(name);
    return place;
}

const Json* Members::required(std::string_view name) const {
    const Json* member = value_.find(name);
    if (member == nullptr && value_.object() != nullptr) {
        diags_.report("GRI-003", place_, {{"attendu", std::string(name)}});
    }
    return member;
}

std::string Members::text(std::string_view name) const {
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

std::string Members::identifier(std::string_view name) const {
    std::string id = text(name);
    if (!id.empty() && !is_identifier(id)) {
        diags_.report("GRI-007", place_of(name), {{"lu", id}});
    }
    return id;
}

std::optional<int> Members::whole(std::string_view name, int least, int most) const {
    const Json* member = required(name);
    if (member == nullptr) {
        return std::nullopt;
    }
    if (member->number() == nullptr) {
        report_type(name, "un nombre");
        return std::nullopt;
    }
    const auto value = Score::from_decimal(member->number()->digits);
    if (!value || value->denominator() != 1 || *value < Score(least) || *value > Score(most)) {
        diags_.report("GRI-009", place_of(name),
                      {{"lu", member->number()->digits},
                       {"attendu", "un nombre entier de " + std::to_string(least) + " à " +
                                       std::to_string(most)}});
        return std::nullopt;
    }
    return static_cast<int>(value->numerator());
}

Score Members::number(std::string_view name, int least, int most) const {
    const Json* member = required(name);
    return member == nullptr ? Score(least) : number(*member, place_of(name), least, most);
}

Score Members::number(const Json& value, const Place& place, int least, int most) const {
    if (value.number() == nullptr) {
        diags_.report("GRI-004", place, {{"attendu", "un nombre"}});
        return least;
    }
    const auto number = Score::from_decimal(value.number()->digits);
    if (!number || *number < Score(least) || *number > Score(most)) {
        diags_.report(
            "GRI-009", place,
            {{"lu", value.number()->digits},
             {"attendu", "un nombre de " + std::to_string(least) + " à " + std::to_string(most)}});
        return least;
    }
    return *number;
}

Score Members::positive(std::string_view name, int most) const {
    const Json* member = required(name);
    if (member == nullptr) {
        return 1;
    }
    if (member->number() == nullptr) {
        report_type(name, "un nombre");
        return 1;
    }
    const auto number = Score::from_decimal(member->number()->digits);
    if (!number || *number <= Score(0) || *number > Score(most)) {
        diags_.report("GRI-009", place_of(name),
                      {{"lu", member->number()->digits},
                       {"attendu", "un nombre plus grand que 0, jusqu’à " + std::to_string(most)}});
        return 1;
    }
    return *number;
}

bool Members::boolean(std::string_view name) const {
    const Json* member = required(name);
    if (member == nullptr) {
        return false;
    }
    if (member->boolean() == nullptr) {
        report_type(name, "true ou false");
        return false;
    }
    return *member->boolean();
}

std::optional<base::Date> Members::date(std::string_view name) const {
    const std::string written = text(name);
    const std::optional<base::Date> date = base::Date::parse(written);
    if (!date && !written.empty()) {
        diags_.report("GRI-012", place_of(name), {{"lu", written}});
    }
    return date;
}

std::span<const Json> Members::list(std::string_view name) const {
    if (required(name) == nullptr) {
        return {};
    }
    const std::span<const Json> elements = optional_list(name);
    if (elements.empty() && value_.find(name)->array() != nullptr) {
        diags_.report("GRI-013", place_of(name));
    }
    return elements;
}

std::span<const Json> Members::optional_list(std::string_view name) const {
    const Json* member = value_.find(name);
    if (member == nullptr) {
        return {};
    }
    if (member->array() == nullptr) {
        report_type(name, "une liste");
        return {};
    }
    return *member->array();
}

std::vector<std::string> Members::texts(std::string_view name) const {
    std::vector<std::string> result;
    const std::span<const Json> elements = optional_list(name);
    result.reserve(elements.size());
    for (const Json& element : elements) {
        if (element.text() == nullptr) {
            diags_.report("GRI-004", element_place(place_of(name), result.size()),
                          {{"attendu", "un texte entre guillemets"}});
        }
        result.push_back(element.text() == nullptr ? "" : *element.text());
    }
    return result;
}

void Members::report_type(std::string_view name, const std::string& expected) const {
    diags_.report("GRI-004", place_of(name), {{"attendu", expected}});
}

void Members::report_unknown_word(std::string_view name, const std::string& written,
                                  const std::vector<std::string>& known) const {
    diags_.report("GRI-011", place_of(name), {{"lu", written}, {"attendu", base::listed(known)}});
}

Place element_place(Place list, std::size_t index) {
    list.cell += "/" + std::to_string(index);
    return list;
}

}  // namespace palier::grid
