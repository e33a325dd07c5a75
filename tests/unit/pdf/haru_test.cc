#include "pdf/haru.h"

#include <gmock/gmock.h>

#include "base/system_failure.h"

namespace palier::pdf {
namespace {

using base::Length;

TEST(Haru, ThrowsWhatLibharuRefuses) {
    Haru haru;
    const Reference fonts = haru.reserve();
    try {
        haru.add_page(Length::points(2), Length::points(100), fonts);
        FAIL() << "libharu takes no page narrower than three points";
    } catch (const base::SystemFailure& failure) {
        EXPECT_EQ(failure.code(), "SYS-040");
        EXPECT_THAT(failure.what(), testing::StartsWith("libharu 0x"));
    }
}

TEST(Haru, SpellsDictionariesAndStreams) {
    Haru haru;
    const Reference plain = haru.add("/A 1");
    const Reference stream = haru.add_stream("/B 2", "donnees", Haru::Compression::None);
    for (const StoredObject& object : haru.objects()) {
        if (object.number == plain.number) {
            EXPECT_THAT(object.text, testing::HasSubstr("/A 1"));
            EXPECT_FALSE(object.stream);
        }
        if (object.number == stream.number) {
            EXPECT_EQ(object.text, "/B 2");
            ASSERT_TRUE(object.stream);
            EXPECT_EQ(object.stream->data, "donnees");
            EXPECT_FALSE(object.stream->compress);
        }
    }
}

TEST(Haru, KeepsLongStreamsWhole) {
    Haru haru;
    const std::string data(100'000, 'x');
    const Reference stream = haru.add_stream("", data);
    EXPECT_EQ(haru.objects().at(stream.number - 1).stream->data, data);
}

TEST(Haru, FillsADictionaryOnce) {
    Haru haru;
    const Reference dictionary = haru.reserve();
    haru.fill(dictionary, "/A 1");
    EXPECT_THROW(haru.fill(dictionary, "/A 2"), std::logic_error);
}

TEST(Haru, GivesNoNumberTwice) {
    Haru haru;
    const std::uint32_t next = haru.next_number();
    EXPECT_EQ(haru.add("").number, next);
    EXPECT_EQ(haru.next_number(), next + 1);
}

}  // namespace
}  // namespace palier::pdf
