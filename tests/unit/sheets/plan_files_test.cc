#include "sheets/plan_files.h"

#include <cstdlib>
#include <ctime>

#include "ingest/zip_archive.h"
#include "read_back.h"
#include "sheets/plan_columns.h"
#include "support/plan_builder.h"

namespace {

using palier::model::PlanSheet;
using palier::sheets::plan_columns;
using palier::sheets::plan_csv;
using palier::sheets::plan_ods;
using palier::sheets::plan_xlsx;
using palier::support::full_plan;
using palier::support::random_plan;
using palier::testing_sheets::csv_rows;
using palier::testing_sheets::Rows;
using palier::testing_sheets::rows_of;
using palier::testing_sheets::sheet_of;
using palier::testing_sheets::sheets_of;
using palier::testing_sheets::workbook_rows;
using testing::HasSubstr;
using testing::StartsWith;

/// What the plan says, as readers of sheets give it: days in the machine form.
Rows expected_rows(const PlanSheet& plan) {
    Rows rows(1);
    for (const auto& column : plan_columns()) {
        rows.front().emplace_back(column.heading);
    }
    for (const auto& row : plan.rows) {
        auto& texts = rows.emplace_back();
        for (const auto& column : plan_columns()) {
            const auto value = column.value(row);
            const auto* date = std::get_if<palier::base::Date>(&value);
            texts.push_back(date != nullptr ? date->iso() : palier::model::field_words(value));
        }
    }
    return rows;
}

/// The first cells that differ, for messages: whole tables would be too long to read.
std::string first_difference(const Rows& left, const Rows& right) {
    for (std::size_t row = 0; row < std::min(left.size(), right.size()); ++row) {
        for (std::size_t column = 0; column < std::min(left.at(row).size(), right.at(row).size());
             ++column) {
            const std::string& one = left.at(row).at(column);
            const std::string& other = right.at(row).at(column);
            if (one != other) {
                const auto [at, ignored] = std::ranges::mismatch(one, other);
                const auto from = static_cast<std::size_t>(at - one.begin());
                const std::size_t start = from < 20 ? 0 : from - 20;
                return one.substr(start, 60) + " | " +
                       (start < other.size() ? other.substr(start, 60) : "");
            }
        }
    }
    return left.size() == right.size() ? "" : "another number of rows";
}

/// The same of a CSV file: days as the French write them, and a last column of notes.
Rows expected_csv(const PlanSheet& plan) {
    Rows rows = expected_rows(plan);
    rows.front().emplace_back("Mentions");
    for (std::size_t index = 0; index < plan.rows.size(); ++index) {
        const auto& due = plan.rows.at(index).action.due;
        rows.at(index + 1).at(9) = palier::model::field_words(due ? palier::model::FieldValue(*due)
                                                                  : palier::model::FieldValue());
        rows.at(index + 1).emplace_back("Une mention. Une autre.");
    }
    return rows;
}

TEST(PlanFiles, ReadBackAsTheyLeft) {
    const PlanSheet plan = full_plan();
    EXPECT_EQ(workbook_rows(plan_xlsx(plan)), expected_rows(plan));
    EXPECT_EQ(workbook_rows(plan_ods(plan)), expected_rows(plan));
    EXPECT_EQ(csv_rows(plan_csv(plan)), expected_csv(plan));
}

TEST(PlanFiles, ReadBackWhateverIsWrittenInThem) {
    const PlanSheet plan = random_plan(200);
    const Rows expected = expected_rows(plan);
    EXPECT_EQ(first_difference(workbook_rows(plan_xlsx(plan)), expected), "");
    EXPECT_EQ(first_difference(workbook_rows(plan_ods(plan)), expected), "");
    EXPECT_EQ(first_difference(csv_rows(plan_csv(plan)), expected_csv(plan)), "");
}

/// Every field of the model is in every form: what a field has in the full row stands in the
/// column that is its own.
TEST(PlanFiles, HaveEveryFieldOfAPlan) {
    const std::vector<std::pair<std::string, std::string>> fields = {
        {"Identifiant", "PA-01"},
        {"Engagement", "E3"},
        {"Critère", "C1-24"},
        {"Constat", "Un constat."},
        {"Action", "Faire ; puis dire \"oui\".\nEt recommencer."},
        {"Pilote", "Accueil"},
        {"Partenaires", "Mairie"},
        {"Priorité", "moyenne"},
        {"Effort", "2"},
        {"Échéance", "30"},
        {"Indicateur de suivi", "Appels décrochés"},
        {"Cible", "≥ 80 %"},
        {"Statut", "en cours"},
        {"Avancement (%)", "37,5"},
        {"Niveau", "réseau"},
        {"Décision du comité", "modifiée"},
        {"Commentaire", "Bien."},
        {"Rang", "7"},
        {"Classement", "projet à instruire"},
        {"En tête du plan", "oui"},
        {"Impact", "3"},
        {"Effort retenu", "1"},
        {"Pourquoi", "Parce que 12 points."},
        {"Intérêt", "Des réponses plus vite."},
        {"Preuve produite", "Un tableau de bord."},
        {"Délai usuel (mois)", "9"},
        {"À faire remonter", "oui"},
        {"Origine", "action du service"}};
    const PlanSheet plan = full_plan();
    ASSERT_EQ(fields.size(), plan_columns().size());
    for (const Rows& rows : {workbook_rows(plan_xlsx(plan)), workbook_rows(plan_ods(plan)),
                             csv_rows(plan_csv(plan))}) {
        for (const auto& [heading, value] : fields) {
            const auto column = std::ranges::find(rows.at(0), heading);
            ASSERT_NE(column, rows.at(0).end()) << heading;
            const auto at = static_cast<std::size_t>(column - rows.at(0).begin());
            EXPECT_THAT(rows.at(1).at(at), HasSubstr(value)) << heading;
        }
    }
}

TEST(PlanFiles, AreTheSameBytesWhereverTheyAreMade) {
    const PlanSheet plan = random_plan(20);
    const std::string xlsx = plan_xlsx(plan);
    const std::string ods = plan_ods(plan);
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    EXPECT_TRUE(plan_xlsx(plan) == xlsx);
    EXPECT_TRUE(plan_ods(plan) == ods);
    unsetenv("TZ");
    tzset();
}

TEST(PlanFiles, KeepWhatTheyHeldInAHiddenSheet) {
    const PlanSheet plan = full_plan();
    for (const std::string& bytes : {plan_xlsx(plan), plan_ods(plan)}) {
        const auto base = sheet_of(bytes, "Base");
        EXPECT_TRUE(base.hidden);
        const Rows rows = rows_of(base);
        EXPECT_EQ(rows.size(), 3U);
        EXPECT_EQ(rows.at(1).at(0), "PA-01");
        EXPECT_EQ(rows.at(1).back(), "action du service");
        EXPECT_EQ(rows.at(2).back(), "proposition de Palier");
        EXPECT_FALSE(sheet_of(bytes, "Actions").hidden);
        EXPECT_FALSE(sheet_of(bytes, "Mode d’emploi").hidden);
    }
}

TEST(PlanFiles, HaveAHeaderRowThatManyNotesDoNotPushAway) {
    PlanSheet plan = full_plan();
    plan.notes.assign(12, "Une mention parmi d’autres.");
    EXPECT_EQ(workbook_rows(plan_xlsx(plan)).size(), 3U);
    EXPECT_EQ(workbook_rows(plan_ods(plan)).size(), 3U);
}

TEST(PlanFiles, MayBeWithoutActions) {
    PlanSheet plan = full_plan();
    plan.rows.clear();
    EXPECT_EQ(workbook_rows(plan_xlsx(plan)).size(), 1U);
    EXPECT_EQ(workbook_rows(plan_ods(plan)).size(), 1U);
    EXPECT_EQ(csv_rows(plan_csv(plan)).size(), 1U);
    EXPECT_EQ(palier::sheets::plan_ics(plan), std::nullopt);
}

TEST(PlanCsv, IsWhatAFrenchSpreadsheetOpens) {
    const std::string csv = plan_csv(full_plan());
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBFIdentifiant;Engagement;"));
    EXPECT_THAT(csv, HasSubstr(";30/09/2026;"));
    EXPECT_THAT(csv, HasSubstr(";37,5;"));
    EXPECT_THAT(csv, HasSubstr(";\"Faire ; puis dire \"\"oui\"\".\nEt recommencer.\";"));
    EXPECT_THAT(csv, testing::EndsWith("\r\n"));
}

TEST(PlanCsv, HasNoFormula) {
    PlanSheet plan = full_plan();
    plan.rows.front().action.owner = "=HYPERLINK(\"http://x\")";
    EXPECT_THAT(plan_csv(plan), HasSubstr(";\"'=HYPERLINK"));
}

/// What LibreOffice does with it shows only in a window.
TEST(PlanOds, HoldsTheTitlesOfRowsAndColumnsInPlace) {
    palier::base::Diagnostics diags;
    const std::string bytes = plan_ods(full_plan());
    auto archive = palier::ingest::ZipArchive::open(bytes, "plan.ods", {}, diags);
    const std::string settings = archive.value().read("settings.xml", diags).value();
    EXPECT_THAT(settings, HasSubstr(R"("VerticalSplitPosition" config:type="int">6<)"));
    EXPECT_THAT(settings, HasSubstr(R"("HorizontalSplitPosition" config:type="int">1<)"));
}

TEST(PlanOds, BeginsWithItsMediaTypeAsItIs) {
    EXPECT_THAT(plan_ods(full_plan()).substr(30, 54),
                StartsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"));
}

}  // namespace
