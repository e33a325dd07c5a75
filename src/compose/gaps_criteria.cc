#include "compose/gaps_criteria.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "analysis/calendar.h"
#include "analysis/what_if.h"
#include "base/expect.h"
#include "base/french.h"
#include "base/utf8.h"
#include "compose/label_words.h"
#include "compose/wording.h"

namespace palier::compose {

namespace {

using analysis::CriterionGap;
using base::Score;
using model::Criterion;
using Presence = Shape::Presence;
namespace french = base::french;

/// Values of marks are written as the grid has them.
constexpr int written_decimals = 6;

Shape evidence_shape() {
    return Shape::object({{"presente", Shape::boolean()},
                          {"perimee", Shape::boolean()},
                          {"absente", Shape::boolean()},
                          {"texte", Shape::text(), Presence::Optional},
                          {"emplacement", Shape::text(), Presence::Optional},
                          {"responsable", Shape::text(), Presence::Optional},
                          {"date", Shape::text(), Presence::Optional},
                          {"fin", Shape::text(), Presence::Optional}});
}

Shape criterion_shape() {
    const Shape effect = Shape::object({{"niveau", Shape::text()}, {"conditions", Shape::text()}});
    return Shape::object({{"identifiant", Shape::text()},
                          {"intitule", Shape::text()},
                          {"attendu", Shape::text(), Presence::Optional},
                          {"preuve_attendue", Shape::text(), Presence::Optional},
                          {"validite", Shape::integer(), Presence::Optional},
                          {"poids", Shape::text()},
                          {"effort", Shape::integer()},
                          {"bloquant", Shape::boolean()},
                          {"reseau", Shape::boolean()},
                          {"compte", Shape::boolean()},
                          {"non_cote", Shape::boolean()},
                          {"au_plus_haut", Shape::boolean()},
                          {"a_relever", Shape::boolean()},
                          {"sur_chemin", Shape::boolean()},
                          {"cotation", mark_shape(), Presence::Optional},
                          {"cible", mark_shape(), Presence::Optional},
                          {"crans", Shape::integer()},
                          {"ecart", Shape::text()},
                          {"apport", Shape::text()},
                          {"suivante", mark_shape(), Presence::Optional},
                          {"apport_suivante", Shape::text(), Presence::Optional},
                          {"effets", Shape::list(effect)},
                          {"preuve", evidence_shape()},
                          {"remarque", Shape::text(), Presence::Optional}});
}

/// Writes what the document says of one criterion.
class CriterionWriter {
  public:
    CriterionWriter(const GapsInput& input, std::size_t index)
        : input_(input),
          criterion_(input.grid.criteria.at(index)),
          standing_(input.result.criteria.at(index)),
          gap_(input.gaps.criteria.at(index)),
          row_(find_row()) {}

    Value write() const {
        const bool counts = !standing_.not_applicable;
        const std::size_t mark = analysis::mark_index(input_.grid, standing_);
        const std::size_t target = target_index();
        Value::Object members{
            {"identifiant", Value::text(criterion_.id)},
            {"intitule", Value::text(criterion_.title)},
            {"attendu", text_unless_empty(criterion_.expectation)},
            {"preuve_attendue", text_unless_empty(criterion_.evidence)},
            {"validite",
             criterion_.evidence_months ? Value::integer(*criterion_.evidence_months) : Value()},
            {"poids", Value::text(french::number(criterion_.weight, written_decimals))},
            {"effort", Value::integer(criterion_.effort)},
            {"bloquant", Value::boolean(criterion_.blocking)},
            {"reseau", Value::boolean(criterion_.network_level)},
            {"compte", Value::boolean(counts)},
            {"non_cote", Value::boolean(counts && !standing_.mark)},
            {"au_plus_haut", Value::boolean(counts && mark + 1 == input_.grid.marks.size())},
            {"a_relever", Value::boolean(gap_.gap() < Score(0))},
            {"sur_chemin", Value::boolean(gap_.on_path)},
            {"cotation", counts ? mark_value(input_.grid.marks.at(mark)) : Value()},
            {"cible", counts ? mark_value(input_.grid.marks.at(target)) : Value()},
            {"crans", Value::integer(static_cast<std::int64_t>(target - std::min(mark, target)))},
            {"ecart", Value::text(french::change(gap_.gap(), written_decimals))},
            {"apport", Value::text(gain(gap_.overall_points))},
            {"suivante", gap_.next ? mark_value(*input_.grid.find_mark(*gap_.next)) : Value()},
            {"apport_suivante", gap_.next ? Value::text(gain(gap_.next_points)) : Value()},
            {"effets", effects()},
            {"preuve", evidence()},
            {"remarque", row_ != nullptr ? text_unless_empty(row_->comment) : Value()}};
        return Value::object(std::move(members));
    }

  private:
    const model::MarkRow* find_row() const {
        const auto& marks = input_.dossier.marks;
        const auto found = std::ranges::find_if(marks, [&](const model::MarkRow& row) {
            return base::folded(row.criterion.value) == base::folded(criterion_.id);
        });
        return found != marks.end() ? &*found : nullptr;
    }

    std::size_t target_index() const {
        const auto& marks = input_.grid.marks;
        if (!gap_.target) {
            return analysis::mark_index(input_.grid, standing_);
        }
        const auto found = std::ranges::find(marks, *gap_.target, &model::Mark::id);
        base::expect(found != marks.end(), "a target is a mark of its grid");
        return static_cast<std::size_t>(found - marks.begin());
    }

