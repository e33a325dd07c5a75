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
#include "compose/poster_data.h"
#include "compose/template.h"
#include "layout/paged_document.h"
#include "typeset/typography.h"

namespace palier::app {

/// The templates and the theme that the user brings, ahead of those the program comes with.
struct PressOptions {
    /// A folder of templates, and themes.
    std::optional<std::filesystem::path> templates = {};
    /// The name of a theme, or the path of its file.
    std::optional<std::string> theme = {};
};

/// The poster on both sizes of paper.
struct PosterFiles {
    std::string a3;
    std::string a4;
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

    /// The bytes of `ecarts.pdf`, likewise, of a campaign that has a position.
    std::variant<std::string, Outcome> gaps_pdf(const Campaign& campaign,
                                                base::Diagnostics& diags) const;

    /// The bytes of `plan-actions.pdf`, likewise.
    std::variant<std::string, Outcome> plan_pdf(const Campaign& campaign,
                                                base::Diagnostics& diags) const;

    /// The bytes of `affiche-a3.pdf` and `affiche-a4.pdf`, the same page in two sizes. What it had
    /// to give up to stay on one page is a warning; what cannot be made to fit is bad input.
    std::variant<PosterFiles, Outcome> poster_pdf(const compose::PosterInput& input,
                                                  base::Diagnostics& diags) const;

  private:
    struct Templates {
        compose::Template report;
        compose::Template gaps;
        compose::Template plan;
        compose::Template poster;
    };

    Press(Templates templates, typeset::FontLibrary fonts,
          std::optional<typeset::Hyphenator> hyphenator)
        : templates_(std::move(templates)),
          fonts_(std::move(fonts)),
          hyphenator_(std::move(hyphenator)) {}

    typeset::Typography typography() const {
        return {fonts_, hyphenator_ ? &*hyphenator_ : nullptr};
    }

    /// The bytes of a document of any number of pages; none of one that could not be filled in.
    std::variant<std::string, Outcome> print(const std::optional<document::Document>& document,
                                             base::Diagnostics& diags) const;

    /// The page of a poster, without the code of an address that has no room for it.
    std::variant<layout::PagedDocument, Outcome> set_poster(const compose::PosterInput& input,
                                                            base::Diagnostics& diags) const;

    /// The page in both sizes.
    std::variant<PosterFiles, Outcome> poster_files(layout::PagedDocument pages,
                                                    base::Diagnostics& diags) const;

    Templates templates_;
    typeset::FontLibrary fonts_;
    /// Absent when the theme divides no words, and when there is no dictionary.
    std::optional<typeset::Hyphenator> hyphenator_;
};

}  // namespace palier::app
