#include "compose/gaps_data.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/calendar.h"
#include "analysis/what_if.h"
#include "base/expect.h"
#include "base/french.h"
#include "base/utf8.h"
#include "compose/gaps_criteria.h"
#include "compose/label_words.h"
#include "compose/wording.h"

namespace palier::compose {

namespace {

using analysis::Condition;
using analysis::LabelResult;
using base::Score;
namespace french = base::french;

constexpr int written_decimals = 6;
constexpr int months_of_a_year = 12;

Value count(std::size_t number) {
    return Value::integer(static_cast<std::int64_t>(number));
}

template <typename T>
const T& one_of(const std::vector<T>& elements, const std::string& id) {
    const auto found = std::ranges::find(elements, id, &T::id);
    base::expect(found != elements.end(), "what is analysed is of its grid");
    return *found;
}

/// Of several conditions on the same thing, the one that is furthest from being met.
const Condition* worst(const std::vector<const Condition*>& conditions) {
    const auto found = std::ranges::min_element(
        conditions, {}, [](const Condition* condition) { return condition->gap(); });
    return found == conditions.end() ? nullptr : *found;
}

class GapsBuilder {
  public:
    explicit GapsBuilder(const GapsInput& input)
        : input_(input), decimals_(input.grid.display.decimals) {}

    Value build() const {
        const model::Dossier& dossier = input_.dossier;
        const auto& audit = dossier.structure.audit_date.value;
        const base::Date& diagnostic = dossier.structure.diagnostic_date.value;
        const Value::List conditions = condition_rows();
        Value::Object root{
            {"programme", Value::text(dossier.settings.program_name)},
            {"annee", Value::text(std::to_string(diagnostic.year()))},
            {"date_diagnostic", Value::text(french::date(diagnostic))},
            {"date_edition", Value::text(french::date(input_.edition))},
            {"date_audit", audit ? Value::text(french::date(*audit)) : Value()},
            {"structure", structure()},
            {"grille", grid()},
            {"grille_diagnostic", Value::text(input_.diagnostic_grid.id)},
            {"estimation", Value::boolean(input_.result.estimated)},
            {"position", reached()},
            {"vise", target(conditions)},
            {"niveaux", levels()},
            {"conditions", Value::list(conditions)},
            {"global", groups(Condition::Kind::Overall).front()},
            {"axes", Value::list(groups(Condition::Kind::Axis))},
            {"engagements", Value::list(groups(Condition::Kind::Engagement))},
            {"bloquants", blocking_criteria()},
            {"nombre_bloquants", count(blocking_the_target())},
            {"documents", documents()},
            {"nombre_manquants", count(missing_documents())},
            {"chemin", path()},
            {"robustesse", robustness()},
            {"criteres", criteria_value(input_)},
            {"nombre_criteres", count(input_.grid.criteria.size())},
            {"nombre_non_cotes", count_criteria([](const analysis::CriterionResult& criterion) {
                 return !criterion.not_applicable && !criterion.mark;
             })},
            {"nombre_sans_objet", count_criteria(&analysis::CriterionResult::not_applicable)},
            {"preuves", evidence_counts(input_)},
            {"cotations", marks()}};
        return Value::object(std::move(root));
    }

  private:
    template <typename Test>
    Value count_criteria(Test test) const {
        return Value::integer(std::ranges::count_if(input_.result.criteria, test));
    }

    Value structure() const {
        const model::Structure& structure = input_.dossier.structure;
        const std::string& certifier = structure.certifier.value;
        return Value::object(
            {{"nom", Value::text(structure.name.value)},
             {"identifiant", Value::text(structure.identifier.value)},
             {"certificateur", certifier.empty() ? Value() : Value::text(certifier)}});
    }

