#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace palier::typeset {

/// A face of a library, by its place there.
struct FaceId {
    std::uint16_t index = 0;
    auto operator<=>(const FaceId&) const = default;
};

/// One font file to load: what a manifest of `fonts/` says of it.
struct FaceSource {
    /// « Lato »
    std::string family;
    /// « Regular », « Bold », « Black », « Italic », « BoldItalic »
    std::string name;
    /// For messages.
    std::string file;
    std::string bytes;
    /// Asked only for characters that the text faces lack.
    bool fallback = false;
};

/// The fonts of a run, parsed once, read-only afterwards and safe under threads.
class FontLibrary {
  public:
    /// Reports GAB-2xx and returns empty when a file is no TrueType font that can be embedded and
    /// subset.
    static std::optional<FontLibrary> load(std::vector<FaceSource> sources,
                                           base::Diagnostics& diags);
    FontLibrary(const FontLibrary&) = delete;
    FontLibrary& operator=(const FontLibrary&) = delete;
    FontLibrary(FontLibrary&&) noexcept;
    FontLibrary& operator=(FontLibrary&&) noexcept;
    ~FontLibrary();

    std::size_t size() const;
    /// The face of a family by its name in the manifest.
    std::optional<FaceId> find(std::string_view family, std::string_view name) const;
    /// The whole font file.
    std::span<const char> bytes(FaceId face) const;
    std::string_view postscript_name(FaceId face) const;
    int units_per_em(FaceId face) const;
    /// Whether the face has a glyph for a character.
    bool covers(FaceId face, char32_t character) const;
    /// The faces to try, in order, for a character that `face` lacks.
    std::vector<FaceId> fallbacks(FaceId face) const;

    /// For the shaper of this folder only.
    struct Impl;
    const Impl& impl() const { return *impl_; }

  private:
    explicit FontLibrary(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace palier::typeset
