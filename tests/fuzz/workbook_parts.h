#pragma once

#include <string>
#include <string_view>

/// Workbooks written as text, so that fuzzing changes their XML and not the sums of an archive.
namespace palier::fuzz {

enum class WorkbookKind { Xlsx, Ods };

/// The archive of a text: a line « --- name » begins each part, and what follows is its content.
/// What every workbook of the kind has and the text does not name is added. `deflate` compresses
/// the parts.
struct ArchiveOptions {
    WorkbookKind kind = WorkbookKind::Xlsx;
    bool deflate = false;
    /// As some programs write each archive.
    bool wide = false;
};
std::string archive_of(std::string_view text, const ArchiveOptions& options);

}  // namespace palier::fuzz
