#include "pdf/attachments.h"

#include <algorithm>

#include "pdf/metadata.h"
#include "pdf/syntax.h"

namespace palier::pdf {

namespace {

using document::Attachment;

std::string_view relationship_name(Attachment::Relationship relationship) {
    switch (relationship) {
        case Attachment::Relationship::Source:
            return "Source";
        case Attachment::Relationship::Data:
            return "Data";
        case Attachment::Relationship::Alternative:
            return "Alternative";
        case Attachment::Relationship::Supplement:
            return "Supplement";
        case Attachment::Relationship::Unspecified:
            break;
    }
    return "Unspecified";
}

bool is_name_letter(char letter) {
    const bool alphanumeric = (letter >= 'a' && letter <= 'z') ||
                              (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    constexpr std::string_view signs = "!#$&-^_.+";
    return alphanumeric || signs.find(letter) != std::string_view::npos;
}

/// A name of PDF, with what it cannot hold as « #2F » (ISO 32000-1, 7.3.5).
std::string escaped_name(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (const char letter : text) {
        if (letter == '/' || letter == '#') {
            const auto byte = static_cast<unsigned char>(letter);
            name += '#';
            name += digits[byte >> 4U];
            name += digits[byte & 0xFU];
        } else {
            name += letter;
        }
    }
    return name;
}

std::string digits_of(const std::array<std::uint8_t, 16>& digest) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

Reference write_file(const Attachment& file, const base::Date& date, Haru& haru) {
    std::string size;
    append_integer(size, static_cast<std::int64_t>(file.bytes.size()));
    const Reference stream =
        haru.add_stream(joined({"/Type/EmbeddedFile/Subtype/", escaped_name(file.media_type),
                                "/Params<</Size ", size, "/ModDate", text_string(pdf_date(date)),
                                "/CheckSum<", digits_of(md5(file.bytes)), ">>>"}),
                        file.bytes);
    const std::string name = text_string(file.file_name);
    return haru.add(
        joined({"/Type/Filespec/F", name, "/UF", name, "/Desc", text_string(file.description),
                "/AFRelationship/", relationship_name(file.relationship), "/EF<</F ", stream.text(),
                "/UF ", stream.text(), ">>"}));
}

}  // namespace

void write_attachments(const layout::PagedDocument& document, Haru& haru) {
    if (document.attachments.empty()) {
        return;
    }
    std::vector<Reference> files;
    std::string names;
    files.reserve(document.attachments.size());
    for (const Attachment& file : document.attachments) {
        // Digits of one width: the order of names is the order of files.
        const std::string digits = std::to_string(files.size());
        constexpr std::size_t width = 6;
        files.push_back(write_file(file, document.metadata.date, haru));
        names += joined({"(", std::string(width - std::min(width, digits.size()), '0'), digits, ")",
                         files.back().text()});
    }
    haru.set(haru.catalog(), "AF", files);
    haru.set(haru.catalog(), "Names", Spelt{joined({"/EmbeddedFiles<</Names[", names, "]>>"})});
}

bool is_media_type(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return false;
    }
    const auto sound = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, is_name_letter);
    };
    return sound(text.substr(0, slash)) && sound(text.substr(slash + 1));
}

}  // namespace palier::pdf
