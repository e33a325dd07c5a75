#include "compose/theme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "base/diagnostics.h"

namespace palier::compose {

namespace {

using base::Length;
using document::Color;
using document::contrast_hundredths;
using document::StyleSheet;

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

StyleSheet loaded(const std::string& xml) {
    base::Diagnostics diags;
    const auto sheet = load_theme(xml, "theme.xml", diags);
    for (const auto& one : diags.all()) {
        ADD_FAILURE() << one.line();
    }
    return sheet.value_or(StyleSheet());
}

StyleSheet neutral() {
    return loaded(contents(PALIER_TEMPLATE_FOLDER "/theme-neutre.xml"));
}

const char* const small_theme = R"(<theme name="essai" font="DejaVu Sans">
  <table name="donnees" head="tete" cell="texte" head-fill="fond" cell-padding="4pt" inset="6pt"
         gap="8pt" row-rule="0.5pt" row-rule-color="fond" closing-rule="1pt"
         closing-rule-color="encre" total-rule="1.5pt" before="2pt" after="3pt"/>
  <box name="bloc" padding="10pt" padding-top="1mm" fill="fond" rule="1.2pt" rule-color="encre"
       before="5pt" after="6pt"/>
  <box name="nu"/>
  <run name="fort" weight="bold" slant="italic" size="0.55" color="encre"/>
  <run name="rien"/>
  <paragraph name="texte" size="10pt" leading="14.5pt" color="encre" after="6pt"/>
  <paragraph name="tete" base="texte" size="8.5pt" leading="12pt" weight="black" slant="italic"
             tracking="-0.35pt" color="fond" before="7pt" after="0pt" align="decimal"
             keep-with-next="yes" keep-together="yes" balanced="yes" most-lines="2" smaller="texte"/>
  <paragraph name="apres" base="tete" keep-with-next="no"/>
  <palette ink="encre" muted="fond" accent="encre" on-accent="fond" track="encre" hairline="fond"/>
  <color name="encre" value="#1c2333"/>
  <color name="fond" value="#F5F2EC"/>
</theme>)";

const Color ink{0x1C, 0x23, 0x33};
const Color ground{0xF5, 0xF2, 0xEC};

/// The style « prose » of a theme, from the attributes that ask for it.
document::ParagraphStyle prose(const std::string& attributes) {
    std::string theme = small_theme;
    theme.insert(theme.find("  <palette"),
                 "  <paragraph name=\"prose\" base=\"texte\" " + attributes + "/>\n");
    return loaded(theme).paragraphs.at("prose");
}

TEST(Theme, JustifiesAndDividesWords) {
    EXPECT_EQ(prose("align=\"justify\"").alignment, document::Alignment::Justify);
    EXPECT_EQ(prose("align=\"justify\"").hyphenate, std::nullopt);
    EXPECT_EQ(prose("align=\"justify\" hyphenate=\"no\"").hyphenate, false);
    EXPECT_EQ(prose("hyphenate=\"yes\"").hyphenate, true);
}

TEST(Theme, SetsParagraphs) {
    const StyleSheet sheet = loaded(small_theme);
    EXPECT_EQ(sheet.name, "essai");
    EXPECT_EQ(sheet.font_family, "DejaVu Sans");
    const document::ParagraphStyle& text = sheet.paragraphs.at("texte");
    EXPECT_EQ(text.text.size, Length::points(10));
    EXPECT_EQ(text.text.weight, document::Weight::Regular);
    EXPECT_EQ(text.text.slant, document::Slant::Upright);
    EXPECT_EQ(text.text.tracking, Length());
    EXPECT_EQ(text.text.color, ink);
    EXPECT_EQ(text.leading, Length::millipoints(14'500));
    EXPECT_EQ(text.space_before, Length());
    EXPECT_EQ(text.space_after, Length::points(6));
    EXPECT_EQ(text.alignment, document::Alignment::Left);
    EXPECT_FALSE(text.keep_with_next);
    EXPECT_EQ(text.most_lines, 0);

    const document::ParagraphStyle& head = sheet.paragraphs.at("tete");
    EXPECT_EQ(head.text.size, Length::millipoints(8'500));
    EXPECT_EQ(head.text.weight, document::Weight::Black);
    EXPECT_EQ(head.text.slant, document::Slant::Italic);
    EXPECT_EQ(head.text.tracking, Length::millipoints(-350));
    EXPECT_EQ(head.text.color, ground);
    EXPECT_EQ(head.leading, Length::points(12));
    EXPECT_EQ(head.space_before, Length::points(7));
    EXPECT_EQ(head.space_after, Length());
    EXPECT_EQ(head.alignment, document::Alignment::Decimal);
    EXPECT_TRUE(head.keep_with_next);
    EXPECT_TRUE(head.keep_together);
    EXPECT_TRUE(head.balanced);
    EXPECT_EQ(head.most_lines, 2);
    EXPECT_EQ(head.smaller, "texte");
}

TEST(Theme, InheritsWhatAParagraphDoesNotSay) {
    const StyleSheet sheet = loaded(small_theme);
    const document::ParagraphStyle& head = sheet.paragraphs.at("tete");
    const document::ParagraphStyle& after = sheet.paragraphs.at("apres");
    EXPECT_FALSE(after.keep_with_next);
    EXPECT_TRUE(after.keep_together);
    EXPECT_EQ(after.text.size, head.text.size);
    EXPECT_EQ(after.text.color, head.text.color);
    EXPECT_EQ(after.leading, head.leading);
    EXPECT_EQ(after.alignment, head.alignment);
}

TEST(Theme, SetsRunsThatChangeWhatTheySay) {
    const StyleSheet sheet = loaded(small_theme);
    const document::RunStyle& strong = sheet.runs.at("fort");
    EXPECT_EQ(strong.weight, document::Weight::Bold);
    EXPECT_EQ(strong.slant, document::Slant::Italic);
    EXPECT_EQ(strong.size_thousandths, 550);
    EXPECT_EQ(strong.color, ink);
    const document::RunStyle& nothing = sheet.runs.at("rien");
    EXPECT_FALSE(nothing.weight || nothing.slant || nothing.size_thousandths || nothing.color);
}

TEST(Theme, SetsBoxes) {
    const StyleSheet sheet = loaded(small_theme);
    const document::BoxStyle& box = sheet.boxes.at("bloc");
    EXPECT_EQ(box.padding_top, Length::millimetres(1));
    EXPECT_EQ(box.padding_bottom, Length::points(10));
    EXPECT_EQ(box.padding_left, Length::points(10));
    EXPECT_EQ(box.padding_right, Length::points(10));
    EXPECT_EQ(box.fill, ground);
    EXPECT_EQ(box.rule_width, Length::millipoints(1'200));
    EXPECT_EQ(box.rule_color, ink);
    EXPECT_EQ(box.space_before, Length::points(5));
    EXPECT_EQ(box.space_after, Length::points(6));
    EXPECT_FALSE(sheet.boxes.at("nu").fill.has_value());
    EXPECT_EQ(sheet.boxes.at("nu").padding_left, Length());
}

TEST(Theme, SetsTablesAndThePalette) {
    const StyleSheet sheet = loaded(small_theme);
    const document::TableStyle& table = sheet.tables.at("donnees");
    EXPECT_EQ(table.head_style, "tete");
    EXPECT_EQ(table.cell_style, "texte");
    EXPECT_EQ(table.head_fill, ground);
    EXPECT_EQ(table.cell_padding_vertical, Length::points(4));
    EXPECT_EQ(table.end_inset, Length::points(6));
    EXPECT_EQ(table.column_gap, Length::points(8));
    EXPECT_EQ(table.row_rule_width, Length::millipoints(500));
    EXPECT_EQ(table.row_rule_color, ground);
    EXPECT_EQ(table.closing_rule_width, Length::points(1));
    EXPECT_EQ(table.closing_rule_color, ink);
    EXPECT_EQ(table.total_rule_width, Length::millipoints(1'500));
    EXPECT_EQ(table.space_before, Length::points(2));
    EXPECT_EQ(table.space_after, Length::points(3));
    EXPECT_EQ(sheet.palette.ink, ink);
    EXPECT_EQ(sheet.palette.muted, ground);
    EXPECT_EQ(sheet.palette.accent, ink);
    EXPECT_EQ(sheet.palette.on_accent, ground);
    EXPECT_EQ(sheet.palette.track, ink);
    EXPECT_EQ(sheet.palette.hairline, ground);
}

TEST(NeutralTheme, HasTheStylesThatTemplatesName) {
    const StyleSheet sheet = neutral();
    for (const char* name : {"texte",
                             "texte-dense",
                             "titre-1",
                             "titre-engagement",
                             "titre-2",
                             "titre-3",
                             "surtitre",
                             "legende",
                             "courant",
                             "chiffre-cle",
                             "numero-engagement",
                             "table-tete",
                             "table-cellule",
                             "table-cellule-forte",
                             "couv-surtitre",
                             "couv-nom",
                             "couv-sous-titre",
                             "couv-taux",
                             "couv-phrase",
                             "couv-note",
                             "graphique-numero",
                             "graphique-libelle",
                             "graphique-valeur",
                             "graphique-note",
                             "colonnes-valeur",
                             "colonnes-numero"}) {
        EXPECT_TRUE(sheet.paragraphs.contains(name)) << name;
    }
    for (const char* name : {"fort", "accent", "unite"}) {
        EXPECT_TRUE(sheet.runs.contains(name)) << name;
    }
    EXPECT_EQ(sheet.runs.at("unite").size_thousandths, 550);
    EXPECT_EQ(sheet.font_family, "Lato");
}

TEST(NeutralTheme, GivesStatesAndGroupsOfRowsTheirColors) {
    const StyleSheet sheet = neutral();
    EXPECT_EQ(sheet.palette.met, sheet.colors.at("pre"));
    EXPECT_EQ(sheet.palette.gap, sheet.colors.at("ocre"));
    EXPECT_EQ(sheet.palette.blocking, sheet.colors.at("brique"));
    EXPECT_EQ(sheet.tables.at("questions").group_rule_width, base::Length::millipoints(500));
    EXPECT_EQ(sheet.tables.at("questions").group_rule_color, sheet.colors.at("encre"));
}

/// What a reader can tell apart: 4.5 to 1 (WCAG 2.1, 1.4.3).
constexpr int readable = 450;

TEST(NeutralTheme, SetsEveryTextInAColorThatCanBeRead) {
    const StyleSheet sheet = neutral();
    const Color white = sheet.colors.at("blanc");
    const Color accent = sheet.colors.at("lagon");
    // White text stands on the accent's block; all other text on white paper and on the warm
    // ground.
    std::set<std::string> on_block;
    for (const auto& [name, style] : sheet.paragraphs) {
        if (style.text.color == white) {
            on_block.insert(name);
            EXPECT_GE(contrast_hundredths(white, accent), readable) << name;
            continue;
        }
        EXPECT_GE(contrast_hundredths(style.text.color, white), readable) << name;
        EXPECT_GE(contrast_hundredths(style.text.color, sheet.colors.at("fond")), readable) << name;
    }
    EXPECT_THAT(on_block,
                ::testing::ElementsAre("affiche-effectif", "affiche-legende", "affiche-phrase",
                                       "affiche-phrase-haute", "affiche-taux", "affiche-taux-haut",
                                       "affiche-taux-petit", "colonnes-numero", "colonnes-valeur",
                                       "couv-note", "couv-phrase", "couv-taux"));
    for (const auto& [name, style] : sheet.runs) {
        const Color color = style.color.value_or(sheet.colors.at("encre"));
        EXPECT_GE(contrast_hundredths(color, white), readable) << name;
        EXPECT_GE(contrast_hundredths(color, sheet.colors.at("fond")), readable) << name;
    }
}

TEST(NeutralTheme, FillsBoxesAndTableHeadsWithGroundsThatTextIsCheckedOn) {
    const StyleSheet sheet = neutral();
    const std::set<std::string> checked = {"fond", "lagon", "blanc"};
    const auto is_checked = [&](const std::optional<Color>& fill) {
        return !fill || std::ranges::any_of(checked, [&](const std::string& name) {
            return sheet.colors.at(name) == *fill;
        });
    };
    for (const auto& [name, box] : sheet.boxes) {
        // A frame: a box stands in it, and no text.
        if (name != "exemple-cadre") {
            EXPECT_TRUE(is_checked(box.fill)) << name;
        }
    }
    for (const auto& [name, table] : sheet.tables) {
        EXPECT_TRUE(is_checked(table.head_fill)) << name;
        EXPECT_NE(table.head_fill, sheet.colors.at("lagon")) << name;
    }
}

TEST(NeutralTheme, PairsItsColorsAsDesigned) {
    // The table of visual.md, « Colour », in tenths.
    const StyleSheet sheet = neutral();
    const auto contrast = [&](const char* one, const char* other) {
        return (contrast_hundredths(sheet.colors.at(one), sheet.colors.at(other)) + 5) / 10;
    };
    EXPECT_EQ(contrast("encre", "blanc"), 157);
    EXPECT_EQ(contrast("gris", "blanc"), 67);
    EXPECT_EQ(contrast("gris", "fond"), 60);
    EXPECT_EQ(contrast("lagon", "blanc"), 76);
    EXPECT_EQ(contrast("lagon", "piste"), 59);
    EXPECT_EQ(contrast("ocre", "fond"), 49);
    EXPECT_EQ(contrast("brique", "blanc"), 74);
    EXPECT_EQ(contrast("pre", "blanc"), 64);
    EXPECT_EQ(contrast("encre", "piste"), 121);
    EXPECT_EQ(contrast("encre", "lagon-clair"), 92);
    EXPECT_EQ(contrast("lagon", "brume"), 62);
}

}  // namespace

}  // namespace palier::compose
