#include "showcase/latex_text.h"

#include <algorithm>
#include <utility>

#include "base/french.h"
#include "base/utf8.h"

namespace palier::showcase {

namespace {

using base::Length;
using document::Block;
using document::Blocks;
using document::Cell;
using document::Column;

/// A length in big points, which are Palier's.
std::string big_points(Length length) {
    std::string digits = std::to_string(length.millipoints());
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return digits.insert(digits.size() - 3, ".") + "bp";
}

std::string escaped(const std::string& text) {
    constexpr std::u32string_view special = U"\\{}$&#^_~%";
    std::string result;
    const std::string spaced = base::french::bound(base::french::spaced(text));
    for (const char32_t point : base::to_code_points(spaced)) {
        if (point == U'\u00A0') {
            result += "~";
        } else if (point == U'\u202F') {
            result += "\\,";
        } else if (special.find(point) != std::u32string_view::npos) {
            result += "\\char" + std::to_string(static_cast<std::uint32_t>(point)) + "{}";
        } else {
            result += base::to_utf8(std::u32string(1, point));
        }
    }
    return result;
}

std::string braced(const std::string& text) {
    return "{" + text + "}";
}

class LatexWriter {
  public:
    explicit LatexWriter(const document::Document& document) : document_(document) {}

    std::string write() {
        for (const document::PageSequence& sequence : document_.sequences) {
            text_ += "\\feuille" + braced(sequence.master) + "\n";
            write(sequence.blocks);
        }
        return std::move(text_);
    }

  private:
    void write(const Blocks& blocks) {
        for (const Block& block : blocks) {
            std::visit([this](const auto& one) { this->visit(one); }, block.content);
        }
    }

    template <class Other>
    void visit(const Other& /*has no words, or is not in the showcase*/) {}

    void visit(const document::Paragraph& block) {
        const std::string& name = block.style;
        if (name.starts_with("titre")) {
            text_ += "\\section*" + braced(inlines(block.content)) + "\n";
        } else {
            text_ += "\\" + name + braced(inlines(block.content)) + "\n";
        }
    }
    void visit(const document::Heading& block) {
        text_ += block.kicker ? "\\legende" + braced(block.kicker->text) + "\n" : "";
        text_ += std::string(block.level == 1 ? "\\section" : "\\subsection") +
                 braced(inlines(block.content));
        text_ += block.anchor.empty() ? "\n" : "\\label" + braced(block.anchor) + "\n";
    }
    void visit(const document::TableOfContents& /*one*/) { text_ += "\\sommaire\n"; }
    void visit(const document::Section& block) {
        text_ += block.new_page ? "\\clearpage\n" : "";
        write(block.blocks);
    }
    void visit(const document::Box& block) { environment("encadre", block.blocks); }
    void visit(const document::Aside& block) {
        text_ += "\\enmarge{";
        write(block.blocks);
        text_ += "}\n";
    }
    void visit(const document::List& block) {
        const bool numbered = block.numbering == document::List::Numbering::Decimal;
        const std::string name =
            block.style == "cellule" ? "listecellule" : (numbered ? "enumerate" : "itemize");
        text_ += "\\begin" + braced(name) + "\n";
        for (const document::ListItem& item : block.items) {
            text_ += "\\item ";
            write(item.blocks);
        }
        text_ += "\\end" + braced(name) + "\n";
    }
    void visit(const document::Columns& block) {
        const document::Columns::Lane& first = block.lanes.front();
        const Length whole = first.width + block.gap + block.lanes.back().width;
        text_ += "\\begin{deuxcolonnes}" + braced(big_points(first.width)) +
                 braced(big_points(block.gap)) + braced(big_points(whole)) + "\n";
        write(first.blocks);
        text_ += "\\switchcolumn\n";
        write(block.lanes.back().blocks);
        text_ += "\\end{deuxcolonnes}\n";
    }
    void visit(const document::Grid& block) {
        for (std::size_t tile = 0; tile < block.cells.size(); ++tile) {
            const bool last = (tile + 1) % static_cast<std::size_t>(block.columns) == 0;
            text_ += "\\tuile{";
            write(block.cells[tile]);
            text_ += last || tile + 1 == block.cells.size() ? "}\\par\n" : "}\\hfill\n";
        }
    }
    void visit(const document::Table& table) {
        const std::string caption = inlines(table.caption);
        const std::string suite = caption.empty() ? "" : caption + " (suite)";
        const std::string head = rows(table.head, table.columns.size());
        text_ += "\\begin{longtable}" + braced(columns(table)) + "\n";
        text_ += "\\chapeau" + braced(caption) + braced(head) + "\\endfirsthead\n";
        text_ += "\\chapeau" + braced(suite) + braced(head) + "\\endhead\n";
        text_ += rows(table.body, table.columns.size()) + "\\end{longtable}\n";
    }

