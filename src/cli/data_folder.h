#pragma once

#include <filesystem>

namespace palier::cli {

/// Where the program's data stand: `share/palier` beside the `bin` that holds the program once it
/// is installed, or beside the program itself in a build tree. `program` is the program's own file.
std::filesystem::path data_folder(const std::filesystem::path& program);

}  // namespace palier::cli
