#include "ingest/zip_archive.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>

#include "base/expect.h"
#include "base/utf8.h"

// The directory is read here, and not by Poco::Zip: that one goes from local header to local header
// and believes the sizes that stand there, before it meets the directory at the end, asserts where
// the archive is at fault, and inflates without a bound. Here the directory alone counts, each
// offset is checked, and an entry is inflated into a buffer of the size that it announces, which
// the limits have accepted: not a byte more is ever written.
namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;

constexpr std::uint32_t end_mark = 0x06054b50;
constexpr std::size_t end_size = 22;
constexpr std::size_t longest_comment = 65'535;
constexpr std::uint32_t wide_locator_mark = 0x07064b50;
constexpr std::size_t wide_locator_size = 20;
constexpr std::uint32_t wide_end_mark = 0x06064b50;
constexpr std::size_t wide_end_size = 56;
constexpr std::uint32_t entry_mark = 0x02014b50;
constexpr std::size_t entry_size = 46;
constexpr std::uint32_t local_mark = 0x04034b50;
constexpr std::size_t local_size = 30;
constexpr std::uint16_t wide_field = 1;
constexpr std::uint16_t encrypted_flag = 1;
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
/// What stands in a field whose value is in a wide one.
constexpr std::uint32_t in_wide_field = 0xFFFFFFFF;
constexpr std::uint16_t in_wide_end = 0xFFFF;

/// The number of `size` bytes at `offset`, least first. All of them exist.
std::uint64_t number_at(std::string_view bytes, std::size_t offset, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t index = size; index > 0; --index) {
        value = value << 8U | static_cast<unsigned char>(bytes.at(offset + index - 1));
    }
    return value;
}

std::uint16_t short_at(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint16_t>(number_at(bytes, offset, 2));
}

std::uint32_t long_at(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint32_t>(number_at(bytes, offset, 4));
}

/// `count` bytes at `offset`, or nothing when some do not exist.
std::optional<std::string_view> piece(std::string_view bytes, std::uint64_t offset,
                                      std::uint64_t count) {
    if (offset > bytes.size() || count > bytes.size() - offset) {
        return std::nullopt;
    }
    return bytes.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(count));
}

/// How names are compared.
std::string key_of(std::string_view name) {
    name.remove_prefix(std::min(name.find_first_not_of('/'), name.size()));
    std::string key(name);
    for (char& letter : key) {
        if (letter >= 'A' && letter <= 'Z') {
            letter = static_cast<char>(letter - 'A' + 'a');
        } else if (letter == '\\') {
            letter = '/';
        }
    }
    return key;
}

/// A name for messages: bytes that are no UTF-8 are marked, and a long one is cut.
std::string shown(std::string_view name) {
    constexpr std::size_t longest = 80;
    const std::u32string points = base::to_code_points(name.substr(0, 4 * longest));
    return base::to_utf8(points.substr(0, longest));
}

Diagnostics& report_damage(Diagnostics& diags, const std::string& file) {
    diags.report("CLA-010", Place{.file = file});
    return diags;
}

struct FreeDecompressor {
    void operator()(libdeflate_decompressor* decompressor) const {
        libdeflate_free_decompressor(decompressor);
    }
};

