#include "pdf/table_shape.h"

#include <algorithm>

namespace palier::pdf {

namespace {

using layout::Node;
using layout::NodeId;
using layout::Role;

std::vector<const Node*> kids_of(const layout::PagedDocument& document, const Node& node) {
    std::vector<const Node*> kids;
    for (const auto& kid : node.kids) {
        if (const auto* id = std::get_if<NodeId>(&kid)) {
            kids.push_back(&document.node(*id));
        }
    }
    return kids;
}

std::vector<const Node*> rows_of(const layout::PagedDocument& document, const Node& table) {
    std::vector<const Node*> rows;
    for (const Node* kid : kids_of(document, table)) {
        if (kid->role == Role::TR) {
            rows.push_back(kid);
        } else if (kid->role == Role::THead || kid->role == Role::TBody) {
            const auto inside = rows_of(document, *kid);
            rows.insert(rows.end(), inside.begin(), inside.end());
        }
    }
    return rows;
}

}  // namespace

bool is_regular_table(const layout::PagedDocument& document, const Node& table) {
    /// For each column, how many rows the cell there still covers.
    std::vector<int> covered;
    std::optional<std::ptrdiff_t> width;
    for (const Node* row : rows_of(document, table)) {
        std::size_t column = 0;
        for (const Node* cell : kids_of(document, *row)) {
            while (column < covered.size() && covered[column] > 0) {
                ++column;
            }
            for (int span = 0; span < cell->column_span; ++span, ++column) {
                covered.resize(std::max(covered.size(), column + 1));
                covered[column] = cell->row_span;
            }
        }
        const auto columns = std::ranges::count_if(covered, [](int rows) { return rows > 0; });
        if (width && *width != columns) {
            return false;
        }
        width = columns;
        for (int& rows : covered) {
            rows = std::max(rows - 1, 0);
        }
    }
    return true;
}

}  // namespace palier::pdf
