#include "base/date.h"

#include <gtest/gtest.h>

namespace {

using palier::base::Date;

TEST(Date, ReadsTheThreeShapesOfDatesThatUsersHave) {
    const Date day = Date::from(2024, 5, 15).value();
    for (const char* text : {"2024-05-15", "15/05/2024", "15/05/2024 18:40:02", "2024-05-15T18:40",
                             "2024-05-15 18:40:02"}) {
        EXPECT_EQ(Date::parse(text), day) << text;
    }
}

TEST(Date, RefusesDaysAndHoursThatDoNotExist) {
    for (const char* text : {"2023-02-29", "31/04/2024", "2024-13-01", "2024-00-10", "1899-12-31",
                             "15/05/2024 24:00:00", "15/05/2024 12:60", "15/05/24", "2024-5-15",
                             "2024-05-15x18:40", "05/15/2024", "2024-05-15 ", ""}) {
        EXPECT_FALSE(Date::parse(text).has_value()) << text;
    }
}

TEST(Date, KnowsLeapYears) {
    EXPECT_TRUE(Date::from(2024, 2, 29).has_value());
    EXPECT_TRUE(Date::from(2000, 2, 29).has_value());
    EXPECT_FALSE(Date::from(2100, 2, 29).has_value());
}

TEST(Date, TakesADayFromSecondsInUniversalTime) {
    EXPECT_EQ(Date::from_epoch_seconds(0).value().iso(), "1970-01-01");
    EXPECT_EQ(Date::from_epoch_seconds(86'399).value().iso(), "1970-01-01");
    EXPECT_EQ(Date::from_epoch_seconds(86'400).value().iso(), "1970-01-02");
    // 2026-03-10 00:00:00 UTC.
    EXPECT_EQ(Date::from_epoch_seconds(1'773'100'800).value().iso(), "2026-03-10");
}

TEST(Date, OrdersByCalendar) {
    EXPECT_LT(Date::parse("31/12/2025").value(), Date::parse("01/01/2026").value());
}

}  // namespace
