#include "compose/block_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "compose/inline_reader.h"
#include "compose/table_reader.h"

namespace palier::compose {

namespace {

using Kind = Shape::Kind;
using Presence = Shape::Presence;

constexpr std::array numbering_words = {
    Word<document::List::Numbering>{"none", document::List::Numbering::None},
    Word<document::List::Numbering>{"disc", document::List::Numbering::Disc},
    Word<document::List::Numbering>{"decimal", document::List::Numbering::Decimal}};

constexpr std::array ground_words = {
    Word<document::DotGrid::Ground>{"paper", document::DotGrid::Ground::Paper},
    Word<document::DotGrid::Ground>{"accent", document::DotGrid::Ground::Accent}};

constexpr std::array order_words = {
    Word<document::Grid::Order>{"rows", document::Grid::Order::Rows},
    Word<document::Grid::Order>{"columns", document::Grid::Order::Columns}};

constexpr std::array leader_words = {
    Word<document::TableOfContents::Leader>{"none", document::TableOfContents::Leader::None},
    Word<document::TableOfContents::Leader>{"dots", document::TableOfContents::Leader::Dots}};

constexpr std::array side_words = {
    Word<document::Aside::Side>{"left", document::Aside::Side::Left},
    Word<document::Aside::Side>{"right", document::Aside::Side::Right}};

constexpr int deepest_heading = 6;
constexpr int most_columns = 12;

/// Whether a shape is that of a list whose items a chart can draw.
bool has_chart_items(const Shape& list) {
    const auto has_text = [&](const char* name) {
        const Shape::Member* member = list.item().find(name);
        return member != nullptr && member->presence == Presence::Required &&
               (member->shape.kind() == Kind::Text || member->shape.kind() == Kind::Integer ||
                member->shape.kind() == Kind::Figure);
    };
    const Shape::Member* value = list.item().find("valeur");
    return has_text("numero") && has_text("libelle") && has_text("texte") && value != nullptr &&
           value->shape.kind() == Kind::Figure;
}

/// Whether a shape is that of a list whose items a matrix can draw.
bool has_matrix_items(const Shape& list) {
    const auto has = [&](const char* name, std::initializer_list<Kind> kinds) {
        const Shape::Member* member = list.item().find(name);
        return member != nullptr && member->presence == Presence::Required &&
               std::ranges::find(kinds, member->shape.kind()) != kinds.end();
    };
    return has("numero", {Kind::Text, Kind::Integer}) && has("impact", {Kind::Integer}) &&
           has("effort", {Kind::Integer});
}

class BlockReader {
  public:
    explicit BlockReader(Reading& reading) : reading_(reading) {}

    Sequence<BlockPart> read(const XmlElement& parent, BlockPlace place) {
        std::vector<std::string> allowed = {"heading", "p",   "list",    "table", "figure",
                                            "track",   "box", "columns", "grid",  "space"};
        if (place == BlockPlace::Pages) {
            allowed.insert(allowed.end(), {"section", "frame", "contents", "aside"});
        }
        return read_elements<BlockPart>(parent, reading_, allowed, [&](const XmlElement& element) {
            BlockPart part = read_block(element);
            part.line = element.line;
            return part;
        });
    }

  private:
    BlockPart read_block(const XmlElement& element) {
        const std::string& name = element.name;
        if (name == "heading") {
            return {read_heading(element)};
        }
        if (name == "p") {
            return {read_paragraph(element)};
        }
        if (name == "list") {
            return {read_list(element)};
        }
        if (name == "table") {
            return {read_table(element, reading_)};
        }
        if (name == "figure") {
            return {read_figure(element)};
        }
        if (name == "box") {
            return {read_box(element)};
        }
        if (name == "columns") {
            return {read_columns(element)};
        }
        if (name == "grid") {
            return {read_grid(element)};
        }
        if (name == "track") {
            return {read_track(element)};
        }
        if (name == "section") {
            return {read_section(element)};
        }
        if (name == "contents") {
            return {read_contents(element)};
        }
        if (name == "aside") {
            return {read_aside(element)};
        }
        return name == "frame" ? BlockPart{read_frame(element)} : BlockPart{read_space(element)};
    }

    ParagraphPart read_paragraph(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        ParagraphPart paragraph;
        paragraph.style = reading_.required_style(attributes, "style", StyleKind::Paragraph);
        paragraph.decoration = attributes.yes_no("decoration").value_or(false);
        attributes.finish();
        // What leads somewhere, or says more, has to be read.
        paragraph.content = paragraph.decoration ? read_letters(element, reading_)
                                                 : read_inlines(element, reading_);
        return paragraph;
    }

