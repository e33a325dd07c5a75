#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "conformance/reading/content_texts.h"
#include "conformance/reading/text.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

using Roles = std::vector<std::string_view>;

/// What holds only lines of text may hold (ISO 32000-1, 14.8.4.4 and 14.8.4.5).
constexpr auto inline_roles = std::to_array<std::string_view>(
    {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT",
     "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form", "Lbl"});
constexpr auto text_roles = std::to_array<std::string_view>(
    {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Quote", "Reference", "Code"});

/// ISO 32000-1, table 347.
constexpr auto numberings =
    std::to_array<std::string_view>({"None", "Disc", "Circle", "Square", "Decimal", "UpperRoman",
                                     "LowerRoman", "UpperAlpha", "LowerAlpha"});

template <typename List>
bool contains(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != std::ranges::end(list);
}

/// « 2. », « 2) », « 2 »: digits, then at most one sign; spaces do not count.
bool is_number(std::string_view label) {
    constexpr std::string_view space = " \u00A0\u202F";
    const std::size_t first = label.find_first_not_of(space);
    const std::size_t last = label.find_last_not_of(space);
    if (first == std::string_view::npos) {
        return false;
    }
    label = label.substr(first, last + 1 - first);
    if (label.ends_with('.') || label.ends_with(')')) {
        label.remove_suffix(1);
    }
    return !label.empty() && label.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Roles that stand in one kind of parent only.
struct ParentRule {
    std::string_view role;
    std::string_view rule;
    Roles parents;
};

/// Roles that hold certain kids only.
struct KidRule {
    std::string_view role;
    std::string_view rule;
    Roles kids;
};

class NestingChecker {
  public:
    NestingChecker(const Document& document, Report& report)
        : tree_(document.tree), texts_(document), report_(report) {}

    void check(const Element& element) {
        check_parent(element);
        check_kids(element);
        check_text(element);
        if (element.role == "L" || element.role == "TOC") {
            check_caption(element);
        }
        if (element.role == "L") {
            check_numbering(element);
        }
        if (element.role == "LI") {
            check_item(element);
        }
        if (element.role == "TOCI") {
            report_.expect(leads_somewhere(element), "INT-toc-link",
                           element.where + " holds no link");
        }
        if (element.role == "Note") {
            check_note(element);
        }
    }

  private:
    std::vector<std::string> kid_roles(const Element& element) const {
        std::vector<std::string> roles;
        for (const ElementIndex kid : tree_.element_kids(element)) {
            roles.push_back(tree_.elements.at(kid).role);
        }
        return roles;
    }

    /// A Link in an entry itself, or in a Reference.
    bool leads_somewhere(const Element& element) const {
        return std::ranges::any_of(tree_.element_kids(element), [&](ElementIndex index) {
            const Element& kid = tree_.elements.at(index);
            return kid.role == "Link" || (kid.role == "Reference" && leads_somewhere(kid));
        });
    }

    /// What references to notes say: « 1 ».
    const std::set<std::string>& called_labels() {
        if (!called_labels_) {
            called_labels_.emplace();
            for (const Element& element : tree_.elements) {
                if (element.role == "Reference") {
                    called_labels_->insert(texts_.text(tree_, element));
                }
            }
        }
        return *called_labels_;
    }

    void check_note(const Element& note) {
        for (const ElementIndex index : tree_.element_kids(note)) {
            const Element& label = tree_.elements.at(index);
            const std::string text = label.role == "Lbl" ? texts_.text(tree_, label) : "";
            report_.expect(text.empty() || called_labels().contains(text), "INT-note-label",
                           note.where + ": no reference says " + quoted(text));
        }
    }

    void check_parent(const Element& element) {
        static const std::vector<ParentRule> rules = {
            {"TR", "UA-7.2-4", {"Table", "THead", "TBody", "TFoot"}},
            {"THead", "UA-7.2-5", {"Table"}},
            {"TBody", "UA-7.2-6", {"Table"}},
            {"TFoot", "UA-7.2-7", {"Table"}},
            {"TH", "UA-7.2-8", {"TR"}},
            {"TD", "UA-7.2-9", {"TR"}},
            {"LI", "UA-7.2-17", {"L"}},
            {"LBody", "UA-7.2-18", {"LI"}},
            {"TOCI", "UA-7.2-26", {"TOC"}}};
        const std::string parent = tree_.parent_role(element);
        for (const ParentRule& each : rules) {
            report_.expect(each.role != element.role || contains(each.parents, parent), each.rule,
                           element.where + " stands in " + parent);
        }
    }

    void check_kids(const Element& element) {
        static const std::vector<KidRule> rules = {
            {"Table", "UA-7.2-3", {"TR", "THead", "TBody", "TFoot", "Caption"}},
            {"TR", "UA-7.2-10", {"TH", "TD"}},
            {"THead", "UA-7.2-36", {"TR"}},
            {"TBody", "UA-7.2-37", {"TR"}},
            {"TFoot", "UA-7.2-38", {"TR"}},
            {"L", "UA-7.2-19", {"L", "LI", "Caption"}},
            {"LI", "UA-7.2-20", {"Lbl", "LBody"}},
            {"TOC", "UA-7.2-27", {"TOC", "TOCI", "Caption"}}};
        for (const KidRule& each : rules) {
            if (each.role != element.role) {
                continue;
            }
            const bool bare = std::ranges::any_of(element.kids, [](const Kid& kid) {
                return std::holds_alternative<ContentKid>(kid);
            });
            report_.expect(!bare, each.rule, element.where + " holds content without an element");
            for (const std::string& kid : kid_roles(element)) {
                report_.expect(contains(each.kids, kid), each.rule,
                               element.where + " holds " + kid);
            }
        }
    }

    void check_text(const Element& element) {
        if (!contains(text_roles, element.role)) {
            return;
        }
        for (const std::string& kid : kid_roles(element)) {
            // A role that is none has a rule of its own.
            report_.expect(kid.empty() || contains(inline_roles, kid), "INT-inline-only",
                           element.where + " holds " + kid);
        }
    }

    void check_caption(const Element& element) {
        const auto roles = kid_roles(element);
        const bool late =
            roles.size() > 1 && std::find(roles.begin() + 1, roles.end(), "Caption") != roles.end();
        report_.expect(!late, element.role == "L" ? "UA-7.2-40" : "UA-7.2-28",
                       element.where + " has a Caption that is not its first kid");
    }

    /// A list with numbers before its items is an ordered one, and says so (ISO 14289-1, 7.6).
    void check_numbering(const Element& list) {
        const std::string numbering =
            tree_.attribute(list, "List", "ListNumbering").name().value_or("None");
        if (!report_.expect(contains(numberings, numbering), "INT-list-numbering",
                            list.where + " has the ListNumbering " + quoted(numbering))) {
            return;
        }
        bool labelled = false;
        bool numbered = true;
        for (const ElementIndex item : tree_.element_kids(list)) {
            for (const ElementIndex kid : tree_.element_kids(tree_.elements.at(item))) {
                const Element& label = tree_.elements.at(kid);
                if (label.role == "Lbl") {
                    labelled = true;
                    numbered = numbered && is_number(texts_.text(tree_, label));
                }
            }
        }
        const bool agrees = numbering == "Decimal" ? numbered : !numbered;
        report_.expect(!labelled || agrees, "INT-list-numbering",
                       list.where + " has labels that its ListNumbering " + quoted(numbering) +
                           " does not tell");
    }

    void check_item(const Element& element) {
        const auto roles = kid_roles(element);
        const bool known = std::ranges::all_of(
            roles, [](const std::string& role) { return role == "Lbl" || role == "LBody"; });
        const auto body = std::ranges::find(roles, "LBody");
        const auto label = std::ranges::find(roles, "Lbl");
        const bool sound = std::ranges::count(roles, "LBody") == 1 &&
                           std::ranges::count(roles, "Lbl") <= 1 &&
                           (label == roles.end() || label < body);
        report_.expect(!known || roles.empty() || sound, "INT-list-item",
                       element.where + " is not one LBody after at most one Lbl");
    }

    const StructureTree& tree_;
    ContentTexts texts_;
    Report& report_;
    std::optional<std::set<std::string>> called_labels_;
};

}  // namespace

void check_nesting(const Document& document, Report& report) {
    NestingChecker checker(document, report);
    for (const Element& element : document.tree.elements) {
        checker.check(element);
    }
}

}  // namespace palier::conformance
