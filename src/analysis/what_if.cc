#include "analysis/what_if.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/expect.h"

namespace palier::analysis {

namespace {

std::vector<std::string> documents_present(const LabelResult& result) {
    std::vector<std::string> documents;
    for (const LevelResult& level : result.levels) {
        for (const Condition& condition : level.conditions) {
            if (condition.kind == Condition::Kind::Document && condition.is_met()) {
                documents.push_back(condition.subject);
            }
        }
    }
    return documents;
}

template <typename T>
std::size_t index_of(const std::vector<T>& elements, const std::string& id) {
    const auto found = std::ranges::find(elements, id, &T::id);
    base::expect(found != elements.end(), "ids of a result are those of its grid");
    return static_cast<std::size_t>(found - elements.begin());
}

}  // namespace

LabelResult with_marks(const model::LabelGrid& grid, const LabelResult& result,
                       const std::map<std::string, std::string>& marks) {
    std::vector<CriterionResult> criteria = result.criteria;
    for (CriterionResult& criterion : criteria) {
        const auto mark = marks.find(criterion.criterion);
        if (mark != marks.end() && !criterion.not_applicable) {
            criterion.mark = mark->second;
            criterion.value = grid.marks.at(index_of(grid.marks, mark->second)).value;
        }
    }
    LabelResult changed = rate_criteria(grid, std::move(criteria), documents_present(result));
    changed.estimated = result.estimated;
    changed.target = result.target;
    return changed;
}

std::size_t mark_index(const model::LabelGrid& grid, const CriterionResult& criterion) {
    return criterion.mark ? index_of(grid.marks, *criterion.mark) : 0;
}

std::size_t level_index(const model::LabelGrid& grid, const std::string& level) {
    return index_of(grid.levels, level);
}

}  // namespace palier::analysis