    HeadingPart read_heading(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        HeadingPart heading;
        if (attributes.required("level").empty()) {
            heading.level = 1;
        } else {
            heading.level = attributes.optional_number("level", 1, deepest_heading).value_or(1);
        }
        heading.style = reading_.required_style(attributes, "style", StyleKind::Paragraph);
        if (const auto anchor = attributes.optional("anchor")) {
            heading.anchor = reading_.define_anchor(*anchor, element.line);
        }
        if (const auto outline = attributes.optional("outline")) {
            heading.outline = reading_.phrase(*outline, element.line);
        }
        if (const auto number = attributes.optional("number")) {
            heading.number = reading_.phrase(*number, element.line);
        }
        const auto kicker = attributes.optional("kicker");
        heading.kicker_style =
            reading_.optional_style(attributes, "kicker-style", StyleKind::Paragraph);
        if (kicker) {
            heading.kicker = reading_.phrase(*kicker, element.line);
        }
        if (kicker.has_value() == heading.kicker_style.empty()) {
            attributes.missing(kicker ? "kicker-style" : "kicker");
        }
        attributes.finish();
        heading.content = read_inlines(element, reading_);
        return heading;
    }

    ListPart read_list(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        ListPart part;
        part.list.numbering =
            attributes.word("numbering", numbering_words).value_or(part.list.numbering);
        part.list.style = reading_.required_style(attributes, "style", StyleKind::Paragraph);
        part.list.item_box = reading_.optional_style(attributes, "item-box", StyleKind::Box);
        part.list.indent =
            attributes.optional_length("indent", Range::NotNegative).value_or(part.list.indent);
        part.list.space_after = optional_space(attributes, "after");
        attributes.finish();
        part.items =
            read_elements<ItemPart>(element, reading_, {"item"}, [&](const XmlElement& one) {
                Attributes item_attributes(one, reading_.reports());
                ItemPart item;
                if (const auto label = item_attributes.optional("label")) {
                    item.label = reading_.phrase(*label, one.line);
                }
                if (const auto kind = item_attributes.word("sign", sign_words)) {
                    item.sign = document::Sign{.kind = *kind, .value = {}};
                }
                item_attributes.finish();
                item.blocks = read(one, BlockPlace::Inside);
                return item;
            });
        return part;
    }

    FigurePart read_figure(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        FigurePart figure;
        figure.space_after = optional_space(attributes, "after");
        attributes.finish();
        const auto parts = reading_.rules().elements(
            element, {"alternative", "bar-chart", "column-chart", "dots", "matrix", "qr"});
        if (const XmlElement* text = reading_.rules().required(element, parts, "alternative")) {
            Attributes(*text, reading_.reports()).finish();
            figure.alternative = reading_.phrase_of(*text);
        }
        const XmlElement* drawing = nullptr;
        for (const XmlElement* part : parts) {
            if (part->name == "alternative") {
                continue;
            }
            if (drawing != nullptr) {
                reading_.reports().error("GAB-116", part->line,
                                         {{"lu", part->name}, {"ligne", drawing->line}});
                continue;
            }
            drawing = part;
            reading_.rules().no_children(*part);
            read_drawing(*part, figure);
        }
        if (drawing == nullptr) {
            reading_.reports().error("GAB-115", element.line,
                                     {{"element", element.name},
                                      {"attendu", "bar-chart, column-chart, dots, matrix, qr"}});
        }
        return figure;
    }

    void read_drawing(const XmlElement& element, FigurePart& figure) {
        if (element.name == "bar-chart") {
            figure.drawing = read_bar_chart(element);
        } else if (element.name == "column-chart") {
            figure.drawing = read_column_chart(element);
        } else if (element.name == "dots") {
            figure.drawing = read_dots(element);
        } else if (element.name == "matrix") {
            figure.drawing = read_matrix(element);
        } else {
            figure.drawing = read_qr(element);
        }
    }

    DotGridPart read_dots(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        DotGridPart part;
        part.value = drawn_figure(attributes);
        part.grid.size = attributes.required_length("size", Range::Positive);
        part.grid.ground = attributes.word("ground", ground_words).value_or(part.grid.ground);
        attributes.finish();
        return part;
    }

