#include "ingest/ods_styles.h"

#include <algorithm>

namespace palier::ingest {

namespace {

/// Conditions of one style; a file of a spreadsheet has three.
constexpr std::size_t most_cases = 8;
/// Styles that are looked at for one data style: parents of parents are few, and may go round in a
/// circle.
constexpr int most_ancestors = 32;

NumberFormat format_of_element(std::string_view name) {
    if (name == "number:boolean-style") {
        return NumberFormat::Boolean;
    }
    if (name == "number:percentage-style") {
        return NumberFormat::Percent;
    }
    if (name == "number:date-style") {
        return NumberFormat::Date;
    }
    return name == "number:time-style" ? NumberFormat::Time : NumberFormat::Plain;
}

}  // namespace

Descent OdsStyles::start(const XmlTag& tag) {
    const std::string name(tag.find("style:name").value_or(""));
    if (tag.name == "style:map") {
        add_case(tag);
        return Descent::Skip;
    }
    if (tag.name.starts_with("number:") && tag.name.ends_with("-style")) {
        open_ = name;
        data_styles_[name].format = format_of_element(tag.name);
        return Descent::Enter;
    }
    if (tag.name == "style:style") {
        open_.clear();
        if (tag.find("style:family") == "table-cell") {
            of_cells_[name] = {
                .data = std::string(tag.find("style:data-style-name").value_or("")),
                .parent = std::string(tag.find("style:parent-style-name").value_or(""))};
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

const OdsStyles::DataStyle* OdsStyles::data_of(const std::string& style) const {
    auto cell = of_cells_.find(style);
    for (int count = 1; cell != of_cells_.end() && cell->second.data.empty(); ++count) {
        cell = count < most_ancestors ? of_cells_.find(cell->second.parent) : of_cells_.end();
    }
    const auto data =
        cell != of_cells_.end() ? data_styles_.find(cell->second.data) : data_styles_.end();
    return data != data_styles_.end() ? &data->second : nullptr;
}

NumberFormat OdsStyles::format(const std::string& style, std::string_view number) const {
    const DataStyle* const data = data_of(style);
    if (data == nullptr) {
        return NumberFormat::Plain;
    }
    for (const DataStyle::Case& one : data->cases) {
        if (one.condition.holds(number)) {
            const auto other = data_styles_.find(one.style);
            return other != data_styles_.end() ? other->second.format : NumberFormat::Plain;
        }
    }
    return data->format;
}

}  // namespace palier::ingest
