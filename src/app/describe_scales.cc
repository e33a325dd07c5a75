#include "app/describe_grid.h"
#include "app/grid_words.h"

namespace palier::app {

namespace {

using model::AnswerClass;
using model::ScaleAnswer;
using model::SurveyScale;

constexpr std::size_t class_indent = 4;

std::string class_word(AnswerClass answer_class) {
    switch (answer_class) {
        case AnswerClass::Satisfied:
            return "satisfait";
        case AnswerClass::Neutral:
            return "neutre";
        case AnswerClass::Dissatisfied:
            return "insatisfait";
        case AnswerClass::NoOpinion:
            return "sans opinion";
    }
    return "neutre";
}

/// « Très satisfait (aussi : Très satisfaite) ».
std::string labels(const ScaleAnswer& answer) {
    std::string text = answer.label;
    text += answer.value ? ", valeur " + in_full(*answer.value) : "";
    std::string others;
    for (const std::string& label : answer.other_labels) {
        others += (others.empty() ? "" : ", ") + label;
    }
    return others.empty() ? text : text + " (aussi : " + others + ")";
}

void add_scale(PlainText& text, const SurveyScale& scale) {
    text.heading(scale.id + " : " + scale.title);
    text.paragraph((scale.kind == SurveyScale::Kind::Marks ? "Note, " : "Classes, ") +
                       std::string(scale.has_mean ? "avec moyenne" : "sans moyenne"),
                   {.indent = 2});
    std::size_t width = 0;
    for (const ScaleAnswer& answer : scale.answers) {
        width = std::max(width, letter_count(class_word(answer.answer_class)));
    }
    for (const ScaleAnswer& answer : scale.answers) {
        text.item(class_word(answer.answer_class), width, labels(answer), class_indent);
    }
    text.paragraph(scale.origin, {.indent = 2});
}

}  // namespace

std::string described(const model::ScaleSet& set) {
    PlainText text = begun_with(set, "échelles d’enquête");
    for (const SurveyScale& scale : set.scales) {
        add_scale(text, scale);
    }
    return text.text();
}

std::string described(const model::Correspondence& correspondence) {
    PlainText text = begun_with(correspondence, "correspondance");
    text.heading("De la grille « " + correspondence.from + " » à la grille « " + correspondence.to +
                 " »");
    std::size_t width = 0;
    const auto label = [](const model::Correspondence::Line& line) {
        return line.from + " → " + line.to.value_or("rien");
    };
    for (const auto& line : correspondence.lines) {
        width = std::max(width, letter_count(label(line)));
    }
    for (const auto& line : correspondence.lines) {
        text.item(label(line), width, line.reason);
    }
    return text.text();
}

}  // namespace palier::app
