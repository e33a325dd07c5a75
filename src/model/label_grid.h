#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/score.h"
#include "model/grid.h"
#include "model/placed.h"
#include "model/questionnaire.h"

namespace palier::model {

/// A mark that an auditor may give.
struct Mark {
    std::string id;
    std::string label;
    /// 0 to 1.
    base::Score value;
};

struct Axis {
    std::string id;
    std::string title;
    base::Score weight = 1;
};

/// What a level asks for besides marks: a document, and the table of a dossier that shows it is
/// there.
struct RequiredDocument {
    std::string id;
    std::string title;
    std::string table = {};
    /// Of the table « Enquêtes »: « usagers » or « agents »; empty for any row.
    std::string survey = {};
};

struct Criterion {
    std::string id;
    std::string axis;
    std::optional<std::string> engagement = {};
    std::string title = {};
    /// What the auditor expects to see.
    std::string expectation = {};
    /// What shows it.
    std::string evidence = {};
    std::optional<int> evidence_months = {};
    base::Score weight = 1;
    bool blocking = false;
    /// 1 to 3.
    int effort = 1;
    bool network_level = false;
    /// What the mark is estimated from when the dossier has none.
    std::vector<std::string> questions = {};
    std::vector<std::string> themes = {};
    ItemOrigin origin = {};
};

/// A level of the label, and what it asks for. Minima are percentages, marks are values of the
/// scale.
struct Level {
    std::string id;
    std::string title;
    /// 1 is the lowest.
    int order = 1;
    base::Score overall_minimum;
    std::map<std::string, base::Score, std::less<>> axis_minima = {};
    base::Score engagement_minimum;
    base::Score blocking_minimum;
    std::vector<std::string> documents = {};
};

/// What the priority of an action is weighed by: `priorites` of the grid's file, each member with a
/// default of ours. The impact of an action is
///     points × (1 + blocking + path) × (1 + users × U + staff × S + verbatim × V)
/// where `points` are those that its criterion is worth in the overall rate, U and S the largest
/// shares of dissatisfied users and agents (0 to 1) with its engagement, V the number of negative
/// verbatims about it. `blocking` and `path` count where they hold.
struct PriorityRules {
    /// For a criterion that blocks the level aimed at.
    base::Score blocking = 1;
    /// For a criterion on the cheapest path.
    base::Score path = 2;
    base::Score users = 1;
    base::Score staff = base::Score::ratio(1, 2);
    /// For each negative verbatim, up to `most_verbatims` of them.
    base::Score verbatim = base::Score::ratio(1, 20);
    int most_verbatims = 5;
    /// The impact is 3 from so many times what a criterion is worth on average, 2 from so many.
    base::Score strong = 1;
    base::Score medium = base::Score::ratio(1, 2);
    /// Drafts for criteria that the level aimed at asks no more of are added up to so many in all.
    int drafts = 12;
    ItemOrigin origin = {.kind = ItemOrigin::Kind::Example};
};

/// A grid that a label is given by.
struct LabelGrid {
    std::string id;
    std::string title;
    std::string version;
    base::Date date;
    Origin origin = {};
    std::string program = {};
    Display display = {};
    /// The id of the diagnostic grid that estimates come from.
    std::string diagnostic_grid = {};
    /// From the lowest to the highest.
    std::vector<Mark> marks = {};
    std::vector<Axis> axes = {};
    std::vector<Engagement> engagements = {};
    std::vector<RequiredDocument> documents = {};
    std::vector<Criterion> criteria = {};
    /// From the lowest to the highest.
    std::vector<Level> levels = {};
    PriorityRules priorities = {};

    /// The criterion of an id, compared like names of columns (base::folded), or null.
    const Criterion* find_criterion(std::string_view written) const;
    /// The mark of an id, a label or a value (« 0,75 », « 0.75 », « 75 % »), compared
    /// likewise, or null.
    const Mark* find_mark(std::string_view written) const;
    /// The level of an id, compared likewise, or null.
    const Level* find_level(std::string_view written) const;
    const Axis* find_axis(std::string_view axis_id) const;
    const Engagement* find_engagement(std::string_view engagement_id) const;
};

/// A row of the table « Label »: a criterion's mark and its evidence, as written.
struct MarkRow {
    PlacedText criterion;
    /// A mark of the grid, or « NA ».
    PlacedText mark;
    std::string evidence = {};
    std::string location = {};
    std::string keeper = {};
    Placed<std::optional<base::Date>> evidence_date = {};
    std::string comment = {};
    base::Place place = {};
};

/// Which engagement of an older grid each engagement of a newer one goes on from.
struct Correspondence {
    struct Line {
        std::string from;
        /// Empty: nothing in the newer grid goes on from it.
        std::optional<std::string> to = {};
        std::string reason = {};
    };
    std::string id;
    std::string title;
    std::string version;
    base::Date date;
    Origin origin = {};
    /// Ids of two diagnostic grids.
    std::string from;
    std::string to;
    std::vector<Line> lines = {};
};

}  // namespace palier::model
