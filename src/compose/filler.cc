#include "compose/filler.h"

#include <source_location>
#include <type_traits>
#include <utility>

#include "base/expect.h"
#include "base/utf8.h"
#include "compose/text_flow.h"

namespace palier::compose {

namespace {

using document::Blocks;

/// How much a template has written, and whether that is too much.
class Tally {
  public:
    explicit Tally(std::size_t most) : left_(most) {}

    /// Counts a round of the loop on a line, or what is written in it. False when that is too much,
    /// and for all that comes after.
    bool has_room() {
        if (left_ == 0 && !exceeded_in_) {
            exceeded_in_ = lines_.empty() ? 0 : lines_.back();
        }
        left_ -= left_ == 0 ? 0 : 1;
        return !exceeded_in_;
    }
    void enter_loop(int line) { lines_.push_back(line); }
    void leave_loop() { lines_.pop_back(); }

    /// The line of the loop that wrote too much, if one did.
    std::optional<int> exceeded_in() const { return exceeded_in_; }

  private:
    std::size_t left_;
    /// Of the loops around.
    std::vector<int> lines_;
    std::optional<int> exceeded_in_;
};

template <class Part, class Emit>
void run(const Sequence<Part>& sequence, DataScope& scope, Tally& tally, const Emit& emit);

template <class Part, class Emit>
void run_loop(const Repeated<Part>& repeated, DataScope& scope, Tally& tally, const Emit& emit) {
    const auto* items = std::get_if<Value::List>(&scope.look_up(repeated.list).content);
    base::expect(items != nullptr, "a loop runs over a list");
    tally.enter_loop(repeated.line);
    for (std::size_t index = 0; index < items->size() && tally.has_room(); ++index) {
        scope.enter(items->at(index), index, items->size());
        run(repeated.steps, scope, tally, emit);
        scope.leave();
    }
    tally.leave_loop();
}

/// Runs through a sequence: conditions that hold, loops item by item; nothing more once too much is
/// written.
template <class Part, class Emit>
void run(const Sequence<Part>& sequence, DataScope& scope, Tally& tally, const Emit& emit) {
    for (const Step<Part>& step : sequence) {
        if (const auto* part = std::get_if<Part>(&step.content)) {
            if (tally.has_room()) {
                emit(*part);
            }
        } else if (const auto* conditional = std::get_if<Conditional<Part>>(&step.content)) {
            if (scope.holds(conditional->test)) {
                run(conditional->steps, scope, tally, emit);
            }
        } else {
            run_loop(std::get<Repeated<Part>>(step.content), scope, tally, emit);
        }
    }
}

/// A figure for a drawing to 100.
std::optional<base::Score> drawn(const Value& value) {
    if (value.is_absent()) {
        return std::nullopt;
    }
    const auto& figure = std::get<Figure>(value.content);
    base::expect(figure.value >= base::Score(0) && figure.value <= base::Score(100),
                 "a figure that is drawn lies between 0 and 100");
    return figure.value;
}

std::string text_of(const Value& item, std::string_view member) {
    const Value* value = item.find(member);
    if (value == nullptr) {
        base::break_off("the items of a chart have what a chart draws",
                        std::source_location::current());
    }
    return tidied(printed(*value));
}

/// A coordinate of an item of a matrix.
int matrix_level(const Value& item, std::string_view member) {
    const Value* value = item.find(member);
    const auto* level = value == nullptr ? nullptr : std::get_if<std::int64_t>(&value->content);
    base::expect(level != nullptr && *level >= 1 && *level <= 3,
                 "the items of a matrix lie on its cells");
    return static_cast<int>(*level);
}

class Filler {
  public:
    Filler(const Value& data, std::size_t most) : scope_(data), tally_(most) {}

    /// The line of the loop that wrote too much, if one did; what is filled in then lacks its end.
    std::optional<int> exceeded_in() const { return tally_.exceeded_in(); }

