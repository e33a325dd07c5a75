#include "analysis/calendar.h"

namespace palier::analysis {

std::chrono::sys_days months_after(const base::Date& date, int count) {
    const std::chrono::year_month_day start(date.days());
    const auto moved = start + std::chrono::months(count);
    return moved.ok() ? std::chrono::sys_days(moved)
                      : std::chrono::sys_days(moved.year() / moved.month() / std::chrono::last);
}

}  // namespace palier::analysis
