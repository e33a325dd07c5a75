#include "compose/wording.h"

namespace palier::compose {

std::string origin_word(model::Origin::Kind kind) {
    switch (kind) {
        case model::Origin::Kind::Official:
            return "officielle";
        case model::Origin::Kind::Transcription:
            return "transcription";
        case model::Origin::Kind::Reconstruction:
            return "reconstitution";
        case model::Origin::Kind::Example:
            return "exemple";
        case model::Origin::Kind::User:
            break;
    }
    return "utilisateur";
}

std::string without_full_stop(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) {
        text.pop_back();
    }
    return text;
}

Value text_unless_empty(const std::string& text) {
    return text.empty() ? Value() : Value::text(text);
}

}  // namespace palier::compose
