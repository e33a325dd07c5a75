#include "compose/table_reader.h"

#include <algorithm>
#include <map>

#include "base/nearest.h"
#include "compose/block_reader.h"
#include "compose/inline_reader.h"

namespace palier::compose {

namespace {

constexpr int most_spanned = 50;
constexpr int most_shares = 100;

constexpr std::array sizing_words = {
    Word<document::Column::Sizing>{"share", document::Column::Sizing::Share},
    Word<document::Column::Sizing>{"content", document::Column::Sizing::Content}};

constexpr std::array row_words = {Word<document::Row::Kind>{"plain", document::Row::Kind::Plain},
                                  Word<document::Row::Kind>{"total", document::Row::Kind::Total}};

/// How many cells or columns stand under each nest of conditions and loops, « if effectif » …: two
/// that are equal give as many of them whatever the data are.
class Count {
  public:
    void add(const std::vector<std::string>& nest, int number) { counts_[nest] += number; }

    /// The same count, where conditions that hold anyway are left out, and what stands under a
    /// condition and as much under its opposite stands under neither.
    Count simplified(const std::vector<std::string>& holding) const {
        Count simple;
        for (const auto& [nest, number] : counts_) {
            std::vector<std::string> kept;
            std::ranges::copy_if(nest, std::back_inserter(kept), [&](const std::string& one) {
                // What a loop's item fulfils here, the item of a loop elsewhere may not.
                return one.find("[]") != std::string::npos || one.starts_with("each ") ||
                       std::ranges::find(holding, one) == holding.end();
            });
            simple.add(kept, number);
        }
        while (simple.merge_one_pair()) {
        }
        return simple;
    }

    bool operator==(const Count&) const = default;

    /// « 4 », « 3 + 1 [if effectif] ».
    std::string text() const {
        std::string text;
        for (const auto& [nest, number] : counts_) {
            text += (text.empty() ? "" : " + ") + std::to_string(number);
            text += nest.empty() ? "" : " [" + base::listed(nest) + "]";
        }
        return text.empty() ? "0" : text;
    }

  private:
    bool merge_one_pair() {
        for (const auto& [nest, number] : counts_) {
            for (std::size_t index = 0; index < nest.size(); ++index) {
                if (!nest[index].starts_with("if ")) {
                    continue;
                }
                std::vector<std::string> opposite = nest;
                opposite[index] = "not " + nest[index].substr(3);
                if (counts_.contains(opposite)) {
                    merge(nest, opposite, index);
                    return true;
                }
            }
        }
        return false;
    }

    void merge(const std::vector<std::string>& nest, const std::vector<std::string>& opposite,
               std::size_t index) {
        std::vector<std::string> common = nest;
        common.erase(common.begin() + static_cast<std::ptrdiff_t>(index));
        const int shared = std::min(counts_.at(nest), counts_.at(opposite));
        const std::vector<std::vector<std::string>> both = {nest, opposite};
        for (const auto& one : both) {
            counts_.at(one) -= shared;
            if (counts_.at(one) == 0) {
                counts_.erase(one);
            }
        }
        counts_[common] += shared;
    }

    std::map<std::vector<std::string>, int> counts_;
};

class TableReader {
  public:
    explicit TableReader(Reading& reading) : reading_(reading) {}

    TablePart read(const XmlElement& element) {
        TablePart part;
        Attributes attributes(element, reading_.reports());
        part.table.style = reading_.required_style(attributes, "style", StyleKind::Table);
        part.table.caption_style =
            reading_.optional_style(attributes, "caption-style", StyleKind::Paragraph);
        read_columns(element, part);
        const auto parts = parts_of(element);
        if (const XmlElement* caption = reading_.rules().single(parts, "caption")) {
            Attributes(*caption, reading_.reports()).finish();
            part.caption = read_inlines(*caption, reading_);
            if (part.table.caption_style.empty()) {
                attributes.missing("caption-style");
            }
        }
        attributes.finish();
        if (const XmlElement* head = reading_.rules().single(parts, "head")) {
            Attributes(*head, reading_.reports()).finish();
            part.head = read_elements<RowPart>(
                *head, reading_, {"row"},
                [&](const XmlElement& row) { return read_row(row, Place::Head); });
            end_rows(*head);
        }
        if (const XmlElement* body = reading_.rules().required(element, parts, "body")) {
            part.body = read_body(*body);
            end_rows(*body);
        }
        return part;
    }

  private:
    enum class Place { Head, Body };

    /// What surrounds this place since there were `depth` surroundings.
    std::vector<std::string> nest_since(std::size_t depth) {
        const auto& all = reading_.scope().surroundings();
        return {all.begin() + static_cast<std::ptrdiff_t>(depth), all.end()};
    }

    /// Caption, head and body stand in the table itself, beside columns that may be repeated.
    std::vector<const XmlElement*> parts_of(const XmlElement& element) {
        std::vector<const XmlElement*> parts;
        for (const XmlChild& child : element.children) {
            const auto* part = std::get_if<XmlElement>(&child.content);
            if (part != nullptr &&
                (part->name == "caption" || part->name == "head" || part->name == "body")) {
                parts.push_back(part);
            }
        }
        return parts;
    }

