#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/environment.h"
#include "cli/console.h"

namespace palier::cli {

/// The terminal, and what the program may know of the environment's variables.
struct Terminal {
    std::ostream& results;
    std::ostream& messages;
    Colours result_colours = Colours::None;
    Colours message_colours = Colours::None;
    /// SOURCE_DATE_EPOCH, if it is set.
    std::optional<std::string> source_date_epoch = {};
};

/// Does what the command line asks, and returns the exit status (contract §2).
int run(const std::vector<std::string>& arguments, const app::Environment& environment,
        const Terminal& terminal);

}  // namespace palier::cli
