#pragma once

#include <optional>
#include <string>

#include "model/plan.h"
#include "sheets/workbook.h"

/// An action plan in the forms that offices work with. All have the columns of `plan_columns`; the
/// same plan gives the same bytes.
namespace palier::sheets {

/// The plan as a workbook: the sheet « Actions », which reads back as that table, with lists to
/// choose from, a filter, colours and a print set-up; how to use it; and a hidden sheet with what
/// the plan holds as it leaves.
Workbook plan_workbook(const model::PlanSheet& plan);

std::string plan_xlsx(const model::PlanSheet& plan);
std::string plan_ods(const model::PlanSheet& plan);

/// UTF-8 with a mark of byte order, « ; », CRLF, decimal comma, days as 30/06/2026: what a French
/// spreadsheet opens by itself. The header is the first line.
std::string plan_csv(const model::PlanSheet& plan);

/// The due dates of what is neither done, given up nor rejected, as all-day events (RFC 5545) whose
/// identifiers stay from one edition to the next, and SEQUENCE is the day of the edition, counted
/// from 1970. A file to import, and no message (RFC 5546): it has no METHOD. Empty when there is
/// none: a calendar may not be without an event.
std::optional<std::string> plan_ics(const model::PlanSheet& plan);

}  // namespace palier::sheets
