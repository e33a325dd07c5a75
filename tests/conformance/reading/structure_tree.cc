#include "conformance/reading/structure_tree.h"

#include <algorithm>
#include <array>

namespace palier::conformance {

namespace {

/// ISO 32000-1, 14.8.4.
constexpr auto standard_types = std::to_array<std::string_view>(
    {"Document", "Part",    "Art",   "Sect",      "Div",     "BlockQuote", "Caption",
     "TOC",      "TOCI",    "Index", "NonStruct", "Private", "P",          "H",
     "H1",       "H2",      "H3",    "H4",        "H5",      "H6",         "L",
     "LI",       "Lbl",     "LBody", "Table",     "TR",      "TH",         "TD",
     "THead",    "TBody",   "TFoot", "Span",      "Quote",   "Note",       "Reference",
     "BibEntry", "Code",    "Link",  "Annot",     "Ruby",    "RB",         "RT",
     "RP",       "Warichu", "WT",    "WP",        "Figure",  "Formula",    "Form"});

constexpr int most_mappings = 20;

/// Walks the tree from the root down.
class TreeReader {
  public:
    TreeReader(StructureTree& tree, const std::set<ObjectId>& pages, Report& report)
        : tree_(tree), pages_(pages), report_(report) {}

    void read() {
        for (const Object& kid : tree_.root.key("K").one_or_many()) {
            if (const auto element = read_element(kid, tree_.root, std::nullopt)) {
                tree_.top.push_back(*element);
            }
        }
        read_number_tree(tree_.root.key("ParentTree"), 0);
    }

  private:
    /// Reads an element and what is below it; empty when the object is none.
    std::optional<ElementIndex> read_element(const Object& object, const Object& parent,
                                             std::optional<ElementIndex> parent_index) {
        const auto tag = object.key("S").name();
        const std::string under =
            parent_index ? tree_.elements.at(*parent_index).where : "the root";
        if (!tag || !object.id().indirect()) {
            report_.add("INT-element-kid",
                        under + " has a kid that is no element: " + object.where());
            return std::nullopt;
        }
        Element element{object, *tag, tree_.role(*tag), parent_index, {}, {}};
        element.where = *tag + " (" + object.where() + ")";
        if (!seen_.insert(object.id()).second) {
            report_.add("INT-element-once", element.where + " is reached again under " + under);
            return std::nullopt;
        }
        if (!object.has("P")) {
            report_.add("UA-7.1-12", element.where + " has no /P");
        } else if (object.key("P").id() != parent.id()) {
            report_.add("INT-element-parent", element.where + ": /P is " + object.key("P").where() +
                                                  ", the tree says " + parent.where());
        }
        const ElementIndex index = tree_.elements.size();
        tree_.elements.push_back(std::move(element));
        for (const Object& kid : object.key("K").one_or_many()) {
            // The vector may grow below: the element is looked up anew.
            if (const auto read = read_kid(kid, index)) {
                tree_.elements.at(index).kids.push_back(*read);
            }
        }
        return index;
    }

    std::optional<Kid> read_kid(const Object& kid, ElementIndex index) {
        const Object element = tree_.elements.at(index).object;
        if (const auto mcid = kid.integer()) {
            return content_kid(element.key("Pg"), *mcid, index);
        }
        if (kid.key("Type").is_name("MCR")) {
            const Object page = kid.has("Pg") ? kid.key("Pg") : element.key("Pg");
            const Object owner = kid.has("Stm") ? kid.key("Stm") : page;
            return content_kid(owner, kid.key("MCID").integer().value_or(-1), index);
        }
        if (kid.key("Type").is_name("OBJR")) {
            return ObjectKid{kid.key("Obj")};
        }
        const auto read = read_element(kid, element, index);
        return read ? std::optional<Kid>(*read) : std::nullopt;
    }

    std::optional<Kid> content_kid(const Object& owner, std::int64_t mcid, ElementIndex index) {
        const bool form = owner.is_stream() && owner.key("Subtype").is_name("Form");
        if (mcid < 0 || (!form && !pages_.contains(owner.id()))) {
            report_.add("INT-element-kid", tree_.elements.at(index).where + " claims MCID " +
                                               std::to_string(mcid) + " of " + owner.where() +
                                               ", which is no page of this document");
            return std::nullopt;
        }
        return ContentKid{owner.id(), mcid};
    }

    void read_number_tree(const Object& node, int depth) {
        if (depth > most_mappings) {
            return;
        }
        const Object numbers = node.key("Nums");
        for (std::size_t index = 0; index + 1 < numbers.size(); index += 2) {
            const auto key = numbers.at(index).integer();
            const bool ascends =
                key && (tree_.parent_tree.empty() || *key > tree_.parent_tree.rbegin()->first);
            if (report_.expect(
                    ascends, "INT-parent-tree-order",
                    "the key at place " + std::to_string(index / 2) + " does not ascend")) {
                tree_.parent_tree.emplace(*key, numbers.at(index + 1));
            }
        }
        for (const Object& kid : node.key("Kids").items()) {
            read_number_tree(kid, depth + 1);
        }
    }

    StructureTree& tree_;
    const std::set<ObjectId>& pages_;
    Report& report_;
    std::set<ObjectId> seen_;
};

Object owned_attribute(const Object& attributes, std::string_view owner, std::string_view key) {
    for (const Object& each : attributes.one_or_many()) {
        if (each.key("O").is_name(owner) && each.has(key)) {
            return each.key(key);
        }
    }
    return {};
}

}  // namespace

bool is_standard_type(std::string_view tag) {
    return std::ranges::find(standard_types, tag) != standard_types.end();
}

std::string StructureTree::role(const std::string& tag) const {
    const Object map = root.key("RoleMap");
    std::string type = tag;
    for (int step = 0; step < most_mappings; ++step) {
        if (is_standard_type(type)) {
            return type;
        }
        type = map.key(type).name().value_or("");
    }
    return "";
}

Object StructureTree::attribute(const Element& element, std::string_view owner,
                                std::string_view key) const {
    const Object own = owned_attribute(element.object.key("A"), owner, key);
    if (!own.is_null()) {
        return own;
    }
    for (const Object& name : element.object.key("C").one_or_many()) {
        const Object found =
            owned_attribute(root.key("ClassMap").key(name.name().value_or("")), owner, key);
        if (!found.is_null()) {
            return found;
        }
    }
    return {};
}

std::string StructureTree::parent_role(const Element& element) const {
    return element.parent ? elements.at(*element.parent).role : "StructTreeRoot";
}

std::vector<ElementIndex> StructureTree::element_kids(const Element& element) const {
    std::vector<ElementIndex> found;
    for (const Kid& kid : element.kids) {
        if (const auto* index = std::get_if<ElementIndex>(&kid)) {
            found.push_back(*index);
        }
    }
    return found;
}

StructureTree read_structure_tree(const PdfFile& file, const std::set<ObjectId>& pages,
                                  Report& report) {
    StructureTree tree;
    tree.root = file.catalog().key("StructTreeRoot");
    TreeReader(tree, pages, report).read();
    return tree;
}

}  // namespace palier::conformance
