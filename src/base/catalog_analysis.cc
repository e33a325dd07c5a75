#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr std::array messages{
    Message{
        "ANA-001", Severity::Error,
        "le dossier ne donne aucun score : il n’y a rien à analyser (attendu : une ligne par "
        "engagement dans la table « Diagnostic »).",
        "La table « Diagnostic » est absente ou vide.",
        "Remplissez la table « Diagnostic » : une ligne par engagement, avec son score lu sur la "
        "plateforme."},
    Message{
        "ANA-002", Severity::Warning,
        "aucun engagement n’est évalué : le rapport n’aura pas de taux global{table, select, "
        "vide { (la table « Diagnostic » est absente ou vide)} other {}}.",
        "La table « Diagnostic » est absente ou vide, ou toutes ses lignes sont vides, marquées "
        "NA, ou ne portent que sur des thèmes.",
        "Vérifiez que la feuille « Diagnostic » est là, sous ce nom, et saisissez au moins le "
        "score d’un engagement, sans thème."},
    Message{
        "ANA-003", Severity::Warning,
        "l’engagement {engagement} « {titre} » n’a pas de score : il est « non évalué » et le taux "
        "global est calculé sans lui.",
        "La table « Diagnostic » n’a pas de ligne pour cet engagement, ou son score est vide ou "
        "marqué "
        "NA.",
        "Saisissez le score de l’engagement, ou laissez-le ainsi s’il n’a pas été évalué."},
    Message{"ANA-004", Severity::Warning,
            "l’engagement {engagement} « {titre} » n’a que des scores par thème : il est « non "
            "évalué », "
            "car les thèmes ne font pas une moyenne d’engagement.",
            "La table « Diagnostic » donne des scores par thème pour cet engagement, et pas le "
            "score de "
            "l’engagement.",
            "Ajoutez une ligne pour l’engagement, avec la colonne « Thème » vide."},
    Message{"ANA-005", Severity::Warning,
            "le diagnostic du {lu} a plus d’un an {mesure, select, audit {à la date d’audit} other "
            "{à la "
            "date d’édition}}, le {reference}.",
            "L’autodiagnostic se fait au moins une fois par an ; un diagnostic plus ancien ne "
            "décrit plus "
            "le service.",
            "Refaites l’autodiagnostic, ou corrigez « Date du diagnostic » ou « Date d’audit »."},
    Message{
        "ANA-006", Severity::Warning,
        "le diagnostic du {lu} suit de moins de six mois celui du {precedent}.",
        "L’autodiagnostic se fait au plus une fois tous les six mois : entre deux campagnes trop "
        "proches, les évolutions n’ont pas de sens.",
        "Vérifiez les dates de la table « Historique » et « Date du diagnostic »."},
    Message{
        "ANA-007", Severity::Warning,
        "la campagne {lu} n’est pas antérieure au diagnostic : elle n’entre pas dans les "
        "comparaisons.",
        "La table « Historique » porte une année égale ou postérieure à celle du diagnostic, sans "
        "date "
        "qui la place avant lui.",
        "Corrigez la colonne « Année », ou donnez la « Date du diagnostic » de cette campagne."},
    Message{"ANA-020", Severity::Warning,
            "la question {question} est posée et n’a pas de réponse : elle ne compte pas, et le "
            "taux est "
            "provisoire.",
            "Le tableau « Diagnostic » n’a pas de ligne pour elle, ou sa réponse est vide.",
            "Répondez à la question, ou marquez-la « non applicable » si la grille le permet."},
    Message{"ANA-021", Severity::Warning,
            "la ligne « {lu} » de la question {question} n’a pas de réponse : elle compte « non ».",
            "Une question en tableau est répondue en partie.",
            "Répondez « oui » ou « non » à cette ligne."},
    Message{"ANA-022", Severity::Warning,
            "la réponse à « {lu} », question {question}, n’est pas comptée : le service n’a pas ce "
            "canal.",
            "Le champ « Canaux » de « Structure » ne nomme pas le canal de cette ligne.",
            "Ajoutez le canal à « Canaux », ou retirez la réponse."},
    Message{
        "ANA-023", Severity::Warning,
        "le score {lu} de l’engagement {engagement} n’est pas celui de ses réponses, {calcule} : "
        "les "
        "réponses l’emportent.",
        "Le score saisi et les réponses données à côté ne s’accordent pas à la décimale imprimée.",
        "Corrigez les réponses, ou le score lu sur la plateforme."},
    Message{"ANA-008", Severity::Warning,
            "aucune question de l’engagement {engagement} « {titre} » ne compte : elles sont "
            "toutes non "
            "applicables. Il est « non évalué » et le taux global est calculé sans lui.",
            "Toutes les réponses de l’engagement sont « Non applicable » ou portent sur des canaux "
            "que le "
            "service n’a pas.",
            "Vérifiez ces réponses, et « Canaux » dans la table « Structure »."},
    Message{"ANA-030", Severity::Warning,
            "{cas, select, proche {la modalité « {lu} » de la question {question} n’est pas une "
            "réponse de l’échelle {echelle}, qui connaît les autres (attendu : {attendu}) : la} "
            "other {aucune échelle ne connaît toutes les modalités de la question {question} (lu : "
            "{lu}) : sa}} répartition est donnée, sans taux de satisfaction.",
            "La colonne « Échelle » est vide, et une modalité au moins est inconnue des échelles.",
            "Corrigez la modalité, ou nommez l’échelle (« palier grilles montrer echelles » en "
            "donne la liste)."},
    Message{"ANA-031", Severity::Warning,
            "plusieurs échelles conviennent à la question {question} ({lu}) : sa répartition est "
            "donnée, "
            "sans taux de satisfaction.",
            "La colonne « Échelle » est vide, et les modalités ne suffisent pas à choisir.",
            "Écrivez le nom de l’échelle dans la colonne « Échelle »."},
    Message{
        "ANA-032", Severity::Error, "l’échelle « {lu} » n’existe pas (attendu : {attendu}).",
        "La colonne « Échelle » nomme une échelle que ni Palier ni vos grilles ne donnent.",
        "Corrigez le nom, ou laissez la colonne vide pour que l’échelle soit trouvée d’après les "
        "modalités."},
    Message{"ANA-033", Severity::Error,
            "la modalité « {lu} » de la question {question} n’est pas une réponse de l’échelle "
            "{echelle} "
            "(attendu : {attendu}).",
            "L’échelle nommée ne connaît pas cette réponse.",
            "Corrigez la modalité, ou nommez l’échelle qui a servi."},
    Message{"ANA-034", Severity::Warning,
            "la question {question} n’a que {lu, plural, one {# réponse} other {# réponses}} : son "
            "résultat n’est pas publié (effectif minimal : {attendu}).",
            "Un taux sur si peu de réponses ne dit rien, et peut désigner des personnes.",
            "Rien à faire ; « Effectif minimal » se change dans la table « Réglages »."},
    Message{
        "ANA-035", Severity::Warning,
        "le résultat de la question {question} n’est pas publié : par soustraction, il donnerait "
        "celui "
        "d’une question qui a trop peu de réponses.",
        "Une question est la somme de plusieurs autres, dont l’une est sous l’effectif minimal.",
        "Rien à faire : c’est ce qui protège les réponses peu nombreuses."},
    Message{"ANA-036", Severity::Warning,
            "l’indicateur « {lu} » n’est pas publié : {raison, select, effectif {son effectif est "
            "sous le minimum de {attendu}} somme {par soustraction, il donnerait celui d’un "
            "indicateur qui a trop peu de réponses} other {il donnerait le résultat de l’enquête, "
            "retenu faute de réponses}}.",
            "Un chiffre sur si peu de réponses ne dit rien, et peut désigner des personnes.",
            "Rien à faire ; « Effectif minimal » se change dans la table « Réglages »."},
    Message{"ANA-037", Severity::Warning, "l’indicateur « {lu} » a déjà atteint sa cible.",
            "La valeur est au niveau de la colonne « Cible », ou au-delà.",
            "Fixez une nouvelle cible, ou gardez celle-ci si l’objectif est de s’y tenir."},
    Message{
        "ANA-038", Severity::Warning,
        "{lu, plural, one {le verbatim} other {les # verbatims}} de l’enquête « {enquete} » ne "
        "{lu, plural, one {paraît} other {paraissent}} pas : il en faut {attendu} pour qu’aucun "
        "ne désigne son auteur.",
        "Des textes trop peu nombreux se rattachent à des personnes.",
        "Rien à faire ; « Effectif minimal des verbatims » se change dans « Réglages »."},
    Message{
        "ANA-039", Severity::Warning,
        "l’enquête « {enquete} » ne dit pas {manque, select, deux {sa période, ni son mode de "
        "recueil} periode {sa période} other {son mode de recueil}} : ses taux paraîtront sans.",
        "Un taux se lit avec sa période et la façon dont il a été mesuré.",
        "Remplissez « Début », « Fin » et « Mode de recueil » dans la table « Enquêtes »."},
    Message{"ANA-040", Severity::Warning,
            "la preuve du critère {critere} est datée du {lu}, après l’audit du {reference}.",
            "Une preuve postérieure à l’audit ne peut pas y être montrée.",
            "Corrigez « Date de la preuve » ou « Date d’audit »."},
    Message{"ANA-041", Severity::Warning,
            "la preuve du critère {critere}, du {lu}, est périmée (validité : {attendu} mois).",
            "La grille du label demande une preuve plus récente.",
            "Refaites la preuve, ou corrigez sa date."},
    Message{
        "ANA-042", Severity::Warning,
        "{nombre, plural, one {le critère {lu} n’est pas coté : il compte} other {# critères ne "
        "sont pas cotés ({lu}) : ils comptent}} comme la cotation la plus basse.",
        "La table « Label » n’a pas de ligne pour un critère, ou sa cotation est vide.",
        "Cotez chaque critère, ou marquez-le NA s’il ne s’applique pas."},
    Message{"ANA-043", Severity::Warning,
            "« {lu} » manque au dossier : le palier {niveau} de la grille le demande.",
            "La table qui le montre est absente ou vide.",
            "Ajoutez-le au dossier ; sans lui, ce palier ne peut pas être atteint."},
    Message{"ANA-044", Severity::Warning,
            "la position au regard de la grille « {lu} » ne peut pas être estimée : cette grille "
            "ne renvoie "
            "pas à la grille du diagnostic « {grille} ».",
            "Sans table « Label », les cotations s’estiment d’après le diagnostic que la grille du "
            "label "
            "connaît.",
            "Ajoutez une table « Label », ou changez « Grille du label »."},
    Message{"ANA-045", Severity::Warning,
            "l’affiche n’aura pas de chiffre principal : la question globale {question} n’a pas de "
            "taux de satisfaction, {raison, select, echelle {faute d’une échelle qui connaisse "
            "toutes ses modalités} multiple {car elle est à choix multiple} effectif {car son "
            "résultat n’est pas publié} other {car personne n’y donne d’avis}}.",
            "Le chiffre principal est le taux de la question marquée « Globale » ; à défaut, "
            "l’indicateur « Satisfaction globale ».",
            "Corrigez les modalités de la question ou nommez son échelle, ou donnez l’indicateur "
            "« Satisfaction globale »."},
    Message{"ANA-048", Severity::Warning,
            "la réponse à la question {question} n’est pas comptée : elle n’est posée qu’aux "
            "services {raison, select, canal {qui ont le canal dont elle parle} particularite {qui "
            "ont la "
            "particularité « {attendu} »} other {de certaines typologies (attendu : {attendu})}}.",
            "« Canaux », « Particularités » ou « Typologie », dans « Structure », disent que le "
            "service n’est pas concerné par la question.",
            "Complétez ce champ si le service est concerné, ou retirez la réponse."},
};

}  // namespace

std::span<const Message> analysis_messages() {
    return messages;
}

}  // namespace palier::base::catalog
