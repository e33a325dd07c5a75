#include "compose/plan_data.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/expect.h"
#include "base/french.h"
#include "compose/plan_brief.h"
#include "compose/plan_words.h"
#include "compose/wording.h"
#include "model/action_fields.h"

namespace palier::compose {

namespace {

using model::Action;
using model::PlanRow;
namespace french = base::french;

constexpr std::string_view leading_pattern =
    "{nombre, plural, =0 {Aucune action prioritaire} one {Une action prioritaire} other {{mots} "
    "actions prioritaires}}{toutes, select, oui {, {nombre, plural, one {} other "
    "{toutes }}à faible effort} other {{legeres, plural, =0 {} one {, dont une à faible effort} "
    "other {, dont {mots_legeres} à faible effort}}}}";
constexpr std::string_view first_pattern =
    "{egales, plural, one {L’action {numero} réunit le plus d’impact et le moins d’effort} other "
    "{Les actions {numeros} réunissent le plus d’impact et le moins d’effort}}";
constexpr std::string_view only_one_text = "L’action 1 selon son impact et son effort";
constexpr std::string_view place_pattern = "action {numero} : impact {impact}, effort {effort}";
constexpr int progress_decimals = 1;
/// Actions that the statement of decisions lists after those that lead, at most.
constexpr std::int64_t most_to_decide = 30;
constexpr std::string_view no_value = "–";

/// « 1, 2 et 4 »
std::string enumerated(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const bool last = index + 1 == words.size();
        text += index == 0 ? "" : last ? " et " : ", ";
        text += words.at(index);
    }
    return text;
}

template <typename T, std::size_t Count>
Value word_of(const std::array<model::Worded<T>, Count>& words, const std::optional<T>& meaning) {
    if (!meaning) {
        return {};
    }
    const auto found = std::ranges::find(words, *meaning, &model::Worded<T>::meaning);
    base::expect(found != words.end(), "every value has its word");
    return Value::text(std::string(found->word));
}

Value whole(const std::optional<int>& number) {
    return number ? Value::integer(*number) : Value();
}

/// A number, or a dash.
Value figure(const std::optional<int>& number) {
    return Value::text(number ? std::to_string(*number) : std::string(no_value));
}

Value optional_id(const std::optional<model::PlacedText>& id) {
    return id ? text_unless_empty(id->value) : Value();
}

class PlanBuilder {
  public:
    explicit PlanBuilder(const PlanInput& input) : input_(input), sheet_(plan_sheet(input)) {}

    Value build() const {
        const model::Dossier& dossier = input_.dossier;
        const model::Structure& site = dossier.structure;
        Value::Object root{
            {"titre", Value::text(sheet_.title)},
            {"annee", Value::text(std::to_string(site.diagnostic_date.value.year()))},
            {"programme", Value::text(dossier.settings.program_name)},
            {"date_edition", Value::text(french::date(input_.edition))},
            {"structure", Value::object({{"nom", Value::text(site.name.value)},
                                         {"identifiant", Value::text(site.identifier.value)}})},
            {"grille", grid()},
            {"phrase_tete", Value::text(leading_sentence())},
            {"phrase_matrice", Value::text(matrix_sentence())},
            {"matrice_en_mots", Value::text(matrix_in_words())},
            {"manque", text_unless_empty(missing_documents_note(input_))},
            {"tete", leading()},
            {"classees", rows([](const PlanRow& row) { return row.rank.has_value(); })},
            {"autres", rows(follows_the_leading)},
            {"a_decider", to_decide()},
            {"nombre_a_decider_ailleurs",
             Value::integer(std::max<std::int64_t>(
                 std::ranges::count_if(sheet_.rows, follows_the_leading) - most_to_decide, 0))},
            {"suivies", rows([](const PlanRow& row) { return !row.draft; })},
            {"closes", rows([](const PlanRow& row) { return !row.rank; })},
            {"reseau", rows([](const PlanRow& row) { return row.rank && row.send_up; })},
            {"nombre_classees", count([](const PlanRow& row) { return row.rank.has_value(); })},
            {"nombre_tete", count([](const PlanRow& row) { return row.leads; })},
            {"nombre_propositions",
             count([](const PlanRow& row) { return row.rank && row.draft; })},
            {"notes", texts(sheet_.notes)},
            {"methode", texts(priority_method(input_))}};
        return Value::object(std::move(root));
    }

