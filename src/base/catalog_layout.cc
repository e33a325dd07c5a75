#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr std::array messages{
    Message{
        "GAB-301", Severity::Warning,
        "le mot « {lu} » est plus large que sa colonne : il a été coupé{autres, plural, =0 {} one "
        "{, et un autre} other {, et {autres} autres}}.",
        "Un mot, une adresse ou un identifiant ne tient pas sur une ligne de sa colonne.",
        "Raccourcissez-le, ou ajoutez une espace ou un trait d’union là où il peut être coupé."},
    Message{"GAB-302", Severity::Warning,
            "page {page}{autres, plural, =0 {} one { et une autre} other { et {autres} autres}} : "
            "« {element} » est plus haut que ce que la page peut contenir, de {lu} : "
            "sa fin déborde. Réduisez sa hauteur dans le gabarit, ou raccourcissez son texte.",
            "Ce qui ne se partage pas entre deux pages (un cadre, une figure, un texte à garder "
            "entier) a une hauteur, imposée par le gabarit ou due à son texte, que la page n’a "
            "pas entre ses marges.",
            "Changez le gabarit à cette ligne, ou raccourcissez le texte du dossier."},
    Message{"GAB-303", Severity::Warning, "un numéro de page imprimé dans le texte peut être faux",
            "Un renvoi est si près d’une fin de page que son numéro, plus long ou plus court, fait "
            "changer de page ce à quoi il renvoie.",
            "Ajoutez ou retirez quelques mots avant ce renvoi."},
    Message{"GAB-304", Severity::Error,
            "« {element} » sort de la page par {bord, select, droite {la droite} gauche {la "
            "gauche} other {le bas}}, de {lu} : il {bord, select, bas {commence à {debut} du haut "
            "et a {taille} de haut} other {va de {debut} à {fin} du bord gauche}}, la page a "
            "{attendu}. Réduisez-le, ou ce qui le précède, d’autant.",
            "Les mesures du gabarit prennent plus de place que la page n’en a.",
            "Réduisez la largeur, la hauteur ou le retrait de cet élément ou de ceux qui "
            "l’entourent, ou agrandissez la page (master)."},
    Message{"GAB-305", Severity::Error,
            "page {page}{autres, plural, =0 {} one { et une autre} other { et {autres} autres}} : "
            "{sorte, select, texte {le texte « {texte} »} other {« {element} »}} sort "
            "de la page par {bord, select, droite {la droite} gauche {la gauche} haut {le haut} "
            "other {le bas}}, de {lu}. {bord, select, bas {{element, select, box {Réduisez sa "
            "hauteur minimale (minimum-height), ce qu’il contient} other {Réduisez sa hauteur}} ou "
            "ce qui est au-dessus : textes, espaces (space), hauteurs minimales (minimum-height), "
            "figures.} haut {Descendez-le, ou agrandissez son interligne (leading).} other "
            "{Déplacez-le, élargissez sa colonne, ou raccourcissez le texte.}}",
            "Un cadre est posé trop près du bord, une colonne est trop étroite pour ce qu’elle "
            "contient, une hauteur que le gabarit impose est trop grande, ou un texte est bien "
            "plus long que prévu.",
            "Changez le gabarit à cette ligne, ou raccourcissez le texte du dossier."},
    Message{"GAB-306", Severity::Error,
            "les barres commencent à {lu} (bar-start), dans une colonne de {attendu} : il ne leur "
            "reste pas de place. Réduisez bar-start.",
            "Les noms et les valeurs d’un graphique ont toute la largeur de sa colonne.",
            "Réduisez bar-start, ou élargissez la colonne."},
    Message{"GAB-307", Severity::Warning,
            "une colonne ne laisse que {lu} à son texte, ses blancs ôtés (attendu : {attendu} au "
            "moins) : des mots ont été coupés, dont « {mot} ». Élargissez-la.",
            "Une largeur du gabarit, ou ce que d’autres colonnes en laissent, ne suffit pas à six "
            "lettres.",
            "Donnez plus de place à ce texte, à cette ligne du gabarit."},
    Message{"GAB-340", Severity::Error,
            "page {page} : le texte « {texte} » est posé sur {sorte, select, courant {la ligne "
            "courante (en-tête ou pied de page)} other {le texte}} « {autre} »{ligne, plural, =0 "
            "{} other { (ligne {ligne})}}. Élargissez leur colonne, éloignez-les l’un de l’autre, "
            "ou raccourcissez-les.",
            "Une colonne est trop étroite pour ce qu’elle contient, un cadre (frame) est posé sur "
            "du texte, ou un en-tête est plus loin du bord que la marge.",
            "Changez le gabarit à cette ligne : la largeur d’une colonne, la place d’un cadre, la "
            "distance d’un en-tête, la marge."},
    Message{"GAB-341", Severity::Error,
            "« {element} » dépasse de {lu} la place qu’il a : il va jusqu’à {fin} de son bord "
            "gauche, elle a {attendu} de large. Réduisez-le, ou élargissez ce qui l’entoure.",
            "Ce qui dépasse d’une partie (lane), d’une tuile ou d’un cadre couvre ce qui est à "
            "côté.",
            "Réduisez les largeurs de cet élément, ou élargissez ce qui l’entoure."},
    Message{"GAB-342", Severity::Error,
            "les colonnes de ce tableau qui ont une largeur (width) prennent {lu}, sur {attendu} : "
            "il ne reste rien aux autres. Réduisez-les.",
            "Les colonnes sans largeur se partagent ce que les autres laissent.",
            "Réduisez les largeurs (width) des colonnes, ou retirez-en une."},
    Message{
        "GAB-343", Severity::Error,
        "un titre de niveau {lu} {precedent, plural, =0 {est le premier} other {suit un titre "
        "de niveau {precedent}}} (attendu : {attendu, plural, =1 {le niveau 1} other {un niveau "
        "de 1 à {attendu}}}). Changez son niveau (level), ou celui du titre d’avant.",
        "Une synthèse vocale se repère aux niveaux des titres : le premier est de niveau 1, et "
        "aucun ne descend de plus d’un niveau sous celui qui le précède.",
        "Donnez à ce titre le niveau qui suit celui de la partie où il se trouve."},
    Message{
        "GAB-344", Severity::Error,
        "{partie, select, tete {en-tête} other {corps}} de ce tableau, ligne {lu} : une cellule "
        "large de plusieurs colonnes (span) couvre une colonne où descend déjà une cellule "
        "haute de plusieurs lignes (rows). Réduisez l’une ou l’autre.",
        "Chaque case d’un tableau appartient à une seule cellule.",
        "Réduisez span ou rows, ou déplacez une cellule."},
    Message{
        "GAB-310", Severity::Warning,
        "l’adresse « {lu} » ne peut devenir ni un code QR ni un lien : {faute, select, schema "
        "{elle ne commence pas par « https:// », « http:// » ou « mailto: »} vide {il n’y a "
        "rien après son début} espace {elle contient une espace} other {elle contient un "
        "accent ou un autre signe qui n’a pas sa place dans une adresse}}. Le code n’est pas "
        "dessiné.",
        "Un code QR doit mener quelque part : un téléphone ne suit que ces adresses, écrites "
        "sans espace ni accent.",
        "Copiez l’adresse dans un navigateur, puis de sa barre d’adresse dans le dossier : elle "
        "y commence par « https:// », et accents et espaces y sont écrits autrement (« %20 » "
        "pour une espace)."},
    Message{
        "GAB-311", Severity::Warning,
        "l’adresse « {lu} », de {longueur} caractères, {possible, select, oui {demande un code "
        "QR de {attendu} de côté au moins, et le gabarit lui en donne {taille}} other {ne tient "
        "dans aucun code QR}} : le code n’est pas dessiné.",
        "Plus une adresse est longue, plus les points de son code sont petits ; au-dessous de "
        "0,5 mm, beaucoup de téléphones ne les lisent plus.",
        "Employez une adresse plus courte, ou donnez au code plus de place dans le gabarit."},
    Message{"GAB-312", Severity::Warning,
            "sur l’affiche A4, le code QR de l’adresse « {lu} », de {longueur} caractères, a "
            "{taille} de côté ; il lui en faudrait {attendu} : des téléphones ne le liront pas.",
            "L’affiche A4 est l’affiche A3 réduite ; les points d’un code QR y sont plus petits, "
            "et au-dessous de 0,5 mm, beaucoup de téléphones ne les lisent plus.",
            "Affichez le format A3, ou employez une adresse plus courte."},
    Message{"GAB-313", Severity::Warning,
            "l’adresse « {lu} », de {longueur} caractères, est trop longue pour être recopiée à la "
            "main (attendu : {attendu} caractères au plus) : l’affiche ne l’imprime pas en clair",
            "L’affiche imprime l’adresse à côté de son code QR, pour qui n’a pas de téléphone.",
            "Employez une adresse plus courte."},
    Message{"GAB-330", Severity::Warning,
            "les mots ne seront pas coupés en fin de ligne : le dictionnaire de césure {lu} est "
            "introuvable, ou n’en est pas un (paquet Debian : {paquet})",
            "Le thème demande des mots coupés, et le paquet Debian du dictionnaire manque.",
            "Installez ce paquet, avec « apt install » suivi de son nom."},
    Message{"GAB-320", Severity::Warning,
            "« {document} » ne tient pas entier sur {pages, plural, one {une page} other {{pages} "
            "pages}} ; pour y tenir, il renonce à ceci : {lu}.",
            "Le gabarit dit à quoi renoncer, et dans quel ordre, quand tout ne tient pas.",
            "Raccourcissez les textes, ou indiquez ce qui ne doit pas être affiché."},
    Message{
        "GAB-321", Severity::Error,
        "« {document} » ne tient pas sur {pages, plural, one {une page} other {{pages} pages}}, "
        "même en renonçant à tout ce que son gabarit permet{suite, select, oui { ; ce qui reste "
        "commence par « {lu} »} other {}}. Le texte le plus long, de {longueur} lettres, commence "
        "par "
        "« {long} ». À raccourcir : {conseil}",
        "Des textes sont bien plus longs que ce qui se lit de loin.",
        "Raccourcissez les textes que le message désigne."},
    Message{"GAB-322", Severity::Note,
            "l’affiche montre au plus {maximum} {sorte, select, indicateurs {indicateurs} "
            "realisations {réalisations} other {actions}} : le dossier en a {nombre} de plus, qui "
            "n’y {nombre, plural, one {paraît} other {paraissent}} pas.",
            "Une affiche se lit de loin : elle montre les premiers indicateurs, les premières "
            "réalisations, et les actions qui répondent à un objectif manqué ou viennent d’abord.",
            "Pour choisir, écrivez « non » dans la colonne « Affiche » des indicateurs et des "
            "réalisations qui ne doivent pas paraître."},
    Message{"GAB-323", Severity::Note,
            "l’affiche n’a pas de place pour les verbatims : {nombre, plural, one {celui que le "
            "dossier veut y montrer n’y paraît} other {les {nombre} que le dossier veut y montrer "
            "n’y paraissent}} pas.",
            "L’affiche fournie ne montre que des chiffres, des engagements, des réalisations et "
            "des actions, quoi que dise la colonne « Affiche » des verbatims.",
            "Rien n’est à faire ; pour ne plus lire cette note, écrivez « non » dans la colonne "
            "« Affiche » des verbatims."},
};

}  // namespace

std::span<const Message> layout_messages() {
    return messages;
}

}  // namespace palier::base::catalog
