#pragma once

#include <vector>

namespace palier::app {

/// How a piece of work ended (contract §2).
enum class Outcome {
    /// Warnings are allowed.
    Done,
    /// The command was given wrongly.
    WrongUsage,
    /// What was given has errors.
    BadInput,
    /// What was given is not there.
    NotFound,
    InternalError,
    CannotWrite,
    /// An invalid grid, template, theme or font.
    BadConfiguration,
};

/// The exit status that says it.
int exit_status(Outcome outcome);

/// The exit status of several pieces of work: 1 when some are done and some are not, else the one
/// that they share, or the highest. 0 for none.
int exit_status(const std::vector<Outcome>& outcomes);

}  // namespace palier::app
