#include "ingest/ods_styles.h"

#include <algorithm>

namespace palier::ingest {

namespace {

/// Conditions of one style; a file of a spreadsheet has three.
constexpr std::size_t most_cases = 8;

}  // namespace

Descent OdsStyles::start(const XmlTag& tag) {
    const std::string name(tag.find("style:name").value_or(""));
    if (tag.name == "style:map") {
        add_case(tag);
        return Descent::Skip;
    }
    if (tag.name.starts_with("number:") && tag.name.ends_with("-style")) {
        open_ = name;
        DataStyle& style = data_styles_[name];
        if (tag.name == "number:boolean-style") {
            style.format = NumberFormat::Boolean;
        } else if (tag.name == "number:percentage-style") {
            style.format = NumberFormat::Percent;
        }
        return Descent::Enter;
    }
    const auto data = tag.find("style:data-style-name");
    if (tag.name == "style:style") {
        open_.clear();
        if (data && tag.find("style:family") == "table-cell") {
            of_cells_[name] = *data;
        }
    }
    return Descent::Skip;
}

void OdsStyles::add_case(const XmlTag& tag) {
    constexpr std::string_view subject = "value()";
    std::string_view condition = tag.find("style:condition").value_or("");
    std::vector<DataStyle::Case>& cases = data_styles_[open_].cases;
    if (open_.empty() || cases.size() == most_cases || !condition.starts_with(subject)) {
        return;
    }
    condition.remove_prefix(subject.size());
    if (const auto read = NumberCondition::parse(condition)) {
        cases.push_back({*read, std::string(tag.find("style:apply-style-name").value_or(""))});
    }
}

NumberFormat OdsStyles::format(const std::string& style, std::string_view number) const {
    const auto of_cell = of_cells_.find(style);
    const auto data =
        of_cell != of_cells_.end() ? data_styles_.find(of_cell->second) : data_styles_.end();
    if (data == data_styles_.end()) {
        return NumberFormat::Plain;
    }
    for (const DataStyle::Case& one : data->second.cases) {
        if (one.condition.holds(number)) {
            const auto other = data_styles_.find(one.style);
            return other != data_styles_.end() ? other->second.format : NumberFormat::Plain;
        }
    }
    return data->second.format;
}

}  // namespace palier::ingest
