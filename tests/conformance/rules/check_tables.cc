#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

constexpr auto scopes = std::to_array<std::string_view>({"Row", "Column", "Both"});
constexpr auto sections = std::to_array<std::string_view>({"THead", "TBody", "TFoot"});

/// More would be no table, and take long to lay out.
constexpr std::int64_t largest_span = 1000;

using Row = const Element*;

/// Lays the cells of a table out on its grid (as HTML does: each cell takes the next free place).
class Grid {
  public:
    Grid(const StructureTree& tree, Report& report) : tree_(tree), report_(report) {}

    /// Adds the rows of a section; spans end with it.
    void add_section(const std::vector<Row>& rows) {
        std::map<std::size_t, std::int64_t> carried;
        for (const Row row : rows) {
            carried = add_row(*row, carried);
        }
        const auto open =
            std::ranges::any_of(carried, [](const auto& each) { return each.second > 0; });
        report_.expect(!open, "UA-7.2-41",
                       (rows.empty() ? "a section" : rows.back()->where) +
                           ": a row span leads out of its part of the table");
    }

  private:
    std::int64_t span(const Element& cell, std::string_view key) {
        const Object value = tree_.attribute(cell, "Table", key);
        const std::int64_t span = value.is_null() ? 1 : value.integer().value_or(0);
        const bool sound = span >= 1 && span <= largest_span;
        report_.expect(sound, "INT-cell-span",
                       cell.where + ": " + std::string(key) + " is no number of cells");
        return sound ? span : 1;
    }

    /// `carried`: for each column, how many more rows a cell from above takes.
    std::map<std::size_t, std::int64_t> add_row(const Element& row,
                                                std::map<std::size_t, std::int64_t> carried) {
        std::map<std::size_t, std::int64_t> next;
        std::set<std::size_t> taken;
        for (const auto& [column, rows] : carried) {
            if (rows > 0) {
                taken.insert(column);
                next[column] = rows - 1;
            }
        }
        std::size_t column = 0;
        for (const ElementIndex kid : tree_.element_kids(row)) {
            const Element& cell = tree_.elements.at(kid);
            if (cell.role != "TH" && cell.role != "TD") {
                continue;
            }
            while (taken.contains(column)) {
                ++column;
            }
            const auto width = static_cast<std::size_t>(span(cell, "ColSpan"));
            const std::int64_t height = span(cell, "RowSpan");
            bool free = true;
            for (std::size_t step = 0; step < width; ++step, ++column) {
                free = taken.insert(column).second && free;
                next[column] = std::max(next[column], height - 1);
            }
            report_.expect(free, "UA-7.2-15", cell.where + " lies over another cell");
        }
        check_width(row, taken.size());
        return next;
    }

    void check_width(const Element& row, std::size_t columns) {
        if (width_ == 0) {
            width_ = columns;
        }
        report_.expect(columns == width_, "UA-7.2-43",
                       row.where + " has " + std::to_string(columns) + " columns, the first row " +
                           std::to_string(width_));
    }

    const StructureTree& tree_;
    Report& report_;
    std::size_t width_ = 0;
};

class TableChecker {
  public:
    TableChecker(const StructureTree& tree, Report& report) : tree_(tree), report_(report) {}

    void check(const Element& table) {
        check_parts(table);
        check_caption(table);
        check_grid(table);
        check_headers(table);
    }

  private:
    std::vector<const Element*> kids(const Element& element, std::string_view role) const {
        std::vector<const Element*> found;
        for (const ElementIndex kid : tree_.element_kids(element)) {
            if (tree_.elements.at(kid).role == role) {
                found.push_back(&tree_.elements.at(kid));
            }
        }
        return found;
    }

    void check_parts(const Element& table) {
        const auto count = [&](std::string_view role) { return kids(table, role).size(); };
        report_.expect(count("THead") <= 1, "UA-7.2-11", table.where + " has more than one THead");
        report_.expect(count("TFoot") <= 1, "UA-7.2-12", table.where + " has more than one TFoot");
        report_.expect(count("TFoot") == 0 || count("TBody") > 0, "UA-7.2-13",
                       table.where + " has a TFoot and no TBody");
        report_.expect(count("THead") == 0 || count("TBody") > 0, "UA-7.2-14",
                       table.where + " has a THead and no TBody");
    }

    void check_caption(const Element& table) {
        const auto all = tree_.element_kids(table);
        const auto captions = kids(table, "Caption");
        if (!report_.expect(captions.size() <= 1, "UA-7.2-39",
                            table.where + " has more than one Caption") ||
            captions.empty()) {
            return;
        }
        const bool outermost = &tree_.elements.at(all.front()) == captions.front() ||
                               &tree_.elements.at(all.back()) == captions.front();
        report_.expect(outermost, "UA-7.2-16", table.where + " has its Caption between other kids");
    }

    void check_grid(const Element& table) {
        Grid grid(tree_, report_);
        std::vector<Row> loose;
        for (const ElementIndex index : tree_.element_kids(table)) {
            const Element& kid = tree_.elements.at(index);
            if (kid.role == "TR") {
                loose.push_back(&kid);
            } else if (std::ranges::find(sections, kid.role) != sections.end()) {
                grid.add_section(kids(kid, "TR"));
            }
        }
        if (!loose.empty()) {
            grid.add_section(loose);
        }
    }

    /// Cells of the table itself, not of tables in it.
    std::vector<const Element*> cells(const Element& table) const {
        std::vector<const Element*> rows = kids(table, "TR");
        for (const std::string_view section : sections) {
            for (const Element* part : kids(table, section)) {
                const auto inside = kids(*part, "TR");
                rows.insert(rows.end(), inside.begin(), inside.end());
            }
        }
        std::vector<const Element*> found;
        for (const Element* row : rows) {
            for (const ElementIndex kid : tree_.element_kids(*row)) {
                found.push_back(&tree_.elements.at(kid));
            }
        }
        return found;
    }

    void check_headers(const Element& table) {
        const auto all = cells(table);
        std::set<std::string> header_ids;
        for (const Element* cell : all) {
            if (cell->role == "TH") {
                header_ids.insert(cell->object.key("ID").bytes().value_or(""));
            }
        }
        report_.expect(!header_ids.empty(), "INT-table-headers", table.where + " has no TH");
        std::set<std::string> referred;
        for (const Element* cell : all) {
            for (const Object& header : tree_.attribute(*cell, "Table", "Headers").items()) {
                const std::string id = header.bytes().value_or("");
                report_.expect(!id.empty() && header_ids.contains(id), "UA-7.5-2",
                               cell->where + " names a header that is not there");
                referred.insert(id);
            }
        }
        for (const Element* cell : all) {
            if (cell->role == "TH") {
                check_scope(*cell, referred);
            }
        }
    }

    void check_scope(const Element& header, const std::set<std::string>& referred) {
        const Object scope = tree_.attribute(header, "Table", "Scope");
        const std::string id = header.object.key("ID").bytes().value_or("");
        const bool named = !id.empty() && referred.contains(id);
        const bool known = std::ranges::find(scopes, scope.name().value_or("")) != scopes.end();
        report_.expect(known || (scope.is_null() && named), "UA-7.5-1",
                       header.where + " has no Scope, and no cell names it");
    }

    const StructureTree& tree_;
    Report& report_;
};

}  // namespace

void check_tables(const Document& document, Report& report) {
    TableChecker checker(document.tree, report);
    for (const Element& element : document.tree.elements) {
        if (element.role == "Table") {
            checker.check(element);
        }
    }
}

}  // namespace palier::conformance
