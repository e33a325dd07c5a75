#include "app/origin.h"

namespace palier::app {

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
            return "utilisateur";
    }
    return "utilisateur";
}

}  // namespace palier::app
