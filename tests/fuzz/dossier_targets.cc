#include "fuzz/dossier_targets.h"

#include <array>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

#include "base/utf8.h"
#include "fuzz/promise.h"
#include "fuzz/workbook_parts.h"
#include "grid/load_grid.h"
#include "ingest/csv.h"
#include "ingest/header_row.h"
#include "ingest/json_tables.h"
#include "ingest/read_dossier.h"
#include "ingest/reading_order.h"
#include "ingest/resolve_answers.h"
#include "ingest/schema.h"
#include "ingest/sheet_tables.h"
#include "ingest/workbook.h"

namespace palier::fuzz {

namespace {

using base::Diagnostics;

std::string grid_text(const std::string& name) {
    std::ifstream stream(PALIER_SOURCE_DIR "/grids/" + name);
    promise(stream.is_open(), "the grid is there");
    std::ostringstream text;
    text << stream.rdbuf();
    return std::move(text).str();
}

const model::Grid& grid() {
    static const model::Grid loaded = [] {
        Diagnostics diags;
        return grid::load_grid(grid_text("autodiagnostic-2026.json"), "grille", diags).value();
    }();
    return loaded;
}

const model::LabelGrid& label_grid() {
    static const model::LabelGrid loaded = [] {
        Diagnostics diags;
        return grid::load_label_grid(grid_text("label-exemple.json"), "grille", diags).value();
    }();
    return loaded;
}

void read_on(const std::optional<ingest::TableSet>& tables, Diagnostics& diags) {
    promise_reports(tables.has_value() && tables->sound, diags);
    if (!tables) {
        return;
    }
    const ingest::DossierReading reading = ingest::read_what_is_there(*tables, diags);
    promise_reports(reading.sound, diags);
    base::Diagnostics found;
    ingest::check_against(reading.dossier, grid(), found);
    ingest::check_against_label(reading.dossier, label_grid(), found);
    ingest::resolve_answers(reading.dossier, grid(), found);
    ingest::add_later(found, diags);
    const Diagnostics ordered = ingest::in_reading_order(diags);
    promise(ordered.all().size() == diags.all().size(), "the order loses no report");
    promise_reports(!ordered.has_errors(), ordered);
}

/// The same bytes are read in many ways: the length picks one, so that a file of the corpus is
/// still what a user would write.
class Choices {
  public:
    explicit Choices(std::size_t length) : rest_(length) {}

    std::size_t one_of(std::size_t count) {
        const std::size_t picked = rest_ % count;
        rest_ /= count;
        return picked;
    }

  private:
    std::size_t rest_;
};

void run_workbook(std::string_view bytes) {
    // Smaller than what users may have: a fuzzer learns nothing from the hundredth thousand.
    ingest::WorkbookLimits limits;
    limits.zip.total_bytes = 2'000'000;
    limits.cells = 20'000;
    limits.xml.nodes = 100'000;
    Diagnostics diags;
    const auto sheets =
        ingest::read_workbook(bytes, "dossier.xlsx", limits, diags, ingest::names_table);
    promise_reports(sheets.has_value(), diags);
    if (sheets) {
        const ingest::SheetReading reading{};
        read_on(ingest::sheet_tables(
                    *sheets, {.encoding = base::Place::Encoding::Workbook, .file = "dossier.xlsx"},
                    reading, diags),
                diags);
    }
}

}  // namespace

void run_json(std::string_view bytes) {
    Diagnostics diags;
    const auto tables = ingest::read_json_tables(bytes, "dossier.json", {}, diags);
    read_on(tables, diags);
}

void run_csv(std::string_view bytes) {
    constexpr auto encodings = std::to_array<std::optional<ingest::CsvEncoding>>(
        {std::nullopt, std::nullopt, ingest::CsvEncoding::Utf16, ingest::CsvEncoding::Windows1252,
         ingest::CsvEncoding::Latin9});
    constexpr auto separators =
        std::to_array<std::optional<char>>({std::nullopt, std::nullopt, ',', ';'});
    constexpr auto decimals = std::to_array<std::optional<ingest::DecimalMark>>(
        {std::nullopt, ingest::DecimalMark::Comma, ingest::DecimalMark::Point});
    Choices choices(bytes.size());
    const std::size_t table = choices.one_of(ingest::table_schemas().size());
    const ingest::TableSchema& schema = ingest::table_schemas()[table];
    ingest::CsvReading reading;
    reading.options.encoding = encodings.at(choices.one_of(encodings.size()));
    reading.options.separator = separators.at(choices.one_of(separators.size()));
    for (const std::string& name : ingest::header_names(schema)) {
        reading.known_names.insert(base::folded(name));
    }
    Diagnostics diags;
    const auto file = ingest::read_csv(bytes, std::string(schema.name) + ".csv", reading, diags);
    promise_reports(file.has_value(), diags);
    if (file) {
        const auto tables = ingest::sheet_tables(
            std::span(&file->sheet, 1), {.encoding = base::Place::Encoding::Csv, .file = "dossier"},
            {.limits = {}, .decimal = decimals.at(choices.one_of(decimals.size()))}, diags);
        read_on(tables, diags);
    }
}

void run_archive(std::string_view bytes) {
    run_workbook(bytes);
}

void run_xlsx(std::string_view text) {
    run_workbook(archive_of(text, {.kind = WorkbookKind::Xlsx}));
}

void run_ods(std::string_view text) {
    run_workbook(archive_of(text, {.kind = WorkbookKind::Ods}));
}

}  // namespace palier::fuzz