    /// What a mark adds to the overall rate, with decimals enough not to say « 0 point ».
    std::string gain(const Score& points) const {
        return french::points(points,
                              decimals_beside(points, Score(0), input_.grid.display.decimals));
    }

    /// What a better mark would serve, level by level.
    Value effects() const {
        Value::List items;
        for (const analysis::LevelLack& lack : gap_.lacks) {
            if (lack.conditions.empty()) {
                continue;
            }
            std::string conditions;
            for (const analysis::Condition& condition : lack.conditions) {
                conditions += conditions.empty() ? "" : " ; ";
                conditions += condition_label(condition, input_.grid);
            }
            const model::Level* level = input_.grid.find_level(lack.level);
            base::expect(level != nullptr, "a gap speaks of levels of its grid");
            items.push_back(Value::object({{"niveau", Value::text(level_name(*level))},
                                           {"conditions", Value::text(std::move(conditions))}}));
        }
        return Value::list(std::move(items));
    }

    Value evidence() const {
        using analysis::Evidence;
        const Evidence state = standing_.evidence;
        const bool held = row_ != nullptr && state != Evidence::Absent;
        const auto date = held ? row_->evidence_date.value : std::nullopt;
        const auto of_row = [&](const std::string& text) {
            return held ? text_unless_empty(text) : Value();
        };
        return Value::object(
            {{"presente", Value::boolean(state == Evidence::Present)},
             {"perimee", Value::boolean(state == Evidence::Stale)},
             {"absente", Value::boolean(state == Evidence::Absent)},
             {"texte", row_ != nullptr ? of_row(row_->evidence) : Value()},
             {"emplacement", row_ != nullptr ? of_row(row_->location) : Value()},
             {"responsable", row_ != nullptr ? of_row(row_->keeper) : Value()},
             {"date", date ? Value::text(french::date(*date)) : Value()},
             {"fin", date && criterion_.evidence_months ? Value::text(last_day(*date)) : Value()}});
    }

    std::string last_day(const base::Date& date) const {
        const std::chrono::year_month_day last(
            analysis::months_after(date, criterion_.evidence_months.value_or(0)));
        const auto day =
            base::Date::from(static_cast<int>(last.year()), static_cast<unsigned>(last.month()),
                             static_cast<unsigned>(last.day()));
        // Beyond the calendar of dates, nothing gets stale.
        return day ? french::date(*day) : "";
    }

    const GapsInput& input_;
    const Criterion& criterion_;
    const analysis::CriterionResult& standing_;
    const CriterionGap& gap_;
    const model::MarkRow* row_;
};

/// The criteria of an axis and of an engagement; of no engagement when it is null.
Value::List criteria_of(const GapsInput& input, const model::Axis& axis,
                        const model::Engagement* engagement) {
    Value::List items;
    for (std::size_t index = 0; index < input.grid.criteria.size(); ++index) {
        const Criterion& criterion = input.grid.criteria.at(index);
        const bool belongs = engagement != nullptr ? criterion.engagement == engagement->id
                                                   : !criterion.engagement.has_value();
        if (criterion.axis == axis.id && belongs) {
            items.push_back(CriterionWriter(input, index).write());
        }
    }
    return items;
}

}  // namespace

Shape mark_shape() {
    return Shape::object({{"libelle", Shape::text()}, {"valeur", Shape::figure()}});
}

Value mark_value(const model::Mark& mark) {
    return Value::object(
        {{"libelle", Value::text(mark.label)},
         {"valeur", Value::figure(Figure{mark.value * Score(100), mark_text(mark)})}});
}

Shape criteria_shape() {
    const Shape engagement = Shape::object({{"numero", Shape::text(), Presence::Optional},
                                            {"nom_court", Shape::text(), Presence::Optional},
                                            {"criteres", Shape::list(criterion_shape())}});
    return Shape::list(
        Shape::object({{"titre", Shape::text()}, {"engagements", Shape::list(engagement)}}));
}

Value criteria_value(const GapsInput& input) {
    Value::List axes;
    for (const model::Axis& axis : input.grid.axes) {
        Value::List engagements;
        for (const model::Engagement& engagement : input.grid.engagements) {
            if (auto criteria = criteria_of(input, axis, &engagement); !criteria.empty()) {
                engagements.push_back(
                    Value::object({{"numero", Value::text(std::to_string(engagement.number))},
                                   {"nom_court", Value::text(engagement.short_title)},
                                   {"criteres", Value::list(std::move(criteria))}}));
            }
        }
        if (auto criteria = criteria_of(input, axis, nullptr); !criteria.empty()) {
            engagements.push_back(Value::object({{"numero", Value()},
                                                 {"nom_court", Value()},
                                                 {"criteres", Value::list(std::move(criteria))}}));
        }
        if (!engagements.empty()) {
            axes.push_back(Value::object({{"titre", Value::text(axis.title)},
                                          {"engagements", Value::list(std::move(engagements))}}));
        }
    }
    return Value::list(std::move(axes));
}

Shape evidence_counts_shape() {
    return Shape::object({{"presentes", Shape::integer()},
                          {"perimees", Shape::integer()},
                          {"absentes", Shape::integer()}});
}

Value evidence_counts(const GapsInput& input) {
    const auto count = [&](analysis::Evidence state) {
        return Value::integer(std::ranges::count_if(
            input.result.criteria, [&](const analysis::CriterionResult& criterion) {
                return !criterion.not_applicable && criterion.evidence == state;
            }));
    };
    return Value::object({{"presentes", count(analysis::Evidence::Present)},
                          {"perimees", count(analysis::Evidence::Stale)},
                          {"absentes", count(analysis::Evidence::Absent)}});
}

}  // namespace palier::compose
