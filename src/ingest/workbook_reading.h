#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "ingest/cell_reference.h"
#include "ingest/sheet.h"
#include "ingest/workbook.h"
#include "ingest/xml_events.h"
#include "ingest/zip_archive.h"

namespace palier::ingest {

/// What the readers of one workbook share: its archive, its name, its limits and what was used of
/// them.
class WorkbookReading {
  public:
    /// All of them outlive the reading.
    WorkbookReading(ZipArchive& archive, std::string file, const WorkbookLimits& limits,
                    base::Diagnostics& diags, const SheetFilter& wanted)
        : archive_(archive),
          file_(std::move(file)),
          limits_(limits),
          diags_(diags),
          wanted_(wanted),
          xml_(file_, limits.xml) {}

    const ZipArchive& archive() const { return archive_; }
    const WorkbookLimits& limits() const { return limits_; }
    base::Diagnostics& diags() { return diags_; }
    bool wants(std::string_view sheet) const { return !wanted_ || wanted_(sheet); }

    /// The place of the workbook, of one of its sheets, of a cell.
    base::Place place(const std::string& sheet = {}) const;

    /// Tells `events` the XML of an entry of the archive. False when something was reported, a part
    /// that is not there too.
    bool read_part(std::string_view name, std::span<const XmlNamespace> namespaces,
                   XmlEvents& events);

    /// Counts `count` cells of `text_bytes` each against the limits. False when they are too many,
    /// which is reported.
    bool take_cells(const base::Place& place, std::uint64_t count, std::uint64_t text_bytes);

    /// Reports what no program writes in a workbook that is whole.
    void report_damage(const base::Place& place, std::string_view read);

  private:
    ZipArchive& archive_;
    std::string file_;
    const WorkbookLimits& limits_;
    base::Diagnostics& diags_;
    const SheetFilter& wanted_;
    XmlPartReader xml_;
    std::uint64_t cells_ = 0;
    std::uint64_t text_bytes_ = 0;
};

/// A sheet while it is read: puts each cell at its place, within the limits. One that is not wanted
/// has enough with its first row.
class SheetBuilder {
  public:
    SheetBuilder(WorkbookReading& reading, const std::string& name);

    /// Puts a cell at its place, and at those of `repeats` - 1 columns after it. False when
    /// something was reported: no room left in the sheet or within the limits, a cell twice.
    bool add(const CellReference& at, const SheetCell& cell, std::size_t repeats = 1);
    /// Closes the row of the cells added last, hidden or not, and repeats it `repeats` - 1 times
    /// below. False when something was reported. A row without cells is left out.
    bool end_row(int number, bool hidden, std::uint64_t repeats = 1);

    /// False when there are too many, which is reported.
    bool add_merged(const MergedCells& merged);
    /// Counts an element that describes columns. False when there are too many, which is reported.
    bool count_column_entry();
    /// `first` to `last`, ends included, wherever they end.
    void hide_columns(std::size_t first, std::size_t last) {
        hidden_columns_.emplace_back(first, last);
    }
    void hide() { sheet_.hidden = true; }
    /// Whether no more of the sheet needs to be read.
    bool has_enough() const { return !is_wanted_ && !rows_.empty(); }

    const base::Place& place() const { return sheet_.place; }
    base::Place place_of(const CellReference& at) const;

    /// The sheet: rows in order; hidden columns where some cell stands.
    Sheet take();

  private:
    WorkbookReading& reading_;
    Sheet sheet_;
    bool is_wanted_;
    std::map<std::size_t, SheetCell> cells_;
    std::map<int, SheetRow> rows_;
    std::vector<std::pair<std::size_t, std::size_t>> hidden_columns_;
    std::size_t column_entries_ = 0;
};

}  // namespace palier::ingest
