#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <map>

#include "e2e/dossiers.h"
#include "e2e/program.h"

namespace palier::e2e {
namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// A dossier with one fault in it.
struct Fault {
    std::string name;
    std::string bytes;
    /// The message that names the fault.
    std::string code;
    /// A part of what the message says.
    std::string says;
    /// The name of the dossier's file.
    std::string file = "dossier.json";
};

std::ostream& operator<<(std::ostream& stream, const Fault& fault) {
    return stream << fault.name;
}

class BadInput : public ::testing::TestWithParam<Fault> {};

TEST_P(BadInput, IsRefusedWithItsCodeAndWritesNothing) {
    const Workspace work;
    const Fault& fault = GetParam();
    write_file(work / fault.file, fault.bytes);
    const auto before = tree(work.path());

    const Ran verified = palier({"verifier", work / fault.file});
    EXPECT_EQ(verified.status, 65);
    EXPECT_THAT(verified.results, HasSubstr("[" + fault.code + "]"));
    EXPECT_THAT(plain(verified.results), HasSubstr(fault.says));
    EXPECT_THAT(verified.results, Not(HasSubstr("SYS-")));

    const Ran produced = palier({"produire", work / fault.file, "-o", work / "sortie"});
    EXPECT_EQ(produced.status, 65);
    EXPECT_THAT(produced.messages, HasSubstr("[" + fault.code + "]"));
    EXPECT_THAT(produced.results, IsEmpty());
    EXPECT_EQ(tree(work.path()), before);
    EXPECT_FALSE(std::filesystem::exists(work / "sortie"));
}

std::vector<Fault> faults() {
    const std::string score = R"("score": 45)";
    return {
        {"EmptyFile", "", "JSN-007", "s’arrête avant la fin"},
        {"NoJson", "bonjour", "ING-004", "JSON"},
        {"CutShort", sound_dossier().substr(0, 200), "JSN-007", "dossier.json, ligne"},
        {"EmptyObject", "{}", "ING-026", "Structure"},
        {"AList", "[]", "ING-005", "accolade"},
        {"DuplicateKey", dossier_with(R"("nom":)", R"("identifiant": "x", "nom":)"), "JSN-004",
         "« identifiant »"},
        {"TrailingComma",
         dossier_with(R"({"engagement": "E8", "score": 80.6})",
                      R"({"engagement": "E8", "score": 80.6},)"),
         "JSN-008", "ligne"},
        {"AComment", "// note\n" + sound_dossier(), "JSN-009", "ligne 1"},
        {"NaN", dossier_with(score, R"("score": NaN)"), "JSN-015", "NaN"},
        {"NaNAsText", dossier_with(score, R"("score": "NaN")"), "ING-033", "/diagnostic/5/score"},
        {"Infinity", dossier_with(score, R"("score": 1e999)"), "ING-033", "/diagnostic/5/score"},
        {"ScoreOf140", dossier_with(score, R"("score": 140)"), "ING-034", "140"},
        {"NegativeScore", dossier_with(score, R"("score": -1)"), "ING-034", "-1"},
        {"ScoreAsList", dossier_with(score, R"("score": [45])"), "ING-009", "/diagnostic/5/score"},
        {"ScoreAsWord", dossier_with(score, R"("score": "bien")"), "ING-033", "« bien »"},
        {"DiagnosticAsObject", dossier_with(R"("points": [)", R"("historique": {}, "points": [)"),
         "ING-006", "/historique"},
        {"StructureAsList", R"({"structure": []})", "ING-007", "/structure"},
        {"RowAsText", dossier_with(R"({"engagement": "E8", "score": 80.6})", R"("E8")"), "ING-008",
         "/diagnostic/7"},
        {"UnknownEngagement", dossier_with(R"("E6")", R"("E9")"), "ING-050", "E9"},
        {"EngagementTwice", dossier_with(R"("E6")", R"("E5")"), "ING-036", "E5"},
        {"BadDate", dossier_with("2026-03-10", "2026-02-30"), "ING-031", "2026-02-30"},
        {"AmericanDate", dossier_with("2026-03-10", "03/25/2026"), "ING-031", "03/25/2026"},
        {"NoName", dossier_with(R"("nom": "Mairie de l’Essai",)", ""), "ING-024", "Nom"},
        {"OddIdentifier", dossier_with(R"("essai")", R"("../essai")"), "ING-030", "../essai"},
        {"HiddenIdentifier", dossier_with(R"("essai")", R"(".essai")"), "ING-030", ".essai"},
        {"AccentedIdentifier", dossier_with(R"("essai")", R"("préfecture")"), "ING-030",
         "préfecture"},
        {"LongIdentifier", dossier_with(R"("essai")", "\"" + std::string(65, 'a') + "\""),
         "ING-030", "aaa"},
        {"UnknownGrid", dossier_with("autodiagnostic-2026", "autodiagnostic-2062"), "DOS-010",
         "le plus proche : « autodiagnostic-2026 »"},
        {"UnknownPointType", dossier_with("point fort", "point faible"), "ING-038", "point faible"},
        {"NoScores", dossier_with(R"("diagnostic")", R"("autre_table")"), "ANA-001", "Diagnostic"},
        {"TruncatedUtf8", sound_dossier() + "\xC3", "JSN-005", "UTF-8"},
        {"Latin1", dossier_with("’", "\xE9"), "JSN-005", "UTF-8"},
        {"Utf16", std::string("\xFF\xFE{\0", 4), "JSN-005", "UTF-8"},
        {"AZipUnderAFalseName", "PK\x03\x04 and so on", "ING-001", "classeur"},
        {"APdfUnderAFalseName", "%PDF-1.7", "ING-003", "PDF"},
        {"ATableAlone", "Champ;Valeur\n", "DOS-030", "n’est qu’une table", "Structure.csv"},
        {"AnOldWorkbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "CLA-001",
         "enregistrez-le au format .xlsx ou .ods", "dossier.xls"},
        {"DeepNesting", std::string(100'000, '['), "JSN-002", "32"},
    };
}

INSTANTIATE_TEST_SUITE_P(Dossier, BadInput, ::testing::ValuesIn(faults()),
                         [](const auto& test) { return test.param.name; });

TEST(HostileSize, IsRefusedInUnderThreeSeconds) {
    const Workspace work;
    write_file(work / "brackets.json", std::string(std::size_t{50} * 1024 * 1024, '['));
    write_file(work / "deep.json", std::string(std::size_t{15} * 1024 * 1024, '['));
    for (const char* name : {"brackets.json", "deep.json"}) {
        const Ran ran = palier({"verifier", work / name});
        EXPECT_EQ(ran.status, 65) << name;
        EXPECT_LT(ran.processor_time, std::chrono::seconds(PALIER_HOSTILE_SECONDS)) << name;
    }
}

TEST(MissingDossier, IsStatus66) {
    const Workspace work;
    const Ran ran = palier({"produire", work / "rien.json", "-o", work / "sortie"});
    EXPECT_EQ(ran.status, 66);
    EXPECT_THAT(ran.messages, HasSubstr("[DOS-001]"));
    EXPECT_THAT(tree(work.path()), IsEmpty());
}

TEST(AByteOrderMark, IsPassedOver) {
    const Workspace work;
    write_file(work / "dossier.json", "\xEF\xBB\xBF" + sound_dossier());
    EXPECT_EQ(palier({"verifier", work.path().string()}).status, 0);
}

TEST(AllErrors, AreSaidAtOnceWithTheirPlaces) {
    const Workspace work;
    std::string text = dossier_with(R"("score": 45)", R"("score": 140)");
    text.replace(text.find("2026-03-10"), 10, "2026-13-10");
    write_file(work / "dossier.json", text);
    const Ran ran = palier({"verifier", work / "dossier.json"});
    EXPECT_THAT(ran.results, HasSubstr("dossier.json, /diagnostic/5/score"));
    EXPECT_THAT(ran.results, HasSubstr("dossier.json, /structure/date_du_diagnostic"));
    EXPECT_THAT(ran.results, HasSubstr("2 erreurs"));
}

/// The codes that « verifier --json » says, in order.
std::vector<std::string> codes_in(const std::string& results) {
    std::vector<std::string> said;
    const std::string before = "\"code\": \"";
    for (std::size_t at = results.find(before); at != std::string::npos;
         at = results.find(before, at + 1)) {
        said.push_back(results.substr(at + before.size(), 7));
    }
    return said;
}

/// Faults of the file, of a cell, of a value and against both grids, in one round.
TEST(AllErrors, OfEveryStageAreSaidTogetherInTheOrderOfTheTables) {
    const Workspace work;
    const std::string folder = work / "dossier/";
    write_file(folder + "Structure.csv",
               "Champ;Valeur\nIdentifiant;essai\nNom;Mairie\n"
               "Grille du diagnostic;autodiagnostic-2026\nDate du diagnostic;2026-13-10\n");
    write_file(folder + "Diagnostic.csv", "Engagement;Score (%)\nE1;22/05/2026\nE2;140\nE9;50\n");
    write_file(folder + "Points.csv", "Type;Texte\npoint faible;Accueil\n");
    write_file(folder + "Label.csv", "Critère;Cotation\nX99;Conforme\nC1-01;peut-être\n");
    write_file(folder + "Verbatims.csv", "Texte\n\"Sans fin\n");
    const Ran ran = palier({"verifier", work / "dossier", "--json"});
    EXPECT_EQ(ran.status, 65);
    EXPECT_THAT(codes_in(ran.results),
                ElementsAre("CSV-005", "CSV-011", "ING-031", "FEU-003", "ING-034", "ING-050",
                            "ING-038", "ING-090", "ING-091"));
}

/// A fault hides no other of its row, and none of what the label's grid says.
TEST(AllErrors, OfOneRowAreSaidTogether) {
    const Workspace work;
    const std::string folder = work / "dossier/";
    write_file(folder + "Structure.csv",
               "Champ;Valeur\nIdentifiant;essai\nNom;Mairie\nDate du diagnostic;2026-03-10\n");
    write_file(folder + "Label.csv",
               "Critère;Cotation;Date de la preuve\nX99;peut-être;hier\nC1-01;;\nC1-01;;hier\n");
    write_file(folder + "Actions.csv", "Action;Critère;Priorité\nAfficher;C1-99;élevée\n");
    const Ran ran = palier({"verifier", work / "dossier", "--json"});
    EXPECT_EQ(ran.status, 65);
    EXPECT_THAT(codes_in(ran.results),
                ElementsAre("CSV-011", "ING-024", "ING-090", "ING-091", "ING-031", "ING-087",
                            "ING-031", "ING-090", "ING-038"));
}

/// What a spreadsheet made of a number stands beside an answer, in two encodings.
TEST(AScoreBesideAnAnswer, ThatIsADateIsAnErrorInEveryEncoding) {
    const Workspace work;
    const std::string folder = work / "dossier/";
    write_file(folder + "Structure.csv",
               "Champ;Valeur\nIdentifiant;essai\nNom;Mairie\n"
               "Grille du diagnostic;autodiagnostic-2026\nDate du diagnostic;2026-03-10\n");
    write_file(folder + "Diagnostic.csv",
               "Engagement;Score (%);Question;Réponse\n;22/05/2026;E6-02;Jamais\n");
    write_file(work / "dossier.json",
               R"({"structure": {"identifiant": "essai", "nom": "Mairie", "date_du_diagnostic":
                  "2026-03-10", "grille_du_diagnostic": "autodiagnostic-2026"}, "diagnostic": [
                  {"question": "E6-02", "reponse": "Jamais", "score": "22/05/2026"}]})");
    const Ran sheets = palier({"verifier", work / "dossier", "--json"});
    EXPECT_EQ(sheets.status, 65);
    EXPECT_THAT(codes_in(sheets.results), ElementsAre("CSV-011", "FEU-003"));
    const Ran json = palier({"verifier", work / "dossier.json", "--json"});
    EXPECT_EQ(json.status, 65);
    EXPECT_THAT(codes_in(json.results), ElementsAre("ING-033"));
}

/// The questions of a particularity would leave the count without a word.
TEST(Particularities, ThatAreMistypedOrLeftOutAreToldWhereTheirQuestionsAreAnswered) {
    const Workspace work;
    const auto example = std::filesystem::path(PALIER_SOURCE_DIR) / "examples/reponses.json";
    const std::string sound = read_file(example);
    const std::string field = "recours ; démarches en ligne";
    const std::size_t at = sound.find(field);
    ASSERT_NE(at, std::string::npos);
    std::string text = sound;
    write_file(work / "dossier.json",
               text.replace(at, field.size(), "recour ; démarches en ligne"));
    const Ran mistyped = palier({"verifier", work / "dossier.json"});
    EXPECT_EQ(mistyped.status, 65);
    EXPECT_THAT(mistyped.results, HasSubstr("/structure/particularites"));
    EXPECT_THAT(mistyped.results, HasSubstr("[ING-095]"));
    text = sound;
    write_file(work / "dossier.json", text.replace(at, field.size(), "démarches en ligne"));
    const Ran missing = palier({"verifier", work / "dossier.json"});
    EXPECT_EQ(missing.status, 0);
    EXPECT_THAT(missing.results, HasSubstr("[ANA-048]"));
    EXPECT_THAT(palier({"verifier", example.string()}).results,
                AllOf(Not(HasSubstr("ING-09")), Not(HasSubstr("ANA-048"))));
}

TEST(ErrorsOnScreen, AreCappedAtFiftyWithTheCount) {
    const Workspace work;
    std::string rows;
    for (int row = 0; row < 60; ++row) {
        rows += R"({"type": "?", "texte": "x"},)";
    }
    write_file(work / "dossier.json", dossier_with(R"("points": [)", R"("points": [)" + rows));
    const Ran text = palier({"verifier", work / "dossier.json"});
    EXPECT_THAT(text.results, HasSubstr("… et 10 autres erreurs"));
    EXPECT_THAT(text.results, HasSubstr("60 erreurs"));
    const Ran json = palier({"verifier", work / "dossier.json", "--json"});
    EXPECT_EQ(json.status, 65);
    std::size_t count = 0;
    for (std::size_t at = json.results.find("\"erreur\""); at != std::string::npos;
         at = json.results.find("\"erreur\"", at + 1)) {
        ++count;
    }
    EXPECT_EQ(count, 60U);
}

TEST(ADossierThatFails, LeavesWhatAnEarlierRunWrote) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    ASSERT_EQ(palier({"produire", work / "dossier.json", "-o", work / "sortie"}).status, 0);
    const auto before = tree(work.path() / "sortie");
    ASSERT_THAT(before, SizeIs(files_without_calendar));
    write_file(work / "dossier.json", dossier_with(R"("score": 45)", R"("score": 140)"));
    EXPECT_EQ(palier({"produire", work / "dossier.json", "-o", work / "sortie"}).status, 65);
    EXPECT_EQ(tree(work.path() / "sortie"), before);
}

TEST(OutputThatCannotBeWritten, IsStatus73) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    write_file(work / "file", "in the way");
    const auto before = tree(work.path());
    for (const std::string& output : {work / "file", std::string("/proc/nowhere")}) {
        const Ran ran = palier({"produire", work / "dossier.json", "-o", output});
        EXPECT_EQ(ran.status, 73) << output;
        EXPECT_THAT(ran.messages, HasSubstr("[SYS-101]"));
        EXPECT_THAT(ran.results, IsEmpty());
    }
    EXPECT_EQ(tree(work.path()), before);
}

