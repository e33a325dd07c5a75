#include "ingest/recognise.h"

#include <algorithm>

namespace palier::ingest {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// What tells text from other bytes stands in so many first ones.
constexpr std::size_t head_size = 1024;

bool starts_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

bool holds_binary(std::string_view head) {
    return std::ranges::any_of(head, [](char letter) {
        const auto code = static_cast<unsigned char>(letter);
        const bool layout = code >= 0x07 && code <= 0x0D;
        return code < 0x20 && !layout && code != 0x1A && code != 0x1B;
    });
}

}  // namespace

Format recognise(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) {
        return Format::Zip;
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
        return Format::CompoundFile;
    }
    if (bytes.starts_with("%PDF-"sv)) {
        return Format::Pdf;
    }
    if (starts_utf16(bytes)) {
        return Format::Text;
    }
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    const std::string_view head = bytes.substr(0, head_size);
    const std::size_t start = head.find_first_not_of(" \t\r\n");
    // A comment before the first brace is a JSON text with a fault of its own, said by its reader.
    if (start == std::string_view::npos || "{[/#"sv.find(head[start]) != std::string_view::npos) {
        return Format::Json;
    }
    return holds_binary(head) ? Format::Binary : Format::Text;
}

}  // namespace palier::ingest
