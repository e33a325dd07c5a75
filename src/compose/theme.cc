#include "compose/theme.h"

#include <array>
#include <charconv>
#include <map>

#include "base/score.h"
#include "compose/attributes.h"
#include "compose/children.h"
#include "compose/reports.h"
#include "compose/xml_reader.h"

namespace palier::compose {

namespace {

using document::Alignment;
using document::BoxStyle;
using document::Color;
using document::ParagraphStyle;
using document::RunStyle;
using document::Slant;
using document::StyleSheet;
using document::TableStyle;
using document::Weight;

constexpr std::array weight_words = {Word<Weight>{"regular", Weight::Regular},
                                     Word<Weight>{"bold", Weight::Bold},
                                     Word<Weight>{"black", Weight::Black}};
constexpr std::array slant_words = {Word<Slant>{"upright", Slant::Upright},
                                    Word<Slant>{"italic", Slant::Italic}};

/// Those of a cell, and one that only running text has.
constexpr std::array paragraph_alignment_words = {
    Word<Alignment>{"left", Alignment::Left}, Word<Alignment>{"right", Alignment::Right},
    Word<Alignment>{"center", Alignment::Center}, Word<Alignment>{"decimal", Alignment::Decimal},
    Word<Alignment>{"justify", Alignment::Justify}};

constexpr int most_lines_at_most = 20;

std::optional<std::uint8_t> parse_channel(std::string_view digits) {
    std::uint8_t channel = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), channel, 16);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(channel)
                                                                        : std::nullopt;
}

/// « #1C2333 ».
std::optional<Color> parse_color(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    const auto red = parse_channel(text.substr(1, 2));
    const auto green = parse_channel(text.substr(3, 2));
    const auto blue = parse_channel(text.substr(5, 2));
    return red && green && blue ? std::optional(Color{*red, *green, *blue}) : std::nullopt;
}

