#pragma once

#include "base/files.h"

namespace palier::app {

/// The files of the machine. Writing goes through temporary files in the same directory, which
/// reach the disk before they take their final names.
class DiskFiles : public base::Files {
  public:
    Kind kind(const std::filesystem::path& path) const override;
    std::uintmax_t size(const std::filesystem::path& path) const override;
    std::optional<std::string> read(const std::filesystem::path& path) const override;
    std::optional<std::vector<std::string>> list(
        const std::filesystem::path& directory) const override;
    std::optional<base::WriteRefusal> write(const std::vector<base::NewFile>& files) override;
};

}  // namespace palier::app
