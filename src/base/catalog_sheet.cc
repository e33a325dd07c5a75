#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr auto error = Severity::Error;
constexpr auto warning = Severity::Warning;
constexpr auto note = Severity::Note;

constexpr std::array messages{
    Message{"CSV-001", error,
            "le fichier est trop gros : {lu} octets (attendu : {maximum} au plus).",
            "Les tables d’un site tiennent en quelques centaines de milliers d’octets.",
            "Vérifiez que c’est le bon fichier, ou retirez-en ce qui ne concerne pas ce site."},
    Message{"CSV-002", error,
            "ce fichier n’est pas du texte{nature, select, classeur { : c’est un classeur (.xlsx, "
            ".ods) ou une archive} ancien { : c’est un classeur ancien (.xls) ou protégé} pdf { : "
            "c’est un PDF} other {}}.",
            "Le fichier porte l’extension .csv, mais il contient autre chose que du texte.",
            "Ouvrez-le avec le logiciel qui l’a produit, et enregistrez-le au format CSV, ou le "
            "classeur entier au format .xlsx ou .ods."},
    Message{"CSV-003", error, "cette ligne n’est pas en UTF-8.",
            "Le fichier est annoncé en UTF-8, par sa marque de début ou par l’option --encodage, "
            "mais il contient autre chose, ou il a été coupé au milieu d’une lettre accentuée.",
            "Enregistrez de nouveau le fichier en UTF-8, ou nommez son encodage avec --encodage."},
    Message{"CSV-004", error,
            "le fichier mélange deux encodages : il est presque tout en UTF-8, sauf cette ligne.",
            "Des lignes d’un fichier ont été collées dans un autre, ou le fichier a été coupé au "
            "milieu d’une lettre accentuée.",
            "Corrigez les accents de cette ligne et enregistrez en UTF-8, ou nommez l’encodage "
            "avec --encodage."},
    Message{
        "CSV-005", error, "un guillemet ouvert à cette ligne n’est jamais fermé.",
        "Entre guillemets, un point-virgule et un retour à la ligne font partie du texte : sans "
        "guillemet fermant, toute la suite du fichier est un seul texte.",
        "Ajoutez le guillemet fermant ; un guillemet qui fait partie du texte s’écrit deux "
        "fois."},
    Message{"CSV-006", error,
            "le fichier a {lu} lignes, ou davantage (attendu : {maximum} au plus).",
            "Aucune table d’un site n’a tant de lignes.",
            "Vérifiez que c’est le bon fichier, et retirez les lignes vides de la fin."},
    Message{"CSV-007", error,
            "cette ligne a {lu} colonnes, ou davantage (attendu : {maximum} au plus).",
            "Aucune table d’un site n’a tant de colonnes.",
            "Vérifiez que c’est le bon fichier, et retirez les colonnes vides de la fin."},
    Message{"CSV-008", error,
            "le fichier a {lu} cellules, ou davantage (attendu : {maximum} au plus).",
            "Les tables d’un site n’ont pas tant de lignes et de colonnes.",
            "Vérifiez que c’est le bon fichier."},
    Message{"CSV-009", error, "cette ligne n’est pas en UTF-16.",
            "Le fichier est annoncé en UTF-16, par sa marque de début ou par l’option --encodage, "
            "mais il contient autre chose, ou il a été coupé au milieu d’une lettre.",
            "Enregistrez de nouveau le fichier, de préférence en UTF-8."},
    Message{"CSV-010", note, "lu comme : {lu}.",
            "Un fichier .csv ne dit ni son encodage ni son séparateur : ils ont été reconnus.",
            "Rien à faire si les accents et les colonnes sont justes ; sinon, donnez --encodage ou "
            "--separateur."},
    Message{"CSV-011", note,
            "{nombre, plural, one {un fichier .csv est lu} other {# fichiers .csv sont lus}} "
            "comme : {lu}.",
            "Un fichier .csv ne dit ni son encodage ni son séparateur : ils ont été reconnus.",
            "Rien à faire si les accents et les colonnes sont justes ; sinon, donnez --encodage ou "
            "--separateur."},
    Message{"CSV-012", error,
            "l’encodage « {lu} » n’est pas connu{avec, select, oui { (voulez-vous dire "
            "« {proche} » ?)} other {}} ; encodages : {attendu}.",
            "L’option --encodage nomme un encodage que Palier ne lit pas.",
            "Choisissez dans la liste, ou retirez l’option : l’encodage est reconnu sans elle."},
    Message{"CSV-013", error, "« {lu} » n’est pas un séparateur (attendu : {attendu}).",
            "L’option --separateur veut un mot de la liste, ou le signe lui-même.",
            "Choisissez dans la liste, ou retirez l’option : le séparateur est reconnu sans elle."},
    Message{"CSV-014", error, "« {lu} » n’est pas un signe décimal (attendu : {attendu}).",
            "L’option --decimale dit quel signe est devant les décimales.",
            "Écrivez « --decimale virgule » ou « --decimale point », ou retirez l’option."},
    Message{"CSV-015", error, "« {lu} » n’est pas un nombre (attendu : {attendu}).",
            "L’option --decimale dit quel signe est devant les décimales ; l’autre signe ne peut "
            "que séparer les milliers.",
            "Corrigez le nombre, ou retirez l’option --decimale."},
    Message{"CSV-016", error,
            "cette ligne a {lu} valeurs (attendu : {attendu} au plus, comme la ligne des titres).",
            "Le séparateur est aussi dans une valeur sans guillemets, par exemple la virgule de "
            "67,5, ou bien ce n’est pas le bon.",
            "Mettez entre guillemets une valeur qui contient le séparateur, ou nommez le "
            "séparateur avec --separateur."},
    Message{
        "CSV-017", warning,
        "« {lu} » est lu ici, et « {suite} » dans la colonne d’après{avec, select, oui { (« "
        "{titre} »)} other {}} ; si c’est le nombre « {lu},{suite} », mettez-le entre guillemets.",
        "La virgule sépare ici les colonnes : un nombre à virgule sans guillemets y fait deux "
        "valeurs. Le fichier ne dit pas si c’en est un.",
        "Si c’est un seul nombre, mettez-le entre guillemets (\"67,5\") ou enregistrez le "
        "fichier avec le séparateur point-virgule ; si ce sont bien deux valeurs, mettez la "
        "seconde entre guillemets."},
    Message{"CSV-018", error,
            "cette ligne n’est ni en UTF-8 ni en Windows-1252 : le fichier a sans doute été "
            "enregistré pour Macintosh ou MS-DOS.",
            "Les formats « CSV (Macintosh) » et « CSV (MS-DOS) » des tableurs écrivent les accents "
            "à leur façon, que rien ne distingue d’une autre : les lettres seraient fausses.",
            "Dans le tableur, enregistrez le fichier au format « CSV UTF-8 », ou le classeur "
            "entier au format .xlsx ou .ods. Si son encodage est bien l’un de ceux que le "
            "programme lit, nommez-le avec --encodage."},

    Message{"FEU-001", error, "la cellule contient une erreur de calcul : « {lu} ».",
            "La formule de cette cellule ne donne pas de valeur.",
            "Corrigez la formule, ou écrivez la valeur à sa place."},
    Message{"FEU-002", error,
            "la formule de cette cellule n’a jamais été calculée : ouvrez et enregistrez le "
            "classeur.",
            "Le classeur a été fait par un logiciel qui écrit les formules sans leurs résultats.",
            "Ouvrez le classeur dans LibreOffice ou Excel, enregistrez-le, puis recommencez ; ou "
            "écrivez la valeur à la place de la formule."},
    Message{"FEU-003", error,
            "la cellule contient {nature, select, heure {une heure ou une durée} other {une "
            "date}}, « {lu} » (attendu : {attendu}).",
            "Le tableur a sans doute pris le nombre pour une date ou une heure : 22.5 devient le "
            "22 mai.",
            "Donnez à la cellule le format Nombre ou Texte, puis écrivez de nouveau la valeur."},
    Message{
        "FEU-004", error, "les titres de colonnes sont fusionnés ({lu}).",
        "Chaque colonne a son titre, dans une seule ligne de titres : des cellules fusionnées ne "
        "disent pas à quelle colonne le titre appartient.",
        "Défusionnez les cellules, et écrivez chaque titre dans la même ligne."},
    Message{"FEU-005", warning, "la feuille est masquée ; elle est lue comme les autres.",
            "Le classeur contient une feuille masquée qui porte le nom d’une table.",
            "Rien à faire si elle doit compter ; sinon, supprimez-la du classeur."},
    Message{"FEU-006", warning,
            "{nombre, plural, one {une ligne masquée est lue} other {# lignes masquées sont lues}} "
            "comme les autres ({nombre, plural, one {ligne} other {lignes}} {lu} de la feuille).",
            "Des lignes sont masquées, à la main ou par un filtre.",
            "Rien à faire si elles doivent compter ; sinon, supprimez-les de la feuille."},
    Message{"FEU-007", warning,
            "{nombre, plural, one {une colonne masquée est lue} other {# colonnes masquées sont "
            "lues}} comme les autres ({lu}).",
            "Des colonnes sont masquées.",
            "Rien à faire si elles doivent compter ; sinon, supprimez-les de la feuille."},
    Message{"FEU-008", warning,
            "{nombre, plural, one {des cellules sont fusionnées} other {# groupes de cellules sont "
            "fusionnés}} : seule la première d’un groupe a la valeur, les autres sont lues comme "
            "vides.",
            "Des cellules de données ont été fusionnées.",
            "Défusionnez-les, et écrivez la valeur dans chaque ligne qu’elle concerne."},
    Message{
        "FEU-009", warning,
        "{nombre, plural, one {une colonne a des valeurs mais pas de titre : elle n’est pas lue} "
        "other {# colonnes ont des valeurs mais pas de titre : elles ne sont pas lues}}.",
        "Le titre d’une colonne manque, ou des notes sont écrites à côté de la table.",
        "Donnez un titre à la colonne, ou ne tenez pas compte de ce message si ce sont des "
        "notes."},
    Message{
        "FEU-010", note,
        "{nombre, plural, one {une feuille vide, masquée ou d’accompagnement n’est pas lue} other "
        "{# "
        "feuilles vides, masquées ou d’accompagnement ne sont pas lues}} : {lu}.",
        "Ces feuilles sont vides ou masquées, ou leur nom dit qu’elles accompagnent les tables.",
        "Rien à faire, sauf si l’une d’elles est une table : donnez-lui alors le nom de cette "
        "table."},
    Message{"FEU-011", error, "la feuille a trop de cellules fusionnées.",
            "Des milliers de cellules sont fusionnées : ce n’est pas une table.",
            "Sélectionnez toute la feuille et défusionnez les cellules."},
    Message{
        "FEU-012", error,
        "aucune des dix premières lignes ne porte les titres de colonnes de la table (attendu : "
        "{attendu}).",
        "La ligne des titres manque, ou elle est plus bas que la dixième ligne.",
        "Écrivez les titres de colonnes dans une ligne au-dessus des données."},
    Message{"FEU-013", warning,
            "la cellule contient {nature, select, heure {une heure ou une durée} other {une "
            "date}}, dans une colonne de texte : « {lu} » est lu ; si le texte voulu est un "
            "autre, donnez à la colonne le format Texte et écrivez-le de nouveau.",
            "Le tableur prend « mars 2026 », « 1-2 » ou « 0:30 » pour une date ou une heure, et "
            "montre parfois autre chose que ce qu’il garde.",
            "Donnez à la colonne le format Texte, puis écrivez de nouveau le texte voulu. Rien à "
            "faire si la date est ce que vous vouliez écrire."},
};

}  // namespace

std::span<const Message> sheet_messages() {
    return messages;
}

}  // namespace palier::base::catalog
