#include "pdf/srgb_profile.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>

namespace palier::pdf {
namespace {

std::uint32_t number(const std::string& bytes, std::size_t offset, std::size_t size) {
    std::uint32_t result = 0;
    for (std::size_t index = 0; index < size; ++index) {
        result = result * 256 + static_cast<unsigned char>(bytes.at(offset + index));
    }
    return result;
}

/// The offset of a tag's element.
std::size_t element(const std::string& profile, std::string_view tag) {
    for (std::size_t record = 132; record < 132 + 12 * number(profile, 128, 4); record += 12) {
        if (profile.compare(record, 4, tag) == 0) {
            return number(profile, record + 4, 4);
        }
    }
    ADD_FAILURE() << tag << " is missing";
    return 0;
}

TEST(SrgbProfile, StatesItsSizeAndKind) {
    const std::string profile = srgb_profile();
    EXPECT_EQ(number(profile, 0, 4), profile.size());
    EXPECT_LT(profile.size(), 700U);
    EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
    EXPECT_EQ(profile.substr(36, 4), "acsp");
    EXPECT_EQ(number(profile, 8, 1), 2U);
}

TEST(SrgbProfile, HasItsTagsInside) {
    const std::string profile = srgb_profile();
    ASSERT_EQ(number(profile, 128, 4), 9U);
    for (std::size_t record = 132; record < 132 + 9 * 12; record += 12) {
        EXPECT_EQ(number(profile, record + 4, 4) % 4, 0U);
        EXPECT_LE(number(profile, record + 4, 4) + number(profile, record + 8, 4), profile.size());
    }
}

TEST(SrgbProfile, MakesWhiteOfFullColours) {
    const std::string profile = srgb_profile();
    for (const std::size_t part : {8U, 12U, 16U}) {
        const std::uint32_t sum = number(profile, element(profile, "rXYZ") + part, 4) +
                                  number(profile, element(profile, "gXYZ") + part, 4) +
                                  number(profile, element(profile, "bXYZ") + part, 4);
        EXPECT_EQ(sum, number(profile, element(profile, "wtpt") + part, 4));
    }
}

TEST(SrgbProfile, FollowsTheCurveOfTheStandard) {
    const std::string profile = srgb_profile();
    const std::size_t curve = element(profile, "rTRC");
    EXPECT_EQ(number(profile, curve + 8, 4), 64U);
    EXPECT_EQ(number(profile, curve + 12, 2), 0U);
    EXPECT_EQ(number(profile, curve + 12 + 2 * 63, 2), 65'535U);
    // Level 21 of 63 is a third: ((1/3 + 0.055) / 1.055)^2.4 = 0.0908417.
    EXPECT_EQ(number(profile, curve + 12 + 2 * 21, 2), 5953U);
}

}  // namespace
}  // namespace palier::pdf
