#include "pdf/structure_writer.h"

#include <algorithm>
#include <optional>
#include <set>

#include "pdf/roles.h"
#include "pdf/syntax.h"

namespace palier::pdf {

namespace {

using layout::LeafId;
using layout::LinkRef;
using layout::Node;
using layout::NodeId;
using layout::Role;

/// A marked-content sequence.
struct Sequence {
    std::size_t page = 0;
    std::size_t mcid = 0;
};

void append_entry(std::string& out, std::string_view key, std::int64_t value) {
    out += key;
    out += ' ';
    append_integer(out, value);
}

std::string_view scope_name(layout::Scope scope) {
    return scope == layout::Scope::Column ? "Column" : "Row";
}

std::string_view numbering_name(layout::ListNumbering numbering) {
    switch (numbering) {
        case layout::ListNumbering::None:
            return "None";
        case layout::ListNumbering::Disc:
            return "Disc";
        case layout::ListNumbering::Decimal:
            return "Decimal";
    }
    return "None";
}

constexpr std::string_view header_prefix = "entete-";
constexpr std::string_view note_prefix = "note-";

/// Digits of one width, so that the order of names is the order of nodes.
std::string identifier(std::string_view prefix, NodeId id) {
    std::string digits;
    append_integer(digits, id.index);
    constexpr std::size_t width = 10;
    return joined({prefix, std::string(width - digits.size(), '0'), digits});
}

/// The attribute dictionaries of an element, without « /A ».
std::string attributes(const layout::PagedDocument& document, const Node& node) {
    std::string table;
    if (node.scope) {
        table += "/Scope/";
        table += scope_name(*node.scope);
    }
    if (node.column_span > 1) {
        append_entry(table, "/ColSpan", node.column_span);
    }
    if (node.row_span > 1) {
        append_entry(table, "/RowSpan", node.row_span);
    }
    if (!node.headers.empty()) {
        table += "/Headers[";
        for (const NodeId header : node.headers) {
            table += joined({"(", identifier(header_prefix, header), ")"});
        }
        table += ']';
    }
    std::vector<std::string> owners;
    if (!table.empty()) {
        owners.push_back(joined({"<</O/Table", table, ">>"}));
    }
    if (node.numbering) {
        owners.push_back(
            joined({"<</O/List/ListNumbering/", numbering_name(*node.numbering), ">>"}));
    }
    if (node.box) {
        const layout::Rectangle& area = node.box->area;
        const base::Length height = document.pages.at(node.box->page).height;
        std::string box = "<</O/Layout/Placement/Block/BBox[";
        append_points(box, area.left);
        box += ' ';
        append_points(box, height - area.top - area.height);
        box += ' ';
        append_points(box, area.left + area.width);
        box += ' ';
        append_points(box, height - area.top);
        owners.push_back(box + "]>>");
    }
    std::string all;
    for (const std::string& owner : owners) {
        all += owner;
    }
    return owners.size() > 1 ? joined({"[", all, "]"}) : all;
}

class StructureWriter {
  public:
    StructureWriter(const StructureSources& sources, Reference root)
        : sources_(sources), root_(root), first_element_(sources.haru.next_number()) {
        sequences_.resize(document().leaves.size());
        for (std::size_t page = 0; page < sources.contents.size(); ++page) {
            const auto& leaves = sources.contents[page].sequences;
            for (std::size_t mcid = 0; mcid < leaves.size(); ++mcid) {
                sequences_.at(leaves[mcid].index).push_back({page, mcid});
            }
        }
    }

    StructureTree write() {
        StructureTree tree;
        for (const Node& node : document().nodes) {
            named_headers_.insert(node.headers.begin(), node.headers.end());
        }
        std::vector<NodeId> notes;
        for (std::uint32_t index = 0; index < document().nodes.size(); ++index) {
            const NodeId id{index};
            tree.objects.push_back(
                {element(id).number, joined({"<<", entries(id), ">>"}), std::nullopt});
            if (document().node(id).role == Role::Note) {
                notes.push_back(id);
            }
        }
        const Reference parents{first_element_ +
                                static_cast<std::uint32_t>(document().nodes.size())};
        const ParentKeys keys(document());
        tree.objects.push_back(
            {parents.number, joined({"<</Nums[", parent_numbers(keys), "]>>"}), std::nullopt});
        tree.root_entries = joined(
            {"/Type/StructTreeRoot/K ", element(top()).text(), "/ParentTree ", parents.text()});
        append_entry(tree.root_entries, "/ParentTreeNextKey", keys.count());
        if (!notes.empty() || !named_headers_.empty()) {
            tree.root_entries += "/IDTree<</Names[";
            for (const NodeId header : named_headers_) {
                tree.root_entries +=
                    joined({"(", identifier(header_prefix, header), ")", element(header).text()});
            }
            for (const NodeId note : notes) {
                tree.root_entries +=
                    joined({"(", identifier(note_prefix, note), ")", element(note).text()});
            }
            tree.root_entries += "]>>";
        }
        return tree;
    }

