#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palier::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Optional;

using Words = std::vector<std::string>;

/// The command that the words make. Fails the test when they make none, or another one.
template <typename Wanted>
Wanted read(const Words& words, const std::optional<std::string>& source_date_epoch = {}) {
    base::Diagnostics diags;
    const auto command = read_command_line(words, source_date_epoch, diags);
    EXPECT_THAT(diags.all(), IsEmpty());
    if (!command || !std::holds_alternative<Wanted>(*command)) {
        ADD_FAILURE() << "another command";
        return Wanted{};
    }
    return std::get<Wanted>(*command);
}

std::vector<std::string> codes(const Words& words,
                               const std::optional<std::string>& source_date_epoch = {}) {
    base::Diagnostics diags;
    EXPECT_FALSE(read_command_line(words, source_date_epoch, diags));
    std::vector<std::string> result;
    for (const base::Diagnostic& one : diags.all()) {
        result.push_back(one.code);
    }
    return result;
}

TEST(ProduceLine, HasItsDefaults) {
    const auto command = read<ProduceCommand>({"produire", "a", "b"});
    EXPECT_THAT(command.dossiers, ElementsAre("a", "b"));
    EXPECT_EQ(command.options.output, "sortie");
    EXPECT_FALSE(command.options.press.templates);
    EXPECT_FALSE(command.options.press.theme);
    EXPECT_FALSE(command.options.grids);
    EXPECT_FALSE(command.options.edition);
    EXPECT_EQ(command.verbosity, Verbosity::Normal);
}

TEST(ProduceLine, TakesItsOptionsInAnyOrder) {
    const auto command =
        read<ProduceCommand>({"produire", "-o", "d", "--gabarits=g", "a", "--theme", "t",
                              "--grilles", "r", "--date", "2026-03-10", "--silencieux", "b"});
    EXPECT_THAT(command.dossiers, ElementsAre("a", "b"));
    EXPECT_EQ(command.options.output, "d");
    EXPECT_EQ(command.options.press.templates, "g");
    EXPECT_EQ(command.options.press.theme, "t");
    EXPECT_EQ(command.options.grids, "r");
    EXPECT_EQ(command.options.edition, base::Date::from(2026, 3, 10));
    EXPECT_EQ(command.verbosity, Verbosity::ErrorsOnly);
}

TEST(ProduceLine, TakesWhatFollowsTwoDashesAsDossiers) {
    EXPECT_THAT(read<ProduceCommand>({"produire", "a", "--", "-o"}).dossiers,
                ElementsAre("a", "-o"));
    EXPECT_THAT(codes({"grilles", "lister", "--", "x"}), ElementsAre("CMD-003"));
}

TEST(ProduceLine, TakesADossierNamedLikeACommand) {
    EXPECT_THAT(read<ProduceCommand>({"produire", "verifier", "grilles"}).dossiers,
                ElementsAre("verifier", "grilles"));
}

TEST(Edition, IsTheOptionElseTheEpochElseNothing) {
    const auto edition = [](const Words& words, const std::optional<std::string>& epoch) {
        return read<ProduceCommand>(words, epoch).options.edition;
    };
    EXPECT_EQ(edition({"produire", "a", "--date", "2026-03-10"}, "x"),
              base::Date::from(2026, 3, 10));
    EXPECT_EQ(edition({"produire", "a"}, "86399"), base::Date::from(1970, 1, 1));
    EXPECT_EQ(edition({"produire", "a"}, "86400"), base::Date::from(1970, 1, 2));
    EXPECT_EQ(edition({"produire", "a"}, ""), std::nullopt);
    EXPECT_EQ(read<VerifyCommand>({"verifier", "a"}, "0").options.edition,
              base::Date::from(1970, 1, 1));
}

TEST(Edition, IsNoDateOfAnotherShape) {
    for (const char* date : {"10/03/2026", "2026-3-10", "2026-03-10T10:00", "demain", ""}) {
        EXPECT_THAT(codes({"produire", "a", "--date", date}), ElementsAre("CMD-007")) << date;
    }
    for (const char* epoch : {"-1", "1.5", "1 ", "99999999999999999999"}) {
        EXPECT_THAT(codes({"produire", "a"}, epoch), ElementsAre("CMD-008")) << epoch;
    }
}

TEST(DocumentList, NamesDocumentsThatTheProgramMakes) {
    read<ProduceCommand>({"produire", "a", "--documents", "rapport,ecarts,plan,affiche"});
    EXPECT_THAT(codes({"produire", "a", "--documents", "plans,rapport,afiche"}),
                ElementsAre("CMD-009", "CMD-009"));
}

TEST(VerifyLine, ChoosesItsForm) {
    EXPECT_EQ(read<VerifyCommand>({"verifier", "a"}).form, VerifyCommand::Form::Text);
    EXPECT_EQ(read<VerifyCommand>({"verifier", "a", "--json"}).form, VerifyCommand::Form::Json);
    read<CodesCommand>({"verifier", "--codes"});
}

TEST(TakeBackLine, NamesADossierAPlanAndWhereItGoes) {
    const auto command = read<TakeBackCommand>(
        {"plan", "reprendre", "d", "p.csv", "-o", "n.json", "--base", "r.json", "--json"});
    EXPECT_EQ(command.dossier, "d");
    EXPECT_EQ(command.options.plan, "p.csv");
    EXPECT_EQ(command.options.output, "n.json");
    EXPECT_EQ(command.options.base, "r.json");
    EXPECT_EQ(command.form, TakeBackCommand::Form::Json);
    EXPECT_EQ(read<TakeBackCommand>({"plan", "reprendre", "d", "p", "-o", "n"}).form,
              TakeBackCommand::Form::Text);
}

