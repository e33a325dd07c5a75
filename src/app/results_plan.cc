#include <variant>

#include "app/plan_sheet.h"
#include "app/results_parts.h"
#include "base/json_writer.h"
#include "compose/wording.h"
#include "model/action_fields.h"
#include "sheets/named_tables.h"

namespace palier::app {

namespace {

using base::Json;
using base::json_boolean;
using base::json_null;
using base::json_number;
using base::json_text;

/// The key of a column in a dossier's JSON: « decision_du_comite ». The identifier is the
/// contract's `id` here.
std::string key_of(std::string_view column) {
    if (column == model::id_column) {
        return "id";
    }
    return sheets::json_key(std::string(column));
}

Json field_json(const model::FieldValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return text_or_null_json(*text);
    }
    if (const auto* number = std::get_if<base::Score>(&value)) {
        return figure_json(*number);
    }
    const auto* date = std::get_if<base::Date>(&value);
    return date != nullptr ? json_text(date->iso()) : json_null();
}

std::string class_word(model::ActionClass action_class) {
    switch (action_class) {
        case model::ActionClass::LaunchNow:
            return "a_lancer";
        case model::ActionClass::Project:
            return "projet";
        case model::ActionClass::Ongoing:
            return "au_fil_de_l_eau";
        case model::ActionClass::SetAside:
            break;
    }
    return "a_ecarter";
}

Json whole_or_null(const std::optional<int>& number) {
    return number ? json_number(std::int64_t{*number}) : json_null();
}

Json row_json(const model::PlanRow& row, const analysis::PlannedAction& planned) {
    Json::Object members;
    for (const model::ActionField& field : model::action_fields()) {
        members.emplace_back(key_of(field.column), field_json(field.value(row.action)));
    }
    const bool ranked = row.rank.has_value();
    members.emplace_back("rang", whole_or_null(row.rank));
    members.emplace_back("classe",
                         row.action_class ? json_text(class_word(*row.action_class)) : json_null());
    members.emplace_back("prioritaire", json_boolean(row.leads));
    members.emplace_back("proposition", json_boolean(row.draft));
    members.emplace_back("impact", whole_or_null(row.impact));
    members.emplace_back("impact_calcule",
                         ranked ? figure_json(planned.impact.value) : json_null());
    members.emplace_back("effort_retenu", whole_or_null(row.effort));
    members.emplace_back("pourquoi", json_text(row.reasons));
    members.emplace_back("a_faire_remonter", json_boolean(row.send_up));
    return Json{std::move(members)};
}

Json library_json(const model::ActionLibrary* library) {
    if (library == nullptr) {
        return json_null();
    }
    return Json{Json::Object{{"id", json_text(library->id)},
                             {"version", json_text(library->version)},
                             {"origine", json_text(compose::origin_word(library->origin.kind))}}};
}

}  // namespace

Json plan_json(const Campaign& campaign) {
    const model::PlanSheet sheet = plan_sheet(campaign);
    Json::Array actions;
    actions.reserve(sheet.rows.size());
    for (std::size_t index = 0; index < sheet.rows.size(); ++index) {
        actions.push_back(row_json(sheet.rows.at(index), campaign.plan.actions.at(index)));
    }
    return Json{Json::Object{{"propositions", library_json(campaign.library)},
                             {"actions", Json{std::move(actions)}}}};
}

}  // namespace palier::app
