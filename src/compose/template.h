#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/shape.h"
#include "compose/value.h"
#include "document/document.h"

namespace palier::compose {

struct CheckedTemplate;

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
    /// outside 0 to 100, are a std::logic_error. `date` is the document's own. What comes out empty
    /// (a paragraph without text, a list without items, a table without body rows, a chart without
    /// items, lanes, sections and frames without blocks) is left out; a heading never is.
    document::Document fill(const Value& data, base::Date date) const;

  private:
    explicit Template(std::shared_ptr<const CheckedTemplate> checked)
        : checked_(std::move(checked)) {}

    std::shared_ptr<const CheckedTemplate> checked_;
};

}  // namespace palier::compose
