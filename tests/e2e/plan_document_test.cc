#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "base/french.h"
#include "conformance/check_pdf.h"
#include "e2e/dossiers.h"
#include "e2e/program.h"
#include "ingest/csv.h"

namespace palier::e2e {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// What a text says, whatever its white space and the ends of its lines.
std::string squeezed(const std::string& text) {
    std::string kept;
    for (const char letter : plain(text)) {
        if (letter != ' ' && letter != '\n' && letter != '\r' && letter != '\f') {
            kept += letter;
        }
    }
    return kept;
}

std::string text_of(const std::string& pdf) {
    return run_program("pdftotext", {pdf, "-"}).results;
}

/// A day as documents write it, « 30 juin 2026 », for one as sheets do, « 30/06/2026 ».
std::string in_words(const std::string& value) {
    static const std::regex day("([0-9]{2})/([0-9]{2})/([0-9]{4})");
    std::smatch parts;
    if (!std::regex_match(value, parts, day)) {
        return value;
    }
    const auto date = base::Date::parse(value);
    return date ? base::french::date(*date) : value;
}

/// The documents of a dossier of `examples/`, or of one that is given, made once.
class PlanDocuments : public ::testing::Test {
  protected:
    void make(const std::string& dossier, const std::string& documents = "plan") {
        const Ran ran =
            palier({"produire", dossier, "--documents", documents, "-o", work_ / "sortie"});
        ASSERT_EQ(ran.status, 0) << ran.messages;
        messages_ = ran.messages;
        for (const auto& [name, bytes] : tree(work_ / "sortie")) {
            files_[name.substr(name.find('/') + 1)] = bytes;
        }
        for (const auto& entry : std::filesystem::directory_iterator(work_ / "sortie")) {
            folder_ = entry.path().string();
        }
    }

    std::string file(const std::string& name) const { return folder_ + "/" + name; }

    Workspace work_;
    std::string folder_;
    std::map<std::string, std::string> files_;
    std::string messages_;
};

std::string example(const std::string& name) {
    return std::string(PALIER_SOURCE_DIR) + "/examples/" + name;
}

/// A dossier that wants no label, with these actions: nothing is proposed to it.
std::string dossier_of(const std::string& actions) {
    std::string text =
        dossier_with(R"("points": [)", R"("actions": [)" + actions + R"(], "points": [)");
    const std::string date = R"("date_du_diagnostic": "2026-03-10")";
    return text.insert(text.find(date) + date.size(), R"(, "niveau_vise": "aucun")");
}

/// An action with something in every field that a committee fills in, and a finished one.
constexpr const char* full_actions = R"(
  {"identifiant": "PA-07", "engagement": "E1", "constat": "Constat zéro quatre",
   "action": "Poser un plan d’accès", "pilote": "Secrétariat commun",
   "partenaires": "Mairie voisine", "priorite": "moyenne", "effort": 2,
   "echeance": "30/06/2026", "indicateur_de_suivi": "Plans posés", "cible": "12 halls",
   "statut": "en cours", "avancement": 35, "niveau": "réseau",
   "decision_du_comite": "modifiée", "commentaire": "Voir le bail"},
  {"identifiant": "PA-06", "action": "Changer la banque d’accueil", "statut": "réalisée",
   "avancement": 100})";

TEST_F(PlanDocuments, OfAnExampleKeepTheRulesOfTaggedPdf) {
    make(example("prefecture"));
    std::vector<std::string> faults;
    for (const conformance::Fault& fault : conformance::check_pdf(files_.at("plan-actions.pdf"))) {
        faults.push_back(fault.rule + ": " + fault.detail);
    }
    EXPECT_THAT(faults, IsEmpty());
    EXPECT_THAT(messages_, Not(HasSubstr("[GAB-3")));
}

