#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/read_tables.h"
#include "ingest/row_reader.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;
using model::SurveyQuestion;
using Kind = SurveyQuestion::Kind;

constexpr std::array<Choice<Kind>, 2> kinds{{
    {"unique", "choix unique", Kind::Single},
    {"multiple", "choix multiple", Kind::Multiple},
}};

/// « Total », « Ensemble »: what tables call a row that adds the others up.
bool names_total(std::string_view label) {
    constexpr std::array<std::string_view, 4> names{"total", "totaux", "totalgeneral", "ensemble"};
    return std::ranges::find(names, base::folded(label)) != names.end();
}

/// What a question says once for all its rows, as the first row that says it wrote it.
template <typename T>
struct Said {
    T value;
    std::string written;
    Place place;
};

/// An answer of a question, and where its counts stand or would stand.
struct Answer {
    model::AnswerCount count;
    Place count_place;
    Place previous_place;
};

/// A question while its rows are read.
struct Draft {
    std::string id;
    /// Of its first row, and of the cells there that another row may fill in.
    Place place;
    Place text_place;
    Place scale_place;
    Place respondents_place;
    /// Whether any row fills them in, rightly or not.
    bool text_given = false;
    bool respondents_given = false;
    /// Whether the counts of all its rows could be read: only then they are set against each other.
    bool counts_sound = true;
    std::optional<Said<std::string>> text = {};
    std::optional<Said<std::string>> engagement = {};
    std::optional<Said<Kind>> kind = {};
    std::optional<Said<std::string>> scale = {};
    std::optional<Said<bool>> global = {};
    std::optional<Said<std::int64_t>> respondents = {};
    std::vector<Answer> answers = {};
    /// Where each answer's label stands.
    std::map<std::string, Place> labels = {};
};

/// Gathers the rows of the questions of one table.
class QuestionReader {
  public:
    QuestionReader(const KnownTable& table, model::Audience audience, Diagnostics& diags)
        : table_(table), audience_(audience), diags_(diags) {}

    std::vector<SurveyQuestion> read() {
        for (std::size_t row = 0; row < table_.row_count(); ++row) {
            if (!table_.is_blank(row)) {
                RowReader cells(table_, row, diags_);
                read_row(cells);
            }
        }
        std::vector<SurveyQuestion> questions;
        questions.reserve(drafts_.size());
        for (const Draft& draft : drafts_) {
            if (draft.counts_sound) {
                check_total(draft);
                check_previous(draft);
            }
            check_respondents(draft);
            questions.push_back(question(draft));
        }
        report_global_questions();
        return questions;
    }

  private:
    void read_row(RowReader& row) {
        row.require("Question");
        row.require("Modalité");
        row.require("Effectif");
        const std::string id = row.line("Question").value;
        if (id.empty()) {
            // Whose row it is will be known once this is mended; its other cells are read now.
            Draft nobody;
            read_cells(nobody, row);
            return;
        }
        read_cells(draft_of(id, row), row);
    }

    static void read_cells(Draft& draft, RowReader& row) {
        draft.text_given = draft.text_given || row.is_given("Libellé");
        draft.respondents_given = draft.respondents_given || row.is_given("Répondants");
        settle(draft.text, row, "Libellé", row.optional_line("Libellé"));
        settle(draft.engagement, row, "Engagement", row.engagement());
        settle(draft.kind, row, "Type", row.choice("Type", kinds));
        settle(draft.scale, row, "Échelle", row.optional_line("Échelle"));
        settle(draft.global, row, "Globale", row.yes_or_no("Globale"));
        settle(draft.respondents, row, "Répondants", row.count("Répondants"));
        read_answer(draft, row);
    }

    Draft& draft_of(const std::string& id, const RowReader& row) {
        const auto [position, is_new] = position_of_.try_emplace(id, drafts_.size());
        if (is_new) {
            drafts_.push_back({.id = id,
                               .place = row.place(),
                               .text_place = row.cell("Libellé").place,
                               .scale_place = row.cell("Échelle").place,
                               .respondents_place = row.cell("Répondants").place});
        }
        return drafts_.at(position->second);
    }

    static const std::string& comparable(const model::PlacedText& text) { return text.value; }
    template <typename T>
    static const T& comparable(const T& value) {
        return value;
    }

    /// Keeps what the first row says; a row that says something else is reported with both places.
    template <typename T, typename Read>
    static void settle(std::optional<Said<T>>& said, RowReader& row, std::string_view column,
                       const std::optional<Read>& read) {
        if (!read || !row.is_sound(column)) {
            return;
        }
        const Cell cell = row.cell(column);
        if (!said) {
            said = Said<T>{comparable(*read), written(cell), cell.place};
        } else if (said->value != comparable(*read)) {
            row.report("ING-070", cell.place,
                       {{"lu", written(cell)},
                        {"attendu", said->written},
                        {"question", row.line("Question").value},
                        {"premier", base::describe(said->place)}});
        }
    }

