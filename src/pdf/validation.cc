#include "pdf/validation.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <span>

#include "layout/ink_extent.h"
#include "pdf/attachments.h"
#include "pdf/roles.h"
#include "pdf/table_shape.h"
#include "pdf/tree_index.h"

namespace palier::pdf {

namespace {

using base::Length;
using layout::LeafId;
using layout::LinkRef;
using layout::Node;
using layout::NodeId;
using layout::Role;

// ISO 32000-1, annex C: user space is at most 14 400 units a side, 200 inches.
constexpr Length smallest_side = Length::points(3);
constexpr Length largest_side = Length::points(14'400);

std::string page_label(std::size_t page) {
    return "page " + std::to_string(page + 1);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Where elements of some roles may stand (ISO 32000-1, 14.8.4.3).
struct Nesting {
    Role kid;
    std::array<Role, 3> parents;
};

constexpr std::array nestings{
    Nesting{Role::LI, {Role::L, Role::L, Role::L}},
    Nesting{Role::LBody, {Role::LI, Role::LI, Role::LI}},
    Nesting{Role::THead, {Role::Table, Role::Table, Role::Table}},
    Nesting{Role::TBody, {Role::Table, Role::Table, Role::Table}},
    Nesting{Role::TR, {Role::Table, Role::THead, Role::TBody}},
    Nesting{Role::TH, {Role::TR, Role::TR, Role::TR}},
    Nesting{Role::TD, {Role::TR, Role::TR, Role::TR}},
    Nesting{Role::TOCI, {Role::TOC, Role::TOC, Role::TOC}},
};

bool may_stand_in(Role kid, Role parent) {
    const auto found = std::ranges::find(nestings, kid, &Nesting::kid);
    return found == nestings.end() ||
           std::ranges::find(found->parents, parent) != found->parents.end();
}

class Validator {
  public:
    explicit Validator(const layout::PagedDocument& document) : document_(document) {}

    base::Diagnostics run() {
        check_metadata();
        check_pages();
        check_outline();
        check_labels();
        check_attachments();
        if (is_sound_tree(document_, diags_)) {
            const TreeIndex index(document_);
            check_nodes(index);
            check_headings(index);
            check_leaves(index);
        }
        return std::move(diags_);
    }

  private:
    void check_metadata() {
        if (is_blank(document_.metadata.title)) {
            diags_.report("PDF-001");
        }
        if (is_blank(document_.metadata.language)) {
            diags_.report("PDF-002");
        }
        const bool any_ink = std::ranges::any_of(document_.pages, [](const layout::Page& page) {
            return std::ranges::any_of(page.marks, layout::paints);
        });
        if (!any_ink) {
            diags_.report("PDF-003");
        }
    }

    void check_pages() {
        for (std::size_t number = 0; number < document_.pages.size(); ++number) {
            const layout::Page& page = document_.pages[number];
            for (const Length side : {page.width, page.height}) {
                if (side < smallest_side || side > largest_side) {
                    diags_.report(
                        "PDF-004", {},
                        {{"endroit", page_label(number)}, {"cote", side.millipoints() / 1000}});
                }
            }
            const bool outside = std::ranges::any_of(page.marks, [&](const layout::Mark& mark) {
                return paints(mark) && !is_inside(extent(mark), page);
            });
            if (outside) {
                diags_.report("PDF-005", {}, {{"endroit", page_label(number)}});
            }
            for (const layout::LinkArea& link : page.links) {
                check_link(link, number);
            }
        }
    }

    static bool is_inside(const layout::Rectangle& area, const layout::Page& page) {
        return area.left >= Length() && area.top >= Length() &&
               area.left + area.width <= page.width && area.top + area.height <= page.height;
    }

    void check_link(const layout::LinkArea& link, std::size_t page) {
        if (is_blank(link.contents)) {
            diags_.report("PDF-014", {}, {{"endroit", page_label(page)}});
        }
        const auto* address = std::get_if<std::string>(&link.target);
        const bool leads_somewhere =
            address != nullptr ? !is_blank(*address)
                               : std::get<layout::LinkArea::Destination>(link.target).page <
                                     document_.pages.size();
        if (!leads_somewhere) {
            diags_.report("PDF-015", {}, {{"endroit", page_label(page)}});
        }
    }

    void check_outline() {
        int level = 0;
        for (const layout::OutlineEntry& entry : document_.outline) {
            const bool sound = entry.level >= 1 && entry.level <= level + 1 &&
                               entry.page < document_.pages.size() && !is_blank(entry.title);
            if (!sound) {
                diags_.report("PDF-016", {}, {{"titre", entry.title}});
            }
            level = entry.level;
        }
    }

    void check_labels() {
        const auto& labels = document_.labels;
        const bool ordered = std::ranges::adjacent_find(labels, std::greater_equal<>(),
                                                        &layout::PageLabels::page) == labels.end();
        const bool sound =
            labels.empty() || (labels.front().page == 0 && ordered &&
                               std::ranges::all_of(labels, [](const layout::PageLabels& one) {
                                   return one.numbering.first >= 1;
                               }));
        if (!sound) {
            diags_.report("PDF-020");
        }
    }

    void check_attachments() {
        std::set<std::string_view> names;
        for (const document::Attachment& file : document_.attachments) {
            const bool sound = !is_blank(file.file_name) && !is_blank(file.description) &&
                               is_media_type(file.media_type) &&
                               names.insert(file.file_name).second;
            if (!sound) {
                diags_.report("PDF-019", {}, {{"nom", file.file_name}});
            }
        }
    }

    void check_nodes(const TreeIndex& index) {
        for (const NodeId id : index.reading_order()) {
            const Node& node = document_.node(id);
            if (node.parent && !may_stand_in(node.role, document_.node(*node.parent).role)) {
                report("PDF-007", id, index,
                       {{"parent", std::string(role_name(document_.node(*node.parent).role))}});
            }
            if (node.role == Role::Figure && is_blank(node.alternative)) {
                report("PDF-008", id, index);
            }
            if (node.role == Role::Figure &&
                (!node.box || node.box->page >= document_.pages.size())) {
                report("PDF-009", id, index);
            }
            if (node.role == Role::TH && !node.scope) {
                report("PDF-010", id, index);
            }
            if (!std::ranges::all_of(node.headers,
                                     [&](NodeId header) { return is_header(header); })) {
                report("PDF-021", id, index);
            }
            if (node.role == Role::Table && !is_regular_table(document_, node)) {
                report("PDF-017", id, index);
            }
            if (node.role == Role::Link && !holds_link(node)) {
                report("PDF-018", id, index);
            }
        }
    }

    bool is_header(NodeId id) const {
        return id.index < document_.nodes.size() && document_.node(id).role == Role::TH;
    }

    static bool holds_link(const Node& node) {
        return std::ranges::any_of(
            node.kids, [](const auto& kid) { return std::holds_alternative<LinkRef>(kid); });
    }

    void check_headings(const TreeIndex& index) {
        int last = 0;
        for (const NodeId id : index.reading_order()) {
            const int level = heading_level(document_.node(id).role);
            if (level == 0) {
                continue;
            }
            if (level > last + 1) {
                report("PDF-011", id, index, {{"precedent", last}});
            }
            last = level;
        }
    }

    void check_leaves(const TreeIndex& index) {
        for (const NodeId id : index.reading_order()) {
            std::size_t last_page = 0;
            for (const auto& kid : document_.node(id).kids) {
                const auto* leaf = std::get_if<LeafId>(&kid);
                if (leaf == nullptr) {
                    continue;
                }
                const std::vector<std::size_t>& pages = index.pages(*leaf);
                if (pages.empty()) {
                    report("PDF-012", id, index);
                    continue;
                }
                if (pages.front() < last_page) {
                    report("PDF-013", id, index);
                }
                last_page = pages.back();
            }
        }
    }

    void report(std::string_view code, NodeId id, const TreeIndex& index,
                base::Arguments arguments = {}) {
        arguments.emplace("element", std::string(role_name(document_.node(id).role)));
        arguments.emplace("endroit", index.where(id));
        diags_.report(code, {}, std::move(arguments));
    }

    const layout::PagedDocument& document_;
    base::Diagnostics diags_;
};

}  // namespace

base::Diagnostics validate(const layout::PagedDocument& document) {
    return Validator(document).run();
}

}  // namespace palier::pdf
