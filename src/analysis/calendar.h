#pragma once

#include <chrono>

#include "base/date.h"

namespace palier::analysis {

/// The last day that is at most `count` months after `date`.
std::chrono::sys_days months_after(const base::Date& date, int count);

}  // namespace palier::analysis
