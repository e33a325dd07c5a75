#pragma once

#include "base/diagnostics.h"
#include "base/files.h"

namespace palier::app {

/// Says why files could not be written (SYS-101).
void report_refusal(const base::WriteRefusal& refusal, base::Diagnostics& diags);

}  // namespace palier::app
