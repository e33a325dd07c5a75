#include "model/grid.h"

#include <algorithm>

#include "base/utf8.h"

namespace palier::model {

const Engagement* Grid::find_engagement(std::string_view engagement_id) const {
    const auto found = std::ranges::find(engagements, engagement_id, &Engagement::id);
    return found != engagements.end() ? &*found : nullptr;
}

const Theme* Grid::find_theme(std::string_view written) const {
    const std::string name = base::folded(written);
    const auto found = std::ranges::find_if(themes, [&](const Theme& theme) {
        return base::folded(theme.id) == name || base::folded(theme.title) == name;
    });
    return found != themes.end() ? &*found : nullptr;
}

const Question* Grid::find_question(std::string_view written) const {
    const std::string name = base::folded(written);
    const auto found = std::ranges::find_if(
        questions, [&](const Question& question) { return base::folded(question.id) == name; });
    return found != questions.end() ? &*found : nullptr;
}

}  // namespace palier::model
