#include "analysis/survey_scales.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "base/utf8.h"

namespace palier::analysis {

namespace {

using model::AnswerClass;
using model::ScaleAnswer;
using model::SurveyQuestion;
using model::SurveyScale;

/// As many answers as a message lists.
constexpr std::size_t most_listed = 12;

std::string ids(const std::vector<FittedScale>& fitted) {
    std::vector<std::string> result;
    result.reserve(fitted.size());
    for (const FittedScale& each : fitted) {
        result.push_back(each.scale->id);
    }
    return base::listed(result);
}

std::string labels(const SurveyScale& scale) {
    std::vector<std::string> result;
    result.reserve(scale.answers.size());
    for (const ScaleAnswer& answer : scale.answers) {
        result.push_back(answer.label);
    }
    return base::listed(result);
}

/// The answers of a question, the first of many.
std::string labels(const SurveyQuestion& question) {
    std::vector<std::string> result;
    for (const model::AnswerCount& answer : question.answers) {
        if (result.size() == most_listed) {
            result.emplace_back("…");
            break;
        }
        result.push_back(answer.label);
    }
    return base::listed(result);
}

/// Whether each row says something, and no two the same.
bool covers(const FittedScale& fitted) {
    std::set<const ScaleAnswer*> seen;
    return std::ranges::all_of(fitted.answers, [&](const ScaleAnswer* answer) {
        return answer != nullptr && seen.insert(answer).second;
    });
}

/// Whether each opinion of the scale is said by a row.
bool is_complete(const FittedScale& fitted) {
    const std::set<const ScaleAnswer*> said(fitted.answers.begin(), fitted.answers.end());
    return std::ranges::all_of(fitted.scale->answers, [&](const ScaleAnswer& answer) {
        return answer.answer_class == AnswerClass::NoOpinion || said.contains(&answer);
    });
}

/// Leaves out what is not so, unless nothing is.
template <typename T, typename Is>
void prefer(std::vector<T>& all, Is is) {
    if (std::ranges::any_of(all, is)) {
        std::erase_if(all, std::not_fn(is));
    }
}

}  // namespace

struct ScaleFinder::NearMiss {
    /// With the answers that unknown rows were likely meant to be, where one is free.
    FittedScale mended;
    /// The rows that the scale does not know.
    std::vector<std::size_t> unknown = {};
    /// For each of them, how the scale spells what is near, or nothing.
    std::vector<std::string> cures = {};

