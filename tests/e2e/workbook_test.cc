#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "e2e/dossiers.h"
#include "e2e/program.h"
#include "e2e/sheets.h"

namespace palier::e2e {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using Kind = SheetValue::Kind;

/// The CSV that LibreOffice writes of each sheet: « ; », UTF-8, as shown, every sheet.
constexpr const char* every_sheet_as_csv =
    "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1";

using Files = std::map<std::string, std::string>;

/// The files made of a dossier, by name.
Files made(const std::string& dossier) {
    const Workspace work;
    const Ran ran = palier({"produire", dossier, "-o", work.path().string()});
    EXPECT_EQ(ran.status, 0) << dossier << "\n" << ran.messages;
    return tree(work.path());
}

/// Puts « a-Structure.csv » of `folder` where a dossier of CSV files has it,
/// `folder`/a/Structure.csv.
void part_into_folders(const std::string& folder, const std::string& stem) {
    const std::string parts = folder + "/" + stem + "/";
    for (const auto& [name, bytes] : tree(folder)) {
        if (name.starts_with(stem + "-") && name.ends_with(".csv")) {
            write_file(parts + name.substr(stem.size() + 1), bytes);
        }
    }
}

/// The dossier of `sound_dossier`, as people fill a workbook in: shares are shown as percentages,
/// names stand in other case, below a title, in hidden sheets too.
std::vector<DossierSheet> filled_in_by_people() {
    const auto share = [](const char* fraction) { return SheetValue(Kind::Percent, fraction); };
    return {
        {"STRUCTURE",
         {{"Fiche du site"},
          {},
          {"champ", "VALEUR"},
          {"identifiant", "essai"},
          {"NOM", "Mairie de l’Essai"},
          {"grille du diagnostic", "autodiagnostic-2026"},
          {"date du DIAGNOSTIC", {Kind::Date, "2026-03-10"}}}},
        {"Diagnostic",
         {{"Scores de l’année, en pour cent"},
          {"ENGAGEMENT", "score (%)"},
          {"e1", share("0.675")},
          {"E2", share("0.529")},
          {{Kind::Number, "3"}, share("0.5")},
          {"E4", {Kind::Number, "75"}},
          // With the spaces that French programs put into numbers.
          {"E5", " 67,9\u202F% "},
          {"E6", share("0.45")},
          {"E7", share("0.269")},
          {"E8", share("0.806")}}},
        {"points",
         {{"Engagement", "Type", "Texte"}, {"E1", "point fort", "Un accueil attentif."}},
         true},
    };
}

/// What spreadsheets do to a dossier, and what a workbook holds that a table may not.
std::vector<DossierSheet> spoilt() {
    return {
        {"Structure",
         {{"Champ", "Valeur"},
          {"Identifiant", "essai"},
          {"Nom", "Mairie de l’Essai"},
          {"Grille du diagnostic", "autodiagnostic-2026"},
          {"Date du diagnostic", {Kind::Date, "2026-03-10"}}}},
        {"Diagnostic",
         {{"Engagement", "Score (%)"},
          {"E1", {Kind::Date, "2026-05-22"}},
          {"E2", {Kind::Formula, "NA()"}},
          {"E3", "1.234,5"}}},
        {"Points", {{{Kind::MergedText, "Engagement"}, {}, "Type", "Texte"}, {"E1", "", "a", "b"}}},
    };
}

/// Each example as a .json, and made of it: a folder of CSV, workbooks of LibreOffice and of two
/// libraries of Python, what LibreOffice makes of those, and its CSV of them.
class TheExamples : public ::testing::Test {
  protected:
    void write(const std::string& stem, const std::vector<DossierSheet>& sheets) const {
        for (const DossierSheet& sheet : sheets) {
            write_file(work_ / ("csv/" + stem + "/" + sheet.name + ".csv"), csv_of(sheet));
        }
        write_by_python("openpyxl", sheets, work_ / ("openpyxl/" + stem + ".xlsx"));
        write_by_python("xlsxwriter", sheets, work_ / ("xlsxwriter/" + stem + ".xlsx"));
        write_file(work_ / ("flat/" + stem + ".fods"), fods_of(sheets));
    }

