#pragma once

#include <string_view>

namespace palier::ingest {

/// What a file of a dossier is, by its first bytes.
enum class Format {
    /// A JSON text, or something meant to be one.
    Json,
    /// A zip archive: .xlsx, .ods, and any other document made of one.
    Zip,
    /// The compound file of .xls, and of a workbook protected by a password.
    CompoundFile,
    Pdf,
    /// Bytes that are no text at all.
    Binary,
    /// A text that does not begin as a JSON text: CSV most often.
    Text,
};

Format recognise(std::string_view bytes);

}  // namespace palier::ingest
