#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace palier::testing_ingest {

/// « code place » of each report.
inline std::vector<std::string> said(const base::Diagnostics& diags) {
    std::vector<std::string> texts;
    texts.reserve(diags.all().size());
    for (const base::Diagnostic& one : diags.all()) {
        texts.push_back(one.code + " " + describe(one.place));
    }
    return texts;
}

}  // namespace palier::testing_ingest
