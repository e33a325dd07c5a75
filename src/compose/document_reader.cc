#include "compose/document_reader.h"

#include <algorithm>
#include <array>

#include "compose/block_reader.h"
#include "compose/inline_reader.h"

namespace palier::compose {

namespace {

constexpr int most_fitted_pages = 20;
constexpr int largest_first_page = 9'999;

constexpr std::array numbering_words = {
    Word<document::PageNumbering::Style>{"arabic", document::PageNumbering::Style::Arabic},
    Word<document::PageNumbering::Style>{"roman", document::PageNumbering::Style::LowerRoman}};

std::string name_of(const XmlElement& element) {
    const auto name = std::ranges::find(element.attributes, "name", &XmlAttribute::name);
    return name == element.attributes.end() ? std::string() : name->value;
}

/// What the template sees: its data, and « etape », which says of each step of its `fit` whether it
/// is taken.
Shape with_steps(const Shape& data, const XmlElement& root) {
    std::vector<Shape::Member> steps;
    for (const XmlChild& child : root.children) {
        const auto* fit = std::get_if<XmlElement>(&child.content);
        if (fit == nullptr || fit->name != "fit") {
            continue;
        }
        for (const XmlChild& grandchild : fit->children) {
            const auto* step = std::get_if<XmlElement>(&grandchild.content);
            const std::string name = step == nullptr ? std::string() : name_of(*step);
            if (is_data_name(name) &&
                std::ranges::find(steps, name, &Shape::Member::name) == steps.end()) {
                steps.push_back({name, Shape::boolean()});
            }
        }
    }
    if (steps.empty()) {
        return data;
    }
    std::vector<Shape::Member> members = data.members();
    members.push_back({std::string(fit_steps), Shape::object(std::move(steps))});
    return Shape::object(std::move(members));
}

class DocumentReader {
  public:
    DocumentReader(const Shape& data, const document::StyleSheet& styles, Reports& reports)
        : reading_(reports, data, styles),
          result_{.data = data,
                  .styles = styles,
                  .language = {},
                  .title = {},
                  .author = {},
                  .subject = {},
                  .fit = {},
                  .masters = {},
                  .pages = {}} {}

    CheckedTemplate read(const XmlElement& root) {
        Attributes attributes(root, reading_.reports());
        if (attributes.required("language").empty()) {
            result_.language = "";
        } else {
            result_.language = attributes.language("language");
        }
        attributes.finish();
        ChildRules& rules = reading_.rules();
        const auto elements =
            rules.elements(root, {"title", "subject", "author", "fit", "master", "pages"});
        result_.title = metadata(rules.required(root, elements, "title"));
        result_.subject = metadata(rules.single(elements, "subject"));
        result_.author = metadata(rules.single(elements, "author"));
        if (const XmlElement* fit = rules.single(elements, "fit")) {
            read_fit(*fit);
        }
        for (const XmlElement* element : elements) {
            if (element->name == "master") {
                read_master(*element);
            }
        }
        for (const XmlElement* element : elements) {
            if (element->name == "pages") {
                read_pages(*element);
            }
        }
        if (result_.pages.empty()) {
            reading_.reports().error("GAB-115", root.line,
                                     {{"element", root.name}, {"attendu", "pages"}});
        }
        reading_.anchors().check(reading_.reports());
        return std::move(result_);
    }

  private:
    Phrase metadata(const XmlElement* element) {
        if (element == nullptr) {
            return {};
        }
        Attributes(*element, reading_.reports()).finish();
        return reading_.phrase_of(*element);
    }

    void read_fit(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        FitPart fit;
        if (!attributes.required("pages").empty()) {
            fit.pages = static_cast<std::size_t>(
                attributes.optional_number("pages", 1, most_fitted_pages).value_or(1));
        }
        if (const auto advice = attributes.optional("advice")) {
            fit.advice = reading_.phrase(*advice, element.line);
        } else {
            attributes.missing("advice");
        }
        attributes.finish();
        for (const XmlElement* step : reading_.rules().elements(element, {"step"})) {
            Attributes step_attributes(*step, reading_.reports());
            FitStepPart part;
            part.name = step_attributes.required("name");
            part.loss = step_attributes.yes_no("loss").value_or(true);
            if (const auto with = step_attributes.optional("with")) {
                part.with = earlier_step(*with, fit.steps, step->line);
            }
            step_attributes.finish();
            if (part.loss) {
                part.words = reading_.phrase_of(*step);
            } else {
                reading_.rules().no_children(*step);
            }
            if (!part.name.empty() && !is_data_name(part.name)) {
                reading_.reports().error("GAB-112", step->line,
                                         {{"attribut", "name"},
                                          {"element", step->name},
                                          {"lu", part.name},
                                          {"attendu", "minuscules sans accent, chiffres et _"}});
            }
            if (std::ranges::find(fit.steps, part.name, &FitStepPart::name) != fit.steps.end()) {
                reading_.reports().error("GAB-117", step->line,
                                         {{"element", step->name}, {"lu", part.name}});
            }
            fit.steps.push_back(std::move(part));
        }
        result_.fit = std::move(fit);
    }

