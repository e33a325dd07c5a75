#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr auto error = Severity::Error;
constexpr auto note = Severity::Note;

constexpr std::array messages{
    Message{"CLA-001", error,
            "ce fichier est un classeur de l’ancien format .xls, qui n’est pas lu (attendu : .xlsx "
            "ou .ods).",
            "Ce format date d’avant 2007 ; un fichier enregistré sous ce format garde ce contenu, "
            "même quand son nom est changé.",
            "Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .ods."},
    Message{"CLA-002", error, "ce classeur est protégé par un mot de passe.",
            "Son contenu est chiffré : il ne peut pas être lu sans le mot de passe, qui n’est "
            "jamais demandé.",
            "Ouvrez-le, retirez le mot de passe d’ouverture, puis enregistrez au format .xlsx ou "
            ".ods."},
    Message{"CLA-003", error, "ce fichier n’est pas un classeur : c’est {lu}.",
            "Son contenu est celui d’un autre logiciel, quelle que soit la fin de son nom.",
            "Copiez ses tableaux dans un classeur, puis enregistrez au format .xlsx ou .ods."},
    Message{"CLA-004", error, "ce fichier est une archive, et non un classeur.",
            "L’archive ne contient ni les parties d’un .xlsx ni celles d’un .ods.",
            "Si le classeur est dans l’archive, sortez-l’en ; sinon, enregistrez le classeur au "
            "format .xlsx ou .ods."},
    Message{"CLA-005", error,
            "ce fichier n’est pas un classeur : c’est {lu} (attendu : un classeur .xlsx ou .ods).",
            "La fin du nom annonce un classeur, mais le contenu est autre. Certaines applications "
            "nomment .xls ou .xlsx une page web ou un fichier CSV.",
            "Ouvrez-le dans un tableur et enregistrez au format .xlsx ou .ods ; s’il s’agit d’un "
            "CSV ou d’un JSON, nommez-le .csv ou .json."},
    Message{"CLA-006", error,
            "ce fichier est un classeur binaire .xlsb, qui n’est pas lu (attendu : .xlsx ou .ods).",
            "Ce format d’Excel n’est lisible que par lui.",
            "Dans Excel, enregistrez le classeur au format .xlsx."},
    Message{"CLA-007", error,
            "ce fichier est un classeur de Numbers, qui n’est pas lu (attendu : .xlsx ou .ods).",
            "Le format de ce tableur n’est lisible que par lui.",
            "Dans Numbers, exportez le classeur au format Excel (.xlsx)."},
    Message{"CLA-010", error, "le classeur est coupé ou abîmé.",
            "Une copie ou un téléchargement interrompu, ou un support défaillant, a perdu une "
            "partie du fichier.",
            "Copiez-le de nouveau ; s’il s’ouvre dans un tableur, enregistrez-le au format .xlsx "
            "ou .ods."},
    Message{"CLA-011", error,
            "le classeur est trop gros : {lu} octets (attendu : {maximum} au plus).",
            "Un classeur d’un site est mille fois plus petit ; celui-ci contient sans doute des "
            "images ou des données d’ailleurs.",
            "Retirez les images et les feuilles étrangères au dossier, puis enregistrez."},
    Message{"CLA-012", error, "le classeur est fait de {lu} parties (attendu : {maximum} au plus).",
            "Chaque feuille, image ou dessin est une partie ; un classeur ordinaire en a quelques "
            "dizaines.",
            "Retirez les images et les feuilles étrangères au dossier, puis enregistrez."},
    Message{"CLA-013", error,
            "la partie « {partie} » du classeur est trop grosse une fois décompressée ({lu} "
            "octets).",
            "Une mise en forme étendue à un million de lignes, ou des données d’ailleurs, prennent "
            "autant de place.",
            "Supprimez les lignes et les colonnes vides après la dernière, puis enregistrez."},
    Message{"CLA-014", error,
            "la partie « {partie} » du classeur grossit beaucoup trop quand on la décompresse "
            "({lu} octets).",
            "Aucun tableur ne produit cela : le fichier est sans doute malveillant.",
            "N’ouvrez pas ce fichier ; demandez-en un autre à la personne qui l’a envoyé."},
    Message{"CLA-015", error, "la partie « {lu} » du classeur est chiffrée.",
            "Le fichier a été mis dans une archive protégée par un mot de passe.",
            "Retirez le mot de passe, puis enregistrez au format .xlsx ou .ods."},
    Message{"CLA-016", error, "la partie « {lu} » est deux fois dans le classeur.",
            "Aucun tableur ne produit cela : on ne saurait pas laquelle lire.",
            "Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .ods."},
    Message{"CLA-020", error, "il manque au classeur sa partie « {partie} ».",
            "Le fichier a été produit ou modifié par un logiciel qui l’a laissé incomplet.",
            "Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .ods."},
    Message{"CLA-021", error,
            "la partie « {partie} » du classeur n’est pas du XML correct (ligne {ligne}).",
            "Le fichier a été produit ou modifié par un logiciel qui l’a abîmé.",
            "Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .ods."},
    Message{"CLA-022", error, "la partie « {partie} » du classeur n’est pas encodée en UTF-8.",
            "Les tableurs écrivent leurs classeurs en UTF-8 ; un autre logiciel a produit "
            "celui-ci.",
            "Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .ods."},
    Message{"CLA-023", error,
            "la partie « {partie} » du classeur contient une déclaration de type (DOCTYPE).",
            "Aucun tableur n’en écrit ; elle peut servir à épuiser la mémoire ou à lire d’autres "
            "fichiers.",
            "N’ouvrez pas ce fichier si vous n’en connaissez pas l’origine ; sinon, enregistrez-le "
            "de nouveau depuis un tableur."},
    Message{"CLA-024", error,
            "la partie « {partie} » du classeur contient trop d’éléments, un élément trop "
            "long, ou des éléments trop profondément emboîtés.",
            "Une mise en forme étendue à un million de lignes, ou un fichier malveillant, en est "
            "la cause.",
            "Supprimez les lignes et les colonnes vides après la dernière, puis enregistrez."},
    Message{"CLA-025", error, "le classeur est abîmé à cet endroit (lu : « {lu} »).",
            "Une cellule est écrite deux fois, hors de la feuille, ou renvoie à ce qui n’existe "
            "pas.",
            "Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .ods."},
    Message{"CLA-026", error,
            "le classeur a trop de cellules remplies (attendu : {maximum} au plus).",
            "Un dossier d’un site en a quelques milliers ; une valeur a peut-être été recopiée sur "
            "toute une colonne.",
            "Supprimez les lignes, les colonnes et les feuilles étrangères au dossier."},
    Message{"CLA-027", error, "le classeur contient trop de texte, ou un texte trop long.",
            "Une cellule a 32 767 caractères au plus, et un dossier quelques pages de texte.",
            "Raccourcissez les textes, et retirez les feuilles étrangères au dossier."},
    Message{"CLA-028", error,
            "la feuille a trop de cellules fusionnées (attendu : {maximum} fusions au plus).",
            "Des cellules ont sans doute été fusionnées sur toute la hauteur de la feuille.",
            "Retirez les fusions, puis enregistrez."},
    Message{"CLA-029", error,
            "le classeur a {lu} feuilles, ou davantage (attendu : {maximum} au plus).",
            "Un dossier a une quinzaine de tables, chacune sur sa feuille.",
            "Gardez les feuilles du dossier et retirez les autres."},
    Message{"CLA-030", error, "le classeur n’a aucune feuille de calcul.",
            "Il ne contient que des graphiques ou des liaisons, ou bien il est abîmé.",
            "Ouvrez-le dans un tableur et vérifiez que les tables du dossier s’y trouvent."},
    Message{"CLA-031", error,
            "la feuille décrit trop de colonnes (attendu : {maximum} descriptions au plus).",
            "Une feuille a 16 384 colonnes au plus, et un tableur décrit chacune une fois ; ce "
            "fichier en décrit bien davantage.",
            "Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .ods, ou recopiez les "
            "cellules dans un nouveau classeur."},
    Message{"CLA-035", note, "les macros de ce classeur sont ignorées.",
            "Seules les valeurs des cellules sont lues ; aucune macro n’est exécutée.",
            "Rien à faire, si les valeurs enregistrées sont à jour."},
    Message{"CLA-036", note, "les liaisons de ce classeur vers d’autres fichiers sont ignorées.",
            "Les formules gardent la dernière valeur calculée ; aucun autre fichier n’est lu.",
            "Si ces valeurs ont pu changer, ouvrez le classeur, mettez à jour les liaisons et "
            "enregistrez."},
};

}  // namespace

std::span<const Message> workbook_messages() {
    return messages;
}

}  // namespace palier::base::catalog
