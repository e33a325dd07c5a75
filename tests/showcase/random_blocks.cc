#include "showcase/random_blocks.h"

#include <algorithm>

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
    switch (chance_.below(12)) {
        case 0:
        case 1:
            return heading();
        case 2:
            return list(0);
        case 3:
        case 4:
            return table();
        case 5:
            return {document::Box{.style = "encadre", .blocks = inner_blocks(3, 1)}};
        case 6:
            return {document::Columns{.gap = Length::points(10),
                                      .lanes = {{Length::points(150), inner_blocks(3, 1)},
                                                {Length::points(190), inner_blocks(3, 1)}},
                                      .space_after = Length::points(8),
                                      .keep_together = chance_.one_in(3)}};
        case 7: {
            document::Grid grid;
            grid.columns = 1 + chance_.below(3);
            grid.order =
                chance_.one_in(2) ? document::Grid::Order::Rows : document::Grid::Order::Columns;
            grid.gap = grid.row_gap = Length::points(8);
            for (int cells = 1 + chance_.below(7); cells > 0; --cells) {
                grid.cells.push_back({text_paragraph(20)});
            }
            return {grid};
        }
        case 8:
            return {document::Section{chance_.one_in(3), pages(1 + chance_.below(3))}};
        case 9:
            return {document::Aside{.side = document::Aside::Side::Left,
                                    .width = Length::millimetres(40),
                                    .gap = Length::millimetres(5),
                                    .blocks = {{document::Paragraph{"marge", inlines(15)}}}}};
        default:
            return text_paragraph(160);
    }
}

Block RandomBlocks::heading() {
    level_ = 1 + chance_.below(std::min(3, level_ + 1));
    document::Heading heading;
    heading.level = level_;
    heading.style = "titre-" + std::to_string(level_);
    heading.content = text(words(chance_, 1 + chance_.below(9)));
    heading.number = chance_.one_in(2) ? std::to_string(1 + chance_.below(90)) : "";
    return {heading};
}

Block RandomBlocks::text_paragraph(int most_words) {
    return {document::Paragraph{"texte", inlines(most_words)}};
}

document::Inlines RandomBlocks::inlines(int most_words) {
    document::Inlines result = text(sentence(chance_, 1 + chance_.below(most_words)));
    if (chance_.one_in(3)) {
        result.emplace_back(document::Run{" very strong words", "fort", "en"});
    }
    if (chance_.one_in(4)) {
        result.emplace_back(document::Link{document::Link::Kind::Address,
                                           "https://exemple.fr",
                                           {document::Run{" le site", "", ""}}});
    }
    if (chance_.one_in(4)) {
        result.push_back(note(sentence(chance_, 1 + chance_.below(most_words))));
        result.emplace_back(document::Run{" " + words(chance_, 1 + chance_.below(4)), "", ""});
    }
    return result;
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

Block RandomBlocks::table() {
    const int columns = 2 + chance_.below(4);
    document::Table table;
    table.style = "donnees";
    table.caption_style = "legende";
    for (int column = 0; column < columns; ++column) {
        document::Column one;
        one.sizing =
            chance_.one_in(2) ? document::Column::Sizing::Content : document::Column::Sizing::Share;
        one.share = 1 + chance_.below(3);
        table.columns.push_back(one);
    }
    if (chance_.one_in(2)) {
        table.caption = inlines(8);
    }
    Row head;
    for (int column = 0; column < columns; ++column) {
        Cell cell;
        cell.content = text(words(chance_, 1 + chance_.below(3)));
        head.cells.push_back(std::move(cell));
    }
    table.head = {head};
    table.body = body(columns);
    return {std::move(table)};
}

std::vector<Row> RandomBlocks::body(int columns) {
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
                for (int column = 0; column < columns; ++column) {
                    row.cells.push_back(cell(0));
                    row.cells.back().header = column == 0;
                }
                if (columns > 2 && chance_.one_in(4)) {
                    row.cells.pop_back();
                    row.cells.back().column_span = 2;
                }
                rows.push_back(std::move(row));
        }
    }
    return rows;
}

/// Rows that share their first cell.
void RandomBlocks::add_spanning_rows(int columns, std::vector<Row>& rows) {
    const int count = 2 + chance_.below(3);
    for (int each = 0; each < count; ++each) {
        Row row;
        if (each == 0) {
            row.cells.push_back(cell(0));
            row.cells.back().header = true;
            row.cells.back().row_span = count;
        }
        for (int column = 1; column < columns; ++column) {
            row.cells.push_back(cell(0));
        }
        rows.push_back(std::move(row));
    }
}

void RandomBlocks::add_group(int columns, std::vector<Row>& rows) {
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
        for (int column = 1; column < columns; ++column) {
            row.cells.push_back(cell(0));
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
    const int sequences = 1 + chance.below(2);
    for (int each = 0; each < sequences; ++each) {
        Blocks first = {blocks.heading()};
        for (Block& block : blocks.pages(1 + chance.below(8))) {
            first.push_back(std::move(block));
        }
        // Blocks in the margin need one.
        document.sequences.push_back({"marge", std::move(first), {}});
    }
    return document;
}

}  // namespace palier::showcase
