#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr auto error = Severity::Error;
constexpr auto warning = Severity::Warning;
constexpr auto note = Severity::Note;

constexpr std::array messages{
    Message{
        "JSN-001", error, "le fichier est trop gros : {lu} octets (attendu : {maximum} au plus).",
        "Un dossier d’un site tient en quelques centaines de milliers d’octets ; celui-ci n’en est "
        "sans doute pas un.",
        "Vérifiez que c’est le bon fichier, ou retirez-en ce qui ne concerne pas ce site."},
    Message{"JSN-002", error,
            "les accolades et les crochets sont emboîtés trop profondément (attendu : {maximum} "
            "niveaux au plus).",
            "Un dossier n’a que trois niveaux ; ce texte en a bien davantage.",
            "Vérifiez que c’est le bon fichier, et qu’aucune accolade n’a été répétée."},
    Message{"JSN-003", error, "le fichier contient trop de valeurs (attendu : {maximum} au plus).",
            "Ce texte contient plus de nombres, de textes et d’objets qu’aucun dossier.",
            "Vérifiez que c’est le bon fichier, ou retirez-en ce qui ne concerne pas ce site."},
    Message{
        "JSN-004", error, "la clé « {lu} » est écrite deux fois dans le même objet.",
        "Un objet JSON ne peut pas donner deux valeurs à une même clé : on ne saurait pas laquelle "
        "lire.",
        "Gardez une seule des deux lignes, celle qui est juste."},
    Message{"JSN-005", error, "le texte n’est pas encodé en UTF-8.",
            "Le fichier a été enregistré dans un autre encodage (Windows-1252, ISO-8859-15, "
            "UTF-16), ou "
            "il a été coupé au milieu d’une lettre accentuée.",
            "Enregistrez-le en UTF-8 depuis l’éditeur de texte qui l’a produit."},
    Message{
        "JSN-006", error, "« {lu} » n’est pas à sa place (attendu : {attendu}).",
        "Il manque une virgule, un deux-points, un guillemet, une accolade ou un crochet, ici ou "
        "juste avant.",
        "Comparez cette ligne et celle d’avant avec un dossier de examples/."},
    Message{
        "JSN-007", error, "le texte s’arrête avant la fin.",
        "Le fichier est vide ou coupé, ou bien il manque une accolade, un crochet ou un guillemet "
        "fermant.",
        "Copiez de nouveau le fichier entier, ou ajoutez le signe qui manque."},
    Message{"JSN-008", error, "une virgule suit le dernier élément : « {lu} ».",
            "En JSON, la virgule sépare deux éléments ; après le dernier il n’y en a pas.",
            "Retirez cette virgule, ou ajoutez l’élément qu’elle annonçait."},
    Message{"JSN-009", error, "un commentaire n’est pas permis ici : « {lu} ».",
            "Le format JSON n’a pas de commentaires, ni //, ni /* */, ni #.",
            "Retirez le commentaire, ou mettez-le dans une colonne Commentaire."},
    Message{
        "JSN-010", error, "« {lu} » ne commence pas par un guillemet droit.",
        "En JSON, les clés et les textes sont entre guillemets droits doubles ; les apostrophes, "
        "les "
        "guillemets français et les guillemets courbes d’un traitement de texte n’en sont pas.",
        "Mettez des guillemets droits doubles (\") autour des clés comme des textes."},
    Message{
        "JSN-011", error, "« {lu} » n’est pas un nombre de JSON.",
        "Un nombre s’écrit avec un point décimal, sans signe +, sans zéro inutile devant et sans "
        "unité : 67.5, -3, 0.25.",
        "Écrivez 67.5, ou mettez le nombre entre guillemets droits : \"67,5\" et \"67,5 %\" sont "
        "lus "
        "aussi."},
    Message{"JSN-012", error, "il reste du texte après la fin du dossier : « {lu} ».",
            "Une accolade est fermée trop tôt, ou deux dossiers se suivent dans le même fichier.",
            "Retirez ce qui suit, ou l’accolade de trop ; un fichier contient un seul dossier."},
    Message{"JSN-013", error,
            "le texte « {lu} » contient un retour à la ligne, une tabulation ou un caractère de "
            "commande.",
            "Il manque peut-être le guillemet fermant ; sinon, JSON veut que ces caractères soient "
            "écrits \\n et \\t.",
            "Fermez le texte sur la même ligne, ou écrivez \\n là où il change de ligne."},
    Message{
        "JSN-014", error, "« {lu} » n’est pas une suite connue après une barre oblique inverse.",
        "La barre \\ annonce un caractère spécial : \\n, \\t, \\\", \\\\, \\u00E9 ; de \\uD800 à "
        "\\uDFFF, il en faut deux pour un caractère. Un chemin de Windows contient des barres "
        "qu’il "
        "faut doubler.",
        "Doublez chaque barre (\\\\), ou écrivez le chemin avec des barres simples (/)."},
    Message{"JSN-015", error, "« {lu} » n’est pas une valeur de JSON.",
            "Hors des guillemets, JSON ne connaît que les nombres et les mots true, false et null "
            "; NaN "
            "et Infinity n’existent pas.",
            "Mettez le texte entre guillemets droits ; pour un score non évalué, écrivez null ou "
            "\"NA\"."},

    Message{"ING-001", error,
            "ce fichier est un classeur (.xlsx, .ods) ou une archive, et non du JSON.",
            "L’extension du fichier est .json, mais son contenu n’en est pas.",
            "Rendez au classeur son extension, .xlsx ou .ods."},
    Message{
        "ING-002", error,
        "ce fichier est un classeur ancien (.xls) ou protégé par un mot de passe : ce format n’est "
        "pas lu.",
        "Le format .xls et les classeurs protégés ne peuvent pas être lus.",
        "Ôtez la protection et enregistrez au format .xlsx ou .ods."},
    Message{"ING-003", error, "ce fichier est un PDF : ce n’est pas un dossier.",
            "Les scores d’un PDF ne peuvent pas être relus sans risque d’erreur.",
            "Recopiez les scores du PDF dans un dossier (examples/LISEZMOI.md)."},
    Message{
        "ING-004", error,
        "ce fichier n’est pas un dossier au format JSON : il ne commence pas par une accolade.",
        "Un dossier en JSON commence par une accolade, et il est encodé en UTF-8. Des tables en "
        ".csv portent l’extension .csv, chacune dans son fichier.",
        "Partez d’un dossier de examples/ : examples/LISEZMOI.md dit comment il est fait."},
    Message{
        "ING-005", error,
        "le fichier ne contient pas un objet : un dossier commence par une accolade ouvrante.",
        "Un dossier est un objet dont chaque clé est une table : structure, diagnostic, points…",
        "Partez d’un dossier de examples/ et remplacez ses valeurs."},
    Message{"ING-006", error, "{lu} ne convient pas ici (attendu : {attendu}).",
            "Cette table a plusieurs lignes : en JSON, c’est une liste d’objets, un par ligne.",
            "Écrivez des crochets, et entre eux un objet par ligne de la table."},
    Message{"ING-007", error, "{lu} ne convient pas ici (attendu : {attendu}).",
            "Cette table donne une valeur à chaque champ : en JSON, c’est un seul objet.",
            "Écrivez des accolades, et entre elles chaque champ avec sa valeur."},
    Message{"ING-008", error, "{lu} ne fait pas une ligne de la table (attendu : {attendu}).",
            "Chaque ligne d’une table est un objet dont les clés sont les colonnes.",
            "Écrivez la ligne entre accolades, chaque colonne avec sa valeur."},
    Message{"ING-009", error, "{lu} ne tient pas dans une cellule (attendu : {attendu}).",
            "Une cellule contient une seule valeur.",
            "Écrivez une seule valeur ; une liste s’écrit dans un texte, séparée par des "
            "points-virgules."},
    Message{
        "ING-010", error, "la table a {lu} lignes (attendu : {maximum} au plus).",
        "Aucune table d’un site n’a tant de lignes.",
        "Vérifiez que c’est la bonne table, et retirez les lignes qui ne concernent pas ce site."},
    Message{"ING-011", error,
            "la table a {lu} colonnes ou champs, ou davantage (attendu : {maximum} au plus).",
            "Aucune table d’un dossier n’a tant de colonnes.",
            "Vérifiez que les lignes ne sont pas écrites en colonnes."},
    Message{"ING-012", error, "le texte a {lu} caractères (attendu : {maximum} au plus).",
            "Un texte de cette longueur ne tient pas dans un document.",
            "Raccourcissez-le, ou répartissez-le sur plusieurs lignes de la table."},
    Message{
        "ING-013", warning,
        "{nombre, plural, one {un caractère invisible a été retiré} other {# caractères invisibles "
        "ont été retirés}} du texte.",
        "Une copie depuis un autre logiciel a laissé des caractères de commande.",
        "Rien à faire si le texte est juste ; pour ne plus voir ce message, tapez-le de nouveau."},
    Message{"ING-014", error, "le dossier a {lu} tables (attendu : {maximum} au plus).",
            "Un dossier a une quinzaine de tables ; ce fichier n’en est sans doute pas un.",
            "Vérifiez que c’est le bon fichier."},
    Message{"ING-015", error, "la colonne « {lu} » est écrite deux fois.",
            "Les noms de colonnes sont comparés sans majuscules, sans accents et sans parenthèses "
            ": deux "
            "noms qui paraissent différents peuvent être le même.",
            "Gardez une seule des deux colonnes."},
    Message{"ING-016", warning,
            "la table « {lu} » n’est pas connue et n’est pas lue (attendu : {attendu}).",
            "Ce nom n’est pas celui d’une table de dossier.",
            "Corrigez le nom, ou ne tenez pas compte de ce message si la table est à vous."},
    Message{"ING-017", warning,
            "la colonne « {lu} » n’est pas connue et n’est pas lue (attendu : {attendu}).",
            "Ce nom n’est pas celui d’une colonne de cette table.",
            "Corrigez le nom, ou ne tenez pas compte de ce message si la colonne est à vous."},
    Message{"ING-018", warning,
            "le champ « {lu} » n’est pas connu et n’est pas lu (attendu : {attendu}).",
            "Ce nom n’est pas celui d’un champ de cette table.",
            "Corrigez le nom, ou ne tenez pas compte de ce message si le champ est à vous."},
    Message{
        "ING-019", error, "le champ « {lu} » est donné deux fois.",
        "Les noms de champs sont comparés sans majuscules, sans accents et sans parenthèses : deux "
        "noms qui paraissent différents peuvent être le même.",
        "Gardez une seule des deux lignes, celle qui est juste."},
    Message{"ING-020", error, "la table « {attendu} » manque, mais « {lu} » y ressemble.",
            "Le nom de la table est mal écrit.", "Renommez la table."},
    Message{"ING-021", error,
            "la réponse « {lu} » n’est pas une réponse de la question {question} (attendu : "
            "{attendu}).",
            "La réponse est écrite autrement que dans la grille, ou elle est celle d’une autre "
            "question.",
            "Choisissez l’une des réponses attendues ; le libellé, l’identifiant ou les points "
            "conviennent."},
    Message{"ING-022", error, "la colonne « {attendu} » manque.",
            "Cette table ne peut pas être lue sans cette colonne.",
            "Ajoutez la colonne, ou vérifiez l’orthographe de son nom."},
    Message{"ING-023", error, "la colonne « {attendu} » manque, mais « {lu} » y ressemble.",
            "Le nom de la colonne est mal écrit.", "Renommez la colonne."},
    Message{"ING-024", error, "le champ « {attendu} » manque.",
            "Les documents ne peuvent pas être faits sans ce champ.",
            "Ajoutez le champ et sa valeur."},
    Message{"ING-025", error, "le champ « {attendu} » manque, mais « {lu} » y ressemble.",
            "Le nom du champ est mal écrit.", "Renommez le champ."},
    Message{"ING-026", error, "la table « {attendu} » manque.",
            "Cette table dit de quel site et de quelle campagne il s’agit : sans elle, rien ne "
            "peut être "
            "fait.",
            "Ajoutez-la ; examples/LISEZMOI.md dit ce qu’elle contient."},
    Message{
        "ING-027", error, "la table « {lu} » est donnée deux fois ({premier}).",
        "Les noms de tables sont comparés sans majuscules, sans accents et sans parenthèses : deux "
        "noms qui paraissent différents peuvent être le même.",
        "Réunissez les deux tables, ou retirez celle qui est de trop."},
    Message{"ING-028", error, "le champ « {attendu} » est vide.",
            "Les documents ne peuvent pas être faits sans ce champ.", "Remplissez-le."},
    Message{"ING-029", error, "la cellule de la colonne « {attendu} » est vide.",
            "La ligne ne peut pas être comprise sans cette cellule.",
            "Remplissez la cellule, ou retirez la ligne entière."},
    Message{"ING-030", error, "« {lu} » ne convient pas comme identifiant (attendu : {attendu}).",
            "L’identifiant devient le nom d’un répertoire.",
            "Choisissez par exemple un nom court et l’année : prefecture-valmont-2026."},
    Message{"ING-031", error, "« {lu} » n’est pas une date (attendu : {attendu}).",
            "La date est écrite autrement, ou ce jour n’existe pas.",
            "Écrivez le jour, le mois et l’année en chiffres, l’année avec quatre chiffres."},
    Message{"ING-032", error, "« {lu} » n’est pas un engagement (attendu : {attendu}).",
            "Un engagement se donne par son numéro.",
            "Écrivez E et le numéro, ou le numéro seul ; le titre n’est pas lu."},
    Message{
        "ING-033", error, "« {lu} » n’est pas un nombre (attendu : {attendu}).",
        "Un nombre a une seule virgule ou un seul point, devant ses décimales ; les milliers sont "
        "séparés par des espaces, jamais par un point.",
        "Corrigez le nombre. Pour un score non évalué, laissez la cellule vide ou écrivez NA."},
    Message{"ING-034", error, "le score « {lu} » est hors des bornes (attendu : {attendu}).",
            "Un score est un pourcentage de la cible.",
            "Vérifiez le score sur le rapport de la plateforme."},
    Message{
        "ING-035", warning,
        "toutes les valeurs de cette colonne sont entre 0 et 1, comme « {lu} » : elles sont "
        "lues comme des pourcentages (0,675 reste 0,675\u202F%).",
        "Les pourcentages ont sans doute été écrits comme des fractions : 0,675 pour 67,5\u202F%.",
        "Si c’est le cas, multipliez-les par 100."},
    Message{
        "ING-036", error, "l’engagement {lu} a déjà un score ({premier}).",
        "Un engagement n’a qu’un score ; on ne saurait pas lequel lire.",
        "Gardez une seule des deux lignes. Pour le score d’un thème, remplissez la colonne Thème."},
    Message{"ING-037", note, "« {lu} » est lu comme : {valeur}.",
            "Un nombre est lu avec six décimales au plus, arrondi au plus proche.",
            "Rien à faire : les documents montrent bien moins de décimales."},
    Message{"ING-038", error, "« {lu} » n’est pas permis ici (attendu : {attendu}).",
            "Cette cellule n’accepte que quelques mots.", "Écrivez l’un des mots attendus."},
    Message{"ING-039", error, "« {lu} » ne convient pas ici (attendu : {attendu}).",
            "Cette cellule veut un nombre entier, sans décimales et sans unité.",
            "Écrivez un nombre entier de cet intervalle."},
    Message{"ING-041", error, "la cellule contient {lu}, et non un texte.",
            "Une valeur logique, vrai ou faux, est là où un texte est attendu.",
            "Écrivez le texte : dans un tableur, donnez à la cellule le format Texte ; en JSON, "
            "mettez-le entre guillemets droits."},
    Message{"ING-042", error,
            "l’engagement {lu} a déjà un score pour {annee} avec cette grille et cette date "
            "({premier}).",
            "Une campagne donne un seul score à un engagement.",
            "Gardez une seule des deux lignes, ou donnez leurs dates de diagnostic."},
    Message{"ING-043", error,
            "le dossier a {lu} cellules, ou davantage (attendu : {maximum} au plus).",
            "Les tables d’un site n’ont pas tant de lignes et de colonnes.",
            "Vérifiez que c’est le bon fichier, et retirez les lignes et les colonnes vides."},
    Message{"ING-044", warning, "une lettre du texte est abîmée : « {lu} ».",
            "Avant d’arriver ici, le texte a été lu dans un autre encodage que le sien : « é » "
            "devient alors « Ã© », ou « � ».",
            "Écrivez de nouveau le texte, ou repartez du fichier d’origine ; pour un fichier .csv, "
            "voyez si l’option --encodage nomme bien son encodage."},
    Message{"ING-050", error,
            "l’engagement {lu} n’existe pas dans la grille {grille} (attendu : {attendu}).",
            "La grille du diagnostic n’a pas d’engagement de ce numéro.",
            "Corrigez le numéro, ou la grille du diagnostic dans la table Structure."},
    Message{"ING-051", error,
            "le thème « {lu} » n’existe pas dans la grille {grille} (attendu : {attendu}).",
            "Le thème ne porte aucun des titres ou identifiants de la grille du diagnostic.",
            "Recopiez le titre du thème tel que la grille l’écrit."},
    Message{"ING-052", error,
            "le thème « {lu} » a déjà un score pour l’engagement {engagement} ({premier}).",
            "Dans un engagement, un thème n’a qu’un score ; on ne saurait pas lequel lire.",
            "Gardez une seule des deux lignes."},
    Message{
        "ING-060", error,
        "la question « {lu} » n’existe pas dans la grille {grille} (attendu : {attendu}).",
        "L’identifiant est mal écrit, ou la réponse vient d’une autre grille.",
        "Corrigez l’identifiant ; « palier grilles montrer » liste les questions d’une grille."},
    Message{"ING-061", error,
            "la grille {grille} n’a pas de questions : elle se remplit par des scores.",
            "Le tableau « Diagnostic » répond à des questions, que cette grille ne contient pas.",
            "Donnez une ligne par engagement, avec son score, ou choisissez une grille qui a des "
            "questions."},
    Message{"ING-062", error,
            "« {lu} » n’est pas permis pour la question {question} (attendu : {attendu}).",
            "La grille ne propose « non applicable » que pour quelques questions.",
            "Choisissez l’une des réponses attendues."},
    Message{
        "ING-063", error,
        "la proposition « {lu} » n’existe pas dans la question {question} (attendu : {attendu}).",
        "Une question en tableau se répond ligne par ligne : chaque ligne nomme sa proposition.",
        "Écrivez dans « Proposition » la lettre ou le libellé de la ligne."},
    Message{"ING-064", error, "la question {question} n’a pas de propositions (lu : « {lu} »).",
            "C’est une question à choix unique : elle se répond par une seule ligne.",
            "Laissez la colonne « Proposition » vide."},
    Message{"ING-065", error, "« {lu} » a déjà une réponse ({premier}).",
            "La même question, ou la même ligne d’un tableau, est répondue deux fois.",
            "Gardez une seule des deux réponses."},
    Message{"ING-066", error,
            "« {lu} » vaut pour toute la question {question}, non pour une de ses lignes.",
            "Une ligne d’un tableau se répond par oui ou par non.",
            "Si la question ne concerne pas le service, écrivez une seule ligne pour elle, en "
            "laissant « Proposition » vide ; sinon, répondez oui ou non."},
};

}  // namespace

std::span<const Message> ingest_messages() {
    return messages;
}

}  // namespace palier::base::catalog
