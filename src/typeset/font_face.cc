#include "typeset/font_face.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <span>

#include "base/expect.h"

namespace palier::typeset {

namespace {

template <typename T, void (*destroy)(T*)>
struct Destroy {
    void operator()(T* object) const { destroy(object); }
};

using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroy<hb_font_t, hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_t, hb_buffer_destroy>>;

bool has_table(hb_face_t* face, hb_tag_t tag) {
    const Blob table(hb_face_reference_table(face, tag));
    return hb_blob_get_length(table.get()) > 0;
}

/// OS/2 fsType: installable and preview fonts may be embedded; restricted ones, those that must not
/// be subset and those that allow bitmaps only may not. A font without OS/2 states no restriction.
bool may_be_embedded(hb_face_t* face) {
    constexpr unsigned restricted = 0x0002;
    constexpr unsigned usage_mask = 0x000F;
    constexpr unsigned no_subsetting = 0x0100;
    constexpr unsigned bitmaps_only = 0x0200;
    constexpr std::size_t offset = 8;
    const Blob table(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
    unsigned size = 0;
    const char* data = hb_blob_get_data(table.get(), &size);
    if (size < offset + 2) {
        return true;
    }
    const std::span<const char> bytes(data, size);
    const unsigned rights = static_cast<unsigned char>(bytes[offset]) * 256U +
                            static_cast<unsigned char>(bytes[offset + 1]);
    return (rights & usage_mask) != restricted && (rights & (no_subsetting | bitmaps_only)) == 0;
}

std::string read_postscript_name(hb_face_t* face) {
    std::string name(128, '\0');
    auto size = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                        name.data());
    name.resize(size);
    return name;
}

/// From left to right, a glyph drawn aside (a mark over its base) moves by the advance before it,
/// and back.
std::vector<PlacedGlyph> rightwards(std::span<const hb_glyph_info_t> info,
                                    std::span<const hb_glyph_position_t> position) {
    std::vector<PlacedGlyph> glyphs;
    glyphs.reserve(info.size());
    for (std::size_t index = 0; index < info.size(); ++index) {
        glyphs.push_back({info[index].codepoint, info[index].cluster, position[index].x_advance});
        if (index > 0) {
            glyphs[index - 1].advance += position[index].x_offset;
            glyphs[index].advance -= position[index].x_offset;
        }
    }
    return glyphs;
}

/// HarfBuzz gives what is written from right to left as it is drawn, the last letter first.
std::vector<PlacedGlyph> leftwards(std::span<const hb_glyph_info_t> info,
                                   std::span<const hb_glyph_position_t> position) {
    std::vector<PlacedGlyph> glyphs;
    glyphs.reserve(info.size());
    for (std::size_t index = info.size(); index-- > 0;) {
        glyphs.push_back({info[index].codepoint, info[index].cluster, position[index].x_advance,
                          position[index].x_offset, position[index].y_offset});
    }
    return glyphs;
}

}  // namespace

struct FontFace::Impl {
    std::string bytes;
    Blob blob;
    Face face;
    Font font;
    std::string postscript_name;
};

FontFace::FontFace(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontFace::FontFace(FontFace&&) noexcept = default;
FontFace& FontFace::operator=(FontFace&&) noexcept = default;
FontFace::~FontFace() = default;

std::variant<FontFace, FontFace::Refusal> FontFace::parse(std::string bytes) {
    auto impl = std::make_unique<Impl>();
    impl->bytes = std::move(bytes);
    impl->blob.reset(hb_blob_create(impl->bytes.data(), static_cast<unsigned>(impl->bytes.size()),
                                    HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    if (hb_face_count(impl->blob.get()) == 0) {
        return Refusal::NotAFont;
    }
    impl->face.reset(hb_face_create(impl->blob.get(), 0));
    for (const hb_tag_t tag :
         {HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
          HB_TAG('m', 'a', 'x', 'p'), HB_TAG('c', 'm', 'a', 'p')}) {
        if (!has_table(impl->face.get(), tag)) {
            return Refusal::NotAFont;
        }
    }
    if (!has_table(impl->face.get(), HB_TAG('g', 'l', 'y', 'f')) ||
        !has_table(impl->face.get(), HB_TAG('l', 'o', 'c', 'a'))) {
        return Refusal::NoTrueTypeOutlines;
    }
    if (!may_be_embedded(impl->face.get())) {
        return Refusal::EmbeddingForbidden;
    }
    impl->font.reset(hb_font_create(impl->face.get()));
    impl->postscript_name = read_postscript_name(impl->face.get());
    hb_face_make_immutable(impl->face.get());
    hb_font_make_immutable(impl->font.get());
    return FontFace(std::move(impl));
}

const std::string& FontFace::bytes() const {
    return impl_->bytes;
}

const std::string& FontFace::postscript_name() const {
    return impl_->postscript_name;
}

int FontFace::units_per_em() const {
    return static_cast<int>(hb_face_get_upem(impl_->face.get()));
}

std::optional<std::uint32_t> FontFace::glyph(char32_t character) const {
    hb_codepoint_t id = 0;
    if (hb_font_get_nominal_glyph(impl_->font.get(), character, &id) == 0 || id == 0) {
        return std::nullopt;
    }
    return id;
}

std::vector<PlacedGlyph> FontFace::shape(const std::vector<DrawnCharacter>& characters,
                                         std::string_view script, Direction direction,
                                         const Neighbours& neighbours) const {
    const Buffer buffer(hb_buffer_create());
    hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
    // Of a text of which nothing is to be shaped, HarfBuzz keeps what stands before and after.
    const auto add_context = [&](std::string_view text, std::size_t offset) {
        if (!text.empty()) {
            hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()),
                               static_cast<unsigned>(offset), 0);
        }
    };
    add_context(neighbours.before, neighbours.before.size());
    for (const DrawnCharacter& character : characters) {
        hb_buffer_add(buffer.get(), character.shown, character.offset);
    }
    add_context(neighbours.after, 0);
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_buffer_set_script(buffer.get(),
                         hb_script_from_string(script.data(), static_cast<int>(script.size())));
    hb_buffer_set_language(buffer.get(), hb_language_from_string("fr", -1));
    hb_buffer_set_direction(
        buffer.get(), direction == Direction::RightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_shape(impl_->font.get(), buffer.get(), nullptr, 0);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    base::expect(hb_buffer_allocation_successful(buffer.get()) != 0, "HarfBuzz has memory");
    const std::span<const hb_glyph_info_t> info(infos, count);
    const std::span<const hb_glyph_position_t> position(positions, count);
    base::expect(std::ranges::none_of(info, [](const auto& one) { return one.codepoint == 0; }),
                 "only characters that the font has are shaped");
    return direction == Direction::RightToLeft ? leftwards(info, position)
                                               : rightwards(info, position);
}

}  // namespace palier::typeset
