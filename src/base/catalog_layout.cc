#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr std::array messages{
    Message{
        "GAB-301", Severity::Warning,
        "le mot « {lu} » est plus large que sa colonne : il a été coupé",
        "Un mot, une adresse ou un identifiant ne tient pas sur une ligne de sa colonne.",
        "Raccourcissez-le, ou ajoutez une espace ou un trait d’union là où il peut être coupé."},
    Message{"GAB-302", Severity::Warning,
            "page {page} : un bloc est plus haut que la page ; sa fin déborde",
            "Un tableau a une ligne, ou un encadré un contenu, qui dépasse la hauteur d’une page.",
            "Raccourcissez le texte de ce bloc."},
};

}  // namespace

std::span<const Message> layout_messages() {
    return messages;
}

}  // namespace palier::base::catalog