TEST(OneOfTwoFilesThatCannotBeWritten, KeepsTheOtherFromBeingWritten) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    std::filesystem::create_directories(work / "sortie/essai/resultats.json");
    const Ran ran = palier({"produire", work / "dossier.json", "-o", work / "sortie"});
    EXPECT_EQ(ran.status, 73);
    EXPECT_THAT(tree(work.path() / "sortie"), IsEmpty());
}

TEST(ABrokenTemplateThemeOrGrid, IsStatus78) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    write_file(work / "gabarits/rapport.xml", "<document>");
    write_file(work / "theme.xml", "<theme><nothing/></theme>");
    write_file(work / "grilles/g.json", "{}");
    const std::vector<std::vector<std::string>> options = {{"--gabarits", work / "gabarits"},
                                                           {"--theme", work / "theme.xml"},
                                                           {"--grilles", work / "grilles"}};
    for (const auto& option : options) {
        std::vector<std::string> words = {"produire", work / "dossier.json", "-o", work / "sortie"};
        words.insert(words.end(), option.begin(), option.end());
        const Ran ran = palier(words);
        EXPECT_EQ(ran.status, 78) << option.front();
        EXPECT_THAT(ran.messages, AnyOf(HasSubstr("[GAB-"), HasSubstr("[GRI-"))) << option.front();
        EXPECT_FALSE(std::filesystem::exists(work / "sortie"));
    }
    EXPECT_EQ(palier({"grilles", "verifier", work / "grilles/g.json"}).status, 78);
}

