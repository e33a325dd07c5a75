#pragma once

#include <string_view>

#include "base/diagnostics.h"

namespace palier::fuzz {

/// Ends the program where a promise is broken, with what it was.
void promise(bool kept, std::string_view what);

/// The promise of every reader: it gave something exactly when it reported no error, and what it
/// reported can be said.
void promise_reports(bool given, const base::Diagnostics& diags);

}  // namespace palier::fuzz