    static void read_answer(Draft& draft, RowReader& row) {
        const model::PlacedText label = row.line("Modalité");
        const std::optional<std::int64_t> count = row.count("Effectif");
        const std::optional<std::int64_t> previous = row.count("Effectif précédent");
        draft.counts_sound = draft.counts_sound && row.is_sound("Modalité") &&
                             row.is_sound("Effectif") && row.is_sound("Effectif précédent");
        if (label.value.empty()) {
            return;
        }
        const auto [before, is_new] = draft.labels.try_emplace(label.value, label.place);
        if (!is_new) {
            row.report("ING-071", label.place,
                       {{"lu", label.value},
                        {"question", draft.id},
                        {"premier", base::describe(before->second)}});
        } else if (count) {
            draft.answers.push_back({.count = {.label = label.value,
                                               .count = *count,
                                               .previous = previous,
                                               .place = label.place},
                                     .count_place = row.cell("Effectif").place,
                                     .previous_place = row.cell("Effectif précédent").place});
        }
    }

    /// Refuses a row that adds the others up: it would count everybody twice.
    void check_total(const Draft& draft) {
        std::int64_t sum = 0;
        for (const Answer& answer : draft.answers) {
            sum += answer.count.count;
        }
        for (const Answer& answer : draft.answers) {
            const std::int64_t count = answer.count.count;
            if (draft.answers.size() > 1 && names_total(answer.count.label) &&
                count == sum - count) {
                diags_.report("ING-093", answer.count.place,
                              {{"lu", answer.count.label}, {"question", draft.id}});
            }
        }
    }

    /// Warns of a question that some answers of have no earlier count: nothing earlier can be
    /// worked out.
    void check_previous(const Draft& draft) {
        std::vector<std::string> lacking;
        const Answer* first = nullptr;
        for (const Answer& answer : draft.answers) {
            if (!answer.count.previous) {
                first = first == nullptr ? &answer : first;
                lacking.push_back(answer.count.label);
            }
        }
        if (first != nullptr && lacking.size() < draft.answers.size()) {
            diags_.report("ING-075", first->previous_place,
                          {{"question", draft.id}, {"lu", base::listed(lacking)}});
        }
    }

    void check_respondents(const Draft& draft) {
        const bool multiple = draft.kind && draft.kind->value == Kind::Multiple;
        if (!multiple) {
            return;
        }
        if (!draft.respondents_given) {
            diags_.report("ING-072", draft.respondents_place, {{"question", draft.id}});
        }
        if (!draft.respondents) {
            return;
        }
        const auto largest = std::ranges::max_element(
            draft.answers, {}, [](const Answer& answer) { return answer.count.count; });
        if (largest != draft.answers.end() && largest->count.count > draft.respondents->value) {
            diags_.report("ING-073", draft.respondents->place,
                          {{"question", draft.id},
                           {"lu", draft.respondents->written},
                           {"modalite", largest->count.label},
                           {"effectif", largest->count.count},
                           {"premier", base::describe(largest->count_place)}});
        }
    }

    void report_global_questions() {
        const Draft* first = nullptr;
        for (const Draft& draft : drafts_) {
            if (!draft.global || !draft.global->value) {
                continue;
            }
            if (first != nullptr) {
                diags_.report("ING-074", draft.global->place,
                              {{"lu", draft.id},
                               {"question", first->id},
                               {"premier", base::describe(first->global->place)}});
            } else {
                first = &draft;
            }
        }
    }

    SurveyQuestion question(const Draft& draft) {
        if (!draft.text_given && table_.has("Libellé")) {
            diags_.report("ING-029", draft.text_place, {{"attendu", "Libellé"}});
        }
        SurveyQuestion result{.audience = audience_,
                              .id = draft.id,
                              .text = draft.text ? draft.text->value : "",
                              .kind = draft.kind ? draft.kind->value : Kind::Single,
                              .scale = {"", draft.scale_place},
                              .global = draft.global && draft.global->value,
                              .place = draft.place};
        if (draft.engagement) {
            result.engagement = {draft.engagement->value, draft.engagement->place};
        }
        if (draft.scale) {
            result.scale = {draft.scale->value, draft.scale->place};
        }
        if (draft.respondents) {
            result.respondents = draft.respondents->value;
        }
        const bool all_previous = std::ranges::all_of(
            draft.answers, [](const Answer& answer) { return answer.count.previous.has_value(); });
        result.answers.reserve(draft.answers.size());
        for (const Answer& answer : draft.answers) {
            result.answers.push_back(answer.count);
            if (!all_previous) {
                result.answers.back().previous.reset();
            }
        }
        return result;
    }

    const KnownTable& table_;
    model::Audience audience_;
    Diagnostics& diags_;
    std::vector<Draft> drafts_;
    std::map<std::string, std::size_t> position_of_;
};

}  // namespace

std::vector<SurveyQuestion> read_survey_questions(const KnownTable& table, model::Audience audience,
                                                  Diagnostics& diags) {
    return QuestionReader(table, audience, diags).read();
}

}  // namespace palier::ingest
