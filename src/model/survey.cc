#include "model/survey.h"

#include <algorithm>

#include "base/utf8.h"

namespace palier::model {

const ScaleAnswer* SurveyScale::find(std::string_view written) const {
    const std::string name = base::folded(written);
    const auto names_it = [&](const std::string& label) { return base::folded(label) == name; };
    const auto found = std::ranges::find_if(answers, [&](const ScaleAnswer& answer) {
        return names_it(answer.label) || std::ranges::any_of(answer.other_labels, names_it);
    });
    return found != answers.end() ? &*found : nullptr;
}

}  // namespace palier::model
