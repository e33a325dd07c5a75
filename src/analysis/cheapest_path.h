#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/label.h"
#include "analysis/surveys.h"

namespace palier::analysis {

/// A criterion whose mark rises.
struct MarkChange {
    std::string criterion;
    /// Ids of marks; absent: it has none, and counts as the lowest.
    std::optional<std::string> from = {};
    std::string to;
    /// How many marks it rises by.
    int steps = 1;
    /// The criterion's effort × steps.
    int effort = 1;

    bool operator==(const MarkChange&) const = default;
};

/// Changes that together reach a level, in the order of the grid.
struct MarkPath {
    std::vector<MarkChange> changes = {};
    /// The sum of theirs.
    int effort = 0;

    const MarkChange* find(const std::string& criterion) const;
    bool operator==(const MarkPath&) const = default;
};

/// The way to a level that costs least.
struct CheapestPath {
    /// An id.
    std::string level;
    /// Without changes when marks are enough already; absent when the highest mark everywhere is
    /// not enough.
    std::optional<MarkPath> best = {};
    /// The best path that leaves out a criterion of the best one; absent when there is none or it
    /// costs over a fifth more.
    std::optional<MarkPath> other = {};
    /// The ids of documents that the level, or one below, asks for and the dossier does not have.
    std::vector<std::string> missing_documents = {};

    /// Whether better marks are all that is missing, or nothing is.
    bool can_be_reached_by_marks_alone() const { return best && missing_documents.empty(); }
    bool operator==(const CheapestPath&) const = default;
};

/// The share of users, in percent, who are dissatisfied on what a criterion is about, by its id.
/// Absent is none. Compared at four decimals.
using Dissatisfaction = std::map<std::string, base::Score, std::less<>>;

/// Of each criterion about an engagement: the largest share of dissatisfied users that a printed
/// question of the users' survey about that engagement found. Shares of several scales are not put
/// together.
Dissatisfaction dissatisfaction_with(const model::LabelGrid& grid,
                                     const std::vector<SurveyResult>& surveys);

/// The set of rises of marks of least total effort such that every condition on marks of a level of
/// the grid and of all those below it holds. Exact. What is not applicable does not change; a
/// criterion without mark rises from the lowest.
///
/// Of several sets of the least effort: the one whose criteria have the largest sum of
/// dissatisfaction, each counted once however many steps it rises; then, by the ids of criteria in
/// the order of their characters, the one that has the first criterion that is not in both; then,
/// of sets of the same criteria, the one that raises higher the first that they raise differently.
/// So there is one answer. `other` is the best by the same rules of those that leave out at least
/// one criterion of `best`: a set with the same criteria and one more is not another way.
CheapestPath cheapest_path(const model::LabelGrid& grid, const LabelResult& result,
                           const std::string& level, const Dissatisfaction& dissatisfaction = {});

}  // namespace palier::analysis
