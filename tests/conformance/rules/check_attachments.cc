#include <algorithm>
#include <array>
#include <set>

#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// ISO 19005-3, annex E.
constexpr auto relationships =
    std::to_array<std::string_view>({"Source", "Data", "Alternative", "Supplement", "Unspecified"});

/// Of MD5.
constexpr std::size_t digest_size = 16;

void check_specification(const Object& file, const std::string& where,
                         const std::set<ObjectId>& associated, Report& report) {
    const auto named = [&](std::string_view key) {
        return !file.key(key).text().value_or("").empty();
    };
    report.expect(named("F") && named("UF"), "UA-7.11-1", where + " has no /F or no /UF");
    const Object stream = file.key("EF").key("F");
    report.expect(stream.is_stream() && !stream.key("Subtype").name().value_or("").empty(),
                  "A3-6.8-1", where + ": the embedded file has no MIME type");
    const Object params = stream.key("Params");
    const std::string_view data = stream.data().value_or("");
    const bool known = params.key("Size").integer() == static_cast<std::int64_t>(data.size()) &&
                       !params.key("ModDate").text().value_or("").empty() &&
                       params.key("CheckSum").bytes().value_or("").size() == digest_size;
    report.expect(known, "INT-attachment-params",
                  where + ": the embedded file's Params do not say what it is");
    const std::string relationship = file.key("AFRelationship").name().value_or("");
    report.expect(std::ranges::find(relationships, relationship) != relationships.end(), "A3-6.8-3",
                  where + " has the relationship \"" + relationship + "\"");
    report.expect(associated.contains(file.id()), "A3-6.8-4",
                  where + " is associated with no part of the document by /AF");
}

}  // namespace

void check_attachments(const Document& document, Report& report) {
    const bool allowed = document.xmp && document.xmp->value(xmp_space::pdfa_id, "part") == "3";
    std::set<ObjectId> associated;
    for_each_dictionary(document.file, [&](const Object& dictionary, const std::string&) {
        for (const Object& file : dictionary.key("AF").one_or_many()) {
            associated.insert(file.id());
        }
    });
    for_each_dictionary(document.file, [&](const Object& dictionary, const std::string& where) {
        if (!dictionary.has("EF")) {
            return;
        }
        if (report.expect(allowed, "A2-6.8-1", where + " embeds a file, and this is no PDF/A-3")) {
            check_specification(dictionary, where, associated, report);
        }
    });
}

}  // namespace palier::conformance