TEST(ATemplateWithAnotherName, IsToldWithTheNearestOne) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    write_file(work / "gabarits/Rapports.xml", "<document>");
    write_file(work / "gabarits/notes.xml", "");
    write_file(work / "gabarits/rapport.pdf", "");
    const std::vector<std::string> words = {
        "produire", work / "dossier.json", "-o", work / "sortie", "--gabarits", work / "gabarits"};
    const Ran ran = palier(words);
    EXPECT_EQ(ran.status, 0) << ran.messages;
    EXPECT_THAT(ran.messages,
                AllOf(HasSubstr("Rapports.xml"), HasSubstr("rapport.xml"), HasSubstr("[DOS-034]")));
    EXPECT_THAT(ran.messages, Not(AnyOf(HasSubstr("notes.xml"), HasSubstr("rapport.pdf"))));
}

TEST(ACopyBesideATemplate, IsNothingToTell) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    write_file(work / "gabarits/rapport.xml",
               read_file(std::filesystem::path(PALIER_SOURCE_DIR) / "templates/rapport.xml"));
    write_file(work / "gabarits/rapport2.xml", "");
    const Ran ran = palier({"produire", work / "dossier.json", "-o", work / "sortie", "--gabarits",
                            work / "gabarits"});
    EXPECT_EQ(ran.status, 0) << ran.messages;
    EXPECT_THAT(ran.messages, Not(HasSubstr("[DOS-034]")));
}

