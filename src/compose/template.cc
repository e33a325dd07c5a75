#include "compose/template.h"

#include "base/expect.h"
#include "compose/document_reader.h"
#include "compose/filler.h"
#include "compose/xml_reader.h"

namespace palier::compose {

namespace {

/// The data, and which of the template's steps are taken.
Value with_steps(const Value& data, const CheckedTemplate& checked, std::size_t taken) {
    if (!checked.fit || checked.fit->steps.empty()) {
        base::expect(taken == 0, "only steps that a template has are taken");
        return data;
    }
    base::expect(taken <= checked.fit->steps.size(), "only steps that a template has are taken");
    Value::Object steps;
    for (const FitStepPart& step : checked.fit->steps) {
        steps.push_back({step.name, Value::boolean(steps.size() < taken)});
    }
    Value::Object members = std::get<Value::Object>(data.content);
    members.push_back({std::string(fit_steps), Value::object(std::move(steps))});
    return Value::object(std::move(members));
}

}  // namespace

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

document::Document Template::fill(const Value& data, base::Date date, std::size_t steps) const {
    const std::string wrong = misfit(data, checked_->data);
    base::expect(wrong.empty(), "data fit the shape of their template, also at " + wrong);
    return compose::fill(*checked_, with_steps(data, *checked_, steps), date);
}

std::optional<FitRule> Template::fit_rule() const {
    const auto& fit = checked_->fit;
    return fit ? std::optional(FitRule{.pages = fit->pages, .steps = fit->steps.size()})
               : std::nullopt;
}

std::vector<std::string> Template::losses(const Value& data, std::size_t steps) const {
    std::vector<std::string> words;
    const Value seen = with_steps(data, *checked_, steps);
    for (std::size_t index = 0; checked_->fit && index < steps; ++index) {
        const FitStepPart& step = checked_->fit->steps.at(index);
        std::string said = step.loss ? fill_phrase(step.words, seen) : std::string();
        if (!said.empty()) {
            words.push_back(std::move(said));
        }
    }
    return words;
}

std::string Template::advice(const Value& data) const {
    return checked_->fit ? fill_phrase(checked_->fit->advice,
                                       with_steps(data, *checked_, checked_->fit->steps.size()))
                         : std::string();
}

}  // namespace palier::compose
