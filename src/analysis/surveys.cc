#include "analysis/surveys.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "analysis/survey_scales.h"
#include "base/utf8.h"

namespace palier::analysis {

namespace {

using base::Score;
using model::AnswerClass;
using model::Audience;
using model::ScaleAnswer;
using model::SurveyQuestion;
using model::SurveyScale;

/// Counts of one survey question, by what the answers say.
struct Tally {
    std::int64_t satisfied = 0;
    std::int64_t dissatisfied = 0;
    /// All but « sans opinion ».
    std::int64_t n = 0;
    std::int64_t no_opinion = 0;
    /// By answer that counts, in the order of the scale, else of the dossier.
    std::vector<std::int64_t> counts = {};
};

/// One question of the dossier beside its scale.
struct Asked {
    const SurveyQuestion* question = nullptr;
    FittedScale fitted = {};
    Tally now = {};
    /// Absent when the dossier has no earlier counts.
    std::optional<Tally> then = {};
};

void add_count(Tally& tally, std::optional<AnswerClass> answer_class, std::int64_t count) {
    if (answer_class == AnswerClass::NoOpinion) {
        tally.no_opinion += count;
        return;
    }
    tally.counts.push_back(count);
    tally.n += count;
    if (answer_class == AnswerClass::Satisfied) {
        tally.satisfied += count;
    } else if (answer_class == AnswerClass::Dissatisfied) {
        tally.dissatisfied += count;
    }
}

/// `count_of` gives the count of an answer's row, now or then.
template <typename CountOf>
Tally tally_of(const Asked& asked, CountOf count_of) {
    Tally tally;
    const SurveyQuestion& question = *asked.question;
    if (asked.fitted.scale == nullptr) {
        for (const model::AnswerCount& answer : question.answers) {
            add_count(tally, std::nullopt, count_of(answer));
        }
        return tally;
    }
    std::map<const ScaleAnswer*, std::int64_t> counts;
    for (std::size_t row = 0; row < question.answers.size(); ++row) {
        counts[asked.fitted.answers.at(row)] += count_of(question.answers.at(row));
    }
    for (const ScaleAnswer& answer : asked.fitted.scale->answers) {
        add_count(tally, answer.answer_class, counts[&answer]);
    }
    return tally;
}

Asked asked_question(const SurveyQuestion& question, FittedScale fitted) {
    Asked asked{&question, std::move(fitted)};
    asked.now = tally_of(asked, [](const model::AnswerCount& answer) { return answer.count; });
    if (question.kind == SurveyQuestion::Kind::Multiple) {
        asked.now.n = question.respondents.value_or(0);
        return asked;
    }
    const bool compared =
        !question.answers.empty() &&
        std::ranges::all_of(question.answers, [](const model::AnswerCount& answer) {
            return answer.previous.has_value();
        });
    if (compared) {
        asked.then = tally_of(
            asked, [](const model::AnswerCount& answer) { return answer.previous.value_or(0); });
    }
    return asked;
}

/// Counts of a question by answer, under one name whatever the scale or the order of rows, so that
/// a question that is the sum of others is seen as such; « sans opinion » is no answer.
using NamedCounts = std::map<std::string, std::int64_t>;

template <typename CountOf>
NamedCounts named_counts(const Asked& asked, CountOf count_of) {
    NamedCounts counts;
    const std::vector<model::AnswerCount>& rows = asked.question->answers;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const ScaleAnswer* answer =
            asked.fitted.scale != nullptr ? asked.fitted.answers.at(index) : nullptr;
        if (answer == nullptr || answer->answer_class != AnswerClass::NoOpinion) {
            const std::string& label = answer != nullptr ? answer->label : rows.at(index).label;
            counts[base::folded(label)] += count_of(rows.at(index));
        }
    }
    return counts;
}

/// Questions of one survey, asked with one answer or with several: they may add up.
std::size_t group_of(const Asked& asked) {
    return (asked.question->audience == Audience::Users ? 0U : 1U) +
           (asked.question->kind == SurveyQuestion::Kind::Multiple ? 2U : 0U);
}

/// All questions with their answers numbered alike.
std::vector<CountedQuestion> counted(const std::vector<Asked>& all,
                                     const std::vector<NamedCounts>& counts,
                                     const std::vector<std::int64_t>& sizes) {
    std::map<std::string_view, std::size_t> numbers;
    for (const NamedCounts& each : counts) {
        for (const auto& [name, count] : each) {
            numbers.try_emplace(name, numbers.size());
        }
    }
    std::vector<CountedQuestion> result;
    result.reserve(all.size());
    for (std::size_t index = 0; index < all.size(); ++index) {
        CountedQuestion question{.group = group_of(all.at(index)), .n = sizes.at(index)};
        for (const auto& [name, count] : counts.at(index)) {
            if (count > 0) {
                question.counts.push_back({numbers.at(name), count});
            }
        }
        std::ranges::sort(question.counts, {}, &CountedAnswer::answer);
        result.push_back(std::move(question));
    }
    return result;
}

/// What may be printed of today's counts, and of those of then.
struct Decisions {
    std::vector<Disclosure> now;
    std::vector<Disclosure> then;
};

Decisions decide(const std::vector<Asked>& all, std::int64_t minimum) {
    std::vector<NamedCounts> now;
    std::vector<NamedCounts> then;
    std::vector<std::int64_t> sizes_now;
    std::vector<std::int64_t> sizes_then;
    for (const Asked& asked : all) {
        now.push_back(named_counts(asked, [](const model::AnswerCount& row) { return row.count; }));
        then.push_back(named_counts(
            asked, [](const model::AnswerCount& row) { return row.previous.value_or(0); }));
        sizes_now.push_back(asked.now.n);
        sizes_then.push_back(asked.then ? asked.then->n : 0);
    }
    return {decide_disclosure(counted(all, now, sizes_now), minimum),
            decide_disclosure(counted(all, then, sizes_then), minimum)};
}

std::vector<AnswerResult> answer_results(const Asked& asked) {
    std::vector<AnswerResult> results;
    const auto share = [&](std::int64_t count) {
        return asked.now.n > 0 ? std::optional(percentage({count, asked.now.n})) : std::nullopt;
    };
    if (asked.fitted.scale == nullptr) {
        for (const model::AnswerCount& answer : asked.question->answers) {
            results.push_back({answer.label, std::nullopt, answer.count, share(answer.count)});
        }
        return results;
    }
    std::size_t position = 0;
    for (const ScaleAnswer& answer : asked.fitted.scale->answers) {
        if (answer.answer_class == AnswerClass::NoOpinion) {
            continue;
        }
        const std::int64_t count = asked.now.counts.at(position++);
        results.push_back({answer.label, answer.answer_class, count, share(count)});
    }
    return results;
}

Figure satisfied_rate(const Tally& tally, const base::Place& place) {
    return Figure{percentage({tally.satisfied, tally.n}),
                  Figure::Operation::Share,
                  {Operand{"satisfaits", tally.satisfied, place, Score(tally.n)}}};
}

std::optional<Score> mean_of(const Asked& asked) {
    if (asked.fitted.scale == nullptr || !asked.fitted.scale->has_mean) {
        return std::nullopt;
    }
    Score sum;
    std::size_t position = 0;
    for (const ScaleAnswer& answer : asked.fitted.scale->answers) {
        if (answer.answer_class != AnswerClass::NoOpinion) {
            sum += answer.value.value_or(0) * Score(asked.now.counts.at(position++));
        }
    }
    return sum / Score(asked.now.n);
}

std::optional<Satisfaction> satisfaction_of(const Asked& asked, const model::Survey& survey) {
    const Tally& tally = asked.now;
    if (asked.fitted.scale == nullptr || tally.n == 0) {
        return std::nullopt;
    }
    const Score dissatisfied = percentage({tally.dissatisfied, tally.n});
    Figure rate = satisfied_rate(tally, asked.question->place);
    const Score net = rate.value - dissatisfied;
    return Satisfaction{
        .rate = std::move(rate),
        .net = net,
        .dissatisfied_share = dissatisfied,
        .mean = mean_of(asked),
        .interval = wilson_interval({tally.satisfied, tally.n}, survey.population.value)};
}

std::variant<SurveyChange, NoSurveyComparison> change_of(
    const Asked& asked, const std::optional<std::int64_t>& population, Disclosure now,
    Disclosure then) {
    if (!asked.then || asked.fitted.scale == nullptr || asked.then->n == 0 || asked.now.n == 0) {
        return NoSurveyComparison::NoPrevious;
    }
    if (now != Disclosure::Printed || then != Disclosure::Printed) {
        return NoSurveyComparison::Withheld;
    }
    Figure previous = satisfied_rate(*asked.then, asked.question->place);
    const Figure rate = satisfied_rate(asked.now, asked.question->place);
    return SurveyChange{
        .previous = previous,
        .previous_n = asked.then->n,
        .points = difference(as_operand(rate, "taux"), as_operand(previous, "taux précédent")),
        .verdict = compare({asked.now.satisfied, asked.now.n},
                           {asked.then->satisfied, asked.then->n}, population)};
}

SurveyQuestionResult question_result(const Asked& asked, const model::Survey& survey,
                                     Disclosure now, Disclosure then) {
    const SurveyQuestion& question = *asked.question;
    SurveyQuestionResult result{.id = question.id, .text = question.text};
    if (question.engagement) {
        result.engagement = question.engagement->value;
    }
    result.kind = question.kind;
    result.global = question.global;
    result.scale = asked.fitted.scale != nullptr ? asked.fitted.scale->id : "";
    result.n = asked.now.n;
    result.disclosure = now;
    result.place = question.place;
    result.change = change_of(asked, survey.population.value, now, then);
    if (now == Disclosure::Printed) {
        result.no_opinion = asked.now.no_opinion;
        result.answers = answer_results(asked);
        result.satisfaction = satisfaction_of(asked, survey);
    }
    return result;
}

void report_withheld(const SurveyQuestionResult& result, int minimum, base::Diagnostics& diags) {
    if (result.disclosure == Disclosure::TooFew) {
        diags.report(
            "ANA-034", result.place,
            {{"question", result.id}, {"lu", result.n}, {"attendu", std::int64_t{minimum}}});
    } else if (result.disclosure == Disclosure::Protects) {
        diags.report("ANA-035", result.place, {{"question", result.id}});
    }
}

/// A rate is worth what is known of how it was found.
void report_unknown_method(const SurveyResult& survey, base::Diagnostics& diags) {
    const bool no_period = !survey.survey.begin && !survey.survey.end;
    if (survey.questions.empty() || (!no_period && !survey.survey.method.empty())) {
        return;
    }
    const bool neither = no_period && survey.survey.method.empty();
    base::Place place = survey.survey.place;
    place.file = place.file.empty() ? survey.questions.front().place.file : place.file;
    place.table = place.table.empty() ? "Enquêtes" : place.table;
    diags.report("ANA-039", place,
                 {{"enquete", survey.audience == Audience::Users ? "usagers" : "agents"},
                  {"manque", neither     ? "deux"
                             : no_period ? "periode"
                                         : "mode"}});
}

std::int64_t count_of(const SurveyQuestionResult& result, AnswerClass answer_class) {
    std::int64_t count = 0;
    for (const AnswerResult& answer : result.answers) {
        count += answer.answer_class == answer_class ? answer.count : 0;
    }
    return count;
}

std::vector<EngagementSatisfaction> by_engagement(
    const std::vector<SurveyQuestionResult>& questions) {
    std::vector<std::vector<const SurveyQuestionResult*>> groups;
    for (const SurveyQuestionResult& question : questions) {
        if (!question.engagement || !question.satisfaction) {
            continue;
        }
        const auto same = std::ranges::find_if(groups, [&](const auto& group) {
            return group.front()->engagement == question.engagement &&
                   group.front()->scale == question.scale;
        });
        if (same != groups.end()) {
            same->push_back(&question);
        } else {
            groups.push_back({&question});
        }
    }
    std::vector<EngagementSatisfaction> results;
    for (const auto& group : groups) {
        if (group.size() == 1) {
            continue;
        }
        EngagementSatisfaction result{*group.front()->engagement, group.front()->scale};
        std::vector<Operand> operands;
        std::int64_t satisfied = 0;
        std::int64_t dissatisfied = 0;
        for (const SurveyQuestionResult* question : group) {
            const std::int64_t count = count_of(*question, AnswerClass::Satisfied);
            result.questions.push_back(question->id);
            result.answers += question->n;
            satisfied += count;
            dissatisfied += count_of(*question, AnswerClass::Dissatisfied);
            operands.push_back({question->id, count, question->place, Score(question->n)});
        }
        result.rate = Figure{percentage({satisfied, result.answers}), Figure::Operation::Share,
                             std::move(operands)};
        result.dissatisfied_share = percentage({dissatisfied, result.answers});
        results.push_back(std::move(result));
    }
    return results;
}

std::optional<Figure> response_rate(const model::Survey& survey) {
    const auto& responses = survey.responses.value;
    const auto& invitations = survey.invitations.value;
    if (!responses || !invitations || *invitations == 0) {
        return std::nullopt;
    }
    return Figure{percentage({*responses, *invitations}),
                  Figure::Operation::Share,
                  {Operand{"réponses", *responses, survey.responses.place, Score(*invitations)}}};
}

const model::Survey* find_survey(const model::Dossier& dossier, Audience audience) {
    const auto found = std::ranges::find(dossier.surveys, audience, &model::Survey::audience);
    return found != dossier.surveys.end() ? &*found : nullptr;
}

}  // namespace

