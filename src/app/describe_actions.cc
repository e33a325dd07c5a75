#include "app/describe_grid.h"
#include "app/grid_words.h"
#include "base/message_format.h"

namespace palier::app {

namespace {

using model::DraftAction;

constexpr std::size_t indent = 2;
constexpr std::size_t id_gap = 2;

constexpr std::string_view measures_pattern =
    "Critère {critere}, effort {effort} sur 3, {mois} mois, {reseau, select, oui {à faire remonter "
    "à la tête de réseau} other {à la main du service}}";

void add_draft(PlainText& text, const DraftAction& draft, std::size_t id_width) {
    const Margins beside{.indent = indent + id_width + id_gap, .hanging = 2};
    text.blank();
    text.item(draft.id, id_width, draft.text);
    const bool network = draft.level == model::Action::Level::Network;
    text.paragraph(
        base::format_message(measures_pattern, {{"critere", draft.criterion},
                                                {"effort", std::int64_t{draft.effort}},
                                                {"mois", std::int64_t{draft.months}},
                                                {"reseau", std::string(network ? "oui" : "non")}}),
        beside);
    text.paragraph("Pourquoi : " + draft.why, beside);
    text.paragraph("Pilote : " + draft.owner, beside);
    text.paragraph("Suivi : " + draft.indicator, beside);
    text.paragraph("Preuve : " + draft.evidence, beside);
}

}  // namespace

std::string described(const model::ActionLibrary& library) {
    PlainText text = begun_with(library, "projets d’actions");
    text.heading("Actions pour la grille « " + library.grid + " »");
    for (const DraftAction& draft : library.actions) {
        add_draft(text, draft, longest_id(library.actions));
    }
    return text.text();
}

}  // namespace palier::app