/// ecosystem.md §5, test 3: each field of the model in each form. Sheets have one description of
/// their columns; the page is written by hand, and so compared with them, value by value.
TEST_F(PlanDocuments, SayOnPaperWhatTheSheetSays) {
    write_file(work_ / "a.json", dossier_of(full_actions));
    make(work_ / "a.json");
    const std::string page = squeezed(text_of(file("plan-actions.pdf")));
    ingest::CsvScanner scanner(files_.at("plan-actions.csv"), {.separator = ';'});
    ingest::CsvRecord record;
    ASSERT_TRUE(scanner.next(record));
    std::size_t rows = 0;
    std::size_t compared = 0;
    for (; scanner.next(record); ++rows) {
        for (const ingest::CsvField& field : record.fields) {
            // « oui » and « non » stand for words of their own on the page.
            if (field.text == "oui" || field.text == "non") {
                continue;
            }
            // Texts of several sentences may stand in several paragraphs.
            static const std::regex sentence("[^.]+");
            for (std::sregex_iterator part(field.text.begin(), field.text.end(), sentence), end;
                 part != end; ++part) {
                EXPECT_THAT(page, HasSubstr(squeezed(in_words(part->str()))))
                    << "column " << field.column;
                ++compared;
            }
        }
    }
    EXPECT_EQ(rows, 2U);
    // Seventeen fields of the full action, and more.
    EXPECT_GT(compared, 25U);
    EXPECT_THAT(page, HasSubstr(squeezed("À faire remonter")));
}

TEST_F(PlanDocuments, SayOnEveryPageWhatGridStandsBehindThemAndWhatItDoesNotDecide) {
    make(example("scores-seuls.json"));
    std::string text = text_of(file("plan-actions.pdf"));
    EXPECT_THAT(plain(text.substr(0, text.find('\f'))),
                HasSubstr("ne peut pas être atteint par les seules cotations"));
    while (text.find('\f') != std::string::npos) {
        const std::string page = plain(text.substr(0, text.find('\f')));
        EXPECT_THAT(page, HasSubstr("sans effet sur la décision du certificateur"));
        EXPECT_THAT(page, HasSubstr("(grille choisie par défaut)"));
        text.erase(0, text.find('\f') + 1);
    }
}

/// Services Publics+ proposes nothing: Palier does.
TEST_F(PlanDocuments, SayWhoProposesWhat) {
    make(example("prefecture"));
    static const std::regex wrong(
        "du programme(?! Services Publics)|programme propose|par le programme");
    for (const std::string& text :
         {plain(text_of(file("plan-actions.pdf"))), plain(files_.at("plan-actions.csv"))}) {
        std::smatch found;
        EXPECT_FALSE(std::regex_search(text, found, wrong)) << found.str();
        EXPECT_THAT(text, HasSubstr("proposition de Palier"));
    }
}

TEST_F(PlanDocuments, AreNotMadeOfNothing) {
    write_file(work_ / "a.json", dossier_of(""));
    make(work_ / "a.json");
    EXPECT_THAT(messages_, HasSubstr("[DOS-014]"));
    EXPECT_FALSE(files_.contains("plan-actions.pdf"));
    EXPECT_FALSE(files_.contains("plan-actions.xlsx"));
}

TEST_F(PlanDocuments, HaveNoCalendarWithoutADueDate) {
    write_file(work_ / "a.json", dossier_of(R"({"action": "Former"})"));
    make(work_ / "a.json");
    EXPECT_THAT(messages_, HasSubstr("[DOS-015]"));
    EXPECT_TRUE(files_.contains("plan-actions.pdf"));
    EXPECT_FALSE(files_.contains("plan-actions.ics"));
    EXPECT_THAT(messages_, Not(HasSubstr("[DOS-016]")));
}