    void convert(const std::vector<std::string>& stems) const {
        const Office office(work_ / "profile");
        const auto files = [&](const std::string& folder, const std::string& extension) {
            std::vector<std::string> paths = stems;
            for (std::string& path : paths) {
                path = work_ / folder + "/" + path.append(extension);
            }
            return paths;
        };
        office.convert(files("flat", ".fods"), "ods", work_ / "ods");
        office.convert(files("ods", ".ods"), "xlsx", work_ / "xlsx");
        office.convert(files("openpyxl", ".xlsx"), "ods", work_ / "ods of openpyxl");
        office.convert(files("xlsx", ".xlsx"), every_sheet_as_csv, work_ / "csv of office");
        for (const std::string& stem : stems) {
            part_into_folders(work_ / "csv of office", stem);
        }
    }

    void expect_same(const std::string& name, const Files& expected) const {
        const Files files = made(work_ / name);
        EXPECT_THAT(files, SizeIs(expected.size())) << name;
        for (const auto& [file, bytes] : expected) {
            ASSERT_TRUE(files.contains(file)) << name;
            if (file.ends_with(".json")) {
                EXPECT_EQ(files.at(file), bytes) << name << ": " << file;
            }
            EXPECT_TRUE(files.at(file) == bytes) << name << ": " << file;
        }
    }

    Workspace work_;
};

TEST_F(TheExamples, GiveTheSameFilesInEveryEncoding) {
    std::map<std::string, Files> expected;
    std::vector<std::string> stems;
    for (const std::filesystem::path& example : examples()) {
        stems.push_back(example.stem().string());
        expected[stems.back()] = made(example.string());
        ASSERT_THAT(expected.at(stems.back()), Not(SizeIs(0)));
        write(stems.back(),
              sheets_of(read_file(std::filesystem::is_directory(example) ? example / "dossier.json"
                                                                         : example)));
    }
    convert(stems);
    for (const auto& [stem, files] : expected) {
        expect_same("ods/" + stem + ".ods", files);
        expect_same("xlsx/" + stem + ".xlsx", files);
    }
    // Whatever wrote it: one example that has every table is enough.
    const std::string full = "prefecture";
    for (const std::string& name :
         {"csv/" + full, "csv of office/" + full, "openpyxl/" + full + ".xlsx",
          "xlsxwriter/" + full + ".xlsx", "ods of openpyxl/" + full + ".ods"}) {
        expect_same(name, expected.at(full));
    }
}

class WorkbooksOfPeople : public ::testing::Test {
  protected:
    /// The same sheets in a workbook of each program.
    std::vector<std::string> workbooks(const std::vector<DossierSheet>& sheets) const {
        const Office office(work_ / "profile");
        write_file(work_ / "office.fods", fods_of(sheets));
        office.convert({work_ / "office.fods"}, "ods", work_.path().string());
        office.convert({work_ / "office.ods"}, "xlsx", work_.path().string());
        std::vector<std::string> files = {work_ / "office.ods", work_ / "office.xlsx"};
        for (const std::string library : {"openpyxl", "xlsxwriter"}) {
            files.push_back(work_ / (library + ".xlsx"));
            write_by_python(library, sheets, files.back());
        }
        return files;
    }

