#pragma once

#include <filesystem>
#include <optional>
#include <string>

/// Analyses of gaps, by the real reader, grids, templates, theme, fonts and writer.
namespace palier::e2e {

/// Reads the dossier at `path` and makes its `ecarts.pdf`. `level`: the one to aim at. Throws when
/// the dossier is in error or has no position, or the document cannot be made.
std::string gaps_pdf_of(const std::filesystem::path& path,
                        const std::optional<std::string>& level = {});

}  // namespace palier::e2e
