#include "ingest/error_value.h"

#include <gtest/gtest.h>

namespace {

using palier::ingest::is_error_value;

TEST(ErrorValue, IsKnownInEnglishAndInFrenchWithOrWithoutASpace) {
    for (const char* text :
         {"#N/A",        "#N/D",     "#DIV/0!", "#REF!", "#NOM?",   "#NAME?",   "#VALEUR!",
          "#VALUE!",     "#NOMBRE!", "#NUM!",   "#NUL!", "#NULL!",  "#DIV/0 !", "#VALEUR\u00A0!",
          "#REF\u202F!", "#NOM ?",   " #N/A ",  "#n/a",  "Err:502", "Err :502", "Err\u00A0: 502"}) {
        EXPECT_TRUE(is_error_value(text)) << text;
    }
}

TEST(ErrorValue, IsNothingThatPeopleWrite) {
    for (const char* text :
         {"", "NA", "N/A", "n.a.", "n/a", "ND", "N/D", "#", "#1", "#accueil", "DIV/0!", "REF!",
          "#N/A en attente", "voir #REF!", "Err:", "Err:5", "Err:5022", "Erreur : 502"}) {
        EXPECT_FALSE(is_error_value(text)) << text;
    }
}

}  // namespace
