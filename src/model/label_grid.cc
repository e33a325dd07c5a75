#include "model/label_grid.h"

#include <algorithm>

#include "base/utf8.h"

namespace palier::model {

namespace {

constexpr int percent_of_one = 100;

/// The element whose id `written` is, compared by base::folded, or null.
template <typename T>
const T* find_by_id(const std::vector<T>& elements, std::string_view written) {
    const std::string name = base::folded(written);
    const auto found = std::ranges::find_if(
        elements, [&](const T& element) { return base::folded(element.id) == name; });
    return found != elements.end() ? &*found : nullptr;
}

std::optional<base::Score> value_of(std::string_view written) {
    std::string machine(written);
    std::ranges::replace(machine, ',', '.');
    return base::Score::from_decimal(machine);
}

/// What stands before the sign and the space before it.
std::string without_percent(std::string_view written) {
    const std::u32string points = base::to_code_points(written);
    return base::to_utf8(base::trimmed(std::u32string_view(points).substr(0, points.size() - 1)));
}

}  // namespace

const Criterion* LabelGrid::find_criterion(std::string_view written) const {
    return find_by_id(criteria, written);
}

const Mark* LabelGrid::find_mark(std::string_view written) const {
    if (const Mark* mark = find_by_id(marks, written)) {
        return mark;
    }
    const std::string name = base::folded(written);
    const std::optional<base::Score> value = value_of(written);
    auto found = std::ranges::find_if(marks, [&](const Mark& mark) {
        return base::folded(mark.label) == name || (value && mark.value == *value);
    });
    if (found == marks.end()) {
        // « 75 % », which a sheet shows for 0.75, and « 75 » that is read of it.
        const bool signed_percent = written.ends_with('%');
        const std::optional<base::Score> percent =
            signed_percent ? value_of(without_percent(written)) : value;
        found = std::ranges::find_if(marks, [&](const Mark& mark) {
            return percent && mark.value * base::Score(percent_of_one) == *percent;
        });
    }
    return found != marks.end() ? &*found : nullptr;
}

const Level* LabelGrid::find_level(std::string_view written) const {
    return find_by_id(levels, written);
}

const Axis* LabelGrid::find_axis(std::string_view axis_id) const {
    const auto found = std::ranges::find(axes, axis_id, &Axis::id);
    return found != axes.end() ? &*found : nullptr;
}

const Engagement* LabelGrid::find_engagement(std::string_view engagement_id) const {
    const auto found = std::ranges::find(engagements, engagement_id, &Engagement::id);
    return found != engagements.end() ? &*found : nullptr;
}

}  // namespace palier::model
