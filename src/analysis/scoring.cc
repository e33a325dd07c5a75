#include "analysis/scoring.h"

#include <algorithm>

#include "base/expect.h"
#include "base/nearest.h"
#include "base/utf8.h"

namespace palier::analysis {

namespace {

using base::Score;
using model::Question;

bool has_particularity(const model::Structure& structure, const std::string& wanted) {
    return std::ranges::any_of(structure.particularities.value, [&](const std::string& one) {
        return base::folded(one) == base::folded(wanted);
    });
}

bool fits_kind(const Question& question, const model::Structure& structure) {
    const auto& kinds = question.structure_kinds;
    return kinds.empty() || std::ranges::any_of(kinds, [&](const std::string& kind) {
               return base::folded(kind) == base::folded(structure.kind.value);
           });
}

/// Where a question was first answered; nothing for « Non applicable », « Canal non disponible ».
std::optional<base::Place> place_of_answer(const model::Answer* answer) {
    if (answer == nullptr) {
        return std::nullopt;
    }
    if (const auto* chosen = std::get_if<model::ChosenOption>(answer)) {
        return chosen->place;
    }
    if (const auto* table = std::get_if<model::TableAnswers>(answer)) {
        const auto found = std::ranges::find_if(table->rows, [](const auto& row) {
            return row.second.value != model::RowAnswer::ChannelUnavailable;
        });
        return found != table->rows.end() ? std::optional(found->second.place) : std::nullopt;
    }
    return std::nullopt;
}

const std::vector<Score>& shares(const model::Grid& grid, const std::string& id, int available) {
    const auto table = std::ranges::find(grid.point_tables, id, &model::PointTable::id);
    base::expect(table != grid.point_tables.end(), "a table question names a point table");
    return table->shares.at(static_cast<std::size_t>(available - 1));
}

/// Scores the questions of one site.
class Scorer {
  public:
    Scorer(const model::Grid& grid, const model::Structure& structure, base::Diagnostics& diags)
        : grid_(grid), structure_(structure), diags_(diags) {}

    QuestionScore score(const Question& question, const model::Answer* answer) const {
        QuestionScore score{.question = question.id};
        if (!is_asked(question, structure_)) {
            score.not_counted = NotCounted::NotAsked;
            warn_of_answer(question, answer);
        } else if (answer == nullptr) {
            score.not_counted = NotCounted::Unanswered;
            diags_.report("ANA-020", {.table = "Diagnostic"}, {{"question", question.id}});
        } else if (const auto* none = std::get_if<model::NotApplicable>(answer)) {
            score.not_counted = NotCounted::NotApplicable;
            score.places.push_back(none->place);
        } else if (const auto* chosen = std::get_if<model::ChosenOption>(answer)) {
            const model::Option& option = question.options.at(chosen->option);
            score.option = option.id;
            score.points = question.weight * option.points;
            score.possible = question.weight;
            score.places.push_back(chosen->place);
        } else {
            score_table(question, std::get<model::TableAnswers>(*answer), score);
        }
        return score;
    }

  private:
    /// An answer that says nothing of a question needs no word: it says what the structure says.
    void warn_of_answer(const Question& question, const model::Answer* answer) const {
        const std::optional<base::Place> place = place_of_answer(answer);
        if (!place) {
            return;
        }
        base::Arguments arguments{{"question", question.id}};
        if (!fits_kind(question, structure_)) {
            arguments["raison"] = "typologie";
            arguments["attendu"] = base::listed(question.structure_kinds);
        } else if (const auto* one = std::get_if<std::string>(&question.visible_to)) {
            arguments["raison"] = "particularite";
            arguments["attendu"] = *one;
        } else {
            arguments["raison"] = "canal";
        }
        diags_.report("ANA-048", *place, std::move(arguments));
    }

    bool has_channel(const model::Proposition& row) const {
        return !row.channel || structure_.channels.value.contains(*row.channel);
    }

    void score_table(const Question& question, const model::TableAnswers& answers,
                     QuestionScore& score) const {
        for (std::size_t index = 0; index < question.propositions.size(); ++index) {
            const model::Proposition& row = question.propositions[index];
            const auto found = answers.rows.find(index);
            const bool answered = found != answers.rows.end();
            const bool unavailable =
                answered && found->second.value == model::RowAnswer::ChannelUnavailable;
            if (answered) {
                score.places.push_back(found->second.place);
            }
            if (!has_channel(row)) {
                if (answered && !unavailable) {
                    diags_.report("ANA-022", found->second.place,
                                  {{"question", question.id}, {"lu", row.label}});
                }
                continue;
            }
            if (unavailable) {
                continue;
            }
            ++score.available;
            if (!answered) {
                ++score.assumed_no;
                diags_.report("ANA-021", {.table = "Diagnostic"},
                              {{"question", question.id}, {"lu", row.label}});
            } else if (found->second.value == model::RowAnswer::Yes) {
                ++score.yes;
            }
        }
        if (score.available == 0) {
            score.not_counted = NotCounted::NoChannel;
            return;
        }
        const auto& row = shares(grid_, question.point_table, score.available);
        score.points = question.weight * row.at(static_cast<std::size_t>(score.yes));
        score.possible = question.weight;
    }

    const model::Grid& grid_;
    const model::Structure& structure_;
    base::Diagnostics& diags_;
};

}  // namespace

bool is_asked(const Question& question, const model::Structure& structure) {
    const bool kind_fits = fits_kind(question, structure);
    if (const auto* channel = std::get_if<model::Channel>(&question.visible_to)) {
        return kind_fits && structure.channels.value.contains(*channel);
    }
    if (const auto* particularity = std::get_if<std::string>(&question.visible_to)) {
        return kind_fits && has_particularity(structure, *particularity);
    }
    return kind_fits;
}

std::vector<QuestionScore> score_questions(const model::Grid& grid,
                                           const model::Structure& structure,
                                           const model::Answers& answers,
                                           base::Diagnostics& diags) {
    const Scorer scorer(grid, structure, diags);
    std::vector<QuestionScore> scores;
    for (const Question& question : grid.questions) {
        const auto found = answers.find(question.id);
        scores.push_back(scorer.score(question, found == answers.end() ? nullptr : &found->second));
    }
    return scores;
}

PointTotal total(const std::vector<const QuestionScore*>& questions) {
    PointTotal total;
    for (const QuestionScore* question : questions) {
        total.points += question->points;
        total.possible += question->possible;
        total.unanswered += question->not_counted == NotCounted::Unanswered ? 1 : 0;
    }
    return total;
}

std::optional<Figure> rate_of(const std::vector<const QuestionScore*>& questions) {
    const PointTotal sum = total(questions);
    if (sum.possible == Score(0)) {
        return std::nullopt;
    }
    Figure figure{.value = Score(100) * sum.points / sum.possible,
                  .operation = Figure::Operation::Share};
    for (const QuestionScore* question : questions) {
        if (!question->not_counted) {
            figure.operands.push_back(Operand{
                .name = question->question,
                .value = question->points,
                .place = question->places.empty() ? base::Place{} : question->places.front(),
                .possible = question->possible});
        }
    }
    return figure;
}

}  // namespace palier::analysis
