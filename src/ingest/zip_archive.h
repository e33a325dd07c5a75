#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace palier::ingest {

/// What an archive may be at most.
struct ZipLimits {
    /// Of the archive as it stands.
    std::size_t bytes = 32'000'000;
    std::size_t entries = 2'000;
    /// Bytes of one entry, inflated.
    std::size_t entry_bytes = 40'000'000;
    /// Bytes of all entries read, inflated.
    std::size_t total_bytes = 80'000'000;
    /// How many bytes one compressed byte may become; entries below `small_entry` are left alone.
    std::size_t ratio = 400;
    std::size_t small_entry = 1'000'000;
};

/// A zip archive in memory, read entry by entry. Names are keys, never paths: nothing of an archive
/// is ever written to a disk. They are compared without case, as the formats of offices ask; « \ »
/// is « / ».
class ZipArchive {
  public:
    /// Reads the directory of `bytes`, which outlive the archive. Empty when something was
    /// reported: an archive that is cut or damaged, too large, has an encrypted entry or a name
    /// twice. Codes: CLA-010 … CLA-016.
    static std::optional<ZipArchive> open(std::string_view bytes, const std::string& file,
                                          const ZipLimits& limits, base::Diagnostics& diags);

    bool has(std::string_view name) const;
    /// Whether an entry stands in a folder, « xl/externalLinks/ ».
    bool has_folder(std::string_view folder) const;
    bool is_empty() const { return entries_.empty(); }
    /// How many bytes an entry that exists announces, inflated.
    std::uint64_t announced_size(std::string_view name) const;

    /// The bytes of an entry that exists, inflated and checked against their sum. Empty when
    /// something was reported: a bomb, damaged bytes, an unknown compression.
    std::optional<std::string> read(std::string_view name, base::Diagnostics& diags);

  private:
    friend class ZipDirectory;

    struct Entry {
        /// As the archive spells it.
        std::string name;
        std::uint16_t method = 0;
        std::uint32_t sum = 0;
        std::uint64_t compressed = 0;
        std::uint64_t inflated = 0;
        std::uint64_t header = 0;
    };

    ZipArchive(std::string_view bytes, std::string file, const ZipLimits& limits)
        : bytes_(bytes), file_(std::move(file)), limits_(limits) {}

    bool is_within_limits(const Entry& entry, base::Diagnostics& diags) const;
    std::optional<std::string_view> compressed_bytes(const Entry& entry) const;

    std::string_view bytes_;
    std::string file_;
    ZipLimits limits_;
    std::map<std::string, Entry, std::less<>> entries_;
    std::uint64_t inflated_ = 0;
};

}  // namespace palier::ingest
