#pragma once

#include <optional>
#include <string>

#include "app/read_tables.h"
#include "base/diagnostics.h"

namespace palier::cli {

/// What the options --encodage, --separateur and --decimale say.
struct InputWords {
    std::optional<std::string> encoding;
    std::optional<std::string> separator;
    std::optional<std::string> decimal;
};

/// Understands the words, or reports those that mean nothing (CSV-012, CSV-013, CSV-014).
app::InputOptions read_input_options(const InputWords& words, base::Diagnostics& diags);

}  // namespace palier::cli
