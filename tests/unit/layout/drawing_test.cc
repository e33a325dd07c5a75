#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "layout/paths.h"
#include "layout/qr_code.h"
#include "layout/scale.h"
#include "unit/layout/layout_fixture.h"

namespace palier::layout {
namespace {

using base::Length;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// A page of 1000 pt with the styles that charts need.
class DrawingTest : public LayoutTest {
  protected:
    DrawingTest() {
        for (const char* name : {"graphique-numero", "graphique-libelle", "graphique-valeur",
                                 "graphique-note", "colonnes-valeur", "colonnes-numero"}) {
            document_.styles.paragraphs[name] = document_.styles.paragraphs["texte"];
        }
        document::PageMaster& master = document_.masters["page"];
        master.width = master.height = Length::points(1020);
    }

    template <class Ink>
    static std::vector<Ink> inks(const Page& page) {
        std::vector<Ink> found;
        for (const Mark& mark : page.marks) {
            if (const auto* ink = std::get_if<Ink>(&mark.ink)) {
                found.push_back(*ink);
            }
        }
        return found;
    }

    static std::size_t moves(const PathInk& ink) {
        return static_cast<std::size_t>(
            std::ranges::count(ink.steps, PathStep::Kind::Move, &PathStep::kind));
    }

    static const Node& only(const PagedDocument& pages, Role role) {
        const auto found = std::ranges::find(pages.nodes, role, &Node::role);
        EXPECT_NE(found, pages.nodes.end());
        return *found;
    }

