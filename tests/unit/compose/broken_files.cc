#include "unit/compose/broken_files.h"

#include "unit/compose/fixture.h"

namespace palier::compose::testing {

namespace {

/// A theme around some elements, the first of which stands on line 3.
std::string theme(const std::string& elements) {
    return "<theme name='essai' font='Lato'><color name='encre' value='#1C2333'/>"
           "<paragraph name='texte' size='10pt' leading='14.5pt' color='encre'/>\n"
           "<palette ink='encre' muted='encre' accent='encre' on-accent='encre' track='encre' "
           "hairline='encre'/>\n" +
           elements + "</theme>";
}

std::string document(const std::string& parts) {
    return "<document language='fr-FR'>" + parts + "</document>";
}

std::string table(const std::string& parts) {
    return page("<table style='donnees'>\n" + parts + "</table>");
}

std::string master(const std::string& attributes) {
    return "<master name='m' " + attributes + "/>";
}

const char* const sound_master =
    "<master name='m' width='210mm' height='297mm' left='20mm' right='20mm' top='24mm' "
    "bottom='20mm'/>";

std::vector<BrokenFile> broken_xml() {
    return {
        {"ATagIsNotClosed", "<document>\n<title></document>", "GAB-101", 2},
        {"AnEntityIsUnknown", "<document>\n&eacute;</document>", "GAB-101", 2},
        {"TheFileIsEmpty", "", "GAB-101", 1},
        {"TheFileIsLatin1", "<document>\n\xE9</document>", "GAB-102", 2},
        {"ThereIsADoctype", "<?xml version='1.0'?>\n<!-- - --><!DOCTYPE a []><document/>",
         "GAB-103", 2},
        {"EntitiesAreDefined",
         "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><document>&b;</document>", "GAB-103",
         1},
        {"TheFileIsTooLarge", std::string(1024 * 1024 + 1, ' '), "GAB-104", 0, "1048577"},
    };
}

std::vector<BrokenFile> broken_elements() {
    return {
        {"TheRootIsAnother", "\n<theme/>", "GAB-105", 2, "theme"},
        {"AnElementIsUnknown", page("<sectoin/>"), "GAB-106", 2, "sectoin"},
        {"AnElementIsUnknownInAText", paragraph("un <br/>"), "GAB-106", 2, "br"},
        {"ALaneIsNotInColumns", page("<lane width='10mm'/>"), "GAB-107", 2, "lane"},
        {"ASectionIsInABox", page("<box style='bloc'>\n<section/></box>"), "GAB-107", 3, "section"},
        {"AFrameIsInALane",
         page("<columns><lane width='1mm'><frame left='0mm' top='0mm' "
              "width='1mm'/></lane></columns>"),
         "GAB-107", 2, "frame"},
        {"AColumnHasTwoWidths",
         page("<columns><lane width='30mm' column='2'/><lane width='20mm' column='1'/>\n<lane "
              "width='31mm' column='2'/></columns>"),
         "GAB-137", 3, "31mm"},
        {"AColumnWithoutANumberIsOneThatHasOne",
         page("<columns><lane width='30mm'/>\n<lane width='20mm' column='1'/></columns>"),
         "GAB-137", 3, "20mm"},
        {"ADecorationCallsANote",
         page("<p style='texte' decoration='yes'>un\n<note>deux</note></p>"), "GAB-107", 3, "note"},
        {"ABarIsUnderACondition",
         table(
             "<column/><body><row><cell><if test='global'>\n<bar value='global' width='1mm'/></if>"
             "</cell></row></body>"),
         "GAB-107", 4, "bar"},
        {"ACaptionIsUnderACondition",
         table("<if test='ouvert'><caption>C</caption></if><column/><body/>"), "GAB-107", 3,
         "caption"},
        {"AnElementIsInARun", paragraph("<run style='fort'><link address='a'>b</link></run>"),
         "GAB-107", 2, "link"},
        {"AnElementIsInATitle",
         document("<title>a <run style='fort'>b</run></title>" + std::string(sound_master) +
                  "<pages master='m'/>"),
         "GAB-107", 1, "run"},
        {"AnAttributeIsUnknown", page("<p style='texte' colour='rouge'/>"), "GAB-108", 2, "colour"},
        {"AnAttributeIsMissing", page("<p>Bonjour</p>"), "GAB-109", 2},
        {"AnAttributeIsEmpty", page("<p style=''>Bonjour</p>"), "GAB-109", 2},
        {"ARunChangesNothing", paragraph("<run>mot</run>"), "GAB-109", 2},
        {"AMeanHasNoText",
         page("<figure><alternative>A</alternative><bar-chart items='engagements' mean='global' "
              "bar-start='54mm'/></figure>"),
         "GAB-109", 2},
        {"AKickerHasNoStyle", page("<heading level='1' style='titre' kicker='A'>B</heading>"),
         "GAB-109", 2},
        {"AKickerStyleIsAlone",
         page("<heading level='1' style='titre' kicker-style='titre'>B</heading>"), "GAB-109", 2},
        {"ACaptionHasNoStyle", table("<caption>C</caption><column/><body/>"), "GAB-109", 2},
        {"AWordIsUnknown", page("<list numbering='roman' style='texte'/>"), "GAB-110", 2, "roman"},
        {"ALanguageIsNoTag", paragraph("<run language='anglais'>yes</run>"), "GAB-110", 2,
         "anglais"},
        {"ALengthHasNoUnit", page("<space height='10'/>"), "GAB-111", 2, "10"},
        {"ALengthIsNegative", page("<columns gap='-1mm'/>"), "GAB-111", 2, "-1mm"},
        {"ADistanceHasNoUnit",
         document("<title>T</title><master name='m' width='210mm' height='297mm' left='0mm' "
                  "right='0mm' top='0mm' "
                  "bottom='0mm'>\n<footer style='legende' distance='10' rule='1mm'/></master>"
                  "<pages master='m'/>"),
         "GAB-111", 2, "10"},
        {"ARuleHasNoUnit",
         document("<title>T</title><master name='m' width='210mm' height='297mm' left='0mm' "
                  "right='0mm' top='0mm' "
                  "bottom='0mm'>\n<footer style='legende' distance='1mm' rule='3'/></master>"
                  "<pages master='m'/>"),
         "GAB-111", 2, "3"},
        {"AWidthIsZero", page("<columns><lane width='0mm'/></columns>"), "GAB-111", 2, "0mm"},
        {"AHeadingIsOfLevelSeven", page("<heading level='7' style='titre'>T</heading>"), "GAB-112",
         2, "7"},
        {"ThereIsTextBetweenBlocks", page("<section>\n\n Bonjour\n</section>"), "GAB-114", 4,
         "Bonjour"},
        {"ThereIsTextInASpace", page("<space height='1mm'>rien</space>"), "GAB-114", 2, "rien"},
        {"TheTitleIsMissing", document(std::string(sound_master) + "<pages master='m'/>"),
         "GAB-115", 1},
        {"ThereAreNoPages", document("<title>T</title>"), "GAB-115", 1},
        {"AFigureHasNoAlternative",
         page("<figure><column-chart items='engagements' height='50mm'/></figure>"), "GAB-115", 2},
        {"AFigureHasNoChart", page("<figure><alternative>A</alternative></figure>"), "GAB-115", 2},
        {"ATableHasNoColumn", page("<table style='donnees'><body/></table>"), "GAB-115", 2},
        {"ATableHasNoBody", page("<table style='donnees'><column/></table>"), "GAB-115", 2},
        {"TheTitleIsThereTwice",
         document("<title>T</title>\n<title>U</title>" + std::string(sound_master) +
                  "<pages master='m'/>"),
         "GAB-116", 2, "title"},
        {"AFigureHasTwoCharts",
         page("<figure><alternative>A</alternative><column-chart items='engagements' "
              "height='50mm'/>\n<column-chart items='engagements' height='50mm'/></figure>"),
         "GAB-116", 3, "column-chart"},
        {"ACellHasTwoBars",
         table("<column/><body><row><cell><bar value='global' width='1mm'/>\n<bar value='global' "
               "width='1mm'/></cell></row></body>"),
         "GAB-116", 4, "bar"},
        {"TwoMastersHaveOneName",
         document("<title>T</title>" + std::string(sound_master) + "\n" + sound_master +
                  "<pages master='m'/>"),
         "GAB-117", 2, "m"},
        {"AnAlternativeIsEmpty",
         page("<figure>\n<alternative> </alternative><column-chart items='engagements' "
              "height='50mm'/></figure>"),
         "GAB-131", 3},
        {"ALinkLeadsNowhere", paragraph("<link>ici</link>"), "GAB-133", 2, "aucun"},
        {"ALinkLeadsToTwoPlaces", paragraph("<link address='a' anchor='b'>ici</link>"), "GAB-133",
         2, "deux"},
        {"MarginsFillThePage",
         document("<title>T</title>\n" +
                  master("width='40mm' height='297mm' left='20mm' right='20mm' top='24mm' "
                         "bottom='20mm'") +
                  "<pages master='m'/>"),
         "GAB-135", 2, "m"},
        {"AHeaderStandsBelowThePage",
         document("<title>T</title>\n<master name='m' width='210mm' height='297mm' left='20mm' "
                  "right='20mm' top='24mm' bottom='20mm'>\n<header style='texte' "
                  "distance='297mm'/></master><pages master='m'/>"),
         "GAB-138", 3, "297mm"},
    };
}

std::vector<BrokenFile> broken_names() {
    return {
        {"AParagraphStyleIsUnknown", page("<p style='text'/>"), "GAB-118", 2, "text"},
        {"ARunStyleIsUnknown", paragraph("<run style='texte'>a</run>"), "GAB-118", 2, "texte"},
        {"ABoxStyleIsUnknown", page("<box style='cadre'/>"), "GAB-118", 2, "cadre"},
        {"ATableStyleIsUnknown", page("<table style='grille'><column/><body/></table>"), "GAB-118",
         2, "grille"},
        {"AHeaderStyleIsUnknown",
         document("<title>T</title><master name='m' width='210mm' height='297mm' left='0mm' "
                  "right='0mm' top='0mm' bottom='0mm'>\n<header style='courant' distance='1mm'/>"
                  "</master><pages master='m'/>"),
         "GAB-118", 2, "courant"},
        {"AMasterIsUnknown",
         document("<title>T</title>" + std::string(sound_master) + "\n<pages master='n'/>"),
         "GAB-120", 2, "n"},
        {"ABraceIsNotOpened", paragraph("a\n}"), "GAB-122", 3},
        {"ABraceIsNotClosed", paragraph("a\n{nom"), "GAB-122", 3, "nom"},
        {"BracesAreEmpty", paragraph("{}"), "GAB-122", 2},
        {"AChoiceIsOfNoKind", paragraph("{effectif, number}"), "GAB-122", 2, "number"},
        {"APluralHasAFrenchBranch", paragraph("{effectif, plural, un {a} other {b}}"), "GAB-122", 2,
         "un"},
        {"APluralHasNoOther", paragraph("{effectif, plural, one {a}}"), "GAB-122", 2},
        {"APluralIsNotClosed", paragraph("{effectif, plural, one {a} other {b}"), "GAB-122", 2,
         "effectif"},
        {"AQuoteIsNotClosed", paragraph("a '{nom}"), "GAB-122", 2},
        {"ChoicesAreTooDeep",
         paragraph("{effectif, plural, other {{effectif, plural, other {{effectif, plural, other "
                   "{{effectif, plural, other {{effectif, plural, other {a}}}}}}}}}}"),
         "GAB-122", 2, "4"},
        {"ADatumIsUnknown", paragraph("a\nb {nomm}"), "GAB-123", 3, "nomm"},
        {"AMemberIsUnknown",
         page("<for each='e' in='engagements'><p style='texte'>{e.titre}</p></for>"), "GAB-123", 2,
         "e.titre"},
        {"ADatumOfTwoIsUnknown",
         page("<if test='engagements or not nomm'><p style='texte'>a</p></if>"), "GAB-123", 2,
         "nomm"},
        {"ADatumOfTwoIsNotSure", page("<if test='ouvert or note'><p style='texte'>{note}</p></if>"),
         "GAB-125", 2, "note"},
        {"AnAnchorIsUnderOneOfTwo",
         page("<if test='ouvert or note'><heading level='1' style='titre' anchor='a'>N</heading>"
              "</if><p style='texte'><page-of anchor='a'/></p>"),
         "GAB-130", 2, "a"},
        {"APathHasAnAccent", paragraph("{numéro}"), "GAB-123", 2, "numéro"},
        {"ALoopVariableIsUsedOutside",
         page("<for each='e' in='engagements'/>\n<p style='texte'>{e.numero}</p>"), "GAB-123", 3,
         "e.numero"},
        {"AConditionIsUnknown", page("<if test='not ferme'/>"), "GAB-123", 2, "ferme"},
        {"ALoopListIsUnknown",
         page("<for each='e' in='engagement'><p style='texte'>{e.numero}</p></for>"), "GAB-123", 2,
         "engagement"},
        {"AListIsPrinted", paragraph("{engagements}"), "GAB-124", 2, "liste"},
        {"ABooleanIsPrinted", paragraph("{ouvert}"), "GAB-124", 2, "oui ou non"},
        {"ATextIsCounted", paragraph("{nom, plural, other {a}}"), "GAB-124", 2, "texte"},
        {"AFigureIsSelected", paragraph("<if test='global'>{global, select, other {a}}</if>"),
         "GAB-124", 2, "chiffre"},
        {"ATextIsLoopedOver", page("<for each='e' in='nom'/>"), "GAB-124", 2, "texte"},
        {"ATextIsDrawn",
         table("<column/><body><row><cell><bar value='nom' width='1mm'/></cell></row></body>"),
         "GAB-124", 3, "texte"},
        {"AnOptionalDatumIsNotGuarded", paragraph("{note}"), "GAB-125", 2, "note"},
        {"AnOptionalDatumIsGuardedByItsContrary", paragraph("<if test='not note'>{note}</if>"),
         "GAB-125", 2, "note"},
        {"AnOptionalDatumIsGuardedByAnother",
         paragraph("<if test='contact'>{contact.telephone}</if>"), "GAB-125", 2,
         "contact.telephone"},
        {"AnOptionalObjectIsNotGuarded", paragraph("{contact.ville}"), "GAB-125", 2,
         "contact.ville"},
        {"AGuardEndsWithItsCondition", paragraph("<if test='note'>a</if> {note}"), "GAB-125", 2,
         "note"},
        {"ADatumIsOptionalInALoop",
         page("<if test='engagements'>\n<for each='e' in='engagements'><p style='texte'>{e.valeur}"
              "</p></for></if>"),
         "GAB-125", 3, "e.valeur"},
        {"ALoopVariableIsADatum", page("<for each='nom' in='engagements'/>"), "GAB-126", 2, "nom"},
        {"ALoopVariableIsThatOfALoopAround",
         page("<for each='e' in='engagements'>\n<for each='e' in='mots'/></for>"), "GAB-126", 3,
         "e"},
        {"ALoopVariableIsNoName", page("<for each='E' in='engagements'/>"), "GAB-126", 2, "E"},
        {"ItemsHaveNothingToDraw",
         page("<figure><alternative>A</alternative>\n<column-chart items='mots' height='50mm'/>"
              "</figure>"),
         "GAB-134", 3, "mots"},
    };
}

std::string heading(const std::string& anchor) {
    return "<heading level='1' style='titre' anchor='" + anchor + "'>T</heading>";
}

std::string reference(const std::string& anchor) {
    return "<p style='texte'>page <page-of anchor='" + anchor + "'/></p>";
}

std::string loop(const std::string& variable, const std::string& blocks) {
    return "<for each='" + variable + "' in='engagements'>" + blocks + "</for>";
}

std::vector<BrokenFile> broken_anchors() {
    return {
        {"AnAnchorIsUnknown", page(heading("synthese") + "\n" + reference("synthse")), "GAB-127", 3,
         "synthse"},
        {"ALinkToAnAnchorIsUnknown", paragraph("<link anchor='synthese'>ici</link>"), "GAB-127", 2,
         "synthese"},
        {"AnAnchorOfALoopIsUsedInALoopOverAnotherList",
         page(loop("e", heading("e-{e.rang}")) + "\n<for each='m' in='mots'>" +
              reference("e-{m.rang}") + "</for>"),
         "GAB-127", 3, "e-{m.rang}"},
        {"AnAnchorIsThereTwice", page(heading("a") + "\n" + heading("a")), "GAB-128", 3, "a"},
        {"AnAnchorIsThereOnceMoreUnderACondition",
         page(heading("a") + "\n<if test='note'>" + heading("a") + "</if>"), "GAB-128", 3, "a"},
        {"TwoLoopsMakeTheSameAnchors",
         page(loop("e", heading("e-{e.rang}")) + "\n<for each='m' in='mots'>" +
              heading("e-{m.rang}") + "</for>"),
         "GAB-128", 3, "e-{m.rang}"},
        {"ALoopMayMakeAnAnchorThatIsThere",
         page(heading("e-2") + "\n" + loop("e", heading("e-{e.rang}"))), "GAB-128", 3,
         "e-{e.rang}"},
        {"AnAnchorOfALoopHasNoRank", page("\n" + loop("e", heading("e"))), "GAB-129", 3, "e"},
        {"AnAnchorOfTwoLoopsHasOneRank",
         page(loop("e", "<for each='t' in='e.themes'>\n" + heading("t-{t.rang}") + "</for>")),
         "GAB-129", 3, "t-{t.rang}"},
        {"AnAnchorHasADatumInIt", page(heading("a-{nom}")), "GAB-129", 2, "a-{nom}"},
        {"AnAnchorHasASpace", page(heading("deux mots")), "GAB-129", 2, "deux mots"},
        {"NumbersOfAnAnchorTouch",
         page(loop("e", "<for each='t' in='e.themes'>" + heading("a{e.rang}{t.rang}") + "</for>")),
         "GAB-129", 2, "a{e.rang}{t.rang}"},
        {"AReferenceMayLeadNowhere",
         page("<if test='note'>" + heading("a") + "</if>\n" + reference("a")), "GAB-130", 3, "a"},
        {"AReferenceIsUnderTheContraryCondition",
         page("<if test='note'>" + heading("a") + "</if>\n<if test='not note'>" + reference("a") +
              "</if>"),
         "GAB-130", 3, "a"},
    };
}

std::vector<BrokenFile> broken_tables() {
    const std::string two = "<column/><column/>";
    return {
        {"ARowHasTooFewCells", table(two + "<head>\n<row><cell>a</cell></row></head><body/>"),
         "GAB-132", 4, "1"},
        {"ARowHasNoCell", table(two + "<body><row/></body>"), "GAB-132", 3, "0"},
        {"ASpanIsTooWide",
         table(two + "<body><row><cell span='2'>a</cell><cell>b</cell></row></body>"), "GAB-132", 3,
         "3"},
        {"ACellIsUnderAConditionOfItsOwn",
         table(two + "<body><row><cell>a</cell><if test='note'><cell>b</cell></if></row></body>"),
         "GAB-132", 3, "1 + 1 [if note]"},
        {"ContraryConditionsHaveUnequalCells",
         table(two + "<body><row><if test='note'><cell>a</cell><cell>b</cell></if>"
                     "<if test='not note'><cell>c</cell></if></row></body>"),
         "GAB-132", 3, "1 + 1 [if note]"},
        {"CellsAreRepeatedOverAnotherList",
         table("<for each='e' in='engagements'><column/></for><body><row><for each='m' in='mots'>"
               "<cell>a</cell></for></row></body>"),
         "GAB-132", 3, "1 [each mots]"},
        {"ACellCoversARowThatIsNotThere",
         table(two + "<body><row><cell rows='2'>a</cell><cell>b</cell></row></body>"), "GAB-136", 3,
         "rows"},
    };
}

}  // namespace

std::vector<BrokenFile> broken_templates() {
    std::vector<BrokenFile> all;
    for (const auto& part :
         {broken_xml(), broken_elements(), broken_names(), broken_anchors(), broken_tables()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

std::vector<BrokenFile> broken_themes() {
    return {
        {"TheRootIsATemplate", "<document/>", "GAB-105", 1, "document"},
        {"AnElementIsUnknown", theme("<colour name='a' value='#000000'/>"), "GAB-106", 3, "colour"},
        {"AnElementIsInAnother",
         theme("<color name='a' value='#000000'>\n<color name='b' value='#000000'/></color>"),
         "GAB-107", 4, "color"},
        {"AnAttributeIsUnknown", theme("<run name='fort' wieght='bold'/>"), "GAB-108", 3, "wieght"},
        {"AParagraphHasNoColor", theme("<paragraph name='a' size='10pt' leading='12pt'/>"),
         "GAB-109", 3},
        {"ARuleHasNoColor", theme("<box name='a' rule='1pt'/>"), "GAB-109", 3},
        {"AnotherSizeHasNoLimit", theme("<paragraph name='a' base='texte' smaller='texte'/>"),
         "GAB-109", 3},
        {"AWeightIsUnknown", theme("<run name='a' weight='light'/>"), "GAB-110", 3, "light"},
        {"ASizeIsNoLength",
         theme("<paragraph name='a' size='10,5pt' leading='12pt' color='encre'/>"), "GAB-111", 3,
         "10,5pt"},
        {"AFactorIsTooFine", theme("<run name='a' size='0.5555'/>"), "GAB-112", 3, "0.5555"},
        {"AFactorIsZero", theme("<run name='a' size='0'/>"), "GAB-112", 3, "0"},
        {"AColorIsNoColor", theme("<color name='a' value='#12345G'/>"), "GAB-113", 3, "#12345G"},
        {"ThereIsText", theme("bonjour"), "GAB-114", 3, "bonjour"},
        {"ThePaletteIsMissing", "<theme name='a' font='Lato'/>", "GAB-115", 1},
        {"AStyleIsThereTwice", theme("<run name='a'/>\n<run name='a'/>"), "GAB-117", 4, "a"},
        {"AHeadStyleIsUnknown", theme("<table name='a' head='tete' cell='texte'/>"), "GAB-118", 3,
         "tete"},
        {"AColorIsUnknown", theme("<run name='a' color='ancre'/>"), "GAB-119", 3, "ancre"},
        {"ABaseStandsBelow",
         theme("<paragraph name='a' base='b'/>\n<paragraph name='b' base='texte'/>"), "GAB-121", 3,
         "b"},
        {"AStyleBuildsOnItself", theme("<paragraph name='a' base='a'/>"), "GAB-121", 3, "a"},
        {"TheSmallerStyleIsUnknown",
         theme("<paragraph name='a' base='texte' most-lines='1' smaller='b'/>"), "GAB-121", 3, "b"},
    };
}

}  // namespace palier::compose::testing
