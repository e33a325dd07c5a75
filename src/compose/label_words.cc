#include "compose/label_words.h"

#include <algorithm>

#include "base/expect.h"
#include "base/french.h"
#include "base/utf8.h"

namespace palier::compose {

namespace {

using analysis::Condition;
using base::Score;
namespace french = base::french;

/// Thresholds and values of marks are written as the grid has them.
constexpr int written_decimals = 6;
constexpr int most_decimals = 9;

constexpr std::string_view not_evaluated = "non évalué";

bool is_rate(const Condition& condition) {
    return condition.kind == Condition::Kind::Overall || condition.kind == Condition::Kind::Axis ||
           condition.kind == Condition::Kind::Engagement;
}

std::string unspaced(const analysis::Condition& condition, const model::LabelGrid& grid) {
    using Kind = analysis::Condition::Kind;
    switch (condition.kind) {
        case Kind::Overall:
            return "Taux global";
        case Kind::Axis: {
            const model::Axis* axis = grid.find_axis(condition.subject);
            base::expect(axis != nullptr, "a condition is on an axis of its grid");
            return "Axe « " + base::isolated(axis->title) + " »";
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
            return "Document « " + base::isolated(document->title) + " »";
        }
    }
    return "";
}

}  // namespace

std::string condition_label(const analysis::Condition& condition, const model::LabelGrid& grid) {
    return base::french::spaced(unspaced(condition, grid));
}

int decimals_beside(const Score& found, const Score& required, int decimals) {
    const auto shown = [&](int count) {
        return found.rounded(count) != required.rounded(count) &&
               (found - required).rounded(count).units != 0;
    };
    while (found != required && decimals < most_decimals && !shown(decimals)) {
        ++decimals;
    }
    return decimals;
}

std::string required_text(const Condition& condition) {
    if (condition.kind == Condition::Kind::Document) {
        return "présent";
    }
    return is_rate(condition) ? french::percent(condition.required, written_decimals)
                              : french::number(condition.required, written_decimals);
}

std::string found_text(const Condition& condition, const model::LabelGrid& grid) {
    if (condition.kind == Condition::Kind::Document) {
        return condition.is_met() ? "présent" : "manquant";
    }
    if (!condition.found) {
        return std::string(not_evaluated);
    }
    if (!is_rate(condition)) {
        return french::number(*condition.found, written_decimals);
    }
    return french::percent(*condition.found, decimals_beside(*condition.found, condition.required,
                                                             grid.display.decimals));
}

std::string state_text(const Condition& condition, const model::LabelGrid& grid) {
    switch (condition.kind) {
        case Condition::Kind::Document:
            return found_text(condition, grid);
        case Condition::Kind::Blocking:
            return condition.is_met() ? "atteint" : "bloquant";
        case Condition::Kind::Overall:
        case Condition::Kind::Axis:
        case Condition::Kind::Engagement:
            break;
    }
    if (condition.found == condition.required) {
        return "juste atteint";
    }
    return condition.is_met() ? "atteint" : margin_text(condition, grid);
}

std::string margin_text(const Condition& condition, const model::LabelGrid& grid) {
    if (condition.kind == Condition::Kind::Document) {
        return "";
    }
    if (!condition.found) {
        return std::string(not_evaluated);
    }
    const Score gap = *condition.gap();
    if (gap == Score(0)) {
        return "aucune marge";
    }
    if (!is_rate(condition)) {
        return french::change(gap, written_decimals);
    }
    const int decimals =
        decimals_beside(*condition.found, condition.required, grid.display.decimals);
    const Score size = gap < Score(0) ? -gap : gap;
    return (gap < Score(0) ? "\u2212\u00A0" : "+\u00A0") + french::points(size, decimals);
}

std::string level_name(const model::Level& level) {
    std::string name = level.title;
    const auto is_between = [&](std::size_t index, char first, char last) {
        return index < name.size() && name.at(index) >= first && name.at(index) <= last;
    };
    // « Bronze » is a common noun inside a sentence; « A+ » and « HQ » are names.
    if (is_between(0, 'A', 'Z') && is_between(1, 'a', 'z')) {
        name.front() = static_cast<char>(name.front() - 'A' + 'a');
    }
    return name;
}

std::string mark_text(const model::Mark& mark) {
    return french::number(mark.value, written_decimals);
}

}  // namespace palier::compose
