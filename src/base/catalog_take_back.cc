#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr auto error = Severity::Error;
constexpr auto warning = Severity::Warning;

constexpr std::array messages{
    Message{"REP-001", error, "il manque l’option « -o » : où écrire le dossier mis à jour.",
            "« plan reprendre » n’écrit jamais dans le dossier lui-même.",
            "Ajoutez par exemple « -o nouveau-dossier.xlsx »."},
    Message{"REP-002", error,
            "« {lu} » est un des fichiers à lire : le dossier mis à jour ne peut pas prendre sa "
            "place.",
            "« plan reprendre » ne réécrit jamais un fichier qu’on lui donne.",
            "Donnez un autre nom avec « -o », puis remplacez vous-même le dossier s’il convient."},
    Message{"REP-003", error,
            "« {lu} » : le dossier mis à jour est écrit en {attendu} ; l’extension dit lequel.",
            "L’extension du fichier ne dit pas comment écrire le dossier.",
            "Donnez à « -o » un nom en .xlsx, .ods ou .json."},
    Message{"REP-004", error, "le plan « {lu} » n’existe pas.",
            "Aucun fichier ne porte ce nom à cet endroit.", "Vérifiez le chemin et le nom."},
    Message{"REP-005", error, "le plan « {lu} » ne peut pas être lu.",
            "Ce n’est pas un fichier, ou ses droits empêchent de le lire.",
            "Donnez un fichier .xlsx, .ods ou .csv, et vérifiez ses droits."},
    Message{"REP-006", error, "le classeur n’a pas de feuille « {attendu} » (feuilles : {lu}).",
            "La feuille du plan a été renommée ou supprimée.",
            "Rendez à la feuille du plan le nom « Actions »."},
    Message{"REP-007", error,
            "la table du plan n’a pas de colonne « {attendu} » : ses lignes ne peuvent pas être "
            "rapprochées de celles du dossier.",
            "C’est l’identifiant qui relie chaque ligne du plan au dossier.",
            "Rétablissez la colonne « Identifiant », avec ses valeurs d’origine."},
    Message{"REP-008", error,
            "ce plan est celui du site « {lu} », et le dossier celui de « {attendu} ».",
            "Le plan a été exporté d’un autre dossier.",
            "Donnez le dossier d’où vient ce plan, ou le plan de ce dossier."},
    Message{"REP-009", warning,
            "la colonne « {lu} » manque dans le plan : ce qu’en dit le dossier est gardé.",
            "La colonne a été supprimée ou renommée.",
            "Rétablissez-la si ses valeurs avaient changé."},
    Message{
        "REP-010", warning,
        "la base de comparaison est inconnue : le plan est comparé au dossier d’aujourd’hui, et "
        "rien n’est supprimé.",
        "La feuille masquée « Base » manque ou ne peut pas être lue ; un fichier .csv n’en a "
        "pas.",
        "Donnez avec « --base » le fichier resultats.json écrit en même temps que le plan."},
    Message{"REP-011", error,
            "« {lu} » n’est pas le resultats.json de ce dossier : {raison, select, "
            "plan {il ne contient pas de plan} site {il est d’un autre site} other {il ne peut pas "
            "être lu}}.",
            "« --base » attend le fichier resultats.json écrit en même temps que le plan.",
            "Donnez ce fichier, ou retirez l’option : le plan sera comparé au dossier."},
    Message{"REP-012", error,
            "le commentaire de l’action « {lu} » dépasserait {maximum, number} caractères une fois "
            "les désaccords inscrits : rien n’est écrit.",
            "Ce que propose le comité est gardé dans « Commentaire », qui est trop long.",
            "Raccourcissez le commentaire de cette action dans le dossier, ou tranchez-y le "
            "désaccord, puis recommencez."},
    Message{"REP-013", warning,
            "ce qui n’est pas une table du dossier n’est pas dans le fichier écrit : {lu}.",
            "Seules les tables sont reprises.",
            "Recopiez ces feuilles si elles vous servent encore."},
    Message{"REP-014", error, "le fichier de comparaison « {lu} » (« --base ») n’existe pas.",
            "Aucun fichier ne porte ce nom à cet endroit.", "Vérifiez le chemin et le nom."},
    Message{"REP-015", error,
            "le fichier de comparaison « {lu} » (« --base ») ne peut pas être lu.",
            "Ce n’est pas un fichier, ou ses droits empêchent de le lire.",
            "Donnez le fichier resultats.json écrit en même temps que le plan, et vérifiez ses "
            "droits."},
    Message{"SYS-110", error, "le classeur n’a pas pu être écrit : {detail}",
            "La bibliothèque qui écrit les classeurs a refusé, ou le disque est plein.",
            "Vérifiez la place libre dans le dossier temporaire, puis recommencez."},
};

}  // namespace

std::span<const Message> take_back_messages() {
    return messages;
}

}  // namespace palier::base::catalog