    Value grid() const {
        const model::LabelGrid& grid = input_.grid;
        return Value::object(
            {{"identifiant", Value::text(grid.id)},
             {"titre", Value::text(grid.title)},
             {"version", Value::text(grid.version)},
             {"date", Value::text(french::date(grid.date))},
             {"nature", Value::text(origin_label(grid.origin.kind))},
             {"origine", Value::text(grid.origin.text)},
             {"source", Value::text(grid.origin.source)},
             {"exemple", Value::boolean(grid.origin.kind == model::Origin::Kind::Example)},
             {"par_defaut", Value::boolean(input_.dossier.structure.label_grid.value.empty())},
             {"decimales", Value::integer(decimals_)}});
    }

    Value reached() const {
        const auto& level = input_.result.reached;
        return level ? Value::text(level_name(one_of(input_.grid.levels, *level))) : Value();
    }

    bool is_target(const analysis::LevelResult& level) const {
        return level.level == input_.result.target;
    }

    const analysis::LevelResult* target_level() const {
        const auto& all = input_.result.levels;
        const auto found =
            std::ranges::find_if(all, [&](const auto& one) { return is_target(one); });
        return found == all.end() ? nullptr : &*found;
    }

    /// Whether a level and all below it are reached.
    bool is_reached(const std::string& level) const {
        const auto& reached = input_.result.reached;
        return reached && analysis::level_index(input_.grid, level) <=
                              analysis::level_index(input_.grid, *reached);
    }

    /// The level aimed at, and how many of the conditions that concern it fail.
    Value target(const Value::List& rows) const {
        const analysis::LevelResult* level = target_level();
        if (level == nullptr) {
            return {};
        }
        const std::size_t index = analysis::level_index(input_.grid, level->level);
        const auto is = [&](const Value& row, std::string_view state) {
            const auto& cells = std::get<Value::List>(row.find("cellules")->content);
            return std::get<bool>(cells.at(index).find(state)->content);
        };
        std::size_t asked = 0;
        std::size_t failed = 0;
        for (const Value& row : rows) {
            asked += is(row, "sans_objet") ? 0U : 1U;
            failed += is(row, "manque") || is(row, "bloquante") ? 1U : 0U;
        }
        return Value::object(
            {{"nom", Value::text(level_name(one_of(input_.grid.levels, level->level)))},
             {"atteint", Value::boolean(is_reached(level->level))},
             {"nombre", count(asked)},
             {"non_remplies", count(failed)}});
    }

    Value levels() const {
        Value::List items;
        items.reserve(input_.grid.levels.size());
        for (const model::Level& level : input_.grid.levels) {
            items.push_back(
                Value::object({{"nom", Value::text(level_name(level))},
                               {"titre", Value::text(level.title)},
                               {"vise", Value::boolean(level.id == input_.result.target)},
                               {"atteint", Value::boolean(is_reached(level.id))},
                               {"regle", Value::text(rule(level))}}));
        }
        return Value::list(std::move(items));
    }

    /// All that a level asks for, in one sentence.
    std::string rule(const model::Level& level) const {
        const auto percent = [](const Score& value) {
            return french::percent(value, written_decimals);
        };
        std::string text = "taux global d’au moins " + percent(level.overall_minimum);
        for (const model::Axis& axis : input_.grid.axes) {
            const auto minimum = level.axis_minima.find(axis.id);
            if (minimum != level.axis_minima.end()) {
                text += "; axe « " + base::isolated(axis.title) + " » d’au moins " +
                        percent(minimum->second);
            }
        }
        text += "; chaque engagement d’au moins " + percent(level.engagement_minimum);
        text += "; chaque critère bloquant coté au moins " +
                french::number(level.blocking_minimum, written_decimals);
        for (const std::string& document : level.documents) {
            text += "; " + base::isolated(one_of(input_.grid.documents, document).title);
        }
        return french::spaced(text);
    }