    std::string text(const Phrase& phrase) const { return tidied(filled(phrase, scope_)); }

    document::PageMaster master(const MasterPart& part) {
        document::PageMaster master = part.master;
        master.header = running_line(part.header);
        master.footer = running_line(part.footer);
        return master;
    }

    Blocks blocks(const Sequence<BlockPart>& sequence) {
        Blocks blocks;
        run(sequence, scope_, tally_, [&](const BlockPart& part) {
            const std::size_t before = blocks.size();
            std::visit([&](const auto& one) { add(one, blocks); }, part.content);
            if (blocks.size() > before) {
                blocks.back().line = part.line;
            }
        });
        return blocks;
    }

  private:
    std::optional<document::RunningLine> running_line(const std::optional<RunningLinePart>& part) {
        if (!part) {
            return std::nullopt;
        }
        document::RunningLine line = part->line;
        line.left = running_text(part->left);
        line.right = running_text(part->right);
        return line;
    }

    document::RunningText running_text(const Sequence<RunningPart>& sequence) {
        SpaceCollapser spaces;
        document::RunningText text;
        run(sequence, scope_, tally_, [&](const RunningPart& part) {
            if (const auto* field = std::get_if<document::PageField>(&part)) {
                spaces.pass_content();
                text.emplace_back(*field);
                return;
            }
            if (const auto* title = std::get_if<document::SectionTitle>(&part)) {
                spaces.pass_content();
                text.emplace_back(*title);
                return;
            }
            for (const FilledPart& filled : filled_parts(std::get<Phrase>(part), scope_)) {
                add({spaces.collapse(filled.text), filled.origin}, text);
            }
        });
        for (auto& piece : text) {
            if (std::string* words = words_of(piece)) {
                *words = base::composed(*words);
            }
        }
        std::string* last = text.empty() ? nullptr : words_of(text.back());
        if (last != nullptr && last->ends_with(' ')) {
            last->pop_back();
        }
        if (last != nullptr && last->empty()) {
            text.pop_back();
        }
        return text;
    }

    static void add(FilledPart part, document::RunningText& text) {
        if (part.text.empty()) {
            return;
        }
        if (part.origin == FilledPart::Origin::Data) {
            text.emplace_back(document::InsertedText{std::move(part.text)});
            return;
        }
        auto* last = text.empty() ? nullptr : std::get_if<std::string>(&text.back());
        if (last != nullptr) {
            *last += part.text;
        } else {
            text.emplace_back(std::move(part.text));
        }
    }

    static std::string* words_of(document::RunningText::value_type& piece) {
        auto* data = std::get_if<document::InsertedText>(&piece);
        return data != nullptr ? &data->text : std::get_if<std::string>(&piece);
    }

    std::string anchor(const AnchorName& name) const {
        std::string text;
        for (const auto& piece : name.pieces) {
            const auto* words = std::get_if<std::string>(&piece);
            if (words != nullptr) {
                text += *words;
                continue;
            }
            const Value& rank = scope_.look_up(std::get<Path>(piece));
            text += std::to_string(std::get<std::int64_t>(rank.content));
        }
        return text;
    }

    document::Inlines inlines(const Sequence<InlinePart>& sequence) {
        TextFlow flow;
        run(sequence, scope_, tally_, [&](const InlinePart& part) {
            std::visit([&](const auto& one) { add(one, flow); }, part);
        });
        return flow.finish();
    }

    void add(const Phrase& phrase, TextFlow& flow) { add(phrase, {}, flow); }

    void add(const RunPart& part, TextFlow& flow) {
        const document::Run look{.text = {}, .style = part.style, .language = part.language};
        run(part.text, scope_, tally_, [&](const Phrase& phrase) { add(phrase, look, flow); });
    }

    void add(const Phrase& phrase, const document::Run& look, TextFlow& flow) {
        for (FilledPart& part : filled_parts(phrase, scope_)) {
            document::Run run = look;
            run.text = std::move(part.text);
            run.isolated = part.origin == FilledPart::Origin::Data;
            flow.add(std::move(run));
        }
    }

