#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/nearest.h"
#include "model/survey.h"

namespace palier::analysis {

/// The scale of a question, and what its rows say on it.
struct FittedScale {
    /// Null when there is none.
    const model::SurveyScale* scale = nullptr;
    /// By row of the question: the answer of the scale, null where it knows none; empty without a
    /// scale.
    std::vector<const model::ScaleAnswer*> answers = {};
};

/// Finds the scales of questions. Names are folded once, so that a survey of many questions costs
/// no more than its rows. The scales outlive it.
class ScaleFinder {
  public:
    explicit ScaleFinder(const std::vector<model::SurveyScale>& scales);

    /// The scale that the question names; when it names none, the one scale that knows all of its
    /// answers, and each of whose opinions is among them. Codes: ANA-030 (none fits; at each answer
    /// that keeps the nearest scale from fitting, where one is clearly nearest), ANA-031 to
    /// ANA-033.
    FittedScale fit(const model::SurveyQuestion& question, base::Diagnostics& diags) const;

  private:
    /// A scale by the ways to write its answers.
    struct Names {
        const model::SurveyScale* scale = nullptr;
        std::map<std::string, const model::ScaleAnswer*, std::less<>> by_folded = {};
        base::KnownNames known;
    };
    /// A scale that would fit but for some answers.
    struct NearMiss;

    static Names names_of(const model::SurveyScale& scale);
    /// What rows, folded, say on a scale.
    static FittedScale matched(const Names& names, const std::vector<std::string>& folded);
    FittedScale named(const model::SurveyQuestion& question, const std::vector<std::string>& folded,
                      base::Diagnostics& diags) const;
    FittedScale fitting(const model::SurveyQuestion& question,
                        const std::vector<std::string>& folded, base::Diagnostics& diags) const;
    std::vector<NearMiss> near_misses(const model::SurveyQuestion& question,
                                      const std::vector<std::string>& folded) const;

    std::vector<Names> scales_;
};

}  // namespace palier::analysis