    /// Its words are the template's: a matrix says nothing by itself.
    ImpactMatrixPart read_matrix(const XmlElement& element) {
        check_styles(element, {"graphique-libelle", "graphique-valeur", "colonnes-numero"});
        Attributes attributes(element, reading_.reports());
        ImpactMatrixPart part;
        part.items = listed(attributes, has_matrix_items, "numero, impact, effort");
        document::ImpactMatrix::Words& words = part.matrix.words;
        words.impact = attributes.required("impact");
        words.effort = attributes.required("effort");
        words.levels = {attributes.required("low"), attributes.required("medium"),
                        attributes.required("high")};
        words.first = attributes.required("first");
        words.projects = attributes.required("projects");
        words.background = attributes.required("background");
        words.aside = attributes.required("aside");
        part.matrix.size = attributes.required_length("size", Range::Positive);
        attributes.finish();
        return part;
    }

    QrCodePart read_qr(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        QrCodePart part;
        part.address = reading_.phrase(attributes.required("address"), element.line);
        part.size = attributes.required_length("size", Range::Positive);
        attributes.finish();
        return part;
    }

    TrackPart read_track(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        TrackPart part;
        part.value = drawn_figure(attributes);
        part.track.height = attributes.required_length("height", Range::Positive);
        part.track.space_before = optional_space(attributes, "before");
        part.track.space_after = optional_space(attributes, "after");
        attributes.finish();
        reading_.rules().no_children(element);
        return part;
    }

    /// The figure that an element draws, which may be absent.
    Path drawn_figure(Attributes& attributes) {
        const std::string written = attributes.required("value");
        if (written.empty()) {
            return {};
        }
        const auto found = reading_.find(written, attributes.line(),
                                         {.kinds = {Kind::Figure}, .may_be_absent = true});
        return found ? found->path : Path();
    }

    BarChartPart read_bar_chart(const XmlElement& element) {
        check_styles(element, {"graphique-numero", "graphique-libelle", "graphique-valeur",
                               "graphique-note"});
        Attributes attributes(element, reading_.reports());
        BarChartPart chart;
        chart.items = chart_items(attributes);
        chart.bar_start = attributes.required_length("bar-start", Range::NotNegative);
        if (const auto mean = attributes.optional("mean")) {
            const auto found = reading_.find(*mean, element.line,
                                             {.kinds = {Kind::Figure}, .may_be_absent = true});
            chart.mean = found ? found->path : Path();
            const std::string text = attributes.required("mean-text");
            // The text is drawn only beside a mean.
            reading_.scope().enter_test({{*mean, found ? found->canonical : "?" + *mean, false}});
            chart.mean_text = reading_.phrase(text, element.line);
            reading_.scope().leave_test();
        }
        attributes.finish();
        return chart;
    }

    ColumnChartPart read_column_chart(const XmlElement& element) {
        check_styles(element, {"colonnes-valeur", "colonnes-numero"});
        Attributes attributes(element, reading_.reports());
        ColumnChartPart chart;
        chart.items = chart_items(attributes);
        chart.height = attributes.required_length("height", Range::Positive);
        attributes.finish();
        return chart;
    }

    /// The styles that layout sets a chart's words in.
    void check_styles(const XmlElement& element, std::initializer_list<const char*> names) {
        for (const char* name : names) {
            reading_.check_style(name, element.line, StyleKind::Paragraph);
        }
    }

    Path chart_items(Attributes& attributes) {
        return listed(attributes, has_chart_items, "numero, libelle, texte, valeur (chiffre)");
    }

    /// The list that a drawing is made of, whose items are `fit` for it.
    Path listed(Attributes& attributes, bool (*fit)(const Shape& list), const char* expected) {
        const std::string written = attributes.required("items");
        if (written.empty()) {
            return {};
        }
        const auto found = reading_.find(written, attributes.line(), {.kinds = {Kind::List}});
        if (found && !fit(*found->shape)) {
            reading_.reports().error("GAB-134", attributes.line(),
                                     {{"lu", written}, {"attendu", expected}});
        }
        return found ? found->path : Path();
    }

    BoxPart read_box(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        BoxPart part;
        part.box.style = reading_.required_style(attributes, "style", StyleKind::Box);
        part.box.minimum_height = optional_space(attributes, "minimum-height");
        attributes.finish();
        part.blocks = read(element, BlockPlace::Inside);
        return part;
    }