    /// What a level says of a condition; null when it asks for no such thing.
    Value cell(const Condition* condition, const analysis::LevelResult& level) const {
        const bool met = condition != nullptr && condition->is_met();
        const bool missed = condition != nullptr && !met;
        const bool blocking = missed && (condition->kind == Condition::Kind::Blocking ||
                                         condition->kind == Condition::Kind::Document);
        return Value::object(
            {{"texte", Value::text(condition != nullptr ? state_text(*condition, input_.grid)
                                                        : "sans objet")},
             {"vise", Value::boolean(is_target(level))},
             {"remplie", Value::boolean(met)},
             {"manque", Value::boolean(missed && !blocking)},
             {"bloquante", Value::boolean(blocking)},
             {"sans_objet", Value::boolean(condition == nullptr)}});
    }

    /// The conditions of a kind, on `subject` unless it is empty, of each level: the worst.
    std::vector<const Condition*> worst_by_level(Condition::Kind kind,
                                                 const std::string& subject) const {
        std::vector<const Condition*> all;
        all.reserve(input_.result.levels.size());
        for (const analysis::LevelResult& level : input_.result.levels) {
            std::vector<const Condition*> matching;
            for (const Condition& condition : level.conditions) {
                if (condition.kind == kind && (subject.empty() || condition.subject == subject)) {
                    matching.push_back(&condition);
                }
            }
            all.push_back(worst(matching));
        }
        return all;
    }

    Value::List cells(const std::vector<const Condition*>& conditions) const {
        Value::List items;
        items.reserve(conditions.size());
        for (std::size_t index = 0; index < conditions.size(); ++index) {
            items.push_back(cell(conditions.at(index), input_.result.levels.at(index)));
        }
        return items;
    }

    /// « 50 % ; 65 % ; – »: what each level asks for.
    static std::string thresholds(const std::vector<const Condition*>& conditions) {
        std::string text;
        for (const Condition* condition : conditions) {
            text += text.empty() ? "" : " ; ";
            text += condition != nullptr ? required_text(*condition) : "–";
        }
        return text;
    }

    /// What is found, with as many decimals as show it beside every level's threshold.
    std::string found_beside(const std::vector<const Condition*>& conditions) const {
        std::string longest;
        for (const Condition* condition : conditions) {
            if (condition != nullptr) {
                std::string text = found_text(*condition, input_.grid);
                longest = text.size() > longest.size() ? std::move(text) : longest;
            }
        }
        return longest;
    }

    Value::List condition_rows() const {
        using Kind = Condition::Kind;
        Value::List rows;
        const auto add = [&](Kind kind, const std::string& subject, const std::string& name) {
            const std::vector<const Condition*> conditions = worst_by_level(kind, subject);
            if (std::ranges::all_of(conditions, [](const auto* one) { return one == nullptr; })) {
                return;
            }
            const std::string asked =
                kind == Kind::Document ? name : name + " : " + thresholds(conditions);
            rows.push_back(Value::object(
                {{"nom", Value::text(french::spaced(asked))},
                 {"constate", Value::text(found_beside(conditions) + who(kind, conditions))},
                 {"cellules", Value::list(cells(conditions))}}));
        };
        add(Kind::Overall, "", "Taux global");
        for (const model::Axis& axis : input_.grid.axes) {
            add(Kind::Axis, axis.id, "Axe « " + base::isolated(axis.title) + " »");
        }
        add(Kind::Engagement, "", "Chaque engagement");
        add(Kind::Blocking, "", "Chaque critère bloquant");
        for (const model::RequiredDocument& document : input_.grid.documents) {
            const std::string remark = remark_on(document);
            add(Kind::Document, document.id,
                remark.empty() ? document.title
                               : base::isolated(document.title) + " (" + remark + ")");
        }
        return rows;
    }

    /// Which engagement or criterion is the lowest of all: « (n° 7) », « (C1-04) ».
    std::string who(Condition::Kind kind, const std::vector<const Condition*>& conditions) const {
        const auto first =
            std::ranges::find_if(conditions, [](const auto* one) { return one != nullptr; });
        if (kind == Condition::Kind::Engagement) {
            const auto number = one_of(input_.grid.engagements, (*first)->subject).number;
            return " (n°\u00A0" + std::to_string(number) + ")";
        }
        return kind == Condition::Kind::Blocking ? " (" + (*first)->subject + ")" : "";
    }

