#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "conformance/reading/pdf_file.h"
#include "conformance/report.h"

namespace palier::conformance {

/// A marked-content sequence that an element claims.
struct ContentKid {
    /// The page, or the form whose stream holds it.
    ObjectId owner;
    std::int64_t mcid = 0;
};

/// A whole object that an element claims: an annotation.
struct ObjectKid {
    Object object;
};

/// The place of an element in StructureTree::elements.
using ElementIndex = std::size_t;

using Kid = std::variant<ElementIndex, ContentKid, ObjectKid>;

struct Element {
    Object object;
    /// As written.
    std::string tag;
    /// The standard structure type after the RoleMap; empty when there is none.
    std::string role;
    std::optional<ElementIndex> parent;
    std::vector<Kid> kids;
    /// « Figure (object 12) »
    std::string where;
};

/// The structure hierarchy (ISO 32000-1, 14.7) in reading order: every element stands before its
/// kids.
struct StructureTree {
    Object root;
    std::vector<Element> elements;
    /// Kids of the root.
    std::vector<ElementIndex> top;
    /// The ParentTree, flat.
    std::map<std::int64_t, Object> parent_tree;

    /// The standard type that a tag means; empty when it means none.
    std::string role(const std::string& tag) const;
    /// A structure attribute, from the element itself or its classes; null when not given.
    Object attribute(const Element& element, std::string_view owner, std::string_view key) const;
    /// The role of an element's parent; « StructTreeRoot » at the top.
    std::string parent_role(const Element& element) const;
    /// Kids that are elements.
    std::vector<ElementIndex> element_kids(const Element& element) const;
};

bool is_standard_type(std::string_view tag);

/// Reads the tree below the catalog's StructTreeRoot, and reports what is no tree: kids that are
/// none, elements reached twice, wrong back pointers, a ParentTree out of order. `pages` are the
/// document's.
StructureTree read_structure_tree(const PdfFile& file, const std::set<ObjectId>& pages,
                                  Report& report);

}  // namespace palier::conformance
