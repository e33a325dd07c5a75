#include "cli/data_folder.h"

namespace palier::cli {

std::filesystem::path data_folder(const std::filesystem::path& program) {
    const std::filesystem::path inside = std::filesystem::path("share") / "palier";
    const std::filesystem::path directory = program.parent_path();
    const std::filesystem::path installed = directory.parent_path() / inside;
    std::error_code error;
    return std::filesystem::is_directory(directory / inside / "grids", error) ? directory / inside
                                                                              : installed;
}

}  // namespace palier::cli
