#include "cli/texts.h"

#include <algorithm>
#include <vector>

#include "base/expect.h"

namespace palier::cli {

namespace {

std::vector<Help> all_helps() {
    return {
        {.command = "palier",
         .summary = "prépare les documents d’un service public pour le label Services Publics+",
         .examples = {{"palier produire mon-dossier",
                       "fait tous les documents de mon-dossier dans sortie/<identifiant>/"},
                      {"palier verifier mon-dossier",
                       "dit tout ce qui ne va pas dans mon-dossier, sans rien écrire"},
                      {"palier grilles lister", "donne les grilles connues"}},
         .usage = "COMMANDE [options]",
         .notes = "Chaque commande a son aide : palier produire --aide\n"
                  "\n"
                  "Code de sortie : 0 fait (avertissements permis), 2 commande mal écrite, 65 "
                  "erreurs dans\n"
                  "le dossier, 66 dossier introuvable, 70 erreur interne, 73 écriture impossible, "
                  "78 grille,\n"
                  "gabarit, thème ou police non valable ; avec plusieurs dossiers, 1 quand une "
                  "partie\n"
                  "seulement a réussi.\n"
                  "La variable NO_COLOR retire les couleurs."},
        {.command = "palier produire",
         .summary = "fait les documents de chaque dossier",
         .examples = {{"palier produire mon-dossier",
                       "écrit rapport.pdf, ecarts.pdf, plan-actions.pdf, .xlsx, .ods, .csv et "
                       ".ics, affiche-a3.pdf, affiche-a4.pdf et resultats.json dans "
                       "sortie/<identifiant>/"},
                      {"palier produire sites/* -o documents", "plusieurs sites à la fois"},
                      {"palier produire mon-dossier --date 2026-03-10 --theme mon-theme.xml",
                       "avec une date d’édition et un thème à soi"}},
         .usage = "DOSSIER… [options]",
         .notes = "DOSSIER : un classeur .xlsx ou .ods, un fichier .json, ou un dossier de "
                  "fichiers : des tables\n"
                  "en .csv (Structure.csv, Diagnostic.csv…), ou un seul dossier.xlsx, dossier.ods "
                  "ou dossier.json.\n"
                  "Un dossier qui a des erreurs n’écrit rien."},
        {.command = "palier verifier",
         .summary = "lit et contrôle des dossiers, sans rien écrire",
         .examples = {{"palier verifier mon-dossier",
                       "chaque erreur et avertissement, avec sa place"},
                      {"palier verifier mon-dossier --json", "les mêmes, pour un autre logiciel"},
                      {"palier verifier mes-tables --encodage ISO-8859-15",
                       "des fichiers .csv dont on sait l’encodage"},
                      {"palier verifier --codes", "tous les messages, leur cause et leur remède"}},
         .usage = "DOSSIER… [options]"},
        {.command = "palier expliquer",
         .summary = "dit d’où vient un chiffre, calcul et cellules",
         .examples = {{"palier expliquer prefecture", "le taux global"},
                      {"palier expliquer prefecture E2", "le taux de l’engagement 2"},
                      {"palier expliquer prefecture E2-03", "les points d’une question"},
                      {"palier expliquer prefecture C1-19", "un critère du label"},
                      {"palier expliquer prefecture PA-02", "le rang d’une action du plan"}},
         .usage = "DOSSIER [ENGAGEMENT|QUESTION|CRITÈRE|ACTION] [options]"},
        {.command = "palier plan",
         .summary = "reprend un plan d’actions modifié",
         .examples = {{"palier plan reprendre mon-dossier plan-actions.xlsx -o nouveau.xlsx",
                       "dit ce que le comité a changé, et écrit le dossier mis à jour"}},
         .usage = "COMMANDE [options]"},
        {.command = "palier plan reprendre",
         .summary = "reprend dans un dossier le plan que le comité a modifié",
         .examples = {{"palier plan reprendre mon-dossier plan-actions.xlsx -o nouveau.xlsx",
                       "dit ce qui a changé, et écrit le dossier mis à jour"},
                      {"palier plan reprendre mon-dossier plan.csv --base resultats.json -o "
                       "nouveau.json",
                       "un plan en .csv, comparé à ce qu’il disait au départ"},
                      {"palier plan reprendre mon-dossier plan-actions.ods -o nouveau.ods --json",
                       "le compte rendu pour un autre logiciel"}},
         .usage = "DOSSIER PLAN -o F [options]",
         .notes = "Le dossier et le plan ne sont jamais réécrits. Chaque ligne est reconnue à son "
                  "identifiant ;\n"
                  "une ligne sans identifiant est une action nouvelle. Ce que le comité et le "
                  "dossier ont changé\n"
                  "tous les deux est dit : la valeur du dossier reste, celle du comité est gardée "
                  "dans\n"
                  "« Commentaire », après « [à trancher] ».\n"
                  "Seules les tables sont reprises dans F : ni couleurs, ni mise en forme, ni "
                  "autres feuilles."},
        {.command = "palier grilles",
         .summary = "montre et contrôle les grilles",
         .examples = {{"palier grilles lister", "les grilles connues"},
                      {"palier grilles montrer autodiagnostic-2026",
                       "son origine, ses engagements, ses questions"},
                      {"palier grilles verifier ma-grille.json", "contrôle une grille à soi"}},
         .usage = "[COMMANDE] [options]",
         .notes = "Sans commande : lister."},
        {.command = "palier grilles lister",
         .summary = "donne les grilles connues",
         .examples = {{"palier grilles lister", "les grilles livrées avec Palier"},
                      {"palier grilles lister --grilles mes-grilles",
                       "les vôtres, et celles de Palier"}},
         .usage = "[options]"},
        {.command = "palier grilles montrer",
         .summary = "montre une grille : origine et contenu",
         .examples = {{"palier grilles montrer autodiagnostic-2026",
                       "la grille de l’autodiagnostic 2026"}},
         .usage = "ID [options]"},
        {.command = "palier grilles verifier",
         .summary = "contrôle un fichier de grille",
         .examples = {{"palier grilles verifier ma-grille.json",
                       "dit tout ce qui ne va pas dans ma-grille.json"}},
         .usage = "FICHIER"},
    };
}

}  // namespace

Help help_of(std::string_view command) {
    std::vector<Help> helps = all_helps();
    const auto found = std::ranges::find(helps, command, &Help::command);
    base::expect(found != helps.end(), "every command has its help");
    return std::move(*found);
}

std::string version_text() {
    return "palier " PALIER_VERSION "\n";
}

}  // namespace palier::cli
