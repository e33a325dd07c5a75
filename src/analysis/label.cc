#include "analysis/label.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/calendar.h"
#include "base/expect.h"
#include "base/french.h"
#include "base/nearest.h"
#include "base/utf8.h"

namespace palier::analysis {

namespace {

using base::Score;
using model::Criterion;
using model::LabelGrid;
using model::Mark;

constexpr std::array<std::string_view, 4> not_applicable_words{"na", "n/a", "non applicable",
                                                               "non concerné"};

bool says_not_applicable(const std::string& written) {
    const std::string folded = base::folded(written);
    return std::ranges::any_of(not_applicable_words,
                               [&](std::string_view word) { return base::folded(word) == folded; });
}

/// A weighted mean in the making.
struct WeightedMean {
    Score sum = 0;
    Score weight = 0;

    void add(const Score& value, const Score& its_weight) {
        sum += value * its_weight;
        weight += its_weight;
    }
    std::optional<Score> value() const {
        return weight == Score(0) ? std::nullopt : std::optional(sum / weight);
    }
};

/// Whether the dossier has rows of the table, about the survey when one is named.
bool has_rows(const model::Dossier& dossier, const model::RequiredDocument& document) {
    const std::string table = base::folded(document.table);
    const auto is = [&](std::string_view name) { return table == base::folded(name); };
    const auto about = [&](model::Audience audience) {
        const std::string name = audience == model::Audience::Users ? "usagers" : "agents";
        return document.survey.empty() || base::folded(document.survey) == name;
    };
    const auto surveyed = [&](const auto& rows) {
        return std::ranges::any_of(rows, [&](const auto& row) { return about(row.audience); });
    };
    if (is("Diagnostic")) {
        return !dossier.scores.empty() || !dossier.answers.empty();
    }
    if (is("Enquêtes")) {
        return surveyed(dossier.surveys) || surveyed(dossier.survey_questions);
    }
    const std::array<std::pair<std::string_view, bool>, 7> tables{{
        {"Label", !dossier.marks.empty()},
        {"Indicateurs", !dossier.indicators.empty()},
        {"Actions", !dossier.actions.empty()},
        {"Réalisations", !dossier.achievements.empty()},
        {"Verbatims", !dossier.verbatims.empty()},
        {"Historique", !dossier.history.empty()},
        {"Points", !dossier.points.empty()},
    }};
    return std::ranges::any_of(tables,
                               [&](const auto& entry) { return entry.second && is(entry.first); });
}

std::vector<std::string> documents_of(const model::Dossier& dossier, const LabelGrid& grid) {
    std::vector<std::string> present;
    for (const model::RequiredDocument& document : grid.documents) {
        if (has_rows(dossier, document)) {
            present.push_back(document.id);
        }
    }
    return present;
}

/// Reads the criteria of a dossier with a table « Label ».
class MarkReader {
  public:
    MarkReader(const model::Dossier& dossier, const LabelQuestion& question,
               base::Diagnostics& diags)
        : dossier_(dossier), question_(question), diags_(diags) {}

    CriterionResult read(const Criterion& criterion) const {
        CriterionResult result{.criterion = criterion.id,
                               .value = question_.grid.marks.front().value,
                               .place = base::Place{.table = "Label"}};
        const auto row = std::ranges::find_if(dossier_.marks, [&](const model::MarkRow& each) {
            return base::folded(each.criterion.value) == base::folded(criterion.id);
        });
        if (row == dossier_.marks.end()) {
            return result;
        }
        result.place = row->mark.place;
        result.evidence = evidence(*row, criterion);
        if (row->mark.value.empty()) {
            return result;
        }
        if (says_not_applicable(row->mark.value)) {
            result.not_applicable = true;
            result.value = 0;
            return result;
        }
        const Mark* mark = question_.grid.find_mark(row->mark.value);
        base::expect(mark != nullptr, "marks were checked against the grid");
        result.mark = mark->id;
        result.value = mark->value;
        return result;
    }

