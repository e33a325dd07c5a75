#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "e2e/program.h"

/// Dossiers as sheets, and the files that other programs make of them.
namespace palier::e2e {

/// A cell as somebody types it.
struct SheetValue {
    enum class Kind {
        Empty,
        Text,
        /// Digits with a point: « 67.5 ».
        Number,
        /// A fraction shown as a percentage: « 0.675 » is shown as 67,5 %.
        Percent,
        /// A true date: « 2026-03-10 ».
        Date,
        /// OpenFormula, « NA() ».
        Formula,
        /// Merged with the cell after it.
        MergedText
    };
    Kind kind = Kind::Empty;
    std::string text = {};

    SheetValue() = default;
    SheetValue(const char* written) : SheetValue(Kind::Text, written) {}
    SheetValue(Kind of_kind, std::string written) : kind(of_kind), text(std::move(written)) {}
};

struct DossierSheet {
    std::string name;
    std::vector<std::vector<SheetValue>> rows;
    bool hidden = false;
};

/// The tables of a dossier in JSON, one sheet for each, named as the contract does; dates are
/// dates.
std::vector<DossierSheet> sheets_of(std::string_view json);

/// One sheet as a CSV file of a French program.
std::string csv_of(const DossierSheet& sheet);
/// All of them as one flat workbook (.fods), which LibreOffice makes others of. Below each sheet
/// stand a thousand empty rows that have a format.
std::string fods_of(const std::vector<DossierSheet>& sheets);
/// All of them as JSON, for `write_workbook.py`.
std::string json_of(const std::vector<DossierSheet>& sheets);

/// LibreOffice with settings of its own, French.
class Office {
  public:
    /// They stand in `profile`, a folder that nobody else uses.
    explicit Office(const std::string& profile);

    /// Converts files into `folder`; `format` is what follows `--convert-to`.
    void convert(const std::vector<std::string>& files, const std::string& format,
                 const std::string& folder) const;

    /// Saves a workbook again as `target`, a .ods or a .xlsx, with a password. What is saved with
    /// one takes a macro: nothing that follows `--convert-to` says it.
    void protect(const std::string& file, const std::string& target) const;

  private:
    Ran run(std::vector<std::string> words) const;

    std::string profile_;
};

/// Writes a .xlsx by a library of Python, « openpyxl » or « xlsxwriter ».
void write_by_python(const std::string& library, const std::vector<DossierSheet>& sheets,
                     const std::string& file);

}  // namespace palier::e2e