    void environment(const std::string& name, const Blocks& blocks) {
        text_ += "\\begin" + braced(name) + "\n";
        write(blocks);
        text_ += "\\end" + braced(name) + "\n";
    }

    /// Columns of a stated width, as wide as their longest cell, or with a share of the rest.
    static std::string columns(const document::Table& table) {
        constexpr Length letter = Length::millipoints(5'000);
        std::string text = "@{\\bord}";
        Length taken = Length::points(10) * static_cast<std::int64_t>(table.columns.size()) -
                       Length::points(2);
        int shares = 0;
        std::vector<Length> widths;
        for (std::size_t index = 0; index < table.columns.size(); ++index) {
            const Column& column = table.columns[index];
            std::size_t letters = 0;
            for (const document::Row& row : table.body) {
                const bool whole = row.cells.size() == table.columns.size();
                letters = std::max(letters, whole ? length(row.cells[index]) : 0);
            }
            const bool fitted = column.sizing == Column::Sizing::Content;
            widths.push_back(fitted ? letter * static_cast<std::int64_t>(letters + 1)
                                    : column.width.value_or(Length()));
            taken += widths.back();
            shares += widths.back() == Length() ? column.share : 0;
        }
        for (std::size_t index = 0; index < table.columns.size(); ++index) {
            const Column& column = table.columns[index];
            const bool right = column.alignment != document::Alignment::Left;
            std::string width = big_points(widths[index]);
            if (widths[index] == Length()) {
                width = "\\dimexpr(\\linewidth-" + big_points(taken) + ")*" +
                        std::to_string(column.share) + "/" + std::to_string(shares);
            }
            text += (right ? "R" : "L") + braced(width);
        }
        return text + "@{\\bord}";
    }

    static std::size_t length(const Cell& cell) {
        const auto* run =
            cell.content.empty() ? nullptr : std::get_if<document::Run>(&cell.content.front());
        return run == nullptr ? 0 : base::to_code_points(run->text).size();
    }

    /// Cells over rows leave empty ones behind.
    std::string rows(const std::vector<document::Row>& rows, std::size_t columns) {
        std::vector<int> covered(columns);
        std::string text;
        for (const document::Row& row : rows) {
            auto cell = row.cells.begin();
            for (std::size_t column = 0; column < columns; ++column) {
                text += column == 0 ? "" : " & ";
                if (covered[column] > 0) {
                    --covered[column];
                    continue;
                }
                const auto span = static_cast<std::size_t>(cell->column_span);
                covered[column] = cell->row_span - 1;
                column += span - 1;
                text += cell_text(*cell++);
            }
            text += "\\\\\\filet\n";
        }
        return text;
    }

    std::string cell_text(const Cell& cell) {
        if (cell.column_span > 1) {
            return "\\multicolumn" + braced(std::to_string(cell.column_span)) + "{l}" +
                   braced(inlines(cell.content));
        }
        std::string text;
        if (cell.row_span > 1) {
            text = "\\multirow[t]" + braced(std::to_string(cell.row_span)) + "{=}";
        }
        if (cell.blocks.empty()) {
            return text + braced(inlines(cell.content));
        }
        std::string outside = std::exchange(text_, {});
        write(cell.blocks);
        return text + braced(std::exchange(text_, std::move(outside)));
    }

    static std::string inlines(const document::Inlines& inlines) {
        std::string text;
        for (const document::Inline& one : inlines) {
            text += std::visit([](const auto& part) { return written(part); }, one);
        }
        return text;
    }

    template <class Other>
    static std::string written(const Other& /*is not in the showcase*/) {
        return {};
    }
    static std::string written(const document::Run& run) {
        std::string text = escaped(run.text);
        text = run.style.starts_with("fort") ? "\\textbf" + braced(text) : text;
        text = run.style.ends_with("italique") ? "\\textit" + braced(text) : text;
        const std::string language = run.language == "de" ? "german" : "english";
        return run.language.empty() ? text : "\\foreignlanguage" + braced(language) + braced(text);
    }
    static std::string written(const document::HeadingReference& reference) {
        const bool number = reference.part == document::HeadingReference::Part::Number;
        return (number ? "\\ref" : "\\nameref") + braced(reference.anchor);
    }
    static std::string written(const document::PageReference& reference) {
        return "\\textbf{\\pageref" + braced(reference.anchor) + "}";
    }
    static std::string written(const document::Footnote& note) {
        std::string text;
        for (const document::Footnote::Part& part : note.content) {
            text += std::visit([](const auto& one) { return written(one); }, part);
        }
        return "\\footnote" + braced(text);
    }

    const document::Document& document_;
    std::string text_;
};

}  // namespace

std::string latex_text(const document::Document& document) {
    return LatexWriter(document).write();
}

}  // namespace palier::showcase