TEST(LoopsInLoops, AreStatus78WhenTheyWriteTooMuch) {
    const Workspace work;
    write_file(work / "dossier.json", sound_dossier());
    std::string text =
        read_file(std::filesystem::path(PALIER_SOURCE_DIR) / "templates/rapport.xml");
    const std::size_t end = text.rfind("</pages>");
    ASSERT_NE(end, std::string::npos);
    std::string loops = "<p style=\"texte\">x</p>";
    for (char name = 'a'; name <= 'z'; ++name) {
        loops.insert(0, std::string("<for each=\"z") + name + "\" in=\"engagements\">");
        loops += "</for>";
    }
    text.insert(end, loops);
    write_file(work / "gabarits/rapport.xml", text);
    const Ran ran = palier({"produire", work / "dossier.json", "-o", work / "sortie", "--gabarits",
                            work / "gabarits"});
    EXPECT_EQ(ran.status, 78) << ran.messages;
    EXPECT_THAT(ran.messages, AllOf(HasSubstr("rapport.xml, ligne"), HasSubstr("[GAB-401]")));
    EXPECT_FALSE(std::filesystem::exists(work / "sortie"));
}

/// What an edited template does to its pages, and how that is told.
struct Edit {
    std::string file;
    std::string sound;
    std::string broken;
    std::string code;
};

