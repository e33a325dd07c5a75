#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/length.h"

namespace palier::layout {

/// « 12,5 mm », and never nothing for something.
std::string in_millimetres(base::Length length);

/// A line of the template that a document was made from; no place when there is none, no line when
/// it is 0.
base::Place template_place(const std::string& source, int line);

}  // namespace palier::layout
