#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/shape.h"
#include "compose/value.h"
#include "document/document.h"

namespace palier::compose {

struct CheckedTemplate;

/// Which steps of a fit rule are taken; those beyond its end are not.
using FitSteps = std::vector<bool>;

/// How many pages a template must fill at most, and what steps it has to get there. Each step gives
/// something up, the first one what is missed least.
struct FitRule {
    std::size_t pages = 1;
    /// For each step an earlier one that is not taken back without it, if there is one.
    std::vector<std::optional<std::size_t>> steps;
};

/// How a template is filled in.
struct Filling {
    /// The document's own.
    base::Date date;
    /// No more steps than the template's fit rule has.
    FitSteps taken = {};
    /// What it may write at most: blocks, rows, cells and pieces of text, and rounds of its loops.
    /// Layout needs about a kilobyte for each.
    std::size_t most_parts = 2'000'000;
};

/// A document with places for data (`templates/*.xml`), checked as a whole: whatever data of its
/// shape come, a document comes out. Copies share what was checked; it never changes.
class Template {
  public:
    /// Reads a template: every error at once, codes GAB-1xx. Styles are those of `styles`, which
    /// every document takes along; `data` is what the data will look like. `file` names the
    /// template in messages.
    static std::optional<Template> load(std::string_view xml, const std::string& file,
                                        const Shape& data, const document::StyleSheet& styles,
                                        base::Diagnostics& diags);

    /// The document of these data. Data that do not fit the shape, and figures that are to be drawn
    /// outside 0 to 100, are a std::logic_error. What comes out empty
    /// (a paragraph without text, a list without items, a table without body rows, a chart without
    /// items, lanes, sections and frames without blocks) is left out; a heading never is.
    /// Empty when its loops write more than the filling allows, which is an error (GAB-401).
    std::optional<document::Document> fill(const Value& data, const Filling& filling,
                                           base::Diagnostics& diags) const;

    /// Empty when the document may have any number of pages.
    std::optional<FitRule> fit_rule() const;
    /// What the steps taken give up, in words for who reads the dossier's messages; steps that
    /// change nothing for these data have none.
    std::vector<std::string> losses(const Value& data, const FitSteps& taken) const;
    /// What may be shortened when every step is taken and the content still does not fit.
    std::string advice(const Value& data) const;

  private:
    explicit Template(std::shared_ptr<const CheckedTemplate> checked)
        : checked_(std::move(checked)) {}

    std::shared_ptr<const CheckedTemplate> checked_;
};

}  // namespace palier::compose