    void read_columns(const XmlElement& element, TablePart& part) {
        using document::Column;
        const std::size_t depth = reading_.scope().surroundings().size();
        bool any = false;
        part.columns = read_sequence<Column>(
            element, reading_,
            [&](const XmlChild& child, const Surrounding& surrounding) -> std::optional<Column> {
                if (const auto* text = std::get_if<XmlText>(&child.content)) {
                    reading_.rules().stray_text(*text, surrounding.container);
                    return std::nullopt;
                }
                const auto& one = std::get<XmlElement>(child.content);
                if (one.name == "column") {
                    any = true;
                    columns_.add(nest_since(depth), 1);
                    return read_column(one);
                }
                const bool part_of_table =
                    one.name == "caption" || one.name == "head" || one.name == "body";
                if (!part_of_table || !surrounding.direct()) {
                    reading_.rules().stray_element(
                        one, surrounding.container,
                        surrounding.direct()
                            ? std::vector<std::string>{"caption", "column", "head", "body"}
                            : std::vector<std::string>{"column"});
                }
                return std::nullopt;
            });
        if (!any) {
            reading_.reports().error("GAB-115", element.line,
                                     {{"element", element.name}, {"attendu", "column"}});
        }
    }

    document::Column read_column(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        document::Column column;
        column.width = attributes.optional_length("width", Range::Positive);
        column.alignment =
            attributes.word("align", alignment_words).value_or(document::Alignment::Left);
        column.sizing = attributes.word("sizing", sizing_words).value_or(column.sizing);
        column.share = attributes.optional_number("share", 1, most_shares).value_or(column.share);
        attributes.finish();
        reading_.rules().no_children(element);
        return column;
    }

    Sequence<BodyPart> read_body(const XmlElement& element) {
        Attributes(element, reading_.reports()).finish();
        return read_elements<BodyPart>(
            element, reading_, {"row", "group"}, [&](const XmlElement& one) {
                return one.name == "row" ? BodyPart{read_row(one, Place::Body)}
                                         : BodyPart{read_group(one)};
            });
    }

    /// The name of the group, one cell, then its rows, which have no cell under the name.
    RowGroupPart read_group(const XmlElement& element) {
        Attributes(element, reading_.reports()).finish();
        RowGroupPart group;
        std::optional<int> name_line;
        group.rows = read_sequence<RowPart>(
            element, reading_,
            [&](const XmlChild& child, const Surrounding& surrounding) -> std::optional<RowPart> {
                if (const auto* text = std::get_if<XmlText>(&child.content)) {
                    reading_.rules().stray_text(*text, surrounding.container);
                    return std::nullopt;
                }
                const auto& one = std::get<XmlElement>(child.content);
                if (one.name == "row") {
                    return read_row(one, Place::Body, name_line ? group.name.cell.column_span : 0);
                }
                if (one.name == "cell" && surrounding.direct()) {
                    if (name_line) {
                        reading_.reports().error("GAB-116", one.line,
                                                 {{"lu", one.name}, {"ligne", *name_line}});
                    }
                    name_line = one.line;
                    refuse_blocks(one);
                    group.name = read_cell(one, Place::Head);
                    return std::nullopt;
                }
                reading_.rules().stray_element(one, surrounding.container,
                                               surrounding.direct()
                                                   ? std::vector<std::string>{"cell", "row"}
                                                   : std::vector<std::string>{"row"});
                return std::nullopt;
            });
        if (!name_line) {
            reading_.reports().error("GAB-115", element.line,
                                     {{"element", element.name}, {"attendu", "cell"}});
        }
        return group;
    }

    /// Reads a row. `named` columns are taken by the name of its group.
    RowPart read_row(const XmlElement& element, Place place, int named = 0) {
        Attributes attributes(element, reading_.reports());
        RowPart row;
        row.row.kind = attributes.word("kind", row_words).value_or(document::Row::Kind::Plain);
        attributes.finish();
        Count cells;
        const auto around = reading_.scope().surroundings();
        const int covered = enter_row(around, element.line);
        row.cells =
            read_elements<CellPart>(element, reading_, {"cell"}, [&](const XmlElement& one) {
                CellPart cell = read_cell(one, place);
                const auto nest = nest_since(around.size());
                cells.add(nest, cell.cell.column_span);
                cover(cell.cell, nest, around, one.line);
                return cell;
            });
        if (covered > 0) {
            cells.add({}, covered);
        }
        end_row();
        if (named > 0) {
            cells.add({}, named);
        }
        const Count expected = columns_.simplified(around);
        const Count found = cells.simplified(around);
        if (found != expected) {
            reading_.reports().error("GAB-132", element.line,
                                     {{"lu", found.text()}, {"attendu", expected.text()}});
        }
        return row;
    }

