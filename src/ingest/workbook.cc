#include "ingest/workbook.h"

#include <algorithm>
#include <array>

#include "ingest/ods.h"
#include "ingest/recognise.h"
#include "ingest/workbook_reading.h"
#include "ingest/xlsx.h"
#include "ingest/xlsx_package.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Place;

/// What tells a kind of document, and how a message names it.
struct Kind {
    std::string_view mark;
    std::string_view words;
};

/// How the types of OpenDocument and of Office begin or what they contain.
constexpr std::array other_documents{
    Kind{"opendocument.text", "un document de traitement de texte"},
    Kind{"wordprocessingml", "un document de traitement de texte"},
    Kind{"ms-word", "un document de traitement de texte"},
    Kind{"opendocument.presentation", "un diaporama"},
    Kind{"presentationml", "un diaporama"},
    Kind{"ms-powerpoint", "un diaporama"},
    Kind{"opendocument.graphics", "un dessin"},
    Kind{"ms-visio", "un dessin"},
    Kind{"opendocument.base", "une base de données"},
    Kind{"opendocument.formula", "une formule"},
    Kind{"epub", "un livre numérique"},
};

/// The letters of `text` with a zero byte after each, as compound files write names.
std::string wide(std::string_view text) {
    std::string bytes;
    for (const char letter : text) {
        bytes += letter;
        bytes += '\0';
    }
    return bytes;
}

/// A compound file is an old document, or a new one that is encrypted: its streams have names.
std::string_view compound_code(std::string_view bytes) {
    if (bytes.find(wide("EncryptedPackage")) != std::string_view::npos) {
        return "CLA-002";
    }
    const bool word = bytes.find(wide("WordDocument")) != std::string_view::npos;
    const bool slides = bytes.find(wide("PowerPoint Document")) != std::string_view::npos;
    return word || slides ? "CLA-003" : "CLA-001";
}

std::string_view words_of(Format format) {
    switch (format) {
        case Format::Pdf:
            return "un PDF";
        case Format::Json:
            return "un texte au format JSON";
        case Format::Text:
            return "un texte (CSV, page web…)";
        case Format::Binary:
        case Format::CompoundFile:
        case Format::Zip:
            return "un fichier d’un autre genre";
    }
    return "";
}

/// Reports a document of the type `type` that is no workbook.
void report_document(std::string_view type, const Place& place, Diagnostics& diags) {
    const auto* const found = std::ranges::find_if(other_documents, [type](const Kind& kind) {
        return type.find(kind.mark) != std::string_view::npos;
    });
    if (found == other_documents.end()) {
        diags.report("CLA-004", place);
    } else {
        diags.report("CLA-003", place, {{"lu", std::string(found->words)}});
    }
}

/// The type that an OpenDocument file gives itself; empty when it is none. Empty optional when
/// something was reported.
std::optional<std::string> open_document_type(ZipArchive& archive, Diagnostics& diags) {
    if (!archive.has("mimetype")) {
        return "";
    }
    std::optional<std::string> type = archive.read("mimetype", diags);
    if (type) {
        type->erase(type->find_last_not_of(" \r\n") + 1);
    }
    return type;
}

/// What stands between the quotation marks that follow the name of an attribute.
std::string_view quoted_after(std::string_view text) {
    const std::size_t start = std::min(text.find_first_of("'\""), text.size());
    const std::string_view mark = text.substr(start, 1);
    text.remove_prefix(start + mark.size());
    return text.substr(0, mark.empty() ? 0 : text.find(mark));
}

/// Whether a manifest says that an entry which is read is encrypted. Found in its text: old
/// manifests have a document type, which no reader here accepts.
bool names_encrypted_entry(std::string_view manifest) {
    constexpr std::string_view path_mark = "full-path";
    constexpr std::string_view encryption_mark = "encryption-data";
    // The last is the whole package in one entry.
    constexpr std::array<std::string_view, 3> entries{"content.xml", "styles.xml",
                                                      "encrypted-package"};
    std::string_view entry;
    for (std::size_t end = manifest.find(encryption_mark); end != std::string_view::npos;
         end = manifest.find(encryption_mark)) {
        const std::string_view before = manifest.substr(0, end);
        if (const std::size_t path = before.rfind(path_mark); path != std::string_view::npos) {
            entry = quoted_after(before.substr(path + path_mark.size()));
        }
        if (std::ranges::find(entries, entry) != entries.end()) {
            return true;
        }
        manifest.remove_prefix(end + encryption_mark.size());
    }
    return false;
}

