#include "pdf/srgb_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace palier::pdf {

namespace {

constexpr std::uint32_t header_size = 128;
/// Straight lines between so many points stay within 0.11 of the 255 levels of the exact curve.
constexpr int curve_points = 64;

/// X, Y and Z in 65 536ths.
using Tristimulus = std::array<std::uint32_t, 3>;
constexpr Tristimulus d50{0xF6D6, 0x10000, 0xD32D};
/// The primaries of sRGB, adapted from D65 to D50 (Bradford); their sum is D50.
constexpr Tristimulus red{28578, 14582, 912};
constexpr Tristimulus green{25235, 46981, 6362};
constexpr Tristimulus blue{9377, 3973, 46787};

void append_number(std::string& out, std::uint32_t value, int bytes) {
    for (int index = bytes - 1; index >= 0; --index) {
        out += static_cast<char>((value >> (8U * static_cast<unsigned>(index))) & 0xFFU);
    }
}

std::string element(std::string_view type) {
    std::string out(type);
    append_number(out, 0, 4);
    return out;
}

std::string tristimulus(const Tristimulus& value) {
    std::string out = element("XYZ ");
    for (const std::uint32_t part : value) {
        append_number(out, part, 4);
    }
    return out;
}

std::string description(std::string_view text) {
    constexpr std::size_t empty_unicode_and_script = 4 + 4 + 2 + 1 + 67;
    std::string out = element("desc");
    append_number(out, static_cast<std::uint32_t>(text.size() + 1), 4);
    out += text;
    out += '\0';
    out.append(empty_unicode_and_script, '\0');
    return out;
}

std::string text(std::string_view content) {
    return element("text") + std::string(content) + '\0';
}

double linear_light(double level) {
    return level <= 0.04045 ? level / 12.92 : std::pow((level + 0.055) / 1.055, 2.4);
}

std::string tone_curve() {
    std::string out = element("curv");
    append_number(out, curve_points, 4);
    for (int point = 0; point < curve_points; ++point) {
        const double light = linear_light(static_cast<double>(point) / (curve_points - 1));
        append_number(out, static_cast<std::uint32_t>(std::lround(light * 65535.0)), 2);
    }
    return out;
}

struct Tag {
    std::string_view name;
    std::uint32_t offset;
    std::uint32_t size;
};

std::string header(std::uint32_t profile_size) {
    std::string out;
    append_number(out, profile_size, 4);
    append_number(out, 0, 4);
    append_number(out, 0x02100000, 4);
    out += "mntrRGB XYZ ";
    for (const std::uint32_t date_part : {2026U, 1U, 1U, 0U, 0U, 0U}) {
        append_number(out, date_part, 2);
    }
    out += "acsp";
    // Platform, flags, maker, model, attributes, intent: none.
    out.append(4 + 4 + 4 + 4 + 8 + 4, '\0');
    for (const std::uint32_t part : d50) {
        append_number(out, part, 4);
    }
    out.append(header_size - out.size(), '\0');
    return out;
}

}  // namespace

std::string srgb_profile() {
    constexpr std::size_t tag_count = 9;
    constexpr std::size_t table_size = 4 + tag_count * 12;
    std::string data;
    std::array<Tag, tag_count> tags{};
    std::size_t next = 0;
    const auto add = [&](std::string_view name, const std::string& content) {
        tags.at(next++) = {name, static_cast<std::uint32_t>(header_size + table_size + data.size()),
                           static_cast<std::uint32_t>(content.size())};
        data += content;
        data.append((4 - data.size() % 4) % 4, '\0');
    };
    add("desc", description("sRGB IEC61966-2.1"));
    add("cprt", text("CC0"));
    add("wtpt", tristimulus(d50));
    add("rXYZ", tristimulus(red));
    add("gXYZ", tristimulus(green));
    add("bXYZ", tristimulus(blue));
    add("rTRC", tone_curve());
    // The three colours share one curve.
    for (const std::string_view name : {"gTRC", "bTRC"}) {
        tags.at(next) = tags.at(next - 1);
        tags.at(next++).name = name;
    }
    std::string profile =
        header(static_cast<std::uint32_t>(header_size + table_size + data.size()));
    append_number(profile, tag_count, 4);
    for (const Tag& tag : tags) {
        profile += tag.name;
        append_number(profile, tag.offset, 4);
        append_number(profile, tag.size, 4);
    }
    return profile + data;
}

}  // namespace palier::pdf
