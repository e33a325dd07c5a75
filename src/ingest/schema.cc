#include "ingest/schema.h"

#include <algorithm>
#include <map>

#include "base/nearest.h"
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
             {"Globale", Need::Optional, Content::Choice},
             {"Modalité", Need::Always, Content::Choice},
             {"Effectif", Need::Always, Content::Number},
             {"Effectif précédent", Need::Optional, Content::Number},
             {"Répondants", Need::Optional, Content::Number}}};
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
             {"Date du diagnostic", Need::Always, Content::Date},
             {"Grille du label"},
             {"Niveau visé"},
             {"Organisme certificateur"},
             {"Date d’audit", Need::Optional, Content::Date},
             {"Adresse Je donne mon avis"},
             {"Logo"},
             {"Second logo"}}};
}

TableSchema diagnostic_table() {
    return {"Diagnostic",
            Kind::Rows,
            {{"Engagement", Need::OfScores},
             {"Score (%)", Need::OfScores, Content::Number},
             {"Thème"},
             {"Question", Need::OfAnswers},
             {"Proposition"},
             {"Réponse", Need::OfAnswers, Content::Choice},
             {"Commentaire"}}};
}

TableSchema label_table() {
    return {"Label",
            Kind::Rows,
            {{"Critère", Need::Always},
             {"Cotation", Need::OfColumn, Content::Choice},
             {"Preuve"},
             {"Emplacement"},
             {"Responsable"},
             {"Date de la preuve", Need::Optional, Content::Date},
             {"Commentaire"}}};
}

TableSchema surveys_table() {
    return {"Enquêtes",
            Kind::Rows,
            {{"Enquête", Need::Always},
             {"Titre"},
             {"Début", Need::Optional, Content::Date},
             {"Fin", Need::Optional, Content::Date},
             {"Mode de recueil"},
             {"Population", Need::Optional, Content::Number},
             {"Invitations", Need::Optional, Content::Number},
             {"Réponses", Need::Optional, Content::Number}}};
}

TableSchema indicators_table() {
    return {"Indicateurs",
            Kind::Rows,
            {{"Indicateur", Need::Always},
             {"Engagement"},
             {"Valeur", Need::Always, Content::Number},
             {"Unité"},
             {"Sens"},
             {"Période"},
             {"Valeur précédente", Need::Optional, Content::Number},
             {"Cible", Need::Optional, Content::Number},
             {"Effectif", Need::Optional, Content::Number},
             {"Effectif précédent", Need::Optional, Content::Number},
             {"Méthode"},
             {"Affiche", Need::Optional, Content::Choice}}};
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
             {"Effort", Need::Optional, Content::Number},
             {"Échéance", Need::Optional, Content::Date},
             {"Indicateur de suivi"},
             {"Cible"},
             {"Statut"},
             {"Avancement (%)", Need::Optional, Content::Number},
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
              {"Date", Need::Optional, Content::Date},
              {"Affiche", Need::Optional, Content::Choice}}},
            {"Historique",
             Kind::Rows,
             {{"Année", Need::Always, Content::Number},
              {"Grille", Need::Always},
              {"Engagement", Need::Always},
              {"Score (%)", Need::OfColumn, Content::Number},
              {"Date du diagnostic", Need::Optional, Content::Date}}},
            {"Verbatims",
             Kind::Rows,
             {{"Texte", Need::Always},
              {"Enquête"},
              {"Engagement"},
              {"Ressenti"},
              {"Affiche", Need::Optional, Content::Choice}}},
            {"Réglages",
             Kind::Fields,
             {{"Effectif minimal", Need::Optional, Content::Number},
              {"Effectif minimal des verbatims", Need::Optional, Content::Number},
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
    names.reserve(columns.size());
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
    static const std::map<std::string, const TableSchema*> by_folded_name = [] {
        std::map<std::string, const TableSchema*> schemas;
        for (const TableSchema& schema : table_schemas()) {
            schemas.emplace(base::folded(schema.name), &schema);
        }
        return schemas;
    }();
    const auto found = by_folded_name.find(base::folded(written));
    return found != by_folded_name.end() ? found->second : nullptr;
}

bool names_table(std::string_view written) {
    return find_table_schema(written) != nullptr;
}

std::vector<std::string> table_names() {
    std::vector<std::string> names;
    for (const TableSchema& schema : table_schemas()) {
        names.emplace_back(schema.name);
    }
    return names;
}

std::optional<std::string> meant_table(std::string_view written) {
    constexpr std::size_t shortest_beginning = 4;
    const std::vector<std::string> tables = table_names();
    if (std::optional<std::string> near = base::nearest(written, tables)) {
        return near;
    }
    const std::string folded = base::folded(written);
    std::optional<std::string> longest;
    for (const std::string& table : tables) {
        const std::string name = base::folded(table);
        const bool begins = folded.size() >= shortest_beginning && name.starts_with(folded);
        if ((begins || folded.starts_with(name) || folded.ends_with(name)) &&
            (!longest || longest->size() < table.size())) {
            longest = table;
        }
    }
    return longest;
}

}  // namespace palier::ingest
