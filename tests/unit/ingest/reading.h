#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/json_tables.h"
#include "ingest/read_dossier.h"

/// What tests of reading a dossier share.
namespace palier::testing_ingest {

constexpr std::string_view sound_structure =
    R"("structure": {"identifiant": "essai", "nom": "Essai", "grille_du_diagnostic": "autodiagnostic-2026", "date_du_diagnostic": "2026-03-10"})";

/// A dossier with a sound structure and `tables` (members of JSON, without the outer braces).
inline std::string dossier_with(std::string_view tables) {
    return "{" + std::string(sound_structure) + (tables.empty() ? "" : ", ") + std::string(tables) +
           "}";
}

inline std::optional<model::Dossier> read(std::string_view json, base::Diagnostics& diags) {
    const std::optional<ingest::TableSet> tables =
        ingest::read_json_tables(json, "dossier.json", {}, diags);
    return tables ? ingest::read_dossier(*tables, diags) : std::nullopt;
}

/// The dossier of a text without faults.
inline model::Dossier sound_dossier(std::string_view json) {
    base::Diagnostics diags;
    std::optional<model::Dossier> dossier = read(json, diags);
    for (const base::Diagnostic& one : diags.all()) {
        ADD_FAILURE() << one.line();
    }
    return dossier.value();
}

/// « code pointer » of each report, in order.
inline std::vector<std::string> codes(const base::Diagnostics& diags) {
    std::vector<std::string> said;
    for (const base::Diagnostic& one : diags.all()) {
        said.push_back(one.code + " " + one.place.cell);
    }
    return said;
}

/// The reports on a text; it gives a dossier exactly when none is an error.
inline base::Diagnostics reports(std::string_view json) {
    base::Diagnostics diags;
    const bool given = read(json, diags).has_value();
    EXPECT_EQ(given, !diags.has_errors()) << json;
    for (const base::Diagnostic& one : diags.all()) {
        EXPECT_FALSE(one.line().empty());
    }
    return diags;
}

}  // namespace palier::testing_ingest
