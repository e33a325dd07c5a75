#include "app/dossier_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/json_tables.h"
#include "ingest/schema.h"

namespace palier::app {

namespace {

enum class Format { Json, Workbook, Csv };

struct Extension {
    std::string_view name;
    Format format;
};

constexpr auto extensions = std::to_array<Extension>({{".json", Format::Json},
                                                      {".xlsx", Format::Workbook},
                                                      {".ods", Format::Workbook},
                                                      {".csv", Format::Csv}});

/// What this version reads, for messages.
constexpr std::string_view readable = "un fichier .json";
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

/// Looks for the one dossier at a path.
class Finder {
  public:
    Finder(const base::Files& files, base::Diagnostics& diags) : files_(files), diags_(diags) {}

    std::variant<DossierFile, Outcome> find(const std::filesystem::path& path) {
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

    std::variant<DossierFile, Outcome> read_file(const std::filesystem::path& path) {
        const auto format = format_of(path);
        if (!format) {
            return fail("DOS-005", path, Outcome::BadInput, {{"attendu", std::string(readable)}});
        }
        if (*format != Format::Json) {
            return fail_not_yet(path, *format);
        }
        constexpr std::size_t megabyte = 1'000'000;
        const std::size_t most = ingest::JsonTableLimits{}.json.bytes;
        const std::uintmax_t size = files_.size(path);
        if (size > most) {
            return fail("DOS-008", path, Outcome::BadInput,
                        {{"taille", static_cast<std::int64_t>(size / megabyte)},
                         {"attendu", static_cast<std::int64_t>(most / megabyte)}});
        }
        auto bytes = files_.read(path);
        if (!bytes) {
            return fail("DOS-002", path, Outcome::NotFound);
        }
        return DossierFile{path.string(), std::move(*bytes)};
    }

    Outcome fail_not_yet(const std::filesystem::path& path, Format format) {
        diags_.report("DOS-004", base::Place{.file = path.string()},
                      {{"format", format == Format::Csv ? "les dossiers en .csv"
                                                        : "les classeurs .xlsx et .ods"},
                       {"attendu", std::string(readable)}});
        return Outcome::BadInput;
    }

    std::variant<DossierFile, Outcome> search(const std::filesystem::path& directory) {
        const auto names = files_.list(directory);
        if (!names) {
            return fail("DOS-002", directory, Outcome::NotFound);
        }
        std::vector<std::string> dossiers;
        std::vector<std::string> tables;
        for (const std::string& name : *names) {
            const std::filesystem::path file(name);
            const auto format = format_of(file);
            if (!format || files_.kind(directory / file) != base::Files::Kind::File) {
                continue;
            }
            const std::string stem = file.stem().string();
            if (*format == Format::Csv) {
                if (ingest::find_table_schema(stem) != nullptr) {
                    tables.push_back(name);
                }
            } else if (lower(stem) == dossier_stem) {
                dossiers.push_back(name);
            }
        }
        if (dossiers.empty() && tables.empty()) {
            return fail("DOS-006", directory, Outcome::BadInput,
                        {{"attendu", "un fichier dossier.json"}});
        }
        if (dossiers.size() + (tables.empty() ? 0 : 1) > 1) {
            dossiers.insert(dossiers.end(), tables.begin(), tables.end());
            return fail("DOS-007", directory, Outcome::BadInput,
                        {{"trouves", base::listed(dossiers)}});
        }
        if (dossiers.empty()) {
            return fail_not_yet(directory, Format::Csv);
        }
        return read_file(directory / dossiers.front());
    }

    const base::Files& files_;
    base::Diagnostics& diags_;
};

}  // namespace

std::variant<DossierFile, Outcome> read_dossier_file(const std::filesystem::path& path,
                                                     const base::Files& files,
                                                     base::Diagnostics& diags) {
    return Finder(files, diags).find(path);
}

}  // namespace palier::app
