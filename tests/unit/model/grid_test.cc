#include "model/grid.h"

#include <gtest/gtest.h>

namespace {

using palier::base::Date;
using palier::model::Grid;

Grid small_grid() {
    return {.id = "essai",
            .title = "Essai",
            .version = "1.0",
            .date = Date::from(2026, 1, 15).value(),
            .engagements = {{.id = "E1", .number = 1, .title = "Un"},
                            {.id = "E2", .number = 2, .title = "Deux"}},
            .themes = {{.id = "loi-essoc", .title = "Mise en œuvre de la loi ESSOC"},
                       {.id = "clarte", .title = "Clarté de l’information"}}};
}

TEST(Grid, FindsAnEngagementByItsExactId) {
    const Grid grid = small_grid();
    EXPECT_EQ(grid.find_engagement("E2"), &grid.engagements.at(1));
    EXPECT_EQ(grid.find_engagement("e2"), nullptr);
    EXPECT_EQ(grid.find_engagement("E3"), nullptr);
}

TEST(Grid, FindsAThemeByIdOrTitleAsUsersWriteThem) {
    const Grid grid = small_grid();
    for (const char* written : {"loi-essoc", "Loi ESSOC (id)", "MISE EN OEUVRE DE LA LOI ESSOC"}) {
        EXPECT_EQ(grid.find_theme(written), &grid.themes.at(0)) << written;
    }
    EXPECT_EQ(grid.find_theme("Clarté de l'information"), &grid.themes.at(1));
    EXPECT_EQ(grid.find_theme("Clarté"), &grid.themes.at(1));
    EXPECT_EQ(grid.find_theme("Information"), nullptr);
}

}  // namespace
