#include "showcase/random_blocks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "showcase/styles.h"

namespace palier::showcase {

namespace {

using base::Length;
using document::Block;
using document::Blocks;
using document::Cell;
using document::Row;

}  // namespace

Blocks RandomBlocks::pages(int count) {
    Blocks blocks;
    blocks.reserve(static_cast<std::size_t>(count));
    for (int each = 0; each < count; ++each) {
        blocks.push_back(block());
    }
    return blocks;
}

Block RandomBlocks::block() {
    switch (chance_.below(16)) {
        case 0:
        case 1:
            return heading();
        case 2:
            return list(0);
        case 3:
        case 4:
            return table();
        case 5: {
            document::Box box{.style = "encadre", .blocks = inner_blocks(3, 1)};
            box.minimum_height = Length::points(chance_.below(120));
            return {std::move(box)};
        }
        case 6:
            return columns();
        case 7:
            return grid();
        case 8:
            return {document::Section{chance_.one_in(3), pages(1 + chance_.below(3))}};
        case 9:
            return {document::Aside{.side = document::Aside::Side::Left,
                                    .width = Length::millimetres(40),
                                    .gap = Length::millimetres(5),
                                    .blocks = {{document::Paragraph{"marge", inlines(15)}}}}};
        case 10:
            return figure();
        case 11:
            return chance_.one_in(2)
                       ? Block{document::Space{Length::points(chance_.below(300)), false}}
                       : Block{document::Track{base::Score(chance_.below(101)), Length::points(6),
                                               Length::points(4), Length::points(8)}};
        default:
            return text_paragraph(160);
    }
}

Block RandomBlocks::columns() {
    const Length narrow = Length::points(150);
    const Length wide = Length::points(190);
    document::Columns columns{.gap = Length::points(10),
                              .lanes = {{narrow, inner_blocks(3, 1)}, {wide, inner_blocks(3, 1)}},
                              .space_after = Length::points(8),
                              .keep_together = chance_.one_in(3),
                              .keep_with_next = chance_.one_in(4)};
    if (chance_.one_in(2)) {
        columns.lanes = {{wide, inner_blocks(2, 1), 2},
                         {narrow, inner_blocks(3, 1), 1},
                         {wide, inner_blocks(3, 1), 2}};
    }
    return {std::move(columns)};
}

Block RandomBlocks::grid() {
    document::Grid grid;
    grid.columns = 1 + chance_.below(3);
    grid.order = chance_.one_in(2) ? document::Grid::Order::Rows : document::Grid::Order::Columns;
    grid.gap = grid.row_gap = Length::points(8);
    for (int cells = 1 + chance_.below(7); cells > 0; --cells) {
        grid.cells.push_back({text_paragraph(20)});
    }
    return {std::move(grid)};
}

Block RandomBlocks::figure() {
    const std::string alternative = sentence(chance_, 6);
    const Length after = Length::points(10);
    const base::Score value(chance_.below(101));
    switch (chance_.below(5)) {
        case 0: {
            document::BarChart chart{.bar_start = Length::millimetres(50)};
            for (int item = 1 + chance_.below(9); item > 0; --item) {
                const base::Score score(chance_.below(101));
                const bool known = !chance_.one_in(5);
                chart.items.push_back({std::to_string(item), words(chance_, 1 + chance_.below(6)),
                                       known ? std::optional(score) : std::nullopt,
                                       known ? "51,4" : "n. é."});
            }
            if (chance_.one_in(2)) {
                chart.mean = value;
                chart.mean_text = "moyenne";
            }
            return {document::Figure{alternative, std::move(chart), after}};
        }
        case 1: {
            document::ColumnChart chart{.items = {}, .height = Length::millimetres(40)};
            for (int item = 1; item <= 8; ++item) {
                chart.items.push_back(
                    {std::to_string(item), "", base::Score(chance_.below(101)), "51"});
            }
            return {document::Figure{alternative, std::move(chart), after}};
        }
        case 2:
            return {document::Figure{alternative, document::DotGrid{value, Length::millimetres(30)},
                                     after}};
        case 3: {
            document::ImpactMatrix matrix;
            matrix.size = Length::millimetres(75);
            matrix.words = {"Impact",   "Effort",  {"faible", "moyen", "fort"},
                            "D’abord",  "Projets", "Au fond",
                            "Plus tard"};
            for (int item = 1 + chance_.below(20); item > 0; --item) {
                matrix.items.push_back(
                    {std::to_string(item), 1 + chance_.below(3), 1 + chance_.below(3)});
            }
            return {document::Figure{alternative, std::move(matrix), after}};
        }
        default:
            return {document::Figure{
                alternative, document::QrCode{"https://exemple.fr", Length::millimetres(35)},
                after}};
    }
}

Block RandomBlocks::heading() {
    level_ = 1 + chance_.below(std::min(3, level_ + 1));
    document::Heading heading;
    heading.level = level_;
    heading.style = "titre-" + std::to_string(level_);
    heading.content = text(words(chance_, 1 + chance_.below(9)));
    heading.number = chance_.one_in(2) ? std::to_string(1 + chance_.below(90)) : "";
    heading.anchor = "titre-" + std::to_string(headings_++);
    if (chance_.one_in(4)) {
        heading.kicker = {"surtitre", words(chance_, 1 + chance_.below(12))};
    }
    return {heading};
}

Block RandomBlocks::text_paragraph(int most_words) {
    return {document::Paragraph{"texte", inlines(most_words)}};
}

document::Inlines RandomBlocks::inlines(int most_words) {
    document::Inlines result = text(sentence(chance_, 1 + chance_.below(most_words)));
    if (chance_.one_in(12)) {
        // A notice of its own, as a whole from right to left when little French is added.
        result = text("");
        for (int part = 1 + chance_.below(most_words / 2 + 1); part > 0; --part) {
            result.push_back(right_to_left());
        }
    }
    if (chance_.one_in(3)) {
        constexpr std::array styles{"fort", "italique", "fort-italique"};
        result.emplace_back(document::Run{
            " very strong words", styles.at(static_cast<std::size_t>(chance_.below(3))), "en"});
    }
    if (chance_.one_in(4)) {
        result.emplace_back(document::Link{document::Link::Kind::Address,
                                           "https://exemple.fr",
                                           {document::Run{" le site", "", ""}}});
    }
    if (chance_.one_in(6)) {
        // A letter and its accent apart; ligatures; characters of the fallback face; what no hyphen
        // divides.
        constexpr auto odd = std::to_array<const char*>(
            {" e\u0301le\u0300ve", " officiel, efficace, affichage", " ≥ 80 % ✓", " n° 12",
             " https://exemple.fr/accueil/horaires-d-ouverture/tous-les-jours-de-la-semaine"});
        result.emplace_back(document::Run{
            odd.at(static_cast<std::size_t>(chance_.below(static_cast<int>(odd.size())))), "", ""});
    }
    if (chance_.one_in(5)) {
        result.push_back(right_to_left());
    }
    if (chance_.one_in(6)) {
        result.emplace_back(document::Run{" voir ", "", ""});
        result.push_back(reference());
    }
    if (chance_.one_in(8)) {
        result.emplace_back(document::Sign{document::Sign::Kind::Met, {}});
        result.emplace_back(document::Run{words(chance_, 2), "", ""});
    }
    if (chance_.one_in(4)) {
        result.push_back(note(sentence(chance_, 1 + chance_.below(most_words))));
        result.emplace_back(document::Run{" " + words(chance_, 1 + chance_.below(4)), "", ""});
    }
    return result;
}

/// Arabic with its ligature, marks, figures, brackets and French in it; Hebrew. In a language or
/// not, in a link or not.
document::Inline RandomBlocks::right_to_left() {
    constexpr auto texts = std::to_array<const char*>(
        {" العربية", " الإسلام والسلام،", " من الساعة 9:00 إلى الساعة 16:30 (إلا السبت)", " ٢٠٢٦",
         " السَّلامُ عليكم", " מדריך למשתמש", " ל־16:30 (דרכון, exemple.fr, אזרחות)",
         " يرجى إحضار جواز السفر وصورتين وثلاث نسخ من الطلب وإثبات محل الإقامة قبل accueil"});
    document::Run run{
        texts.at(static_cast<std::size_t>(chance_.below(static_cast<int>(texts.size())))), "", ""};
    run.style = chance_.one_in(3) ? "fort" : "";
    run.language = chance_.one_in(3) ? "ar" : "";
    if (chance_.one_in(4)) {
        return document::Link{document::Link::Kind::Address, "https://exemple.fr/ar", {run}};
    }
    return run;
}

/// To the last heading, or to one before.
document::Inline RandomBlocks::reference() {
    const int place = chance_.below(headings_ + 1);
    const std::string anchor = place == headings_ ? last_anchor : "titre-" + std::to_string(place);
    if (chance_.one_in(3)) {
        return document::HeadingReference{document::HeadingReference::Part::Title, anchor, ""};
    }
    return document::PageReference{anchor, "fort"};
}

Block RandomBlocks::inner_block(int depth) {
    return depth < 3 && chance_.one_in(4) ? list(depth) : text_paragraph(40);
}

Blocks RandomBlocks::inner_blocks(int most, int depth) {
    Blocks blocks;
    for (int each = 1 + chance_.below(most); each > 0; --each) {
        blocks.push_back(inner_block(depth));
    }
    return blocks;
}

Block RandomBlocks::list(int depth) {
    document::List list;
    const bool numbered = chance_.one_in(2);
    list.numbering =
        numbered ? document::List::Numbering::Decimal : document::List::Numbering::Disc;
    list.style = "texte";
    list.indent = Length::points(16);
    const int items = 1 + chance_.below(5);
    for (int item = 1; item <= items; ++item) {
        document::ListItem one;
        one.label = numbered ? std::to_string(item) + "." : "•";
        one.blocks = {text_paragraph(30)};
        if (depth < 3 && chance_.one_in(4)) {
            one.blocks.push_back(this->list(depth + 1));
        }
        list.items.push_back(std::move(one));
    }
    return {list};
}

Cell RandomBlocks::cell(int depth) {
    Cell cell;
    if (chance_.one_in(5)) {
        cell.blocks = inner_blocks(2, depth + 2);
    } else {
        cell.content = inlines(chance_.one_in(30) ? 400 : 10);
    }
    return cell;
}

/// What suits a column: figures in one that sets them under each other.
Cell RandomBlocks::cell_of(const document::Column& column) {
    if (column.alignment != document::Alignment::Decimal) {
        return cell(0);
    }
    Cell cell;
    const std::string whole = std::to_string(chance_.below(chance_.one_in(2) ? 10 : 2000));
    const std::string parts = std::to_string(chance_.below(100));
    cell.content = text(chance_.one_in(6) ? "n. é." : whole + "," + parts);
    return cell;
}

Block RandomBlocks::table() {
    const int count = 2 + chance_.below(4);
    document::Table table;
    table.style = "donnees";
    table.caption_style = "legende";
    for (int column = 0; column < count; ++column) {
        document::Column one;
        one.sizing =
            chance_.one_in(2) ? document::Column::Sizing::Content : document::Column::Sizing::Share;
        one.share = 1 + chance_.below(3);
        if (column > 0 && chance_.one_in(3)) {
            one.alignment = document::Alignment::Decimal;
            one.width = Length::millimetres(18);
        } else if (column > 0 && chance_.one_in(4)) {
            one.alignment = document::Alignment::Right;
        }
        table.columns.push_back(one);
    }
    if (chance_.one_in(2)) {
        table.caption = inlines(8);
    }
    Row head;
    for (int column = 0; column < count; ++column) {
        Cell cell;
        cell.content = text(words(chance_, 1 + chance_.below(3)));
        head.cells.push_back(std::move(cell));
    }
    table.head = {head};
    table.body = body(table.columns);
    return {std::move(table)};
}

std::vector<Row> RandomBlocks::body(const std::vector<document::Column>& columns) {
    std::vector<Row> rows;
    for (int each = 1 + chance_.below(12); each > 0; --each) {
        switch (chance_.below(8)) {
            case 0:
                add_spanning_rows(columns, rows);
                break;
            case 1:
                add_group(columns, rows);
                break;
            default:
                Row row;
                for (const document::Column& column : columns) {
                    row.cells.push_back(cell_of(column));
                }
                row.cells.front().header = true;
                if (columns.size() > 2 && chance_.one_in(4)) {
                    row.cells.pop_back();
                    row.cells.back().column_span = 2;
                }
                rows.push_back(std::move(row));
        }
    }
    if (chance_.one_in(4)) {
        Row total{.kind = Row::Kind::Total, .cells = {}};
        for (const document::Column& column : columns) {
            total.cells.push_back(cell_of(column));
        }
        total.cells.front().header = true;
        rows.push_back(std::move(total));
    }
    return rows;
}

/// Rows that share their first cell.
void RandomBlocks::add_spanning_rows(const std::vector<document::Column>& columns,
                                     std::vector<Row>& rows) {
    const int count = 2 + chance_.below(3);
    for (int each = 0; each < count; ++each) {
        Row row;
        for (std::size_t column = each == 0 ? 0 : 1; column < columns.size(); ++column) {
            row.cells.push_back(cell_of(columns[column]));
        }
        if (each == 0) {
            row.cells.front().header = true;
            row.cells.front().row_span = count;
        }
        rows.push_back(std::move(row));
    }
}

void RandomBlocks::add_group(const std::vector<document::Column>& columns, std::vector<Row>& rows) {
    const int count = 1 + chance_.below(5);
    for (int each = 0; each < count; ++each) {
        Row row;
        row.group = each == 0 ? Row::Group::Begins : Row::Group::Continues;
        if (each == 0) {
            Cell name;
            name.header = true;
            name.content = text(words(chance_, 1 + chance_.below(6)));
            row.cells.push_back(std::move(name));
        }
        for (std::size_t column = 1; column < columns.size(); ++column) {
            row.cells.push_back(cell_of(columns[column]));
        }
        rows.push_back(std::move(row));
    }
}

document::Document random_document(std::uint64_t seed, const std::string& family) {
    Chance chance(seed);
    RandomBlocks blocks(chance);
    document::Document document = empty_document("Document " + std::to_string(seed), family);
    if (chance.one_in(3)) {
        document::TableOfContents contents;
        contents.levels = {{"sommaire-1", Length()}, {"sommaire-2", Length::points(12)}};
        document.sequences.push_back(
            {"marge",
             {{contents}},
             document::PageNumbering{document::PageNumbering::Style::LowerRoman, "", 1}});
    }
    const int sequences = 1 + chance.below(3);
    for (int each = 0; each < sequences; ++each) {
        Blocks all = {blocks.heading()};
        for (Block& block : blocks.pages(1 + chance.below(8))) {
            all.push_back(std::move(block));
        }
        // Blocks in the margin need one.
        document.sequences.push_back({each == 1 ? "marge-paysage" : "marge", std::move(all), {}});
    }
    document.sequences.back().blocks.push_back(
        {document::Heading{1, "titre-1", text(words(chance, 3)), last_anchor, "", "99"}});
    return document;
}

}  // namespace palier::showcase
