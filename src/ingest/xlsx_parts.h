#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/number_format.h"
#include "ingest/sheet_date.h"
#include "ingest/workbook_reading.h"
#include "ingest/xml_events.h"

namespace palier::ingest {

/// Gathers the text of a string item (« si », « is »): its plain text or its runs, without the
/// phonetic ones.
class StringItem {
  public:
    explicit StringItem(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// Begins another item.
    void clear();
    /// Whether to enter an element of the item.
    Descent start(std::string_view name);
    void end(std::string_view name);
    void text(std::string_view piece);

    bool is_too_long() const { return too_long_; }
    /// The text, « _x000D_ » and its like read as the letters that they stand for.
    std::string value() const;

  private:
    std::size_t most_bytes_;
    std::string text_;
    bool collecting_ = false;
    bool too_long_ = false;
};

/// « _x000D_ » as the letter that it stands for (ISO/IEC 29500-1, 22.9.2.19).
std::string without_escapes(std::string_view text);

/// The texts of sharedStrings.xml, by their number. Empty when something was reported.
std::optional<std::vector<std::string>> read_shared_strings(std::string_view part,
                                                            WorkbookReading& reading);

/// What each cell style of styles.xml makes of a number, by its number. Empty when something was
/// reported.
std::optional<std::vector<NumberFormatRule>> read_cell_formats(std::string_view part,
                                                               WorkbookReading& reading);

/// What workbook.xml says.
struct WorkbookPart {
    struct SheetEntry {
        std::string name;
        /// Of the relationship that leads to its part.
        std::string id;
        bool hidden = false;
    };
    std::vector<SheetEntry> sheets;
    Epoch epoch = Epoch::From1900;
    /// The file asks to be calculated when it is opened: its results are no good.
    bool recalculates = false;
};
/// Empty when something was reported.
std::optional<WorkbookPart> read_workbook_part(std::string_view part, WorkbookReading& reading);

}  // namespace palier::ingest
