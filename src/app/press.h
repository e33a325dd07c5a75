#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/campaign.h"
#include "app/environment.h"
#include "app/outcome.h"
#include "base/diagnostics.h"
#include "compose/template.h"
#include "typeset/font_library.h"

namespace palier::app {

/// The templates and the theme that the user brings, ahead of those the program comes with.
struct PressOptions {
    /// A folder of templates, and themes.
    std::optional<std::filesystem::path> templates = {};
    /// The name of a theme, or the path of its file.
    std::optional<std::string> theme = {};
};

/// What turns campaigns into documents: templates, theme and fonts, loaded once for a run.
class Press {
  public:
    /// Reports what is wrong with any of them.
    static std::variant<Press, Outcome> load(const PressOptions& options,
                                             const Environment& environment,
                                             base::Diagnostics& diags);

    /// The bytes of `rapport.pdf`, or what kind of failure was reported.
    std::variant<std::string, Outcome> report_pdf(const Campaign& campaign,
                                                  base::Diagnostics& diags) const;

  private:
    Press(compose::Template report, typeset::FontLibrary fonts)
        : report_(std::move(report)), fonts_(std::move(fonts)) {}

    compose::Template report_;
    typeset::FontLibrary fonts_;
};

}  // namespace palier::app
