#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "document/style.h"

namespace palier::compose {

/// Reads a theme (`templates/theme-*.xml`): colours, and the styles of paragraphs, runs, boxes and
/// tables, each by name. Every error at once, codes GAB-1xx. A style that another one builds on
/// (`base`, `smaller`) stands above it. `file` names the theme in messages.
std::optional<document::StyleSheet> load_theme(std::string_view xml, const std::string& file,
                                               base::Diagnostics& diags);

}  // namespace palier::compose
