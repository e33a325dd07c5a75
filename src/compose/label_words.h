#pragma once

#include <string>

#include "analysis/label.h"
#include "base/score.h"
#include "model/label_grid.h"

namespace palier::compose {

/// What a condition of a level is on, for readers: « Taux global », « Engagement 4 », « Critère
/// bloquant C1-02 ».
std::string condition_label(const analysis::Condition& condition, const model::LabelGrid& grid);

/// How many decimals show which side of `required` a value found is on, and how far from it:
/// `decimals`, or as many more as it takes (69,96 as against 70), up to nine.
int decimals_beside(const base::Score& found, const base::Score& required, int decimals);

/// What a condition asks for: « 65 % », « 0,75 », « présent ».
std::string required_text(const analysis::Condition& condition);
/// What it finds, with as many decimals as show whether it is met: « 60,4 % », « 0,25 », « présent
/// », « manquant ».
std::string found_text(const analysis::Condition& condition, const model::LabelGrid& grid);
/// Whether it is met and by how much it is not: « atteint », « juste atteint », « − 4,6 points »,
/// « bloquant », « présent », « manquant ».
std::string state_text(const analysis::Condition& condition, const model::LabelGrid& grid);
/// How far what is found may fall, or has to rise: « + 3,2 points », « − 0,5 »; « aucune marge »
/// when they are equal; empty for a document.
std::string margin_text(const analysis::Condition& condition, const model::LabelGrid& grid);

/// Of a level, as it stands inside a sentence: « bronze ».
std::string level_name(const model::Level& level);
/// Of a mark: « 0,75 ».
std::string mark_text(const model::Mark& mark);

}  // namespace palier::compose
