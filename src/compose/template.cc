#include "compose/template.h"

#include "base/expect.h"
#include "compose/document_reader.h"
#include "compose/filler.h"
#include "compose/xml_reader.h"

namespace palier::compose {

namespace {

bool is_taken(const FitSteps& taken, std::size_t step) {
    return step < taken.size() && taken[step];
}

/// The data, and which of the template's steps are taken.
Value with_steps(const Value& data, const CheckedTemplate& checked, const FitSteps& taken) {
    const std::size_t most = checked.fit ? checked.fit->steps.size() : 0;
    base::expect(taken.size() <= most, "only steps that a template has are taken");
    if (most == 0) {
        return data;
    }
    Value::Object steps;
    for (const FitStepPart& step : checked.fit->steps) {
        steps.push_back({step.name, Value::boolean(is_taken(taken, steps.size()))});
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
    CheckedTemplate read = read_document(*root, data, styles, reports);
    read.file = file;
    auto checked = std::make_shared<const CheckedTemplate>(std::move(read));
    return reports.hand_over(file, diags) ? std::optional(Template(std::move(checked)))
                                          : std::nullopt;
}

std::optional<document::Document> Template::fill(const Value& data, const Filling& filling,
                                                 base::Diagnostics& diags) const {
    const std::string wrong = misfit(data, checked_->data);
    base::expect(wrong.empty(), "data fit the shape of their template, also at " + wrong);
    return compose::fill(*checked_, with_steps(data, *checked_, filling.taken), filling, diags);
}

std::optional<FitRule> Template::fit_rule() const {
    if (!checked_->fit) {
        return std::nullopt;
    }
    FitRule rule{.pages = checked_->fit->pages, .steps = {}};
    for (const FitStepPart& step : checked_->fit->steps) {
        rule.steps.push_back(step.with);
    }
    return rule;
}

std::vector<std::string> Template::losses(const Value& data, const FitSteps& taken) const {
    std::vector<std::string> words;
    const Value seen = with_steps(data, *checked_, taken);
    for (std::size_t index = 0; checked_->fit && index < taken.size(); ++index) {
        const FitStepPart& step = checked_->fit->steps.at(index);
        std::string said =
            step.loss && taken[index] ? fill_phrase(step.words, seen) : std::string();
        if (!said.empty()) {
            words.push_back(std::move(said));
        }
    }
    return words;
}

std::string Template::advice(const Value& data) const {
    return checked_->fit ? fill_phrase(checked_->fit->advice,
                                       with_steps(data, *checked_,
                                                  FitSteps(checked_->fit->steps.size(), true)))
                         : std::string();
}

}  // namespace palier::compose
