#include "compose/template.h"

#include "base/expect.h"
#include "compose/document_reader.h"
#include "compose/filler.h"
#include "compose/xml_reader.h"

namespace palier::compose {

std::optional<Template> Template::load(std::string_view xml, const std::string& file,
                                       const Shape& data, const document::StyleSheet& styles,
                                       base::Diagnostics& diags) {
    const auto root = read_xml(xml, file, XmlLimits(), diags);
    if (!root) {
        return std::nullopt;
    }
    Reports reports;
    if (root->name != "document") {
        reports.error("GAB-105", root->line, {{"lu", root->name}, {"attendu", "document"}});
        reports.hand_over(file, diags);
        return std::nullopt;
    }
    auto checked =
        std::make_shared<const CheckedTemplate>(read_document(*root, data, styles, reports));
    return reports.hand_over(file, diags) ? std::optional(Template(std::move(checked)))
                                          : std::nullopt;
}

document::Document Template::fill(const Value& data, base::Date date) const {
    const std::string wrong = misfit(data, checked_->data);
    base::expect(wrong.empty(), "data fit the shape of their template, also at " + wrong);
    return compose::fill(*checked_, data, date);
}

}  // namespace palier::compose
