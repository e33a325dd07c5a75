#include "sheets/xml_text.h"

namespace palier::sheets {

std::string xml_text(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char letter : text) {
        switch (letter) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                const auto byte = static_cast<unsigned char>(letter);
                if (byte >= ' ' || letter == '\n' || letter == '\t') {
                    escaped += letter;
                }
        }
    }
    return escaped;
}

}  // namespace palier::sheets
