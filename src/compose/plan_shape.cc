#include "compose/plan_data.h"

namespace palier::compose {

namespace {

using Presence = Shape::Presence;

Shape::Member optional_text(const char* name) {
    return {name, Shape::text(), Presence::Optional};
}

/// A row of the plan. `numero` is its rank, or « – »; so are class, impact and effort of
/// what has no rank. What it leaves out is absent.
Shape action() {
    return Shape::object({{"numero", Shape::text()},
                          {"identifiant", Shape::text()},
                          {"action", Shape::text()},
                          {"raisons", Shape::text()},
                          {"brouillon", Shape::boolean()},
                          {"origine", Shape::text()},
                          {"en_tete", Shape::boolean()},
                          {"remonter", Shape::boolean()},
                          {"classe", Shape::text()},
                          {"impact", Shape::text()},
                          {"effort", Shape::text()},
                          {"effort_donne", Shape::integer(), Presence::Optional},
                          optional_text("engagement"),
                          optional_text("engagement_nom"),
                          optional_text("critere"),
                          optional_text("critere_nom"),
                          optional_text("constat"),
                          optional_text("pilote"),
                          optional_text("partenaires"),
                          optional_text("priorite"),
                          optional_text("echeance"),
                          optional_text("indicateur"),
                          optional_text("cible"),
                          optional_text("statut"),
                          optional_text("avancement"),
                          optional_text("niveau"),
                          optional_text("decision"),
                          optional_text("commentaire"),
                          optional_text("interet"),
                          optional_text("preuve"),
                          {"delai", Shape::integer(), Presence::Optional}});
}

/// A leading action: it always has an impact and an effort.
Shape leading() {
    return Shape::object({{"numero", Shape::text()},
                          {"impact", Shape::integer()},
                          {"effort", Shape::integer()},
                          {"en_bref", Shape::text()},
                          {"fiche", action()}});
}

Shape label() {
    return Shape::object({{"identifiant", Shape::text()},
                          {"version", Shape::text()},
                          {"date", Shape::text()},
                          {"nature", Shape::text()},
                          {"exemple", Shape::boolean()},
                          {"par_defaut", Shape::boolean()},
                          {"estimation", Shape::boolean()}});
}

}  // namespace

Shape plan_shape() {
    return Shape::object(
        {{"titre", Shape::text()},
         {"annee", Shape::text()},
         {"programme", Shape::text()},
         {"date_edition", Shape::text()},
         {"structure", Shape::object({{"nom", Shape::text()}, {"identifiant", Shape::text()}})},
         {"grille", label(), Presence::Optional},
         {"phrase_tete", Shape::text()},
         {"phrase_matrice", Shape::text()},
         {"matrice_en_mots", Shape::text()},
         {"manque", Shape::text(), Presence::Optional},
         {"tete", Shape::list(leading())},
         {"classees", Shape::list(action())},
         {"autres", Shape::list(action())},
         {"a_decider", Shape::list(action())},
         {"nombre_a_decider_ailleurs", Shape::integer()},
         {"suivies", Shape::list(action())},
         {"closes", Shape::list(action())},
         {"reseau", Shape::list(action())},
         {"nombre_classees", Shape::integer()},
         {"nombre_tete", Shape::integer()},
         {"nombre_propositions", Shape::integer()},
         {"notes", Shape::list(Shape::object({{"texte", Shape::text()}}))},
         {"methode", Shape::list(Shape::object({{"texte", Shape::text()}}))}});
}

}  // namespace palier::compose