  private:
    Evidence evidence(const model::MarkRow& row, const Criterion& criterion) const {
        if (row.evidence.empty() && row.location.empty() && !row.evidence_date.value) {
            return Evidence::Absent;
        }
        const auto& date = row.evidence_date.value;
        if (!date) {
            return Evidence::Present;
        }
        const auto& audit = dossier_.structure.audit_date.value;
        const base::Date reference = audit.value_or(question_.edition);
        if (audit && *date > *audit) {
            diags_.report("ANA-040", row.evidence_date.place,
                          {{"lu", base::french::date(*date)},
                           {"reference", base::french::date(*audit)},
                           {"critere", criterion.id}});
        }
        if (!criterion.evidence_months ||
            reference.days() <= months_after(*date, *criterion.evidence_months)) {
            return Evidence::Present;
        }
        diags_.report("ANA-041", row.evidence_date.place,
                      {{"lu", base::french::date(*date)},
                       {"critere", criterion.id},
                       {"attendu", std::int64_t{*criterion.evidence_months}}});
        return Evidence::Stale;
    }

    const model::Dossier& dossier_;
    const LabelQuestion& question_;
    base::Diagnostics& diags_;
};

/// Estimates marks from the diagnostic.
class Estimator {
  public:
    Estimator(const Analysis& analysis, const LabelQuestion& question)
        : analysis_(analysis), question_(question) {}

    CriterionResult estimate(const Criterion& criterion) const {
        CriterionResult result{.criterion = criterion.id,
                               .value = question_.grid.marks.front().value,
                               .place = base::Place{.table = "Diagnostic"}};
        if (question_.diagnostic_grid.id != question_.grid.diagnostic_grid) {
            return result;
        }
        if (does_not_apply(criterion)) {
            result.not_applicable = true;
            result.value = 0;
        } else if (const std::optional<Score> share = share_of(criterion)) {
            const Mark& mark = mark_for(*share, question_.grid);
            result.mark = mark.id;
            result.value = mark.value;
        }
        return result;
    }

  private:
    /// Whether all that the criterion is estimated from was left out of the diagnostic as not
    /// applicable: its questions, or its whole engagement.
    bool does_not_apply(const Criterion& criterion) const {
        bool asked_for = false;
        for (const EngagementResult& engagement : analysis_.engagements) {
            const auto* reason = std::get_if<NotEvaluated>(&engagement.rate);
            if (criterion.engagement == engagement.engagement && reason != nullptr &&
                *reason == NotEvaluated::NothingCounts) {
                return true;
            }
            for (const QuestionScore& question : engagement.questions) {
                if (std::ranges::find(criterion.questions, question.question) ==
                    criterion.questions.end()) {
                    continue;
                }
                if (!question.not_counted || question.not_counted == NotCounted::Unanswered) {
                    return false;
                }
                asked_for = true;
            }
        }
        return asked_for;
    }

    std::optional<Score> share_of(const Criterion& criterion) const {
        if (const auto share = share_of_questions(criterion)) {
            return share;
        }
        if (const auto share = share_of_themes(criterion)) {
            return share;
        }
        return share_of_engagement(criterion);
    }

    std::optional<Score> share_of_questions(const Criterion& criterion) const {
        Score points;
        Score possible;
        for (const EngagementResult& engagement : analysis_.engagements) {
            for (const QuestionScore& question : engagement.questions) {
                if (std::ranges::find(criterion.questions, question.question) !=
                    criterion.questions.end()) {
                    points += question.points;
                    possible += question.possible;
                }
            }
        }
        return possible == Score(0) ? std::nullopt : std::optional(points / possible);
    }

    std::optional<Score> share_of_themes(const Criterion& criterion) const {
        WeightedMean mean;
        for (const EngagementResult& engagement : analysis_.engagements) {
            if (criterion.engagement && *criterion.engagement != engagement.engagement) {
                continue;
            }
            for (const ThemeResult& theme : engagement.themes) {
                const auto* rate = std::get_if<Figure>(&theme.rate);
                if (rate != nullptr &&
                    std::ranges::find(criterion.themes, theme.theme) != criterion.themes.end()) {
                    mean.add(rate->value / Score(100), 1);
                }
            }
        }
        return mean.value();
    }

