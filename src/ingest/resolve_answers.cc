#include "ingest/resolve_answers.h"

#include <algorithm>
#include <map>
#include <utility>

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
    labels.reserve(question.options.size() + 2);
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
        if (row.question.value.empty()) {
            return;
        }
        const Question* question = grid_.find_question(row.question.value);
        if (question == nullptr) {
            std::vector<std::string> ids;
            ids.reserve(grid_.questions.size());
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
    /// A question as a whole, or one of its rows.
    using Part = std::pair<std::string, std::optional<std::size_t>>;

    void report_answer(std::string_view code, const Question& question, const AnswerRow& row) {
        diags_.report(code, row.answer.place,
                      {{"lu", row.answer.value},
                       {"question", question.id},
                       {"attendu", answers_of(question)}});
    }

    /// The row that answered a part before: the part itself, its whole question, or the first row
    /// of it.
    const Place* answered_before(const Part& part) const {
        const auto found = first_.lower_bound({part.first, std::nullopt});
        if (found == first_.end() || found->first.first != part.first) {
            return nullptr;
        }
        if (!part.second || !found->first.second) {
            return &found->second;
        }
        const auto same = first_.find(part);
        return same != first_.end() ? &same->second : nullptr;
    }

    /// Whether nothing has answered the part before, rightly or not; else reports both places.
    bool is_first(const Question& question, std::optional<std::size_t> index,
                  const AnswerRow& row) {
        const Part part{question.id, index};
        if (const Place* first = answered_before(part)) {
            diags_.report("ING-065", row.question.place,
                          {{"lu", index ? question.id + " " + question.propositions.at(*index).id
                                        : question.id},
                           {"premier", base::describe(*first)}});
            return false;
        }
        first_.emplace(part, row.question.place);
        return true;
    }

    void set_not_applicable(const Question& question, const AnswerRow& row) {
        const bool first = is_first(question, std::nullopt, row);
        if (!question.may_be_not_applicable) {
            report_answer("ING-062", question, row);
        } else if (first) {
            answers_.emplace(question.id, model::NotApplicable{row.answer.place});
        }
    }

    void set_option(const Question& question, const AnswerRow& row) {
        if (row.proposition && !row.proposition->value.empty()) {
            diags_.report("ING-064", row.proposition->place,
                          {{"lu", row.proposition->value}, {"question", question.id}});
            return;
        }
        const bool first = is_first(question, std::nullopt, row);
        if (row.answer.value.empty()) {
            return;
        }
        const auto option = find_option(question, row.answer.value);
        if (!option) {
            report_answer("ING-021", question, row);
        } else if (first) {
            answers_.emplace(question.id, model::ChosenOption{*option, row.answer.place});
        }
    }

    /// The proposition that a row names, or nothing, after a report unless it could not be read.
    std::optional<std::size_t> proposition(const Question& question, const AnswerRow& row) {
        if (row.proposition && row.proposition->value.empty()) {
            return std::nullopt;
        }
        std::vector<std::string> labels;
        labels.reserve(question.propositions.size());
        for (const model::Proposition& each : question.propositions) {
            labels.push_back(each.id + " " + each.label);
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
        }
        return index;
    }

    /// The answer of a row of a table, or nothing, after a report unless it could not be read.
    std::optional<RowAnswer> answer(const Question& question, const AnswerRow& row) {
        const auto answer = row_answer(question, row.answer.value);
        if (answer || row.answer.value.empty()) {
            return answer;
        }
        if (question.may_be_not_applicable && means_not_applicable(row.answer.value)) {
            diags_.report("ING-066", row.answer.place,
                          {{"lu", row.answer.value}, {"question", question.id}});
        } else {
            report_answer("ING-021", question, row);
        }
        return std::nullopt;
    }

    void set_row(const Question& question, const AnswerRow& row) {
        const auto index = proposition(question, row);
        if (!row.proposition && !index) {
            // It may be the answer of another question: one fault, told once.
            return;
        }
        const auto meaning = answer(question, row);
        if (!index || !is_first(question, index, row) || !meaning) {
            return;
        }
        const auto [entry, unset] = answers_.emplace(question.id, model::TableAnswers{});
        if (auto* table = std::get_if<model::TableAnswers>(&entry->second)) {
            table->rows.emplace(*index, model::Placed<RowAnswer>{*meaning, row.answer.place});
        }
    }

    const model::Grid& grid_;
    Diagnostics& diags_;
    model::Answers answers_;
    /// Where the question of each part that is answered stands; a whole question before its rows.
    std::map<Part, Place> first_;
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
