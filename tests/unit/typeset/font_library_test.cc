#include "typeset/font_library.h"

#include <gmock/gmock.h>

#include "support/debian_fonts.h"

namespace palier::typeset {
namespace {

using testing::ElementsAre;

/// A copy of Lato Regular with `value` written at `offset` of its table `tag`.
std::string lato_with(std::string_view tag, std::size_t offset, std::uint16_t value) {
    std::string bytes = support::font_file("truetype/lato/Lato-Regular.ttf");
    const auto number = [&](std::size_t place) {
        std::size_t result = 0;
        for (std::size_t index = 0; index < 4; ++index) {
            result = result * 256 + static_cast<unsigned char>(bytes.at(place + index));
        }
        return result;
    };
    const std::size_t record = bytes.find(tag, 12);
    const std::size_t place = number(record + 8) + offset;
    bytes.at(place) = static_cast<char>(value >> 8U);
    bytes.at(place + 1) = static_cast<char>(value & 0xFFU);
    return bytes;
}

std::vector<std::string> codes(const base::Diagnostics& diags) {
    std::vector<std::string> codes;
    for (const base::Diagnostic& one : diags.all()) {
        codes.push_back(one.code);
    }
    return codes;
}

std::vector<std::string> codes_of_loading(std::string bytes) {
    base::Diagnostics diags;
    const auto fonts =
        FontLibrary::load({{"Essai", "Regular", "essai.ttf", std::move(bytes)}}, diags);
    EXPECT_EQ(fonts.has_value(), diags.all().empty());
    return codes(diags);
}

TEST(FontLibrary, FindsFacesByFamilyAndName) {
    const FontLibrary fonts = support::debian_fonts();
    EXPECT_EQ(fonts.size(), 7U);
    EXPECT_EQ(fonts.find("Lato", "Black"), FaceId{2});
    EXPECT_EQ(fonts.find("Lato", "Thin"), std::nullopt);
    EXPECT_EQ(fonts.postscript_name(FaceId{2}), "Lato-Black");
    EXPECT_EQ(fonts.units_per_em(FaceId{2}), 2000);
}

TEST(FontLibrary, KnowsWhatAFaceCovers) {
    const FontLibrary fonts = support::debian_fonts();
    EXPECT_TRUE(fonts.covers(FaceId{0}, U'œ'));
    EXPECT_TRUE(fonts.covers(FaceId{0}, U'\u2212'));
    EXPECT_FALSE(fonts.covers(FaceId{0}, U'\u2011'));
    EXPECT_FALSE(fonts.covers(FaceId{3}, U'字'));
}

TEST(FontLibrary, OffersTheFallbackOfTheSameWeightFirst) {
    const FontLibrary fonts = support::debian_fonts();
    EXPECT_THAT(fonts.fallbacks(FaceId{0}), ElementsAre(FaceId{3}, FaceId{4}));
    EXPECT_THAT(fonts.fallbacks(FaceId{1}), ElementsAre(FaceId{4}, FaceId{3}));
    EXPECT_THAT(fonts.fallbacks(FaceId{2}), ElementsAre(FaceId{4}, FaceId{3}));
    EXPECT_THAT(fonts.fallbacks(FaceId{3}), ElementsAre(FaceId{4}));
}

TEST(FontLibrary, RefusesWhatIsNoFont) {
    EXPECT_THAT(codes_of_loading("ceci n'est pas une police"), ElementsAre("GAB-201"));
    EXPECT_THAT(codes_of_loading(""), ElementsAre("GAB-201"));
    const std::string lato = support::font_file("truetype/lato/Lato-Regular.ttf");
    EXPECT_THAT(codes_of_loading(lato.substr(0, 600)), ElementsAre("GAB-201"));
}

TEST(FontLibrary, RefusesAFontWithoutTrueTypeOutlines) {
    std::string bytes = support::font_file("truetype/lato/Lato-Regular.ttf");
    bytes.replace(bytes.find("glyf", 12), 4, "CFF ");
    EXPECT_THAT(codes_of_loading(bytes), ElementsAre("GAB-202"));
}

TEST(FontLibrary, RefusesAFontThatMayNotBeEmbedded) {
    constexpr std::size_t rights = 8;
    EXPECT_THAT(codes_of_loading(lato_with("OS/2", rights, 0x0002)), ElementsAre("GAB-203"));
    EXPECT_THAT(codes_of_loading(lato_with("OS/2", rights, 0x0104)), ElementsAre("GAB-203"));
    EXPECT_THAT(codes_of_loading(lato_with("OS/2", rights, 0x0200)), ElementsAre("GAB-203"));
    EXPECT_THAT(codes_of_loading(lato_with("OS/2", rights, 0x0004)), ElementsAre());
}

TEST(FontLibrary, NamesTheFileAndTheFaceThatItRefuses) {
    base::Diagnostics diags;
    FontLibrary::load({{"Essai", "Bold", "essai.ttf", "rien"}}, diags);
    ASSERT_EQ(diags.all().size(), 1U);
    EXPECT_EQ(diags.all().front().place.file, "essai.ttf");
    EXPECT_THAT(diags.all().front().sentence(), testing::HasSubstr("Essai Bold"));
}

}  // namespace
}  // namespace palier::typeset
