#pragma once

#include <string>
#include <vector>

#include "model/plan.h"
#include "support/numbers.h"

/// Action plans for tests of what they become.
namespace palier::support {

inline base::Date day(int year, unsigned month, unsigned number) {
    return *base::Date::from(year, month, number);
}

/// A plan whose first row has something in every field, which no other field has.
inline model::PlanSheet full_plan() {
    using model::Action;
    model::PlanRow row{
        .action = {.id = {"PA-01"},
                   .engagement = model::PlacedText{"E3"},
                   .criterion = model::PlacedText{"C1-24"},
                   .finding = "Un constat.",
                   .text = "Faire ; puis dire \"oui\".\nEt recommencer.",
                   .owner = "Accueil",
                   .partners = "Mairie",
                   .priority = Action::Priority::Medium,
                   .effort = 2,
                   .due = day(2026, 9, 30),
                   .indicator = "Appels décrochés",
                   .target = "≥ 80 %",
                   .status = Action::Status::UnderWay,
                   .progress = base::Score::ratio(75, 2),
                   .level = Action::Level::Network,
                   .decision = Action::Decision::Amended,
                   .comment = "Bien."},
        .rank = 7,
        .action_class = model::ActionClass::Project,
        .leads = true,
        .impact = 3,
        .effort = 1,
        .reasons = "Parce que 12 points.",
        .why = "Des réponses plus vite.",
        .evidence = "Un tableau de bord.",
        .months = 9,
        .send_up = true,
    };
    model::PlanRow draft{.action = {.id = {"AL-02"}, .text = "Une proposition."}, .draft = true};
    return {.identifier = "prefecture",
            .site = "Préfecture & Cie",
            .title = "Plan d’actions 2026",
            .date = day(2026, 3, 10),
            .notes = {"Une mention.", "Une autre."},
            .rows = {row, draft}};
}

/// Texts that spreadsheets, CSV and XML stumble over, long ones too. Each is as a reader of a
/// dossier leaves it: nothing around it, lines ended by LF.
class Texts {
  public:
    explicit Texts(Numbers& numbers) : numbers_(numbers) {}

    std::string next() {
        static const std::vector<std::string> pieces = {
            "a", "é",   " ",    "  ",  ";",       "\"",   "\"\"", "\n",
            ",", "'",   "=1+1", "-",   "+33",     "@nom", "😀",    "œ",
            "’", "«",   "&",    "<b>", "_x000D_", "%",    "€",    "\xE2\x80\xAF!",
            "≥", "1,5", "\\n",  "|",   "mot",     "É",    "?",    "12/05/2026"};
        static const std::vector<std::string> starts = {"=", "'=", "''+", "-",
                                                        "@", "'",  "Un ", "+"};
        std::string text = starts.at(pick(starts.size()));
        const std::size_t size = pick(400) == 0 ? 5'000 : pick(12);
        for (std::size_t index = 0; index < size; ++index) {
            text += pieces.at(pick(pieces.size()));
        }
        return text + ".";
    }

  private:
    std::size_t pick(std::size_t end) {
        return static_cast<std::size_t>(numbers_.below(static_cast<std::int64_t>(end)));
    }

    Numbers& numbers_;
};

inline model::PlanSheet random_plan(std::size_t rows) {
    Numbers numbers(2026);
    Texts texts(numbers);
    model::PlanSheet plan = full_plan();
    plan.rows.clear();
    for (std::size_t index = 0; index < rows; ++index) {
        model::PlanRow row{.action = {.id = {"R-" + std::to_string(index)}, .text = texts.next()}};
        row.action.finding = texts.next();
        row.action.owner = texts.next();
        row.action.partners = texts.next();
        row.action.indicator = texts.next();
        row.action.target = texts.next();
        row.action.comment = texts.next();
        row.action.due = day(2020 + static_cast<int>(numbers.below(10)),
                             1 + static_cast<unsigned>(numbers.below(12)), 28);
        row.action.progress = base::Score::ratio(numbers.below(1'001), 10);
        row.draft = numbers.below(2) == 0;
        plan.rows.push_back(row);
    }
    return plan;
}

}  // namespace palier::support