    ColumnsPart read_columns(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        ColumnsPart part;
        part.columns.gap = optional_space(attributes, "gap");
        part.columns.space_after = optional_space(attributes, "after");
        part.columns.keep_together = attributes.yes_no("keep-together").value_or(false);
        part.columns.keep_with_next = attributes.yes_no("keep-with-next").value_or(false);
        attributes.finish();
        std::map<int, base::Length> widths;
        part.lanes =
            read_elements<LanePart>(element, reading_, {"lane"},
                                    [&](const XmlElement& one) { return read_lane(one, widths); });
        return part;
    }

    /// `widths` are those of the columns so far.
    LanePart read_lane(const XmlElement& element, std::map<int, base::Length>& widths) {
        Attributes attributes(element, reading_.reports());
        LanePart lane;
        lane.line = element.line;
        lane.width = attributes.required_length("width", Range::Positive);
        lane.column = attributes.optional_number("column", 1, most_columns);
        const int next = widths.empty() ? 1 : widths.rbegin()->first + 1;
        const int column = lane.column.value_or(next);
        if (widths.try_emplace(column, lane.width).first->second != lane.width) {
            reading_.reports().error(
                "GAB-137", attributes.line(),
                {{"lu", attributes.required("width")}, {"colonne", std::to_string(column)}});
        }
        attributes.finish();
        lane.blocks = read(element, BlockPlace::Inside);
        return lane;
    }

    GridPart read_grid(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        GridPart part;
        if (!attributes.required("columns").empty()) {
            part.grid.columns = attributes.optional_number("columns", 1, most_columns).value_or(1);
        }
        part.grid.order = attributes.word("order", order_words).value_or(part.grid.order);
        part.grid.gap = optional_space(attributes, "gap");
        part.grid.row_gap = optional_space(attributes, "row-gap");
        part.grid.space_after = optional_space(attributes, "after");
        part.grid.list = attributes.yes_no("list").value_or(false);
        attributes.finish();
        part.tiles =
            read_elements<TilePart>(element, reading_, {"tile"}, [&](const XmlElement& one) {
                Attributes(one, reading_.reports()).finish();
                return TilePart{read(one, BlockPlace::Inside)};
            });
        return part;
    }

    document::TableOfContents read_contents(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        document::TableOfContents contents;
        contents.leader = attributes.word("leader", leader_words).value_or(contents.leader);
        contents.number_width = attributes.optional_length("number-width", Range::Positive)
                                    .value_or(contents.number_width);
        contents.space_after = optional_space(attributes, "after");
        attributes.finish();
        for (const XmlElement* one : reading_.rules().elements(element, {"level"})) {
            Attributes level_attributes(*one, reading_.reports());
            document::TableOfContents::Level level;
            level.style = reading_.required_style(level_attributes, "style", StyleKind::Paragraph);
            level.indent = optional_space(level_attributes, "indent");
            level_attributes.finish();
            reading_.rules().no_children(*one);
            contents.levels.push_back(std::move(level));
        }
        if (contents.levels.empty() || contents.levels.size() > deepest_heading) {
            reading_.reports().error("GAB-115", element.line,
                                     {{"element", element.name}, {"attendu", "level"}});
        }
        return contents;
    }

    AsidePart read_aside(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        AsidePart part;
        part.aside.side = attributes.word("side", side_words).value_or(part.aside.side);
        part.aside.width = attributes.required_length("width", Range::Positive);
        part.aside.gap = optional_space(attributes, "gap");
        attributes.finish();
        part.blocks = read(element, BlockPlace::Inside);
        return part;
    }

    SectionPart read_section(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        SectionPart section;
        section.new_page = attributes.yes_no("new-page").value_or(false);
        attributes.finish();
        section.blocks = read(element, BlockPlace::Pages);
        return section;
    }

    FramePart read_frame(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        FramePart part;
        part.frame.left = attributes.required_length("left", Range::NotNegative);
        part.frame.top = attributes.required_length("top", Range::NotNegative);
        part.frame.width = attributes.required_length("width", Range::Positive);
        attributes.finish();
        part.blocks = read(element, BlockPlace::Inside);
        return part;
    }

    document::Space read_space(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        document::Space space{attributes.required_length("height", Range::Positive)};
        space.fills = attributes.yes_no("fills").value_or(false);
        attributes.finish();
        reading_.rules().no_children(element);
        return space;
    }

    static base::Length optional_space(Attributes& attributes, std::string_view attribute) {
        return attributes.optional_length(attribute, Range::NotNegative).value_or(base::Length());
    }

    Reading& reading_;
};

}  // namespace

Sequence<BlockPart> read_blocks(const XmlElement& parent, BlockPlace place, Reading& reading) {
    return BlockReader(reading).read(parent, place);
}

}  // namespace palier::compose
