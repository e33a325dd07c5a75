#include "app/read_tables.h"

#include <algorithm>
#include <iterator>

#include "app/dossier_file.h"
#include "base/utf8.h"
#include "ingest/header_row.h"
#include "ingest/json_tables.h"
#include "ingest/schema.h"
#include "ingest/workbook.h"

namespace palier::app {

namespace {

using base::Diagnostics;
using base::Place;
using ingest::TableSet;

/// How one CSV file was read.
struct ReadAs {
    std::string file;
    ingest::CsvDialect dialect;
    bool is_ascii = false;

    /// A file without accents agrees with any encoding.
    bool agrees_with(const ReadAs& other) const {
        return dialect.separator == other.dialect.separator &&
               (is_ascii || other.is_ascii || dialect.encoding == other.dialect.encoding);
    }
};

std::set<std::string> folded_names(const ingest::TableSchema& schema) {
    std::set<std::string> names;
    for (const std::string& name : ingest::header_names(schema)) {
        names.insert(base::folded(name));
    }
    return names;
}

std::ptrdiff_t count_agreeing(const std::vector<ReadAs>& read, const ReadAs& model) {
    return std::ranges::count_if(read, [&](const ReadAs& each) { return each.agrees_with(model); });
}

/// The way that most files were read, the first of equals. Files with accents say it where there
/// are some: the others agree with any encoding.
const ReadAs& usual_way(const std::vector<ReadAs>& read) {
    return *std::ranges::max_element(read, {}, [&](const ReadAs& one) {
        return std::pair(!one.is_ascii, count_agreeing(read, one));
    });
}

/// Says how the files were read: once for those that were read alike, and for each other one.
void report_dialects(const std::string& folder, const std::vector<ReadAs>& read,
                     Diagnostics& diags) {
    if (read.empty()) {
        return;
    }
    const ReadAs& usual = usual_way(read);
    diags.report("CSV-011", Place{.encoding = Place::Encoding::Csv, .file = folder},
                 {{"nombre", static_cast<std::int64_t>(count_agreeing(read, usual))},
                  {"lu", ingest::dialect_words(usual.dialect)}});
    for (const ReadAs& each : read) {
        if (!each.agrees_with(usual)) {
            diags.report("CSV-010", Place{.encoding = Place::Encoding::Csv, .file = each.file},
                         {{"lu", ingest::dialect_words(each.dialect)}});
        }
    }
}

using TableFile = std::pair<const ingest::TableSchema*, const DossierFiles::File*>;

/// CSV files in the contract's order of their tables, in which errors are told.
std::vector<TableFile> in_order_of_tables(const std::vector<DossierFiles::File>& files) {
    std::vector<TableFile> ordered;
    ordered.reserve(files.size());
    for (const DossierFiles::File& file : files) {
        const std::string stem = std::filesystem::path(file.name).stem().string();
        ordered.emplace_back(ingest::find_table_schema(stem), &file);
    }
    // Schemas stand in one array.
    std::ranges::stable_sort(ordered, {}, [](const TableFile& one) {
        return one.first - ingest::table_schemas().data();
    });
    return ordered;
}

std::optional<TableSet> csv_tables(const DossierFiles& dossier, const InputOptions& options,
                                   Diagnostics& diags) {
    const ingest::SheetReading sheet_reading{.limits = {}, .decimal = options.decimal};
    ingest::CsvReading reading{.options = options.csv};
    reading.limits.cells = sheet_reading.limits.cells;
    std::vector<ingest::Sheet> sheets;
    std::vector<ReadAs> read;
    std::vector<ingest::Table> unread;
    for (const TableFile& one : in_order_of_tables(dossier.files)) {
        const ingest::TableSchema& schema = *one.first;
        const DossierFiles::File& file = *one.second;
        reading.known_names = folded_names(schema);
        if (auto csv = ingest::read_csv(file.bytes, file.name, reading, diags)) {
            reading.limits.cells -= csv->cells;
            sheets.push_back(std::move(csv->sheet));
            read.push_back({file.name, csv->dialect, csv->is_ascii});
        } else {
            unread.push_back(ingest::unread_table(
                {.encoding = Place::Encoding::Csv, .file = file.name}, schema));
        }
    }
    report_dialects(dossier.name, read, diags);
    auto tables = ingest::sheet_tables(
        sheets, {.encoding = Place::Encoding::Csv, .file = dossier.name}, sheet_reading, diags);
    if (tables && !unread.empty()) {
        tables->sound = false;
        std::ranges::move(unread, std::back_inserter(tables->tables));
    }
    return tables;
}

std::optional<TableSet> workbook_tables(const DossierFiles::File& file, const InputOptions& options,
                                        Diagnostics& diags) {
    const auto sheets =
        ingest::read_workbook(file.bytes, file.name, {}, diags, ingest::names_table);
    if (!sheets) {
        return std::nullopt;
    }
    return ingest::sheet_tables(*sheets, {.encoding = Place::Encoding::Workbook, .file = file.name},
                                {.limits = {}, .decimal = options.decimal}, diags);
}

std::optional<TableSet> tables_of(const DossierFiles& dossier, const InputOptions& options,
                                  Diagnostics& diags) {
    switch (dossier.format) {
        case DossierFiles::Format::Json:
            return ingest::read_json_tables(dossier.files.front().bytes, dossier.name, {}, diags);
        case DossierFiles::Format::Workbook:
            return workbook_tables(dossier.files.front(), options, diags);
        case DossierFiles::Format::Csv:
            return csv_tables(dossier, options, diags);
    }
    return std::nullopt;
}

/// Whether a table says nothing: one of fields says at least that it is there.
bool is_absent(const ingest::Table& table) {
    const ingest::TableSchema* schema = ingest::find_table_schema(table.name);
    return schema != nullptr && schema->kind == ingest::TableSchema::Kind::Rows &&
           table.rows.empty() && !table.unread;
}

}  // namespace

std::variant<TableSet, Outcome> read_tables(const std::filesystem::path& path,
                                            const InputOptions& options, const base::Files& files,
                                            Diagnostics& diags) {
    const auto found = read_dossier_files(path, files, diags);
    if (const auto* failure = std::get_if<Outcome>(&found)) {
        return *failure;
    }
    auto tables = tables_of(std::get<DossierFiles>(found), options, diags);
    if (!tables) {
        return Outcome::BadInput;
    }
    std::erase_if(tables->tables, is_absent);
    return std::move(*tables);
}

}  // namespace palier::app
