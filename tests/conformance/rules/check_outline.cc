#include <algorithm>
#include <array>
#include <set>

#include "conformance/reading/geometry.h"
#include "conformance/reading/name_tree.h"
#include "conformance/reading/text.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// How a page may be shown, and the place of the height among the numbers that follow (ISO 32000-1,
/// table 151); 0 for none.
struct FitKind {
    std::string_view name;
    std::size_t height_at = 0;
};
constexpr auto fit_kinds = std::to_array<FitKind>({{"XYZ", 3},
                                                   {"Fit", 0},
                                                   {"FitH", 2},
                                                   {"FitV", 0},
                                                   {"FitR", 5},
                                                   {"FitB", 0},
                                                   {"FitBH", 2},
                                                   {"FitBV", 0}});

/// Coordinates are written with two decimals.
constexpr double tolerance = 0.01;

/// The array of a destination, given itself or by name.
Object explicit_destination(const Document& document, const Object& destination) {
    Object found = destination;
    if (const auto name = destination.name()) {
        found = document.file.catalog().key("Dests").key(*name);
    } else if (const auto bytes = destination.bytes()) {
        found = find_in_name_tree(document.file.catalog().key("Names").key("Dests"), *bytes);
    }
    return found.is_dictionary() ? found.key("D") : found;
}

/// Walks the bookmarks and the chains that hold them together (ISO 32000-1, 12.3.3).
class OutlineReader {
  public:
    OutlineReader(const Document& document, Report& report)
        : document_(document), report_(report) {}

    /// How many bookmarks stand below `parent`, open ones only.
    std::int64_t read_kids(const Object& parent, const std::string& where) {
        std::int64_t visible = 0;
        Object previous;
        for (Object item = parent.key("First"); !item.is_null(); item = item.key("Next")) {
            const std::string title = item.key("Title").text().value_or("");
            const std::string here = "bookmark " + quoted(title) + " (" + item.where() + ")";
            if (!seen_.insert(item.id()).second) {
                report_.add("INT-outline-links", here + " is reached twice");
                return visible;
            }
            check_item(item, here);
            report_.expect(
                item.key("Parent").id() == parent.id() && item.key("Prev").id() == previous.id(),
                "INT-outline-links", here + " has a wrong /Parent or /Prev");
            visible += 1 + std::max<std::int64_t>(0, read_kids(item, here));
            previous = item;
        }
        report_.expect(parent.key("Last").id() == previous.id(), "INT-outline-links",
                       where + " has a wrong /Last");
        const std::int64_t count = parent.key("Count").integer().value_or(0);
        report_.expect((count < 0 ? -count : count) == visible, "INT-outline-links",
                       where + " counts " + std::to_string(count) + " bookmarks of " +
                           std::to_string(visible));
        return count < 0 ? 0 : visible;
    }

  private:
    void check_item(const Object& item, const std::string& where) {
        report_.expect(!item.key("Title").text().value_or("").empty(), "INT-outline-title",
                       where + " has no title");
        const Object destination = item.has("Dest") ? item.key("Dest") : item.key("A").key("D");
        const std::string problem = destination_problem(document_, destination);
        report_.expect(problem.empty(), "INT-outline-target", where + ": " + problem);
    }

    const Document& document_;
    Report& report_;
    std::set<ObjectId> seen_;
};

}  // namespace

std::string destination_problem(const Document& document, const Object& destination) {
    const Object target = explicit_destination(document, destination);
    const Page* page = document.page(target.at(0));
    if (page == nullptr) {
        return "it leads to no page of the document";
    }
    const std::string kind = target.at(1).name().value_or("");
    const auto known = std::ranges::find(fit_kinds, kind, &FitKind::name);
    if (known == fit_kinds.end()) {
        return "it shows the page in no known way";
    }
    const auto height = known->height_at == 0 ? std::nullopt : target.at(known->height_at).number();
    // A page without a box has a rule of its own.
    const bool boxed = !is_empty(page->box);
    if (boxed && height &&
        (*height < page->box.bottom - tolerance || *height > page->box.top + tolerance)) {
        return "it leads to the height " + decimal(*height) + ", outside of page " +
               std::to_string(page->number);
    }
    return "";
}

void check_outline(const Document& document, Report& report) {
    const Object outlines = document.file.catalog().key("Outlines");
    if (!outlines.is_null()) {
        OutlineReader(document, report).read_kids(outlines, "the outline");
    }
}

}  // namespace palier::conformance
