#include "layout/sound_structure.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "document/reading_order.h"
#include "layout/messages.h"
#include "layout/table_columns.h"

namespace palier::layout {

namespace {

using document::Row;

std::size_t columns_of(const document::Cell& cell) {
    return static_cast<std::size_t>(std::max(1, cell.column_span));
}

class StructureCheck {
  public:
    StructureCheck(const document::Document& document, base::Diagnostics& diags)
        : document_(document), diags_(diags) {}

    bool is_sound() {
        for (const document::PageSequence& sequence : document_.sequences) {
            document::for_each_block(sequence.blocks,
                                     [this](const document::Block& block) { check(block); });
        }
        return told_.empty();
    }

  private:
    void check(const document::Block& block) {
        if (const auto* heading = std::get_if<document::Heading>(&block.content)) {
            if (heading->level > last_level_ + 1) {
                report("GAB-343", block.line,
                       {{"lu", std::int64_t{heading->level}},
                        {"precedent", std::int64_t{last_level_}},
                        {"attendu", std::int64_t{last_level_ + 1}}});
            }
            last_level_ = heading->level;
        } else if (const auto* table = std::get_if<document::Table>(&block.content)) {
            check(table->head, "tete", *table, block.line);
            check(table->body, "corps", *table, block.line);
        }
    }

    /// The name of a group is a column of its own, which no cell of its rows comes near.
    void check(const std::vector<Row>& rows, const std::string& part, const document::Table& table,
               int line) {
        Occupancy occupancy(table.columns.size());
        std::size_t named = 0;
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const Row& row = rows[index];
            const bool begins = row.group == Row::Group::Begins && !row.cells.empty();
            named = begins ? columns_of(row.cells.front())
                           : (row.group == Row::Group::None ? 0 : named);
            std::size_t column = named;
            for (std::size_t cell = begins ? 1 : 0; cell < row.cells.size(); ++cell) {
                const std::size_t columns = columns_of(row.cells[cell]);
                column = occupancy.next_free(column);
                if (!occupancy.is_free(column, columns)) {
                    report("GAB-344", line,
                           {{"partie", part}, {"lu", static_cast<std::int64_t>(index + 1)}});
                    return;
                }
                occupancy.take(column, columns, row.cells[cell].row_span);
                column += columns;
            }
            occupancy.end_row();
        }
    }

    void report(const std::string& code, int line, base::Arguments arguments) {
        if (told_.emplace(code, line).second) {
            diags_.report(code, template_place(document_.metadata.source, line),
                          std::move(arguments));
        }
    }

    const document::Document& document_;
    base::Diagnostics& diags_;
    int last_level_ = 0;
    std::set<std::pair<std::string, int>> told_;
};

}  // namespace

bool has_sound_structure(const document::Document& document, base::Diagnostics& diags) {
    return StructureCheck(document, diags).is_sound();
}

}  // namespace palier::layout