/// Exactly `size` bytes of `compressed`, or nothing when there are more, fewer, or none.
std::optional<std::string> inflated(std::string_view compressed, std::size_t size) {
    const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
        libdeflate_alloc_decompressor());
    base::expect(decompressor != nullptr, "a decompressor was allocated");
    // A byte at least, since an empty string has no buffer to write to.
    std::string bytes(std::max<std::size_t>(size, 1), '\0');
    std::size_t written = 0;
    const libdeflate_result result =
        libdeflate_deflate_decompress(decompressor.get(), compressed.data(), compressed.size(),
                                      bytes.data(), bytes.size(), &written);
    if (result != LIBDEFLATE_SUCCESS || written != size) {
        return std::nullopt;
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace

/// Reads the list of entries at the end of an archive.
class ZipDirectory {
  public:
    ZipDirectory(ZipArchive& archive, Diagnostics& diags) : archive_(archive), diags_(diags) {}

    /// False when something was reported.
    bool read() {
        const auto extent = find();
        if (!extent) {
            report_damage(diags_, archive_.file_);
            return false;
        }
        if (extent->entries > archive_.limits_.entries) {
            report_size("CLA-012", extent->entries, archive_.limits_.entries);
            return false;
        }
        const auto directory = piece(archive_.bytes_, extent->offset, extent->size);
        if (!directory) {
            report_damage(diags_, archive_.file_);
            return false;
        }
        std::string_view rest = *directory;
        for (std::uint64_t index = 0; index < extent->entries; ++index) {
            const std::optional<std::uint16_t> flags = take_entry(rest);
            if (!flags) {
                report_damage(diags_, archive_.file_);
                return false;
            }
            if (!add(*flags)) {
                return false;
            }
        }
        return true;
    }

  private:
    struct Extent {
        std::uint64_t entries = 0;
        std::uint64_t size = 0;
        std::uint64_t offset = 0;
    };

    /// Where the directory stands, by the record at the end of the archive.
    std::optional<Extent> find() const {
        const std::string_view bytes = archive_.bytes_;
        if (bytes.size() < end_size) {
            return std::nullopt;
        }
        const std::size_t last = bytes.size() - end_size;
        const std::size_t first = last > longest_comment ? last - longest_comment : 0;
        for (std::size_t at = last + 1; at > first; --at) {
            const std::size_t end = at - 1;
            // A comment of that length keeps four bytes in the middle of one from being taken.
            if (long_at(bytes, end) == end_mark &&
                short_at(bytes, end + 20) <= bytes.size() - end - end_size) {
                return extent_at(end);
            }
        }
        return std::nullopt;
    }

    std::optional<Extent> extent_at(std::size_t end) const {
        const std::string_view bytes = archive_.bytes_;
        const Extent extent{.entries = short_at(bytes, end + 10),
                            .size = long_at(bytes, end + 12),
                            .offset = long_at(bytes, end + 16)};
        const bool wide = extent.entries == in_wide_end || extent.size == in_wide_field ||
                          extent.offset == in_wide_field;
        return wide ? wide_extent(end) : std::optional(extent);
    }

    /// The same of an archive made for more than 65 535 entries or 4 GiB, as some programs make
    /// each.
    std::optional<Extent> wide_extent(std::size_t end) const {
        const std::string_view bytes = archive_.bytes_;
        if (end < wide_locator_size ||
            long_at(bytes, end - wide_locator_size) != wide_locator_mark) {
            return std::nullopt;
        }
        const std::uint64_t at = number_at(bytes, end - wide_locator_size + 8, 8);
        const auto record = piece(bytes, at, wide_end_size);
        if (!record || long_at(*record, 0) != wide_end_mark) {
            return std::nullopt;
        }
        return Extent{.entries = number_at(*record, 32, 8),
                      .size = number_at(*record, 40, 8),
                      .offset = number_at(*record, 48, 8)};
    }

    /// Takes the next entry from the front of `rest` into `entry_`: its flags, or nothing when it
    /// is cut.
    std::optional<std::uint16_t> take_entry(std::string_view& rest) {
        if (rest.size() < entry_size || long_at(rest, 0) != entry_mark) {
            return std::nullopt;
        }
        const std::uint16_t name_size = short_at(rest, 28);
        const std::uint16_t extra_size = short_at(rest, 30);
        const std::size_t size = entry_size + name_size + extra_size + short_at(rest, 32);
        if (rest.size() < size) {
            return std::nullopt;
        }
        entry_ = {.name = std::string(rest.substr(entry_size, name_size)),
                  .method = short_at(rest, 10),
                  .sum = long_at(rest, 16),
                  .compressed = long_at(rest, 20),
                  .inflated = long_at(rest, 24),
                  .header = long_at(rest, 42)};
        take_wide_field(rest.substr(entry_size + name_size, extra_size));
        const std::uint16_t flags = short_at(rest, 8);
        rest.remove_prefix(size);
        return flags;
    }

    /// Sizes that stand in the extra field of an entry, in this order, each only when it is needed.
    void take_wide_field(std::string_view extra) {
        while (extra.size() >= 4) {
            const std::uint16_t id = short_at(extra, 0);
            const std::size_t size = std::min<std::size_t>(short_at(extra, 2), extra.size() - 4);
            std::string_view field = extra.substr(4, size);
            extra.remove_prefix(4 + size);
            if (id != wide_field) {
                continue;
            }
            for (std::uint64_t* value : {&entry_.inflated, &entry_.compressed, &entry_.header}) {
                if (*value == in_wide_field && field.size() >= 8) {
                    *value = number_at(field, 0, 8);
                    field.remove_prefix(8);
                }
            }
            return;
        }
    }

    /// Adds `entry_` to the archive. False when something was reported.
    bool add(std::uint16_t flags) {
        if (entry_.name.ends_with('/') || entry_.name.ends_with('\\')) {
            return true;
        }
        if ((flags & encrypted_flag) != 0) {
            diags_.report("CLA-015", Place{.file = archive_.file_}, {{"lu", shown(entry_.name)}});
            return false;
        }
        const std::string key = key_of(entry_.name);
        const std::string name = shown(entry_.name);
        if (!archive_.entries_.try_emplace(key, std::move(entry_)).second) {
            diags_.report("CLA-016", Place{.file = archive_.file_}, {{"lu", name}});
            return false;
        }
        return true;
    }

    void report_size(std::string_view code, std::uint64_t count, std::size_t most) {
        diags_.report(code, Place{.file = archive_.file_},
                      {{"lu", static_cast<std::int64_t>(count)},
                       {"maximum", static_cast<std::int64_t>(most)}});
    }

    ZipArchive& archive_;
    Diagnostics& diags_;
    ZipArchive::Entry entry_;
};

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes, const std::string& file,
                                           const ZipLimits& limits, Diagnostics& diags) {
    if (bytes.size() > limits.bytes) {
        diags.report("CLA-011", Place{.file = file},
                     {{"lu", static_cast<std::int64_t>(bytes.size())},
                      {"maximum", static_cast<std::int64_t>(limits.bytes)}});
        return std::nullopt;
    }
    ZipArchive archive(bytes, file, limits);
    if (!ZipDirectory(archive, diags).read()) {
        return std::nullopt;
    }
    return archive;
}

