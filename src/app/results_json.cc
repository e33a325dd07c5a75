#include "app/results_json.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "app/results_parts.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "compose/wording.h"
#include "ingest/schema.h"

namespace palier::app {

namespace {

using base::Json;
using base::json_null;
using base::json_number;
using base::json_text;

Json rate(const std::variant<analysis::Figure, analysis::NotEvaluated>& rate) {
    const auto* figure = std::get_if<analysis::Figure>(&rate);
    return figure != nullptr ? figure_json(figure->value) : json_null();
}

Json structure(const model::Structure& site) {
    return Json{Json::Object{
        {"identifiant", json_text(site.identifier.value)},
        {"nom", json_text(site.name.value)},
        {"reseau", text_or_null_json(site.network.value)},
        {"typologie", text_or_null_json(site.kind.value)},
        {"departement", text_or_null_json(site.department.value)},
        {"region", text_or_null_json(site.region.value)},
        {"ville", text_or_null_json(site.city.value)},
        {"date_du_diagnostic", json_text(site.diagnostic_date.value.iso())},
    }};
}

Json diagnostic_grid(const model::Grid& grid) {
    return Json{Json::Object{
        {"id", json_text(grid.id)},
        {"version", json_text(grid.version)},
        {"origine", json_text(compose::origin_word(grid.origin.kind))},
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
            {"points", result.points ? figure_json(result.points->points) : json_null()},
            {"points_possibles",
             result.points ? figure_json(result.points->possible) : json_null()},
            {"sans_reponse",
             json_number(std::int64_t{result.points ? result.points->unanswered : 0})},
            {"themes", Json{std::move(themes)}},
        }});
    }
    return Json{Json::Object{
        {"global", analysis.global ? figure_json(analysis.global->value) : json_null()},
        {"engagements", Json{std::move(engagements)}},
    }};
}

Json change(const std::string& engagement,
            const std::variant<analysis::Change, analysis::NoComparison>& change) {
    const auto* known = std::get_if<analysis::Change>(&change);
    return Json{Json::Object{
        {"id", json_text(engagement)},
        {"precedent",
         known != nullptr ? figure_json(known->points.operands.at(1).value) : json_null()},
        {"evolution", known != nullptr ? figure_json(known->points.value) : json_null()},
    }};
}

/// Earlier campaigns: rates by the grid of then and, where a correspondence leads to it, under the
/// engagement of today.
Json history(const analysis::Analysis& analysis) {
    Json::Array campaigns;
    for (const analysis::Campaign& campaign : analysis.history) {
        Json::Array rates;
        for (const auto& [engagement, figure] : campaign.rates) {
            rates.push_back(Json{
                Json::Object{{"id", json_text(engagement)}, {"taux", figure_json(figure.value)}}});
        }
        Json::Array mapped;
        for (const auto& [engagement, then] : campaign.mapped) {
            mapped.push_back(Json{Json::Object{{"id", json_text(engagement)},
                                               {"de", json_text(then.from)},
                                               {"taux", figure_json(then.rate.value)}}});
        }
        campaigns.push_back(Json{Json::Object{
            {"annee", json_number(std::int64_t{campaign.year})},
            {"grille", json_text(campaign.grid)},
            {"global", campaign.global ? figure_json(campaign.global->value) : json_null()},
            {"engagements", Json{std::move(rates)}},
            {"correspondance", text_or_null_json(campaign.correspondence)},
            {"rapproches", Json{std::move(mapped)}}}});
    }
    return Json{std::move(campaigns)};
}

Json trends(const analysis::Analysis& analysis) {
    Json global = json_null();
    if (const auto* known = std::get_if<analysis::GlobalComparison>(&analysis.global_comparison)) {
        global = Json{Json::Object{
            {"precedent", figure_json(known->previous.value)},
            {"evolution", figure_json(known->change.points.value)},
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
        {"historique", history(analysis)},
    }};
}

/// Where a warning stands among the others: by the tables of the contract, their rows and columns.
/// The order of tables in a file is that of its encoding, and none of the results.
auto order(const base::Diagnostic& one) {
    const auto schemas = ingest::table_schemas();
    const auto table = std::ranges::find(schemas, one.place.table, &ingest::TableSchema::name);
    const auto rank = one.place.table.empty() ? 0 : table - schemas.begin() + 1;
    return std::tuple(rank, std::string_view(one.place.table), one.place.row.value_or(0),
                      std::string_view(one.place.column));
}

/// Whether a message is of the encoding of a dossier, CSV files or sheets of a workbook, and not of
/// its content: another encoding of the same content has no such message.
bool is_of_encoding(const base::Diagnostic& one) {
    // A folder may hold any file: of CSV files no table is unknown.
    return one.code.starts_with("CSV-") || one.code.starts_with("FEU-") || one.code == "ING-016";
}

/// A name that is unknown, of a column or a field, as every encoding has it: the keys of JSON have
/// neither accents nor spaces.
base::Diagnostic without_encoding(base::Diagnostic one) {
    if (one.code == "ING-017" || one.code == "ING-018") {
        const std::string written = one.read();
        one.arguments["lu"] = base::folded(written);
        one.place.column = one.place.column == written ? base::folded(written) : one.place.column;
    }
    return one;
}

Json warnings(const base::Diagnostics& diags) {
    std::vector<base::Diagnostic> found;
    std::ranges::copy_if(diags.all(), std::back_inserter(found), [](const base::Diagnostic& one) {
        return one.severity == base::Severity::Warning && !is_of_encoding(one);
    });
    std::ranges::stable_sort(found, {}, order);
    Json::Array list;
    list.reserve(found.size());
    for (base::Diagnostic& each : found) {
        const base::Diagnostic one = without_encoding(std::move(each));
        list.push_back(Json{Json::Object{
            {"code", json_text(one.code)},
            {"table", text_or_null_json(one.place.table)},
            {"ligne", one.place.row ? json_number(std::int64_t{*one.place.row}) : json_null()},
            {"colonne", text_or_null_json(one.place.column)},
            {"message", json_text(one.sentence())},
        }});
    }
    return Json{std::move(list)};
}

}  // namespace

Json figure_json(const base::Score& value) {
    constexpr int decimals = 4;
    return json_number(value.rounded(decimals));
}

Json figure_json(const std::optional<base::Score>& value) {
    return value ? figure_json(*value) : json_null();
}

Json text_or_null_json(const std::string& text) {
    return text.empty() ? json_null() : json_text(text);
}

std::string results_json(const Campaign& campaign, const base::Diagnostics& diags) {
    return base::write_json(Json{Json::Object{
        {"structure", structure(campaign.dossier.structure)},
        {"grille_diagnostic", diagnostic_grid(*campaign.grid)},
        {"diagnostic", diagnostic(campaign.analysis)},
        {"label", label_json(campaign)},
        {"enquetes", surveys_json(campaign.analysis)},
        {"indicateurs", indicators_json(campaign.analysis)},
        {"tendances", trends(campaign.analysis)},
        {"plan", plan_json(campaign)},
        {"avertissements", warnings(diags)},
    }});
}

}  // namespace palier::app
