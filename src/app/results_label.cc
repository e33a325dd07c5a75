#include "app/origin.h"
#include "app/results_parts.h"
#include "base/json_writer.h"
#include "compose/label_words.h"

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

Json criterion_json(const analysis::CriterionResult& result, const model::Criterion& criterion) {
    return Json{Json::Object{
        {"id", json_text(criterion.id)},
        {"axe", json_text(criterion.axis)},
        {"engagement", text_or_null_json(criterion.engagement.value_or(""))},
        {"cotation", result.mark ? figure_json(result.value) : json_null()},
        {"sans_objet", json_boolean(result.not_applicable)},
        {"bloquant", json_boolean(criterion.blocking)},
        {"preuve", json_text(evidence_word(result.evidence))},
    }};
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
        criteria.push_back(criterion_json(result.criteria.at(index), grid.criteria.at(index)));
    }
    return Json{Json::Object{
        {"grille", json_text(grid.id)},
        {"version", json_text(grid.version)},
        {"origine", json_text(origin_word(grid.origin.kind))},
        {"estimation", json_boolean(result.estimated)},
        {"niveau_estime", text_or_null_json(result.reached.value_or(""))},
        {"niveau_vise", text_or_null_json(result.target)},
        {"niveaux", Json{std::move(levels)}},
        {"criteres", Json{std::move(criteria)}},
    }};
}

}  // namespace palier::app
