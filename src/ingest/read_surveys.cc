#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/french.h"
#include "base/personal_data.h"
#include "ingest/read_tables.h"
#include "ingest/row_reader.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;
using model::Audience;
using model::Survey;
using model::SurveyQuestion;

constexpr std::array<Choice<Audience>, 2> audiences{{
    {"usagers", "usager", Audience::Users},
    {"agents", "agent", Audience::Staff},
}};

using Feeling = model::Verbatim::Feeling;

constexpr std::array<Choice<Feeling>, 3> feelings{{
    {"positif", "positive", Feeling::Positive},
    {"neutre", "", Feeling::Neutral},
    {"négatif", "négative", Feeling::Negative},
}};

/// « usagers », « agents »: as messages name a survey.
std::string name_of(Audience audience) {
    return audience == Audience::Users ? "usagers" : "agents";
}

Survey survey(RowReader& row) {
    row.require("Enquête");
    const std::optional<Audience> audience = row.choice("Enquête", audiences);
    Survey read{.audience = audience.value_or(Audience::Users),
                .title = row.line("Titre").value,
                .begin = row.date("Début"),
                .end = row.date("Fin"),
                .method = row.text("Mode de recueil"),
                .population = row.placed_count("Population"),
                .invitations = row.placed_count("Invitations"),
                .responses = row.placed_count("Réponses"),
                .place = row.place()};
    if (read.begin && read.end && *read.end < *read.begin) {
        const Cell end = row.cell("Fin");
        row.report(
            "ING-077", end.place,
            {{"lu", base::french::date(*read.end)}, {"debut", base::french::date(*read.begin)}});
    }
    return read;
}

/// Reports the second of two surveys of one audience; `first` holds the place of the first.
void report_repeated(const Survey& one, RowReader& row, std::map<Audience, Place>& first) {
    if (!row.is_sound("Enquête")) {
        return;
    }
    const auto [before, is_new] = first.try_emplace(one.audience, one.place);
    if (!is_new) {
        row.report("ING-076", one.place,
                   {{"lu", name_of(one.audience)}, {"premier", base::describe(before->second)}});
    }
}

/// What a person wrote, without what would tell who that is. No message repeats what was removed.
std::string anonymous(std::string_view text, const Place& place, Diagnostics& diags) {
    base::Scrubbed scrubbed = base::without_personal_data(text);
    if (!scrubbed.removed.empty()) {
        diags.report("ING-098", place, {{"retirees", base::describe(scrubbed.removed)}});
    }
    return std::move(scrubbed.text);
}

model::Verbatim verbatim(RowReader& row, Diagnostics& diags) {
    row.require("Texte");
    return {.text = anonymous(row.text("Texte"), row.cell("Texte").place, diags),
            .audience = row.choice("Enquête", audiences),
            .engagement = row.engagement(),
            .feeling = row.choice("Ressenti", feelings),
            .on_poster = row.yes_or_no("Affiche").value_or(false),
            .place = row.cell("Texte").place};
}

std::string number_words(std::int64_t count) {
    return base::french::number(base::Score(count), 0);
}

/// A count that cannot be larger than another one.
struct Bound {
    const model::Placed<std::optional<std::int64_t>>& count;
    const model::Placed<std::optional<std::int64_t>>& most;
};

void warn_of_excess(std::string_view code, const Bound& bound, Diagnostics& diags) {
    if (bound.count.value && bound.most.value && *bound.count.value > *bound.most.value) {
        diags.report(code, bound.count.place,
                     {{"lu", number_words(*bound.count.value)},
                      {"maximum", number_words(*bound.most.value)}});
    }
}

void check_counts(const Survey& survey, Diagnostics& diags) {
    warn_of_excess("ING-079", {survey.responses, survey.invitations}, diags);
    // Who was invited may be unknown: then it is the answers that the population bounds.
    const bool invited = survey.invitations.value.has_value();
    warn_of_excess("ING-080", {invited ? survey.invitations : survey.responses, survey.population},
                   diags);
}

/// How many people a question speaks of.
std::int64_t people(const SurveyQuestion& question) {
    std::int64_t total = 0;
    if (question.kind == SurveyQuestion::Kind::Single) {
        for (const model::AnswerCount& answer : question.answers) {
            total += answer.count;
        }
    }
    return std::max(total, question.respondents.value_or(0));
}

void check_question(const SurveyQuestion& question, const Survey& survey, Diagnostics& diags) {
    const std::int64_t asked = people(question);
    if (survey.responses.value && asked > *survey.responses.value) {
        diags.report("ING-078", question.place,
                     {{"question", question.id},
                      {"lu", number_words(asked)},
                      {"maximum", number_words(*survey.responses.value)},
                      {"premier", base::describe(survey.responses.place)}});
    }
}

}  // namespace

std::vector<Survey> read_surveys(const KnownTable& table, Diagnostics& diags) {
    std::map<Audience, Place> first;
    return read_rows(table, diags, [&](RowReader& row) {
        Survey one = survey(row);
        report_repeated(one, row, first);
        return one;
    });
}

std::vector<model::Verbatim> read_verbatims(const KnownTable& table, Diagnostics& diags) {
    return read_rows(table, diags, [&](RowReader& row) { return verbatim(row, diags); });
}

void check_surveys(const model::Dossier& dossier, Diagnostics& diags) {
    std::map<Audience, const Survey*> surveys;
    for (const Survey& one : dossier.surveys) {
        check_counts(one, diags);
        surveys.try_emplace(one.audience, &one);
    }
    for (const SurveyQuestion& question : dossier.survey_questions) {
        const auto [found, missing] = surveys.try_emplace(question.audience, nullptr);
        if (missing) {
            diags.report("ING-081", question.place, {{"lu", name_of(question.audience)}});
        } else if (found->second != nullptr) {
            check_question(question, *found->second, diags);
        }
    }
}

}  // namespace palier::ingest
