#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr auto error = Severity::Error;
constexpr auto warning = Severity::Warning;

constexpr std::array messages{
    Message{"ING-070", error,
            "« {lu} » contredit « {attendu} », lu plus haut pour la question {question} "
            "({premier}).",
            "Les lignes d’une même question doivent dire la même chose du libellé, de "
            "l’engagement, du type, de l’échelle, de la question globale et des répondants.",
            "Gardez la même valeur sur les deux lignes, ou laissez la seconde cellule vide. Si ce "
            "sont deux questions, donnez-leur deux identifiants."},
    Message{"ING-071", error,
            "la modalité « {lu} » est donnée deux fois pour la question {question} ({premier}).",
            "Une modalité n’a qu’un effectif ; on ne saurait pas lequel lire.",
            "Gardez une seule des deux lignes, ou additionnez leurs effectifs."},
    Message{"ING-072", error,
            "la question {question} est à choix multiple : il manque le nombre de ses répondants.",
            "Une personne peut y donner plusieurs réponses : la somme des effectifs ne dit pas "
            "combien de personnes ont répondu.",
            "Donnez dans la colonne « Répondants », sur une ligne de la question, le nombre de "
            "personnes à qui elle a été posée."},
    Message{"ING-073", error,
            "« Répondants » vaut {lu} pour la question {question}, mais la modalité « {modalite} » "
            "a un effectif de {effectif} ({premier}).",
            "Chaque répondant choisit une modalité une fois au plus.",
            "Corrigez le nombre de répondants, ou l’effectif de la modalité."},
    Message{"ING-074", error,
            "la question {lu} ne peut pas être globale : la question {question} l’est déjà "
            "({premier}).",
            "Une enquête a une seule question de satisfaction globale : c’est le chiffre principal "
            "de l’affiche.",
            "Gardez « oui » pour une seule des deux questions."},
    Message{"ING-075", warning,
            "la question {question} n’est pas comparée à l’enquête précédente : il manque "
            "l’effectif précédent de « {lu} ».",
            "Un taux se calcule sur toutes les modalités ; un effectif manquant n’est pas un "
            "effectif nul.",
            "Donnez l’effectif précédent de chaque modalité (0 si personne ne l’avait choisie), ou "
            "d’aucune."},
    Message{"ING-076", error, "l’enquête « {lu} » est donnée deux fois ({premier}).",
            "Un dossier contient au plus une enquête auprès des usagers et une auprès des agents.",
            "Gardez la ligne de la campagne en cours ; les résultats d’avant vont dans « Effectif "
            "précédent »."},
    Message{"ING-077", error, "la fin « {lu} » est avant le début « {debut} ».",
            "Une enquête finit le jour où elle commence, ou après.",
            "Corrigez l’une des deux dates."},
    Message{"ING-078", warning,
            "le nombre de réponses à la question {question}, {lu}, dépasse celui de l’enquête, "
            "{maximum} ({premier}).",
            "Une question ne peut pas avoir plus de réponses que l’enquête.",
            "Vérifiez les effectifs de la question, son type (unique ou multiple), et la colonne "
            "« Réponses » de la table Enquêtes."},
    Message{"ING-079", warning,
            "le nombre de réponses, {lu}, dépasse celui des invitations, {maximum}.",
            "Il y a plus de réponses que de personnes invitées.",
            "Vérifiez ces deux nombres ; si le questionnaire était ouvert à tous, laissez vide la "
            "colonne « Invitations »."},
    Message{"ING-080", warning,
            "le nombre de personnes interrogées, {lu}, dépasse la population, {maximum}.",
            "Il y a plus de personnes interrogées que de personnes à interroger.",
            "Vérifiez la colonne « Population » : ce sont toutes les personnes concernées, et non "
            "l’échantillon."},
    Message{"ING-081", warning,
            "la table Enquêtes n’a pas de ligne « {lu} » : ni la période, ni la méthode, ni le "
            "nombre de réponses de cette enquête ne sont connus.",
            "Un taux se lit avec la façon dont il a été recueilli.",
            "Ajoutez à la table Enquêtes une ligne pour cette enquête."},
    Message{"ING-082", error, "« {lu} » est hors des bornes (attendu : {attendu}).",
            "L’unité, ou la colonne, ne permet que cet intervalle.",
            "Corrigez la valeur, ou l’unité."},
    Message{"ING-083", error,
            "l’indicateur « {lu} » est donné deux fois pour le même engagement ({premier}).",
            "Un indicateur a une seule valeur ; on ne saurait pas laquelle lire.",
            "Gardez une seule des deux lignes ; la valeur d’avant va dans « Valeur précédente »."},
    Message{"ING-084", warning,
            "le taux « {indicateur} » n’a pas d’effectif : le lecteur ne saura pas sur combien de "
            "cas il porte.",
            "Un taux publié sans effectif ne dit pas s’il porte sur dix cas ou sur dix mille.",
            "Donnez le nombre de cas dans la colonne « Effectif »."},
    Message{"ING-085", warning,
            "« {lu} » porte le signe « % », mais l’unité de l’indicateur n’est pas « {attendu} ».",
            "La valeur sera montrée avec l’unité de la ligne, sans le signe « % ».",
            "Écrivez % dans la colonne « Unité », ou retirez le signe."},
    Message{"ING-086", error, "l’identifiant « {lu} » est celui d’une autre action ({premier}).",
            "L’identifiant sert à retrouver l’action d’une version du plan à l’autre : chaque "
            "action a le sien.",
            "Donnez un autre identifiant à l’une des deux, ou laissez-le vide."},
    Message{"ING-087", error, "le critère « {lu} » est donné deux fois ({premier}).",
            "Un critère a une seule cotation ; on ne saurait pas laquelle lire.",
            "Gardez une seule des deux lignes."},
    Message{"ING-088", warning,
            "« {lu} » est lu comme {lu}\u202F%, alors que d’autres valeurs de la colonne sont "
            "au-dessus "
            "de 1.",
            "La valeur a sans doute été écrite comme une fraction : 0,675 pour 67,5\u202F%.",
            "Si c’est le cas, multipliez-la par 100."},
    Message{"ING-089", warning, "une valeur n’est pas lue : la cellule du champ est vide.",
            "Dans une table de champs, chaque ligne donne le nom d’un champ, puis sa valeur.",
            "Écrivez le nom du champ devant la valeur, ou effacez la ligne."},
    Message{"ING-090", error,
            "le critère « {lu} » n’existe pas dans la grille {grille} (attendu : {attendu}).",
            "L’identifiant est mal écrit, ou le critère est celui d’une autre grille.",
            "Corrigez l’identifiant, ou la grille du label dans la table Structure."},
    Message{"ING-091", error,
            "« {lu} » n’est pas une cotation de la grille {grille} (attendu : {attendu}).",
            "La cotation est écrite autrement que dans la grille, ou elle vient d’une autre.",
            "Choisissez l’une des cotations attendues ; le libellé, l’identifiant ou la valeur "
            "conviennent. Une cellule vide veut dire « non coté »."},
    Message{"ING-092", error,
            "le palier « {lu} » n’existe pas dans la grille {grille} (attendu : {attendu}).",
            "« Niveau visé » n’est pas un palier du label, ou la grille du label est une autre.",
            "Écrivez l’un des paliers attendus ; « aucun » si le site ne demande pas de label."},
    Message{
        "ING-093", error,
        "« {lu} » est la somme des autres modalités de la question {question}, et n’est pas une "
        "réponse.",
        "Une ligne de total a été gardée avec les modalités : chaque réponse compterait deux "
        "fois.",
        "Supprimez la ligne du total."},
    Message{"ING-094", warning,
            "« {lu} » est lu avec trois décimales, alors que « {autre} », dans la même colonne, a "
            "un point devant les siennes.",
            "La virgule sépare sans doute les milliers, comme en anglais : 1,234 pour 1234.",
            "Écrivez les milliers sans virgule ; pour des fichiers .csv, « --decimale point » le "
            "dit de tous les nombres."},
    Message{"ING-095", error,
            "« {lu} » n’est pas une particularité de la grille {grille} (attendu : {attendu} ; la "
            "grille connaît : {connues}).",
            "Des questions de la grille ne sont posées qu’aux services qui ont cette "
            "particularité : mal écrite, elles ne compteraient pas.",
            "Écrivez la particularité comme la grille, et séparez-les par des points-virgules."},
    Message{"ING-096", warning,
            "aucune question de la grille {grille} ne dépend de la particularité « {lu} » "
            "(attendu : {attendu}).",
            "« Particularités » dit quelles questions sont posées au service ; celle-ci n’en "
            "change aucune.",
            "Corrigez-la si elle devait être l’une de celles de la grille ; sinon, rien à faire."},
    Message{"ING-097", warning,
            "la grille « {lu} » n’est pas connue{avec, select, oui { (voulez-vous dire "
            "« {proche} » ?)} other {}} : les scores de cette campagne ne sont pas comparés à "
            "ceux d’aujourd’hui ; grilles connues : {attendu}.",
            "La colonne « Grille » de l’historique ne nomme aucune grille livrée avec Palier ni "
            "donnée par --grilles.",
            "Corrigez l’identifiant ; si c’est celui d’une grille plus ancienne, rien à faire."},
    Message{"ING-098", warning, "des données personnelles ont été retirées du texte : {retirees}.",
            "Un verbatim ne doit permettre de reconnaître ni la personne qui l’a écrit, ni celle "
            "dont il parle. Chaque donnée y est remplacée par son genre entre crochets ; les noms "
            "ne sont reconnus qu’après un titre (« Mme », « M. », « agent »…).",
            "Retirez ces données du dossier, et relisez le texte : un nom écrit sans titre, "
            "par exemple, y reste."},
};

}  // namespace

std::span<const Message> dossier_messages() {
    return messages;
}

}  // namespace palier::base::catalog
