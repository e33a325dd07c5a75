#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "ingest/table.h"
#include "model/dossier.h"
#include "model/grid.h"
#include "model/label_grid.h"

namespace palier::ingest {

/// What could be read of a dossier, so that errors of its content are said together with those of
/// its cells.
struct DossierReading {
    /// A text with an error is empty, one that may be left out too; numbers, dates and words are as
    /// if left out. Checks pass over an empty text: its error was told. In a sound reading there
    /// are none where a text must be.
    model::Dossier dossier;
    /// Whether « Grille du label » could be read: an empty one is the usual grid only when nothing
    /// was written there.
    bool names_label_grid = false;
    /// Whether this is the whole dossier, without an error: only then it may be worked with.
    bool sound = false;
};

/// Makes a dossier of its tables: every error at once (ING-0xx), but for cells that `diags` has an
/// error of already. Knows no encoding.
DossierReading read_what_is_there(const TableSet& tables, base::Diagnostics& diags);

/// The same, or nothing when it is not sound.
std::optional<model::Dossier> read_dossier(const TableSet& tables, base::Diagnostics& diags);

/// Checks that what a dossier names exists in the grid of its diagnostic: engagements, themes and
/// particularities (errors), each with the nearest that exists. A particularity that is like none
/// of the grid's is a warning.
void check_against(const model::Dossier& dossier, const model::Grid& grid,
                   base::Diagnostics& diags);

/// Checks that what a dossier says of the label exists in the label's grid: criteria of its marks
/// and of its actions, the marks themselves (« NA » and an empty one are well), and the level that
/// it aims at. Each error says what there is (ING-090, ING-091, ING-092).
void check_against_label(const model::Dossier& dossier, const model::LabelGrid& grid,
                         base::Diagnostics& diags);

}  // namespace palier::ingest
