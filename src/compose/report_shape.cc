#include "compose/report_data.h"
#include "compose/survey_data.h"

namespace palier::compose {

namespace {

using Presence = Shape::Presence;

Shape texts() {
    return Shape::list(Shape::object({{"texte", Shape::text()}}));
}

/// A movement from a reference to a rate: exactly one of the three directions is true.
Shape movement() {
    return Shape::object({{"depuis", Shape::text()},
                          {"hausse", Shape::boolean()},
                          {"baisse", Shape::boolean()},
                          {"stable", Shape::boolean()},
                          {"points", Shape::figure()},
                          {"ecart", Shape::figure()},
                          {"reference", Shape::figure()},
                          {"reference_nue", Shape::figure()}});
}

/// A question that the site was asked. Exactly one of the four states is true.
Shape question() {
    return Shape::object({{"identifiant", Shape::text()},
                          {"intitule", Shape::text()},
                          {"comptee", Shape::boolean()},
                          {"non_applicable", Shape::boolean()},
                          {"sans_canal", Shape::boolean()},
                          {"sans_reponse", Shape::boolean()},
                          {"obtenus", Shape::text()},
                          {"possibles", Shape::text()},
                          {"lignes_supposees", Shape::integer()}});
}

Shape points() {
    return Shape::object({{"obtenus", Shape::text()},
                          {"possibles", Shape::text()},
                          {"manquants", Shape::figure()},
                          {"provisoire", Shape::boolean()},
                          {"sans_reponse", Shape::integer()}});
}

Shape theme() {
    return Shape::object({{"titre", Shape::text()},
                          {"points", points(), Presence::Optional},
                          {"questions", Shape::list(question())},
                          {"taux", Shape::figure(), Presence::Optional},
                          {"taux_nu", Shape::figure(), Presence::Optional}});
}

/// The mean, as shown with and without its unit.
Shape global_rate() {
    return Shape::object({{"taux", Shape::figure()}, {"taux_nu", Shape::figure()}});
}

/// Lists of engagements that have a rate say so: their rates are always there.
Shape engagement(Presence rate) {
    return Shape::object({{"numero", Shape::text()},
                          {"identifiant", Shape::text()},
                          {"titre", Shape::text()},
                          {"titre_complet", Shape::text()},
                          {"nom_court", Shape::text()},
                          {"sujet", Shape::text()},
                          {"taux", Shape::figure(), rate},
                          {"taux_nu", Shape::figure(), rate},
                          {"reste", Shape::figure(), rate},
                          {"cible_atteinte", Shape::boolean()},
                          {"rien", Shape::boolean()},
                          {"sans_ligne", Shape::boolean()},
                          {"laisse_vide", Shape::boolean()},
                          {"themes_seuls", Shape::boolean()},
                          {"provenance", Shape::text(), Presence::Optional},
                          {"points", points(), Presence::Optional},
                          {"rien_ne_compte", Shape::boolean()},
                          {"evolution", movement(), Presence::Optional},
                          {"position", movement(), Presence::Optional},
                          {"themes", Shape::list(theme())},
                          {"enquetes", survey_questions_shape()},
                          {"indicateurs", indicators_shape()},
                          {"points_forts", texts()},
                          {"besoins", texts()},
                          {"points_ou_besoins", Shape::boolean()}});
}

Shape chart_item() {
    return Shape::object({{"numero", Shape::text()},
                          {"libelle", Shape::text()},
                          {"valeur", Shape::figure(), Presence::Optional},
                          {"texte", Shape::text()}});
}

Shape grid() {
    return Shape::object({{"identifiant", Shape::text()},
                          {"titre", Shape::text()},
                          {"version", Shape::text()},
                          {"date", Shape::text()},
                          {"nature", Shape::text()},
                          {"origine", Shape::text()},
                          {"source", Shape::text()},
                          {"decimales", Shape::integer()}});
}

Shape history() {
    const Shape year = Shape::object({{"texte", Shape::text()}});
    const Shape row = Shape::object({{"numero", Shape::text()},
                                     {"nom_court", Shape::text()},
                                     {"valeurs", Shape::list(year, "campagnes")}});
    return Shape::object({{"annees", Shape::list(year, "campagnes")},
                          {"lignes", Shape::list(row)},
                          {"globaux", Shape::list(year, "campagnes")},
                          {"avec_non_evalues", Shape::boolean()}});
}

}  // namespace

Shape report_shape() {
    const Shape structure = Shape::object({{"nom", Shape::text()},
                                           {"identifiant", Shape::text()},
                                           {"reseau", Shape::text(), Presence::Optional},
                                           {"departement", Shape::text(), Presence::Optional},
                                           {"typologie", Shape::text(), Presence::Optional}});
    const Shape trend = Shape::object({{"annee", Shape::text()},
                                       {"hausses", Shape::integer()},
                                       {"stables", Shape::integer()},
                                       {"baisses", Shape::integer()}});
    const Shape calculation = Shape::object({{"resultat", Shape::figure()},
                                             {"somme", Shape::text()},
                                             {"exact", Shape::text()},
                                             {"arrondi", Shape::boolean()}});
    return Shape::object(
        {{"programme", Shape::text()},
         {"annee", Shape::text()},
         {"date_diagnostic", Shape::text()},
         {"date_edition", Shape::text()},
         {"structure", structure},
         {"grille", grid()},
         {"global", global_rate(), Presence::Optional},
         {"nombre", Shape::integer()},
         {"avec_points", Shape::boolean()},
         {"hors_calcul", Shape::list(question())},
         {"non_posees", Shape::integer()},
         {"nombre_evalues", Shape::integer()},
         {"nombre_ecartes", Shape::integer()},
         {"nombre_au_moins_moitie", Shape::integer()},
         {"nombre_appuis", Shape::integer()},
         {"nombre_faibles", Shape::integer()},
         {"comparaison", movement(), Presence::Optional},
         {"campagne_precedente", Shape::object({{"annee", Shape::text()}}), Presence::Optional},
         {"tendance", trend, Presence::Optional},
         {"autre_grille", Shape::boolean()},
         {"autres_engagements", Shape::boolean()},
         {"calcul", calculation, Presence::Optional},
         {"engagements", Shape::list(engagement(Presence::Optional))},
         {"ecartes", Shape::list(engagement(Presence::Optional))},
         {"sous_la_moitie", Shape::list(engagement(Presence::Required))},
         {"appuis", Shape::list(engagement(Presence::Required))},
         {"faibles", Shape::list(engagement(Presence::Required))},
         {"plus_faible", engagement(Presence::Required), Presence::Optional},
         {"plus_forte", engagement(Presence::Required), Presence::Optional},
         {"graphique", Shape::list(chart_item())},
         {"graphique_en_mots", Shape::text()},
         {"points_forts", texts()},
         {"besoins", texts()},
         {"points_ou_besoins", Shape::boolean()},
         {"enquetes", surveys_shape()},
         {"indicateurs", indicators_shape()},
         {"methode_enquetes", survey_method_shape(), Presence::Optional},
         {"campagnes_rapprochees", Shape::list(Shape::object({{"annee", Shape::text()},
                                                              {"grille", Shape::text()},
                                                              {"correspondance", Shape::text()}}))},
         {"autres_campagnes",
          Shape::list(Shape::object({{"annee", Shape::text()}, {"grille", Shape::text()}}))},
         {"historique", history(), Presence::Optional}});
}

}  // namespace palier::compose
