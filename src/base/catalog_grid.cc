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
            "Le nom est mal écrit, ou la grille a été faite pour une autre version du programme.",
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
            "La grille a été faite pour une version plus récente du programme.",
            "Mettez le programme à jour, ou demandez la grille dans le format attendu."},
    Message{"GRI-007", error,
            "« {lu} » ne convient pas comme identifiant (attendu : de 1 à 64 lettres sans accent, "
            "chiffres, points, tirets ou soulignés, une lettre ou un chiffre d’abord).",
            "Les identifiants relient les dossiers aux grilles : ils doivent pouvoir être tapés "
            "partout.",
            "Choisissez un identifiant court, sans espace et sans accent."},
    Message{"GRI-008", error, "l’identifiant « {lu} » est déjà pris dans cette liste.",
            "Deux éléments de même identifiant ne pourraient pas être distingués.",
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
            "Une grille a au moins un engagement et un thème.",
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
};

}  // namespace

std::span<const Message> grid_messages() {
    return messages;
}

}  // namespace palier::base::catalog
