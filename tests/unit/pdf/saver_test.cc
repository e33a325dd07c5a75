#include "pdf/saver.h"

#include <gmock/gmock.h>

#include "pdf_file.h"

namespace palier::pdf {
namespace {

const std::string content = "0 0 5 5 re f 1 0 5 5 re f 0 0 5 5 re f 1 0 5 5 re f";

/// A file of one page, with an unused dictionary more for each of `extra`.
std::string saved(std::uint32_t extra) {
    FileObjects file;
    file.catalog = {1};
    file.information = {2};
    file.objects = {
        {1, "<</Type/Catalog/Pages 3 0 R>>", std::nullopt},
        {2, "<</Title(Essai)>>", std::nullopt},
        {3, "<</Type/Pages/Count 1/Kids[4 0 R]>>", std::nullopt},
        {4, "<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]/Contents 5 0 R>>", std::nullopt},
        {5, "", StoredObject::Stream{content, true}},
        {6, "/Type/Metadata", StoredObject::Stream{"en clair", false}}};
    for (std::uint32_t number = 8; number < 8 + extra; ++number) {
        file.objects.push_back({number, "<</N " + std::to_string(number) + ">>", std::nullopt});
    }
    return save(std::move(file));
}

TEST(Saver, WritesWhatAReaderReads) {
    PdfFile file(saved(0));
    EXPECT_EQ(file.content(0), content);
    EXPECT_EQ(file.information().getKey("/Title").getUTF8Value(), "Essai");
}

TEST(Saver, LeavesStreamsInClearWhereAsked) {
    EXPECT_THAT(saved(0), testing::HasSubstr("<</Type/Metadata/Length 8>>\nstream\nen clair\n"));
    EXPECT_THAT(saved(0), testing::Not(testing::HasSubstr(content)));
}

TEST(Saver, SpreadsManyObjectsOverSeveralStreams) {
    QPDF qpdf;
    const std::string bytes = saved(1000);
    qpdf.processMemoryFile("essai.pdf", bytes.data(), bytes.size());
    EXPECT_EQ(qpdf.getObjectByID(8, 0).getKey("/N").getIntValue(), 8);
    EXPECT_EQ(qpdf.getObjectByID(1007, 0).getKey("/N").getIntValue(), 1007);
    EXPECT_TRUE(qpdf.getWarnings().empty());
}

TEST(Saver, NamesAFileByItsBytes) {
    const auto identifier = [](const std::string& bytes) {
        return bytes.substr(bytes.find("/ID[<") + 5, 32);
    };
    EXPECT_EQ(identifier(saved(0)), identifier(saved(0)));
    EXPECT_NE(identifier(saved(0)), identifier(saved(1)));
}

TEST(Md5, IsThatOfTheStandard) {
    EXPECT_THAT(md5("abc"), testing::ElementsAre(0x90, 0x01, 0x50, 0x98, 0x3c, 0xd2, 0x4f, 0xb0,
                                                 0xd6, 0x96, 0x3f, 0x7d, 0x28, 0xe1, 0x7f, 0x72));
}

}  // namespace
}  // namespace palier::pdf