  private:
    const layout::PagedDocument& document() const { return sources_.document; }

    Reference element(NodeId id) const { return {first_element_ + id.index}; }

    NodeId top() const {
        const auto found = std::ranges::find_if(
            document().nodes, [](const Node& node) { return !node.parent.has_value(); });
        return {static_cast<std::uint32_t>(found - document().nodes.begin())};
    }

    std::string entries(NodeId id) const {
        const Node& node = document().node(id);
        std::string out = "/Type/StructElem/S/";
        out += role_name(node.role);
        out += joined({"/P ", (node.parent ? element(*node.parent) : root_).text()});
        const std::optional<std::size_t> page = first_page(node);
        if (page) {
            out += joined({"/Pg ", sources_.haru.page(*page).text()});
        }
        if (node.role == Role::Note) {
            out += joined({"/ID(", identifier(note_prefix, id), ")"});
        } else if (named_headers_.contains(id)) {
            out += joined({"/ID(", identifier(header_prefix, id), ")"});
        }
        if (!node.actual_text.empty()) {
            out += joined({"/ActualText", text_string(node.actual_text)});
        }
        if (!node.alternative.empty()) {
            out += joined({"/Alt", text_string(node.alternative)});
        }
        if (!node.language.empty()) {
            out += joined({"/Lang", text_string(node.language)});
        }
        const std::string all = attributes(document(), node);
        if (!all.empty()) {
            out += joined({"/A", all});
        }
        return out + kids(node, page);
    }

    /// The page of the first sequence that the element itself holds.
    std::optional<std::size_t> first_page(const Node& node) const {
        for (const auto& kid : node.kids) {
            const auto* leaf = std::get_if<LeafId>(&kid);
            if (leaf != nullptr && !sequences_.at(leaf->index).empty()) {
                return sequences_.at(leaf->index).front().page;
            }
        }
        return std::nullopt;
    }

    std::string kids(const Node& node, std::optional<std::size_t> page) const {
        std::string out;
        for (const auto& kid : node.kids) {
            if (const auto* id = std::get_if<NodeId>(&kid)) {
                out += element(*id).text() + " ";
            } else if (const auto* leaf = std::get_if<LeafId>(&kid)) {
                for (const Sequence& sequence : sequences_.at(leaf->index)) {
                    append_sequence(out, sequence, page);
                }
            } else {
                const auto& link = std::get<LinkRef>(kid);
                out += joined({"<</Type/OBJR/Pg ", sources_.haru.page(link.page).text(), "/Obj ",
                               sources_.links.at(link.page).at(link.link).text(), ">>"});
            }
        }
        return out.empty() ? "" : joined({"/K[", out, "]"});
    }

    /// On the element's page an MCID says it all; elsewhere the page is named.
    void append_sequence(std::string& out, const Sequence& sequence,
                         std::optional<std::size_t> page) const {
        if (page == sequence.page) {
            append_integer(out, static_cast<std::int64_t>(sequence.mcid));
            out += ' ';
            return;
        }
        out += joined({"<</Type/MCR/Pg ", sources_.haru.page(sequence.page).text()});
        append_entry(out, "/MCID", static_cast<std::int64_t>(sequence.mcid));
        out += ">>";
    }

    std::string parent_numbers(const ParentKeys& keys) const {
        std::string out;
        for (std::size_t page = 0; page < sources_.contents.size(); ++page) {
            append_integer(out, keys.page(page));
            out += '[';
            for (const LeafId leaf : sources_.contents[page].sequences) {
                out += element(document().owner(leaf)).text() + " ";
            }
            out += "]\n";
        }
        for (std::size_t page = 0; page < document().pages.size(); ++page) {
            const auto& links = document().pages[page].links;
            for (std::size_t link = 0; link < links.size(); ++link) {
                append_integer(out, keys.link(page, link));
                out += joined({" ", element(links[link].node).text(), "\n"});
            }
        }
        return out;
    }

    const StructureSources& sources_;
    Reference root_;
    std::uint32_t first_element_;
    /// By leaf, in the order of pages.
    std::vector<std::vector<Sequence>> sequences_;
    /// The cells that others name as their headers.
    std::set<NodeId> named_headers_;
};

}  // namespace

ParentKeys::ParentKeys(const layout::PagedDocument& document)
    : count_(static_cast<int>(document.pages.size())) {
    for (const layout::Page& page : document.pages) {
        first_links_.push_back(count_);
        count_ += static_cast<int>(page.links.size());
    }
}

int ParentKeys::link(std::size_t page, std::size_t link) const {
    return first_links_.at(page) + static_cast<int>(link);
}

StructureTree write_structure(const StructureSources& sources, Reference root) {
    return StructureWriter(sources, root).write();
}

}  // namespace palier::pdf
