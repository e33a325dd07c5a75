#include <array>
#include <string_view>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr std::string_view defect = "C’est un défaut de Palier ou d’un gabarit, non du dossier.";
constexpr std::string_view tell_us = "Signalez-le en joignant la commande et la version de Palier.";

constexpr std::array messages{
    Message{"PDF-001", Severity::Error, "le document n’a pas de titre",
            "Un PDF accessible annonce son titre ; celui du gabarit est vide.",
            "Donnez un titre au document dans le gabarit."},
    Message{"PDF-002", Severity::Error, "la langue du document n’est pas indiquée",
            "Sans langue, une synthèse vocale ne sait pas comment lire le texte.",
            "Indiquez la langue dans le gabarit, par exemple « fr-FR »."},
    Message{"PDF-003", Severity::Error, "le document est vide",
            "Aucune page, ou rien n’est écrit sur les pages.",
            "Vérifiez les parties que le gabarit retient."},
    Message{"PDF-004", Severity::Error,
            "une page a un côté de {cote, number} points ({endroit}) : un PDF admet de 3 à 14 400 "
            "points",
            "Le format de page du gabarit est trop petit ou trop grand.",
            "Corrigez le format de page dans le gabarit."},
    Message{"PDF-005", Severity::Error, "quelque chose est tracé hors de la page ({endroit})",
            "Un texte, un filet ou un dessin dépasse les bords de la page.",
            "Corrigez les marges ou les largeurs dans le gabarit."},
    Message{"PDF-006", Severity::Error,
            "la structure du document est incohérente : {constat, select, "
            "racine {il n’y a pas une racine et une seule} "
            "parent {un élément et son parent ne s’accordent pas} "
            "feuille {un texte n’appartient pas à un élément et un seul} "
            "lien {un lien n’appartient pas à un élément et un seul} "
            "boucle {un élément se contient lui-même} other {{constat}}}",
            defect, tell_us},
    Message{"PDF-007", Severity::Error,
            "un élément {element} ne peut pas être placé dans un élément {parent} ({endroit})",
            defect, tell_us},
    Message{"PDF-008", Severity::Error, "une figure n’a pas d’alternative textuelle ({endroit})",
            "Une personne qui ne voit pas la figure n’aurait rien à sa place.",
            "Donnez une alternative à la figure dans le gabarit."},
    Message{"PDF-009", Severity::Error, "une figure n’a pas d’emplacement ({endroit})", defect,
            tell_us},
    Message{"PDF-010", Severity::Error,
            "un en-tête de tableau ne dit pas s’il vaut pour une ligne ou une colonne ({endroit})",
            defect, tell_us},
    Message{
        "PDF-011", Severity::Error,
        "un titre {element} suit un titre de niveau {precedent, number} ({endroit}) : un niveau "
        "est sauté",
        "Les niveaux de titres se suivent : H2 après H1, H3 après H2.",
        "Corrigez le niveau du titre dans le gabarit."},
    Message{"PDF-012", Severity::Error,
            "un élément {element} annonce un texte qui n’est sur aucune page", defect, tell_us},
    Message{"PDF-013", Severity::Error,
            "le texte d’un élément {element} revient à une page antérieure ({endroit})", defect,
            tell_us},
    Message{"PDF-014", Severity::Error, "un lien ne dit pas où il mène ({endroit})",
            "Une personne qui ne voit pas le lien doit savoir ce qu’il fait.",
            "Donnez un texte au lien dans le gabarit."},
    Message{"PDF-015", Severity::Error, "un lien ne mène nulle part ({endroit})",
            "Son adresse est vide, ou sa page n’existe pas.",
            "Corrigez la cible du lien dans le gabarit."},
    Message{"PDF-016", Severity::Error, "le signet « {titre} » est incorrect",
            "Un signet a un titre, une page, et un niveau qui suit le précédent.",
            "Corrigez les titres du gabarit."},
    Message{"PDF-017", Severity::Error,
            "les lignes d’un tableau n’ont pas le même nombre de colonnes ({endroit})",
            "Une synthèse vocale ne saurait pas à quelle colonne appartient une cellule.",
            "Corrigez les cellules fusionnées du tableau dans le gabarit."},
    Message{"PDF-018", Severity::Error, "un lien n’a pas de zone active ({endroit})", defect,
            tell_us},
    Message{"PDF-019", Severity::Error,
            "la pièce jointe « {nom} » n’a pas de nom à elle, de description ou de type connu",
            defect, tell_us},
    Message{"PDF-020", Severity::Error, "les numéros des pages ne se suivent pas", defect, tell_us},
    Message{"PDF-021", Severity::Error,
            "une cellule nomme comme en-tête ce qui n’en est pas un ({endroit})", defect, tell_us},
    Message{"SYS-040", Severity::Error, "le PDF n’a pas pu être écrit : {detail}",
            "La mémoire manque, ou une bibliothèque (libharu, HarfBuzz, libdeflate) a échoué.",
            "Libérez de la mémoire et recommencez ; si l’échec se répète, signalez-le."},
};

}  // namespace

std::span<const Message> system_messages() {
    return messages;
}

}  // namespace palier::base::catalog
