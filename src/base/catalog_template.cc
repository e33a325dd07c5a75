#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr std::array messages{
    Message{"GAB-101", Severity::Error,
            "le fichier n’est pas un XML bien formé : {raison, select, vide {un élément n’est "
            "pas fermé, ou il n’y en a aucun} ouvert {une balise n’est pas terminée} balise {une "
            "balise fermante n’est pas celle de l’élément ouvert} double {un attribut est écrit "
            "deux fois} fin {quelque chose suit le dernier élément} entite {une entité n’est pas "
            "de celles de XML} cdata {une section CDATA n’est pas fermée} other {un signe n’est "
            "pas à sa place}}.",
            "Une balise, une apostrophe ou un signe « & » ou « < » isolé empêche de lire la "
            "suite.",
            "Corrigez la ligne citée ; dans un texte, écrivez &amp; pour « & » et &lt; pour « < "
            "»."},
    Message{"GAB-102", Severity::Error, "le fichier n’est pas en UTF-8.",
            "Il a été enregistré dans un autre codage, ISO-8859-1 ou Windows-1252 par exemple.",
            "Enregistrez le fichier en UTF-8."},
    Message{"GAB-103", Severity::Error, "une déclaration DOCTYPE n’est pas admise.",
            "Elle pourrait définir des entités ou désigner d’autres fichiers ; un gabarit se "
            "suffit.",
            "Supprimez la déclaration ; écrivez les caractères eux-mêmes au lieu d’entités."},
    Message{"GAB-104", Severity::Error,
            "le fichier est trop grand : {quoi, select, taille {{lu} octets, {attendu} au plus} "
            "profondeur {plus de {attendu} éléments les uns dans les autres} other {plus de "
            "{attendu} éléments}}.",
            "Les gabarits et les thèmes ont une taille limitée.",
            "Réduisez le fichier, ou vérifiez que c’est bien celui que vous vouliez."},
    Message{"GAB-105", Severity::Error, "l’élément racine est « {lu} » au lieu de « {attendu} ».",
            "Ce fichier n’est pas du genre attendu : un gabarit commence par « document », un "
            "thème par « theme ».",
            "Vérifiez le nom du fichier."},
    Message{"GAB-106", Severity::Error,
            "l’élément « {lu} » n’existe pas ; dans « {parent} », {avec, select, oui {le plus "
            "proche : « {proche} »} rien {il n’y en a aucun} other {attendu : {attendu}}}.",
            "Le nom est mal écrit, ou cet élément n’est pas offert.",
            "Corrigez le nom de l’élément."},
    Message{"GAB-107", Severity::Error,
            "l’élément « {lu} » ne peut pas être dans « {parent} » (attendu : {attendu}).",
            "L’élément existe, mais il a sa place ailleurs.",
            "Déplacez-le, ou employez l’un des éléments attendus."},
    Message{"GAB-108", Severity::Error,
            "l’élément « {element} » n’a pas d’attribut « {lu} » ; {avec, select, oui {le plus "
            "proche : « {proche} »} rien {il n’y en a aucun} other {attendu : {attendu}}}.",
            "Le nom de l’attribut est mal écrit, ou il est sur le mauvais élément.",
            "Corrigez ou supprimez l’attribut."},
    Message{"GAB-109", Severity::Error,
            "l’attribut « {attendu} » manque à l’élément « {element} ».",
            "Cet élément ne peut pas s’en passer, ou l’attribut est vide.", "Ajoutez l’attribut."},
    Message{"GAB-110", Severity::Error,
            "« {lu} » n’est pas une valeur de l’attribut « {attribut} » de « {element} » "
            "(attendu : {attendu}).",
            "Cet attribut n’a que quelques valeurs possibles.",
            "Choisissez l’une des valeurs attendues."},
    Message{"GAB-111", Severity::Error,
            "« {lu} » n’est pas une longueur pour l’attribut « {attribut} » de « {element} » "
            "(attendu : {attendu}).",
            "L’unité manque, le nombre a une virgule ou plus de trois décimales, ou il est hors "
            "des limites.",
            "Écrivez un nombre avec un point décimal, suivi de mm ou de pt sans espace."},
    Message{"GAB-112", Severity::Error,
            "« {lu} » n’est pas un nombre pour l’attribut « {attribut} » de « {element} » "
            "(attendu : {attendu}).",
            "Le nombre est mal écrit, ou hors des limites.", "Corrigez le nombre."},
    Message{"GAB-113", Severity::Error, "« {lu} » n’est pas une couleur (attendu : {attendu}).",
            "Une couleur s’écrit # suivi de six chiffres hexadécimaux : rouge, vert, bleu.",
            "Corrigez la valeur."},
    Message{"GAB-114", Severity::Error,
            "il y a du texte dans « {element} », qui n’en contient pas : « {lu} ».",
            "Le texte se met dans un paragraphe, un titre ou une cellule.",
            "Entourez le texte d’un élément qui en contient, « p » par exemple."},
    Message{"GAB-115", Severity::Error,
            "il manque à l’élément « {element} » un élément : {attendu}.",
            "Cet élément est incomplet.", "Ajoutez l’élément attendu."},
    Message{"GAB-116", Severity::Error,
            "un seul élément « {lu} » est admis ici ; le premier est à la ligne {ligne}.",
            "Deux éléments tiennent la même place.", "Gardez-en un seul."},
    Message{"GAB-117", Severity::Error, "deux éléments « {element} » portent le nom « {lu} ».",
            "Un nom ne peut désigner qu’une chose.", "Donnez un autre nom à l’un des deux."},
    Message{"GAB-118", Severity::Error,
            "il n’y a pas de style {nature, select, paragraphe {de paragraphe} lettres {de "
            "lettres (run)} cadre {de cadre (box)} other {de tableau}} « {lu} » dans le thème ; "
            "{avec, select, oui {le plus proche : « {proche} »} rien {il n’y en a aucun} other "
            "{attendu : {attendu}}}.",
            "Le nom est mal écrit, ou le thème ne définit pas ce style.",
            "Corrigez le nom, ou ajoutez le style au thème."},
    Message{"GAB-119", Severity::Error,
            "il n’y a pas de couleur « {lu} » dans le thème ; {avec, select, oui {le plus proche "
            ": « {proche} »} rien {il n’y en a aucun} other {attendu : {attendu}}}.",
            "Le nom est mal écrit, ou aucun élément « color » ne le définit.",
            "Corrigez le nom, ou ajoutez la couleur au thème."},
    Message{"GAB-120", Severity::Error,
            "il n’y a pas de modèle de page « {lu} » ; {avec, select, oui {le plus proche : « "
            "{proche} »} rien {il n’y en a aucun} other {attendu : {attendu}}}.",
            "Aucun élément « master » du gabarit ne porte ce nom.",
            "Corrigez le nom, ou ajoutez le modèle de page."},
    Message{"GAB-121", Severity::Error,
            "aucun style de paragraphe « {lu} » n’est défini plus haut ; {avec, select, oui {le "
            "plus proche : « {proche} »} rien {il n’y en a aucun} other {attendu : {attendu}}}.",
            "Un style ne s’appuie (base, smaller) que sur un style écrit avant lui.",
            "Corrigez le nom, ou déplacez le style plus haut."},
    Message{"GAB-122", Severity::Error,
            "le texte ne peut pas être lu : {raison, select, fermante {une accolade fermante n’a "
            "pas d’ouvrante} ouverte {l’accolade ouverte devant « {lu} » n’est pas fermée} vide "
            "{des accolades sont vides} genre {« {lu} » n’est pas un choix (attendu : plural, "
            "select, selectordinal)} branche {« {lu} » n’est pas une branche suivie d’accolades "
            "(au pluriel : one, many, other, =0)} autre {la branche « other » manque} citation "
            "{une accolade entre apostrophes n’est pas refermée par une apostrophe} imbrication "
            "{plus de {lu} choix sont imbriqués} other {ICU répond {lu}}}.",
            "Dans un texte, les accolades entourent une donnée ou un choix au pluriel.",
            "Corrigez les accolades ; pour une accolade qui se lit, écrivez-la entre apostrophes "
            "droites."},
    Message{"GAB-123", Severity::Error,
            "la donnée « {lu} » n’existe pas ; {avec, select, oui {le plus proche : « {proche} "
            "»} rien {il n’y en a aucun} other {attendu : {attendu}}}.",
            "Le nom est mal écrit, ou ce document n’a pas cette donnée.",
            "Corrigez le nom de la donnée."},
    Message{"GAB-124", Severity::Error,
            "la donnée « {chemin} » ne convient pas ici : c’est « {lu} » (attendu : {attendu}).",
            "Chaque emploi demande une sorte de donnée : un texte s’écrit, une liste se "
            "parcourt, un nombre entier s’accorde.",
            "Employez une donnée de la sorte attendue."},
    Message{"GAB-125", Severity::Error,
            "la donnée « {lu} » n’est pas toujours là : son emploi doit être sous la condition "
            "« {attendu} ».",
            "Un dossier peut ne pas contenir cette donnée ; le gabarit doit dire ce qui s’écrit "
            "alors.",
            "Entourez son emploi d’un élément « if » dont l’attribut « test » est le nom cité en "
            "second."},
    Message{"GAB-126", Severity::Error,
            "« {lu} » ne peut pas nommer l’élément d’une boucle : {pris, select, oui {ce nom "
            "désigne déjà une donnée} other {un nom est fait de minuscules sans accent, de "
            "chiffres et de _}}.",
            "Dans une boucle, ce nom désigne chaque élément de la liste, et rien d’autre.",
            "Choisissez un autre nom, une lettre par exemple."},
    Message{"GAB-127", Severity::Error,
            "aucun titre n’a l’ancre « {lu} » ; {avec, select, oui {le plus proche : « {proche} "
            "»} rien {il n’y en a aucun} other {attendu : {attendu}}}.",
            "Un renvoi ou un lien mène à une ancre que le gabarit ne définit pas, ou à celle "
            "d’une autre boucle.",
            "Corrigez le nom, ou ajoutez l’attribut « anchor » au titre visé."},
    Message{"GAB-128", Severity::Error,
            "l’ancre « {lu} » pourrait désigner deux titres ; l’autre est à la ligne {ligne}.",
            "Deux titres qui peuvent figurer dans le même document ont la même ancre, ou des "
            "ancres qui ne diffèrent que par leurs numéros.",
            "Donnez une autre ancre à l’un des deux, ou mettez-les sous un « if » et son "
            "contraire."},
    Message{"GAB-129", Severity::Error,
            "« {lu} » ne peut pas être une ancre : {raison, select, rang {dans une boucle, elle "
            "doit contenir le rang, écrit entre accolades : {detail}} donnee {la donnée « "
            "{detail} » n’est pas le rang d’une boucle} voisins {deux nombres s’y touchent} "
            "other {elle est faite de minuscules sans accent, de chiffres et de -}}.",
            "Une ancre doit désigner un seul titre, quelles que soient les données.",
            "Corrigez l’ancre : engagement-, puis le rang entre accolades, par exemple."},
    Message{"GAB-130", Severity::Error,
            "le titre dont l’ancre est « {lu} », à la ligne {ligne}, n’est pas toujours dans le "
            "document.",
            "Il est sous une condition que le renvoi ne partage pas : le renvoi pourrait ne "
            "mener nulle part.",
            "Mettez le renvoi sous la même condition."},
    Message{"GAB-131", Severity::Error, "l’élément « {element} » est vide : un texte est attendu.",
            "Ce texte est lu à voix haute, ou affiché hors des pages.", "Écrivez le texte."},
    Message{"GAB-132", Severity::Error,
            "les cellules de la rangée ne sont pas celles des colonnes : {lu} (attendu : "
            "{attendu}).",
            "Une rangée a une cellule par colonne (span en couvre plusieurs), sous les mêmes "
            "conditions et dans les mêmes boucles.",
            "Ajoutez, retirez ou déplacez des cellules."},
    Message{"GAB-133", Severity::Error,
            "un lien mène à une ancre (anchor) ou à une adresse (address) : {lu, select, deux "
            "{les deux sont là} other {les deux manquent}}.",
            "Un lien ne mène qu’à un endroit.", "Gardez un seul des deux attributs."},
    Message{"GAB-134", Severity::Error,
            "les éléments de la liste « {lu} » ne peuvent pas être dessinés (attendu : {attendu}).",
            "Un graphique a besoin, pour chaque élément, d’un numéro, d’un libellé, d’une valeur "
            "et de son texte.",
            "Employez une liste faite pour un graphique."},
    Message{"GAB-135", Severity::Error,
            "les marges du modèle de page « {lu} » ne laissent pas de place au texte.",
            "Les marges de gauche et de droite, ou du haut et du bas, prennent toute la page.",
            "Réduisez les marges ou agrandissez la page."},
    Message{
        "GAB-136", Severity::Error,
        "une cellule couvre des rangées qui ne s’y prêtent pas : « {lu} » (attendu : "
        "{attendu}).",
        "Les rangées qu’une cellule couvre suivent la sienne, sous les mêmes conditions et dans "
        "les mêmes boucles, et n’ont pas de cellule dans ses colonnes.",
        "Écrivez les rangées l’une après l’autre, ou retirez rows."},
    Message{"GAB-137", Severity::Error,
            "une partie (lane) large de « {lu} » est dans la colonne {colonne}, dont la première "
            "partie a une autre largeur.",
            "Les parties d’une même colonne se suivent l’une sous l’autre, dans la même largeur.",
            "Donnez-leur la même largeur (width), ou d’autres colonnes (column)."},
    Message{"GAB-138", Severity::Error,
            "« {element} » est hors de la page : son attribut « {attribut} » ({lu}) n’est pas plus "
            "petit que la hauteur du modèle de page.",
            "La place d’un en-tête, d’un pied de page ou de leur filet se mesure depuis le bord de "
            "la page.",
            "Réduisez cette longueur, ou agrandissez la page."},
    Message{"GAB-201", Severity::Error,
            "la police « {famille} {nom} » n’est pas un fichier TrueType lisible",
            "Le fichier est abîmé, incomplet, ou d’un autre format.",
            "Réinstallez le paquet de la police, ou désignez un fichier .ttf."},
    Message{"GAB-202", Severity::Error,
            "la police « {famille} {nom} » n’a pas de contours TrueType (table « glyf »)",
            "C’est une police OpenType à contours CFF ou une police d’images : elle ne peut pas "
            "être réduite aux seuls caractères employés.",
            "Choisissez la version .ttf de cette police."},
    Message{"GAB-203", Severity::Error,
            "la licence de la police « {famille} {nom} » interdit de l’incorporer",
            "Le champ « fsType » du fichier interdit l’incorporation, la réduction aux caractères "
            "employés, ou ne permet que des images.",
            "Choisissez une police libre, comme Lato."},
    Message{"GAB-210", Severity::Warning, "aucune police n’a le caractère « {lu} » ({code})",
            "Ni la police du texte ni les polices de secours ne dessinent ce caractère ; un signe "
            "le remplace, le texte copié le garde.",
            "Remplacez le caractère, ou ajoutez au thème une police qui le contient."},
    Message{"GAB-401", Severity::Error,
            "les boucles (for) du gabarit écrivent plus de {attendu, number} éléments, la dernière "
            "à cette ligne. Retirez-en une.",
            "Chaque boucle dans une autre multiplie ce qui s’écrit : sept boucles sur huit "
            "engagements font deux millions de tours.",
            "Retirez l’une des boucles qui sont les unes dans les autres."},
};

}  // namespace

std::span<const Message> template_messages() {
    return messages;
}

}  // namespace palier::base::catalog
