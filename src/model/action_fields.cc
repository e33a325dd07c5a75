#include "model/action_fields.h"

#include <algorithm>

#include "base/expect.h"

namespace palier::model {

namespace {

using Kind = ActionField::Kind;

FieldValue text_value(const std::string& text) {
    return text.empty() ? FieldValue() : FieldValue(text);
}

template <std::string Action::*member>
ActionField text_field(std::string_view column) {
    return {column, Kind::Text, [](const Action& action) { return text_value(action.*member); },
            [](const Action& from, Action& to) { to.*member = from.*member; }};
}

template <std::optional<PlacedText> Action::*member>
ActionField name_field(std::string_view column) {
    return {column, Kind::Text,
            [](const Action& action) {
                const std::optional<PlacedText>& name = action.*member;
                return name ? text_value(name->value) : FieldValue();
            },
            [](const Action& from, Action& to) { to.*member = from.*member; }};
}

template <typename T, std::size_t Size>
FieldValue word_of(const std::optional<T>& meaning, const std::array<Worded<T>, Size>& words) {
    if (!meaning) {
        return {};
    }
    const auto found = std::ranges::find(words, *meaning, &Worded<T>::meaning);
    base::expect(found != words.end(), "every meaning has its word");
    return std::string(found->word);
}

template <auto member, const auto& words>
ActionField choice_field(std::string_view column) {
    return {column, Kind::Choice,
            [](const Action& action) { return word_of(action.*member, words); },
            [](const Action& from, Action& to) { to.*member = from.*member; }};
}

template <typename T>
FieldValue value_or_nothing(const std::optional<T>& value) {
    return value ? FieldValue(*value) : FieldValue();
}

std::array<ActionField, 17> all_fields() {
    return {{
        {id_column, Kind::Text, [](const Action& action) { return text_value(action.id.value); },
         [](const Action& from, Action& to) { to.id = from.id; }},
        name_field<&Action::engagement>("Engagement"),
        name_field<&Action::criterion>("Critère"),
        text_field<&Action::finding>("Constat"),
        text_field<&Action::text>("Action"),
        text_field<&Action::owner>("Pilote"),
        text_field<&Action::partners>("Partenaires"),
        choice_field<&Action::priority, priority_words>("Priorité"),
        {"Effort", Kind::Number,
         [](const Action& action) {
             return action.effort ? FieldValue(base::Score(*action.effort)) : FieldValue();
         },
         [](const Action& from, Action& to) { to.effort = from.effort; }},
        {"Échéance", Kind::Day, [](const Action& action) { return value_or_nothing(action.due); },
         [](const Action& from, Action& to) { to.due = from.due; }},
        text_field<&Action::indicator>("Indicateur de suivi"),
        text_field<&Action::target>("Cible"),
        choice_field<&Action::status, status_words>("Statut"),
        {"Avancement (%)", Kind::Number,
         [](const Action& action) { return value_or_nothing(action.progress); },
         [](const Action& from, Action& to) { to.progress = from.progress; }},
        choice_field<&Action::level, level_words>("Niveau"),
        choice_field<&Action::decision, decision_words>("Décision du comité"),
        text_field<&Action::comment>(comment_column),
    }};
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::span<const ActionField> action_fields() {
    static const std::array<ActionField, 17> fields = all_fields();
    return fields;
}

const ActionField& action_field(std::string_view column) {
    const auto fields = action_fields();
    const auto found = std::ranges::find(fields, column, &ActionField::column);
    base::expect(found != fields.end(), "the column is one of the contract");
    return *found;
}

std::string field_words(const FieldValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* date = std::get_if<base::Date>(&value)) {
        return two_digits(date->day()) + "/" + two_digits(date->month()) + "/" +
               std::to_string(date->year());
    }
    if (const auto* number = std::get_if<base::Score>(&value)) {
        constexpr int most_decimals = 6;
        std::string digits = base::to_machine(number->rounded(most_decimals));
        std::ranges::replace(digits, '.', ',');
        return digits;
    }
    return "";
}

}  // namespace palier::model
