#include "typeset/font_library.h"

#include <algorithm>
#include <limits>

#include "base/expect.h"
#include "typeset/font_library_impl.h"

namespace palier::typeset {

namespace {

std::string_view refusal_code(FontFace::Refusal refusal) {
    switch (refusal) {
        case FontFace::Refusal::NotAFont:
            return "GAB-201";
        case FontFace::Refusal::NoTrueTypeOutlines:
            return "GAB-202";
        case FontFace::Refusal::EmbeddingForbidden:
            return "GAB-203";
    }
    return "GAB-201";
}

bool is_heavy(std::string_view name) {
    return name.starts_with("Bold") || name == "Black";
}

/// How unlike two faces are, from 0: their names first, then their weights.
int unlikeness(std::string_view name, std::string_view other) {
    if (name == other) {
        return 0;
    }
    return is_heavy(name) == is_heavy(other) ? 1 : 2;
}

}  // namespace

FontLibrary::FontLibrary(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;
FontLibrary& FontLibrary::operator=(FontLibrary&&) noexcept = default;
FontLibrary::~FontLibrary() = default;

std::optional<FontLibrary> FontLibrary::load(std::vector<FaceSource> sources,
                                             base::Diagnostics& diags) {
    base::expect(sources.size() <= std::numeric_limits<std::uint16_t>::max(),
                 "a library holds at most 65 535 faces");
    auto impl = std::make_unique<Impl>();
    bool refused = false;
    for (FaceSource& source : sources) {
        auto parsed = FontFace::parse(std::move(source.bytes));
        if (const auto* refusal = std::get_if<FontFace::Refusal>(&parsed)) {
            base::Place place;
            place.file = source.file;
            diags.report(refusal_code(*refusal), place,
                         {{"famille", source.family}, {"nom", source.name}});
            refused = true;
            continue;
        }
        impl->entries.push_back({std::move(source.family), std::move(source.name), source.fallback,
                                 std::get<FontFace>(std::move(parsed))});
    }
    if (refused) {
        return std::nullopt;
    }
    return FontLibrary(std::move(impl));
}

std::size_t FontLibrary::size() const {
    return impl_->entries.size();
}

std::optional<FaceId> FontLibrary::find(std::string_view family, std::string_view name) const {
    const auto found = std::ranges::find_if(impl_->entries, [&](const Impl::Entry& entry) {
        return entry.family == family && entry.name == name;
    });
    if (found == impl_->entries.end()) {
        return std::nullopt;
    }
    return FaceId{static_cast<std::uint16_t>(found - impl_->entries.begin())};
}

std::span<const char> FontLibrary::bytes(FaceId face) const {
    return impl_->face(face).bytes();
}

std::string_view FontLibrary::postscript_name(FaceId face) const {
    return impl_->face(face).postscript_name();
}

int FontLibrary::units_per_em(FaceId face) const {
    return impl_->face(face).units_per_em();
}

bool FontLibrary::covers(FaceId face, char32_t character) const {
    return impl_->face(face).glyph(character).has_value();
}

std::vector<FaceId> FontLibrary::fallbacks(FaceId face) const {
    std::vector<FaceId> faces;
    for (std::size_t index = 0; index < size(); ++index) {
        if (impl_->entries[index].fallback && index != face.index) {
            faces.push_back(FaceId{static_cast<std::uint16_t>(index)});
        }
    }
    const std::string_view name = impl_->entries.at(face.index).name;
    std::ranges::stable_sort(faces, {}, [&](FaceId candidate) {
        return unlikeness(name, impl_->entries.at(candidate.index).name);
    });
    return faces;
}

}  // namespace palier::typeset
