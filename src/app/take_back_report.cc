#include "app/take_back.h"
#include "base/french.h"
#include "base/json_writer.h"
#include "base/message_format.h"

namespace palier::app {

namespace {

using analysis::ChangedAction;
using analysis::Conflict;
using analysis::FieldChange;
using base::Json;
using base::json_text;

/// A value within a sentence, on one line.
std::string words(const model::FieldValue& value) {
    std::string text = model::field_words(value);
    for (char& letter : text) {
        letter = letter == '\n' ? ' ' : letter;
    }
    return text.empty() ? "(vide)" : text;
}

std::string count(std::string_view pattern, std::size_t number) {
    return base::french::spaced(
        base::format_message(pattern, {{"nombre", static_cast<std::int64_t>(number)}}));
}

/// « PA-01 — Rappeler dans la journée… »
std::string named(const std::string& id, const std::string& text) {
    return "  " + id + " — " + words(text) + "\n";
}

std::string change_line(const FieldChange& change) {
    return "      " + base::french::spaced(std::string(change.column) + " :") + "\u00A0" +
           words(change.before) + " → " + words(change.after) + "\n";
}

void add_changed(std::string_view title, const std::vector<ChangedAction>& list,
                 std::string& text) {
    if (list.empty()) {
        return;
    }
    text += count(title, list.size()) + "\n";
    for (const ChangedAction& each : list) {
        text += named(each.action.id.value, each.action.text);
        for (const FieldChange& change : each.fields) {
            text += change_line(change);
        }
    }
}

void add_actions(std::string_view title, const std::vector<model::Action>& list,
                 std::string& text) {
    if (list.empty()) {
        return;
    }
    text += count(title, list.size()) + "\n";
    for (const model::Action& each : list) {
        text += named(each.id.value, each.text);
    }
}

std::string conflict_line(const Conflict& conflict) {
    switch (conflict.kind) {
        case Conflict::Kind::Field:
            return "      " + base::french::spaced(std::string(conflict.column) + " : dossier") +
                   base::french::spaced(" « ") + words(conflict.ours) +
                   base::french::spaced(" », comité « ") + words(conflict.theirs) +
                   base::french::spaced(" », au départ « ") + words(conflict.base) +
                   base::french::spaced(" »") + "\n";
        case Conflict::Kind::RemovedFromPlan:
            return "      supprimée du plan par le comité, modifiée depuis dans le dossier\n";
        case Conflict::Kind::RemovedFromDossier:
            return "      retirée depuis du dossier, modifiée par le comité — " +
                   base::french::spaced(std::string(conflict.column) + " :") + "\u00A0" +
                   words(conflict.base) + " → " + words(conflict.theirs) + "\n";
    }
    return "";
}

void add_conflicts(const std::vector<Conflict>& list, std::string& text) {
    if (list.empty()) {
        return;
    }
    text += count(
                "{nombre, plural, one {# désaccord à trancher} other {# désaccords à trancher}} "
                "(la valeur du dossier reste, celle du comité est dans « Commentaire », après "
                "« [à trancher] ») :",
                list.size()) +
            "\n";
    std::string last;
    for (const Conflict& each : list) {
        text += each.id != last ? named(each.id, each.text) : "";
        text += conflict_line(each);
        last = each.id;
    }
}

Json value_json(const model::FieldValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return json_text(*text);
    }
    if (const auto* date = std::get_if<base::Date>(&value)) {
        return json_text(date->iso());
    }
    if (const auto* number = std::get_if<base::Score>(&value)) {
        constexpr int most_decimals = 4;
        return base::json_number(number->rounded(most_decimals));
    }
    return base::json_null();
}

Json changed_json(const std::vector<ChangedAction>& list) {
    Json::Array rows;
    rows.reserve(list.size());
    for (const ChangedAction& each : list) {
        Json::Array fields;
        for (const FieldChange& change : each.fields) {
            fields.push_back(Json{Json::Object{{"champ", json_text(std::string(change.column))},
                                               {"avant", value_json(change.before)},
                                               {"apres", value_json(change.after)}}});
        }
        rows.push_back(Json{Json::Object{{"id", json_text(each.action.id.value)},
                                         {"action", json_text(each.action.text)},
                                         {"champs", Json{std::move(fields)}}}});
    }
    return Json{std::move(rows)};
}

Json actions_json(const std::vector<model::Action>& list) {
    Json::Array rows;
    rows.reserve(list.size());
    for (const model::Action& each : list) {
        rows.push_back(
            Json{Json::Object{{"id", json_text(each.id.value)}, {"action", json_text(each.text)}}});
    }
    return Json{std::move(rows)};
}

std::string kind_word(Conflict::Kind kind) {
    switch (kind) {
        case Conflict::Kind::Field:
            return "champ";
        case Conflict::Kind::RemovedFromPlan:
            return "supprimee_du_plan";
        case Conflict::Kind::RemovedFromDossier:
            return "supprimee_du_dossier";
    }
    return "champ";
}

Json conflicts_json(const std::vector<Conflict>& list) {
    Json::Array rows;
    rows.reserve(list.size());
    for (const Conflict& each : list) {
        rows.push_back(Json{Json::Object{
            {"id", json_text(each.id)},
            {"action", json_text(each.text)},
            {"sorte", json_text(kind_word(each.kind))},
            {"champ",
             each.column.empty() ? base::json_null() : json_text(std::string(each.column))},
            {"depart", value_json(each.base)},
            {"dossier", value_json(each.ours)},
            {"comite", value_json(each.theirs)},
        }});
    }
    return Json{std::move(rows)};
}

std::string source_word(PlanBaseSource source) {
    switch (source) {
        case PlanBaseSource::Workbook:
            return "classeur";
        case PlanBaseSource::Results:
            return "resultats";
        case PlanBaseSource::None:
            return "aucune";
    }
    return "aucune";
}

Json whole(std::size_t number) {
    return base::json_number(static_cast<std::int64_t>(number));
}

}  // namespace

