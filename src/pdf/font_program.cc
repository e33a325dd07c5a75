#include "pdf/font_program.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <cmath>

#include "base/expect.h"
#include "base/length.h"
#include "base/system_failure.h"

namespace palier::pdf {

namespace {

template <typename T, void (*destroy)(T*)>
struct Destroy {
    void operator()(T* object) const { destroy(object); }
};

using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroy<hb_font_t, hb_font_destroy>>;
using Input =
    std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_t, hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_t, hb_subset_plan_destroy>>;

/// `value` × factor ÷ units, rounded.
int scaled(std::int64_t value, std::int64_t factor, std::int64_t units) {
    return static_cast<int>(base::Length::millipoints(value).scaled(factor, units).millipoints());
}

/// Tables that a PDF viewer never reads from an embedded font.
void drop_unread_tables(hb_subset_input_t* input) {
    hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag :
         {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
          HB_TAG('B', 'A', 'S', 'E'), HB_TAG('M', 'A', 'T', 'H'), HB_TAG('k', 'e', 'r', 'n'),
          HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'),
          HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('D', 'S', 'I', 'G'),
          HB_TAG('S', 'T', 'A', 'T'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'),
          HB_TAG('L', 'T', 'S', 'H'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('m', 'e', 't', 'a'),
          HB_TAG('P', 'C', 'L', 'T'), HB_TAG('V', 'O', 'R', 'G')}) {
        hb_set_add(dropped, tag);
    }
}

/// The four corners in `head`, left, bottom, right, top, in font units.
std::vector<int> head_box(hb_face_t* face) {
    constexpr std::size_t offset = 36;
    const Blob head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
    unsigned size = 0;
    const char* data = hb_blob_get_data(head.get(), &size);
    base::expect(size >= offset + 8, "a font that was loaded has a whole head table");
    const std::span<const char> bytes(data, size);
    std::vector<int> box;
    for (std::size_t index = offset; index < offset + 8; index += 2) {
        const auto high = static_cast<unsigned char>(bytes[index]);
        const auto low = static_cast<unsigned char>(bytes[index + 1]);
        box.push_back(static_cast<std::int16_t>(high * 256 + low));
    }
    return box;
}

}  // namespace

struct FontProgram::Impl {
    Blob blob;
    Face face;
    Font font;
    int units_per_em = 0;
};

FontProgram::FontProgram(std::span<const char> bytes) : impl_(std::make_unique<Impl>()) {
    impl_->blob.reset(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    impl_->face.reset(hb_face_create(impl_->blob.get(), 0));
    impl_->font.reset(hb_font_create(impl_->face.get()));
    impl_->units_per_em = static_cast<int>(hb_face_get_upem(impl_->face.get()));
}

FontProgram::FontProgram(FontProgram&&) noexcept = default;
FontProgram::~FontProgram() = default;

int FontProgram::width_tenths(std::uint32_t glyph) const {
    return scaled(hb_font_get_glyph_h_advance(impl_->font.get(), glyph), 10'000,
                  impl_->units_per_em);
}

FontMetrics FontProgram::metrics() const {
    const auto metric = [&](hb_ot_metrics_tag_t tag) {
        hb_position_t position = 0;
        hb_ot_metrics_get_position(impl_->font.get(), tag, &position);
        return scaled(position, 1000, impl_->units_per_em);
    };
    const auto style = [&](hb_style_tag_t tag) {
        return std::lround(hb_style_get_value(impl_->font.get(), tag));
    };
    FontMetrics metrics;
    for (const int corner : head_box(impl_->face.get())) {
        metrics.box.push_back(scaled(corner, 1000, impl_->units_per_em));
    }
    metrics.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    metrics.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    metrics.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
    // No table states the width of stems: a usual estimate from the weight, 50 to 950.
    metrics.stem_width = static_cast<int>(10 + 220 * (style(HB_STYLE_TAG_WEIGHT) - 50) / 900);
    metrics.italic_angle = static_cast<int>(style(HB_STYLE_TAG_SLANT_ANGLE));
    return metrics;
}

FontSubset FontProgram::subset(std::span<const std::uint32_t> glyphs) const {
    const Input input(hb_subset_input_create_or_fail());
    const auto require = [](bool done) {
        if (!done) {
            throw base::SystemFailure("SYS-040", "HarfBuzz cannot subset the font");
        }
    };
    require(input != nullptr);
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const std::uint32_t glyph : glyphs) {
        hb_set_add(wanted, glyph);
    }
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    drop_unread_tables(input.get());
    const Plan plan(hb_subset_plan_create_or_fail(impl_->face.get(), input.get()));
    require(plan != nullptr);
    const Face face(hb_subset_plan_execute_or_fail(plan.get()));
    require(face != nullptr);
    const Blob blob(hb_face_reference_blob(face.get()));
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    require(size > 0);

    FontSubset result{std::string(data, size), {}};
    const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint32_t glyph : glyphs) {
        result.glyphs.push_back(static_cast<std::uint16_t>(hb_map_get(new_glyphs, glyph)));
    }
    return result;
}

}  // namespace palier::pdf
