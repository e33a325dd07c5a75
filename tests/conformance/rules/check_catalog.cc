#include <algorithm>
#include <array>
#include <cmath>

#include "conformance/reading/geometry.h"
#include "conformance/reading/text.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// What these checks vouch for. /AA is known because it has a rule of its own.
constexpr auto known_catalog_keys = std::to_array<std::string_view>(
    {"AA", "AF", "Dests", "Lang", "MarkInfo", "Metadata", "Names", "OpenAction", "Outlines",
     "OutputIntents", "PageLabels", "PageLayout", "PageMode", "Pages", "StructTreeRoot", "Type",
     "Version", "ViewerPreferences"});
constexpr auto known_name_trees =
    std::to_array<std::string_view>({"Dests", "EmbeddedFiles", "JavaScript"});
constexpr auto known_page_keys = std::to_array<std::string_view>(
    {"AA", "Annots", "ArtBox", "BleedBox", "Contents", "CropBox", "Group", "MediaBox", "Parent",
     "Resources", "Rotate", "StructParents", "Tabs", "TrimBox", "Type"});

/// ISO 15076-1, 7.2.
constexpr std::size_t profile_header = 128;
constexpr std::size_t profile_version_at = 8;
constexpr std::size_t profile_class_at = 12;
constexpr std::size_t profile_space_at = 16;
constexpr std::size_t profile_signature_at = 36;

/// ISO 19005-2, 6.1.13.
constexpr double smallest_page = 3;
constexpr double largest_page = 14400;

template <typename Known>
void check_keys(const Object& dictionary, const Known& known, std::string_view rule,
                const std::string& where, Report& report) {
    for (const std::string& key : dictionary.keys()) {
        report.expect(std::ranges::find(known, key) != known.end(), rule,
                      where + " has /" + key + ", which is not checked here");
    }
}

/// The profile of the one output intent (ISO 19005-2, 6.2.3).
void check_profile(const Object& profile, Report& report) {
    const std::string_view data = profile.data().value_or("");
    const auto field = [&](std::size_t at, std::size_t size) {
        return std::string(data.substr(std::min(at, data.size()), size));
    };
    const std::string device_class = field(profile_class_at, 4);
    const bool valid =
        data.size() >= profile_header && big_endian(data.substr(0, 4)) == data.size() &&
        field(profile_signature_at, 4) == "acsp" &&
        (device_class == "mntr" || device_class == "prtr") &&
        field(profile_space_at, 4) == "RGB " && big_endian(data.substr(profile_version_at, 1)) < 5;
    report.expect(valid, "A2-6.2.3-1",
                  profile.where() + " is no ICC profile of an RGB monitor or printer");
    report.expect(profile.key("N").integer() == 3, "INT-profile-components",
                  profile.where() + ": /N is not 3");
}

void check_output_intent(const Object& catalog, Report& report) {
    std::vector<Object> intents;
    for (const Object& intent : catalog.key("OutputIntents").items()) {
        if (intent.key("S").is_name("GTS_PDFA1")) {
            intents.push_back(intent);
        }
    }
    const bool sound =
        intents.size() == 1 && intents.front().key("DestOutputProfile").is_stream() &&
        !intents.front().key("OutputConditionIdentifier").text().value_or("").empty();
    if (report.expect(sound, "INT-output-intent",
                      "not one GTS_PDFA1 output intent with a profile and a condition")) {
        check_profile(intents.front().key("DestOutputProfile"), report);
    }
}

void check_flags(const Object& catalog, Report& report) {
    const Object marks = catalog.key("MarkInfo");
    report.expect(marks.key("Marked").boolean() == true, "UA-6.2-1", "MarkInfo is not Marked true");
    report.expect(marks.key("Suspects").boolean() != true, "UA-7.1-4",
                  "MarkInfo has Suspects true");
    report.expect(catalog.key("ViewerPreferences").key("DisplayDocTitle").boolean() == true,
                  "UA-7.1-10", "ViewerPreferences has no DisplayDocTitle true");
}

/// ISO 32000-1, 12.4.2.
void check_page_labels(const Object& labels, std::size_t pages, Report& report) {
    if (labels.is_null()) {
        return;
    }
    constexpr auto styles = std::to_array<std::string_view>({"D", "R", "r", "A", "a"});
    const std::vector<Object> numbers = labels.key("Nums").items();
    std::int64_t expected = 0;
    bool sound = !numbers.empty() && numbers.size() % 2 == 0;
    for (std::size_t index = 0; sound && index < numbers.size(); index += 2) {
        const std::int64_t page = numbers[index].integer().value_or(-1);
        const Object& label = numbers[index + 1];
        const std::string style = label.key("S").name().value_or("D");
        sound = (index == 0 ? page == 0 : page >= expected) &&
                page < static_cast<std::int64_t>(pages) && label.is_dictionary() &&
                std::ranges::find(styles, style) != styles.end() &&
                label.key("St").integer().value_or(1) >= 1;
        expected = page + 1;
    }
    report.expect(sound, "INT-page-labels", "the PageLabels are no labels of these pages");
}

void check_boxes(const Page& page, const std::string& where, Report& report) {
    if (!report.expect(!is_empty(page.box), "INT-page-box",
                       where + " has no MediaBox of its own")) {
        return;
    }
    for (const std::string_view key : {"MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"}) {
        const Object object = page.object.key(key);
        if (object.is_null()) {
            continue;
        }
        const Area box = read_area(object).value_or(Area{});
        const double width = box.right - box.left;
        const double height = box.top - box.bottom;
        report.expect(
            std::min(width, height) >= smallest_page && std::max(width, height) <= largest_page,
            "A2-6.1.13-11", where + ": " + std::string(key) + " " + describe(box));
    }
}

void check_page(const Page& page, Report& report) {
    const std::string where = "page " + std::to_string(page.number);
    check_keys(page.object, known_page_keys, "INT-page-keys", where, report);
    check_boxes(page, where, report);
    report.expect(page.object.key("Resources").is_dictionary(), "A2-6.2.2-2",
                  where + " has no Resources of its own");
    report.expect(page.object.key("Tabs").is_name("S"), "UA-7.18.3-1", where + " has no /Tabs /S");
}

}  // namespace

void check_catalog(const Document& document, Report& report) {
    const Object catalog = document.file.catalog();
    check_keys(catalog, known_catalog_keys, "INT-catalog-keys", "the catalog", report);
    check_keys(catalog.key("Names"), known_name_trees, "INT-catalog-keys", "the name dictionary",
               report);
    check_flags(catalog, report);
    check_output_intent(catalog, report);
    check_page_labels(catalog.key("PageLabels"), document.pages.size(), report);
    report.expect(!document.pages.empty(), "INT-page-tree", "the document has no page");
    for (const Page& page : document.pages) {
        check_page(page, report);
    }
}

}  // namespace palier::conformance
