#include "compose/label_words.h"

#include <algorithm>

#include "base/expect.h"
#include "base/french.h"

namespace palier::compose {

namespace {

std::string unspaced(const analysis::Condition& condition, const model::LabelGrid& grid) {
    using Kind = analysis::Condition::Kind;
    switch (condition.kind) {
        case Kind::Overall:
            return "Taux global";
        case Kind::Axis: {
            const model::Axis* axis = grid.find_axis(condition.subject);
            base::expect(axis != nullptr, "a condition is on an axis of its grid");
            return "Axe « " + axis->title + " »";
        }
        case Kind::Engagement: {
            const model::Engagement* engagement = grid.find_engagement(condition.subject);
            base::expect(engagement != nullptr, "a condition is on an engagement of its grid");
            return "Engagement " + std::to_string(engagement->number);
        }
        case Kind::Blocking:
            return "Critère bloquant " + condition.subject;
        case Kind::Document: {
            const auto document =
                std::ranges::find(grid.documents, condition.subject, &model::RequiredDocument::id);
            base::expect(document != grid.documents.end(), "a condition is on a document it names");
            return "Document « " + document->title + " »";
        }
    }
    return "";
}

}  // namespace

std::string condition_label(const analysis::Condition& condition, const model::LabelGrid& grid) {
    return base::french::spaced(unspaced(condition, grid));
}

}  // namespace palier::compose
