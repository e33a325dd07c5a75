#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/number_format.h"
#include "ingest/xml_events.h"

namespace palier::ingest {

/// What the styles of cells of a .ods workbook make of numbers that stand there as plain ones: some
/// are shown as « VRAI », or as a percentage under a condition. Automatic styles and those of the
/// whole workbook are gathered alike.
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

    void add_case(const XmlTag& tag);

    std::map<std::string, DataStyle, std::less<>> data_styles_;
    /// The data style of each style of cells that has one.
    std::map<std::string, std::string, std::less<>> of_cells_;
    /// The data style whose inside is told.
    std::string open_;
};

}  // namespace palier::ingest
