#include "app/describe_grid.h"

#include "app/grid_words.h"
#include "base/message_format.h"

namespace palier::app {

namespace {

using base::Score;
using model::Question;

constexpr std::size_t question_indent = 2;
constexpr std::size_t id_gap = 2;

constexpr std::string_view total_pattern =
    "{id} « {titre} » : {nombre, plural, =0 {aucune question} one {# question} other {# "
    "questions}}, {points} en tout";
constexpr std::string_view point_table_pattern =
    "{nombre, plural, one {# ligne} other {# lignes}} : {points}";

std::string kind_phrase(const Question& question) {
    switch (question.kind) {
        case Question::Kind::SingleChoice:
            return "Choix unique";
        case Question::Kind::YesNoTable:
            return "Tableau oui ou non, barème « " + question.point_table + " »";
        case Question::Kind::ChannelTable:
            return "Tableau par canal, barème « " + question.point_table + " »";
    }
    return "Choix unique";
}

std::string part_word(Question::Part part) {
    switch (part) {
        case Question::Part::Channels:
            return "canaux";
        case Question::Part::Content:
            return "contenu";
        case Question::Part::Training:
            return "formation";
    }
    return "contenu";
}

std::string channel_word(model::Channel channel) {
    switch (channel) {
        case model::Channel::Reception:
            return "accueil physique";
        case model::Channel::Telephone:
            return "téléphone";
        case model::Channel::MailAndEmail:
            return "courrier et courriel";
        case model::Channel::Website:
            return "site internet";
    }
    return "accueil physique";
}

/// Who is asked the question; empty when all are.
std::string asked_phrase(const Question& question) {
    std::string phrase;
    if (const auto* channel = std::get_if<model::Channel>(&question.visible_to)) {
        phrase = "Demandée si le service a ce canal : " + channel_word(*channel);
    } else if (const auto* particularity = std::get_if<std::string>(&question.visible_to)) {
        phrase = "Demandée si le service a cette particularité : " + *particularity;
    }
    if (!question.structure_kinds.empty()) {
        phrase += phrase.empty() ? "Demandée à : " : " ; à : ";
        for (const std::string& kind : question.structure_kinds) {
            phrase += (&kind == question.structure_kinds.data() ? "" : ", ") + kind;
        }
    }
    return phrase;
}

void add_options(PlainText& text, const Question& question, std::size_t indent) {
    std::size_t width = 0;
    for (const model::Option& option : question.options) {
        width = std::max(width, letter_count(in_full(option.points * question.weight)));
    }
    for (const model::Option& option : question.options) {
        text.item(right_aligned(in_full(option.points * question.weight), width), width,
                  option.label, indent);
    }
}

void add_propositions(PlainText& text, const Question& question, std::size_t indent) {
    const std::size_t width = longest_id(question.propositions);
    for (const model::Proposition& proposition : question.propositions) {
        const std::string channel =
            proposition.channel ? " (canal : " + channel_word(*proposition.channel) + ")" : "";
        text.item(proposition.id, width, proposition.label + channel, indent);
    }
}

void add_question(PlainText& text, const Question& question, const model::Grid& grid,
                  std::size_t id_width) {
    const std::size_t indent = question_indent + id_width + id_gap;
    text.blank();
    text.item(question.id, id_width, question.text);
    text.paragraph(kind_phrase(question) + ", " + base::french::points(question.weight, 4) +
                       (question.may_be_not_applicable ? ", « Non applicable » admis" : ""),
                   {.indent = indent});
    const model::Theme* theme = grid.find_theme(question.theme);
    text.paragraph("Thème « " + (theme != nullptr ? theme->title : question.theme) + " », partie " +
                       part_word(question.part) +
                       (question.level == Question::Level::National ? ", du niveau national" : ""),
                   {.indent = indent});
    if (const std::string asked = asked_phrase(question); !asked.empty()) {
        text.paragraph(asked, {.indent = indent});
    }
    add_options(text, question, indent);
    add_propositions(text, question, indent);
    text.paragraph(origin_phrase(question.origin), {.indent = indent});
}

void add_questions(PlainText& text, const model::Grid& grid) {
    const std::size_t id_width = longest_id(grid.questions);
    for (const model::Engagement& engagement : grid.engagements) {
        Score points = 0;
        std::int64_t count = 0;
        for (const Question& question : grid.questions) {
            if (question.engagement == engagement.id) {
                points += question.weight;
                ++count;
            }
        }
        text.heading(
            base::format_message(total_pattern, {{"id", engagement.id},
                                                 {"titre", engagement.short_title},
                                                 {"nombre", count},
                                                 {"points", base::french::points(points, 4)}}));
        for (const Question& question : grid.questions) {
            if (question.engagement == engagement.id) {
                add_question(text, question, grid, id_width);
            }
        }
    }
}

void add_point_tables(PlainText& text, const model::Grid& grid) {
    for (const model::PointTable& table : grid.point_tables) {
        text.heading("Barème « " + table.id + " » : " + table.title);
        text.paragraph(
            "Points de 0, 1, 2… « oui », selon le nombre de lignes auxquelles le "
            "service peut répondre, pour un point en tout.",
            {.indent = 2});
        for (const std::vector<Score>& shares : table.shares) {
            std::string points;
            for (const Score& share : shares) {
                points += (points.empty() ? "" : " · ") + in_full(share);
            }
            text.paragraph(
                base::format_message(
                    point_table_pattern,
                    {{"nombre", static_cast<std::int64_t>(shares.size()) - 1}, {"points", points}}),
                {.indent = 2, .hanging = 2});
        }
        text.paragraph(origin_phrase(table.origin), {.indent = 2});
    }
}

}  // namespace

std::string described(const model::Grid& grid) {
    PlainText text = begun_with(grid, "grille de diagnostic");
    text.heading("Engagements");
    for (const model::Engagement& engagement : grid.engagements) {
        text.item(engagement.id, longest_id(grid.engagements), engagement.title);
    }
    text.heading("Thèmes");
    for (const model::Theme& theme : grid.themes) {
        text.item(theme.id, longest_id(grid.themes), theme.title);
    }
    add_point_tables(text, grid);
    if (grid.questions.empty()) {
        text.blank();
        text.paragraph("Cette grille n’a pas de questions : un dossier en donne les scores.");
    } else {
        add_questions(text, grid);
    }
    return text.text();
}

}  // namespace palier::app