  private:
    using Test = bool (*)(const PlanRow& row);

    Value grid() const {
        if (input_.grid == nullptr) {
            return {};
        }
        const model::LabelGrid& grid = *input_.grid;
        return Value::object(
            {{"identifiant", Value::text(grid.id)},
             {"version", Value::text(grid.version)},
             {"date", Value::text(french::date(grid.date))},
             {"nature", Value::text(origin_label(grid.origin.kind))},
             {"exemple", Value::boolean(grid.origin.kind == model::Origin::Kind::Example)},
             {"par_defaut", Value::boolean(input_.dossier.structure.label_grid.value.empty())},
             {"estimation", Value::boolean(input_.result != nullptr && input_.result->estimated)}});
    }

    static Value texts(const std::vector<std::string>& sentences) {
        Value::List list;
        list.reserve(sentences.size());
        for (const std::string& sentence : sentences) {
            list.push_back(Value::object({{"texte", Value::text(sentence)}}));
        }
        return Value::list(std::move(list));
    }

    Value count(Test test) const {
        return Value::integer(std::ranges::count_if(sheet_.rows, test));
    }

    std::vector<const PlanRow*> leading_rows() const {
        std::vector<const PlanRow*> leading;
        for (const PlanRow& row : sheet_.rows) {
            if (row.leads) {
                leading.push_back(&row);
            }
        }
        return leading;
    }

    std::string leading_sentence() const {
        const auto all = leading_rows();
        const auto light = static_cast<std::size_t>(
            std::ranges::count_if(all, [](const PlanRow* row) { return row->effort == 1; }));
        return filled(leading_pattern,
                      {{"nombre", static_cast<std::int64_t>(all.size())},
                       {"mots", with_capital(in_letters(all.size(), true))},
                       {"toutes", std::string(light > 0 && light == all.size() ? "oui" : "non")},
                       {"legeres", static_cast<std::int64_t>(light)},
                       {"mots_legeres", in_letters(light, true)}});
    }

    /// Which actions have the most impact for the least effort: the title of the matrix.
    std::string matrix_sentence() const {
        const auto all = leading_rows();
        if (all.empty()) {
            return "";
        }
        if (all.size() == 1) {
            return filled(only_one_text, {});
        }
        const auto advantage = [](const PlanRow* row) {
            return std::pair(row->impact.value_or(1), -row->effort.value_or(1));
        };
        const auto best = advantage(*std::ranges::max_element(all, {}, advantage));
        std::vector<std::string> numbers;
        for (const PlanRow* row : all) {
            if (advantage(row) == best) {
                numbers.push_back(std::to_string(row->rank.value_or(0)));
            }
        }
        return filled(first_pattern, {{"egales", static_cast<std::int64_t>(numbers.size())},
                                      {"numero", numbers.front()},
                                      {"numeros", enumerated(numbers)}});
    }

    std::string matrix_in_words() const {
        std::string words;
        for (const PlanRow* row : leading_rows()) {
            words += words.empty() ? "" : " ; ";
            words += filled(place_pattern, {{"numero", std::to_string(row->rank.value_or(0))},
                                            {"impact", std::to_string(row->impact.value_or(1))},
                                            {"effort", std::to_string(row->effort.value_or(1))}});
        }
        return french::spaced(words);
    }

    Value leading() const {
        Value::List list;
        for (const PlanRow* row : leading_rows()) {
            list.push_back(
                Value::object({{"numero", Value::text(std::to_string(row->rank.value_or(0)))},
                               {"impact", Value::integer(row->impact.value_or(1))},
                               {"effort", Value::integer(row->effort.value_or(1))},
                               {"en_bref", Value::text(in_brief(*row))},
                               {"fiche", action(*row)}}));
        }
        return Value::list(std::move(list));
    }

    std::string in_brief(const PlanRow& row) const {
        const analysis::PlannedAction* planned = input_.plan.find(row.action.id.value);
        base::expect(planned != nullptr, "a row is an action of its plan");
        return brief_reasons_of(*planned, input_);
    }

    static bool follows_the_leading(const PlanRow& row) { return row.rank && !row.leads; }

