#include "layout/sound_structure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

document::Cell cell(int columns, int rows) {
    document::Cell result;
    result.column_span = columns;
    result.row_span = rows;
    return result;
}

/// Documents from a template « essai.xml ».
class SoundStructureTest : public LayoutTest {
  protected:
    SoundStructureTest() { document_.metadata.source = "essai.xml"; }

    void add_at(int line, document::Block block) {
        block.line = line;
        add(std::move(block));
    }

    void add_heading(int line, int level) {
        add_at(line, {document::Heading{level, "texte", {document::Run{"Titre", "", ""}}}});
    }

    void expect_sound() {
        EXPECT_TRUE(has_sound_structure(document_, diags_));
        EXPECT_THAT(diags_.all(), IsEmpty());
    }

    std::string told() {
        EXPECT_FALSE(paginate(document_, {fonts_, hyphenator_}, diags_).has_value());
        EXPECT_THAT(diags_.all(), SizeIs(1));
        return diags_.all().empty() ? "" : with_plain_spaces(diags_.all().front().line());
    }
};

TEST_F(SoundStructureTest, LetsLevelsGoDownOneByOneAndUpAtOnce) {
    for (const int level : {1, 2, 3, 1, 2, 2}) {
        add_heading(4, level);
    }
    expect_sound();
}

TEST_F(SoundStructureTest, TellsALevelThatIsPassedOverOnceForItsLine) {
    add_heading(4, 1);
    add_at(5, {document::Section{.blocks = {{document::Heading{3, "texte"}, 6}}}});
    add_heading(7, 1);
    add_heading(6, 3);
    EXPECT_THAT(told(), AllOf(HasSubstr("essai.xml, ligne 6 : un titre de niveau 3 suit un titre "
                                        "de niveau 1 (attendu : un niveau de 1 à 2)"),
                              HasSubstr("[GAB-343]")));
}

TEST_F(SoundStructureTest, WantsTheFirstTitleOfLevelOne) {
    add_heading(4, 2);
    EXPECT_THAT(told(), HasSubstr("niveau 2 est le premier (attendu : le niveau 1)"));
}

// Of three columns, the second is covered from above in the second row.
TEST_F(SoundStructureTest, TellsACellThatCoversAnother) {
    document::Table table{.style = "donnees", .columns = {{}, {}, {}}};
    table.body = {{.cells = {cell(1, 1), cell(1, 2), cell(1, 1)}}, {.cells = {cell(2, 1)}}};
    add_at(8, {table});
    EXPECT_THAT(told(), AllOf(HasSubstr("essai.xml, ligne 8 : corps de ce tableau, ligne 2 :"),
                              HasSubstr("[GAB-344]")));
}

TEST_F(SoundStructureTest, LetsCellsStandBesideThoseFromAbove) {
    document::Table table{.style = "donnees", .columns = {{}, {}, {}}};
    table.head = {{.cells = {cell(1, 2), cell(2, 1)}}, {.cells = {cell(1, 1), cell(1, 1)}}};
    table.body = {{.cells = {cell(1, 1), cell(2, 1)}, .group = document::Row::Group::Begins},
                  {.cells = {cell(1, 1), cell(1, 1)}, .group = document::Row::Group::Continues},
                  {.cells = {cell(3, 1)}}};
    add_at(8, {table});
    expect_sound();
}

}  // namespace
}  // namespace palier::layout
