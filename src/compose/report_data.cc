#include "compose/report_data.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/expect.h"
#include "base/french.h"
#include "base/place.h"
#include "base/utf8.h"
#include "compose/survey_data.h"
#include "compose/wording.h"

namespace palier::compose {

namespace {

using analysis::Change;
using analysis::EngagementResult;
using analysis::NotEvaluated;
using base::Score;
namespace french = base::french;

std::string words(std::int64_t number) {
    return std::to_string(number);
}

Value texts(const std::vector<analysis::Remark>& remarks) {
    Value::List items;
    for (const analysis::Remark& remark : remarks) {
        items.push_back(Value::object({{"texte", Value::text(remark.text)}}));
    }
    return Value::list(std::move(items));
}

/// Builds the data of one report.
class ReportBuilder {
  public:
    explicit ReportBuilder(const ReportInput& input)
        : input_(input), decimals_(input.grid.display.decimals) {
        for (const EngagementResult& result : input.analysis.engagements) {
            results_.emplace(result.engagement, &result);
        }
    }

    Value build() const {
        const model::Dossier& dossier = input_.dossier;
        const analysis::Analysis& analysis = input_.analysis;
        const auto& comparison = analysis.global_comparison;
        Value::Object root{
            {"programme", Value::text(dossier.settings.program_name)},
            {"annee", Value::text(words(dossier.structure.diagnostic_date.value.year()))},
            {"date_diagnostic", Value::text(french::date(dossier.structure.diagnostic_date.value))},
            {"date_edition", Value::text(french::date(input_.edition))},
            {"structure", structure()},
            {"grille", grid()},
            {"global", global_rate()},
            {"nombre", count(analysis.engagements.size())},
            {"avec_points", Value::boolean(with_points())},
            {"hors_calcul", left_out_questions()},
            {"non_posees", count(not_asked())},
            {"nombre_evalues", count(analysis.engagements.size() - analysis.left_out.size())},
            {"nombre_ecartes", count(analysis.left_out.size())},
            {"nombre_au_moins_moitie", count(at_least_half())},
            {"nombre_appuis", count(analysis.strongest.size())},
            {"nombre_faibles", count(analysis.weakest.size())},
            {"comparaison", global_movement()},
            {"campagne_precedente", previous_campaign()},
            {"tendance", trend()},
            {"autre_grille", Value::boolean(is(comparison, analysis::NoComparison::OtherGrid))},
            {"autres_engagements",
             Value::boolean(is(comparison, analysis::NoComparison::OtherEngagements))},
            {"calcul", calculation()},
            {"engagements", engagements(all_ids())},
            {"ecartes", engagements(analysis.left_out)},
            {"sous_la_moitie", engagements(below_half())},
            {"appuis", engagements(analysis.strongest)},
            {"faibles", engagements(analysis.weakest)},
            {"plus_faible", first_of(analysis.weakest)},
            {"plus_forte", first_of(analysis.strongest)},
            {"graphique", chart()},
            {"graphique_en_mots", Value::text(chart_in_words())},
            {"points_forts", texts(analysis.general_strengths)},
            {"besoins", texts(analysis.general_support_needs)},
            {"points_ou_besoins", Value::boolean(!analysis.general_strengths.empty() ||
                                                 !analysis.general_support_needs.empty())},
            {"enquetes", surveys_value(input_)},
            {"indicateurs", indicators_of(input_, "")},
            {"methode_enquetes", survey_method(input_)},
            {"autres_campagnes", other_campaigns()},
            {"campagnes_rapprochees", mapped_campaigns()},
            {"historique", history()}};
        return Value::object(std::move(root));
    }

  private:
    template <typename... Alternatives, typename T>
    static bool is(const std::variant<Alternatives...>& variant, T expected) {
        const T* found = std::get_if<T>(&variant);
        return found != nullptr && *found == expected;
    }

    static Value count(std::size_t number) {
        return Value::integer(static_cast<std::int64_t>(number));
    }

    Value rate(const std::optional<Score>& value) const {
        return value ? Value::figure(Figure{*value, french::percent(*value, decimals_)}) : Value();
    }

    Value bare(const std::optional<Score>& value) const {
        return value ? Value::figure(Figure{*value, french::number(*value, decimals_)}) : Value();
    }