TEST(ATemplateWhosePagesCannotBeRead, IsStatus78WithItsLine) {
    for (const Edit& edit :
         {Edit{"rapport.xml", "<lane width=\"42mm\">", "<lane width=\"242mm\">", "GAB-304"},
          Edit{"affiche.xml", "<lane width=\"208mm\">", "<lane width=\"400mm\">", "GAB-304"},
          Edit{"rapport.xml", "distance=\"11mm\"", "distance=\"30mm\"", "GAB-340"},
          Edit{"rapport.xml", "<box style=\"cle\">",
               "<box style=\"cle\"><columns gap=\"0mm\"><lane width=\"60mm\">"
               "<p style=\"legende\">x</p></lane></columns>",
               "GAB-341"},
          Edit{"plan-actions.xml", "<column width=\"13mm\"/>", "<column width=\"100mm\"/>",
               "GAB-342"},
          Edit{"rapport.xml", "<heading level=\"2\"", "<heading level=\"3\"", "GAB-343"}}) {
        const Workspace work;
        write_file(work / "dossier.json", sound_dossier());
        std::string text =
            read_file(std::filesystem::path(PALIER_SOURCE_DIR) / "templates" / edit.file);
        // Which of them a dossier shows is its matter.
        ASSERT_NE(text.find(edit.sound), std::string::npos) << edit.sound;
        for (std::size_t at = text.find(edit.sound); at != std::string::npos;
             at = text.find(edit.sound, at + edit.broken.size())) {
            text.replace(at, edit.sound.size(), edit.broken);
        }
        write_file(work.path() / "gabarits" / edit.file, text);
        const Ran ran = palier({"produire", work / "dossier.json", "-o", work / "sortie",
                                "--gabarits", work / "gabarits"});
        EXPECT_EQ(ran.status, 78) << edit.code;
        EXPECT_THAT(ran.messages, HasSubstr(edit.file + ", ligne")) << edit.code;
        EXPECT_THAT(ran.messages, HasSubstr("[" + edit.code + "]"));
        EXPECT_FALSE(std::filesystem::exists(work / "sortie")) << edit.code;
    }
}

