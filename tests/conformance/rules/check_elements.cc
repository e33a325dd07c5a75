#include <algorithm>
#include <set>

#include "conformance/reading/geometry.h"
#include "conformance/reading/name_tree.h"
#include "conformance/reading/text.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// Numbers are written with two decimals.
constexpr double tolerance = 0.01;

bool has_text(const Element& element, std::string_view key) {
    return !element.object.key(key).text().value_or("").empty();
}

class ElementChecker {
  public:
    ElementChecker(const Document& document, Report& report)
        : document_(document), tree_(document.tree), report_(report) {}

    void check() {
        check_root();
        check_role_map();
        for (const Element& element : tree_.elements) {
            check_type(element);
            check_emptiness(element);
            check_alternative(element);
            check_note(element);
            check_id(element);
        }
    }

  private:
    void check_root() {
        report_.expect(
            tree_.top.size() == 1 && tree_.elements.at(tree_.top.front()).role == "Document",
            "INT-document-root", "the root's one kid is no Document");
    }

    void check_role_map() {
        const Object map = tree_.root.key("RoleMap");
        for (const std::string& tag : map.keys()) {
            report_.expect(!is_standard_type(tag), "UA-7.1-7",
                           "the RoleMap maps the standard type " + tag);
        }
    }

    /// Whether following the RoleMap from a tag comes back to a tag already met.
    bool is_circular(const std::string& tag) const {
        std::set<std::string> met;
        std::string type = tag;
        while (!type.empty() && met.insert(type).second) {
            type = tree_.root.key("RoleMap").key(type).name().value_or("");
        }
        return !type.empty();
    }

    void check_type(const Element& element) {
        report_.expect(element.object.key("Type").is_name("StructElem"), "A2-6.7.3-2",
                       element.where + " has no /Type /StructElem");
        if (element.role.empty()) {
            report_.add(is_circular(element.tag) ? "UA-7.1-6" : "UA-7.1-5",
                        element.where + " stands for no standard type");
        }
    }

    void check_emptiness(const Element& element) {
        const bool may_be_empty = element.role == "TD" || element.role == "TH";
        report_.expect(!element.kids.empty() || may_be_empty, "INT-empty-element",
                       element.where + " has nothing in it");
    }

    void check_alternative(const Element& element) {
        const bool spoken = has_text(element, "Alt") || has_text(element, "ActualText");
        if (element.role == "Formula") {
            report_.expect(spoken, "UA-7.7-1", element.where + " has no /Alt");
        }
        if (element.role == "Figure") {
            report_.expect(spoken, "UA-7.3-1", element.where + " has no /Alt");
            check_box(element);
        }
    }

    void check_box(const Element& element) {
        const auto box = read_area(tree_.attribute(element, "Layout", "BBox"));
        const Page* page = document_.page(element.object.key("Pg"));
        const bool sound = box && !is_empty(*box) && page != nullptr &&
                           (is_empty(page->box) || lies_in(*box, page->box, tolerance));
        report_.expect(sound, "INT-figure-box",
                       element.where + ": the Layout BBox " +
                           (box ? describe(*box) + " is empty or leaves its page" : "is missing"));
    }

    void check_note(const Element& element) {
        if (element.role != "Note") {
            return;
        }
        const std::string id = element.object.key("ID").bytes().value_or("");
        if (report_.expect(!id.empty(), "UA-7.9-1", element.where + " has no /ID")) {
            report_.expect(note_ids_.insert(id).second, "UA-7.9-2",
                           element.where + " has the /ID of another note");
        }
    }

    void check_id(const Element& element) {
        const std::string id = element.object.key("ID").bytes().value_or("");
        const Object found = find_in_name_tree(tree_.root.key("IDTree"), id);
        // Two notes of one name have a rule of their own.
        const bool known = id.empty() || found.id() == element.object.id() ||
                           (element.role == "Note" && found.key("S").is_name(element.tag));
        report_.expect(known, "INT-id-tree",
                       element.where + ": the IDTree does not lead from " + quoted(id) + " to it");
    }

    const Document& document_;
    const StructureTree& tree_;
    Report& report_;
    std::set<std::string> note_ids_;
};

/// 1 to 6, or 0 for other roles.
int heading_level(const std::string& role) {
    const bool numbered = role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6';
    return numbered ? role[1] - '0' : 0;
}

}  // namespace

void check_elements(const Document& document, Report& report) {
    ElementChecker(document, report).check();
}

void check_headings(const Document& document, Report& report) {
    int last = 0;
    bool unnumbered = false;
    for (const Element& element : document.tree.elements) {
        const int level = heading_level(element.role);
        if (level != 0) {
            report.expect(level <= last + 1, "UA-7.4.2-1",
                          element.where + " comes after level " + std::to_string(last));
            last = level;
        }
        unnumbered = unnumbered || element.role == "H";
        const auto kids = document.tree.element_kids(element);
        const auto headings = std::ranges::count_if(
            kids, [&](ElementIndex kid) { return document.tree.elements.at(kid).role == "H"; });
        report.expect(headings <= 1, "UA-7.4.4-1", element.where + " holds more than one H");
    }
    report.expect(!unnumbered || last == 0, "UA-7.4.4-3", "both H and H1 to H6 are used");
}

}  // namespace palier::conformance
