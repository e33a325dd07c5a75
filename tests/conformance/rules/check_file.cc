#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "conformance/reading/text.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

constexpr std::string_view header = "%PDF-1.7";

/// ISO 32000-1, table 6, without LZWDecode and Crypt.
constexpr auto allowed_filters = std::to_array<std::string_view>(
    {"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode",
     "JBIG2Decode", "DCTDecode", "JPXDecode"});

/// ISO 19005-2, 6.5.1.
constexpr auto forbidden_actions = std::to_array<std::string_view>(
    {"Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition",
     "Trans", "GoTo3DView", "JavaScript"});

/// ISO 19005-2, 6.1.13.
constexpr std::size_t most_string_bytes = 32767;
constexpr std::size_t most_name_bytes = 127;

bool is_end_of_line(char byte) {
    return byte == '\n' || byte == '\r';
}

void check_header(std::string_view bytes, Report& report) {
    const bool begins = bytes.starts_with(header) && bytes.size() > header.size() &&
                        is_end_of_line(bytes[header.size()]);
    if (!report.expect(begins, "A2-6.1.2-1",
                       "it does not begin with %PDF-1.7 and an end of line")) {
        return;
    }
    const std::string_view rest = bytes.substr(header.size());
    const std::size_t comment = rest.starts_with("\r\n") ? 2 : 1;
    const auto binary = [](char byte) { return static_cast<unsigned char>(byte) > 127; };
    const std::string_view marked = rest.substr(std::min(comment + 1, rest.size())).substr(0, 4);
    report.expect(rest.size() > comment && rest[comment] == '%' && marked.size() == 4 &&
                      std::ranges::all_of(marked, binary),
                  "A2-6.1.2-2", "the second line is no comment of four bytes above 127");
}

void check_trailer(const PdfFile& file, Report& report) {
    const Object id = file.trailer().key("ID");
    const bool complete = id.size() == 2 && !id.at(0).bytes().value_or("").empty() &&
                          !id.at(1).bytes().value_or("").empty();
    report.expect(complete, "A2-6.1.3-1", "the trailer's /ID is no pair of strings");
    report.expect(!file.trailer().has("Encrypt"), "A2-6.1.3-2", "the trailer has /Encrypt");
    const std::size_t end = file.bytes().rfind("%%EOF");
    const std::string_view after =
        end == std::string_view::npos ? "?" : file.bytes().substr(end + 5);
    report.expect(after.empty() || after == "\n" || after == "\r" || after == "\r\n", "A2-6.1.3-3",
                  std::to_string(after.size()) + " bytes after the last %%EOF");
}

void check_stream(const Object& stream, const std::string& where, Report& report) {
    for (const std::string_view key : {"F", "FFilter", "FDecodeParms"}) {
        report.expect(!stream.has(key), "A2-6.1.7-3", where + " has /" + std::string(key));
    }
    for (const Object& filter : stream.key("Filter").one_or_many()) {
        const std::string name = filter.name().value_or("");
        report.expect(std::ranges::find(allowed_filters, name) != allowed_filters.end(),
                      "A2-6.1.7-4", where + " has the filter " + name);
    }
}

void check_actions(const Object& dictionary, const std::string& where, Report& report) {
    const std::string kind = dictionary.key("S").name().value_or("");
    const bool forbidden = std::ranges::find(forbidden_actions, kind) != forbidden_actions.end() ||
                           dictionary.has("JS") || dictionary.has("JavaScript");
    report.expect(!forbidden, "A2-6.5.1-1", where + " holds a forbidden action " + kind);
    report.expect(!dictionary.has("AA"), "A2-6.5.2-1", where + " has /AA");
}

/// Looks at numbers, names and strings, wherever they stand.
class LimitChecker {
  public:
    explicit LimitChecker(Report& report) : report_(report) {}

    void check(const Object& object, const std::string& where) {
        check_number(object, where);
        if (const auto name = object.name()) {
            check_name(*name, where);
        }
        if (const auto bytes = object.bytes()) {
            report_.expect(bytes->size() < most_string_bytes, "A2-6.1.13-3",
                           where + " has a string of " + std::to_string(bytes->size()) + " bytes");
        }
        for (const Object& item : object.items()) {
            descend(item, where);
        }
        for (const std::string& key : object.keys()) {
            check_name(key, where);
            descend(object.key(key), where);
        }
    }

  private:
    void descend(const Object& object, const std::string& where) {
        if (!object.id().indirect()) {
            check(object, where);
        }
    }

    void check_number(const Object& object, const std::string& where) {
        using Limits = std::numeric_limits<std::int32_t>;
        const auto number = object.integer();
        report_.expect(!number || (*number >= Limits::min() && *number <= Limits::max()),
                       "A2-6.1.13-1", where + " has an integer of more than 32 bits");
    }

    void check_name(const std::string& name, const std::string& where) {
        report_.expect(name.size() <= most_name_bytes, "A2-6.1.13-4",
                       where + " has a name of " + std::to_string(name.size()) + " bytes");
        report_.expect(from_utf8(name).has_value(), "A2-6.1.8-1",
                       where + " has a name that is no UTF-8");
    }

    Report& report_;
};

}  // namespace

void check_file(const PdfFile& file, Report& report) {
    std::string complaints;
    for (const std::string& complaint : file.complaints()) {
        complaints += (complaints.empty() ? "" : "; ") + complaint;
    }
    report.expect(complaints.empty(), "INT-file-sound", complaints);
    check_header(file.bytes(), report);
    check_trailer(file, report);
    for (const ObjectId& reference : file.dangling()) {
        report.add("INT-reference", "object " + std::to_string(reference.number) +
                                        " is referred to, but is not there");
    }
    for_each_dictionary(file, [&](const Object& dictionary, const std::string& where) {
        if (dictionary.is_stream()) {
            check_stream(dictionary, where, report);
        }
        check_actions(dictionary, where, report);
    });
    LimitChecker limits(report);
    for (const Object& object : file.objects()) {
        limits.check(object, object.where());
    }
}

}  // namespace palier::conformance
