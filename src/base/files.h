#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace palier::base {

/// A file to be written, whole.
struct NewFile {
    std::filesystem::path path;
    std::string bytes;
};

/// Why files could not be written.
struct WriteRefusal {
    enum class Reason { NoRight, NoSpace, SomethingInTheWay, Other };
    std::filesystem::path path;
    Reason reason = Reason::Other;

    bool operator==(const WriteRefusal&) const = default;
};

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
    /// Names of the entries of a directory, sorted by bytes, or empty when it cannot be read.
    virtual std::optional<std::vector<std::string>> list(
        const std::filesystem::path& directory) const = 0;
    /// Writes files that belong together, with their directories. All or nothing: when one of them
    /// is refused, none stands there; a reader of a name sees its old bytes or its new ones, never
    /// half.
    virtual std::optional<WriteRefusal> write(const std::vector<NewFile>& files) = 0;
};

}  // namespace palier::base
