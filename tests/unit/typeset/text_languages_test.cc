#include "typeset/text_languages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palier::typeset {
namespace {

/// « le [el:Ελλάδα 2] ici ».
std::string told(const std::string& text, const std::string& language = "fr-FR") {
    std::string result;
    std::size_t begin = 0;
    for (const LanguageStretch& stretch : text_languages(text, language)) {
        const std::string words = text.substr(begin, stretch.end - begin);
        result += stretch.language.empty() ? words : "[" + stretch.language + ":" + words + "]";
        begin = stretch.end;
    }
    return result;
}

TEST(TextLanguages, AreTheLikelyOnesOfScripts) {
    EXPECT_EQ(told("le مرحبا ici"), "le [ar:مرحبا] ici");
    EXPECT_EQ(told("שלום"), "[he:שלום]");
    EXPECT_EQ(told("Ελλάδα et Москва"), "[el:Ελλάδα] et [ru:Москва]");
    EXPECT_EQ(told("北京, 한국"), "[zh:北京], [ko:한국]");
}

TEST(TextLanguages, HaveWhatStandsBetweenTheirWords) {
    EXPECT_EQ(told("a (Νέα Υόρκη 2, Πάτρα) 3"), "a ([el:Νέα Υόρκη 2, Πάτρα]) 3");
    EXPECT_EQ(told("Νέα ou Πάτρα"), "[el:Νέα] ou [el:Πάτρα]");
    EXPECT_EQ(told("a Πάτρα (Νέα [Υόρκη])."), "a [el:Πάτρα (Νέα [Υόρκη])].");
    EXPECT_EQ(told("a Πάτρα (Νέα, 2) b"), "a [el:Πάτρα (Νέα], 2) b");
    EXPECT_EQ(told("Πάτρα (a) Νέα)"), "[el:Πάτρα] (a) [el:Νέα])");
}

TEST(TextLanguages, HaveAllOfATextWithoutOtherLetters) {
    EXPECT_EQ(told("(Νέα Υόρκη 2, Πάτρα) 3."), "[el:(Νέα Υόρκη 2, Πάτρα) 3.]");
    EXPECT_EQ(told(" « שלום » "), "[he: « שלום » ]");
}

TEST(TextLanguages, LeaveLettersThatAreSigns) {
    EXPECT_EQ(told("5 Ω, 3 µm, α et π, Δ β"), "5 Ω, 3 µm, α et π, Δ β");
}

TEST(TextLanguages, LeaveWhatTheLanguageIsWrittenIn) {
    EXPECT_EQ(told("Україна і Ελλάς", "uk"), "Україна і [el:Ελλάς]");
    EXPECT_EQ(told("東京タワー", "ja"), "東京タワー");
    EXPECT_EQ(told("Straße", "fr-FR"), "Straße");
}

TEST(TextLanguages, AreJapaneseWithKana) {
    EXPECT_EQ(told("la 東京タワー ici"), "la [ja:東京タワー] ici");
}

TEST(TextLanguages, KeepMarksWithTheirLetters) {
    EXPECT_EQ(told("le שָׁלוֹם."), "le [he:שָׁלוֹם].");
}

}  // namespace
}  // namespace palier::typeset