/// « 0.55 » in thousandths, from 0.001 to 10.
std::optional<int> parse_factor(std::string_view text) {
    const auto factor = base::Score::from_decimal(text);
    const auto thousandths = factor ? *factor * base::Score(1000) : base::Score();
    const bool sound = thousandths > base::Score(0) && thousandths <= base::Score(10'000) &&
                       thousandths.denominator() == 1;
    return sound ? std::optional(static_cast<int>(thousandths.numerator())) : std::nullopt;
}

template <class Wanted>
void set(Wanted& target, const std::optional<Wanted>& value) {
    if (value) {
        target = *value;
    }
}

class ThemeReader {
  public:
    explicit ThemeReader(Reports& reports)
        : reports_(reports),
          rules_({"theme", "color", "palette", "paragraph", "run", "box", "table"}, reports) {}

    StyleSheet read(const XmlElement& root) {
        Attributes attributes(root, reports_);
        sheet_.name = attributes.required("name");
        sheet_.font_family = attributes.required("font");
        attributes.finish();
        const auto elements =
            rules_.elements(root, {"color", "palette", "paragraph", "run", "box", "table"});
        // What others refer to comes first, wherever it stands.
        each(elements, "color", &ThemeReader::read_color);
        each(elements, "paragraph", &ThemeReader::read_paragraph);
        each(elements, "run", &ThemeReader::read_run);
        each(elements, "box", &ThemeReader::read_box);
        each(elements, "table", &ThemeReader::read_table);
        if (const XmlElement* palette = rules_.required(root, elements, "palette")) {
            read_palette(*palette);
        }
        return std::move(sheet_);
    }

  private:
    void each(const std::vector<const XmlElement*>& elements, std::string_view name,
              void (ThemeReader::*read_one)(const XmlElement&)) {
        for (const XmlElement* element : elements) {
            if (element->name == name) {
                (this->*read_one)(*element);
                rules_.no_children(*element);
            }
        }
    }

    void read_color(const XmlElement& element) {
        Attributes attributes(element, reports_);
        const std::string name = attributes.required("name");
        const std::string value = attributes.required("value");
        attributes.finish();
        const auto color = parse_color(value);
        if (!color && !value.empty()) {
            reports_.error("GAB-113", element.line, {{"lu", value}, {"attendu", "#1C2333"}});
        }
        define(sheet_.colors, name, color.value_or(Color()), element);
    }

    void read_paragraph(const XmlElement& element) {
        Attributes attributes(element, reports_);
        const std::string name = attributes.required("name");
        const auto base = attributes.optional("base");
        ParagraphStyle style;
        if (base) {
            style = earlier_paragraph(attributes, *base).value_or(ParagraphStyle());
        }
        read_text_style(attributes, style.text, base.has_value());
        if (base) {
            set(style.leading, attributes.optional_length("leading", Range::Positive));
        } else {
            style.leading = attributes.required_length("leading", Range::Positive);
        }
        set(style.space_before, attributes.optional_length("before", Range::NotNegative));
        set(style.space_after, attributes.optional_length("after", Range::NotNegative));
        set(style.alignment, attributes.word("align", paragraph_alignment_words));
        set(style.keep_with_next, attributes.yes_no("keep-with-next"));
        set(style.keep_together, attributes.yes_no("keep-together"));
        set(style.balanced, attributes.yes_no("balanced"));
        if (const auto hyphenate = attributes.yes_no("hyphenate")) {
            style.hyphenate = hyphenate;
        }
        set(style.most_lines, attributes.optional_number("most-lines", 1, most_lines_at_most));
        set(style.smaller, attributes.optional("smaller"));
        if ((style.most_lines > 0) != !style.smaller.empty()) {
            attributes.missing(style.smaller.empty() ? "smaller" : "most-lines");
        } else if (!style.smaller.empty()) {
            earlier_paragraph(attributes, style.smaller);
        }
        attributes.finish();
        define(sheet_.paragraphs, name, style, element);
    }

    /// The letters of a paragraph: what is not said is inherited, if there is something to inherit.
    void read_text_style(Attributes& attributes, document::TextStyle& text, bool inherits) {
        set(text.weight, attributes.word("weight", weight_words));
        set(text.slant, attributes.word("slant", slant_words));
        set(text.tracking, attributes.optional_length("tracking", Range::Any));
        if (inherits) {
            set(text.size, attributes.optional_length("size", Range::Positive));
            set(text.color, optional_color(attributes, "color"));
        } else {
            text.size = attributes.required_length("size", Range::Positive);
            text.color = required_color(attributes, "color");
        }
    }

    void read_run(const XmlElement& element) {
        Attributes attributes(element, reports_);
        const std::string name = attributes.required("name");
        RunStyle style;
        style.weight = attributes.word("weight", weight_words);
        style.slant = attributes.word("slant", slant_words);
        if (const auto size = attributes.optional("size")) {
            style.size_thousandths = parse_factor(*size);
            if (!style.size_thousandths) {
                reports_.error("GAB-112", element.line,
                               {{"attribut", "size"},
                                {"element", element.name},
                                {"lu", *size},
                                {"attendu", "un facteur de 0.001 à 10, « 0.55 »"}});
            }
        }
        style.color = optional_color(attributes, "color");
        attributes.finish();
        define(sheet_.runs, name, style, element);
    }

    void read_box(const XmlElement& element) {
        Attributes attributes(element, reports_);
        const std::string name = attributes.required("name");
        BoxStyle style;
        const auto padding =
            attributes.optional_length("padding", Range::NotNegative).value_or(base::Length());
        const auto side = [&](std::string_view attribute) {
            return attributes.optional_length(attribute, Range::NotNegative).value_or(padding);
        };
        style.padding_top = side("padding-top");
        style.padding_bottom = side("padding-bottom");
        style.padding_left = side("padding-left");
        style.padding_right = side("padding-right");
        style.fill = optional_color(attributes, "fill");
        set(style.rule_width, attributes.optional_length("rule", Range::NotNegative));
        style.rule_color = style.rule_width > base::Length()
                               ? required_color(attributes, "rule-color")
                               : optional_color(attributes, "rule-color");
        set(style.space_before, attributes.optional_length("before", Range::NotNegative));
        set(style.space_after, attributes.optional_length("after", Range::NotNegative));
        attributes.finish();
        define(sheet_.boxes, name, style, element);
    }

    void read_table(const XmlElement& element) {
        Attributes attributes(element, reports_);
        const std::string name = attributes.required("name");
        TableStyle style;
        style.head_style = paragraph(attributes, "head");
        style.cell_style = paragraph(attributes, "cell");
        style.head_fill = optional_color(attributes, "head-fill");
        const auto length = [&](base::Length& target, std::string_view attribute) {
            set(target, attributes.optional_length(attribute, Range::NotNegative));
        };
        length(style.cell_padding_vertical, "cell-padding");
        length(style.end_inset, "inset");
        length(style.column_gap, "gap");
        length(style.space_before, "before");
        length(style.space_after, "after");
        length(style.total_rule_width, "total-rule");
        length(style.row_rule_width, "row-rule");
        length(style.group_rule_width, "group-rule");
        length(style.closing_rule_width, "closing-rule");
        style.row_rule_color = rule_color(attributes, style.row_rule_width, "row-rule-color");
        style.group_rule_color = rule_color(attributes, style.group_rule_width, "group-rule-color");
        style.closing_rule_color =
            rule_color(attributes, style.closing_rule_width, "closing-rule-color");
        attributes.finish();
        define(sheet_.tables, name, style, element);
    }

    void read_palette(const XmlElement& element) {
        Attributes attributes(element, reports_);
        sheet_.palette.ink = required_color(attributes, "ink");
        sheet_.palette.muted = required_color(attributes, "muted");
        sheet_.palette.accent = required_color(attributes, "accent");
        sheet_.palette.on_accent = required_color(attributes, "on-accent");
        sheet_.palette.track = required_color(attributes, "track");
        sheet_.palette.hairline = required_color(attributes, "hairline");
        sheet_.palette.ground = optional_color(attributes, "ground").value_or(sheet_.palette.track);
        sheet_.palette.accent_ground =
            optional_color(attributes, "accent-ground").value_or(sheet_.palette.on_accent);
        const auto state = [&](std::string_view attribute) {
            return optional_color(attributes, attribute).value_or(sheet_.palette.ink);
        };
        sheet_.palette.met = state("met");
        sheet_.palette.gap = state("gap");
        sheet_.palette.blocking = state("blocking");
        attributes.finish();
        rules_.no_children(element);
    }

    template <class Style>
    void define(std::map<std::string, Style, std::less<>>& styles, const std::string& name,
                const Style& style, const XmlElement& element) {
        if (!name.empty() && !styles.emplace(name, style).second) {
            reports_.error("GAB-117", element.line, {{"element", element.name}, {"lu", name}});
        }
    }

    std::optional<ParagraphStyle> earlier_paragraph(Attributes& attributes,
                                                    const std::string& name) {
        const auto found = sheet_.paragraphs.find(name);
        if (found != sheet_.paragraphs.end()) {
            return found->second;
        }
        reports_.unknown("GAB-121", attributes.line(), name, names_of(sheet_.paragraphs));
        return std::nullopt;
    }

    std::string paragraph(Attributes& attributes, std::string_view attribute) {
        std::string name = attributes.required(attribute);
        if (!name.empty() && !sheet_.paragraphs.contains(name)) {
            reports_.unknown("GAB-118", attributes.line(), name, names_of(sheet_.paragraphs),
                             {{"nature", "paragraphe"}});
        }
        return name;
    }

    Color named_color(Attributes& attributes, const std::string& name) {
        const auto found = sheet_.colors.find(name);
        if (found != sheet_.colors.end()) {
            return found->second;
        }
        reports_.unknown("GAB-119", attributes.line(), name, names_of(sheet_.colors));
        return {};
    }

    std::optional<Color> optional_color(Attributes& attributes, std::string_view attribute) {
        const auto name = attributes.optional(attribute);
        return name ? std::optional(named_color(attributes, *name)) : std::nullopt;
    }

    Color required_color(Attributes& attributes, std::string_view attribute) {
        const std::string name = attributes.required(attribute);
        return name.empty() ? Color() : named_color(attributes, name);
    }

    /// The colour of a rule: it must be there when the rule is.
    Color rule_color(Attributes& attributes, base::Length width, std::string_view attribute) {
        return width > base::Length() ? required_color(attributes, attribute)
                                      : optional_color(attributes, attribute).value_or(Color());
    }

    Reports& reports_;
    ChildRules rules_;
    StyleSheet sheet_;
};

}  // namespace

std::optional<StyleSheet> load_theme(std::string_view xml, const std::string& file,
                                     base::Diagnostics& diags) {
    const auto root = read_xml(xml, file, XmlLimits(), diags);
    if (!root) {
        return std::nullopt;
    }
    Reports reports;
    if (root->name != "theme") {
        reports.error("GAB-105", root->line, {{"lu", root->name}, {"attendu", "theme"}});
        reports.hand_over(file, diags);
        return std::nullopt;
    }
    StyleSheet sheet = ThemeReader(reports).read(*root);
    return reports.hand_over(file, diags) ? std::optional(std::move(sheet)) : std::nullopt;
}

}  // namespace palier::compose