    Value::List groups(Condition::Kind kind) const {
        Value::List items;
        for (const analysis::GroupGap& group : input_.gaps.groups) {
            if (group.kind == kind) {
                items.push_back(group_value(group));
            }
        }
        return items;
    }

    Value group_value(const analysis::GroupGap& group) const {
        const model::Engagement* engagement = input_.grid.find_engagement(group.subject);
        const bool numbered = group.kind == Condition::Kind::Engagement && engagement != nullptr;
        Value::List items;
        items.reserve(group.levels.size());
        int decimals = decimals_;
        for (std::size_t index = 0; index < group.levels.size(); ++index) {
            const analysis::LevelDistance& distance = group.levels.at(index);
            std::optional<Condition> condition;
            if (distance.required) {
                condition = Condition{group.kind, group.subject, *distance.required, group.rate};
            }
            if (distance.required && group.rate) {
                decimals =
                    std::max(decimals, decimals_beside(*group.rate, *distance.required, decimals_));
            }
            items.push_back(distance_cell(condition, input_.result.levels.at(index)));
        }
        return Value::object(
            {{"numero", numbered ? Value::text(std::to_string(engagement->number)) : Value()},
             {"nom", Value::text(group_name(group))},
             {"taux", group.rate ? Value::text(french::percent(*group.rate, decimals)) : Value()},
             {"cellules", Value::list(std::move(items))}});
    }

    /// As a condition's cell, with the distance in words also when it is met.
    Value distance_cell(const std::optional<Condition>& condition,
                        const analysis::LevelResult& level) const {
        Value value = cell(condition ? &*condition : nullptr, level);
        if (condition && condition->is_met() && condition->gap() != Score(0)) {
            for (Value::Member& member : std::get<Value::Object>(value.content)) {
                if (member.name == "texte") {
                    member.value = Value::text(margin_text(*condition, input_.grid));
                }
            }
        }
        return value;
    }

    std::string group_name(const analysis::GroupGap& group) const {
        switch (group.kind) {
            case Condition::Kind::Axis:
                return one_of(input_.grid.axes, group.subject).title;
            case Condition::Kind::Engagement:
                return one_of(input_.grid.engagements, group.subject).short_title;
            case Condition::Kind::Overall:
            case Condition::Kind::Blocking:
            case Condition::Kind::Document:
                break;
        }
        return "Taux global";
    }

    Value blocking_criteria() const {
        Value::List items;
        for (std::size_t index = 0; index < input_.grid.criteria.size(); ++index) {
            const model::Criterion& criterion = input_.grid.criteria.at(index);
            const analysis::CriterionResult& standing = input_.result.criteria.at(index);
            if (!criterion.blocking || standing.not_applicable) {
                continue;
            }
            const model::Mark& mark =
                input_.grid.marks.at(analysis::mark_index(input_.grid, standing));
            const auto conditions = worst_by_level(Condition::Kind::Blocking, criterion.id);
            items.push_back(Value::object({{"identifiant", Value::text(criterion.id)},
                                           {"intitule", Value::text(criterion.title)},
                                           {"cotation", mark_value(mark)},
                                           {"cellules", Value::list(cells(conditions))}}));
        }
        return Value::list(std::move(items));
    }

    std::size_t blocking_the_target() const {
        const analysis::LevelResult* level = target_level();
        return level == nullptr ? 0U
                                : static_cast<std::size_t>(std::ranges::count_if(
                                      level->conditions, [](const Condition& condition) {
                                          return condition.kind == Condition::Kind::Blocking &&
                                                 !condition.is_met();
                                      }));
    }