    Value points(const Score& value) const {
        return Value::figure(Figure{value, french::points(value, decimals_)});
    }

    std::optional<Score> global() const {
        const auto& figure = input_.analysis.global;
        return figure ? std::optional(figure->value) : std::nullopt;
    }

    Value global_rate() const {
        return global() ? Value::object({{"taux", rate(global())}, {"taux_nu", bare(global())}})
                        : Value();
    }

    std::optional<Score> rate_of(const std::string& id) const {
        const auto* figure = std::get_if<analysis::Figure>(&results_.at(id)->rate);
        return figure != nullptr ? std::optional(figure->value) : std::nullopt;
    }

    std::vector<std::string> all_ids() const {
        std::vector<std::string> ids;
        ids.reserve(input_.grid.engagements.size());
        for (const model::Engagement& engagement : input_.grid.engagements) {
            ids.push_back(engagement.id);
        }
        return ids;
    }

    std::vector<std::string> below_half() const {
        std::vector<std::string> ids = all_ids();
        std::erase_if(ids, [&](const std::string& id) {
            const std::optional<Score> value = rate_of(id);
            return !value || *value >= Score(50);
        });
        return ids;
    }

    std::size_t at_least_half() const {
        return input_.analysis.engagements.size() - input_.analysis.left_out.size() -
               below_half().size();
    }

    /// From a reference to a value. What is printed decides what is called stable.
    Value movement(const Score& difference, const Score& reference, std::string since) const {
        const std::int64_t printed = difference.rounded(decimals_).units;
        return Value::object(
            {{"depuis", Value::text(std::move(since))},
             {"hausse", Value::boolean(printed > 0)},
             {"baisse", Value::boolean(printed < 0)},
             {"stable", Value::boolean(printed == 0)},
             {"points", points(difference)},
             {"ecart", Value::figure(Figure{difference, french::change(difference, decimals_)})},
             {"reference", rate(reference)},
             {"reference_nue", bare(reference)}});
    }

    Value previous_campaign() const {
        if (!input_.analysis.compared_year) {
            return {};
        }
        return Value::object({{"annee", Value::text(words(*input_.analysis.compared_year))}});
    }

    Value global_movement() const {
        const auto* comparison =
            std::get_if<analysis::GlobalComparison>(&input_.analysis.global_comparison);
        return comparison == nullptr ? Value()
                                     : movement(comparison->change.points.value,
                                                comparison->previous.value, compared_year());
    }

    Value evolution(const EngagementResult& result) const {
        const auto* change = std::get_if<Change>(&result.change);
        const auto* now = std::get_if<analysis::Figure>(&result.rate);
        if (change == nullptr || now == nullptr) {
            return {};
        }
        return movement(change->points.value, now->value - change->points.value, compared_year());
    }

    std::string compared_year() const {
        const auto& year = input_.analysis.compared_year;
        base::expect(year.has_value(), "what is compared is compared with a year");
        return words(*year);
    }

    Value trend() const {
        const analysis::TrendCounts& trend = input_.analysis.trend;
        if (!input_.analysis.compared_year || trend.rising + trend.stable + trend.falling == 0) {
            return {};
        }
        return Value::object({{"annee", Value::text(words(*input_.analysis.compared_year))},
                              {"hausses", Value::integer(trend.rising)},
                              {"stables", Value::integer(trend.stable)},
                              {"baisses", Value::integer(trend.falling)}});
    }