std::string take_back_text(const TakenBack& taken) {
    const analysis::PlanMerge& merge = taken.merge;
    std::string text;
    if (!merge.has_differences()) {
        text += "Aucune différence entre ce plan et le dossier.\n";
    }
    add_changed("{nombre, plural, one {# action modifiée} other {# actions modifiées}} :",
                merge.changed, text);
    add_changed(
        "{nombre, plural, one {# proposition reprise} other {# propositions reprises}} "
        "dans le dossier :",
        merge.adopted, text);
    add_actions(
        "{nombre, plural, one {# action ajoutée} other {# actions ajoutées}} :", merge.added, text);
    add_actions("{nombre, plural, one {# action supprimée} other {# actions supprimées}} :",
                merge.removed, text);
    add_actions(
        "{nombre, plural, one {# proposition écartée} other {# propositions écartées}} "
        "(rien n’en est écrit) :",
        merge.dropped_drafts, text);
    add_actions(
        "{nombre, plural, one {# action du dossier absente} other {# actions du dossier "
        "absentes}} du plan, {nombre, plural, one {gardée} other {gardées}} :",
        merge.not_in_plan, text);
    add_conflicts(merge.conflicts, text);
    if (merge.unchanged > 0) {
        text += count("{nombre, plural, one {# ligne inchangée} other {# lignes inchangées}}",
                      merge.unchanged) +
                "\n";
    }
    if (taken.named > 0) {
        text += count(
                    "{nombre, plural, one {# action du dossier a reçu son identifiant} other {# "
                    "actions du dossier ont reçu leur identifiant}}",
                    taken.named) +
                "\n";
    }
    if (taken.written) {
        text += base::french::spaced("Dossier mis à jour :") + "\u00A0" + taken.written->string() +
                "\n";
    }
    return text;
}

std::string take_back_json(const TakenBack& taken) {
    const analysis::PlanMerge& merge = taken.merge;
    return base::write_json(Json{Json::Object{
        {"dossier", json_text(taken.identifier)},
        {"plan", json_text(taken.plan)},
        {"base", json_text(source_word(taken.source))},
        {"ecrit", taken.written ? json_text(taken.written->string()) : base::json_null()},
        {"modifiees", changed_json(merge.changed)},
        {"propositions_reprises", changed_json(merge.adopted)},
        {"ajoutees", actions_json(merge.added)},
        {"supprimees", actions_json(merge.removed)},
        {"propositions_ecartees", actions_json(merge.dropped_drafts)},
        {"absentes_du_plan", actions_json(merge.not_in_plan)},
        {"conflits", conflicts_json(merge.conflicts)},
        {"inchangees", whole(merge.unchanged)},
        {"identifiants_donnes", whole(taken.named)},
    }});
}

}  // namespace palier::app