    void add(const PageOfPart& part, TextFlow& flow) {
        flow.add(document::PageReference{.anchor = anchor(part.anchor), .style = part.style});
    }

    void add(const HeadingOfPart& part, TextFlow& flow) {
        flow.add(document::HeadingReference{
            .part = part.part, .anchor = anchor(part.anchor), .style = part.style});
    }

    void add(const NotePart& part, TextFlow& flow) {
        TextFlow inside;
        run(part.content, scope_, tally_, [&](const auto& one) {
            std::visit([&](const auto& words) { add(words, inside); }, one);
        });
        document::Footnote note;
        for (document::Inline& one : inside.finish()) {
            std::visit(
                [&](auto& words) {
                    using Words = std::decay_t<decltype(words)>;
                    if constexpr (std::is_constructible_v<document::Footnote::Part, Words>) {
                        note.content.emplace_back(std::move(words));
                    }
                },
                one);
        }
        flow.add(std::move(note));
    }

    void add(const SignPart& part, TextFlow& flow) {
        document::Sign sign = part.sign;
        if (part.value) {
            sign.value = drawn(scope_.look_up(*part.value)).value_or(base::Score());
        }
        flow.add(sign);
    }

    void add(const LinkPart& part, TextFlow& flow) {
        using Kind = document::Link::Kind;
        if (const auto* name = std::get_if<AnchorName>(&part.target)) {
            flow.begin_link(Kind::Anchor, anchor(*name));
        } else {
            flow.begin_link(Kind::Address, text(std::get<Phrase>(part.target)));
        }
        run(part.text, scope_, tally_, [&](const std::variant<Phrase, RunPart>& one) {
            std::visit([&](const auto& words) { add(words, flow); }, one);
        });
        flow.end_link();
    }

    void add(const ParagraphPart& part, Blocks& blocks) {
        document::Inlines content = inlines(part.content);
        if (!content.empty()) {
            blocks.push_back({document::Paragraph{.style = part.style,
                                                  .content = std::move(content),
                                                  .decoration = part.decoration}});
        }
    }

    void add(const HeadingPart& part, Blocks& blocks) {
        std::optional<document::Heading::Kicker> kicker;
        if (std::string words = text(part.kicker); !words.empty()) {
            kicker = {.style = part.kicker_style, .text = std::move(words)};
        }
        blocks.push_back({document::Heading{.level = part.level,
                                            .style = part.style,
                                            .content = inlines(part.content),
                                            .anchor = part.anchor ? anchor(*part.anchor) : "",
                                            .outline = text(part.outline),
                                            .number = text(part.number),
                                            .kicker = std::move(kicker)}});
    }

    void add(const ListPart& part, Blocks& blocks) {
        document::List list = part.list;
        run(part.items, scope_, tally_, [&](const ItemPart& item) {
            Blocks content = this->blocks(item.blocks);
            if (!content.empty()) {
                list.items.push_back(
                    {.label = label(item, list), .blocks = std::move(content), .sign = item.sign});
            }
        });
        if (!list.items.empty()) {
            blocks.push_back({std::move(list)});
        }
    }

    std::string label(const ItemPart& item, const document::List& list) const {
        if (item.label) {
            return text(*item.label);
        }
        switch (list.numbering) {
            case document::List::Numbering::None:
                return "";
            case document::List::Numbering::Disc:
                return "•";
            case document::List::Numbering::Decimal:
                return std::to_string(list.items.size() + 1) + ".";
        }
        return "";
    }