    /// The mean as one may redo it on paper.
    Value calculation() const {
        const auto& figure = input_.analysis.global;
        if (!figure) {
            return {};
        }
        // Four decimals: enough to redo the mean on paper, and said when they are not all.
        constexpr int shown = 4;
        const auto in_full = [&](const Score& value) {
            return value == Score::ratio(value.rounded(shown).units, 10'000);
        };
        std::string sum;
        bool all_in_full = in_full(figure->value);
        for (const analysis::Operand& operand : figure->operands) {
            sum += (sum.empty() ? "" : " + ") + french::number(operand.value, shown);
            all_in_full = all_in_full && in_full(operand.value);
        }
        return Value::object(
            {{"resultat", rate(figure->value)},
             {"somme", Value::text("(" + sum + ") ÷ " +
                                   words(static_cast<std::int64_t>(figure->operands.size())))},
             {"exact", Value::text(french::number(figure->value, shown))},
             {"arrondi", Value::boolean(!all_in_full)}});
    }

    Value structure() const {
        const model::Structure& structure = input_.dossier.structure;
        const auto optional = [](const model::PlacedText& text) {
            return text.value.empty() ? Value() : Value::text(text.value);
        };
        return Value::object({{"nom", Value::text(structure.name.value)},
                              {"identifiant", Value::text(structure.identifier.value)},
                              {"reseau", optional(structure.network)},
                              {"departement", optional(structure.department)},
                              {"typologie", optional(structure.kind)}});
    }

    Value grid() const {
        const model::Grid& grid = input_.grid;
        return Value::object({{"identifiant", Value::text(grid.id)},
                              {"titre", Value::text(grid.title)},
                              {"version", Value::text(grid.version)},
                              {"date", Value::text(french::date(grid.date))},
                              {"nature", Value::text(origin_word(grid.origin.kind))},
                              {"origine", Value::text(grid.origin.text)},
                              {"source", Value::text(grid.origin.source)},
                              {"decimales", Value::integer(grid.display.decimals)}});
    }

    Value engagements(const std::vector<std::string>& ids) const {
        Value::List items;
        for (const std::string& id : ids) {
            items.push_back(engagement(id));
        }
        return Value::list(std::move(items));
    }

    Value first_of(const std::vector<std::string>& ids) const {
        return ids.empty() ? Value() : engagement(ids.front());
    }

    Value engagement(const std::string& id) const {
        const EngagementResult& result = *results_.at(id);
        const model::Engagement* found = input_.grid.find_engagement(id);
        base::expect(found != nullptr, "an analysis speaks of engagements of its grid");
        const std::optional<Score> value = rate_of(id);
        const bool remarks = !result.strengths.empty() || !result.support_needs.empty();
        Value::Object members{
            {"numero", Value::text(words(found->number))},
            {"identifiant", Value::text(found->id)},
            {"titre", Value::text(found->title)},
            {"titre_complet", Value::text(found->full_title)},
            {"nom_court", Value::text(found->short_title)},
            {"sujet", Value::text(found->noun_phrase.text)},
            {"taux", rate(value)},
            {"taux_nu", bare(value)},
            {"reste", value ? points(Score(100) - *value) : Value()},
            {"cible_atteinte", Value::boolean(value && *value == Score(100))},
            {"rien", Value::boolean(value && *value == Score(0))},
            {"sans_ligne", Value::boolean(is(result.rate, NotEvaluated::NoRow))},
            {"laisse_vide", Value::boolean(is(result.rate, NotEvaluated::LeftOut))},
            {"themes_seuls", Value::boolean(is(result.rate, NotEvaluated::ThemesOnly))},
            {"provenance", provenance(result)},
            {"points", points_of(result.points)},
            {"rien_ne_compte", Value::boolean(is(result.rate, NotEvaluated::NothingCounts))},
            {"evolution", evolution(result)},
            {"position", value && global() ? movement(*value - *global(), *global(), "") : Value()},
            {"themes", themes(result)},
            {"enquetes", survey_questions_of(input_, id)},
            {"indicateurs", indicators_of(input_, id)},
            {"points_forts", texts(result.strengths)},
            {"besoins", texts(result.support_needs)},
            {"points_ou_besoins", Value::boolean(remarks)}};
        return Value::object(std::move(members));
    }

    static Value provenance(const EngagementResult& result) {
        const auto* figure = std::get_if<analysis::Figure>(&result.rate);
        const bool as_read =
            figure != nullptr && figure->operation == analysis::Figure::Operation::Read;
        if (!as_read || figure->operands.empty()) {
            return {};
        }
        return Value::text(base::describe_without_encoding(figure->operands.front().place));
    }

    Value themes(const EngagementResult& result) const {
        Value::List items;
        for (const analysis::ThemeResult& theme : result.themes) {
            const auto* figure = std::get_if<analysis::Figure>(&theme.rate);
            const auto value = figure != nullptr ? std::optional(figure->value) : std::nullopt;
            const model::Theme* found = input_.grid.find_theme(theme.theme);
            base::expect(found != nullptr, "an analysis speaks of themes of its grid");
            items.push_back(Value::object({{"titre", Value::text(found->title)},
                                           {"points", points_of(theme.points)},
                                           {"questions", questions(result, found->id)},
                                           {"taux", rate(value)},
                                           {"taux_nu", bare(value)}}));
        }
        return Value::list(std::move(items));
    }

    /// Points are shown in full: quarters and their multiples have two decimals.
    static std::string point_text(const Score& value) {
        constexpr int shown = 2;
        return french::number(value, shown);
    }

    static Value points_of(const std::optional<analysis::PointTotal>& total) {
        if (!total) {
            return {};
        }
        const Score missing = total->possible - total->points;
        constexpr int shown = 2;
        return Value::object(
            {{"obtenus", Value::text(point_text(total->points))},
             {"possibles", Value::text(point_text(total->possible))},
             {"manquants", Value::figure(Figure{missing, french::points(missing, shown)})},
             {"provisoire", Value::boolean(total->unanswered > 0)},
             {"sans_reponse", Value::integer(total->unanswered)}});
    }

    bool with_points() const {
        return std::ranges::any_of(input_.analysis.engagements,
                                   [](const EngagementResult& each) { return bool(each.points); });
    }

    Value question(const analysis::QuestionScore& score) const {
        using analysis::NotCounted;
        const model::Question* found = input_.grid.find_question(score.question);
        base::expect(found != nullptr, "an analysis speaks of questions of its grid");
        const auto state = [&](NotCounted reason) {
            return Value::boolean(score.not_counted == reason);
        };
        return Value::object({{"identifiant", Value::text(found->id)},
                              {"intitule", Value::text(found->text)},
                              {"comptee", Value::boolean(!score.not_counted)},
                              {"non_applicable", state(NotCounted::NotApplicable)},
                              {"sans_canal", state(NotCounted::NoChannel)},
                              {"sans_reponse", state(NotCounted::Unanswered)},
                              {"obtenus", Value::text(point_text(score.points))},
                              {"possibles", Value::text(point_text(score.possible))},
                              {"lignes_supposees", Value::integer(score.assumed_no)}});
    }

    Value questions(const EngagementResult& result, const std::string& theme) const {
        Value::List items;
        for (const analysis::QuestionScore& score : result.questions) {
            const model::Question* found = input_.grid.find_question(score.question);
            const bool shown = score.not_counted != analysis::NotCounted::NotAsked;
            if (shown && found != nullptr && found->theme == theme) {
                items.push_back(question(score));
            }
        }
        return Value::list(std::move(items));
    }

    /// Questions asked that left the denominator, whatever the reason.
    Value left_out_questions() const {
        Value::List items;
        for (const EngagementResult& result : input_.analysis.engagements) {
            for (const analysis::QuestionScore& score : result.questions) {
                if (score.not_counted && score.not_counted != analysis::NotCounted::NotAsked) {
                    items.push_back(question(score));
                }
            }
        }
        return Value::list(std::move(items));
    }

    std::size_t not_asked() const {
        std::size_t number = 0;
        for (const EngagementResult& result : input_.analysis.engagements) {
            number += static_cast<std::size_t>(
                std::ranges::count(result.questions, std::optional(analysis::NotCounted::NotAsked),
                                   &analysis::QuestionScore::not_counted));
        }
        return number;
    }

    Value chart() const {
        Value::List items;
        for (const model::Engagement& engagement : input_.grid.engagements) {
            const std::optional<Score> value = rate_of(engagement.id);
            const std::string text = value ? french::number(*value, decimals_) : "n. é.";
            items.push_back(Value::object({{"numero", Value::text(words(engagement.number))},
                                           {"libelle", Value::text(engagement.short_title)},
                                           {"valeur", bare(value)},
                                           {"texte", Value::text(text)}}));
        }
        return Value::list(std::move(items));
    }

    /// The chart's figures, for its text alternative.
    std::string chart_in_words() const {
        std::string text;
        for (const model::Engagement& engagement : input_.grid.engagements) {
            const std::optional<Score> value = rate_of(engagement.id);
            text += (text.empty() ? "" : " ; ") + base::isolated(engagement.short_title) + " : " +
                    (value ? french::percent(*value, decimals_) : "non évalué");
        }
        return text;
    }

    /// Campaigns by another grid that nothing leads from to today's: not compared, and said.
    Value other_campaigns() const {
        Value::List items;
        for (const analysis::Campaign& campaign : input_.analysis.history) {
            if (campaign.grid != input_.grid.id && campaign.correspondence.empty()) {
                items.push_back(Value::object({{"annee", Value::text(words(campaign.year))},
                                               {"grille", Value::text(campaign.grid)}}));
            }
        }
        return Value::list(std::move(items));
    }

    /// Campaigns by another grid that a correspondence leads from to today's.
    Value mapped_campaigns() const {
        Value::List items;
        for (const analysis::Campaign& campaign : input_.analysis.history) {
            if (!campaign.correspondence.empty()) {
                items.push_back(
                    Value::object({{"annee", Value::text(words(campaign.year))},
                                   {"grille", Value::text(campaign.grid)},
                                   {"correspondance", Value::text(campaign.correspondence)}}));
            }
        }
        return Value::list(std::move(items));
    }

    /// A cell of the table of years.
    Value year_cell(const std::optional<Score>& value, const std::string& otherwise) const {
        return Value::object(
            {{"texte", Value::text(value ? french::number(*value, decimals_) : otherwise)}});
    }

    /// The rate of an engagement in an earlier campaign; where the grid was another one, of the
    /// engagement that goes on in it.
    Value earlier_rate(const analysis::Campaign& campaign, const std::string& engagement) const {
        if (campaign.correspondence.empty()) {
            const auto found = campaign.rates.find(engagement);
            return found == campaign.rates.end() ? year_cell({}, "n. é.")
                                                 : year_cell(found->second.value, "");
        }
        const auto found = campaign.mapped.find(engagement);
        return found == campaign.mapped.end() ? year_cell({}, "–")
                                              : year_cell(found->second.rate.value, "");
    }

    /// The campaigns that can be shown beside today's, then today's. Those of another grid carry a
    /// star, and have no mean: their engagements are not the same.
    Value history() const {
        std::vector<const analysis::Campaign*> campaigns;
        for (const analysis::Campaign& campaign : input_.analysis.history) {
            if (campaign.grid == input_.grid.id || !campaign.correspondence.empty()) {
                campaigns.push_back(&campaign);
            }
        }
        if (campaigns.empty()) {
            return {};
        }
        const auto word = [](const std::string& text) {
            return Value::object({{"texte", Value::text(text)}});
        };
        Value::List years;
        Value::List globals;
        bool all_evaluated = input_.analysis.left_out.empty();
        for (const analysis::Campaign* campaign : campaigns) {
            const bool mapped = !campaign->correspondence.empty();
            years.push_back(word(words(campaign->year) + (mapped ? " *" : "")));
            const bool has_mean = !mapped && campaign->global;
            globals.push_back(
                year_cell(has_mean ? std::optional(campaign->global->value) : std::nullopt, "–"));
            all_evaluated = all_evaluated &&
                            (mapped || campaign->rates.size() == input_.grid.engagements.size());
        }
        years.push_back(word(words(input_.dossier.structure.diagnostic_date.value.year())));
        globals.push_back(year_cell(global(), "n. é."));
        Value::List rows;
        for (const model::Engagement& engagement : input_.grid.engagements) {
            Value::List values;
            for (const analysis::Campaign* campaign : campaigns) {
                values.push_back(earlier_rate(*campaign, engagement.id));
            }
            values.push_back(year_cell(rate_of(engagement.id), "n. é."));
            rows.push_back(Value::object({{"numero", Value::text(words(engagement.number))},
                                          {"nom_court", Value::text(engagement.short_title)},
                                          {"valeurs", Value::list(std::move(values))}}));
        }
        return Value::object({{"annees", Value::list(std::move(years))},
                              {"lignes", Value::list(std::move(rows))},
                              {"globaux", Value::list(std::move(globals))},
                              {"avec_non_evalues", Value::boolean(!all_evaluated)}});
    }

    const ReportInput& input_;
    int decimals_;
    std::map<std::string, const EngagementResult*, std::less<>> results_;
};

}  // namespace

Value report_data(const ReportInput& input) {
    return ReportBuilder(input).build();
}

}  // namespace palier::compose
