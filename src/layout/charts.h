#pragma once

#include "document/block.h"
#include "layout/context.h"
#include "layout/fragment.h"

namespace palier::layout {

/// The paragraph styles that charts set their words in: every theme has them.
namespace chart_styles {
inline constexpr const char* number = "graphique-numero";
inline constexpr const char* label = "graphique-libelle";
inline constexpr const char* value = "graphique-valeur";
inline constexpr const char* note = "graphique-note";
inline constexpr const char* column_value = "colonnes-valeur";
inline constexpr const char* column_number = "colonnes-numero";
}  // namespace chart_styles

/// Draws a chart `width` wide, all of it in one leaf.
Fragment draw(const document::BarChart& chart, base::Length width, LeafId leaf, Context& context);
Fragment draw(const document::ColumnChart& chart, base::Length width, LeafId leaf,
              Context& context);
/// Draws a square of its own size, with room for its words at the left and below.
Fragment draw(const document::ImpactMatrix& matrix, base::Length width, LeafId leaf,
              Context& context);
/// Draws a hundred dots, as wide as they are asked to be.
Fragment draw(const document::DotGrid& grid, base::Length width, LeafId leaf, Context& context);

}  // namespace palier::layout
