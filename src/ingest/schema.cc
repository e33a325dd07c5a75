#include "ingest/schema.h"

#include <algorithm>

#include "base/utf8.h"

namespace palier::ingest {

namespace {

using Kind = TableSchema::Kind;

TableSchema survey_table(std::string_view name) {
    return {name,
            Kind::Rows,
            {{"Question", Need::Always},
             {"Libellé", Need::Always},
             {"Engagement"},
             {"Type"},
             {"Échelle"},
             {"Globale"},
             {"Modalité", Need::Always},
             {"Effectif", Need::Always},
             {"Effectif précédent"},
             {"Répondants"}}};
}

TableSchema structure_table() {
    return {"Structure",
            Kind::Fields,
            {{"Identifiant", Need::Always},
             {"Nom", Need::Always},
             {"Réseau"},
             {"Typologie"},
             {"Département"},
             {"Région"},
             {"Adresse"},
             {"Code postal"},
             {"Ville"},
             {"Canaux"},
             {"Particularités"},
             {"Référent qualité"},
             {"Site internet"},
             {"Grille du diagnostic", Need::Always},
             {"Date du diagnostic", Need::Always},
             {"Grille du label"},
             {"Niveau visé"},
             {"Organisme certificateur"},
             {"Date d’audit"},
             {"Adresse Je donne mon avis"},
             {"Logo"},
             {"Second logo"}}};
}

TableSchema diagnostic_table() {
    return {"Diagnostic",
            Kind::Rows,
            {{"Engagement", Need::OfScores},
             {"Score (%)", Need::OfScores},
             {"Thème"},
             {"Question", Need::OfAnswers},
             {"Proposition"},
             {"Réponse", Need::OfAnswers},
             {"Commentaire"}}};
}

TableSchema label_table() {
    return {"Label",
            Kind::Rows,
            {{"Critère", Need::Always},
             {"Cotation", Need::Always},
             {"Preuve"},
             {"Emplacement"},
             {"Responsable"},
             {"Date de la preuve"},
             {"Commentaire"}}};
}

TableSchema surveys_table() {
    return {"Enquêtes",
            Kind::Rows,
            {{"Enquête", Need::Always},
             {"Titre"},
             {"Début"},
             {"Fin"},
             {"Mode de recueil"},
             {"Population"},
             {"Invitations"},
             {"Réponses"}}};
}

TableSchema indicators_table() {
    return {"Indicateurs",
            Kind::Rows,
            {{"Indicateur", Need::Always},
             {"Engagement"},
             {"Valeur", Need::Always},
             {"Unité"},
             {"Sens"},
             {"Période"},
             {"Valeur précédente"},
             {"Cible"},
             {"Effectif"},
             {"Effectif précédent"},
             {"Méthode"},
             {"Affiche"}}};
}

TableSchema actions_table() {
    return {"Actions",
            Kind::Rows,
            {{"Identifiant"},
             {"Engagement"},
             {"Critère"},
             {"Constat"},
             {"Action", Need::Always},
             {"Pilote"},
             {"Partenaires"},
             {"Priorité"},
             {"Effort"},
             {"Échéance"},
             {"Indicateur de suivi"},
             {"Cible"},
             {"Statut"},
             {"Avancement (%)"},
             {"Niveau"},
             {"Décision du comité"},
             {"Commentaire"}}};
}

std::vector<TableSchema> contract_tables() {
    return {structure_table(),
            diagnostic_table(),
            {"Points",
             Kind::Rows,
             {{"Thème"}, {"Engagement"}, {"Type", Need::Always}, {"Texte", Need::Always}}},
            label_table(),
            surveys_table(),
            survey_table("Enquête usagers"),
            survey_table("Enquête agents"),
            indicators_table(),
            actions_table(),
            {"Réalisations",
             Kind::Rows,
             {{"Vous avez dit", Need::Always},
              {"Nous avons fait", Need::Always},
              {"Engagement"},
              {"Date"},
              {"Affiche"}}},
            {"Historique",
             Kind::Rows,
             {{"Année", Need::Always},
              {"Grille", Need::Always},
              {"Engagement", Need::Always},
              {"Score (%)", Need::OfColumn},
              {"Date du diagnostic"}}},
            {"Verbatims",
             Kind::Rows,
             {{"Texte", Need::Always}, {"Enquête"}, {"Engagement"}, {"Ressenti"}, {"Affiche"}}},
            {"Réglages",
             Kind::Fields,
             {{"Effectif minimal"},
              {"Effectif minimal des verbatims"},
              {"Nom du programme"},
              {"Profil de lecture"}}}};
}

}  // namespace

const ColumnSchema* TableSchema::find(std::string_view written) const {
    const std::string wanted = base::folded(written);
    const auto found = std::ranges::find_if(
        columns, [&](const ColumnSchema& column) { return base::folded(column.name) == wanted; });
    return found != columns.end() ? &*found : nullptr;
}

std::vector<std::string> TableSchema::column_names() const {
    std::vector<std::string> names;
    for (const ColumnSchema& column : columns) {
        names.emplace_back(column.name);
    }
    return names;
}

std::span<const TableSchema> table_schemas() {
    static const std::vector<TableSchema> schemas = contract_tables();
    return schemas;
}

const TableSchema* find_table_schema(std::string_view written) {
    const std::string wanted = base::folded(written);
    const auto found = std::ranges::find_if(table_schemas(), [&](const TableSchema& schema) {
        return base::folded(schema.name) == wanted;
    });
    return found != table_schemas().end() ? &*found : nullptr;
}

std::vector<std::string> table_names() {
    std::vector<std::string> names;
    for (const TableSchema& schema : table_schemas()) {
        names.emplace_back(schema.name);
    }
    return names;
}

}  // namespace palier::ingest