    static document::Block qr(const std::string& address, Length size = Length::points(200)) {
        return {document::Figure{"Code", document::QrCode{address, size}, Length()}};
    }
};

TEST_F(DrawingTest, SetsASpaceAfterEachWordOfAChart) {
    document::BarChart chart;
    chart.bar_start = Length::points(200);
    chart.items = {{"1", "Accueil", base::Score(67), "67"},
                   {"2", "Contact", std::nullopt, "n. e."}};
    add({document::Figure{"Deux barres", chart, Length()}});
    const PagedDocument pages = paginated();
    EXPECT_THAT(content(pages.pages[0]),
                ElementsAre("1 ", "Accueil ", "67 ", "2 ", "Contact ", "n. e. "));
}

document::ImpactMatrix matrix_of(std::vector<document::ImpactMatrix::Item> items, int size) {
    return {.items = std::move(items),
            .words = {.impact = "Impact",
                      .effort = "Effort",
                      .levels = {"un", "deux", "trois"},
                      .first = "A",
                      .projects = "B",
                      .background = "C",
                      .aside = "D"},
            .size = Length::points(size)};
}

/// Where a closed outline lies.
Rectangle bounds(const PathInk& ink) {
    Point low = ink.steps.front().to;
    Point high = low;
    for (const PathStep& step : ink.steps) {
        if (step.kind == PathStep::Kind::Close) {
            continue;
        }
        low = {std::min(low.x, step.to.x), std::min(low.y, step.to.y)};
        high = {std::max(high.x, step.to.x), std::max(high.y, step.to.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

bool is_inside(const Rectangle& small, const Rectangle& large) {
    return small.left >= large.left && small.top >= large.top &&
           small.left + small.width <= large.left + large.width &&
           small.top + small.height <= large.top + large.height;
}

TEST_F(DrawingTest, PutsEachActionInTheCellOfItsImpactAndEffort) {
    document_.styles.palette.accent_ground = {1, 2, 3};
    document_.styles.palette.ground = {4, 5, 6};
    for (const int size : {100, 210}) {
        document_.sequences.front().blocks.clear();
        // Six share a cell: the most that a plan puts on its first page.
        add({document::Figure{"Neuf cases",
                              matrix_of({{"1", 3, 1},
                                         {"2", 3, 1},
                                         {"3", 3, 1},
                                         {"4", 3, 1},
                                         {"5", 3, 1},
                                         {"6", 3, 1},
                                         {"7", 1, 3}},
                                        size),
                              Length()}});
        const PagedDocument pages = paginated();
        const auto cells = inks<RectangleInk>(pages.pages[0]);
        ASSERT_THAT(cells, SizeIs(9));
        std::vector<std::size_t> outstanding;
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (cells[cell].color == document::Color{1, 2, 3}) {
                outstanding.push_back(cell);
            }
        }
        // From the top left: impact 3 with effort 1 and 2, impact 2 with effort 1.
        EXPECT_THAT(outstanding, ElementsAre(0U, 1U, 3U));
        std::vector<PathInk> discs = inks<PathInk>(pages.pages[0]);
        ASSERT_THAT(discs, SizeIs(8));
        EXPECT_TRUE(discs.front().stroke.has_value());
        discs.erase(discs.begin());
        for (std::size_t disc = 0; disc < discs.size(); ++disc) {
            const Rectangle& cell = cells[disc < 6 ? 0 : 8].area;
            EXPECT_TRUE(is_inside(bounds(discs[disc]), cell)) << size << ", disc " << disc + 1;
        }
    }
}

TEST_F(DrawingTest, SaysTheWordsOfAMatrix) {
    add({document::Figure{"Neuf cases", matrix_of({{"7", 2, 2}}, 200), Length()}});
    EXPECT_THAT(content(paginated().pages[0]),
                ElementsAre("Impact ", "trois ", "deux ", "un ", "A ", "B ", "C ", "D ", "7 ",
                            "un ", "deux ", "trois ", "Effort "));
}

TEST_F(DrawingTest, FillsAsManyDotsAsPercentRounded) {
    document::DotGrid dots;
    dots.value = base::Score::ratio(875, 10);
    dots.size = Length::points(100);
    add({document::Figure{"88 sur 100", dots, Length()}});
    const PagedDocument pages = paginated();
    const auto paths = inks<PathInk>(pages.pages[0]);
    ASSERT_THAT(paths, SizeIs(2));
    EXPECT_TRUE(paths[0].fill.has_value());
    EXPECT_EQ(moves(paths[0]), 88U);
    EXPECT_TRUE(paths[1].stroke.has_value());
    EXPECT_EQ(moves(paths[1]), 12U);
    const auto& box = only(pages, Role::Figure).box;
    ASSERT_TRUE(box.has_value());
    EXPECT_EQ(box->area.width, Length::points(100));
}

TEST_F(DrawingTest, FindsAQrCodeInsideALinkThatLeadsWhereItDoes) {
    add(qr("https://exemple.fr/avis"));
    const PagedDocument pages = paginated();
    const Node& link = only(pages, Role::Link);
    EXPECT_EQ(pages.node(*link.parent).role, Role::P);
    EXPECT_EQ(only(pages, Role::Figure).alternative, "Code");
    ASSERT_THAT(pages.pages[0].links, SizeIs(1));
    const LinkArea& area = pages.pages[0].links[0];
    EXPECT_EQ(std::get<std::string>(area.target), "https://exemple.fr/avis");
    EXPECT_FALSE(area.contents.empty());
    EXPECT_EQ(area.area.width, Length::points(200));
    EXPECT_TRUE(diags_.all().empty());
}

TEST_F(DrawingTest, LeavesFourWhiteModulesAroundAQrCode) {
    add(qr("https://exemple.fr/avis"));
    const PagedDocument pages = paginated();
    const auto grounds = inks<RectangleInk>(pages.pages[0]);
    ASSERT_THAT(grounds, SizeIs(1));
    EXPECT_EQ(grounds[0].color, (document::Color{255, 255, 255}));
    EXPECT_EQ(grounds[0].area.width, Length::points(200));
    const auto paths = inks<PathInk>(pages.pages[0]);
    ASSERT_THAT(paths, SizeIs(1));
    EXPECT_EQ(paths[0].fill, (document::Color{0, 0, 0}));
    std::vector<Length> across;
    for (const PathStep& step : paths[0].steps) {
        if (step.kind != PathStep::Kind::Close) {
            across.push_back(step.to.x);
        }
    }
    // 23 bytes at level Q: version 3, 29 modules, so 37 with the white. The margin is 10.
    EXPECT_EQ(*std::ranges::min_element(across),
              Length::points(10) + Length::points(200).scaled(4, 37));
    EXPECT_EQ(*std::ranges::max_element(across),
              Length::points(10) + Length::points(200).scaled(33, 37));
}

TEST_F(DrawingTest, LeavesOutAQrCodeThatNoTelephoneCouldFollow) {
    add(qr("exemple.fr"));
    add(qr("javascript://exemple.fr"));
    add(qr("https://exemple.fr/été"));
    const PagedDocument pages = paginated();
    std::vector<std::string> codes;
    for (const auto& one : diags_.all()) {
        codes.push_back(one.code);
    }
    EXPECT_THAT(codes, ElementsAre("GAB-310", "GAB-310", "GAB-310"));
    EXPECT_TRUE(pages.pages[0].marks.empty());
    EXPECT_EQ(std::ranges::count(pages.nodes, Role::Figure, &Node::role), 0);
}

TEST_F(DrawingTest, LeavesOutAQrCodeThatHoldsTooMuch) {
    // Level Q holds 1 663 bytes at most.
    add(qr("https://exemple.fr/" + std::string(1'700, 'a'), Length::points(900)));
    // 37 modules on 10 mm are 0.27 mm each.
    add(qr("https://exemple.fr/avis", Length::millimetres(10)));
    paginated();
    std::vector<std::string> codes;
    for (const auto& one : diags_.all()) {
        codes.push_back(one.code);
    }
    ASSERT_THAT(codes, ElementsAre("GAB-311", "GAB-311"));
    EXPECT_THAT(diags_.all().at(0).sentence(), HasSubstr("ne tient dans aucun code QR"));
    // 37 modules of half a millimetre.
    const std::string small = diags_.all().at(1).sentence();
    EXPECT_THAT(small, HasSubstr("de 18,5\u00A0mm de côté au moins"));
    EXPECT_THAT(small, HasSubstr("10\u00A0mm"));
    EXPECT_THAT(small, Not(HasSubstr("trop longue")));
}

TEST_F(DrawingTest, FindsTheCodesThatAreTooSmallOnASmallerSheet) {
    add(qr("https://exemple.fr/avis", Length::millimetres(20)));
    add(qr("https://exemple.fr/avis", Length::millimetres(30)));
    const PagedDocument pages = paginated();
    EXPECT_THAT(small_codes(pages), IsEmpty());
    const Length width = pages.pages[0].width;
    const Length height = pages.pages[0].height;
    const auto found = small_codes(scaled_to(pages, width.scaled(7, 10), height.scaled(7, 10)));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].address, "https://exemple.fr/avis");
    EXPECT_LT(found[0].side, Length::millimetres(15));
    EXPECT_EQ(found[0].needed, Length::micrometres(500) * 37);
}

TEST_F(DrawingTest, SetsASignBeforeItsWordAsDecoration) {
    document::Paragraph text{"texte", {document::Sign{}, document::Run{"atteint", "", ""}}};
    add({text});
    const PagedDocument pages = paginated();
    EXPECT_THAT(content(pages.pages[0]), ElementsAre("atteint"));
    const auto texts = inks<TextInk>(pages.pages[0]);
    // The sign is 1.1 of 10 pt wide, and 0.35 stand between; the margin is 10.
    EXPECT_EQ(texts.at(0).left, Length::millipoints(24'500));
    for (const Mark& mark : pages.pages[0].marks) {
        if (std::holds_alternative<PathInk>(mark.ink)) {
            EXPECT_EQ(std::get<Artifact>(mark.meaning), Artifact::Background);
        }
    }
    EXPECT_THAT(inks<PathInk>(pages.pages[0]), SizeIs(2));
}

TEST_F(DrawingTest, HangsTheSignThatOpensAText) {
    document_.masters["page"].width = Length::points(120);
    // Beside the sign 85.5 pt are left: seventeen characters.
    add({document::Paragraph{"texte",
                             {document::Sign{}, document::Run{"aaaa bbbb cccc dddd", "", ""}}}});
    const PagedDocument pages = paginated();
    const auto texts = inks<TextInk>(pages.pages[0]);
    ASSERT_THAT(texts, SizeIs(2));
    EXPECT_EQ(texts[0].run.text, "aaaa bbbb cccc ");
    EXPECT_EQ(texts[0].left, Length::millipoints(24'500));
    EXPECT_EQ(texts[1].left, Length::millipoints(24'500));
}

TEST_F(DrawingTest, KeepsASignOnTheLineOfItsWord) {
    document_.masters["page"].width = Length::points(120);
    // « aaaa bbbb cccc » takes 70 of 100 pt, the sign 14.5 and « dddd » 20.
    document::Paragraph text{"texte",
                             {document::Run{"aaaa bbbb cccc ", "", ""}, document::Sign{},
                              document::Run{"dddd", "", ""}}};
    add({text});
    const PagedDocument pages = paginated();
    const auto texts = inks<TextInk>(pages.pages[0]);
    ASSERT_THAT(texts, SizeIs(2));
    EXPECT_EQ(texts[1].run.text, "dddd");
    EXPECT_EQ(texts[1].left, Length::millipoints(24'500));
    EXPECT_GT(texts[1].baseline, texts[0].baseline);
}

TEST_F(DrawingTest, DrawsMarksAsPartsOfACircle) {
    const auto fills = [](std::int64_t percent) {
        PathSteps steps;
        add_sector(steps, {Length::points(10), Length::points(10)}, Length::points(8), percent,
                   100);
        return steps;
    };
    EXPECT_TRUE(fills(0).empty());
    // To the centre's top, then one curve to three o'clock.
    const PathSteps quarter = fills(25);
    ASSERT_THAT(quarter, SizeIs(4));
    EXPECT_EQ(quarter[1].to.y, Length::points(2));
    EXPECT_EQ(quarter[2].to.x, Length::points(18));
    EXPECT_EQ(quarter[2].to.y, Length::points(10));
    EXPECT_EQ(fills(75)[4].to.x, Length::points(2));
    // A third ends 120 degrees on: 8 × sin 120° = 6.93 to the right, 8 × 0.5 = 4 below.
    const Point third = fills(33).at(3).to;
    EXPECT_NEAR(static_cast<double>(third.x.millipoints()), 16'930, 150);
    EXPECT_NEAR(static_cast<double>(third.y.millipoints()), 13'860, 150);
}

TEST_F(DrawingTest, SetsTilesAlongRowsOrDownColumns) {
    document::Grid grid;
    grid.columns = 2;
    grid.gap = Length::points(10);
    grid.row_gap = Length::points(5);
    for (const char* name : {"a", "b", "c"}) {
        grid.cells.push_back({paragraph(name)});
    }
    add({grid});
    grid.order = document::Grid::Order::Columns;
    add({grid});
    const PagedDocument pages = paginated();
    std::map<std::string, std::vector<Length>> places;
    for (const TextInk& ink : inks<TextInk>(pages.pages[0])) {
        places[ink.run.text].push_back(ink.left);
        places[ink.run.text].push_back(ink.baseline);
    }
    const Length left = Length::points(10);
    // Two columns of 495 and a gap of 10.
    const Length right = Length::points(515);
    const auto line = [](std::int64_t points) {
        return Length::millipoints(points * 1000 + 8'050);
    };
    EXPECT_THAT(places["a"], ElementsAre(left, line(10), left, line(35)));
    EXPECT_THAT(places["b"], ElementsAre(right, line(10), left, line(50)));
    EXPECT_THAT(places["c"], ElementsAre(left, line(25), right, line(35)));
}

TEST_F(DrawingTest, FillsAPageWithTheWhiteThatIsLeft) {
    add(paragraph("haut"));
    add({document::Space{Length::points(3), true}});
    add(paragraph("bas"));
    const PagedDocument pages = paginated();
    // The text ends at 1010: its last line has its baseline 8.05 under 1000.
    EXPECT_EQ(inks<TextInk>(pages.pages[0]).at(1).baseline, Length::millipoints(1'008'050));
}

TEST_F(DrawingTest, DrawsATrackToItsShare) {
    document_.styles.palette.accent = document::Color{1, 2, 3};
    add({document::Track{base::Score(25), Length::points(6), Length(), Length()}});
    const PagedDocument pages = paginated();
    const auto bars = inks<RectangleInk>(pages.pages[0]);
    ASSERT_THAT(bars, SizeIs(2));
    EXPECT_EQ(bars[0].area.width, Length::points(1000));
    EXPECT_EQ(bars[1].area.width, Length::points(250));
    EXPECT_EQ(bars[1].color, (document::Color{1, 2, 3}));
}

}  // namespace
}  // namespace palier::layout