    bool is_cured() const {
        return std::ranges::none_of(cures, [](const std::string& cure) { return cure.empty(); });
    }
};

ScaleFinder::ScaleFinder(const std::vector<SurveyScale>& scales) {
    scales_.reserve(scales.size());
    for (const SurveyScale& scale : scales) {
        scales_.push_back(names_of(scale));
    }
}

ScaleFinder::Names ScaleFinder::names_of(const SurveyScale& scale) {
    std::map<std::string, const ScaleAnswer*, std::less<>> by_folded;
    std::vector<std::string> written;
    for (const ScaleAnswer& answer : scale.answers) {
        std::vector<std::string> ways = answer.other_labels;
        ways.insert(ways.begin(), answer.label);
        for (std::string& way : ways) {
            by_folded.try_emplace(base::folded(way), &answer);
            written.push_back(std::move(way));
        }
    }
    return {&scale, std::move(by_folded), base::KnownNames(std::move(written))};
}

FittedScale ScaleFinder::fit(const SurveyQuestion& question, base::Diagnostics& diags) const {
    if (question.kind == SurveyQuestion::Kind::Multiple) {
        return {};
    }
    std::vector<std::string> folded;
    folded.reserve(question.answers.size());
    for (const model::AnswerCount& answer : question.answers) {
        folded.push_back(base::folded(answer.label));
    }
    return question.scale.value.empty() ? fitting(question, folded, diags)
                                        : named(question, folded, diags);
}

FittedScale ScaleFinder::matched(const Names& names, const std::vector<std::string>& folded) {
    FittedScale fitted{names.scale};
    fitted.answers.reserve(folded.size());
    for (const std::string& label : folded) {
        const auto found = names.by_folded.find(label);
        fitted.answers.push_back(found != names.by_folded.end() ? found->second : nullptr);
    }
    return fitted;
}

FittedScale ScaleFinder::named(const SurveyQuestion& question,
                               const std::vector<std::string>& folded,
                               base::Diagnostics& diags) const {
    const auto found = std::ranges::find_if(
        scales_, [&](const Names& names) { return names.scale->id == question.scale.value; });
    if (found == scales_.end()) {
        std::vector<std::string> known;
        known.reserve(scales_.size());
        for (const Names& names : scales_) {
            known.push_back(names.scale->id);
        }
        diags.report("ANA-032", question.scale.place,
                     {{"lu", question.scale.value},
                      {"attendu",
                       base::nearest(question.scale.value, known).value_or(base::listed(known))}});
        return {};
    }
    FittedScale fitted = matched(*found, folded);
    for (std::size_t row = 0; row < fitted.answers.size(); ++row) {
        if (fitted.answers.at(row) == nullptr) {
            const model::AnswerCount& answer = question.answers.at(row);
            diags.report("ANA-033", answer.place,
                         {{"lu", answer.label},
                          {"question", question.id},
                          {"echelle", found->scale->id},
                          {"attendu", labels(*found->scale)}});
        }
    }
    return fitted;
}

FittedScale ScaleFinder::fitting(const SurveyQuestion& question,
                                 const std::vector<std::string>& folded,
                                 base::Diagnostics& diags) const {
    std::vector<FittedScale> fit;
    for (const Names& names : scales_) {
        FittedScale fitted = matched(names, folded);
        if (covers(fitted)) {
            fit.push_back(std::move(fitted));
        }
    }
    if (fit.size() > 1) {
        prefer(fit, is_complete);
    }
    if (fit.size() == 1) {
        return std::move(fit.front());
    }
    if (!fit.empty()) {
        diags.report("ANA-031", question.place, {{"question", question.id}, {"lu", ids(fit)}});
        return {};
    }
    const std::vector<NearMiss> near = near_misses(question, folded);
    if (near.size() != 1) {
        diags.report("ANA-030", question.place,
                     {{"question", question.id}, {"cas", "aucune"}, {"lu", labels(question)}});
        return {};
    }
    const NearMiss& miss = near.front();
    for (std::size_t index = 0; index < miss.unknown.size(); ++index) {
        const model::AnswerCount& answer = question.answers.at(miss.unknown.at(index));
        const std::string& cure = miss.cures.at(index);
        diags.report("ANA-030", answer.place,
                     {{"question", question.id},
                      {"cas", "proche"},
                      {"lu", answer.label},
                      {"echelle", miss.mended.scale->id},
                      {"attendu", cure.empty() ? labels(*miss.mended.scale) : cure}});
    }
    return {};
}

/// The scales that know the answers but for a few: those that know the most, then those whose
/// spelling of the others is near, then those whose opinions would all be there.
std::vector<ScaleFinder::NearMiss> ScaleFinder::near_misses(
    const SurveyQuestion& question, const std::vector<std::string>& folded) const {
    std::vector<NearMiss> near;
    for (const Names& names : scales_) {
        NearMiss miss{matched(names, folded)};
        std::vector<const ScaleAnswer*>& answers = miss.mended.answers;
        for (std::size_t row = 0; row < answers.size(); ++row) {
            if (answers.at(row) == nullptr) {
                miss.unknown.push_back(row);
            }
        }
        const std::size_t known = answers.size() - miss.unknown.size();
        if (miss.unknown.empty() || known < miss.unknown.size()) {
            continue;
        }
        std::set<const ScaleAnswer*> taken(answers.begin(), answers.end());
        if (taken.size() <= known) {
            continue;
        }
        for (const std::size_t row : miss.unknown) {
            const auto cure = names.known.nearest(question.answers.at(row).label);
            const ScaleAnswer* meant = cure ? names.scale->find(*cure) : nullptr;
            const bool is_free = meant != nullptr && taken.insert(meant).second;
            answers.at(row) = is_free ? meant : nullptr;
            miss.cures.push_back(is_free ? *cure : "");
        }
        if (known >= 2 * miss.unknown.size() || miss.is_cured()) {
            near.push_back(std::move(miss));
        }
    }
    const auto fewest = std::ranges::min_element(
        near, {}, [](const NearMiss& miss) { return miss.unknown.size(); });
    if (fewest != near.end()) {
        const std::size_t count = fewest->unknown.size();
        std::erase_if(near, [&](const NearMiss& miss) { return miss.unknown.size() > count; });
    }
    prefer(near, [](const NearMiss& miss) { return miss.is_cured(); });
    prefer(near, [](const NearMiss& miss) { return is_complete(miss.mended); });
    return near;
}

}  // namespace palier::analysis
