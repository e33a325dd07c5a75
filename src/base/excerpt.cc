#include "base/excerpt.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/expect.h"

namespace palier::base {

namespace {

/// Bytes that the letters of an excerpt may take, so that a text without an end costs nothing.
constexpr std::size_t most_bytes_of_a_letter = 64;

/// The longest beginning of `text` of at most `most` bytes that ends between two code points.
std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return text;
    }
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
        --most;
    }
    return text.substr(0, most);
}

}  // namespace

std::string excerpt(std::string_view text, std::size_t most_letters) {
    if (text.size() <= most_letters) {
        return std::string(text);
    }
    const std::string_view head = beginning(text, most_letters * most_bytes_of_a_letter);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> letters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    expect(U_SUCCESS(status), "ICU parts letters");
    const auto wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece(head.data(), static_cast<std::int32_t>(head.size())));
    letters->setText(wide);
    std::int32_t end = 0;
    std::int32_t next = 0;
    for (std::size_t count = 0; count < most_letters && next != icu::BreakIterator::DONE; ++count) {
        end = next;
        next = letters->next();
    }
    end = next != icu::BreakIterator::DONE ? next : end;
    if (end == wide.length() && head.size() == text.size()) {
        return std::string(text);
    }
    if (end == wide.length()) {
        // The text goes on, perhaps with the same letter.
        end = letters->preceding(end);
    }
    icu::UnicodeString shown = wide.tempSubString(0, end);
    std::string result;
    shown.trim().toUTF8String(result);
    return result + "…";
}

std::string in_one_line(std::string_view text) {
    std::string result;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char letter = text[index];
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '\t') {
            result += ' ';
        } else if (letter == '\n' || letter == '\v' || letter == '\r') {
            result += "↵";
            index += text.substr(index, 2) == "\r\n" ? 1U : 0U;
        } else if (byte < 0x20U || byte == 0x7FU) {
            result += "\uFFFD";
        } else {
            result += letter;
        }
    }
    return result;
}

}  // namespace palier::base
