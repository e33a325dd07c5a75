#include <algorithm>
#include <array>

#include "conformance/reading/text.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// Schemas whose properties need no description of their own in a PDF/A file.
constexpr auto predefined_spaces =
    std::to_array<std::string_view>({xmp_space::dc, xmp_space::xmp, xmp_space::media,
                                     xmp_space::pdf, xmp_space::pdfa_id, xmp_space::extension});

/// An entry of the Info dictionary and the XMP property that says the same (ISO 19005-1, 6.7.3).
struct Pair {
    std::string_view entry;
    std::string_view space;
    std::string_view property;
    bool date = false;
};
constexpr auto pairs = std::to_array<Pair>({{"Title", xmp_space::dc, "title"},
                                            {"Author", xmp_space::dc, "creator"},
                                            {"Subject", xmp_space::dc, "description"},
                                            {"Keywords", xmp_space::pdf, "Keywords"},
                                            {"Creator", xmp_space::xmp, "CreatorTool"},
                                            {"Producer", xmp_space::pdf, "Producer"},
                                            {"CreationDate", xmp_space::xmp, "CreateDate", true},
                                            {"ModDate", xmp_space::xmp, "ModifyDate", true}});

/// « D:20260115080000+01'00' » → « 2026-01-15T08:00:00+01:00 »; what is missing stays missing.
std::string xmp_date(std::string_view date) {
    if (!date.starts_with("D:")) {
        return std::string(date);
    }
    date.remove_prefix(2);
    constexpr std::array<std::size_t, 6> widths = {4, 2, 2, 2, 2, 2};
    constexpr std::array<std::string_view, 6> before = {"", "-", "-", "T", ":", ":"};
    std::string text;
    for (std::size_t part = 0; part < widths.size() && date.size() >= widths.at(part); ++part) {
        text += std::string(before.at(part)) + std::string(date.substr(0, widths.at(part)));
        date.remove_prefix(widths.at(part));
    }
    std::string zone(date);
    std::ranges::replace(zone, '\'', ':');
    if (zone.ends_with(':')) {
        zone.pop_back();
    }
    return text + zone;
}

/// UTC has two spellings.
std::string with_utc(std::string date) {
    for (const std::string_view zero : {"+00:00", "-00:00", "Z00:00"}) {
        if (date.ends_with(zero)) {
            return date.substr(0, date.size() - zero.size()) + "Z";
        }
    }
    return date;
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) {
        text += (text.empty() ? "" : "; ") + value;
    }
    return text;
}

void check_info(const Object& info, const Xmp& xmp, Report& report) {
    for (const Pair& pair : pairs) {
        const std::string entry = info.key(pair.entry).text().value_or("");
        const XmpProperty* found = xmp.find(pair.space, pair.property);
        const std::string property = found == nullptr ? "" : joined(found->values);
        const bool same =
            pair.date ? with_utc(xmp_date(entry)) == with_utc(property) : entry == property;
        report.expect(same, "INT-info",
                      "Info says " + std::string(pair.entry) + " " + quoted(entry) + ", XMP " +
                          quoted(property));
    }
}

/// The fields of a structure that must be there and not empty.
bool has_fields(const XmlElement& structure, std::string_view space,
                std::initializer_list<std::string_view> names) {
    const auto& fields = structure_fields(structure);
    return std::ranges::all_of(names, [&](std::string_view name) {
        return std::ranges::any_of(fields, [&](const XmlElement& field) {
            return field.name.is(space, name) && !field.text.empty();
        });
    });
}

std::string field(const XmlElement& structure, std::string_view space, std::string_view name) {
    for (const XmlElement& each : structure_fields(structure)) {
        if (each.name.is(space, name)) {
            return each.text;
        }
    }
    return "";
}

std::vector<XmlElement> described_properties(const XmlElement& schema) {
    for (const XmlElement& each : structure_fields(schema)) {
        if (each.name.is(xmp_space::schema, "property")) {
            return array_items(each, "Seq");
        }
    }
    return {};
}

/// The descriptions of schemas that PDF/A does not know (ISO 19005-2, 6.6.2.3.3).
class ExtensionChecker {
  public:
    ExtensionChecker(const Xmp& xmp, Report& report) : xmp_(xmp), report_(report) {}

