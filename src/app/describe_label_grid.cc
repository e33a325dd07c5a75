#include "app/describe_grid.h"
#include "app/grid_words.h"
#include "base/message_format.h"

namespace palier::app {

namespace {

using base::Score;
using model::Criterion;
using model::LabelGrid;
using model::Level;

constexpr std::size_t indent = 2;
constexpr std::size_t id_gap = 2;

constexpr std::string_view example_sentence =
    "Ceci est un exemple : un palier calculé avec cette grille ne préjuge pas de la décision du "
    "certificateur.";
constexpr std::string_view validity_pattern =
    "{preuve} ({mois, plural, =0 {sans limite de durée} other {valable # mois}})";

std::string percent(const Score& value) {
    return base::french::percent(value, 4);
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : std::string(between)) + word;
    }
    return text;
}

void add_scale(PlainText& text, const LabelGrid& grid) {
    text.heading("Cotations");
    std::size_t width = 0;
    for (const model::Mark& mark : grid.marks) {
        width = std::max(width, letter_count(in_full(mark.value)));
    }
    for (const model::Mark& mark : grid.marks) {
        text.item(right_aligned(in_full(mark.value), width), width,
                  mark.label + " (" + mark.id + ")");
    }
}

void add_axes(PlainText& text, const LabelGrid& grid) {
    text.heading("Axes");
    for (const model::Axis& axis : grid.axes) {
        text.item(axis.id, longest_id(grid.axes), axis.title + ", poids " + in_full(axis.weight));
    }
    text.heading("Engagements");
    for (const model::Engagement& engagement : grid.engagements) {
        text.item(engagement.id, longest_id(grid.engagements), engagement.title);
    }
}

void add_documents(PlainText& text, const LabelGrid& grid) {
    text.heading("Documents exigés");
    for (const model::RequiredDocument& document : grid.documents) {
        const std::string rows =
            document.survey.empty() ? "" : ", ligne « " + document.survey + " »";
        text.item(document.id, longest_id(grid.documents),
                  document.title + " : reconnu à la table « " + document.table + " »" + rows);
    }
}

/// « Engagement E1, poids 2, effort 1 sur 3, bloquant ».
std::string measures(const Criterion& criterion) {
    return (criterion.engagement ? "Engagement " + *criterion.engagement + ", poids "
                                 : std::string("Poids ")) +
           in_full(criterion.weight) + ", effort " + std::to_string(criterion.effort) + " sur 3" +
           (criterion.blocking ? ", bloquant" : "") +
           (criterion.network_level ? ", à la charge du réseau" : "");
}

std::string estimates(const Criterion& criterion) {
    std::string text = joined(criterion.questions, ", ");
    if (!criterion.themes.empty()) {
        text += text.empty() ? "" : " ; ";
        text +=
            (criterion.themes.size() > 1 ? "thèmes " : "thème ") + joined(criterion.themes, ", ");
    }
    return text.empty() ? "rien, ce critère ne s’estime pas" : text;
}

void add_criterion(PlainText& text, const Criterion& criterion, std::size_t id_width) {
    const Margins beside{.indent = indent + id_width + id_gap, .hanging = 2};
    text.blank();
    text.item(criterion.id, id_width, criterion.title);
    text.paragraph(measures(criterion), beside);
    text.paragraph("Attendu : " + criterion.expectation, beside);
    text.paragraph(
        "Preuve : " +
            base::format_message(validity_pattern,
                                 {{"preuve", criterion.evidence},
                                  {"mois", std::int64_t{criterion.evidence_months.value_or(0)}}}),
        beside);
    text.paragraph("Estimé d’après : " + estimates(criterion), beside);
    text.paragraph(origin_phrase(criterion.origin), beside);
}

void add_criteria(PlainText& text, const LabelGrid& grid) {
    for (const model::Axis& axis : grid.axes) {
        text.heading("Critères de l’axe « " + axis.title + " »");
        for (const Criterion& criterion : grid.criteria) {
            if (criterion.axis == axis.id) {
                add_criterion(text, criterion, longest_id(grid.criteria));
            }
        }
    }
}

void add_level(PlainText& text, const Level& level, const LabelGrid& grid) {
    text.blank();
    const std::size_t width = longest_id(grid.levels);
    const Margins beside{.indent = indent + width + id_gap, .hanging = 2};
    text.item(level.id, width, level.title);
    text.paragraph("Taux global : " + percent(level.overall_minimum), beside);
    for (const model::Axis& axis : grid.axes) {
        const auto minimum = level.axis_minima.find(axis.id);
        if (minimum != level.axis_minima.end()) {
            text.paragraph("Axe « " + axis.title + " » : " + percent(minimum->second), beside);
        }
    }
    text.paragraph("Chaque engagement : " + percent(level.engagement_minimum), beside);
    const auto mark = std::ranges::find(grid.marks, level.blocking_minimum, &model::Mark::value);
    text.paragraph("Chaque critère bloquant : " + in_full(level.blocking_minimum) +
                       (mark != grid.marks.end() ? " (« " + mark->label + " »)" : ""),
                   beside);
    std::vector<std::string> titles;
    titles.reserve(level.documents.size());
    for (const std::string& id : level.documents) {
        const auto document = std::ranges::find(grid.documents, id, &model::RequiredDocument::id);
        titles.push_back(document != grid.documents.end() ? document->title : id);
    }
    text.paragraph("Documents : " + (titles.empty() ? "aucun" : joined(titles, " ; ")), beside);
}

void add_priorities(PlainText& text, const LabelGrid& grid) {
    const model::PriorityRules& rules = grid.priorities;
    text.heading("Priorité des actions");
    const Margins beside{.indent = indent, .hanging = 2};
    text.paragraph("Poids d’un critère : 1, plus " + in_full(rules.blocking) +
                       " s’il bloque le palier visé, plus " + in_full(rules.path) +
                       " s’il est sur le chemin le moins coûteux",
                   beside);
    text.paragraph("Écoute : 1, plus " + in_full(rules.users) +
                       " × la part d’usagers insatisfaits, plus " + in_full(rules.staff) +
                       " × la part d’agents insatisfaits, plus " + in_full(rules.verbatim) +
                       " par verbatim négatif (" + std::to_string(rules.most_verbatims) +
                       " au plus)",
                   beside);
    text.paragraph("Impact fort à partir de " + in_full(rules.strong) +
                       " fois ce que vaut un critère moyen, moyen à partir de " +
                       in_full(rules.medium) + " fois",
                   beside);
    text.paragraph(
        "Actions proposées : celles des critères sous la cotation visée, complétées "
        "jusqu’à " +
            std::to_string(rules.drafts),
        beside);
    text.paragraph(origin_phrase(rules.origin), beside);
}

}  // namespace

std::string described(const LabelGrid& grid) {
    PlainText text = begun_with(grid, "grille de label");
    if (grid.origin.kind == model::Origin::Kind::Example) {
        text.blank();
        text.paragraph(example_sentence);
    }
    text.blank();
    text.paragraph("Estimations d’après la grille de diagnostic « " + grid.diagnostic_grid + " ».");
    add_axes(text, grid);
    add_scale(text, grid);
    add_documents(text, grid);
    add_criteria(text, grid);
    text.heading("Paliers : ce qu’il faut au moins");
    for (const Level& level : grid.levels) {
        add_level(text, level, grid);
    }
    add_priorities(text, grid);
    return text.text();
}

}  // namespace palier::app