    std::optional<Score> share_of_engagement(const Criterion& criterion) const {
        if (!criterion.engagement) {
            return std::nullopt;
        }
        const auto found = std::ranges::find(analysis_.engagements, *criterion.engagement,
                                             &EngagementResult::engagement);
        const auto* rate =
            found != analysis_.engagements.end() ? std::get_if<Figure>(&found->rate) : nullptr;
        return rate != nullptr ? std::optional(rate->value / Score(100)) : std::nullopt;
    }

    const Analysis& analysis_;
    const LabelQuestion& question_;
};

/// Rates of the groups that criteria fall into.
template <typename Groups, typename IsIn>
std::vector<GroupRate> group_rates(const LabelGrid& grid,
                                   const std::vector<CriterionResult>& criteria,
                                   const Groups& groups, IsIn is_in) {
    std::vector<GroupRate> rates;
    for (const auto& group : groups) {
        WeightedMean mean;
        for (std::size_t index = 0; index < grid.criteria.size(); ++index) {
            const Criterion& criterion = grid.criteria.at(index);
            if (is_in(criterion, group) && !criteria.at(index).not_applicable) {
                mean.add(Score(100) * criteria.at(index).value, criterion.weight);
            }
        }
        rates.push_back({group.id, mean.value()});
    }
    return rates;
}

std::optional<Score> rate_of(const std::vector<GroupRate>& rates, const std::string& id) {
    const auto found = std::ranges::find(rates, id, &GroupRate::id);
    return found != rates.end() ? found->rate : std::nullopt;
}

/// The conditions of a level on what can be judged: a group without a criterion that applies, and
/// a blocking criterion that does not, ask for nothing.
std::vector<Condition> conditions_of(const model::Level& level, const LabelGrid& grid,
                                     const LabelResult& result,
                                     const std::vector<std::string>& documents) {
    std::vector<Condition> conditions{
        {Condition::Kind::Overall, "", level.overall_minimum, result.overall}};
    for (const GroupRate& axis : result.axes) {
        const auto minimum = level.axis_minima.find(axis.id);
        if (axis.rate && minimum != level.axis_minima.end()) {
            conditions.push_back({Condition::Kind::Axis, axis.id, minimum->second, *axis.rate});
        }
    }
    for (const GroupRate& engagement : result.engagements) {
        if (engagement.rate) {
            conditions.push_back({Condition::Kind::Engagement, engagement.id,
                                  level.engagement_minimum, *engagement.rate});
        }
    }
    for (std::size_t index = 0; index < grid.criteria.size(); ++index) {
        if (grid.criteria.at(index).blocking && !result.criteria.at(index).not_applicable) {
            conditions.push_back({Condition::Kind::Blocking, grid.criteria.at(index).id,
                                  level.blocking_minimum, result.criteria.at(index).value});
        }
    }
    for (const std::string& document : level.documents) {
        const bool present = std::ranges::find(documents, document) != documents.end();
        conditions.push_back({Condition::Kind::Document, document, 1, present ? 1 : 0});
    }
    return conditions;
}

std::string target_of(const model::Dossier& dossier, const LabelQuestion& question,
                      const std::optional<std::string>& reached) {
    const std::string& wanted = dossier.structure.target_level.value;
    if (question.target) {
        return *question.target;
    }
    if (!wanted.empty()) {
        const model::Level* level = question.grid.find_level(wanted);
        return level != nullptr ? level->id : "";
    }
    const auto& levels = question.grid.levels;
    auto next = levels.begin();
    if (reached) {
        next = std::ranges::find(levels, *reached, &model::Level::id);
        ++next;
    }
    return next != levels.end() ? next->id : levels.back().id;
}

/// Whether anything in the dossier is about a label: one that does not care for it is not told
/// what the label lacks.
bool speaks_of_label(const model::Dossier& dossier, const LabelQuestion& question) {
    const model::Structure& structure = dossier.structure;
    return question.target || !dossier.marks.empty() || !structure.label_grid.value.empty() ||
           !structure.target_level.value.empty() || structure.audit_date.value;
}

void report_unmarked(const model::Dossier& dossier, const LabelResult& result,
                     base::Diagnostics& diags) {
    std::vector<std::string> unmarked;
    for (const CriterionResult& criterion : result.criteria) {
        if (!criterion.mark && !criterion.not_applicable) {
            unmarked.push_back(criterion.criterion);
        }
    }
    if (!unmarked.empty()) {
        diags.report("ANA-042", place_of_table(dossier, "Label"),
                     {{"nombre", static_cast<std::int64_t>(unmarked.size())},
                      {"lu", base::listed(unmarked)}});
    }
}

void report_documents(const model::Dossier& dossier, const LabelResult& result,
                      const LabelGrid& grid, base::Diagnostics& diags) {
    const auto target = std::ranges::find(result.levels, result.target, &LevelResult::level);
    if (target == result.levels.end()) {
        return;
    }
    for (const Condition& condition : target->conditions) {
        if (condition.kind != Condition::Kind::Document || condition.is_met()) {
            continue;
        }
        const auto document =
            std::ranges::find(grid.documents, condition.subject, &model::RequiredDocument::id);
        diags.report("ANA-043", place_of_table(dossier, document->table),
                     {{"lu", document->title}, {"niveau", grid.find_level(result.target)->title}});
    }
}

}  // namespace

bool LevelResult::is_reached() const {
    return std::ranges::all_of(conditions, &Condition::is_met);
}

LabelResult rate_criteria(const LabelGrid& grid, std::vector<CriterionResult> criteria,
                          const std::vector<std::string>& documents) {
    base::expect(criteria.size() == grid.criteria.size(), "every criterion has a result");
    LabelResult result{.criteria = std::move(criteria)};
    result.axes = group_rates(grid, result.criteria, grid.axes,
                              [](const Criterion& criterion, const model::Axis& axis) {
                                  return criterion.axis == axis.id;
                              });
    result.engagements =
        group_rates(grid, result.criteria, grid.engagements,
                    [](const Criterion& criterion, const model::Engagement& engagement) {
                        return criterion.engagement == engagement.id;
                    });
    WeightedMean overall;
    for (const model::Axis& axis : grid.axes) {
        if (const auto rate = rate_of(result.axes, axis.id)) {
            overall.add(*rate, axis.weight);
        }
    }
    result.overall = overall.value();
    bool all_below = true;
    for (const model::Level& level : grid.levels) {
        result.levels.push_back({level.id, conditions_of(level, grid, result, documents)});
        all_below = all_below && result.levels.back().is_reached();
        if (all_below) {
            result.reached = level.id;
        }
    }
    return result;
}

const Mark& mark_for(const Score& share, const LabelGrid& grid) {
    const Mark* best = &grid.marks.front();
    for (const Mark& mark : grid.marks) {
        if (mark.value <= share) {
            best = &mark;
        }
    }
    return *best;
}

LabelResult analyse_label(const model::Dossier& dossier, const Analysis& analysis,
                          const LabelQuestion& question, base::Diagnostics& diags) {
    const bool estimated = dossier.marks.empty();
    const MarkReader reader(dossier, question, diags);
    const Estimator estimator(analysis, question);
    std::vector<CriterionResult> criteria;
    criteria.reserve(question.grid.criteria.size());
    for (const Criterion& criterion : question.grid.criteria) {
        criteria.push_back(estimated ? estimator.estimate(criterion) : reader.read(criterion));
    }
    LabelResult result =
        rate_criteria(question.grid, std::move(criteria), documents_of(dossier, question.grid));
    result.estimated = estimated;
    result.target = target_of(dossier, question, result.reached);
    if (!estimated) {
        report_unmarked(dossier, result, diags);
    }
    if (speaks_of_label(dossier, question)) {
        report_documents(dossier, result, question.grid, diags);
    }
    return result;
}

}  // namespace palier::analysis