TEST(TakeBackLine, SaysAllThatItLacks) {
    EXPECT_THAT(codes({"plan"}), ElementsAre("CMD-006"));
    EXPECT_THAT(codes({"plan", "reprendre"}), ElementsAre("CMD-006", "CMD-006", "REP-001"));
    EXPECT_THAT(codes({"plan", "reprendre", "d", "p", "x", "-o", "n"}), ElementsAre("CMD-003"));
}

TEST(GridLine, ListsWhenNothingElseIsAsked) {
    EXPECT_EQ(read<ListGridsCommand>({"grilles", "--grilles", "g"}).own, "g");
    EXPECT_EQ(read<ListGridsCommand>({"grilles", "lister", "--grilles", "g"}).own, "g");
    EXPECT_EQ(read<ShowGridCommand>({"grilles", "montrer", "x"}).id, "x");
    EXPECT_EQ(read<CheckGridCommand>({"grilles", "verifier", "f.json"}).file, "f.json");
}

TEST(AllMistakes, OfALineAreSaidAtOnce) {
    EXPECT_THAT(codes({"produire", "--date", "x", "--documents", "y"}),
                ElementsAre("CMD-009", "CMD-007", "CMD-006"));
}

TEST(AnUnknownOption, NamesTheNearestOfTheCommand) {
    base::Diagnostics diags;
    read_command_line({"produire", "a", "--gabarit=x"}, {}, diags);
    ASSERT_EQ(diags.all().size(), 1U);
    EXPECT_THAT(diags.all().at(0).sentence(), HasSubstr("--gabarits"));
    EXPECT_EQ(diags.all().at(0).read(), "--gabarit");
}

TEST(InputOptions, AreOfEveryCommandThatReadsADossier) {
    const Words options = {"--encodage", "latin9", "--separateur", ";", "--decimale=virgule"};
    const auto with = [&](Words words) {
        words.insert(words.end(), options.begin(), options.end());
        return words;
    };
    for (const app::InputOptions& input :
         {read<ProduceCommand>(with({"produire", "a"})).options.input,
          read<VerifyCommand>(with({"verifier", "a"})).options.input,
          read<ExplainCommand>(with({"expliquer", "a"})).options.input}) {
        EXPECT_EQ(input.csv.encoding, ingest::CsvEncoding::Latin9);
        EXPECT_EQ(input.csv.separator, ';');
        EXPECT_EQ(input.decimal, ingest::DecimalMark::Comma);
    }
}

TEST(InputOptions, TakeWordsAndSigns) {
    const auto separator = [](const std::string& word) {
        return read<VerifyCommand>({"verifier", "a", "--separateur", word})
            .options.input.csv.separator;
    };
    EXPECT_EQ(separator("Point-Virgule"), ';');
    EXPECT_EQ(separator("virgule"), ',');
    EXPECT_EQ(separator("tabulation"), '\t');
    EXPECT_EQ(separator("\t"), '\t');
    EXPECT_EQ(separator("barre"), '|');
    EXPECT_EQ(separator("|"), '|');
    const auto encoding = [](const std::string& word) {
        return read<VerifyCommand>({"verifier", "a", "--encodage", word})
            .options.input.csv.encoding;
    };
    EXPECT_EQ(encoding("utf8"), ingest::CsvEncoding::Utf8);
    EXPECT_EQ(encoding("UTF-16"), ingest::CsvEncoding::Utf16);
    EXPECT_EQ(encoding("cp1252"), ingest::CsvEncoding::Windows1252);
    EXPECT_EQ(encoding("iso-8859-15"), ingest::CsvEncoding::Latin9);
    EXPECT_EQ(read<VerifyCommand>({"verifier", "a"}).options.input.csv.encoding, std::nullopt);
    EXPECT_EQ(read<VerifyCommand>({"verifier", "a", "--decimale", "point"}).options.input.decimal,
              ingest::DecimalMark::Point);
}

TEST(InputOptions, ThatMeanNothingAreWrongUsage) {
    EXPECT_THAT(codes({"produire", "a", "--encodage", "latin1", "--separateur", "espace",
                       "--decimale", ";"}),
                ElementsAre("CSV-012", "CSV-013", "CSV-014"));
    EXPECT_THAT(codes({"verifier", "a", "--separateur", ""}), ElementsAre("CSV-013"));
    EXPECT_THAT(codes({"expliquer", "a", "--encodage", "utf-81"}), ElementsAre("CSV-012"));
}

TEST(Help, NamesEveryOptionOfItsCommand) {
    const std::string text = read<TextCommand>({"produire", "--aide"}).text;
    for (const char* option :
         {"-h, --aide, --help", "-o, --sortie DIR", "--documents LISTE", "--gabarits DIR",
          "--theme NOM|FICHIER", "--grilles DIR", "--date AAAA-MM-JJ", "--encodage NOM",
          "--separateur SIGNE", "--decimale SIGNE", "--silencieux"}) {
        EXPECT_THAT(text, HasSubstr(option));
    }
}

TEST(Help, IsGivenWhateverElseTheLineSays) {
    read<TextCommand>({"produire", "--aide", "--nothing"});
    read<TextCommand>({"grilles", "montrer", "-h"});
}

}  // namespace
}  // namespace palier::cli