    void check() {
        if (const XmpProperty* schemas = xmp_.find(xmp_space::extension, "schemas")) {
            report_.expect(schemas->container == "Bag" && schemas->name.prefix == "pdfaExtension",
                           "A2-6.6.2.3-2",
                           "pdfaExtension:schemas is no Bag, or has another prefix");
            for (const XmlElement& schema : array_items(schemas->element, schemas->container)) {
                check_schema(schema);
            }
        }
        for (const XmpProperty& property : xmp_.properties) {
            const std::string name = property.name.space + property.name.local;
            const bool predefined = std::ranges::find(predefined_spaces, property.name.space) !=
                                    predefined_spaces.end();
            const bool described = std::ranges::find(described_, name) != described_.end();
            report_.expect(predefined || described, "A2-6.6.2.3-7",
                           property.name.prefix + ":" + property.name.local +
                               " belongs to no schema that is known or described");
        }
    }

  private:
    void check_schema(const XmlElement& schema) {
        report_.expect(has_fields(schema, xmp_space::schema, {"schema", "namespaceURI", "prefix"}),
                       "A2-6.6.2.3-3", "a schema without schema, namespaceURI or prefix");
        const std::string space = field(schema, xmp_space::schema, "namespaceURI");
        for (const XmlElement& property : described_properties(schema)) {
            const std::string category = field(property, xmp_space::property, "category");
            report_.expect(has_fields(property, xmp_space::property,
                                      {"name", "valueType", "category", "description"}) &&
                               (category == "internal" || category == "external"),
                           "A2-6.6.2.3-4",
                           "a property without name, valueType, category or description");
            described_.push_back(space + field(property, xmp_space::property, "name"));
        }
    }

    const Xmp& xmp_;
    Report& report_;
    /// Namespace and name of each described property.
    std::vector<std::string> described_;
};

void check_claims(const Xmp& xmp, Report& report) {
    if (report.expect(xmp.find(xmp_space::pdfua_id, "part") != nullptr, "UA-5-1",
                      "no pdfuaid:part")) {
        report.expect(xmp.value(xmp_space::pdfua_id, "part") == "1", "UA-5-2",
                      "pdfuaid:part is " + quoted(xmp.value(xmp_space::pdfua_id, "part")));
        report.expect(xmp.find(xmp_space::pdfua_id, "part")->name.prefix == "pdfuaid", "UA-5-3",
                      "pdfuaid:part has another prefix");
    }
    if (!report.expect(xmp.find(xmp_space::pdfa_id, "part") != nullptr, "A2-6.6.4-1",
                       "no pdfaid:part")) {
        return;
    }
    const std::string part = xmp.value(xmp_space::pdfa_id, "part");
    const std::string level = xmp.value(xmp_space::pdfa_id, "conformance");
    report.expect(part == "2" || part == "3", "A2-6.6.4-2", "pdfaid:part is " + quoted(part));
    report.expect(level == "A", "A2-6.6.4-3", "pdfaid:conformance is " + quoted(level));
    for (const XmpProperty& property : xmp.properties) {
        report.expect(property.name.space != xmp_space::pdfa_id || property.name.prefix == "pdfaid",
                      "A2-6.6.4-4", "pdfaid:" + property.name.local + " has another prefix");
    }
}

void check_packet(const Xmp& xmp, Report& report) {
    for (const std::string& header : xmp.packet_headers) {
        report.expect(header.find(" bytes=") == std::string::npos, "A2-6.6.2.1-2",
                      "the packet header has the attribute bytes");
        report.expect(header.find(" encoding=") == std::string::npos, "A2-6.6.2.1-3",
                      "the packet header has the attribute encoding");
    }
    const XmpProperty* title = xmp.find(xmp_space::dc, "title");
    report.expect(title != nullptr && title->container == "Alt" && !title->values.empty() &&
                      !title->values.front().empty(),
                  "UA-7.1-9", "dc:title is missing, empty or no Alt");
}

}  // namespace

void check_metadata(const Document& document, Report& report) {
    const Object metadata = document.file.catalog().key("Metadata");
    if (!report.expect(metadata.is_stream() && metadata.key("Type").is_name("Metadata") &&
                           metadata.key("Subtype").is_name("XML"),
                       "UA-7.1-8", "the catalog's Metadata is no stream of type Metadata, XML")) {
        return;
    }
    report.expect(!metadata.has("Filter"), "INT-metadata-plain",
                  metadata.where() + " has a filter");
    if (!report.expect(document.xmp.has_value(), "A2-6.6.2.1-4", document.xmp_problem)) {
        return;
    }
    check_packet(*document.xmp, report);
    check_claims(*document.xmp, report);
    ExtensionChecker(*document.xmp, report).check();
    check_info(document.file.trailer().key("Info"), *document.xmp, report);
}

}  // namespace palier::conformance
