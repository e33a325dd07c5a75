#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;

/// Lists on pages whose text begins at 10 pt: a letter is 5 pt wide, a line 10 pt high.
class ListLabelsTest : public LayoutTest {
  protected:
    /// An item for each label; the text of the third is « 3 ».
    void add_list(const std::vector<std::string>& labels) {
        document::List list{.style = "texte", .indent = Length::points(12)};
        for (const std::string& label : labels) {
            const std::string text = std::to_string(list.items.size() + 1);
            list.items.push_back({.label = label, .blocks = {paragraph(text)}});
        }
        add({list});
    }

    static const TextInk& ink(const PagedDocument& pages, const std::string& text) {
        for (const Mark& mark : pages.pages.at(0).marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            if (ink != nullptr && ink->run.text.starts_with(text)) {
                return *ink;
            }
        }
        throw std::out_of_range(text);
    }
};

TEST_F(ListLabelsTest, StandInTheIndentOfTheirList) {
    add_list({"8.", "9."});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages, "9.").left, Length::points(10));
    EXPECT_EQ(ink(pages, "2").left, Length::points(22));
}

// « 10. » is 15 pt wide, and has 4 pt after it.
TEST_F(ListLabelsTest, WidenTheIndentOfAllItemsWhenOneIsWider) {
    add_list({"9.", "10."});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages, "10.").left, Length::points(10));
    EXPECT_EQ(ink(pages, "1").left, Length::points(29));
    EXPECT_EQ(ink(pages, "2").left, Length::points(29));
}

// Ten letters are half of the list's width.
TEST_F(ListLabelsTest, TakeHalfOfTheListAtMostAndTheHeightTheyNeed) {
    add_list({"premierpre mierpremie", "2."});
    const PagedDocument pages = paginated();
    EXPECT_EQ(ink(pages, "1").left, Length::points(60));
    const Length first = ink(pages, "premierpre").baseline;
    EXPECT_EQ(ink(pages, "1").baseline, first);
    EXPECT_EQ(ink(pages, "mierpremie").baseline, first + Length::points(10));
    EXPECT_EQ(ink(pages, "2").baseline, first + Length::points(20));
}

}  // namespace
}  // namespace palier::layout
