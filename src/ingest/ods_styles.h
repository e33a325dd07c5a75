#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/number_format.h"
#include "ingest/xml_events.h"

namespace palier::ingest {

/// What the styles of cells of a .ods workbook make of numbers that stand there as plain ones: some
/// are shown as « VRAI », as a date, or as a percentage under a condition. Automatic styles and
/// those of the whole workbook are gathered alike. A style without a data style of its own has that
/// of its parent (style:parent-style-name).
class OdsStyles {
  public:
    /// Whether to enter an element among the styles.
    Descent start(const XmlTag& tag);

    /// What a style makes of a number in the machine form.
    NumberFormat format(const std::string& style, std::string_view number) const;

  private:
    /// A style of numbers; where a condition holds, another one has its place.
    struct DataStyle {
        struct Case {
            NumberCondition condition;
            std::string style;
        };
        NumberFormat format = NumberFormat::Plain;
        std::vector<Case> cases = {};
    };

    /// A style of cells, by the names of what it refers to; empty where there is none.
    struct CellStyle {
        std::string data;
        std::string parent;
    };

    void add_case(const XmlTag& tag);
    /// The data style of a style of cells, or null.
    const DataStyle* data_of(const std::string& style) const;

    std::map<std::string, DataStyle, std::less<>> data_styles_;
    std::map<std::string, CellStyle, std::less<>> of_cells_;
    /// The data style whose inside is told.
    std::string open_;
};

}  // namespace palier::ingest
