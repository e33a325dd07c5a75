#include "document/followed_address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palier::document {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(FollowedAddress, IsPrintableAsciiAfterASchemeThatTelephonesFollow) {
    EXPECT_EQ(address_fault("https://exemple.fr/avis"), std::nullopt);
    EXPECT_EQ(address_fault("http://exemple.fr"), std::nullopt);
    EXPECT_EQ(address_fault("mailto:avis@exemple.fr"), std::nullopt);
    EXPECT_EQ(address_fault("exemple.fr"), AddressFault::Scheme);
    EXPECT_EQ(address_fault("javascript://exemple.fr"), AddressFault::Scheme);
    EXPECT_EQ(address_fault("https://"), AddressFault::Empty);
    EXPECT_EQ(address_fault("https://exemple.fr/mon avis"), AddressFault::Space);
    EXPECT_EQ(address_fault("https://exemple.fr/mon\u00A0avis"), AddressFault::Space);
    EXPECT_EQ(address_fault("https://exemple.fr/été"), AddressFault::Letter);
}

TEST(FollowedAddress, MayHaveItsSchemeInCapitals) {
    EXPECT_EQ(address_fault("HTTPS://EXEMPLE.FR/AVIS"), std::nullopt);
    EXPECT_EQ(without_scheme("Mailto:avis@exemple.fr"), "avis@exemple.fr");
    EXPECT_EQ(without_scheme("exemple.fr"), "exemple.fr");
}

TEST(FollowedAddress, IsToldWithItsPlaceItsBeginningAndItsFault) {
    base::Diagnostics diags;
    const base::Place place{.file = "dossier.json", .cell = "/structure/adresse"};
    EXPECT_TRUE(can_be_followed("https://exemple.fr", place, diags));
    EXPECT_TRUE(diags.all().empty());
    EXPECT_FALSE(can_be_followed("https://exemple.fr/é" + std::string(200, 'a'), place, diags));
    ASSERT_EQ(diags.all().size(), 1U);
    EXPECT_EQ(diags.all().front().place, place);
    const std::string sentence = diags.all().front().sentence();
    EXPECT_THAT(sentence, HasSubstr("https://exemple.fr/éaaa"));
    EXPECT_THAT(sentence, HasSubstr("un accent"));
    EXPECT_THAT(sentence, HasSubstr("a…"));
    EXPECT_THAT(sentence, Not(HasSubstr(std::string(100, 'a'))));
}

}  // namespace
}  // namespace palier::document
