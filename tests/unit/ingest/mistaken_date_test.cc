#include "ingest/mistaken_date.h"

#include <gtest/gtest.h>

namespace {

using palier::ingest::is_clock;
using palier::ingest::Mistaken;
using palier::ingest::mistaken_number;

TEST(MistakenNumber, IsADateAsFrenchAndEnglishSpreadsheetsSaveIt) {
    for (const char* text : {"22/05/2026", "2026-05-22", "22-mai", "mai-26", "5-févr", "05-févr.",
                             "janv.-24", "22-May", "May-22", "22 mai 2026", "22-mai-26", "22/05/26",
                             "1-août", "sept-26", "10/03/2026 18:40:02"}) {
        EXPECT_EQ(mistaken_number(text), Mistaken::Date) << text;
    }
}

TEST(MistakenNumber, IsAnHour) {
    for (const char* text : {"45:30", "0:30", "18:40:02", "1106196:00:00"}) {
        EXPECT_EQ(mistaken_number(text), Mistaken::Time) << text;
        EXPECT_TRUE(is_clock(text)) << text;
    }
    EXPECT_FALSE(is_clock("2026-03-10T18:40:02"));
}

TEST(MistakenNumber, IsNothingElse) {
    for (const char* text :
         {"",       "-",    "mai",  "22.5",       "-5",      "1 234 567", "1 234,5",
          "67,5 %", "5/10", "22/5", "bien",       "12-bien", "mai-mai",   "1:2",
          "12:345", ":30",  "12:",  "1:00:00:00", "NA",      "1.234,5"}) {
        EXPECT_EQ(mistaken_number(text), std::nullopt) << text;
    }
}

}  // namespace
