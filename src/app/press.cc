#include "app/press.h"

#include <algorithm>
#include <set>

#include "app/feedback_address.h"
#include "app/fit.h"
#include "app/fonts.h"
#include "app/hyphenation.h"
#include "app/plan_sheet.h"
#include "base/expect.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "compose/gaps_data.h"
#include "compose/plan_data.h"
#include "compose/report_data.h"
#include "compose/theme.h"
#include "layout/page_room.h"
#include "layout/paginate.h"
#include "layout/scale.h"
#include "layout/text_overlaps.h"
#include "pdf/write_pdf.h"

namespace palier::app {

namespace {

constexpr std::string_view default_theme = "neutre";
constexpr std::string_view theme_prefix = "theme-";
constexpr std::string_view extension = ".xml";
constexpr std::string_view report_file = "rapport.xml";
constexpr std::string_view gaps_file = "ecarts.xml";
constexpr std::string_view plan_file = "plan-actions.xml";
constexpr std::string_view poster_file = "affiche.xml";
constexpr base::Length a4_width = base::Length::millimetres(210);
constexpr base::Length a4_height = base::Length::millimetres(297);

/// Whether all ink is on its page, and no text over another.
bool is_readable(const layout::PagedDocument& pages, base::Diagnostics& diags) {
    const bool inside = layout::stays_on_pages(pages, diags);
    return layout::texts_stand_apart(pages, diags) && inside;
}

struct Source {
    std::string name;
    std::string text;
};

/// Finds templates and themes: the user's own folder first, then the program's.
class Shelf {
  public:
    Shelf(const PressOptions& options, const Environment& environment, base::Diagnostics& diags)
        : files_(environment.files), diags_(diags) {
        if (options.templates) {
            folders_.push_back(*options.templates);
        }
        folders_.push_back(environment.data / "templates");
    }

    /// Whether the folders are there.
    Outcome check() {
        for (const std::filesystem::path& folder : folders_) {
            if (files_.kind(folder) == base::Files::Kind::Directory) {
                continue;
            }
            const bool shipped = &folder == &folders_.back();
            diags_.report(shipped ? "DOS-020" : "DOS-001", {}, {{"lu", folder.string()}});
            return shipped ? Outcome::BadConfiguration : Outcome::NotFound;
        }
        return Outcome::Done;
    }

    /// Warns of files of the user's folder that are no templates because of their names. A file
    /// beside the template that it is named after is a copy.
    void warn_of_misnamed() {
        const std::filesystem::path& folder = folders_.front();
        if (folders_.size() == 1) {
            return;
        }
        const std::vector<std::string> templates = {std::string(report_file),
                                                    std::string(gaps_file), std::string(plan_file),
                                                    std::string(poster_file)};
        const auto names = files_.list(folder).value_or(std::vector<std::string>());
        for (const std::string& name : names) {
            const bool is_written_so =
                base::folded(name).find(extension.substr(1)) != std::string::npos;
            const auto near = is_written_so ? base::nearest(name, templates) : std::nullopt;
            if (near && std::ranges::find(names, *near) == names.end()) {
                diags_.report("DOS-034", base::Place{.file = folder.string()},
                              {{"lu", name}, {"attendu", *near}});
            }
        }
    }

    std::variant<Source, Outcome> find_template(std::string_view name) {
        for (const std::filesystem::path& folder : folders_) {
            if (files_.kind(folder / name) == base::Files::Kind::File) {
                return read(folder / name);
            }
        }
        diags_.report("DOS-020", {}, {{"lu", (folders_.back() / name).string()}});
        return Outcome::BadConfiguration;
    }