TEST(SeveralDossiers, AreStatusOneWhenSomeFail) {
    const Workspace work;
    write_file(work / "a.json", sound_dossier());
    write_file(work / "b.json", "{}");
    const Ran mixed = palier({"produire", work / "b.json", work / "a.json", "-o", work / "sortie"});
    EXPECT_EQ(mixed.status, 1);
    EXPECT_THAT(tree(work.path() / "sortie"), SizeIs(files_without_calendar));
    EXPECT_EQ(palier({"verifier", work / "b.json", work / "c.json"}).status, 66);
}

TEST(TwoDossiersOfOneIdentifier, AreBothRefused) {
    const Workspace work;
    write_file(work / "a.json", sound_dossier());
    write_file(work / "b.json", sound_dossier());
    const Ran ran = palier({"produire", work / "a.json", work / "b.json", "-o", work / "sortie"});
    EXPECT_EQ(ran.status, 65);
    EXPECT_THAT(plain(ran.messages), HasSubstr("a.json : 1 erreur"));
    EXPECT_THAT(plain(ran.messages), HasSubstr("b.json : 1 erreur"));
    EXPECT_FALSE(std::filesystem::exists(work / "sortie"));
}

/// Rows of « Enquête usagers ».
std::string with_rows(const std::string& rows) {
    return dossier_with(R"("points": [)", R"("enquete_usagers": [)" + rows + R"(], "points": [)");
}

std::string survey_row(const std::string& question, const std::string& answer, int count) {
    return R"({"question": ")" + question + R"(", "libelle": "x", "modalite": ")" + answer +
           R"(", "effectif": )" + std::to_string(count) + "}";
}

/// `count` rows made by `row`.
template <typename Row>
std::string rows(int count, Row row) {
    std::string all;
    for (int index = 0; index < count; ++index) {
        all += (index > 0 ? "," : "") + row(index);
    }
    return all;
}

// Nothing is wrong with these but their size.
TEST(HostileSize, OfASurveyIsReadInUnderThreeSeconds) {
    const auto question = [](int index) { return "Q" + std::to_string(index); };
    const Workspace work;
    const std::map<std::string, std::string> surveys{
        {"questions.json",
         rows(9'000, [&](int index) { return survey_row(question(index), "Satisfai", 3); })},
        {"answers.json",
         rows(9'000, [](int index) { return survey_row("Q", "m" + std::to_string(index), 3); })},
        {"both.json", rows(9'000,
                           [&](int index) {
                               return survey_row(question(index / 2), "m" + std::to_string(index),
                                                 30);
                           })},
        // 24 people, and a total that 12 of them could be in 2.7 million ways.
        {"sums.json", rows(24, [&](int index) { return survey_row(question(index), "x", 1); }) +
                          "," + survey_row("T", "x", 12)},
    };
    for (const auto& [name, content] : surveys) {
        write_file(work / name, with_rows(content));
        const Ran ran = palier({"verifier", work / name});
        EXPECT_EQ(ran.status, 0) << name;
        EXPECT_LT(ran.processor_time, std::chrono::seconds(PALIER_HOSTILE_SECONDS)) << name;
        EXPECT_LT(ran.memory, 500'000'000U) << name;
    }
}

}  // namespace
}  // namespace palier::e2e
