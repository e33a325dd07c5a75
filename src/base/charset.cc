#include "base/charset.h"

#include <unicode/unistr.h>

namespace palier::base {

namespace {

/// The name of the encoding for ICU.
const char* converter_name(Charset charset) {
    switch (charset) {
        case Charset::Utf16LittleEndian:
            return "UTF-16LE";
        case Charset::Utf16BigEndian:
            return "UTF-16BE";
        case Charset::Windows1252:
            return "windows-1252";
        case Charset::Latin9:
            return "ISO-8859-15";
    }
    return "windows-1252";
}

}  // namespace

std::string decoded(std::string_view bytes, Charset charset) {
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter_name(charset));
    const std::int32_t start = text.startsWith(icu::UnicodeString(u'\uFEFF')) ? 1 : 0;
    std::string utf8;
    text.tempSubString(start).toUTF8String(utf8);
    return utf8;
}

}  // namespace palier::base
