#include "analysis/analysis.h"

#include <algorithm>
#include <set>

#include "analysis/calendar.h"
#include "analysis/history.h"
#include "base/french.h"

namespace palier::analysis {

namespace {

constexpr std::size_t most_ranked = 3;

std::variant<Figure, NotEvaluated> rate_of(const model::ScoreRow& row, const std::string& name) {
    if (!row.score) {
        return NotEvaluated::LeftOut;
    }
    return read({name, *row.score, row.place});
}

std::optional<std::string> theme_id(const std::optional<model::PlacedText>& written,
                                    const model::Grid& grid) {
    const model::Theme* theme = written ? grid.find_theme(written->value) : nullptr;
    return theme != nullptr ? std::optional(theme->id) : std::nullopt;
}

std::vector<ThemeResult> theme_results(const model::Dossier& dossier, const model::Grid& grid,
                                       const std::string& engagement) {
    std::vector<ThemeResult> results;
    for (const model::Theme& theme : grid.themes) {
        for (const model::ScoreRow& row : dossier.scores) {
            if (row.engagement.value == engagement && theme_id(row.theme, grid) == theme.id) {
                results.push_back({theme.id, rate_of(row, theme.id)});
            }
        }
    }
    return results;
}

std::variant<Figure, NotEvaluated> engagement_rate(const model::Dossier& dossier,
                                                   const std::string& engagement) {
    auto without_row = NotEvaluated::NoRow;
    for (const model::ScoreRow& row : dossier.scores) {
        if (row.engagement.value != engagement) {
            continue;
        }
        if (!row.theme) {
            return rate_of(row, engagement);
        }
        without_row = NotEvaluated::ThemesOnly;
    }
    return without_row;
}

using QuestionList = std::vector<const QuestionScore*>;

bool has_answer(const QuestionScore& question) {
    return question.not_counted != NotCounted::NotAsked &&
           question.not_counted != NotCounted::Unanswered;
}

/// The results of an engagement that was answered question by question.
void score_from_answers(EngagementResult& result, const model::Grid& grid) {
    QuestionList all;
    for (const QuestionScore& question : result.questions) {
        all.push_back(&question);
    }
    result.points = total(all);
    if (auto rate = rate_of(all)) {
        result.rate = std::move(*rate);
    } else {
        result.rate = NotEvaluated::NothingCounts;
    }
    result.themes.clear();
    for (const model::Theme& theme : grid.themes) {
        QuestionList of_theme;
        std::ranges::copy_if(all, std::back_inserter(of_theme), [&](const QuestionScore* each) {
            return grid.find_question(each->question)->theme == theme.id &&
                   each->not_counted != NotCounted::NotAsked;
        });
        if (of_theme.empty()) {
            continue;
        }
        ThemeResult theme_result{theme.id, NotEvaluated::NothingCounts, total(of_theme)};
        if (auto rate = rate_of(of_theme)) {
            theme_result.rate = std::move(*rate);
        }
        result.themes.push_back(std::move(theme_result));
    }
}

/// Warns when a score stands beside answers that give another one.
void check_score_row(const EngagementResult& result, const model::Dossier& dossier,
                     const model::Grid& grid, base::Diagnostics& diags) {
    const auto* rate = std::get_if<Figure>(&result.rate);
    for (const model::ScoreRow& row : dossier.scores) {
        if (row.engagement.value != result.engagement || row.theme || !row.score ||
            rate == nullptr) {
            continue;
        }
        const int decimals = grid.display.decimals;
        if (row.score->rounded(decimals) != rate->value.rounded(decimals)) {
            diags.report("ANA-023", row.place,
                         {{"lu", base::french::percent(*row.score, decimals)},
                          {"engagement", result.engagement},
                          {"calcule", base::french::percent(rate->value, decimals)}});
        }
    }
}

/// Brings in the answers, engagement by engagement. Nothing is reported of engagements that nobody
/// answered: they may have a score instead.
void use_answers(Analysis& analysis, const model::Dossier& dossier, const model::Answers& answers,
                 const model::Grid& grid, base::Diagnostics& diags) {
    if (answers.empty()) {
        return;
    }
    base::Diagnostics unanswered;
    const auto scores = score_questions(grid, dossier.structure, answers, unanswered);
    std::set<std::string> silent;
    for (EngagementResult& result : analysis.engagements) {
        for (const QuestionScore& question : scores) {
            if (grid.find_question(question.question)->engagement == result.engagement) {
                result.questions.push_back(question);
            }
        }
        if (!std::ranges::any_of(result.questions, has_answer)) {
            for (const QuestionScore& question : result.questions) {
                silent.insert(question.question);
            }
            result.questions.clear();
            continue;
        }
        score_from_answers(result, grid);
        check_score_row(result, dossier, grid, diags);
    }
    for (const base::Diagnostic& one : unanswered.all()) {
        const auto question = one.arguments.find("question");
        if (!silent.contains(std::get<std::string>(question->second))) {
            diags.report(one.code, one.place, one.arguments);
        }
    }
}

void add_remarks(const model::Dossier& dossier, const model::Grid& grid, Analysis& analysis) {
    for (const model::Point& point : dossier.points) {
        const bool strength = point.kind == model::Point::Kind::Strength;
        std::vector<Remark>* list =
            strength ? &analysis.general_strengths : &analysis.general_support_needs;
        if (point.engagement) {
            const auto found = std::ranges::find(analysis.engagements, point.engagement->value,
                                                 &EngagementResult::engagement);
            if (found != analysis.engagements.end()) {
                list = strength ? &found->strengths : &found->support_needs;
            }
        }
        list->push_back({point.text, theme_id(point.theme, grid), point.place});
    }
}

void work_out_global(Analysis& analysis) {
    std::vector<Operand> operands;
    for (const EngagementResult& result : analysis.engagements) {
        if (const auto* rate = std::get_if<Figure>(&result.rate)) {
            operands.push_back(as_operand(*rate, result.engagement));
        } else {
            analysis.left_out.push_back(result.engagement);
        }
    }
    if (!operands.empty()) {
        analysis.global = mean(std::move(operands));
    }
}

void rank(Analysis& analysis) {
    if (!analysis.global) {
        return;
    }
    std::vector<Operand> order = analysis.global->operands;
    const std::size_t count = std::min(most_ranked, order.size() / 2);
    if (count == 0) {
        return;
    }
    const base::Score mean = analysis.global->value;
    std::ranges::stable_sort(order, std::ranges::greater(), &Operand::value);
    for (std::size_t index = 0; index < count; ++index) {
        if (order.at(index).value > mean) {
            analysis.strongest.push_back(order.at(index).name);
        }
    }
    order = analysis.global->operands;
    std::ranges::stable_sort(order, std::ranges::less(), &Operand::value);
    for (std::size_t index = 0; index < count; ++index) {
        if (order.at(index).value < mean) {
            analysis.weakest.push_back(order.at(index).name);
        }
    }
}

std::string_view code_of(NotEvaluated reason) {
    switch (reason) {
        case NotEvaluated::NoRow:
        case NotEvaluated::LeftOut:
            return "ANA-003";
        case NotEvaluated::ThemesOnly:
            return "ANA-004";
        case NotEvaluated::NothingCounts:
            return "ANA-008";
    }
    return "ANA-003";
}

void report_nothing_evaluated(const model::Dossier& dossier, base::Diagnostics& diags) {
    if (!dossier.scores.empty()) {
        diags.report("ANA-002", dossier.scores.front().place, {{"table", "remplie"}});
    } else if (!dossier.answers.empty()) {
        diags.report("ANA-002", dossier.answers.front().question.place, {{"table", "remplie"}});
    } else {
        diags.report("ANA-002", place_of_table(dossier, "Diagnostic"), {{"table", "vide"}});
    }
}

void report_gaps(const Analysis& analysis, const model::Dossier& dossier, const model::Grid& grid,
                 base::Diagnostics& diags) {
    if (!analysis.global) {
        report_nothing_evaluated(dossier, diags);
        return;
    }
    for (const EngagementResult& result : analysis.engagements) {
        const auto* reason = std::get_if<NotEvaluated>(&result.rate);
        if (reason == nullptr) {
            continue;
        }
        const model::Engagement* engagement = grid.find_engagement(result.engagement);
        const auto row = std::ranges::find_if(dossier.scores, [&](const model::ScoreRow& each) {
            return each.engagement.value == result.engagement;
        });
        diags.report(
            code_of(*reason),
            row != dossier.scores.end() ? row->place : place_of_table(dossier, "Diagnostic"),
            {{"engagement", result.engagement}, {"titre", engagement->title}});
    }
}

void report_history_left_out(const model::Dossier& dossier, base::Diagnostics& diags) {
    std::set<int> years;
    for (const model::HistoryRow& row : dossier.history) {
        if (!came_before(row, dossier.structure.diagnostic_date.value) &&
            years.insert(row.year).second) {
            diags.report("ANA-007", row.place, {{"lu", std::to_string(row.year)}});
        }
    }
}

void report_ages(const Analysis& analysis, const model::Structure& structure,
                 const base::Date& edition, base::Diagnostics& diags) {
    const base::Date diagnostic = structure.diagnostic_date.value;
    const base::Date reference = structure.audit_date.value.value_or(edition);
    if (reference.days() > months_after(diagnostic, 12)) {
        diags.report("ANA-005", structure.diagnostic_date.place,
                     {{"lu", base::french::date(diagnostic)},
                      {"reference", base::french::date(reference)},
                      {"mesure", structure.audit_date.value ? "audit" : "edition"}});
    }
    for (const Campaign& campaign : analysis.history) {
        if (campaign.date && diagnostic.days() < months_after(*campaign.date, 6)) {
            diags.report("ANA-006", structure.diagnostic_date.place,
                         {{"lu", base::french::date(diagnostic)},
                          {"precedent", base::french::date(*campaign.date)}});
        }
    }
}

std::vector<model::SurveyScale> used_scales(const std::vector<SurveyResult>& surveys,
                                            const std::vector<model::SurveyScale>& scales) {
    std::vector<model::SurveyScale> used;
    for (const SurveyResult& survey : surveys) {
        for (const SurveyQuestionResult& question : survey.questions) {
            const auto found = std::ranges::find(scales, question.scale, &model::SurveyScale::id);
            if (found != scales.end() &&
                std::ranges::find(used, found->id, &model::SurveyScale::id) == used.end()) {
                used.push_back(*found);
            }
        }
    }
    return used;
}

/// Why a question has no rate, as ANA-045 says it.
std::string reason_without_rate(const SurveyQuestionResult& question) {
    if (question.disclosure != Disclosure::Printed) {
        return "effectif";
    }
    if (question.kind == model::SurveyQuestion::Kind::Multiple) {
        return "multiple";
    }
    return question.scale.empty() ? "echelle" : "vide";
}

/// The users' overall question is the headline of the poster (contract §3): one that gives none is
/// worth a word.
void report_no_headline(const Analysis& analysis, base::Diagnostics& diags) {
    for (const SurveyResult& survey : analysis.surveys) {
        const SurveyQuestionResult* question = survey.global_question();
        if (survey.audience == model::Audience::Users && question != nullptr &&
            !question->satisfaction && poster_headline(analysis.indicators) == nullptr) {
            diags.report("ANA-045", question->place,
                         {{"question", question->id}, {"raison", reason_without_rate(*question)}});
        }
    }
}

}  // namespace

std::optional<Analysis> analyse(const AnalysisInput& input, base::Diagnostics& diags) {
    const model::Dossier& dossier = input.dossier;
    const model::Grid& grid = input.grid;
    // What usagers say makes documents too, without a diagnostic.
    const bool heard = !dossier.surveys.empty() || !dossier.indicators.empty();
    if (dossier.scores.empty() && input.answers.empty() && !heard) {
        diags.report("ANA-001", place_of_table(dossier, "Diagnostic"));
        return std::nullopt;
    }
    base::Diagnostics found;
    Analysis analysis;
    for (const model::Engagement& engagement : grid.engagements) {
        analysis.engagements.push_back({engagement.id, engagement_rate(dossier, engagement.id),
                                        theme_results(dossier, grid, engagement.id)});
    }
    use_answers(analysis, dossier, input.answers, grid, found);
    add_remarks(dossier, grid, analysis);
    work_out_global(analysis);
    rank(analysis);
    analysis.history = earlier_campaigns(dossier);
    compare_with_history(analysis, grid);
    map_campaigns(analysis.history, input.correspondences, grid);
    report_gaps(analysis, dossier, grid, found);
    report_history_left_out(dossier, found);
    report_ages(analysis, dossier.structure, input.edition, found);
    analysis.surveys = analyse_surveys(dossier, input.scales, found);
    analysis.scales = used_scales(analysis.surveys, input.scales);
    analysis.indicators = analyse_indicators(dossier, analysis.surveys, found);
    report_no_headline(analysis, found);
    analysis.verbatims = shown_verbatims(dossier, found);
    diags.append(found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(analysis));
}

}  // namespace palier::analysis
