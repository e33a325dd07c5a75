#include <algorithm>
#include <map>

#include "conformance/reading/geometry.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// ISO 32000-1, table 165.
constexpr std::int64_t invisible = 1;
constexpr std::int64_t hidden = 2;
constexpr std::int64_t print = 4;
constexpr std::int64_t no_view = 32;
constexpr std::int64_t toggle_no_view = 256;

/// Numbers are written with two decimals.
constexpr double tolerance = 0.01;

class AnnotationChecker {
  public:
    AnnotationChecker(const Document& document, Report& report)
        : document_(document), tree_(document.tree), report_(report) {}

    void check() {
        collect_claims();
        for (const Page& page : document_.pages) {
            for (const Object& annotation : page.object.key("Annots").items()) {
                on_pages_.insert(annotation.id());
                check_annotation(annotation, page);
            }
        }
        for (const Element& element : tree_.elements) {
            check_objects(element);
            if (element.role == "Link") {
                check_link_element(element);
            }
        }
    }

  private:
    void collect_claims() {
        for (const Element& element : tree_.elements) {
            for (const Kid& kid : element.kids) {
                if (const auto* object = std::get_if<ObjectKid>(&kid)) {
                    claims_[object->object.id()].push_back(&element);
                }
            }
        }
    }

    void check_annotation(const Object& annotation, const Page& page) {
        const std::string where =
            "page " + std::to_string(page.number) + ", annotation " + annotation.where();
        check_flags(annotation, where);
        const std::string kind = annotation.key("Subtype").name().value_or("");
        if (!report_.expect(kind == "Link", "INT-annotation-kind",
                            where + " is of the kind \"" + kind + "\"")) {
            return;
        }
        report_.expect(!annotation.key("Contents").text().value_or("").empty(), "UA-7.18.5-2",
                       where + " has no /Contents");
        const auto area = read_area(annotation.key("Rect"));
        report_.expect(
            area && !is_empty(*area) && (is_empty(page.box) || lies_in(*area, page.box, tolerance)),
            "INT-link-area", where + ": the /Rect is missing, empty or leaves its page");
        check_target(annotation, where);
        check_claim(annotation, where);
    }

    void check_flags(const Object& annotation, const std::string& where) {
        const auto flags = annotation.key("F").integer();
        if (!report_.expect(flags.has_value(), "A2-6.3.2-1", where + " has no /F")) {
            return;
        }
        constexpr std::int64_t forbidden = invisible | hidden | no_view | toggle_no_view;
        report_.expect((*flags & print) != 0 && (*flags & forbidden) == 0, "A2-6.3.2-2",
                       where + " has the flags " + std::to_string(*flags));
    }

    void check_target(const Object& annotation, const std::string& where) {
        const Object action = annotation.key("A");
        if (action.key("S").is_name("URI")) {
            report_.expect(!action.key("URI").bytes().value_or("").empty(), "INT-link-target",
                           where + " leads to an empty address");
            return;
        }
        const Object destination =
            annotation.has("Dest") ? annotation.key("Dest") : action.key("D");
        const std::string problem = destination_problem(document_, destination);
        report_.expect(problem.empty(), "INT-link-target", where + ": " + problem);
    }

    void check_claim(const Object& annotation, const std::string& where) {
        const auto found = claims_.find(annotation.id());
        const bool once =
            annotation.id().indirect() && found != claims_.end() && found->second.size() == 1;
        if (!report_.expect(once, "INT-annotation-claimed",
                            where + " belongs to no element, or to several")) {
            return;
        }
        const Element& element = *found->second.front();
        report_.expect(element.role == "Link", "UA-7.18.5-1",
                       where + " belongs to " + element.where);
        const auto key = annotation.key("StructParent").integer();
        const auto entry = key ? tree_.parent_tree.find(*key) : tree_.parent_tree.end();
        report_.expect(
            entry != tree_.parent_tree.end() && entry->second.id() == element.object.id(),
            "INT-annotation-parent", where + ": the ParentTree does not lead to " + element.where);
    }

    void check_objects(const Element& element) {
        for (const Kid& kid : element.kids) {
            if (const auto* object = std::get_if<ObjectKid>(&kid)) {
                report_.expect(on_pages_.contains(object->object.id()), "INT-object-reference",
                               element.where + " claims " + object->object.where() +
                                   ", which is no annotation of a page");
            }
        }
    }

    void check_link_element(const Element& element) {
        const auto objects = std::ranges::count_if(
            element.kids, [](const Kid& kid) { return std::holds_alternative<ObjectKid>(kid); });
        report_.expect(objects > 0, "INT-link-object", element.where + " has no annotation");
        report_.expect(std::ranges::ssize(element.kids) > objects, "INT-link-content",
                       element.where + " has nothing to read");
    }

    const Document& document_;
    const StructureTree& tree_;
    Report& report_;
    std::map<ObjectId, std::vector<const Element*>> claims_;
    std::set<ObjectId> on_pages_;
};

}  // namespace

void check_annotations(const Document& document, Report& report) {
    AnnotationChecker(document, report).check();
}

}  // namespace palier::conformance