    /// `wanted` is the path of a file when it has a directory or ends like one; else a name.
    std::variant<Source, Outcome> find_theme(const std::string& wanted) {
        const std::filesystem::path path(wanted);
        if (path.has_parent_path() || path.extension() == extension) {
            if (files_.kind(path) == base::Files::Kind::File) {
                return read(path);
            }
            diags_.report("DOS-001", {}, {{"lu", wanted}});
            return Outcome::NotFound;
        }
        const std::string file = std::string(theme_prefix) + wanted + std::string(extension);
        for (const std::filesystem::path& folder : folders_) {
            if (files_.kind(folder / file) == base::Files::Kind::File) {
                return read(folder / file);
            }
        }
        diags_.report("CMD-011", {}, unknown_name(wanted, theme_names()));
        return Outcome::WrongUsage;
    }

  private:
    std::variant<Source, Outcome> read(const std::filesystem::path& file) {
        auto text = files_.read(file);
        if (!text) {
            diags_.report("DOS-002", {}, {{"lu", file.string()}});
            return Outcome::NotFound;
        }
        return Source{file.string(), std::move(*text)};
    }

    std::vector<std::string> theme_names() const {
        std::set<std::string> names;
        for (const std::filesystem::path& folder : folders_) {
            for (const std::string& file :
                 files_.list(folder).value_or(std::vector<std::string>())) {
                if (file.starts_with(theme_prefix) && file.ends_with(extension)) {
                    names.insert(file.substr(theme_prefix.size(),
                                             file.size() - theme_prefix.size() - extension.size()));
                }
            }
        }
        return {names.begin(), names.end()};
    }

