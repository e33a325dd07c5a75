#include "base/personal_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <random>

namespace {

using palier::base::describe;
using palier::base::PersonalData;
using palier::base::without_personal_data;
using testing::Eq;
using testing::IsEmpty;
using testing::SizeIs;

struct Case {
    std::string text;
    std::string scrubbed;
};

TEST(PersonalData, IsReplacedByItsKind) {
    const std::array cases{
        Case{"Écrire à jean.dupont@exemple.fr.", "Écrire à [courriel retiré]."},
        Case{"<a+b@mail.exemple.co.uk>", "<[courriel retiré]>"},
        Case{"hélène@préfecture.fr,0612345678@x.fr", "[courriel retiré],[courriel retiré]"},
        Case{"Tél. 06 12 34 56 78.", "Tél. [téléphone retiré]."},
        Case{"0612345678 ou 06.12.34.56.78", "[téléphone retiré] ou [téléphone retiré]"},
        Case{"06-12-34-56-78/06\u00A012\u202F34 56 78", "[téléphone retiré]/[téléphone retiré]"},
        Case{"06 12 34 56 78 06 98 76 54 32 2 fois",
             "[téléphone retiré] [téléphone retiré] 2 fois"},
        Case{"+33 6 12 34 56 78, +33 (0)6 12 34 56 78", "[téléphone retiré], [téléphone retiré]"},
        Case{"0033612345678, +32 470 12 34 56", "[téléphone retiré], [téléphone retiré]"},
        Case{"0 800 123 456", "[téléphone retiré]"},
        Case{"1 84 12 76 451 089 46", "[numéro de sécurité sociale retiré]"},
        Case{"184127645108946 puis 1841276451089",
             "[numéro de sécurité sociale retiré] puis [numéro de sécurité sociale retiré]"},
        Case{"2 84 12 2A 451 089", "[numéro de sécurité sociale retiré]"},
        Case{"30 23 217 600 053 et 3023217600053",
             "[numéro fiscal retiré] et [numéro fiscal retiré]"},
        Case{"mon numéro fiscal : 12 34 567", "mon numéro fiscal : [numéro fiscal retiré]"},
        Case{"FR76 3000 6000 0112 3456 7890 189.", "[IBAN retiré]."},
        Case{"fr7630006000011234567890189", "[IBAN retiré]"},
        Case{"DE89 3704 0044 0532 0130 00 ?", "[IBAN retiré] ?"},
        Case{"dossier n° AB-4512 perdu", "dossier n° [numéro de dossier retiré] perdu"},
        Case{"Mon dossier 75123456", "Mon dossier [numéro de dossier retiré]"},
        Case{"Référence : 2026/75/123", "Référence : [numéro de dossier retiré]"},
        Case{"n° étranger 9912345678", "n° étranger [numéro de dossier retiré]"},
        Case{"voir https://a.fr/suivi?token=abc.", "voir [lien retiré]."},
        Case{"(www.a.fr/d/3f2a9c1e4b5d)", "([lien retiré])"},
        Case{"Mme Martin m’a aidé", "Mme [nom retiré] m’a aidé"},
        Case{"M. Jean-Luc D’Arc, puis", "M. [nom retiré], puis"},
        Case{"madame Le Goff et l’agent Dupont", "madame [nom retiré] et l’agent [nom retiré]"},
        Case{"Mlle A. Roy ; M. de Villiers ; Me Durand",
             "Mlle [nom retiré] ; M. [nom retiré] ; Me [nom retiré]"},
        Case{"MME MARTIN EST LÀ", "MME [nom retiré] EST LÀ"},
    };
    for (const Case& one : cases) {
        EXPECT_THAT(without_personal_data(one.text).text, Eq(one.scrubbed));
    }
}

TEST(PersonalData, IsNotWhatOnlyLooksLikeIt) {
    for (const std::string& text : std::array<std::string, 28>{
             "",
             "12 000 usagers",
             "1 234 567 890 €",
             "+ 8 points, + 1 200 000 personnes",
             "le 01/02/2026 10 h 15",
             "du 01-02-2026 au 15.03.2026",
             "2026-03-10, 20260310",
             "15 minutes, 9 h 30, 67,5 %",
             "M. qui m’a reçu",
             "Taille M. Merci.",
             "Mme le maire, Mme la Préfète",
             "Madame le Maire, Monsieur le Préfet",
             "Monsieur, Madame, Bonjour",
             "Madame Monsieur",
             "ON ME DIT QUE L’AGENT EST ABSENT",
             "un agent France Services, un agent CAF",
             "l’agent était aimable",
             "https://service-public.fr",
             "https://www.service-public.fr/particuliers/vosdroits/F1342?page=2",
             "appeler le 39 39 ou le 3646",
             "article L. 114-5, formulaire 14011*03",
             "rendez-vous @ 14 h",
             "dossier de 2026, dossier 12/03/2026",
             "le dossier n° 2 de la pile",
             "ma demande du 12 mars 2026",
             "75008 Paris, 12 bis rue des Lilas",
             "une taille M, un plan B",
             "FR76 et le reste",
         }) {
        const auto scrubbed = without_personal_data(text);
        EXPECT_THAT(scrubbed.text, Eq(text));
        EXPECT_THAT(scrubbed.removed, IsEmpty()) << text;
    }
}

TEST(PersonalData, IsCountedByKind) {
    const auto removed =
        without_personal_data("Mme Roy, M. Bel, a@b.fr : 06 12 34 56 78, 06 12 34 56 79").removed;
    EXPECT_THAT(removed, SizeIs(3));
    EXPECT_EQ(removed.at(PersonalData::Name), 2U);
    EXPECT_EQ(describe(removed), "1\u00A0courriel, 2\u00A0numéros de téléphone, 2\u00A0noms");
}

TEST(PersonalData, IsGoneAfterTheFirstTime) {
    constexpr std::array<std::string_view, 40> pieces{" ",          ".",
                                                      "-",          "/",
                                                      "0",          "6",
                                                      "12",         "34",
                                                      "(0)",        "+33",
                                                      "@",          "a.fr",
                                                      "jean",       "Mme",
                                                      "M.",         "agent",
                                                      "Roy",        "Le",
                                                      "D’",         "la",
                                                      "n°",         "dossier",
                                                      "numéro",     "fiscal",
                                                      "FR76",       "1234",
                                                      "http://",    "www.",
                                                      "token=",     "?",
                                                      "0612345678", "06 12 34 56 78",
                                                      " : ",        "2026",
                                                      "A.",         "Maire",
                                                      "\n",         "184127645108946",
                                                      "[",          "x"};
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int count = 0; count < 12; ++count) {
            text += pieces.at(random() % pieces.size());
        }
        const std::string once = without_personal_data(text).text;
        ASSERT_EQ(without_personal_data(once).text, once) << text;
    }
}

TEST(PersonalData, IsLookedForInATimeInProportionToTheText) {
    for (const std::string& piece :
         std::array<std::string, 14>{"1", "1 ", "0 0", "+1 ", "a", "a@", "a.", "@a.", "http://",
                                     "Mme ", "M. D’", "dossier n° ", "FR76", "é"}) {
        std::string text;
        while (text.size() < 1'000'000) {
            text += piece;
        }
        const auto begin = std::chrono::steady_clock::now();
        without_personal_data(text);
        // A time in proportion to the square would be hours.
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << piece;
    }
}

}  // namespace
