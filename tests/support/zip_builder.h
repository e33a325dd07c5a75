#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palier::testing_support {

/// How an entry is written, for archives that tell the truth and for others.
struct ZipEntryOptions {
    bool deflate = false;
    bool encrypted = false;
    /// The method that is announced, when it is not the one used.
    std::optional<std::uint16_t> method = {};
    /// The inflated size that is announced, when it is not the true one.
    std::optional<std::uint32_t> announced_size = {};
    /// Sizes stand in the 64-bit field, as some programs write each archive.
    bool wide = false;
    std::optional<std::uint32_t> announced_sum = {};
};

/// Writes a zip archive in memory.
class ZipBuilder {
  public:
    ZipBuilder& add(std::string_view name, std::string_view content,
                    const ZipEntryOptions& options = {});

    /// The archive, with a comment at its end.
    std::string bytes(std::string_view comment = {}) const;

  private:
    std::string entries_;
    std::string directory_;
    std::size_t count_ = 0;
};

}  // namespace palier::testing_support
