#include "compose/template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "unit/compose/fixture.h"

namespace palier::compose::testing {

namespace {

using base::Length;
using document::Blocks;
using document::Inlines;
using document::Link;
using document::PageField;
using document::PageReference;
using TextRun = document::Run;

template <class Wanted>
const Wanted& as(const document::Block& block) {
    return std::get<Wanted>(block.content);
}

const Inlines& content(const document::Block& block) {
    return as<document::Paragraph>(block).content;
}

/// The texts of paragraphs.
std::vector<std::string> texts(const Blocks& blocks) {
    std::vector<std::string> all;
    for (const document::Block& block : blocks) {
        all.push_back(letters(content(block)));
    }
    return all;
}

const char* const whole_document = R"(<?xml version="1.0" encoding="UTF-8"?>
<document language="fr-FR">
  <title>Rapport,
    {nom}</title>
  <subject>Sujet</subject>
  <author>{nom}</author>
  <master name="couverture" width="210mm" height="297mm" left="0mm" right="0mm" top="0mm" bottom="0mm"/>
  <master name="courante" width="210mm" height="297mm" left="20mm" right="15mm" top="24mm" bottom="20mm">
    <header style="legende" distance="11mm" rule="16.5mm"><left>{nom}</left></header>
    <footer style="texte" distance="10mm">
      <right>page <page-number/> sur <page-count/></right>
    </footer>
  </master>
  <pages master="couverture"><p style="texte">Un</p></pages>
  <pages master="courante"><p style="texte">Deux</p></pages>
</document>)";

TEST(Template, SetsMetadataMastersAndSequences) {
    const document::Document filled = fill(whole_document);
    EXPECT_EQ(filled.metadata.title, "Rapport, Préfecture d'essai");
    EXPECT_EQ(filled.metadata.subject, "Sujet");
    EXPECT_EQ(filled.metadata.author, "Préfecture d'essai");
    EXPECT_EQ(filled.metadata.language, "fr-FR");
    EXPECT_EQ(filled.metadata.date.iso(), "2026-03-10");
    EXPECT_EQ(filled.styles.name, "essai");
    ASSERT_EQ(filled.sequences.size(), 2U);
    EXPECT_EQ(filled.sequences[0].master, "couverture");
    EXPECT_EQ(texts(filled.sequences[1].blocks), std::vector<std::string>{"Deux"});

    const document::PageMaster& master = filled.masters.at("courante");
    EXPECT_EQ(master.width, Length::millimetres(210));
    EXPECT_EQ(master.height, Length::millimetres(297));
    EXPECT_EQ(master.margin_left, Length::millimetres(20));
    EXPECT_EQ(master.margin_right, Length::millimetres(15));
    EXPECT_EQ(master.margin_top, Length::millimetres(24));
    EXPECT_EQ(master.margin_bottom, Length::millimetres(20));
    EXPECT_FALSE(filled.masters.at("couverture").header.has_value());
}

TEST(Template, SetsHeaderAndFooterWithPageFields) {
    const document::Document filled = fill(whole_document);
    const document::PageMaster& master = filled.masters.at("courante");
    ASSERT_TRUE(master.header.has_value());
    EXPECT_EQ(master.header->style, "legende");
    EXPECT_EQ(master.header->distance, Length::millimetres(11));
    EXPECT_EQ(master.header->rule, Length::micrometres(16'500));
    EXPECT_EQ(master.header->left,
              (document::RunningText{document::InsertedText{"Préfecture d'essai"}}));
    EXPECT_TRUE(master.header->right.empty());
    ASSERT_TRUE(master.footer.has_value());
    EXPECT_FALSE(master.footer->rule.has_value());
    EXPECT_EQ(master.footer->right,
              (document::RunningText{"page ", PageField::Number, " sur ", PageField::Count}));
}

TEST(Template, SetsConditionsInFooters) {
    const auto footer_of = [](const Value& values) {
        const document::Document filled = fill(
            "<document language='fr-FR'><title>T</title><master name='m' width='2mm' height='2mm' "
            "left='0mm' right='0mm' top='0mm' bottom='0mm'><footer style='texte' distance='1mm'>"
            "<left>grille <if test='note'>{note}</if> <page-number/> </left></footer></master>"
            "<pages master='m'/></document>",
            values);
        return filled.masters.at("m").footer->left;
    };
    EXPECT_EQ(footer_of(data()), (document::RunningText{"grille ", PageField::Number}));
    EXPECT_EQ(footer_of(data_with("note", Value::text("exemple"))),
              (document::RunningText{"grille ", document::InsertedText{"exemple"}, " ",
                                     PageField::Number}));
}

TEST(Template, SetsHeadings) {
    const Blocks blocks = filled_blocks(
        "<heading level='2' style='titre' anchor='synthese' outline='  En bref, {effectif} '>La "
        "<run style='fort'>cible</run></heading>"
        "<heading level='1' style='titre'>Sans ancre</heading>");
    const auto& heading = as<document::Heading>(blocks.at(0));
    EXPECT_EQ(heading.level, 2);
    EXPECT_EQ(heading.style, "titre");
    EXPECT_EQ(heading.anchor, "synthese");
    EXPECT_EQ(heading.outline, "En bref, 2");
    ASSERT_EQ(heading.content.size(), 2U);
    EXPECT_EQ(std::get<TextRun>(heading.content[0]).text, "La ");
    EXPECT_EQ(std::get<TextRun>(heading.content[1]).text, "cible");
    EXPECT_EQ(std::get<TextRun>(heading.content[1]).style, "fort");
    EXPECT_EQ(as<document::Heading>(blocks.at(1)).anchor, "");
}

TEST(Template, SetsRunsPageReferencesAndLinks) {
    const Blocks blocks = filled_blocks(
        "<heading level='1' style='titre' anchor='fin'>Fin</heading>"
        "<p style='texte'>Voir <run language='en'>feedback</run>, page <page-of anchor='fin' "
        "style='fort'/>, <link anchor='fin'>la <run style='fort'>fin</run></link> ou <link "
        "address='https://exemple.fr/{canal}'>le site</link></p>");
    const Inlines& inlines = content(blocks.at(1));
    ASSERT_EQ(inlines.size(), 8U);
    EXPECT_EQ(std::get<TextRun>(inlines[0]).text, "Voir ");
    EXPECT_EQ(std::get<TextRun>(inlines[1]).text, "feedback");
    EXPECT_EQ(std::get<TextRun>(inlines[1]).language, "en");
    EXPECT_EQ(std::get<TextRun>(inlines[2]).text, ", page ");
    EXPECT_EQ(std::get<PageReference>(inlines[3]).anchor, "fin");
    EXPECT_EQ(std::get<PageReference>(inlines[3]).style, "fort");
    const Link& inside = std::get<Link>(inlines[5]);
    EXPECT_EQ(inside.kind, Link::Kind::Anchor);
    EXPECT_EQ(inside.target, "fin");
    ASSERT_EQ(inside.text.size(), 2U);
    EXPECT_EQ(inside.text[0].text, "la ");
    EXPECT_EQ(inside.text[1].text, "fin");
    EXPECT_EQ(inside.text[1].style, "fort");
    const Link& outside = std::get<Link>(inlines[7]);
    EXPECT_EQ(outside.kind, Link::Kind::Address);
    EXPECT_EQ(outside.target, "https://exemple.fr/accueil");
    EXPECT_EQ(outside.text.at(0).text, "le site");
}

TEST(Template, LabelsItems) {
    const Blocks blocks = filled_blocks(
        "<list style='texte' indent='9pt' after='6pt' item-box='bloc'><item><p style='texte'>a</p>"
        "</item><item label='{canal}'><p style='texte'>b</p></item></list>"
        "<list numbering='decimal' style='texte'><for each='e' in='engagements'><item><p "
        "style='texte'>{e.libelle}</p></item></for></list>"
        "<list numbering='none' style='texte'><item><p style='texte'>c</p></item></list>");
    const auto& disc = as<document::List>(blocks.at(0));
    EXPECT_EQ(disc.numbering, document::List::Numbering::Disc);
    EXPECT_EQ(disc.style, "texte");
    EXPECT_EQ(disc.item_box, "bloc");
    EXPECT_EQ(disc.indent, Length::points(9));
    EXPECT_EQ(disc.space_after, Length::points(6));
    EXPECT_EQ(disc.items.at(0).label, "•");
    EXPECT_EQ(disc.items.at(1).label, "accueil");
    const auto& decimal = as<document::List>(blocks.at(1));
    EXPECT_EQ(decimal.indent, Length::points(12));
    EXPECT_EQ(decimal.items.at(0).label, "1.");
    EXPECT_EQ(decimal.items.at(1).label, "2.");
    EXPECT_EQ(texts(decimal.items.at(1).blocks), std::vector<std::string>{"Délais"});
    EXPECT_EQ(as<document::List>(blocks.at(2)).items.at(0).label, "");
}

TEST(Template, NumbersItemsThatStandOnly) {
    const Blocks blocks = filled_blocks(
        "<list numbering='decimal' style='texte'><if test='note'><item><p "
        "style='texte'>a</p></item>"
        "</if><item><p style='texte'/></item><item><p style='texte'>b</p></item></list>");
    const auto& list = as<document::List>(blocks.at(0));
    ASSERT_EQ(list.items.size(), 1U);
    EXPECT_EQ(list.items[0].label, "1.");
}

TEST(Template, SetsTables) {
    const Blocks blocks = filled_blocks(
        "<table style='donnees' caption-style='legende'><caption>Taux, {effectif}</caption>"
        "<column width='9mm' align='right'/><column/><head><row><cell>N°</cell><cell>Taux</cell>"
        "</row></head><body><for each='e' in='engagements'><row><cell header='yes' style='titre'>"
        "{e.numero}</cell><cell><bar value='e.valeur' width='25mm'/>{e.texte}</cell></row></for>"
        "<row kind='total'><cell span='2'><bar value='global' width='20mm' height='9pt' "
        "total='yes'/></cell></row></body></table>",
        data_with("global", figure("44", "44 %")));
    const auto& table = as<document::Table>(blocks.at(0));
    EXPECT_EQ(table.style, "donnees");
    EXPECT_EQ(table.caption_style, "legende");
    EXPECT_EQ(letters(table.caption), "Taux, 2");
    ASSERT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(table.columns[0].width, Length::millimetres(9));
    EXPECT_EQ(table.columns[0].alignment, document::Alignment::Right);
    EXPECT_FALSE(table.columns[1].width.has_value());
    EXPECT_EQ(table.columns[1].alignment, document::Alignment::Left);
    ASSERT_EQ(table.head.size(), 1U);
    EXPECT_TRUE(table.head[0].cells.at(0).header);
    EXPECT_EQ(letters(table.head[0].cells.at(1).content), "Taux");

    ASSERT_EQ(table.body.size(), 3U);
    const document::Cell& number = table.body[1].cells.at(0);
    EXPECT_TRUE(number.header);
    EXPECT_EQ(number.style, "titre");
    EXPECT_EQ(letters(number.content), "2");
    EXPECT_FALSE(number.bar.has_value());
    const document::Cell& first = table.body[0].cells.at(1);
    EXPECT_FALSE(first.header);
    EXPECT_EQ(first.column_span, 1);
    EXPECT_EQ(letters(first.content), "88");
    ASSERT_TRUE(first.bar.has_value());
    EXPECT_EQ(first.bar->value, base::Score(88));
    EXPECT_EQ(first.bar->width, Length::millimetres(25));
    EXPECT_EQ(first.bar->height, Length::points(6));
    EXPECT_FALSE(first.bar->total);
    EXPECT_FALSE(table.body[1].cells.at(1).bar->value.has_value());

    EXPECT_EQ(table.body[2].kind, document::Row::Kind::Total);
    EXPECT_EQ(table.body[0].kind, document::Row::Kind::Plain);
    const document::Cell& total = table.body[2].cells.at(0);
    EXPECT_EQ(total.column_span, 2);
    EXPECT_EQ(total.bar->height, Length::points(9));
    EXPECT_TRUE(total.bar->total);
    EXPECT_EQ(total.bar->value, base::Score(44));
}

TEST(Template, RepeatsColumnsWithTheCellsOfAListOfTheSameLength) {
    const auto texts_of = [](std::initializer_list<const char*> words) {
        Value::List all;
        for (const char* word : words) {
            all.push_back(Value::text(word));
        }
        return Value::list(std::move(all));
    };
    const Value history = Value::object(
        {{"annees", texts_of({"2024", "2025"})},
         {"lignes", Value::list({Value::object({{"valeurs", texts_of({"50", "60"})}})})}});
    const Blocks blocks = filled_blocks(
        "<table style='donnees'><column/><for each='a' in='historique.annees'><column/></for><head>"
        "<row><cell/><for each='a' in='historique.annees'><cell>{a}</cell></for></row></head><body>"
        "<for each='l' in='historique.lignes'><row><cell>n</cell><for each='v' "
        "in='l.valeurs'><cell>"
        "{v}</cell></for></row></for></body></table>",
        data_with("historique", history));
    const auto& table = as<document::Table>(blocks.at(0));
    EXPECT_EQ(table.columns.size(), 3U);
    EXPECT_EQ(letters(table.head.at(0).cells.at(2).content), "2025");
    EXPECT_EQ(letters(table.body.at(0).cells.at(1).content), "50");
}

TEST(Template, AcceptsCellsUnderTheConditionsOfTheirColumns) {
    const std::string table =
        "<table style='donnees'><column/><if test='note'><column/></if><body>"
        "<for each='e' in='engagements'><row><if test='e.valeur'><cell>a</cell></if><if test='not "
        "e.valeur'><cell>b</cell></if><if test='note'><cell>{note}</cell></if></row></for>"
        "<if test='note'><row><cell>c</cell><cell>d</cell></row></if></body></table>";
    const auto rows = [&](const Value& values) {
        const Blocks blocks = filled_blocks(table, values);
        std::vector<std::string> all;
        for (const document::Row& row : as<document::Table>(blocks.at(0)).body) {
            all.emplace_back();
            for (const document::Cell& cell : row.cells) {
                all.back() += letters(cell.content);
            }
        }
        return all;
    };
    EXPECT_EQ(rows(data()), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(rows(data_with("note", Value::text("x"))),
              (std::vector<std::string>{"ax", "bx", "cd"}));
}

TEST(Template, SetsBarCharts) {
    const std::string figure_xml =
        "<figure after='7pt'><alternative>Barres, {canal}</alternative><bar-chart "
        "items='engagements' mean='global' mean-text='moyenne {global}' "
        "bar-start='54mm'/></figure>";
    const Blocks blocks = filled_blocks(figure_xml, data_with("global", figure("58.25", "58,2 %")));
    const auto& drawn = as<document::Figure>(blocks.at(0));
    EXPECT_EQ(drawn.alternative, "Barres, accueil");
    EXPECT_EQ(drawn.space_after, Length::points(7));
    const auto& chart = std::get<document::BarChart>(drawn.drawing);
    EXPECT_EQ(chart.bar_start, Length::millimetres(54));
    EXPECT_EQ(chart.mean, base::Score::from_decimal("58.25"));
    EXPECT_EQ(chart.mean_text, "moyenne 58,2 %");
    ASSERT_EQ(chart.items.size(), 2U);
    EXPECT_EQ(chart.items[0].number, "1");
    EXPECT_EQ(chart.items[0].label, "Accueil");
    EXPECT_EQ(chart.items[0].value, base::Score(88));
    EXPECT_EQ(chart.items[0].value_text, "88");
    EXPECT_FALSE(chart.items[1].value.has_value());
    EXPECT_EQ(chart.items[1].value_text, "n. é.");

    const Blocks without = filled_blocks(figure_xml);
    const auto& plain = std::get<document::BarChart>(as<document::Figure>(without.at(0)).drawing);
    EXPECT_FALSE(plain.mean.has_value());
    EXPECT_EQ(plain.mean_text, "");
}

TEST(Template, SetsColumnCharts) {
    const Blocks blocks = filled_blocks(
        "<figure><alternative>Colonnes</alternative><column-chart items='engagements' "
        "height='58mm'/></figure>");
    const auto& chart = std::get<document::ColumnChart>(as<document::Figure>(blocks.at(0)).drawing);
    EXPECT_EQ(chart.height, Length::millimetres(58));
    EXPECT_EQ(chart.items.size(), 2U);
}

TEST(Template, LanesNameTheirColumnsAndParagraphsTheirDecoration) {
    const Blocks blocks = filled_blocks(
        "<columns><lane width='118mm' column='2'><p style='texte'>a</p></lane><lane width='42mm' "
        "column='1'><p style='texte' decoration='yes'>b</p></lane></columns>");
    const auto& lanes = as<document::Columns>(blocks.at(0)).lanes;
    ASSERT_EQ(lanes.size(), 2U);
    EXPECT_EQ(lanes[0].column, 2);
    EXPECT_EQ(lanes[1].column, 1);
    EXPECT_FALSE(as<document::Paragraph>(lanes[0].blocks.at(0)).decoration);
    EXPECT_TRUE(as<document::Paragraph>(lanes[1].blocks.at(0)).decoration);
}

TEST(Template, SetsBoxesColumnsSectionsSpacesAndFrames) {
    const Blocks blocks = filled_blocks(
        "<section new-page='yes'><box style='bloc' minimum-height='40mm'><p "
        "style='texte'>a</p></box>"
        "<columns gap='10mm' after='12pt' keep-together='yes' keep-with-next='yes'><lane "
        "width='42mm'><p style='texte'>b</p></lane><lane width='118mm'/></columns><space "
        "height='10pt'/></section><section><frame left='1mm' top='2mm' width='3mm'><p "
        "style='texte'>c</p></frame></section>");
    ASSERT_EQ(blocks.size(), 2U);
    const auto& section = as<document::Section>(blocks[0]);
    EXPECT_TRUE(section.new_page);
    const auto& box = as<document::Box>(section.blocks.at(0));
    EXPECT_EQ(box.style, "bloc");
    EXPECT_EQ(box.minimum_height, Length::millimetres(40));
    EXPECT_EQ(texts(box.blocks), std::vector<std::string>{"a"});
    const auto& columns = as<document::Columns>(section.blocks.at(1));
    EXPECT_EQ(columns.gap, Length::millimetres(10));
    EXPECT_EQ(columns.space_after, Length::points(12));
    EXPECT_TRUE(columns.keep_together);
    EXPECT_TRUE(columns.keep_with_next);
    ASSERT_EQ(columns.lanes.size(), 2U);
    EXPECT_EQ(columns.lanes[0].width, Length::millimetres(42));
    EXPECT_EQ(texts(columns.lanes[0].blocks), std::vector<std::string>{"b"});
    EXPECT_EQ(columns.lanes[1].width, Length::millimetres(118));
    EXPECT_EQ(as<document::Space>(section.blocks.at(2)).height, Length::points(10));
    EXPECT_FALSE(as<document::Section>(blocks[1]).new_page);
    const auto& frame = as<document::Frame>(as<document::Section>(blocks[1]).blocks.at(0));
    EXPECT_EQ(frame.left, Length::millimetres(1));
    EXPECT_EQ(frame.top, Length::millimetres(2));
    EXPECT_EQ(frame.width, Length::millimetres(3));
    EXPECT_EQ(texts(frame.blocks), std::vector<std::string>{"c"});
}

TEST(Template, LeavesOutWhatComesOutEmpty) {
    const Blocks blocks = filled_blocks(
        "<p style='texte'> <if test='note'>{note}</if></p>"
        "<list style='texte'><for each='m' in='mots'><item><p "
        "style='texte'>{m}</p></item></for></list>"
        "<table style='donnees'><column/><head><row><cell>a</cell></row></head><body><for each='m' "
        "in='mots'><row><cell>{m}</cell></row></for></body></table>"
        "<columns><lane width='1mm'/></columns><section><section/></section>"
        "<frame left='0mm' top='0mm' width='1mm'/>");
    EXPECT_TRUE(blocks.empty());
}

TEST(Template, KeepsAHeadingWithoutText) {
    const Blocks blocks = filled_blocks("<heading level='1' style='titre' anchor='a'/>");
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(as<document::Heading>(blocks[0]).anchor, "a");
}

TEST(Template, TestsForPresenceTruthAndContent) {
    const auto holds = [](const std::string& path, const Value& values) {
        return filled_text("<if test='" + path + "'>oui</if><if test='not " + path + "'>non</if>",
                           values);
    };
    EXPECT_EQ(holds("note", data()), "non");
    EXPECT_EQ(holds("note", data_with("note", Value::text(""))), "non");
    EXPECT_EQ(holds("note", data_with("note", Value::text("a"))), "oui");
    EXPECT_EQ(holds("ouvert", data()), "oui");
    EXPECT_EQ(holds("ouvert", data_with("ouvert", Value::boolean(false))), "non");
    EXPECT_EQ(holds("effectif", data()), "oui");
    EXPECT_EQ(holds("effectif", data_with("effectif", Value::integer(0))), "non");
    EXPECT_EQ(holds("engagements", data()), "oui");
    EXPECT_EQ(holds("mots", data()), "non");
    EXPECT_EQ(holds("global", data()), "non");
    EXPECT_EQ(holds("global", data_with("global", figure("0", "0 %"))), "oui");
    EXPECT_EQ(holds("contact.telephone", data()), "non");
    EXPECT_EQ(holds("contact.telephone",
                    data_with("contact", Value::object({{"ville", Value::text("Lyon")}}))),
              "non");
}

TEST(Template, TestsForOneOfSeveral) {
    const auto holds = [](const std::string& test) {
        return !filled_text("<if test='" + test + "'>oui</if>", data()).empty();
    };
    EXPECT_TRUE(holds("engagements or not engagements"));
    EXPECT_TRUE(holds("not engagements or engagements"));
    EXPECT_FALSE(holds("not engagements or not engagements"));
}

TEST(Template, GuardsThePartsOfATestedPath) {
    const Value contact =
        Value::object({{"ville", Value::text("Lyon")}, {"telephone", Value::text("04")}});
    EXPECT_EQ(filled_text("<if test='contact.telephone'>{contact.ville} {contact.telephone}</if>",
                          data_with("contact", contact)),
              "Lyon 04");
}

TEST(Template, RunsLoopsInLoops) {
    EXPECT_EQ(
        filled_text("<for each='e' in='engagements'>{e.rang}. {e.libelle} (<for each='t' "
                    "in='e.themes'>{e.rang}.{t.rang} {t.titre}<if test='not t.dernier'>, </if>"
                    "</for>)<if test='e.premier'>, puis </if></for>"),
        "1. Accueil (1.1 Horaires, 1.2 Lieu), puis 2. Délais (2.1 Réponse)");
}

TEST(Template, LoopsOverPlainTexts) {
    const Value words = Value::list({Value::text("un"), Value::text("deux")});
    EXPECT_EQ(filled_text("<for each='m' in='mots'><run style='fort'>{m}</run> </for>",
                          data_with("mots", words)),
              "un deux");
}

TEST(Template, LoopsBesideEachOtherMayShareAVariable) {
    EXPECT_EQ(filled_text("<for each='e' in='engagements'>{e.numero}</for><for each='e' "
                          "in='engagements'>{e.rang}</for>"),
              "1212");
}

TEST(Template, NamesAnchorsOfLoopsByRank) {
    const Blocks blocks = filled_blocks(
        "<for each='x' in='engagements'><p style='texte'><page-of anchor='e-{x.rang}'/></p></for>"
        "<for each='e' in='engagements'><heading level='1' style='titre' anchor='e-{e.rang}'>"
        "{e.libelle}</heading></for>");
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(std::get<PageReference>(content(blocks[1]).at(0)).anchor, "e-2");
    EXPECT_EQ(as<document::Heading>(blocks[2]).anchor, "e-1");
    EXPECT_EQ(as<document::Heading>(blocks[3]).anchor, "e-2");
}

TEST(Template, AllowsOneAnchorUnderAConditionAndItsContrary) {
    const std::string blocks =
        "<p style='texte'><page-of anchor='a'/></p><if test='note'><heading level='1' "
        "style='titre' anchor='a'>N</heading></if><if test='not note'><heading level='1' "
        "style='titre' anchor='a'>S</heading></if>";
    EXPECT_EQ(filled_blocks(blocks).size(), 2U);
}

TEST(Template, AllowsAReferenceUnderTheConditionsOfItsAnchor) {
    EXPECT_EQ(filled_blocks("<if test='ouvert'><if test='note'><p style='texte'><page-of "
                            "anchor='a'/></p></if></if><if test='note'><heading level='1' "
                            "style='titre' anchor='a'>N</heading></if>",
                            data_with("note", Value::text("x")))
                  .size(),
              2U);
}

TEST(Template, RefusesDataOfAnotherShape) {
    base::Diagnostics diags;
    const auto loaded = load(paragraph("{nom}"), diags);
    ASSERT_TRUE(loaded.has_value());
    const base::Date date = *base::Date::from(2026, 3, 10);
    EXPECT_THROW(loaded->fill(data_with("nom", Value()), {.date = date}, diags), std::logic_error);
    EXPECT_THROW(loaded->fill(data_with("nom", Value::integer(3)), {.date = date}, diags),
                 std::logic_error);
    EXPECT_THROW(loaded->fill(data_with("inconnu", Value::integer(3)), {.date = date}, diags),
                 std::logic_error);
}

TEST(Template, RefusesToDrawAFigureAbove100) {
    base::Diagnostics diags;
    const auto loaded = load(page("<table style='donnees'><column/><body><row><cell><bar "
                                  "value='global' width='1mm'/></cell></row></body></table>"),
                             diags);
    ASSERT_TRUE(loaded.has_value());
    const base::Date date = *base::Date::from(2026, 3, 10);
    EXPECT_NO_THROW(
        loaded->fill(data_with("global", figure("100", "100 %")), {.date = date}, diags));
    EXPECT_THROW(
        loaded->fill(data_with("global", figure("100.1", "100,1 %")), {.date = date}, diags),
        std::logic_error);
}

TEST(Template, WritesNoMoreThanItMay) {
    base::Diagnostics diags;
    // Two engagements of two themes and one: five rounds, three paragraphs and their texts.
    const auto loaded =
        load(page("<for each='e' in='engagements'>\n<for each='t' in='e.themes'>"
                  "<p style='texte'>{t.titre}</p></for></for><p style='texte'>Fin</p>"),
             diags);
    ASSERT_TRUE(loaded.has_value());
    const base::Date date = *base::Date::from(2026, 3, 10);
    const auto whole = loaded->fill(data(), {.date = date, .most_parts = 5 + 6 + 2}, diags);
    ASSERT_TRUE(whole.has_value());
    EXPECT_THAT(whole->sequences.front().blocks, ::testing::SizeIs(4));
    EXPECT_THAT(diags.all(), ::testing::IsEmpty());
    EXPECT_FALSE(loaded->fill(data(), {.date = date, .most_parts = 5}, diags).has_value());
    ASSERT_THAT(diags.all(), ::testing::SizeIs(1));
    EXPECT_EQ(diags.all().front().code, "GAB-401");
    // The inner one of the two loops.
    EXPECT_EQ(diags.all().front().place.line, 3);
    EXPECT_THAT(diags.all().front().sentence(), ::testing::HasSubstr("plus de 5 éléments"));
}

TEST(Template, CountsRoundsThatWriteNothing) {
    base::Diagnostics diags;
    const auto loaded =
        load(page("<for each='e' in='engagements'><if test='note'><p style='texte'>{note}</p></if>"
                  "</for><p style='texte'>Fin</p>"),
             diags);
    ASSERT_TRUE(loaded.has_value());
    const base::Date date = *base::Date::from(2026, 3, 10);
    EXPECT_FALSE(loaded->fill(data(), {.date = date, .most_parts = 1}, diags).has_value());
    EXPECT_EQ(diags.all().front().place.line, 2);
}

TEST(Template, FillsTheSameTemplateAgain) {
    base::Diagnostics diags;
    const auto loaded = load(paragraph("{nom}"), diags);
    ASSERT_TRUE(loaded.has_value());
    const base::Date date = *base::Date::from(2026, 3, 10);
    const auto text = [&](const char* name) {
        const auto filled =
            loaded->fill(data_with("nom", Value::text(name)), {.date = date}, diags);
        return letters(content(filled->sequences.at(0).blocks.at(0)));
    };
    EXPECT_EQ(text("A"), "A");
    EXPECT_EQ(text("B"), "B");
}

TEST(Template, ReportsOnlyTheListOfALoopWhoseListIsWrong) {
    base::Diagnostics diags;
    EXPECT_FALSE(load(page("<for each='e' in='engagement'><heading level='1' style='titre' "
                           "anchor='e-{e.rang}'>{e.titre}</heading></for>"),
                      diags));
    EXPECT_EQ(diags.all().size(), 1U);
}

}  // namespace

}  // namespace palier::compose::testing
