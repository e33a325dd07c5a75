#pragma once

#include <filesystem>
#include <vector>

#include "base/files.h"

namespace palier::app {

/// The world that a use case works in.
struct Environment {
    base::Files& files;
    /// Holds `templates`, `grids`, `fonts` and `hyphenation`: what the program is delivered with.
    std::filesystem::path data;
    /// Where the system keeps fonts; manifests name files under one of them.
    std::vector<std::filesystem::path> font_directories = {};
    /// Where the system keeps other shared data, such as dictionaries of hyphenation; manifests
    /// name files under one of them.
    std::vector<std::filesystem::path> share_directories = {};
};

}  // namespace palier::app