    void add(const TablePart& part, Blocks& blocks) {
        document::Table table = part.table;
        run(part.columns, scope_, tally_,
            [&](const document::Column& column) { table.columns.push_back(column); });
        table.caption = inlines(part.caption);
        run(part.head, scope_, tally_, [&](const RowPart& one) { table.head.push_back(row(one)); });
        run(part.body, scope_, tally_, [&](const BodyPart& one) {
            std::visit([&](const auto& rows) { add(rows, table.body); }, one);
        });
        if (!table.columns.empty() && !table.body.empty()) {
            blocks.push_back({std::move(table)});
        }
    }

    void add(const RowPart& part, std::vector<document::Row>& rows) { rows.push_back(row(part)); }

    void add(const RowGroupPart& part, std::vector<document::Row>& rows) {
        using Group = document::Row::Group;
        const std::size_t first = rows.size();
        run(part.rows, scope_, tally_, [&](const RowPart& one) {
            rows.push_back(row(one));
            rows.back().group = rows.size() == first + 1 ? Group::Begins : Group::Continues;
        });
        if (rows.size() > first) {
            std::vector<document::Cell>& cells = rows.at(first).cells;
            cells.insert(cells.begin(), cell(part.name));
        }
    }

    document::Row row(const RowPart& part) {
        document::Row row = part.row;
        run(part.cells, scope_, tally_,
            [&](const CellPart& cell) { row.cells.push_back(this->cell(cell)); });
        return row;
    }

    document::Cell cell(const CellPart& part) {
        document::Cell cell = part.cell;
        if (part.bar) {
            cell.bar = part.bar->bar;
            cell.bar->value = drawn(scope_.look_up(part.bar->value));
        }
        cell.content = inlines(part.content);
        cell.blocks = this->blocks(part.blocks);
        return cell;
    }

    void add(const FigurePart& part, Blocks& blocks) {
        auto drawing =
            std::visit([&](const auto& one) { return this->drawing(one); }, part.drawing);
        if (drawing) {
            blocks.push_back({document::Figure{.alternative = text(part.alternative),
                                               .drawing = std::move(*drawing),
                                               .space_after = part.space_after}});
        }
    }

    /// A drawing of something; empty when there is nothing to draw.
    using Drawing = std::optional<decltype(document::Figure::drawing)>;

    Drawing drawing(const BarChartPart& part) {
        document::BarChart chart{
            .items = items(part.items), .mean = {}, .mean_text = {}, .bar_start = part.bar_start};
        if (part.mean) {
            chart.mean = drawn(scope_.look_up(*part.mean));
        }
        if (chart.mean) {
            chart.mean_text = text(part.mean_text);
        }
        return chart.items.empty() ? Drawing() : Drawing(std::move(chart));
    }

    Drawing drawing(const ColumnChartPart& part) {
        document::ColumnChart chart{.items = items(part.items), .height = part.height};
        return chart.items.empty() ? Drawing() : Drawing(std::move(chart));
    }

    Drawing drawing(const DotGridPart& part) {
        const auto value = drawn(scope_.look_up(part.value));
        document::DotGrid grid = part.grid;
        grid.value = value.value_or(base::Score());
        return value ? Drawing(grid) : Drawing();
    }

    Drawing drawing(const ImpactMatrixPart& part) {
        document::ImpactMatrix matrix = part.matrix;
        for (const Value& item : listed(part.items)) {
            matrix.items.push_back({.number = text_of(item, "numero"),
                                    .impact = matrix_level(item, "impact"),
                                    .effort = matrix_level(item, "effort")});
        }
        return matrix.items.empty() ? Drawing() : Drawing(std::move(matrix));
    }

    Drawing drawing(const QrCodePart& part) const {
        document::QrCode code{.address = text(part.address), .size = part.size};
        return code.address.empty() ? Drawing() : Drawing(std::move(code));
    }

    void add(const TrackPart& part, Blocks& blocks) {
        document::Track track = part.track;
        track.value = drawn(scope_.look_up(part.value));
        blocks.push_back({track});
    }

