#include "app/grid_words.h"

namespace palier::app {

namespace {

constexpr int most_decimals = 6;

std::string kind_word(model::ItemOrigin::Kind kind) {
    switch (kind) {
        case model::ItemOrigin::Kind::Official:
            return "Libellé officiel";
        case model::ItemOrigin::Kind::Reconstruction:
            return "Reconstitution";
        case model::ItemOrigin::Kind::Example:
            return "Exemple";
        case model::ItemOrigin::Kind::User:
            return "De l’utilisateur";
    }
    return "Reconstitution";
}

}  // namespace

std::string in_full(const base::Score& value) {
    return base::french::number(value, most_decimals);
}

std::string origin_phrase(const model::ItemOrigin& origin) {
    std::string phrase = kind_word(origin.kind);
    if (!origin.fact.empty()) {
        const bool several = origin.fact.find(',') != std::string::npos;
        phrase += (several ? " (faits " : " (fait ") + origin.fact + ")";
    }
    return origin.note.empty() ? phrase : phrase + " : " + origin.note;
}

}  // namespace palier::app
