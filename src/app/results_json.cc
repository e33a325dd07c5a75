#include "app/results_json.h"

#include "app/origin.h"
#include "base/json_writer.h"

namespace palier::app {

namespace {

using base::Json;
using base::json_null;
using base::json_number;
using base::json_text;

constexpr int decimals = 4;

Json number(const base::Score& value) {
    return json_number(value.rounded(decimals));
}

Json rate(const std::variant<analysis::Figure, analysis::NotEvaluated>& rate) {
    const auto* figure = std::get_if<analysis::Figure>(&rate);
    return figure != nullptr ? number(figure->value) : json_null();
}

Json text_or_null(const std::string& text) {
    return text.empty() ? json_null() : json_text(text);
}

Json structure(const model::Structure& site) {
    return Json{Json::Object{
        {"identifiant", json_text(site.identifier.value)},
        {"nom", json_text(site.name.value)},
        {"reseau", text_or_null(site.network.value)},
        {"typologie", text_or_null(site.kind.value)},
        {"departement", text_or_null(site.department.value)},
        {"region", text_or_null(site.region.value)},
        {"ville", text_or_null(site.city.value)},
        {"date_du_diagnostic", json_text(site.diagnostic_date.value.iso())},
    }};
}

Json diagnostic_grid(const model::Grid& grid) {
    return Json{Json::Object{
        {"id", json_text(grid.id)},
        {"version", json_text(grid.version)},
        {"origine", json_text(origin_word(grid.origin.kind))},
    }};
}

Json diagnostic(const analysis::Analysis& analysis) {
    Json::Array engagements;
    for (const analysis::EngagementResult& result : analysis.engagements) {
        Json::Array themes;
        for (const analysis::ThemeResult& theme : result.themes) {
            themes.push_back(
                Json{Json::Object{{"id", json_text(theme.theme)}, {"taux", rate(theme.rate)}}});
        }
        engagements.push_back(Json{Json::Object{
            {"id", json_text(result.engagement)},
            {"taux", rate(result.rate)},
            {"points", result.points ? number(result.points->points) : json_null()},
            {"points_possibles", result.points ? number(result.points->possible) : json_null()},
            {"sans_reponse",
             json_number(std::int64_t{result.points ? result.points->unanswered : 0})},
            {"themes", Json{std::move(themes)}},
        }});
    }
    return Json{Json::Object{
        {"global", analysis.global ? number(analysis.global->value) : json_null()},
        {"engagements", Json{std::move(engagements)}},
    }};
}

Json change(const std::string& engagement,
            const std::variant<analysis::Change, analysis::NoComparison>& change) {
    const auto* known = std::get_if<analysis::Change>(&change);
    return Json{Json::Object{
        {"id", json_text(engagement)},
        {"precedent", known != nullptr ? number(known->points.operands.at(1).value) : json_null()},
        {"evolution", known != nullptr ? number(known->points.value) : json_null()},
    }};
}

Json trends(const analysis::Analysis& analysis) {
    Json global = json_null();
    if (const auto* known = std::get_if<analysis::GlobalComparison>(&analysis.global_comparison)) {
        global = Json{Json::Object{
            {"precedent", number(known->previous.value)},
            {"evolution", number(known->change.points.value)},
        }};
    }
    Json::Array engagements;
    for (const analysis::EngagementResult& result : analysis.engagements) {
        engagements.push_back(change(result.engagement, result.change));
    }
    return Json{Json::Object{
        {"annee",
         analysis.compared_year ? json_number(std::int64_t{*analysis.compared_year}) : json_null()},
        {"global", std::move(global)},
        {"engagements", Json{std::move(engagements)}},
        {"en_hausse", json_number(std::int64_t{analysis.trend.rising})},
        {"stables", json_number(std::int64_t{analysis.trend.stable})},
        {"en_baisse", json_number(std::int64_t{analysis.trend.falling})},
    }};
}

Json warnings(const base::Diagnostics& diags) {
    Json::Array list;
    for (const base::Diagnostic& one : diags.all()) {
        if (one.severity != base::Severity::Warning) {
            continue;
        }
        list.push_back(Json{Json::Object{
            {"code", json_text(one.code)},
            {"table", text_or_null(one.place.table)},
            {"ligne", one.place.row ? json_number(std::int64_t{*one.place.row}) : json_null()},
            {"colonne", text_or_null(one.place.column)},
            {"message", json_text(one.sentence())},
        }});
    }
    return Json{std::move(list)};
}

}  // namespace

std::string results_json(const Campaign& campaign, const base::Diagnostics& diags) {
    return base::write_json(Json{Json::Object{
        {"structure", structure(campaign.dossier.structure)},
        {"grille_diagnostic", diagnostic_grid(*campaign.grid)},
        {"diagnostic", diagnostic(campaign.analysis)},
        {"tendances", trends(campaign.analysis)},
        {"avertissements", warnings(diags)},
    }});
}

}  // namespace palier::app