    std::optional<std::size_t> earlier_step(const std::string& name,
                                            const std::vector<FitStepPart>& steps, int line) {
        const auto found = std::ranges::find(steps, name, &FitStepPart::name);
        if (found == steps.end()) {
            std::vector<std::string> names;
            std::ranges::transform(steps, std::back_inserter(names), &FitStepPart::name);
            reading_.reports().unknown("GAB-123", line, name, names);
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - steps.begin());
    }

    void read_master(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        const std::string name = attributes.required("name");
        MasterPart part;
        document::PageMaster& master = part.master;
        master.width = attributes.required_length("width", Range::Positive);
        master.height = attributes.required_length("height", Range::Positive);
        master.margin_left = attributes.required_length("left", Range::NotNegative);
        master.margin_right = attributes.required_length("right", Range::NotNegative);
        master.margin_top = attributes.required_length("top", Range::NotNegative);
        master.margin_bottom = attributes.required_length("bottom", Range::NotNegative);
        attributes.finish();
        // A length that is missing or wrong is zero: said already.
        const bool sized = master.width > base::Length() && master.height > base::Length();
        if (sized && (master.margin_left + master.margin_right >= master.width ||
                      master.margin_top + master.margin_bottom >= master.height)) {
            reading_.reports().error("GAB-135", element.line, {{"lu", name}});
        }
        const auto parts = reading_.rules().elements(element, {"header", "footer"});
        part.header = running_line(reading_.rules().single(parts, "header"), master.height);
        part.footer = running_line(reading_.rules().single(parts, "footer"), master.height);
        if (!name.empty() && !result_.masters.emplace(name, std::move(part)).second) {
            reading_.reports().error("GAB-117", element.line,
                                     {{"element", element.name}, {"lu", name}});
        }
    }

    std::optional<RunningLinePart> running_line(const XmlElement* element, base::Length height) {
        if (element == nullptr) {
            return std::nullopt;
        }
        Attributes attributes(*element, reading_.reports());
        RunningLinePart part;
        part.line.style = reading_.required_style(attributes, "style", StyleKind::Paragraph);
        part.line.distance = attributes.required_length("distance", Range::NotNegative);
        part.line.rule = attributes.optional_length("rule", Range::NotNegative);
        const auto lies_on_page = [&](const char* name, base::Length length) {
            if (height > base::Length() && length >= height) {
                reading_.reports().error("GAB-138", element->line,
                                         {{"lu", attributes.optional(name).value_or("")},
                                          {"attribut", name},
                                          {"element", element->name}});
            }
        };
        // What is missing or wrong is zero: said already.
        lies_on_page("distance", part.line.distance);
        lies_on_page("rule", part.line.rule.value_or(base::Length()));
        attributes.finish();
        const auto parts = reading_.rules().elements(*element, {"left", "right"});
        part.left = running_text(reading_.rules().single(parts, "left"));
        part.right = running_text(reading_.rules().single(parts, "right"));
        return part;
    }

    Sequence<RunningPart> running_text(const XmlElement* element) {
        if (element == nullptr) {
            return {};
        }
        Attributes(*element, reading_.reports()).finish();
        return read_running_text(*element, reading_);
    }

    static std::optional<document::PageNumbering> page_numbering(Attributes& attributes) {
        document::PageNumbering numbering;
        const auto style = attributes.word("numbering", numbering_words);
        const auto first = attributes.optional_number("first", 1, largest_first_page);
        const auto prefix = attributes.optional("prefix");
        if (!style && !first && !prefix) {
            return std::nullopt;
        }
        numbering.style = style.value_or(numbering.style);
        numbering.first = first.value_or(numbering.first);
        numbering.prefix = prefix.value_or("");
        return numbering;
    }

    void read_pages(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        PagesPart pages;
        pages.master = attributes.required("master");
        pages.numbering = page_numbering(attributes);
        attributes.finish();
        if (!pages.master.empty() && !result_.masters.contains(pages.master)) {
            reading_.reports().unknown("GAB-120", element.line, pages.master,
                                       names_of(result_.masters));
        }
        pages.blocks = read_blocks(element, BlockPlace::Pages, reading_);
        result_.pages.push_back(std::move(pages));
    }

    Reading reading_;
    CheckedTemplate result_;
};

}  // namespace

CheckedTemplate read_document(const XmlElement& root, const Shape& data,
                              const document::StyleSheet& styles, Reports& reports) {
    const Shape seen = with_steps(data, root);
    CheckedTemplate checked = DocumentReader(seen, styles, reports).read(root);
    checked.data = data;
    return checked;
}

}  // namespace palier::compose
