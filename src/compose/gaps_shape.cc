#include "compose/gaps_criteria.h"
#include "compose/gaps_data.h"

namespace palier::compose {

namespace {

using Presence = Shape::Presence;

/// One for each level, wherever it stands.
Shape by_level(Shape item) {
    return Shape::list(std::move(item), "niveaux");
}

/// What a level says of a condition: one of the four states, and its words.
Shape cell() {
    return Shape::object({{"texte", Shape::text()},
                          {"vise", Shape::boolean()},
                          {"remplie", Shape::boolean()},
                          {"manque", Shape::boolean()},
                          {"bloquante", Shape::boolean()},
                          {"sans_objet", Shape::boolean()}});
}

Shape level() {
    return Shape::object({{"nom", Shape::text()},
                          {"titre", Shape::text()},
                          {"vise", Shape::boolean()},
                          {"atteint", Shape::boolean()},
                          {"regle", Shape::text()}});
}

Shape condition() {
    return Shape::object(
        {{"nom", Shape::text()}, {"constate", Shape::text()}, {"cellules", by_level(cell())}});
}

/// A rate as against each level; without `taux` nothing in it counts.
Shape group() {
    return Shape::object({{"numero", Shape::text(), Presence::Optional},
                          {"nom", Shape::text()},
                          {"taux", Shape::text(), Presence::Optional},
                          {"cellules", by_level(cell())}});
}

Shape blocking() {
    return Shape::object({{"identifiant", Shape::text()},
                          {"intitule", Shape::text()},
                          {"cotation", mark_shape()},
                          {"cellules", by_level(cell())}});
}

Shape document() {
    return Shape::object({{"titre", Shape::text()},
                          {"table", Shape::text()},
                          {"present", Shape::boolean()},
                          {"remarque", Shape::text(), Presence::Optional},
                          {"niveaux", Shape::text()}});
}

/// Changes of marks, and where they would lead.
Shape mark_set() {
    const Shape change = Shape::object({{"identifiant", Shape::text()},
                                        {"intitule", Shape::text()},
                                        {"reseau", Shape::boolean()},
                                        {"non_cote", Shape::boolean()},
                                        {"de", mark_shape()},
                                        {"a", mark_shape()},
                                        {"crans", Shape::integer()},
                                        {"effort", Shape::integer()}});
    const Shape lowest = Shape::object({{"numero", Shape::text()}, {"taux", Shape::text()}});
    return Shape::object({{"nombre", Shape::integer()},
                          {"sur", Shape::integer()},
                          {"effort", Shape::integer()},
                          {"changements", Shape::list(change)},
                          {"taux_avant", Shape::text(), Presence::Optional},
                          {"taux_apres", Shape::text(), Presence::Optional},
                          {"plus_bas", lowest, Presence::Optional},
                          {"fragiles", Shape::integer(), Presence::Optional}});
}

Shape path() {
    return Shape::object({{"niveau", Shape::text()},
                          {"rien_a_changer", Shape::boolean()},
                          {"impossible", Shape::boolean()},
                          {"sans_critere", Shape::boolean()},
                          {"nombre_manquants", Shape::integer()},
                          {"manquants", Shape::list(Shape::object({{"titre", Shape::text()}}))},
                          {"ensemble", mark_set(), Presence::Optional},
                          {"autre", mark_set(), Presence::Optional},
                          {"meme_effort", Shape::boolean()}});
}

Shape robustness() {
    const Shape fragility = Shape::object({{"identifiant", Shape::text()},
                                           {"intitule", Shape::text()},
                                           {"de", mark_shape()},
                                           {"a", mark_shape()},
                                           {"reste", Shape::text(), Presence::Optional}});
    const Shape margin = Shape::object({{"nom", Shape::text()},
                                        {"exige", Shape::text()},
                                        {"constate", Shape::text()},
                                        {"marge", Shape::text()}});
    return Shape::object({{"niveau", Shape::text()},
                          {"nombre", Shape::integer()},
                          {"fragiles", Shape::list(fragility)},
                          {"marges", Shape::list(margin)}});
}

Shape grid() {
    return Shape::object({{"identifiant", Shape::text()},
                          {"titre", Shape::text()},
                          {"version", Shape::text()},
                          {"date", Shape::text()},
                          {"nature", Shape::text()},
                          {"origine", Shape::text()},
                          {"source", Shape::text()},
                          {"exemple", Shape::boolean()},
                          {"par_defaut", Shape::boolean()},
                          {"decimales", Shape::integer()}});
}

}  // namespace

Shape gaps_shape() {
    const Shape structure = Shape::object({{"nom", Shape::text()},
                                           {"identifiant", Shape::text()},
                                           {"certificateur", Shape::text(), Presence::Optional}});
    const Shape target = Shape::object({{"nom", Shape::text()},
                                        {"atteint", Shape::boolean()},
                                        {"nombre", Shape::integer()},
                                        {"non_remplies", Shape::integer()}});

    return Shape::object({{"programme", Shape::text()},
                          {"annee", Shape::text()},
                          {"date_diagnostic", Shape::text()},
                          {"date_edition", Shape::text()},
                          {"date_audit", Shape::text(), Presence::Optional},
                          {"structure", structure},
                          {"grille", grid()},
                          {"grille_diagnostic", Shape::text()},
                          {"estimation", Shape::boolean()},
                          {"position", Shape::text(), Presence::Optional},
                          {"vise", target, Presence::Optional},
                          {"niveaux", by_level(level())},
                          {"conditions", Shape::list(condition())},
                          {"global", group()},
                          {"axes", Shape::list(group())},
                          {"engagements", Shape::list(group())},
                          {"bloquants", Shape::list(blocking())},
                          {"nombre_bloquants", Shape::integer()},
                          {"documents", Shape::list(document())},
                          {"nombre_manquants", Shape::integer()},
                          {"chemin", path(), Presence::Optional},
                          {"robustesse", robustness(), Presence::Optional},
                          {"criteres", criteria_shape()},
                          {"nombre_criteres", Shape::integer()},
                          {"nombre_non_cotes", Shape::integer()},
                          {"nombre_sans_objet", Shape::integer()},
                          {"preuves", evidence_counts_shape()},
                          {"cotations", Shape::list(mark_shape())}});
}

}  // namespace palier::compose
