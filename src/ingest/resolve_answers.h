#pragma once

#include "base/diagnostics.h"
#include "model/answers.h"
#include "model/dossier.h"
#include "model/grid.h"

namespace palier::ingest {

/// What a dossier answered, against the questions of its grid (contract §3, « Answers »): options
/// by id, label, or points when one option alone has them; rows by id or label; oui, non, x, 1, 0,
/// VRAI and FAUX; « Canal non disponible » in tables of channels; « Non applicable » where the
/// question allows it. Codes: ING-021 (no such answer), ING-060 … ING-066. Rows with an error are
/// left out.
model::Answers resolve_answers(const model::Dossier& dossier, const model::Grid& grid,
                               base::Diagnostics& diags);

}  // namespace palier::ingest
