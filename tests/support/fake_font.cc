#include "support/fake_font.h"

#include <cstdint>
#include <map>
#include <vector>

namespace palier::testing {

namespace {

class Bytes {
  public:
    Bytes& u8(unsigned value) {
        data_ += static_cast<char>(value & 0xFFU);
        return *this;
    }
    Bytes& u16(unsigned value) { return u8(value >> 8U).u8(value); }
    Bytes& u32(std::uint32_t value) { return u16(value >> 16U).u16(value & 0xFFFFU); }
    Bytes& zeros(std::size_t count) {
        data_.append(count, '\0');
        return *this;
    }
    std::string take() { return std::move(data_); }
    std::size_t size() const { return data_.size(); }

  private:
    std::string data_;
};

constexpr unsigned half_em = 500;
constexpr unsigned whole_em = 1000;
constexpr unsigned glyph_count = 4;  // .notdef, box, wide box, empty

/// One contour of four points: a box `width` wide and 700 high.
std::string box(unsigned width) {
    Bytes glyph;
    glyph.u16(1).u16(0).u16(0).u16(width).u16(700);  // contours, bounding box
    glyph.u16(3).u16(0);                             // last point, no instructions
    glyph.u8(1).u8(1).u8(1).u8(1);                   // on curve, long coordinates
    glyph.u16(0).u16(width).u16(0).u16(0x10000U - width);
    glyph.u16(0).u16(0).u16(700).u16(0);
    return glyph.take();
}

std::string cmap() {
    // Format 12: characters that share the box glyph, one group each, since glyph ids must not
    // grow.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> map;
    for (std::uint32_t point = 0x21; point <= 0x2AF; ++point) {
        const bool hole = point >= 0x7F && point <= 0xA0;
        if (!hole) {
            map.emplace_back(point, point == 'W' ? 2U : 1U);
        }
    }
    for (std::uint32_t point = 0x05D0; point <= 0x05EA; ++point) {
        map.emplace_back(point, 1U);
    }
    map.emplace_back(0x20U, 3U);
    map.emplace_back(0xA0U, 3U);
    for (std::uint32_t point = 0x2010; point <= 0x2044; ++point) {
        map.emplace_back(point, point == 0x202F ? 3U : 1U);
    }
    map.emplace_back(0x2212U, 1U);
    const std::map<std::uint32_t, std::uint32_t> sorted(map.begin(), map.end());
    Bytes table;
    table.u16(0).u16(1).u16(3).u16(10).u32(12);
    table.u16(12).u16(0).u32(static_cast<std::uint32_t>(16 + 12 * sorted.size())).u32(0);
    table.u32(static_cast<std::uint32_t>(sorted.size()));
    for (const auto& [point, glyph] : sorted) {
        table.u32(point).u32(point).u32(glyph);
    }
    return table.take();
}

std::string name() {
    const std::string text = "FakeFont-Regular";
    Bytes table;
    table.u16(0).u16(1).u16(6 + 12);
    table.u16(3).u16(1).u16(0x409).u16(6).u16(static_cast<unsigned>(2 * text.size())).u16(0);
    for (const char letter : text) {
        table.u16(static_cast<unsigned char>(letter));
    }
    return table.take();
}

std::map<std::string, std::string> tables() {
    const std::string glyph = box(half_em - 50);
    const std::string wide = box(whole_em - 50);
    std::map<std::string, std::string> tables;
    tables["glyf"] = glyph + glyph + wide;
    const auto at = [&](std::size_t offset) { return static_cast<unsigned>(offset / 2); };
    tables["loca"] = Bytes()
                         .u16(0)
                         .u16(at(glyph.size()))
                         .u16(at(2 * glyph.size()))
                         .u16(at(2 * glyph.size() + wide.size()))
                         .u16(at(2 * glyph.size() + wide.size()))
                         .take();
    tables["hmtx"] = Bytes()
                         .u16(half_em)
                         .u16(0)
                         .u16(half_em)
                         .u16(0)
                         .u16(whole_em)
                         .u16(0)
                         .u16(half_em)
                         .u16(0)
                         .take();
    tables["maxp"] = Bytes().u32(0x00010000).u16(glyph_count).u16(4).u16(1).zeros(22).take();
    tables["hhea"] = Bytes()
                         .u32(0x00010000)
                         .u16(800)
                         .u16(0x10000U - 200U)
                         .u16(0)
                         .u16(whole_em)
                         .zeros(6)
                         .u16(1)
                         .zeros(14)
                         .u16(glyph_count)
                         .take();
    tables["head"] = Bytes()
                         .u32(0x00010000)
                         .u32(0x00010000)
                         .u32(0)
                         .u32(0x5F0F3CF5)
                         .u16(0)
                         .u16(1000)
                         .zeros(16)
                         .u16(0)
                         .u16(0)
                         .u16(whole_em)
                         .u16(700)
                         .u16(0)
                         .u16(8)
                         .u16(2)
                         .u16(0)
                         .u16(0)
                         .take();
    tables["OS/2"] = Bytes().u16(4).u16(half_em).u16(400).u16(5).u16(0).zeros(86).take();
    tables["post"] = Bytes().u32(0x00030000).zeros(28).take();
    tables["cmap"] = cmap();
    tables["name"] = name();
    return tables;
}

}  // namespace

std::string fake_font() {
    const std::map<std::string, std::string> parts = tables();
    Bytes header;
    header.u32(0x00010000).u16(static_cast<unsigned>(parts.size())).u16(128).u16(3).u16(32);
    std::size_t offset = 12 + 16 * parts.size();
    Bytes directory;
    std::string body;
    for (const auto& [tag, data] : parts) {
        directory.u8(static_cast<unsigned char>(tag[0])).u8(static_cast<unsigned char>(tag[1]));
        directory.u8(static_cast<unsigned char>(tag[2])).u8(static_cast<unsigned char>(tag[3]));
        directory.u32(0).u32(static_cast<std::uint32_t>(offset));
        directory.u32(static_cast<std::uint32_t>(data.size()));
        body += data;
        body.append((4 - data.size() % 4) % 4, '\0');
        offset = 12 + 16 * parts.size() + body.size();
    }
    return header.take() + directory.take() + body;
}

}  // namespace palier::testing
