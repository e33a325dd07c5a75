#include <algorithm>
#include <array>
#include <set>

#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// ISO 32000-1, tables 136 and 137.
constexpr auto blend_modes = std::to_array<std::string_view>(
    {"Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge",
     "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color",
     "Luminosity"});

class ResourceChecker {
  public:
    explicit ResourceChecker(Report& report) : report_(report) {}

    void check(const Object& resources, const std::string& where) {
        const Object states = resources.key("ExtGState");
        for (const std::string& name : states.keys()) {
            check_state(states.key(name), where + ", ExtGState " + name);
        }
        const Object objects = resources.key("XObject");
        for (const std::string& name : objects.keys()) {
            check_object(objects.key(name), where + ", XObject " + name);
        }
    }

  private:
    bool is_new(const Object& object) {
        return !object.id().indirect() || seen_.insert(object.id()).second;
    }

    void check_state(const Object& state, const std::string& where) {
        if (!is_new(state)) {
            return;
        }
        const bool transfers = state.has("TR") || state.has("HTP") ||
                               (state.has("TR2") && !state.key("TR2").is_name("Default"));
        report_.expect(!transfers, "A2-6.2.5-1",
                       where + " has a transfer function or halftone phase");
        for (const Object& mode : state.key("BM").one_or_many()) {
            const std::string name = mode.name().value_or("");
            report_.expect(std::ranges::find(blend_modes, name) != blend_modes.end(), "A2-6.2.10-1",
                           where + " has the blend mode " + name);
        }
    }

    void check_object(const Object& object, const std::string& where) {
        if (!is_new(object)) {
            return;
        }
        if (object.key("Subtype").is_name("Form")) {
            report_.expect(!object.has("Ref"), "UA-7.20-1", where + " is a reference XObject");
            check(object.key("Resources"), where);
            return;
        }
        report_.expect(object.key("Subtype").is_name("Image"), "A2-6.2.9-3",
                       where + " is neither Image nor Form");
        report_.expect(object.key("Interpolate").boolean() != true, "A2-6.2.8-3",
                       where + " is to be interpolated");
    }

    Report& report_;
    std::set<ObjectId> seen_;
};

}  // namespace

void check_resources(const Document& document, Report& report) {
    ResourceChecker checker(report);
    for (const Page& page : document.pages) {
        checker.check(page.object.key("Resources"), "page " + std::to_string(page.number));
    }
    for (const auto& [id, use] : document.forms) {
        report.expect(!use.has_mcids || use.painted == 1, "UA-7.20-2",
                      use.form.where() + " holds MCIDs and is painted " +
                          std::to_string(use.painted) + " times");
    }
}

}  // namespace palier::conformance
