#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "model/action_fields.h"
#include "model/plan.h"

namespace palier::sheets {

/// A column of an action plan, in whatever form the plan leaves: first those of the table
/// `Actions`, which are read back, then those that the program works out.
struct PlanColumn {
    using Computed = model::FieldValue (*)(const model::PlanRow& row);

    std::string_view heading;
    model::ActionField::Kind kind = model::ActionField::Kind::Text;
    /// In characters, in a sheet.
    int width = 0;
    std::variant<const model::ActionField*, Computed> source;

    bool is_computed() const { return std::holds_alternative<Computed>(source); }
    model::FieldValue value(const model::PlanRow& row) const;
};

/// All columns, in their order: the one description of what a plan holds.
std::span<const PlanColumn> plan_columns();

/// The place of a column among all; it exists.
std::size_t plan_column_index(std::string_view heading);

inline constexpr std::string_view origin_heading = "Origine";
/// A last column of forms that have no room above the table: what the plan says of itself.
inline constexpr std::string_view notes_heading = "Mentions";

/// The name of the sheet that holds the table, and of the hidden one that holds what it held when
/// it left: the base of the comparison when it comes back.
inline constexpr std::string_view plan_sheet_name = "Actions";
inline constexpr std::string_view base_sheet_name = "Base";
/// What stands in the first cell of the hidden sheet, and the version of its form, in the next.
inline constexpr std::string_view base_mark = "palier-plan-base";
inline constexpr std::string_view base_version = "1";

}  // namespace palier::sheets
