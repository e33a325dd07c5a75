#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr std::array<Message, 11> messages{{
    {"ANA-001", Severity::Error,
     "le dossier ne donne aucun score : il n’y a rien à analyser (attendu : une ligne par "
     "engagement dans la table « Diagnostic »).",
     "La table « Diagnostic » est absente ou vide.",
     "Remplissez la table « Diagnostic » : une ligne par engagement, avec son score lu sur la "
     "plateforme."},
    {"ANA-002", Severity::Warning,
     "aucun engagement n’est évalué : le rapport n’aura pas de taux global.",
     "Toutes les lignes de la table « Diagnostic » sont vides, marquées NA, ou ne portent que sur "
     "des thèmes.",
     "Saisissez au moins le score d’un engagement, sans thème."},
    {"ANA-003", Severity::Warning,
     "l’engagement {engagement} « {titre} » n’a pas de score : il est « non évalué » et le taux "
     "global est calculé sans lui.",
     "La table « Diagnostic » n’a pas de ligne pour cet engagement, ou son score est vide ou "
     "marqué "
     "NA.",
     "Saisissez le score de l’engagement, ou laissez-le ainsi s’il n’a pas été évalué."},
    {"ANA-004", Severity::Warning,
     "l’engagement {engagement} « {titre} » n’a que des scores par thème : il est « non évalué », "
     "car les thèmes ne font pas une moyenne d’engagement.",
     "La table « Diagnostic » donne des scores par thème pour cet engagement, et pas le score de "
     "l’engagement.",
     "Ajoutez une ligne pour l’engagement, avec la colonne « Thème » vide."},
    {"ANA-005", Severity::Warning,
     "le diagnostic du {lu} a plus d’un an {mesure, select, audit {à la date d’audit} other {à la "
     "date d’édition}}, le {reference}.",
     "L’autodiagnostic se fait au moins une fois par an ; un diagnostic plus ancien ne décrit plus "
     "le service.",
     "Refaites l’autodiagnostic, ou corrigez « Date du diagnostic » ou « Date d’audit »."},
    {"ANA-006", Severity::Warning,
     "le diagnostic du {lu} suit de moins de six mois celui du {precedent}.",
     "L’autodiagnostic se fait au plus une fois tous les six mois : entre deux campagnes trop "
     "proches, les évolutions n’ont pas de sens.",
     "Vérifiez les dates de la table « Historique » et « Date du diagnostic »."},
    {"ANA-007", Severity::Warning,
     "la campagne {lu} n’est pas antérieure au diagnostic : elle n’entre pas dans les "
     "comparaisons.",
     "La table « Historique » porte une année égale ou postérieure à celle du diagnostic, sans "
     "date "
     "qui la place avant lui.",
     "Corrigez la colonne « Année », ou donnez la « Date du diagnostic » de cette campagne."},
    {"ANA-020", Severity::Warning,
     "la question {question} est posée et n’a pas de réponse : elle ne compte pas, et le taux est "
     "provisoire.",
     "Le tableau « Diagnostic » n’a pas de ligne pour elle, ou sa réponse est vide.",
     "Répondez à la question, ou marquez-la « non applicable » si la grille le permet."},
    {"ANA-021", Severity::Warning,
     "la ligne « {lu} » de la question {question} n’a pas de réponse : elle compte « non ».",
     "Une question en tableau est répondue en partie.",
     "Répondez « oui » ou « non » à cette ligne."},
    {"ANA-022", Severity::Warning,
     "la réponse à « {lu} », question {question}, n’est pas comptée : le service n’a pas ce canal.",
     "Le champ « Canaux » de « Structure » ne nomme pas le canal de cette ligne.",
     "Ajoutez le canal à « Canaux », ou retirez la réponse."},
    {"ANA-023", Severity::Warning,
     "le score {lu} de l’engagement {engagement} n’est pas celui de ses réponses, {calcule} : les "
     "réponses l’emportent.",
     "Le score saisi et les réponses données à côté ne s’accordent pas à la décimale imprimée.",
     "Corrigez les réponses, ou le score lu sur la plateforme."},
}};

}  // namespace

std::span<const Message> analysis_messages() {
    return messages;
}

}  // namespace palier::base::catalog
