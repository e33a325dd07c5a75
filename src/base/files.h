#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace palier::base {

/// The files that a use case may touch. Tests put MemoryFiles in the place of the disk.
class Files {
  public:
    enum class Kind { Missing, File, Directory, Other };

    virtual ~Files() = default;
    virtual Kind kind(const std::filesystem::path& path) const = 0;
    /// Bytes of a file; `kind` said File.
    virtual std::uintmax_t size(const std::filesystem::path& path) const = 0;
    /// The bytes of a file, or empty when it cannot be read.
    virtual std::optional<std::string> read(const std::filesystem::path& path) const = 0;
    /// Names of the entries of a directory, sorted by bytes.
    virtual std::vector<std::string> list(const std::filesystem::path& directory) const = 0;
    /// Writes a whole file, with its directories. All or nothing: a reader sees the old bytes or the new
    /// ones, never half. False when the disk refuses.
    virtual bool write(const std::filesystem::path& path, std::string_view bytes) = 0;
};

}  // namespace palier::base
