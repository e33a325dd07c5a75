#include "app/results_parts.h"
#include "base/json_writer.h"
#include "compose/label_words.h"
#include "compose/wording.h"

namespace palier::app {

namespace {

using base::Json;
using base::json_boolean;
using base::json_null;
using base::json_text;

Json condition_json(const analysis::Condition& condition, const model::LabelGrid& grid) {
    return Json{Json::Object{{"libelle", json_text(compose::condition_label(condition, grid))},
                             {"exige", figure_json(condition.required)},
                             {"constate", figure_json(condition.found)},
                             {"ecart", figure_json(condition.gap())},
                             {"remplie", json_boolean(condition.is_met())}}};
}

Json level_json(const analysis::LevelResult& level, const model::LabelGrid& grid) {
    Json::Array conditions;
    for (const analysis::Condition& condition : level.conditions) {
        conditions.push_back(condition_json(condition, grid));
    }
    return Json{Json::Object{{"id", json_text(level.level)},
                             {"atteint", json_boolean(level.is_reached())},
                             {"conditions", Json{std::move(conditions)}}}};
}

std::string evidence_word(analysis::Evidence evidence) {
    switch (evidence) {
        case analysis::Evidence::Present:
            return "presente";
        case analysis::Evidence::Stale:
            return "perimee";
        case analysis::Evidence::Absent:
            return "absente";
    }
    return "absente";
}

Json criterion_json(const analysis::CriterionGap& gap, const model::Criterion& criterion) {
    return Json{Json::Object{
        {"id", json_text(criterion.id)},
        {"axe", json_text(criterion.axis)},
        {"engagement", text_or_null_json(criterion.engagement.value_or(""))},
        {"cotation", gap.mark ? figure_json(gap.found) : json_null()},
        {"cible", gap.not_applicable ? json_null() : figure_json(gap.required)},
        {"ecart", gap.not_applicable ? json_null() : figure_json(gap.gap())},
        {"sans_objet", json_boolean(gap.not_applicable)},
        {"bloquant", json_boolean(criterion.blocking)},
        {"preuve", json_text(evidence_word(gap.evidence))},
    }};
}

/// The value of a mark; of the lowest for a criterion that has none.
Json mark_json(const model::LabelGrid& grid, const std::optional<std::string>& id) {
    const model::Mark* mark = id ? grid.find_mark(*id) : nullptr;
    return figure_json((mark != nullptr ? *mark : grid.marks.front()).value);
}

/// The changes of the cheapest path; none when no level is aimed at, or no path leads there.
Json path_json(const LabelPosition& position) {
    Json::Array changes;
    if (!position.path || !position.path->best) {
        return Json{std::move(changes)};
    }
    for (const analysis::MarkChange& change : position.path->best->changes) {
        changes.push_back(
            Json{Json::Object{{"critere", json_text(change.criterion)},
                              {"de", mark_json(*position.grid, change.from)},
                              {"a", mark_json(*position.grid, change.to)},
                              {"effort", base::json_number(std::int64_t{change.effort})}}});
    }
    return Json{std::move(changes)};
}

Json fragilities_json(const analysis::Robustness& robustness) {
    Json::Array list;
    for (const analysis::Fragility& fragility : robustness.fragilities) {
        list.push_back(
            Json{Json::Object{{"critere", json_text(fragility.criterion)},
                              {"niveau_perdu", text_or_null_json(robustness.level.value_or(""))}}});
    }
    return Json{std::move(list)};
}

}  // namespace

Json label_json(const Campaign& campaign) {
    if (!campaign.label) {
        return json_null();
    }
    const model::LabelGrid& grid = *campaign.label->grid;
    const analysis::LabelResult& result = campaign.label->result;
    Json::Array levels;
    for (const analysis::LevelResult& level : result.levels) {
        levels.push_back(level_json(level, grid));
    }
    Json::Array criteria;
    for (std::size_t index = 0; index < grid.criteria.size(); ++index) {
        criteria.push_back(
            criterion_json(campaign.label->gaps.criteria.at(index), grid.criteria.at(index)));
    }
    return Json{Json::Object{
        {"grille", json_text(grid.id)},
        {"version", json_text(grid.version)},
        {"origine", json_text(compose::origin_word(grid.origin.kind))},
        {"estimation", json_boolean(result.estimated)},
        {"niveau_estime", text_or_null_json(result.reached.value_or(""))},
        {"niveau_vise", text_or_null_json(result.target)},
        {"niveaux", Json{std::move(levels)}},
        {"criteres", Json{std::move(criteria)}},
        {"chemin", path_json(*campaign.label)},
        {"fragilites", fragilities_json(campaign.label->robustness)},
    }};
}

}  // namespace palier::app