    /// How many columns of the row that begins are covered by cells above it. It must stand where
    /// those cells stand, under the same conditions and in the same loops.
    int enter_row(const std::vector<std::string>& around, int line) {
        int covered = 0;
        for (Covering& one : covering_) {
            if (one.around != around) {
                rows_error(line, "une ligne au même endroit que la cellule");
            }
            covered += one.columns;
            --one.rows;
        }
        std::erase_if(covering_, [](const Covering& one) { return one.rows == 0; });
        return covered;
    }

    /// A cell that covers rows below must be there whatever the data are.
    void cover(const document::Cell& cell, const std::vector<std::string>& nest,
               const std::vector<std::string>& around, int line) {
        if (cell.row_span <= 1) {
            return;
        }
        if (!nest.empty()) {
            rows_error(line, "une cellule sans condition ni boucle dans sa ligne");
            return;
        }
        new_covering_.push_back({around, cell.row_span - 1, cell.column_span});
    }

    void end_row() {
        covering_.insert(covering_.end(), new_covering_.begin(), new_covering_.end());
        new_covering_.clear();
    }

    /// No row is left for what cells of the last ones cover.
    void end_rows(const XmlElement& part) {
        if (!covering_.empty()) {
            rows_error(part.line, "autant de lignes que la cellule en couvre");
        }
        covering_.clear();
    }

    void rows_error(int line, const std::string& expected) {
        reading_.reports().error("GAB-136", line, {{"lu", "rows"}, {"attendu", expected}});
    }

    /// The name of a group is a text: it is said again on every page.
    void refuse_blocks(const XmlElement& cell) {
        for (const XmlChild& child : cell.children) {
            const auto* element = std::get_if<XmlElement>(&child.content);
            if (element != nullptr && element->name == "blocks") {
                reading_.rules().stray_element(*element, cell,
                                               {"run", "page-of", "link", "sign", "note"});
            }
        }
    }

    /// Whether a cell holds blocks in place of a text.
    static bool only_blocks(const XmlElement& cell) {
        return std::ranges::any_of(cell.children, [](const XmlChild& child) {
            const auto* element = std::get_if<XmlElement>(&child.content);
            return element != nullptr && element->name == "blocks";
        });
    }

    CellPart read_cell(const XmlElement& element, Place place) {
        Attributes attributes(element, reading_.reports());
        CellPart part;
        part.cell.header = attributes.yes_no("header").value_or(place == Place::Head);
        part.cell.style = reading_.optional_style(attributes, "style", StyleKind::Paragraph);
        part.cell.column_span = attributes.optional_number("span", 1, most_spanned).value_or(1);
        part.cell.row_span = attributes.optional_number("rows", 1, most_spanned).value_or(1);
        attributes.finish();
        if (only_blocks(element)) {
            const auto parts = reading_.rules().elements(element, {"blocks"});
            if (const XmlElement* blocks = reading_.rules().single(parts, "blocks")) {
                Attributes(*blocks, reading_.reports()).finish();
                part.blocks = read_blocks(*blocks, BlockPlace::Inside, reading_);
            }
            return part;
        }
        std::optional<int> earlier_bar;
        part.content = read_sequence<InlinePart>(
            element, reading_,
            [&](const XmlChild& child,
                const Surrounding& surrounding) -> std::optional<InlinePart> {
                const auto* bar = std::get_if<XmlElement>(&child.content);
                if (bar == nullptr || bar->name != "bar" || !surrounding.direct()) {
                    return read_inline(child, surrounding, reading_);
                }
                if (earlier_bar) {
                    reading_.reports().error("GAB-116", bar->line,
                                             {{"lu", bar->name}, {"ligne", *earlier_bar}});
                }
                earlier_bar = bar->line;
                part.bar = read_bar(*bar);
                return std::nullopt;
            });
        return part;
    }

    BarPart read_bar(const XmlElement& element) {
        Attributes attributes(element, reading_.reports());
        BarPart bar;
        const std::string value = attributes.required("value");
        if (!value.empty()) {
            const auto found = reading_.find(
                value, element.line, {.kinds = {Shape::Kind::Figure}, .may_be_absent = true});
            bar.value = found ? found->path : Path();
        }
        bar.bar.width = attributes.required_length("width", Range::Positive);
        bar.bar.height =
            attributes.optional_length("height", Range::Positive).value_or(bar.bar.height);
        bar.bar.total = attributes.yes_no("total").value_or(false);
        attributes.finish();
        reading_.rules().no_children(element);
        return bar;
    }

    Reading& reading_;
    Count columns_;
    /// A cell of a row above that covers columns of rows to come.
    struct Covering {
        std::vector<std::string> around;
        int rows = 0;
        int columns = 1;
    };
    std::vector<Covering> covering_;
    /// Those of the row that is being read.
    std::vector<Covering> new_covering_;
};

}  // namespace

TablePart read_table(const XmlElement& element, Reading& reading) {
    return TableReader(reading).read(element);
}

}  // namespace palier::compose