    bool is_missing(const std::string& document) const {
        const auto conditions = worst_by_level(Condition::Kind::Document, document);
        return std::ranges::any_of(
            conditions, [](const auto* one) { return one != nullptr && !one->is_met(); });
    }

    std::size_t missing_documents() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            input_.grid.documents, [&](const auto& document) { return is_missing(document.id); }));
    }

    Value documents() const {
        Value::List items;
        for (const model::RequiredDocument& document : input_.grid.documents) {
            const std::string asking = levels_that_ask(document.id);
            if (asking.empty()) {
                continue;
            }
            const std::string survey = document.survey.empty() ? "" : " (" + document.survey + ")";
            items.push_back(Value::object(
                {{"titre", Value::text(document.title)},
                 {"table", Value::text("« " + base::isolated(document.table) + " »" + survey)},
                 {"present", Value::boolean(!is_missing(document.id))},
                 {"remarque", text_unless_empty(remark_on(document))},
                 {"niveaux", Value::text(asking)}}));
        }
        return Value::list(std::move(items));
    }

    /// Of a diagnostic that is no longer of the year.
    std::string remark_on(const model::RequiredDocument& document) const {
        const model::Structure& site = input_.dossier.structure;
        const base::Date& made = site.diagnostic_date.value;
        const base::Date reference = site.audit_date.value.value_or(input_.edition);
        if (base::folded(document.table) != base::folded("Diagnostic") ||
            reference.days() <= analysis::months_after(made, months_of_a_year)) {
            return "";
        }
        return "du " + french::date(made) + ", plus d’un an avant le " + french::date(reference);
    }

    std::string levels_that_ask(const std::string& document) const {
        std::string text;
        for (const model::Level& level : input_.grid.levels) {
            if (std::ranges::find(level.documents, document) != level.documents.end()) {
                text += (text.empty() ? "" : ", ") + base::isolated(level_name(level));
            }
        }
        return text;
    }

    Value path() const {
        if (input_.path == nullptr) {
            return {};
        }
        const analysis::CheapestPath& path = *input_.path;
        Value::List missing;
        missing.reserve(path.missing_documents.size());
        for (const std::string& document : path.missing_documents) {
            const std::string& title = one_of(input_.grid.documents, document).title;
            missing.push_back(Value::object({{"titre", Value::text(title)}}));
        }
        const bool any = path.best && !path.best->changes.empty();
        return Value::object(
            {{"niveau", Value::text(level_name(one_of(input_.grid.levels, path.level)))},
             {"rien_a_changer", Value::boolean(path.best && !any)},
             {"impossible", Value::boolean(!path.best && input_.result.overall)},
             {"sans_critere", Value::boolean(!input_.result.overall)},
             {"nombre_manquants", count(path.missing_documents.size())},
             {"manquants", Value::list(std::move(missing))},
             {"ensemble", any ? mark_set(*path.best) : Value()},
             {"autre", any && path.other ? mark_set(*path.other) : Value()},
             {"meme_effort",
              Value::boolean(any && path.other && path.other->effort == path.best->effort)}});
    }

    Value mark_set(const analysis::MarkPath& path) const {
        Value::List changes;
        changes.reserve(path.changes.size());
        std::map<std::string, std::string> marks;
        for (const analysis::MarkChange& change : path.changes) {
            marks[change.criterion] = change.to;
            const model::Mark& from =
                change.from ? one_of(input_.grid.marks, *change.from) : input_.grid.marks.front();
            changes.push_back(Value::object(
                {{"identifiant", Value::text(change.criterion)},
                 {"intitule", Value::text(one_of(input_.grid.criteria, change.criterion).title)},
                 {"reseau",
                  Value::boolean(one_of(input_.grid.criteria, change.criterion).network_level)},
                 {"non_cote", Value::boolean(!change.from.has_value())},
                 {"de", mark_value(from)},
                 {"a", mark_value(one_of(input_.grid.marks, change.to))},
                 {"crans", Value::integer(change.steps)},
                 {"effort", Value::integer(change.effort)}}));
        }
        const LabelResult after = analysis::with_marks(input_.grid, input_.result, marks);
        return Value::object({{"nombre", count(path.changes.size())},
                              {"sur", count(input_.grid.criteria.size())},
                              {"effort", Value::integer(path.effort)},
                              {"changements", Value::list(std::move(changes))},
                              {"taux_avant", overall(input_.result)},
                              {"taux_apres", overall(after)},
                              {"plus_bas", lowest_engagement(after)},
                              {"fragiles", fragile_after(after)}});
    }

    /// How many criteria the level aimed at would hang on; absent when a document keeps it away.
    Value fragile_after(const LabelResult& after) const {
        if (!after.reached || analysis::level_index(input_.grid, *after.reached) <
                                  analysis::level_index(input_.grid, input_.path->level)) {
            return {};
        }
        return count(analysis::robustness(input_.grid, after).fragilities.size());
    }

    Value overall(const LabelResult& result) const {
        if (!result.overall) {
            return {};
        }
        int decimals = decimals_;
        for (const model::Level& level : input_.grid.levels) {
            decimals = std::max(decimals,
                                decimals_beside(*result.overall, level.overall_minimum, decimals_));
        }
        return Value::text(french::percent(*result.overall, decimals));
    }

    Value lowest_engagement(const LabelResult& result) const {
        const analysis::GroupRate* lowest = nullptr;
        for (const analysis::GroupRate& engagement : result.engagements) {
            if (engagement.rate && (lowest == nullptr || *engagement.rate < *lowest->rate)) {
                lowest = &engagement;
            }
        }
        if (lowest == nullptr) {
            return {};
        }
        int decimals = decimals_;
        for (const model::Level& level : input_.grid.levels) {
            decimals = std::max(
                decimals, decimals_beside(*lowest->rate, level.engagement_minimum, decimals_));
        }
        return Value::object({{"numero", Value::text(std::to_string(
                                             one_of(input_.grid.engagements, lowest->id).number))},
                              {"taux", Value::text(french::percent(*lowest->rate, decimals))}});
    }

    Value robustness() const {
        const analysis::Robustness& robustness = input_.robustness;
        if (!robustness.level) {
            return {};
        }
        Value::List fragile;
        for (const analysis::Fragility& one : robustness.fragilities) {
            fragile.push_back(Value::object(
                {{"identifiant", Value::text(one.criterion)},
                 {"intitule", Value::text(one_of(input_.grid.criteria, one.criterion).title)},
                 {"de", mark_value(one_of(input_.grid.marks, one.from))},
                 {"a", mark_value(one_of(input_.grid.marks, one.to))},
                 {"reste", one.falls_to
                               ? Value::text(level_name(one_of(input_.grid.levels, *one.falls_to)))
                               : Value()}}));
        }
        Value::List margins;
        for (const Condition& condition : robustness.margins) {
            margins.push_back(
                Value::object({{"nom", Value::text(condition_label(condition, input_.grid))},
                               {"exige", Value::text(required_text(condition))},
                               {"constate", Value::text(found_text(condition, input_.grid))},
                               {"marge", Value::text(margin_text(condition, input_.grid))}}));
        }
        return Value::object(
            {{"niveau", Value::text(level_name(one_of(input_.grid.levels, *robustness.level)))},
             {"nombre", count(robustness.fragilities.size())},
             {"fragiles", Value::list(std::move(fragile))},
             {"marges", Value::list(std::move(margins))}});
    }

    Value marks() const {
        Value::List items;
        items.reserve(input_.grid.marks.size());
        for (const model::Mark& mark : input_.grid.marks) {
            items.push_back(mark_value(mark));
        }
        return Value::list(std::move(items));
    }

    const GapsInput& input_;
    int decimals_;
};

}  // namespace

Value gaps_data(const GapsInput& input) {
    return GapsBuilder(input).build();
}

}  // namespace palier::compose