    /// What the committee decides on besides the leading actions: first what it has not yet.
    Value to_decide() const {
        Value::List list;
        const auto add = [&](Test test) {
            for (const PlanRow& row : sheet_.rows) {
                if (std::ssize(list) < most_to_decide && follows_the_leading(row) && test(row)) {
                    list.push_back(action(row));
                }
            }
        };
        add([](const PlanRow& row) { return !row.action.decision.has_value(); });
        add([](const PlanRow& row) { return row.action.decision.has_value(); });
        return Value::list(std::move(list));
    }

    Value rows(Test test) const {
        Value::List list;
        for (const PlanRow& row : sheet_.rows) {
            if (test(row)) {
                list.push_back(action(row));
            }
        }
        return Value::list(std::move(list));
    }

    Value action(const PlanRow& row) const {
        const Action& action = row.action;
        return Value::object(
            {{"numero", figure(row.rank)},
             {"identifiant", Value::text(action.id.value)},
             {"action", Value::text(without_full_stop(action.text))},
             {"raisons", Value::text(row.reasons)},
             {"brouillon", Value::boolean(row.draft)},
             {"origine", Value::text(std::string(row.draft ? model::origin_of_draft
                                                           : model::origin_of_dossier))},
             {"en_tete", Value::boolean(row.leads)},
             {"remonter", Value::boolean(row.send_up)},
             {"classe", row.action_class ? word_of(model::class_words, row.action_class)
                                         : Value::text(std::string(no_value))},
             {"impact", figure(row.impact)},
             {"effort", figure(row.effort)},
             {"effort_donne", whole(action.effort)},
             {"engagement", engagement_id(row)},
             {"engagement_nom", engagement_name(row)},
             {"critere", optional_id(action.criterion)},
             {"critere_nom", criterion_name(row)},
             {"constat", row.draft ? Value() : text_unless_empty(action.finding)},
             {"pilote", text_unless_empty(action.owner)},
             {"partenaires", text_unless_empty(action.partners)},
             {"priorite", word_of(model::priority_words, action.priority)},
             {"echeance", action.due ? Value::text(french::date(*action.due)) : Value()},
             {"indicateur", text_unless_empty(action.indicator)},
             {"cible", text_unless_empty(action.target)},
             {"statut", word_of(model::status_words, action.status)},
             {"avancement", action.progress
                                ? Value::text(french::percent(*action.progress, progress_decimals))
                                : Value()},
             {"niveau", word_of(model::level_words, action.level)},
             {"decision", word_of(model::decision_words, action.decision)},
             {"commentaire", text_unless_empty(action.comment)},
             {"interet", text_unless_empty(row.why)},
             {"preuve", text_unless_empty(without_full_stop(row.evidence))},
             {"delai", whole(row.months)}});
    }

    const model::Criterion* criterion_of(const PlanRow& row) const {
        return row.action.criterion && input_.grid != nullptr
                   ? input_.grid->find_criterion(row.action.criterion->value)
                   : nullptr;
    }

    /// Its own, else that of its criterion.
    Value engagement_id(const PlanRow& row) const {
        if (row.action.engagement) {
            return optional_id(row.action.engagement);
        }
        const model::Criterion* criterion = criterion_of(row);
        return criterion != nullptr && criterion->engagement ? Value::text(*criterion->engagement)
                                                             : Value();
    }

    Value engagement_name(const PlanRow& row) const {
        const model::Criterion* criterion = criterion_of(row);
        if (!row.action.engagement && criterion != nullptr && criterion->engagement) {
            const model::Engagement* engagement =
                input_.grid->find_engagement(*criterion->engagement);
            return engagement == nullptr ? Value() : text_unless_empty(engagement->short_title);
        }
        if (!row.action.engagement) {
            return {};
        }
        const model::Engagement* engagement =
            input_.diagnostic_grid.find_engagement(row.action.engagement->value);
        return engagement == nullptr ? Value() : text_unless_empty(engagement->short_title);
    }

    Value criterion_name(const PlanRow& row) const {
        const model::Criterion* criterion = criterion_of(row);
        return criterion == nullptr ? Value()
                                    : text_unless_empty(without_full_stop(criterion->title));
    }

    const PlanInput& input_;
    model::PlanSheet sheet_;
};

}  // namespace

Value plan_data(const PlanInput& input) {
    return PlanBuilder(input).build();
}

}  // namespace palier::compose