    void add(const GridPart& part, Blocks& blocks) {
        document::Grid grid = part.grid;
        run(part.tiles, scope_, tally_, [&](const TilePart& tile) {
            Blocks cell = this->blocks(tile.blocks);
            if (!cell.empty()) {
                grid.cells.push_back(std::move(cell));
            }
        });
        if (!grid.cells.empty()) {
            blocks.push_back({std::move(grid)});
        }
    }

    const Value::List& listed(const Path& path) const {
        return std::get<Value::List>(scope_.look_up(path).content);
    }

    std::vector<document::ChartItem> items(const Path& path) {
        std::vector<document::ChartItem> items;
        for (const Value& item : listed(path)) {
            const Value* value = item.find("valeur");
            items.push_back({.number = text_of(item, "numero"),
                             .label = text_of(item, "libelle"),
                             .value = value == nullptr ? std::nullopt : drawn(*value),
                             .value_text = text_of(item, "texte")});
        }
        return items;
    }

    void add(const BoxPart& part, Blocks& blocks) {
        document::Box box = part.box;
        box.blocks = this->blocks(part.blocks);
        blocks.push_back({std::move(box)});
    }

    void add(const ColumnsPart& part, Blocks& blocks) {
        document::Columns columns = part.columns;
        bool any = false;
        run(part.lanes, scope_, tally_, [&](const LanePart& lane) {
            columns.lanes.push_back({.width = lane.width,
                                     .blocks = this->blocks(lane.blocks),
                                     .column = lane.column,
                                     .line = lane.line});
            any = any || !columns.lanes.back().blocks.empty();
        });
        if (any) {
            blocks.push_back({std::move(columns)});
        }
    }

    void add(const SectionPart& part, Blocks& blocks) {
        document::Section section{.new_page = part.new_page, .blocks = this->blocks(part.blocks)};
        if (!section.blocks.empty()) {
            blocks.push_back({std::move(section)});
        }
    }

    static void add(const document::Space& space, Blocks& blocks) { blocks.push_back({space}); }

    static void add(const document::TableOfContents& contents, Blocks& blocks) {
        blocks.push_back({contents});
    }

    void add(const AsidePart& part, Blocks& blocks) {
        document::Aside aside = part.aside;
        aside.blocks = this->blocks(part.blocks);
        if (!aside.blocks.empty()) {
            blocks.push_back({std::move(aside)});
        }
    }

    void add(const FramePart& part, Blocks& blocks) {
        document::Frame frame = part.frame;
        frame.blocks = this->blocks(part.blocks);
        if (!frame.blocks.empty()) {
            blocks.push_back({std::move(frame)});
        }
    }

    DataScope scope_;
    Tally tally_;
};

}  // namespace

std::optional<document::Document> fill(const CheckedTemplate& checked, const Value& data,
                                       const Filling& filling, base::Diagnostics& diags) {
    Filler filler(data, filling.most_parts);
    document::Document result{.metadata = {.title = filler.text(checked.title),
                                           .author = filler.text(checked.author),
                                           .subject = filler.text(checked.subject),
                                           .language = checked.language,
                                           .date = filling.date,
                                           .source = checked.file},
                              .styles = checked.styles,
                              .masters = {},
                              .sequences = {}};
    for (const auto& [name, part] : checked.masters) {
        result.masters.emplace(name, filler.master(part));
    }
    for (const PagesPart& pages : checked.pages) {
        result.sequences.push_back({.master = pages.master,
                                    .blocks = filler.blocks(pages.blocks),
                                    .numbering = pages.numbering});
    }
    if (const auto line = filler.exceeded_in()) {
        diags.report("GAB-401",
                     {.encoding = base::Place::Encoding::Xml,
                      .file = checked.file,
                      .line = *line == 0 ? std::nullopt : line},
                     {{"attendu", static_cast<std::int64_t>(filling.most_parts)}});
        return std::nullopt;
    }
    return result;
}

std::string fill_phrase(const Phrase& phrase, const Value& data) {
    return tidied(filled(phrase, DataScope(data)));
}

}  // namespace palier::compose
