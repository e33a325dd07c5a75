#include "compose/poster_data.h"

namespace palier::compose {

namespace {

using Presence = Shape::Presence;

/// `part`: how many of a hundred, of a rate; a mark (« 8,2/10 ») has none.
Shape headline() {
    const Shape share =
        Shape::object({{"satisfaits", Shape::integer()}, {"autres", Shape::integer()}});
    return Shape::object({{"valeur", Shape::figure()},
                          {"phrase", Shape::text()},
                          {"effectif", Shape::text(), Presence::Optional},
                          {"periode", Shape::text(), Presence::Optional},
                          {"unite", Shape::text()},
                          {"part", share, Presence::Optional}});
}

/// A tile. Without `valeur` its figure is withheld; without `cible` it has no target. `longue`: a
/// figure of the poster has no room beside its sentence, so all stand above theirs.
Shape tile() {
    return Shape::object({{"de_suite", Shape::boolean()},
                          {"valeur", Shape::text(), Presence::Optional},
                          {"unite", Shape::text()},
                          {"phrase", Shape::text()},
                          {"cible", Shape::text(), Presence::Optional},
                          {"longue", Shape::boolean()},
                          {"atteinte", Shape::boolean()},
                          {"baisse", Shape::boolean()}});
}

Shape engagement() {
    return Shape::object({{"numero", Shape::text()},
                          {"titre", Shape::text()},
                          {"nom_court", Shape::text()},
                          {"taux", Shape::figure(), Presence::Optional}});
}

/// `de_trop`: the third, the first to be given up.
Shape item() {
    return Shape::object({{"texte", Shape::text()},
                          {"quand", Shape::text(), Presence::Optional},
                          {"de_trop", Shape::boolean()}});
}

/// The letters of what a poster that does not fit could shorten, of the longest of its kind.
Shape lengths() {
    return Shape::object({{"nom", Shape::integer()},
                          {"phrases", Shape::integer()},
                          {"noms_courts", Shape::integer()},
                          {"realisations", Shape::integer()},
                          {"actions", Shape::integer()},
                          {"adresse", Shape::integer()},
                          {"pied", Shape::integer()}});
}

/// `lien`: the address can be followed. `code`: it has a code that can be drawn. `copiable`: it is
/// not too long to be copied by hand. `en_trop`: it is long, and its code says it too.
Shape opinion() {
    return Shape::object({{"adresse", Shape::text()},
                          {"en_clair", Shape::text()},
                          {"copiable", Shape::boolean()},
                          {"lien", Shape::boolean()},
                          {"code", Shape::boolean()},
                          {"en_trop", Shape::boolean()}});
}

}  // namespace

Shape poster_shape() {
    return Shape::object(
        {{"programme", Shape::text()},
         {"nom", Shape::text()},
         {"periode", Shape::text()},
         {"date_affichage", Shape::text()},
         {"date_diagnostic", Shape::text()},
         {"grille", Shape::text()},
         {"grille_exemple", Shape::boolean()},
         {"chiffre", headline(), Presence::Optional},
         {"tuiles", Shape::list(tile())},
         {"peu_de_tuiles", Shape::boolean()},
         {"nombre_premiers", Shape::integer()},
         {"nombre_suite", Shape::integer()},
         {"nombre_titres", Shape::integer()},
         {"nombre_engagements", Shape::text()},
         {"engagements_evalues", Shape::boolean()},
         {"engagements_seuls", Shape::boolean()},
         {"engagements", Shape::list(engagement())},
         {"longueurs", lengths()},
         {"adresse_en_trop", Shape::integer()},
         {"realisations", Shape::list(item())},
         {"actions", Shape::list(item())},
         {"realisations_en_trop", Shape::integer()},
         {"actions_en_trop", Shape::integer()},
         {"realisations_suivantes", Shape::integer()},
         {"actions_suivantes", Shape::integer()},
         {"panneaux", Shape::boolean()},
         {"avis", opinion(), Presence::Optional},
         {"sources", Shape::list(Shape::object({{"nom", Shape::text(), Presence::Optional},
                                                {"texte", Shape::text()},
                                                {"de_tuile", Shape::boolean()},
                                                {"de_suite", Shape::boolean()}}))}});
}

}  // namespace palier::compose