    const base::Files& files_;
    base::Diagnostics& diags_;
    std::vector<std::filesystem::path> folders_;
};

bool divides_words(const std::pair<const std::string, document::ParagraphStyle>& named) {
    return document::hyphenates(named.second);
}

}  // namespace

std::variant<Press, Outcome> Press::load(const PressOptions& options,
                                         const Environment& environment, base::Diagnostics& diags) {
    Shelf shelf(options, environment, diags);
    if (const Outcome outcome = shelf.check(); outcome != Outcome::Done) {
        return outcome;
    }
    shelf.warn_of_misnamed();
    const auto theme = shelf.find_theme(options.theme.value_or(std::string(default_theme)));
    if (const auto* failure = std::get_if<Outcome>(&theme)) {
        return *failure;
    }
    const auto report = shelf.find_template(report_file);
    const auto gaps = shelf.find_template(gaps_file);
    const auto plan = shelf.find_template(plan_file);
    const auto poster = shelf.find_template(poster_file);
    for (const auto* source : {&report, &gaps, &plan, &poster}) {
        if (const auto* failure = std::get_if<Outcome>(source)) {
            return *failure;
        }
    }
    const auto& [theme_file, theme_text] = std::get<Source>(theme);
    const auto styles = compose::load_theme(theme_text, theme_file, diags);
    auto fonts = load_fonts(environment, diags);
    if (!styles || !fonts) {
        return Outcome::BadConfiguration;
    }
    const auto checked = [&](const auto& found, const compose::Shape& shape) {
        const auto& [file, text] = std::get<Source>(found);
        return compose::Template::load(text, file, shape, *styles, diags);
    };
    auto checked_report = checked(report, compose::report_shape());
    auto checked_gaps = checked(gaps, compose::gaps_shape());
    auto checked_plan = checked(plan, compose::plan_shape());
    auto checked_poster = checked(poster, compose::poster_shape());
    if (!checked_report || !checked_gaps || !checked_plan || !checked_poster) {
        return Outcome::BadConfiguration;
    }
    auto hyphenator = std::ranges::any_of(styles->paragraphs, divides_words)
                          ? load_hyphenator(environment, diags)
                          : std::nullopt;
    return Press({.report = std::move(*checked_report),
                  .gaps = std::move(*checked_gaps),
                  .plan = std::move(*checked_plan),
                  .poster = std::move(*checked_poster)},
                 std::move(*fonts), std::move(hyphenator));
}

std::variant<std::string, Outcome> Press::report_pdf(const Campaign& campaign,
                                                     base::Diagnostics& diags) const {
    const compose::Value data = compose::report_data(
        {campaign.dossier, *campaign.grid, campaign.analysis, campaign.edition});
    return print(templates_.report.fill(data, {.date = campaign.edition}, diags), diags);
}

std::variant<std::string, Outcome> Press::gaps_pdf(const Campaign& campaign,
                                                   base::Diagnostics& diags) const {
    base::expect(campaign.label.has_value(), "gaps are those of a position");
    const LabelPosition& position = *campaign.label;
    const compose::Value data =
        compose::gaps_data({.dossier = campaign.dossier,
                            .diagnostic_grid = *campaign.grid,
                            .grid = *position.grid,
                            .result = position.result,
                            .gaps = position.gaps,
                            .path = position.path ? &*position.path : nullptr,
                            .robustness = position.robustness,
                            .edition = campaign.edition});
    return print(templates_.gaps.fill(data, {.date = campaign.edition}, diags), diags);
}

std::variant<std::string, Outcome> Press::plan_pdf(const Campaign& campaign,
                                                   base::Diagnostics& diags) const {
    const compose::Value data = compose::plan_data(plan_input(campaign));
    return print(templates_.plan.fill(data, {.date = campaign.edition}, diags), diags);
}

std::variant<std::string, Outcome> Press::print(const std::optional<document::Document>& document,
                                                base::Diagnostics& diags) const {
    const auto pages = document ? layout::paginate(*document, typography(), diags) : std::nullopt;
    if (!pages) {
        // Data of the template's shape always fill it in: what cannot be set is the template's
        // fault.
        return Outcome::BadConfiguration;
    }
    if (!is_readable(*pages, diags)) {
        return Outcome::BadConfiguration;
    }
    auto bytes = pdf::write_pdf(*pages, fonts_, diags);
    if (!bytes) {
        return Outcome::InternalError;
    }
    return std::move(*bytes);
}

std::variant<PosterFiles, Outcome> Press::poster_pdf(const compose::PosterInput& input,
                                                     base::Diagnostics& diags) const {
    check_feedback_address(input, diags);
    base::Diagnostics said;
    auto set = set_poster(input, said);
    if (auto* pages = std::get_if<layout::PagedDocument>(&set)) {
        auto made = poster_files(std::move(*pages), said);
        diags.append(placed_in_dossier(said, input));
        return made;
    }
    diags.append(placed_in_dossier(said, input));
    return std::get<Outcome>(set);
}

std::variant<layout::PagedDocument, Outcome> Press::set_poster(const compose::PosterInput& input,
                                                               base::Diagnostics& diags) const {
    const auto set = [&](const compose::PosterInput& each, base::Diagnostics& said) {
        return set_to_fit(templates_.poster, compose::poster_data(each), each.edition, typography(),
                          said);
    };
    base::Diagnostics said;
    auto pages = set(input, said);
    if (!lacks_code(said, input)) {
        diags.append(said);
        return pages;
    }
    // « Scannez ce code » beside none would not be true: only the template knows the size of the
    // code, only layout whether that is enough.
    compose::PosterInput without_code = input;
    without_code.feedback_code = compose::FeedbackCode::LeftOut;
    base::Diagnostics anew;
    pages = set(without_code, anew);
    if (!lacks_code(anew, input)) {
        diags.append(of_code(said, input));
    }
    diags.append(anew);
    return pages;
}

std::variant<PosterFiles, Outcome> Press::poster_files(layout::PagedDocument pages,
                                                       base::Diagnostics& diags) const {
    if (!is_readable(pages, diags)) {
        return Outcome::BadConfiguration;
    }
    const auto a3 = pdf::write_pdf(pages, fonts_, diags);
    pages = layout::scaled_to(std::move(pages), a4_width, a4_height);
    report_small_codes(layout::small_codes(pages), diags);
    const auto a4 = pdf::write_pdf(pages, fonts_, diags);
    if (!a3 || !a4) {
        return Outcome::InternalError;
    }
    return PosterFiles{.a3 = *a3, .a4 = *a4};
}

}  // namespace palier::app
