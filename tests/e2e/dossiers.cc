#include "e2e/dossiers.h"

#include <stdexcept>

namespace palier::e2e {

std::string sound_dossier() {
    return R"({
  "structure": {
    "identifiant": "essai",
    "nom": "Mairie de l’Essai",
    "grille_du_diagnostic": "autodiagnostic-2026",
    "date_du_diagnostic": "2026-03-10"
  },
  "diagnostic": [
    {"engagement": "E1", "score": 67.5},
    {"engagement": "E2", "score": "52,9 %"},
    {"engagement": 3, "score": 50},
    {"engagement": "E4", "score": 75},
    {"engagement": "E5", "score": 67.9},
    {"engagement": "E6", "score": 45},
    {"engagement": "E7", "score": 26.9},
    {"engagement": "E8", "score": 80.6}
  ],
  "points": [
    {"engagement": "E1", "type": "point fort", "texte": "Un accueil attentif."}
  ]
}
)";
}

std::string dossier_with(std::string_view what, std::string_view replacement) {
    std::string text = sound_dossier();
    const std::size_t found = text.find(what);
    if (found == std::string::npos || text.find(what, found + 1) != std::string::npos) {
        throw std::logic_error("not exactly once in the dossier: " + std::string(what));
    }
    return text.replace(found, what.size(), replacement);
}

}  // namespace palier::e2e
