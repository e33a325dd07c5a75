#include "ingest/resolve_answers.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/place.h"
#include "base/utf8.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;
using model::AnswerRow;
using model::PlacedText;
using model::Question;
using model::RowAnswer;

constexpr std::string_view no_channel_word = "canalnondisponible";

/// The answers that a question takes, as a message lists them.
std::string answers_of(const Question& question) {
    std::vector<std::string> labels;
    for (const model::Option& option : question.options) {
        labels.push_back(option.label);
    }
    if (question.kind != Question::Kind::SingleChoice) {
        labels = {"oui", "non"};
    }
    if (question.kind == Question::Kind::ChannelTable) {
        labels.emplace_back("Canal non disponible");
    }
    if (question.may_be_not_applicable) {
        labels.emplace_back("Non applicable");
    }
    return base::listed(labels);
}

/// The only element that fits, or nothing when none or several do.
template <typename T, typename Fits>
std::optional<std::size_t> only_one(const std::vector<T>& elements, Fits fits) {
    std::optional<std::size_t> found;
    for (std::size_t index = 0; index < elements.size(); ++index) {
        if (fits(elements[index])) {
            if (found) {
                return std::nullopt;
            }
            found = index;
        }
    }
    return found;
}

std::optional<std::size_t> find_option(const Question& question, const std::string& written) {
    const std::string name = base::folded(written);
    const auto by_name = only_one(question.options, [&](const model::Option& option) {
        return base::folded(option.id) == name || base::folded(option.label) == name;
    });
    const std::optional<base::Score> points = parse_number(written);
    if (by_name || !points) {
        return by_name;
    }
    return only_one(question.options,
                    [&](const model::Option& option) { return option.points == *points; });
}

std::optional<RowAnswer> row_answer(const Question& question, const std::string& written) {
    if (const std::optional<bool> meaning = yes_or_no(written)) {
        return *meaning ? RowAnswer::Yes : RowAnswer::No;
    }
    if (question.kind == Question::Kind::ChannelTable && base::folded(written) == no_channel_word) {
        return RowAnswer::ChannelUnavailable;
    }
    return std::nullopt;
}

/// Resolves the rows of one dossier.
class Resolver {
  public:
    Resolver(const model::Grid& grid, Diagnostics& diags) : grid_(grid), diags_(diags) {}

    void add(const AnswerRow& row) {
        const Question* question = grid_.find_question(row.question.value);
        if (question == nullptr) {
            std::vector<std::string> ids;
            for (const Question& each : grid_.questions) {
                ids.push_back(each.id);
            }
            diags_.report(
                "ING-060", row.question.place,
                {{"lu", row.question.value},
                 {"grille", grid_.id},
                 {"attendu", base::nearest(row.question.value, ids)
                                 .value_or("un identifiant comme " + grid_.questions.front().id)}});
            return;
        }
        if (!row.proposition && means_not_applicable(row.answer.value)) {
            set_not_applicable(*question, row);
        } else if (question->kind == Question::Kind::SingleChoice) {
            set_option(*question, row);
        } else {
            set_row(*question, row);
        }
    }

    model::Answers take() { return std::move(answers_); }

  private:
    void report_answer(const Question& question, const AnswerRow& row) {
        diags_.report("ING-021", row.answer.place,
                      {{"lu", row.answer.value},
                       {"question", question.id},
                       {"attendu", answers_of(question)}});
    }

    /// Keeps the first answer; a second one is reported with both places.
    void set(const Question& question, const AnswerRow& row, model::Answer answer) {
        const auto [found, fresh] = answers_.emplace(question.id, std::move(answer));
        const auto [first, unseen] = first_.emplace(question.id, row.question.place);
        if (!fresh || !unseen) {
            report_repeated(question.id, row, first->second);
        }
    }

    void report_repeated(const std::string& what, const AnswerRow& row, const Place& first) {
        diags_.report("ING-065", row.question.place,
                      {{"lu", what}, {"premier", base::describe(first)}});
    }

    void set_not_applicable(const Question& question, const AnswerRow& row) {
        if (!question.may_be_not_applicable) {
            diags_.report("ING-062", row.answer.place,
                          {{"lu", row.answer.value},
                           {"question", question.id},
                           {"attendu", answers_of(question)}});
            return;
        }
        set(question, row, model::NotApplicable{row.answer.place});
    }

    void set_option(const Question& question, const AnswerRow& row) {
        if (row.proposition) {
            diags_.report("ING-064", row.proposition->place,
                          {{"lu", row.proposition->value}, {"question", question.id}});
            return;
        }
        const auto option = find_option(question, row.answer.value);
        if (!option) {
            report_answer(question, row);
            return;
        }
        set(question, row, model::ChosenOption{*option, row.answer.place});
    }

    void set_row(const Question& question, const AnswerRow& row) {
        std::vector<std::string> labels;
        for (const model::Proposition& proposition : question.propositions) {
            labels.push_back(proposition.id + " " + proposition.label);
        }
        const std::string name = row.proposition ? base::folded(row.proposition->value) : "";
        const auto index = only_one(question.propositions, [&](const model::Proposition& each) {
            return base::folded(each.id) == name || base::folded(each.label) == name;
        });
        if (!index) {
            const PlacedText& read = row.proposition ? *row.proposition : row.question;
            diags_.report("ING-063", read.place,
                          {{"lu", row.proposition ? read.value : ""},
                           {"question", question.id},
                           {"attendu", base::listed(labels)}});
            return;
        }
        const auto answer = row_answer(question, row.answer.value);
        if (!answer && question.may_be_not_applicable && means_not_applicable(row.answer.value)) {
            diags_.report("ING-066", row.answer.place,
                          {{"lu", row.answer.value}, {"question", question.id}});
            return;
        }
        if (!answer) {
            report_answer(question, row);
            return;
        }
        const std::string key = question.id + " " + question.propositions.at(*index).id;
        const auto [first, fresh] = first_.emplace(key, row.question.place);
        const auto [entry, unset] = answers_.emplace(question.id, model::TableAnswers{});
        auto* table = std::get_if<model::TableAnswers>(&entry->second);
        if (!fresh || table == nullptr) {
            report_repeated(key, row, first->second);
            return;
        }
        table->rows.emplace(*index, model::Placed<RowAnswer>{*answer, row.answer.place});
    }

    const model::Grid& grid_;
    Diagnostics& diags_;
    model::Answers answers_;
    std::map<std::string, Place> first_;
};

}  // namespace

model::Answers resolve_answers(const model::Dossier& dossier, const model::Grid& grid,
                               Diagnostics& diags) {
    if (!dossier.answers.empty() && grid.questions.empty()) {
        diags.report("ING-061", dossier.answers.front().question.place, {{"grille", grid.id}});
        return {};
    }
    Resolver resolver(grid, diags);
    for (const AnswerRow& row : dossier.answers) {
        resolver.add(row);
    }
    return resolver.take();
}

}  // namespace palier::ingest