const SurveyQuestionResult* SurveyResult::global_question() const {
    const auto found = std::ranges::find(questions, true, &SurveyQuestionResult::global);
    return found != questions.end() ? &*found : nullptr;
}

std::vector<SurveyResult> analyse_surveys(const model::Dossier& dossier,
                                          const std::vector<SurveyScale>& scales,
                                          base::Diagnostics& diags) {
    const ScaleFinder finder(scales);
    std::vector<Asked> asked;
    asked.reserve(dossier.survey_questions.size());
    for (const SurveyQuestion& question : dossier.survey_questions) {
        asked.push_back(asked_question(question, finder.fit(question, diags)));
    }
    const int minimum = dossier.settings.minimum_count;
    const Decisions decisions = decide(asked, minimum);
    std::vector<SurveyResult> results;
    for (const Audience audience : {Audience::Users, Audience::Staff}) {
        const model::Survey* survey = find_survey(dossier, audience);
        SurveyResult result{.audience = audience};
        result.survey = survey != nullptr ? *survey : model::Survey{.audience = audience};
        result.response_rate = response_rate(result.survey);
        for (std::size_t index = 0; index < asked.size(); ++index) {
            if (asked.at(index).question->audience == audience) {
                result.questions.push_back(question_result(asked.at(index), result.survey,
                                                           decisions.now.at(index),
                                                           decisions.then.at(index)));
                report_withheld(result.questions.back(), minimum, diags);
            }
        }
        report_unknown_method(result, diags);
        result.by_engagement = by_engagement(result.questions);
        if (survey != nullptr || !result.questions.empty()) {
            results.push_back(std::move(result));
        }
    }
    return results;
}

std::vector<model::Verbatim> shown_verbatims(const model::Dossier& dossier,
                                             base::Diagnostics& diags) {
    const auto audience_of = [](const model::Verbatim& verbatim) {
        return verbatim.audience.value_or(Audience::Users);
    };
    std::vector<model::Verbatim> shown;
    for (const Audience audience : {Audience::Users, Audience::Staff}) {
        std::vector<model::Verbatim> group;
        std::ranges::copy_if(dossier.verbatims, std::back_inserter(group),
                             [&](const auto& each) { return audience_of(each) == audience; });
        const auto count = static_cast<std::int64_t>(group.size());
        const std::int64_t minimum = dossier.settings.minimum_verbatim_count;
        if (count >= minimum) {
            shown.insert(shown.end(), group.begin(), group.end());
        } else if (count > 0) {
            diags.report("ANA-038", group.front().place,
                         {{"lu", count},
                          {"enquete", audience == Audience::Users ? "usagers" : "agents"},
                          {"attendu", minimum}});
        }
    }
    return shown;
}

}  // namespace palier::analysis
