#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr std::array messages{
    // The command line: status 2.
    Message{"CMD-001", Severity::Error,
            "la commande « {lu} » n’existe pas{avec, select, oui { (voulez-vous dire "
            "« {proche} » ?)} other {}} ; commandes : {attendu}.",
            "Le premier mot après « palier » doit être une commande.", "Voyez « palier --aide »."},
    Message{"CMD-002", Severity::Error,
            "l’option « {lu} » n’existe pas{avec, select, oui { (voulez-vous dire "
            "« {proche} » ?)} other {}}.",
            "L’option est mal écrite, ou n’est pas de cette commande.",
            "Voyez l’aide de la commande, avec --aide."},
    Message{"CMD-003", Severity::Error, "« {lu} » est de trop.",
            "La commande reçoit plus de mots qu’elle n’en attend.",
            "Voyez l’aide de la commande, avec --aide."},
    Message{"CMD-004", Severity::Error, "l’option « {lu} » attend une valeur ({attendu}).",
            "L’option est donnée sans sa valeur.",
            "Écrivez la valeur après l’option, séparée par un espace."},
    Message{"CMD-005", Severity::Error, "l’option « {lu} » est donnée plus d’une fois.",
            "Une option ne se donne qu’une fois.", "Gardez-en une seule."},
    Message{"CMD-006", Severity::Error, "il manque {attendu}.",
            "La commande ne dit pas sur quoi travailler.",
            "Voyez l’aide de la commande, avec --aide."},
    Message{"CMD-007", Severity::Error,
            "la date « {lu} » n’est pas une date (attendu : {attendu}).",
            "La date n’existe pas, ou n’est pas écrite année-mois-jour.",
            "Écrivez par exemple « --date 2026-03-10 »."},
    Message{"CMD-008", Severity::Error,
            "la variable SOURCE_DATE_EPOCH vaut « {lu} », qui n’est pas un nombre de secondes.",
            "SOURCE_DATE_EPOCH donne une date en secondes depuis le 1er janvier 1970.",
            "Corrigez la variable, retirez-la, ou donnez « --date »."},
    Message{"CMD-009", Severity::Error,
            "le document « {lu} » n’existe pas{avec, select, oui { (voulez-vous dire "
            "« {proche} » ?)} other {}} ; documents : {attendu}.",
            "L’option --documents nomme un document inconnu.",
            "Choisissez dans la liste, en séparant les noms par des virgules."},
    Message{"CMD-010", Severity::Error,
            "« {lu} » n’est pas un nombre de travaux (attendu : de 1 à {maximum}).",
            "L’option --travaux dit combien de dossiers sont faits à la fois.",
            "Donnez un nombre entier, ou laissez l’option."},
    Message{"CMD-011", Severity::Error,
            "le thème « {lu} » n’existe pas{avec, select, oui { (voulez-vous dire "
            "« {proche} » ?)} other {}} ; thèmes : {attendu}.",
            "L’option --theme nomme un thème inconnu.",
            "Choisissez dans la liste, ou donnez le chemin d’un fichier .xml."},
    Message{
        "CMD-012", Severity::Error,
        "« {lu} » n’est ni un engagement, ni une question, ni un critère, ni une action du plan"
        "{avec, select, oui { (voulez-vous dire « {proche} » ?)} other {}}.",
        "On explique un engagement (E2), une question (E2-03), un critère du label (C1-04) ou une "
        "action du plan (PA-01) ; sans rien, le taux global.",
        "Écrivez l’un de ces identifiants : « palier grilles montrer » donne ceux des grilles, "
        "resultats.json ceux du plan."},

    // Where things are looked for: status 66 when they are not there, else 65.
    Message{
        "CMD-014", Severity::Error,
        "le palier « {lu} » n’est pas dans la grille du label « {grille} »{avec, select, oui { : "
        "vouliez-vous dire « {proche} » ?} other {}} (paliers : {attendu}).",
        "L’option --niveau prend l’identifiant d’un palier de la grille du label.",
        "Prenez un palier de la liste, ou laissez l’option."},
    Message{"DOS-001", Severity::Error, "« {lu} » n’existe pas.",
            "Le chemin est mal écrit, ou le fichier a été déplacé.", "Vérifiez le chemin."},
    Message{"DOS-002", Severity::Error, "« {lu} » ne peut pas être lu.",
            "Les droits d’accès manquent, ou le support est défaillant.",
            "Vérifiez les droits du fichier."},
    Message{"DOS-003", Severity::Error, "« {lu} » n’est ni un fichier ni un dossier de fichiers.",
            "Le chemin désigne un périphérique ou un canal.",
            "Donnez un fichier, ou un dossier de fichiers."},
    Message{"DOS-005", Severity::Error,
            "« {lu} » n’est pas un format de dossier (attendu : {attendu}).",
            "Le nom du fichier ne se termine par aucun des formats que Palier connaît.",
            "Dans LibreOffice ou Excel, enregistrez au format .xlsx ou .ods."},
    Message{
        "DOS-006", Severity::Error,
        "aucun dossier n’est trouvé dans « {lu} » (attendu : {attendu}){avec, select, oui { ; il "
        "contient : {vus}} other {}}.",
        "Le dossier de fichiers ne contient ni dossier.json, ni dossier.xlsx, ni dossier.ods, ni "
        "fichier .csv qui porte le nom d’une table.",
        "Donnez le dossier d’un seul site, ou nommez son fichier « dossier »."},
    Message{"DOS-007", Severity::Error,
            "« {lu} » contient plusieurs dossiers ({trouves}) : lequel faut-il lire ?",
            "Un seul fichier « dossier » est attendu, et pas en même temps des tables en .csv.",
            "Gardez-en un, ou donnez le fichier lui-même."},
    Message{"DOS-008", Severity::Error,
            "« {lu} » est trop gros : {taille} Mo (au plus {attendu} Mo).",
            "Un dossier tient en quelques centaines de kilo-octets.",
            "Vérifiez que c’est bien un dossier de Palier."},
    Message{"DOS-009", Severity::Error,
            "{cas, select, meme {le dossier est donné deux fois} other {l’identifiant « {lu} » est "
            "aussi celui de « {autre} » : les documents de l’un remplaceraient ceux de l’autre}}.",
            "Deux dossiers donnés ensemble portent le même « Identifiant », ou n’en font qu’un.",
            "Donnez à chaque site son identifiant, et chaque dossier une seule fois."},
    Message{"DOS-010", Severity::Error,
            "la grille « {lu} » n’existe pas (attendu : {attendu}{avec, select, oui { ; le plus "
            "proche : « {proche} »} other {}}).",
            "« Grille du diagnostic » ne nomme aucune grille livrée avec Palier ni donnée par "
            "--grilles.",
            "Corrigez l’identifiant : « palier grilles lister » les donne tous."},
    Message{"DOS-011", Severity::Error,
            "la grille « {lu} » n’existe pas{avec, select, oui { (voulez-vous dire "
            "« {proche} » ?)} other {}} ; grilles : {attendu}.",
            "Aucune grille n’a cet identifiant.", "Voyez « palier grilles lister »."},
    Message{"DOS-012", Severity::Error,
            "la grille du label « {lu} » n’existe pas{avec, select, oui { : vouliez-vous dire "
            "« {proche} » ?} other {}} (grilles connues : {attendu}).",
            "« Grille du label » nomme une grille que ni Palier ni vos grilles ne donnent.",
            "Corrigez l’identifiant, ou donnez le dossier de vos grilles avec --grilles."},
    Message{"DOS-013", Severity::Note,
            "pas d’analyse d’écarts (ecarts.pdf) : {raison, select, aucun {« Niveau visé » est "
            "« aucun »} other {le dossier n’a pas de table « Label », et son diagnostic n’est pas "
            "fait avec la grille que celle du label connaît}}.",
            "Ce document compare le service à une grille de label.",
            "Donnez un « Niveau visé », une « Grille du label » ou une table « Label »."},
    Message{
        "DOS-014", Severity::Note,
        "pas de plan d’actions (plan-actions.pdf, .xlsx, .ods, .csv, .ics) : le dossier n’a pas "
        "d’action, et aucune n’est à proposer.",
        "Palier propose des actions pour les critères d’une grille de label sous leur "
        "cible ; sans elles, le plan ne contient que la table « Actions ».",
        "Remplissez la table « Actions », ou donnez une « Grille du label »."},
    Message{"DOS-015", Severity::Note,
            "pas de calendrier (plan-actions.ics) : aucune action en cours n’a d’échéance.",
            "Un fichier .ics sans événement n’est pas valable.",
            "Donnez des échéances dans la table « Actions »."},
    Message{"DOS-016", Severity::Warning,
            "« {lu} » est encore là, d’une production précédente : il n’est plus à jour.",
            "Le dossier ne permet plus de faire ce document, et palier n’efface rien.",
            "Supprimez-le, ou rangez-le ailleurs."},
    Message{"DOS-030", Severity::Error,
            "« {lu} » n’est qu’une table (attendu : le dossier de fichiers qui la contient).",
            "Un dossier en .csv est un dossier de fichiers, un pour chaque table.",
            "Donnez le dossier de fichiers à la place du fichier."},
    Message{"DOS-031", Severity::Note,
            "« {lu} » n’est pas lu ; le nom de table le plus proche est « {attendu} ».",
            "Seuls les fichiers .csv nommés comme une table sont lus ; les autres peuvent rester "
            "là.",
            "Renommez le fichier s’il est cette table ; sinon, il n’y a rien à faire."},
    Message{"DOS-032", Severity::Warning,
            "« {lu} » n’est pas lu, et la table « {table} » manque (attendu : {attendu}).",
            "Seuls les fichiers .csv nommés comme une table sont lus ; celui-ci a sans doute été "
            "nommé ou enregistré autrement.",
            "Enregistrez-le en .csv sous le nom attendu ; s’il n’est pas cette table, il n’y a "
            "rien à faire."},
    Message{"DOS-033", Severity::Error,
            "« {lu} » porte le nom d’un dossier ou d’une table, mais n’est pas un fichier.",
            "C’est un dossier de fichiers, un canal, ou un lien vers un fichier qui n’est plus là.",
            "Mettez le fichier à sa place, ou donnez un autre nom à ce qui n’en est pas un."},
    Message{"DOS-034", Severity::Warning,
            "« {lu} » n’est pas employé ; voulez-vous dire « {attendu} » ?",
            "D’un dossier de gabarits ne sont employés que les fichiers qui portent exactement le "
            "nom d’un gabarit de Palier, majuscules comprises.",
            "Renommez le fichier s’il remplace ce gabarit ; sinon, il n’y a rien à faire."},

    // What the program works with: status 78.
    Message{"DOS-020", Severity::Error, "les données de Palier ne sont pas à leur place : {lu}.",
            "Le dossier share/palier, qui contient gabarits, grilles et polices, n’est pas à côté "
            "de la commande palier.",
            "Réinstallez Palier : la commande et share/palier vont ensemble."},
    Message{"DOS-021", Severity::Error,
            "deux grilles portent l’identifiant « {lu} » : {autre} et ce fichier.",
            "Chaque grille a son identifiant.", "Changez l’identifiant de l’une des deux."},
    Message{"DOS-022", Severity::Error,
            "le manifeste de police n’est pas valable : « {lu} » (attendu : {attendu}).",
            "Un fichier du dossier fonts/ ne dit pas ce qu’il faut d’une police.",
            "Corrigez le manifeste, ou réinstallez Palier."},
    Message{"DOS-023", Severity::Error,
            "la police « {famille} {nom} » n’est pas installée : {lu} est introuvable (paquet "
            "Debian : {paquet}).",
            "Le paquet Debian de la police manque.",
            "Installez ce paquet, avec « apt install » suivi de son nom."},
    Message{"DOS-024", Severity::Error,
            "« {lu} » n’est ni une question ni un thème de la grille « {grille} ».",
            "Un critère du label s’estime d’après des questions et des thèmes de la grille de "
            "diagnostic, nommés par leur identifiant.",
            "Corrigez l’identifiant : « palier grilles montrer » les donne tous."},
    Message{"DOS-025", Severity::Error, "{lu} n’est pas un engagement de la grille « {grille} ».",
            "Une correspondance relie les engagements de deux grilles.",
            "Corrigez l’identifiant : « palier grilles montrer » les donne tous."},
    Message{"DOS-026", Severity::Error, "l’échelle « {lu} » est aussi dans {autre}.",
            "Un dossier nomme une échelle par son seul identifiant.",
            "Changez l’identifiant de l’une des deux."},
    Message{"DOS-027", Severity::Error,
            "deux correspondances vont de « {de} » à « {vers} » : {autre} et ce fichier.",
            "Une évolution ne peut pas suivre deux correspondances.", "Gardez-en une."},
    Message{"DOS-028", Severity::Error,
            "deux fichiers donnent des actions pour la grille « {lu} » : {autre} et celui-ci.",
            "Un plan prend ses projets d’actions dans un seul fichier.",
            "Réunissez les deux fichiers, ou gardez-en un."},
    Message{"DOS-029", Severity::Error, "{lu} n’est pas un critère de la grille « {grille} ».",
            "Chaque projet d’action répond à un critère de la grille, nommé par son identifiant.",
            "Corrigez l’identifiant : « palier grilles montrer » les donne tous."},

    // The machine: status 73 for what cannot be written, else 70.
    Message{
        "SYS-101", Severity::Error,
        "« {lu} » ne peut pas être écrit{raison, select, droits { : les droits d’accès manquent} "
        "place { : le disque est plein} obstacle { : un fichier ou un dossier du même nom est "
        "sur le chemin} other {}}.",
        "Le système a refusé d’écrire ; rien n’a été produit pour ce dossier.",
        "Choisissez un autre dossier de sortie avec -o."},
    Message{"SYS-102", Severity::Error,
            "erreur interne : {detail}. Rien n’a été produit pour ce dossier.",
            "Palier s’est trouvé dans un état que ses auteurs croyaient impossible.",
            "Signalez l’erreur à ses auteurs, avec le dossier s’il n’est pas confidentiel."},
    Message{"SYS-103", Severity::Error,
            "le système a fait défaut : {detail}. Rien n’a été produit pour ce dossier.",
            "La mémoire, le disque ou une bibliothèque a refusé son service.",
            "Libérez de la mémoire et de la place, puis recommencez."},
};

}  // namespace

std::span<const Message> command_messages() {
    return messages;
}

}  // namespace palier::base::catalog
