#pragma once

#include <string>
#include <string_view>

#include "cli/help.h"

namespace palier::cli {

/// The help of a command by its whole name, « palier grilles lister », without its options and
/// commands: those stand in the grammar.
Help help_of(std::string_view command);

/// « palier 0.1.0 »
std::string version_text();

}  // namespace palier::cli
