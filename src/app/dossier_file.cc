#include "app/dossier_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/csv.h"
#include "ingest/json_tables.h"
#include "ingest/recognise.h"
#include "ingest/schema.h"
#include "ingest/workbook.h"

namespace palier::app {

namespace {

using Format = DossierFiles::Format;
using Found = std::variant<DossierFiles, Outcome>;

struct Extension {
    std::string_view name;
    Format format;
};

constexpr auto extensions = std::to_array<Extension>({{".json", Format::Json},
                                                      {".xlsx", Format::Workbook},
                                                      {".ods", Format::Workbook},
                                                      {".csv", Format::Csv}});

/// Other workbooks, which are read all the same or refused for what their bytes are, with what to
/// do.
constexpr auto other_workbooks = std::to_array<std::string_view>(
    {".fods", ".numbers", ".ots", ".xls", ".xlsb", ".xlsm", ".xlt", ".xltm", ".xltx"});

/// What is read, for messages.
constexpr std::string_view readable =
    "un fichier .xlsx, .ods ou .json, ou un dossier de fichiers .csv";
constexpr std::string_view readable_in_folder =
    "un fichier dossier.xlsx, dossier.ods ou dossier.json, ou des fichiers .csv nommés comme les "
    "tables";
/// The name, without extension, of the dossier in a folder.
constexpr std::string_view dossier_stem = "dossier";

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

std::optional<Format> format_of(const std::filesystem::path& file) {
    const std::string extension = lower(file.extension().string());
    const auto found = std::ranges::find(extensions, extension, &Extension::name);
    return found != extensions.end() ? std::optional(found->format) : std::nullopt;
}

bool is_other_workbook(const std::filesystem::path& file) {
    const std::string extension = lower(file.extension().string());
    return std::ranges::find(other_workbooks, extension) != other_workbooks.end();
}

/// Bytes of all files of a dossier together.
std::size_t most_bytes(Format format) {
    switch (format) {
        case Format::Json:
            return ingest::JsonTableLimits{}.json.bytes;
        case Format::Workbook:
            return ingest::WorkbookLimits{}.zip.bytes;
        case Format::Csv:
            return ingest::CsvLimits{}.bytes;
    }
    return 0;
}

/// What of a folder may be its dossier.
struct Candidates {
    /// Names of files « dossier.json », « dossier.xlsx », « dossier.ods ».
    std::vector<std::string> dossiers = {};
    /// Names of files « dossier.xls » and the like, which count when there is nothing else.
    std::vector<std::string> others = {};
    /// Names of CSV files that are tables.
    std::vector<std::string> tables = {};
    /// Names of files that were most likely meant to be one, and that table.
    std::vector<std::pair<std::string, std::string>> near = {};
    /// Names of files of a dossier's formats that are none of these.
    std::vector<std::string> unread = {};
    /// Names of a dossier or of a table that are no files: a link to nothing, a folder.
    std::vector<std::string> broken = {};
};

/// In a folder of thousands, the names that are compared with those of tables.
constexpr std::size_t most_compared = 500;

/// Looks for the one dossier at a path.
class Finder {
  public:
    Finder(const base::Files& files, base::Diagnostics& diags) : files_(files), diags_(diags) {}

    Found find(const std::filesystem::path& path) {
        switch (files_.kind(path)) {
            case base::Files::Kind::Missing:
                return fail("DOS-001", path, Outcome::NotFound);
            case base::Files::Kind::Other:
                return fail("DOS-003", path, Outcome::BadInput);
            case base::Files::Kind::File:
                return read_file(path);
            case base::Files::Kind::Directory:
                return search(path);
        }
        return Outcome::InternalError;
    }

  private:
    Outcome fail(std::string_view code, const std::filesystem::path& path, Outcome outcome,
                 base::Arguments arguments = {}) {
        arguments["lu"] = path.string();
        diags_.report(code, {}, std::move(arguments));
        return outcome;
    }

    Found read_file(const std::filesystem::path& path) {
        const auto format =
            is_other_workbook(path) ? std::optional(Format::Workbook) : format_of(path);
        if (!format && is_like_a_workbook(path)) {
            return read_bytes({Format::Workbook, path.string(), {}}, {path});
        }
        if (!format) {
            return fail("DOS-005", path, Outcome::BadInput, {{"attendu", std::string(readable)}});
        }
        if (*format == Format::Csv) {
            return fail("DOS-030", path, Outcome::BadInput);
        }
        return read_bytes({*format, path.string(), {}}, {path});
    }

    /// By the bytes of a file whose name says nothing.
    bool is_like_a_workbook(const std::filesystem::path& path) const {
        if (files_.size(path) > most_bytes(Format::Workbook)) {
            return false;
        }
        const ingest::Format format = ingest::recognise(files_.read(path).value_or(""));
        return format == ingest::Format::Zip || format == ingest::Format::CompoundFile;
    }