bool ZipArchive::has(std::string_view name) const {
    return entries_.contains(key_of(name));
}

bool ZipArchive::has_folder(std::string_view folder) const {
    const std::string key = key_of(folder);
    const auto next = entries_.lower_bound(key);
    return next != entries_.end() && next->first.starts_with(key);
}

std::uint64_t ZipArchive::announced_size(std::string_view name) const {
    const auto found = entries_.find(key_of(name));
    base::expect(found != entries_.end(), "an entry whose size is asked for exists");
    return found->second.inflated;
}

bool ZipArchive::is_within_limits(const Entry& entry, Diagnostics& diags) const {
    const bool fits =
        entry.inflated <= limits_.entry_bytes && entry.inflated <= limits_.total_bytes - inflated_;
    const bool dense =
        entry.inflated <= limits_.small_entry || entry.inflated / limits_.ratio <= entry.compressed;
    if (fits && dense) {
        return true;
    }
    diags.report(
        fits ? "CLA-014" : "CLA-013", Place{.file = file_},
        {{"partie", shown(entry.name)}, {"lu", static_cast<std::int64_t>(entry.inflated)}});
    return false;
}

std::optional<std::string_view> ZipArchive::compressed_bytes(const Entry& entry) const {
    const auto local = piece(bytes_, entry.header, local_size);
    if (!local || long_at(*local, 0) != local_mark) {
        return std::nullopt;
    }
    // The name and the extra field may be other here than in the directory: only their sizes count.
    const std::uint64_t skipped = local_size + short_at(*local, 26) + short_at(*local, 28);
    return piece(bytes_, entry.header + skipped, entry.compressed);
}

std::optional<std::string> ZipArchive::read(std::string_view name, Diagnostics& diags) {
    const auto found = entries_.find(key_of(name));
    base::expect(found != entries_.end(), "an entry that is read exists");
    const Entry& entry = found->second;
    if (!is_within_limits(entry, diags)) {
        return std::nullopt;
    }
    const auto compressed = compressed_bytes(entry);
    std::optional<std::string> bytes;
    if (compressed && entry.method == stored && entry.compressed == entry.inflated) {
        bytes = std::string(*compressed);
    } else if (compressed && entry.method == deflated) {
        bytes = inflated(*compressed, static_cast<std::size_t>(entry.inflated));
    }
    if (!bytes || libdeflate_crc32(0, bytes->data(), bytes->size()) != entry.sum) {
        report_damage(diags, file_);
        return std::nullopt;
    }
    inflated_ += bytes->size();
    return bytes;
}

}  // namespace palier::ingest
