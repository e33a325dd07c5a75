#pragma once

#include <iosfwd>
#include <string>

#include "app/run_report.h"
#include "cli/command_line.h"

namespace palier::cli {

/// Whether words may be coloured: on a terminal whose user did not set NO_COLOR.
enum class Colours { None, Some };

/// Writes what a run has to say, for people. Refers to the stream.
class Console {
  public:
    Console(std::ostream& stream, Colours colours, Verbosity verbosity)
        : stream_(stream), colours_(colours), verbosity_(verbosity) {}

    /// One line each, errors first; at most fifty errors and fifty warnings, with the count of all.
    /// Only errors when the user wants no more.
    void say(const base::Diagnostics& diags);
    /// « mon-dossier : 2 erreurs, 1 avertissement », after the diagnostics of a dossier.
    void sum_up(const app::DossierReport& report);
    void line(const std::string& text);

  private:
    void say(const base::Diagnostics& diags, base::Severity severity);

    std::ostream& stream_;
    Colours colours_;
    Verbosity verbosity_;
};

/// Every message of the catalogue, with its cause and its cure.
std::string codes_text();

}  // namespace palier::cli