    Found read_bytes(DossierFiles dossier, const std::vector<std::filesystem::path>& paths) {
        constexpr std::size_t megabyte = 1'000'000;
        const std::size_t most = most_bytes(dossier.format);
        std::uintmax_t size = 0;
        for (const std::filesystem::path& path : paths) {
            size += files_.size(path);
        }
        if (size > most) {
            return fail("DOS-008", dossier.name, Outcome::BadInput,
                        {{"taille", static_cast<std::int64_t>(size / megabyte)},
                         {"attendu", static_cast<std::int64_t>(most / megabyte)}});
        }
        dossier.files.reserve(paths.size());
        for (const std::filesystem::path& path : paths) {
            auto bytes = files_.read(path);
            if (!bytes) {
                return fail("DOS-002", path, Outcome::NotFound);
            }
            dossier.files.push_back({path.string(), std::move(*bytes)});
        }
        return dossier;
    }

    Candidates candidates(const std::filesystem::path& directory,
                          const std::vector<std::string>& names) const {
        Candidates found;
        for (const std::string& name : names) {
            const std::filesystem::path file(name);
            const auto format = format_of(file);
            const bool other = is_other_workbook(file);
            const bool text = lower(file.extension().string()) == ".txt";
            // « ._Diagnostic.csv » is what macOS keeps beside « Diagnostic.csv ».
            const bool hidden = name.starts_with('.');
            if (hidden || (!format && !other && !text)) {
                continue;
            }
            const std::string stem = file.stem().string();
            const bool is_dossier = !text && format != Format::Csv && lower(stem) == dossier_stem;
            const bool is_table =
                format == Format::Csv && ingest::find_table_schema(stem) != nullptr;
            if (files_.kind(directory / file) != base::Files::Kind::File) {
                if (is_dossier || is_table) {
                    found.broken.push_back(name);
                }
            } else if (is_dossier) {
                (other ? found.others : found.dossiers).push_back(name);
            } else if (is_table) {
                found.tables.push_back(name);
            } else if (found.unread.size() < most_compared) {
                found.unread.push_back(name);
                if (std::optional<std::string> table = ingest::meant_table(stem)) {
                    found.near.emplace_back(name, std::move(*table));
                }
            }
        }
        return found;
    }

    Found search(const std::filesystem::path& directory) {
        const auto names = files_.list(directory);
        if (!names) {
            return fail("DOS-002", directory, Outcome::NotFound);
        }
        Candidates found = candidates(directory, *names);
        if (!found.broken.empty()) {
            for (const std::string& name : found.broken) {
                fail("DOS-033", directory / name, Outcome::NotFound);
            }
            return Outcome::NotFound;
        }
        if (found.dossiers.empty() && found.tables.empty()) {
            found.dossiers = found.others;
        }
        if (found.dossiers.empty() && found.tables.empty()) {
            constexpr std::size_t most_named = 5;
            found.unread.resize(std::min(found.unread.size(), most_named));
            return fail("DOS-006", directory, Outcome::BadInput,
                        {{"attendu", std::string(readable_in_folder)},
                         {"avec", found.unread.empty() ? "" : "oui"},
                         {"vus", base::listed(found.unread)}});
        }
        if (found.dossiers.size() + (found.tables.empty() ? 0 : 1) > 1) {
            found.dossiers.insert(found.dossiers.end(), found.tables.begin(), found.tables.end());
            return fail("DOS-007", directory, Outcome::BadInput,
                        {{"trouves", base::listed(found.dossiers)}});
        }
        if (!found.dossiers.empty()) {
            return read_file(directory / found.dossiers.front());
        }
        tell_near(directory, found);
        std::vector<std::filesystem::path> paths;
        paths.reserve(found.tables.size());
        for (const std::string& name : found.tables) {
            paths.push_back(directory / name);
        }
        return read_bytes({Format::Csv, directory.string(), {}}, paths);
    }

    /// A table that is not there may well be in the file of another name.
    void tell_near(const std::filesystem::path& directory, const Candidates& found) {
        for (const auto& [name, table] : found.near) {
            const bool there = std::ranges::any_of(found.tables, [&](const std::string& file) {
                const std::string stem = std::filesystem::path(file).stem().string();
                return ingest::find_table_schema(stem)->name == table;
            });
            diags_.report(there ? "DOS-031" : "DOS-032", base::Place{.file = directory.string()},
                          {{"lu", name}, {"attendu", table + ".csv"}, {"table", table}});
        }
    }

    const base::Files& files_;
    base::Diagnostics& diags_;
};

}  // namespace

std::variant<DossierFiles, Outcome> read_dossier_files(const std::filesystem::path& path,
                                                       const base::Files& files,
                                                       base::Diagnostics& diags) {
    return Finder(files, diags).find(path);
}

}  // namespace palier::app