    Workspace work_;
};

TEST_F(WorkbooksOfPeople, SayWhatTheDossierSays) {
    write_file(work_ / "a.json", sound_dossier());
    const Files expected = made(work_ / "a.json");
    for (const std::string& file : workbooks(filled_in_by_people())) {
        const Files files = made(file);
        EXPECT_TRUE(files.at("essai/rapport.pdf") == expected.at("essai/rapport.pdf")) << file;
        const Ran ran = palier({"verifier", file});
        EXPECT_EQ(ran.status, 0);
        EXPECT_THAT(plain(ran.results), HasSubstr("feuille « points » : la feuille est masquée"))
            << file;
        EXPECT_THAT(ran.results, HasSubstr("[FEU-005]")) << file;
    }
}

TEST_F(WorkbooksOfPeople, KeepTheSignOfPercentages) {
    // The sign counts in a text, and where the unit is not a percentage, which is warned of.
    const auto with_shares = [](const SheetValue& target, const SheetValue& value) {
        std::vector<DossierSheet> sheets = sheets_of(sound_dossier());
        sheets.push_back({"Actions", {{"Action", "Cible"}, {"Former", target}}});
        sheets.push_back({"Indicateurs", {{"Indicateur", "Valeur"}, {"Courriels", value}}});
        return sheets;
    };
    for (const DossierSheet& sheet : with_shares("90%", "67,8 %")) {
        write_file(work_ / ("csv/" + sheet.name + ".csv"), csv_of(sheet));
    }
    const Files expected = made(work_ / "csv");
    EXPECT_THAT(plain(expected.at("essai/plan-actions.csv")), HasSubstr(";90 %;"));
    EXPECT_THAT(expected.at("essai/resultats.json"), HasSubstr("ING-085"));
    for (const std::string& file :
         workbooks(with_shares({Kind::Percent, "0.9"}, {Kind::Percent, "0.67800000000000004"}))) {
        const Files files = made(file);
        for (const auto& [name, bytes] : expected) {
            EXPECT_TRUE(files.at(name) == bytes) << file << ": " << name;
        }
    }
}

TEST_F(WorkbooksOfPeople, HaveStylesThatInheritTheirFormat) {
    // LibreOffice calls a number a percentage that always is one. Of a format that makes it one
    // under a condition, « [<=1]0,0 %;0,0 », it keeps the number, and a style that adds a colour
    // to such a one does not say the format again.
    std::string flat = fods_of(filled_in_by_people());
    const auto replace = [&flat](std::string_view what, std::string_view by) {
        ASSERT_NE(flat.find(what), std::string::npos);
        flat.replace(flat.find(what), what.size(), by);
    };
    replace("<office:automatic-styles>", R"(<office:styles>
<number:percentage-style style:name="N3P0" style:volatile="true"><number:number
 number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text>
</number:percentage-style><number:number-style style:name="N3"><number:number
 number:decimal-places="1" number:min-integer-digits="1"/><style:map
 style:condition="value()&lt;=1" style:apply-style-name="N3P0"/></number:number-style>
<style:style style:name="Part" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="Part_du_total" style:family="table-cell"
 style:parent-style-name="Part"/></office:styles><office:automatic-styles>)");
    replace(
        R"(<style:style style:name="share" style:family="table-cell" style:data-style-name="N1"/>)",
        R"(<style:style style:name="share" style:family="table-cell"
 style:parent-style-name="Part_du_total"><style:table-cell-properties
 fo:background-color="#ffff00"/></style:style>)");
    write_file(work_ / "a.json", sound_dossier());
    write_file(work_ / "a.fods", flat);
    Office(work_ / "profile").convert({work_ / "a.fods"}, "ods", work_.path().string());
    EXPECT_TRUE(made(work_ / "a.ods").at("essai/rapport.pdf") ==
                made(work_ / "a.json").at("essai/rapport.pdf"));
}

TEST_F(WorkbooksOfPeople, ExplainAScoreDownToItsCell) {
    for (const std::string& file : workbooks(filled_in_by_people())) {
        const Ran ran = palier({"expliquer", file, "E1"});
        EXPECT_EQ(ran.status, 0);
        EXPECT_THAT(plain(ran.results), HasSubstr("feuille « Diagnostic », cellule B3")) << file;
        EXPECT_THAT(plain(ran.results), HasSubstr("67,5")) << file;
    }
}

TEST_F(WorkbooksOfPeople, HaveTheirFaultsSaidWithTheirCells) {
    for (const std::string& file : workbooks(spoilt())) {
        const Ran ran = palier({"verifier", file});
        EXPECT_EQ(ran.status, 65) << file;
        const std::string said = plain(ran.results);
        // 22,5 that a spreadsheet took for the 22nd of May.
        EXPECT_THAT(said, HasSubstr("feuille « Diagnostic », cellule B2 : la cellule contient une "
                                    "date, « 22/05/2026 »"))
            << file;
        // Only LibreOffice has calculated it.
        const bool calculated = file.find("office.") != std::string::npos;
        EXPECT_THAT(said, HasSubstr("feuille « Diagnostic », cellule B3 : la " +
                                    std::string(calculated ? "cellule contient une erreur de "
                                                             "calcul : « #N/A »"
                                                           : "formule de cette cellule n’a jamais "
                                                             "été calculée")))
            << file;
        EXPECT_THAT(said, HasSubstr("feuille « Points », cellule A1 : les titres de colonnes sont "
                                    "fusionnés (A1:B1)"))
            << file;
        // Said in the same round, though a later stage finds it.
        EXPECT_THAT(said, HasSubstr("feuille « Diagnostic », cellule B4 : « 1.234,5 » n’est pas un "
                                    "nombre"))
            << file;
        EXPECT_THAT(said, HasSubstr("4 erreurs")) << file;
    }
}

TEST_F(WorkbooksOfPeople, WithAColumnTwiceSayWhichOne) {
    std::vector<DossierSheet> sheets = filled_in_by_people();
    sheets.push_back({"Actions", {{"Action", "Statut", "ACTION "}, {"Former", "", "Former"}}});
    for (const std::string& file : workbooks(sheets)) {
        const Ran ran = palier({"verifier", file});
        EXPECT_EQ(ran.status, 65) << file;
        EXPECT_THAT(plain(ran.results), HasSubstr("feuille « Actions », cellule C1 : la colonne "
                                                  "« Action » est écrite deux fois"))
            << file;
        EXPECT_THAT(ran.results, HasSubstr("[ING-015]")) << file;
    }
}

TEST_F(WorkbooksOfPeople, WithAPasswordAreRefusedWithTheirCure) {
    const Office office(work_ / "profile");
    write_file(work_ / "a.fods", fods_of(filled_in_by_people()));
    for (const std::string file : {"a.ods", "a.xlsx"}) {
        office.protect(work_ / "a.fods", work_ / file);
        const Ran ran = palier({"verifier", work_ / file});
        EXPECT_EQ(ran.status, 65) << file;
        EXPECT_THAT(ran.results, HasSubstr("[CLA-002]")) << file;
        EXPECT_THAT(plain(ran.results), HasSubstr("retirez le mot de passe")) << file;
    }
}

TEST_F(WorkbooksOfPeople, OfTheOldFormatAreRefusedUnderAnyName) {
    const Office office(work_ / "profile");
    write_file(work_ / "a.fods", fods_of(filled_in_by_people()));
    office.convert({work_ / "a.fods"}, "xls", work_.path().string());
    const Ran ran = palier({"verifier", work_ / "a.xls"});
    EXPECT_EQ(ran.status, 65);
    EXPECT_THAT(ran.results, HasSubstr("[CLA-001]"));
    EXPECT_THAT(ran.results, HasSubstr("enregistrez-le au format .xlsx ou .ods"));
    std::filesystem::rename(work_ / "a.xls", work_ / "a.xlsx");
    const Ran renamed = palier({"verifier", work_ / "a.xlsx"});
    EXPECT_EQ(renamed.status, 65);
    EXPECT_THAT(renamed.results, HasSubstr("[CLA-001]"));
}

}  // namespace
}  // namespace palier::e2e
