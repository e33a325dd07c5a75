#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace palier::grid {

/// The text of a file of `grids/`.
inline std::string shipped_file(const std::string& name) {
    std::ifstream file(std::filesystem::path(PALIER_GRIDS) / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The text with the first `before` replaced by `after`.
inline std::string replaced(std::string text, std::string_view before, std::string_view after) {
    const std::size_t found = text.find(before);
    EXPECT_NE(found, std::string::npos) << before;
    return found == std::string::npos ? text : text.replace(found, before.size(), after);
}

/// « code pointer read » of each report.
inline std::vector<std::string> said(const base::Diagnostics& diags) {
    std::vector<std::string> lines;
    for (const base::Diagnostic& one : diags.all()) {
        EXPECT_FALSE(one.line().empty());
        lines.push_back(one.code + " " + one.place.cell + " " + one.read());
    }
    return lines;
}

}  // namespace palier::grid