TEST_F(PlanDocuments, ThatCannotBeMadeAnyMoreAreNamed) {
    const std::string before = dossier_of(R"({"action": "Former", "echeance": "30/06/2026"})");
    write_file(work_ / "a.json", before);
    make(work_ / "a.json", "ecarts,plan");
    EXPECT_THAT(messages_, Not(HasSubstr("[DOS-016]")));
    write_file(work_ / "a.json", dossier_of(R"({"action": "Former"})"));
    make(work_ / "a.json", "ecarts,plan");
    EXPECT_THAT(plain(messages_), HasSubstr("/plan-actions.ics » est encore là"));
    EXPECT_THAT(messages_, Not(HasSubstr("/plan-actions.xlsx")));
    write_file(work_ / "a.json", dossier_of(""));
    make(work_ / "a.json", "ecarts,plan");
    for (const char* left : {"pdf", "xlsx", "ods", "csv", "ics"}) {
        EXPECT_THAT(plain(messages_),
                    HasSubstr("/plan-actions." + std::string(left) + " » est encore là"));
    }
    EXPECT_TRUE(files_.contains("plan-actions.ics"));
}

/// product.md, « Truths it must never bend ».
class EveryDocument : public ::testing::TestWithParam<std::filesystem::path> {
  protected:
    static std::map<std::string, std::string> texts_of(const std::filesystem::path& dossier) {
        const Workspace work;
        const Ran ran = palier({"produire", dossier.string(), "-o", work.path().string()});
        EXPECT_EQ(ran.status, 0) << ran.messages;
        std::map<std::string, std::string> texts;
        for (const auto& [name, bytes] : tree(work.path())) {
            const bool is_pdf = name.ends_with(".pdf");
            const bool is_text =
                name.ends_with(".csv") || name.ends_with(".ics") || name.ends_with(".json");
            if (is_pdf || is_text) {
                texts[name] = plain(is_pdf ? text_of(work / name) : bytes);
            }
        }
        return texts;
    }

    /// White space is one space; lines that a calendar folds are whole.
    static std::string even(const std::string& text) {
        static const std::regex folded("\r\n ");
        static const std::regex space("\\s+");
        return std::regex_replace(std::regex_replace(text, folded, ""), space, " ");
    }
};

TEST_P(EveryDocument, PromisesNothingAndRanksNoSite) {
    static const std::regex forbidden(
        "[Vv]ous obtiendrez|[Vv]ous aurez le label|sera labellis|seront labellis|"
        "[Oo]btention garantie|garantit le label|[Cc]lassement des (sites|services|structures)|"
        "[Mm]eilleur (site|service)|[Ll]e (site|service) (est|arrive) [0-9]+(e|er|ème) ");
    for (const auto& [name, text] : texts_of(GetParam())) {
        std::smatch found;
        const std::string read = even(text);
        EXPECT_FALSE(std::regex_search(read, found, forbidden)) << name << ": " << found.str();
    }
}

TEST_P(EveryDocument, ThatNamesALevelSaysWhatScoresDoNotDecide) {
    static const std::regex level(
        "niveau (bronze|argent|or)\\b|palier (bronze|argent|or)\\b|"
        "[Pp]osition estimée");
    std::size_t named = 0;
    for (const auto& [name, text] : texts_of(GetParam())) {
        const std::string read = even(text);
        if (name.ends_with(".json") || !std::regex_search(read, level)) {
            continue;
        }
        ++named;
        EXPECT_THAT(read, HasSubstr("sans effet sur la décision du certificateur")) << name;
        EXPECT_THAT(read, HasSubstr("exemple non officiel")) << name;
    }
    RecordProperty("documents that name a level", std::to_string(named));
}

INSTANTIATE_TEST_SUITE_P(OfTheExamples, EveryDocument, ::testing::ValuesIn(examples()),
                         [](const auto& tested) {
                             std::string name = tested.param.stem().string();
                             std::erase_if(name, [](char letter) {
                                 return std::isalnum(static_cast<unsigned char>(letter)) == 0;
                             });
                             return name;
                         });

}  // namespace
}  // namespace palier::e2e