/// Whether an OpenDocument file is encrypted, or what is read of it; empty when something was
/// reported.
std::optional<bool> is_encrypted(ZipArchive& archive, Diagnostics& diags) {
    constexpr std::string_view manifest = "META-INF/manifest.xml";
    if (!archive.has(manifest)) {
        return false;
    }
    const std::optional<std::string> text = archive.read(manifest, diags);
    return text ? std::optional(names_encrypted_entry(*text)) : std::nullopt;
}

using Sheets = std::optional<std::vector<Sheet>>;

Sheets read_open_document(std::string_view type, ZipArchive& archive, WorkbookReading& reading) {
    const std::optional<bool> encrypted = is_encrypted(archive, reading.diags());
    if (!encrypted) {
        return std::nullopt;
    }
    // « …spreadsheet-template » too.
    if (!type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) {
        report_document(type, reading.place(), reading.diags());
        return std::nullopt;
    }
    if (*encrypted) {
        reading.diags().report("CLA-002", reading.place());
        return std::nullopt;
    }
    return read_ods(reading);
}

Sheets read_office_document(WorkbookReading& reading) {
    const std::optional<MainPart> main = find_main_part(reading);
    if (!main) {
        return std::nullopt;
    }
    const std::string& type = main->content_type;
    const auto has = [&type](std::string_view mark) {
        return type.find(mark) != std::string::npos;
    };
    if (has("sheet.binary")) {
        reading.diags().report("CLA-006", reading.place());
        return std::nullopt;
    }
    const bool macros = has("ms-excel.sheet.macroEnabled") || has("ms-excel.template.macroEnabled");
    if (!has("spreadsheetml") && !macros) {
        report_document(type, reading.place(), reading.diags());
        return std::nullopt;
    }
    return read_xlsx(*main, reading);
}

Sheets read_archive(ZipArchive& archive, WorkbookReading& reading) {
    const std::optional<std::string> type = open_document_type(archive, reading.diags());
    if (!type) {
        return std::nullopt;
    }
    if (!type->empty()) {
        return read_open_document(*type, archive, reading);
    }
    if (archive.has("[Content_Types].xml")) {
        return read_office_document(reading);
    }
    if (archive.has("Index/Document.iwa")) {
        reading.diags().report("CLA-007", reading.place());
        return std::nullopt;
    }
    reading.diags().report("CLA-004", reading.place());
    return std::nullopt;
}

}  // namespace

Sheets read_workbook(std::string_view bytes, const std::string& file, const WorkbookLimits& limits,
                     Diagnostics& diags, const SheetFilter& wanted) {
    const Place place{.encoding = Place::Encoding::Workbook, .file = file};
    const Format format = recognise(bytes);
    if (format == Format::CompoundFile) {
        diags.report(compound_code(bytes), place,
                     {{"lu", "un document de traitement de texte ou un diaporama"}});
        return std::nullopt;
    }
    if (format != Format::Zip) {
        diags.report("CLA-005", place,
                     {{"lu", bytes.empty() ? "un fichier vide" : std::string(words_of(format))}});
        return std::nullopt;
    }
    std::optional<ZipArchive> archive = ZipArchive::open(bytes, file, limits.zip, diags);
    if (!archive) {
        return std::nullopt;
    }
    WorkbookReading reading(*archive, file, limits, diags, wanted);
    Sheets sheets = read_archive(*archive, reading);
    if (sheets && sheets->empty()) {
        diags.report("CLA-030", place);
        return std::nullopt;
    }
    return sheets;
}

}  // namespace palier::ingest
