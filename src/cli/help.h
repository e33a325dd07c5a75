#pragma once

#include <string>
#include <vector>

namespace palier::cli {

/// A word of the command line and what it does. The explanation may have several lines.
struct HelpEntry {
    std::string word;
    std::string explanation;
};

/// All that the help of a command says.
struct Help {
    /// « palier produire »
    std::string command;
    std::string summary;
    /// Whole command lines.
    std::vector<HelpEntry> examples = {};
    /// What may follow the command's name: « DOSSIER… [options] ».
    std::string usage = {};
    std::vector<HelpEntry> commands = {};
    std::vector<HelpEntry> options = {};
    /// Said last; may be empty.
    std::string notes = {};
};

/// The French help of a command, examples first.
std::string help_text(const Help& help);

}  // namespace palier::cli
