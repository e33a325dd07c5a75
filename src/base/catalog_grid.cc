#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr auto error = Severity::Error;

constexpr std::array messages{
    Message{"GRI-001", error, "la grille attend ici un objet, entre accolades.",
            "Une grille est un objet JSON, et chaque engagement, chaque thème aussi.",
            "Partez d’une grille de grids/ et gardez sa forme."},
    Message{"GRI-002", error, "« {lu} » n’est pas un membre connu (attendu : {attendu}).",
            "Le nom est mal écrit, ou la grille a été faite pour une autre version de Palier.",
            "Corrigez le nom, ou retirez le membre."},
    Message{"GRI-003", error, "le membre « {attendu} » manque.",
            "Les documents ont besoin de chaque membre d’une grille.",
            "Ajoutez-le ; les grilles de grids/ en donnent un exemple."},
    Message{"GRI-004", error, "la valeur n’est pas du bon type (attendu : {attendu}).",
            "Un nombre est entre guillemets, ou un texte ne l’est pas, ou une liste est un objet.",
            "Écrivez la valeur comme dans les grilles de grids/."},
    Message{"GRI-005", error, "le texte est vide.",
            "Ce texte est imprimé dans les documents : il ne peut pas manquer.",
            "Écrivez le texte."},
    Message{"GRI-006", error,
            "cette version du format des grilles n’est pas connue (attendu : {attendu}).",
            "La grille a été faite pour une version plus récente de Palier.",
            "Mettez Palier à jour, ou demandez la grille dans le format attendu."},
    Message{"GRI-007", error,
            "« {lu} » ne convient pas comme identifiant (attendu : de 1 à 64 lettres sans accent, "
            "chiffres, points, tirets ou soulignés, une lettre ou un chiffre d’abord).",
            "Les identifiants relient les dossiers aux grilles : ils doivent pouvoir être tapés "
            "partout.",
            "Choisissez un identifiant court, sans espace et sans accent."},
    Message{"GRI-008", error, "l’identifiant « {lu} » est déjà pris dans cette liste.",
            "Deux éléments de même identifiant ne pourraient pas être distingués ; majuscules, "
            "points et tirets ne comptent pas.",
            "Donnez un identifiant à chacun."},
    Message{"GRI-009", error, "« {lu} » ne convient pas ici (attendu : {attendu}).",
            "Le nombre est hors des bornes, ou il a des décimales.", "Corrigez le nombre."},
    Message{"GRI-011", error, "« {lu} » n’est pas permis ici (attendu : {attendu}).",
            "Ce membre n’accepte que quelques mots, écrits exactement ainsi.",
            "Écrivez l’un des mots attendus."},
    Message{"GRI-012", error, "« {lu} » n’est pas une date (attendu : une date comme 2026-01-15).",
            "La date est écrite autrement, ou ce jour n’existe pas.",
            "Écrivez l’année, le mois et le jour en chiffres."},
    Message{"GRI-013", error, "la liste est vide.",
            "Il y faut au moins un élément, sans quoi la grille ne sert à rien.",
            "Ajoutez les éléments de la liste."},
    Message{"GRI-014", error,
            "l’identifiant « {lu} » ne suit pas le numéro de l’engagement (attendu : {attendu}).",
            "Un dossier nomme un engagement par la lettre E et son numéro.",
            "Corrigez l’identifiant ou le numéro."},
    Message{
        "GRI-020", error,
        "la ligne du barème n’est pas cohérente (attendu : « disponibles » {attendu}, et autant de "
        "points plus un, de 0 à 1, sans baisse).",
        "Un barème donne, pour chaque nombre de « oui », la part du point obtenue : 0 pour aucun, "
        "1 "
        "pour tous.",
        "Corrigez la ligne ; les lignes se suivent à partir d’une proposition."},
    Message{"GRI-021", error, "« {lu} » n’existe pas dans cette grille.",
            "Une question renvoie à un engagement, un thème ou un barème par son identifiant ; un "
            "barème va jusqu’au nombre de propositions de la question.",
            "Corrigez l’identifiant, ou ajoutez l’élément ou la ligne qui manque."},
    Message{"GRI-022", error, "l’engagement {lu} n’a pas de question.",
            "Un engagement sans question n’aurait jamais de taux.",
            "Ajoutez une question, ou retirez l’engagement."},
    Message{"GRI-023", error, "la question {lu} demande la même chose que {autre}.",
            "Deux questions d’un engagement ont le même intitulé.",
            "Changez l’un des intitulés, ou retirez une question."},
    Message{
        "GRI-024", error,
        "l’identifiant « {lu} » ne commence pas par son engagement (attendu : comme {attendu}).",
        "Un dossier nomme une question par son engagement et son numéro.",
        "Corrigez l’identifiant ou l’engagement."},

    // Grids of a label.
    Message{"GRI-030", error, "une seule cotation ne fait pas une échelle.",
            "Un critère doit pouvoir être conforme ou ne pas l’être.",
            "Donnez au moins deux cotations, de 0 à 1."},
    Message{"GRI-031", error,
            "la valeur {lu} ne convient pas à cette cotation (attendu : {attendu}).",
            "Les cotations vont de 0, rien n’est fait, à 1, tout est conforme, et montent d’une "
            "ligne à l’autre.",
            "Corrigez la valeur, ou l’ordre des cotations."},
    Message{"GRI-032", error, "la cotation « {lu} » se lit comme « {autre} ».",
            "Un dossier peut nommer une cotation par son libellé ; majuscules, accents, espaces et "
            "ponctuation ne comptent pas.",
            "Changez l’un des deux libellés."},
    Message{"GRI-033", error, "« {lu} » n’existe pas dans cette grille (attendu : {attendu}).",
            "Un critère renvoie à un axe et à un engagement, un niveau à des documents, par leur "
            "identifiant.",
            "Corrigez l’identifiant, ou ajoutez l’élément qui manque."},
    Message{"GRI-034", error, "l’engagement {lu} n’a pas de critère.",
            "Un engagement sans critère n’aurait jamais de taux.",
            "Ajoutez un critère, ou retirez l’engagement."},
    Message{"GRI-035", error, "l’axe « {lu} » n’a pas de critère.",
            "Un axe sans critère n’aurait jamais de taux.",
            "Ajoutez un critère, ou retirez l’axe."},
    Message{"GRI-036", error, "l’ordre {lu} ne suit pas (attendu : {attendu}).",
            "Les niveaux sont donnés du plus bas au plus haut, et comptés à partir de 1.",
            "Corrigez l’ordre, ou déplacez le niveau."},
    Message{"GRI-037", error,
            "ce minimum, {lu}, est plus bas que celui du niveau d’en dessous ({attendu}).",
            "Un niveau demande au moins autant que le précédent ; un axe sans minimum en a un de "
            "0.",
            "Relevez ce minimum, ou baissez celui du niveau d’en dessous."},
    Message{"GRI-038", error, "{lu} n’est la valeur d’aucune cotation (attendu : {attendu}).",
            "« bloquants_min » est la cotation que chaque critère bloquant doit atteindre.",
            "Écrivez la valeur d’une cotation de la grille."},
    Message{"GRI-039", error, "« enquete » ne va pas avec la table « {lu} ».",
            "Seules les lignes de la table « Enquêtes » sont celles des usagers ou des agents.",
            "Retirez « enquete », ou nommez la table « Enquêtes »."},
    Message{"GRI-040", error, "le critère {lu} demande la même chose que {autre}.",
            "Deux critères ont le même intitulé.",
            "Changez l’un des intitulés, ou retirez un critère."},
    Message{"GRI-041", error,
            "l’impact serait moyen à partir de {lu}, plus que ce qui le rend fort ({attendu}).",
            "« impact_fort » et « impact_moyen » sont des parts de ce que pèse un critère moyen.",
            "Baissez « impact_moyen », ou relevez « impact_fort »."},

    // Scales of surveys.
    Message{"GRI-050", error, "« {lu} » se lit comme « {autre} », qui est déjà dans cette échelle.",
            "Majuscules, accents, espaces, ponctuation et parenthèses ne comptent pas : « Satisfait"
            "(e) » et « satisfait » sont le même libellé.",
            "Retirez l’un des deux, ou changez-le."},
    Message{"GRI-051", error, "« {lu} » n’a ni lettre, ni chiffre, ni visage.",
            "Une modalité se reconnaît à ses lettres, à ses chiffres ou à son visage.",
            "Écrivez le libellé en toutes lettres."},
    Message{"GRI-052", error, "aucune modalité n’est de la classe « {attendu} ».",
            "Une échelle sans réponse satisfaite ou sans réponse insatisfaite n’a pas de taux.",
            "Corrigez les classes, ou complétez les modalités."},
    Message{"GRI-053", error, "la modalité « {lu} » n’a pas de valeur.",
            "Une note, comme une échelle qui a une moyenne, donne une valeur à chaque réponse qui "
            "compte.",
            "Ajoutez « valeur », ou écrivez « moyenne » : false dans une échelle de classes."},
    Message{"GRI-054", error, "la modalité sans opinion « {lu} » a une valeur.",
            "Une réponse sans opinion n’entre ni dans les taux ni dans la moyenne.",
            "Retirez la valeur, ou changez la classe."},

    // From one diagnostic grid to another.
    Message{"GRI-060", error, "l’engagement {lu} a déjà une ligne.",
            "Un engagement ne peut pas avoir deux suites.", "Gardez une seule ligne."},
    Message{"GRI-061", error, "l’engagement {lu} fait déjà suite à un autre.",
            "Une courbe ne peut pas continuer deux engagements à la fois.",
            "Gardez le plus proche ; pour l’autre, écrivez null."},
    Message{"GRI-062", error,
            "« {lu} » n’est pas un identifiant d’engagement (attendu : de E1 à E9).",
            "Les lignes vont d’un engagement à un autre.", "Corrigez l’identifiant."},
    Message{"GRI-063", error, "la correspondance va de la grille « {lu} » à elle-même.",
            "Une correspondance relie une grille à celle qui la remplace.",
            "Corrigez « de » ou « vers »."},

    // Drafts of actions.
    Message{"GRI-070", error, "l’action {lu} dit la même chose que {autre}.",
            "Un plan proposerait deux fois la même action.",
            "Changez l’un des deux textes, ou retirez une action."},
};

}  // namespace

std::span<const Message> grid_messages() {
    return messages;
}

}  // namespace palier::base::catalog
