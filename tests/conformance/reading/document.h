#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "conformance/reading/font.h"
#include "conformance/reading/page_content.h"
#include "conformance/reading/pdf_file.h"
#include "conformance/reading/structure_tree.h"
#include "conformance/reading/xmp.h"
#include "conformance/report.h"

namespace palier::conformance {

/// Everything that the checks look at, read once. It stays where it is: objects point into it.
struct Document {
    explicit Document(PdfFile pdf) : file(std::move(pdf)) {}
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    /// The page of a page object, or null.
    const Page* page(const Object& object) const;

    PdfFile file;
    FontSet fonts;
    std::vector<Page> pages;
    std::map<ObjectId, FormUse> forms;
    StructureTree tree;
    /// Empty when the catalog has none that can be read; `xmp_problem` then says why.
    std::optional<Xmp> xmp;
    std::string xmp_problem;
};

/// Reads pages, structure and metadata; reports what stands in the way.
std::unique_ptr<Document> read_document(PdfFile file, Report& report);

/// Reads bytes for callers that want content, not faults. Throws std::invalid_argument.
std::unique_ptr<Document> read_or_throw(std::string_view bytes);

/// Calls `visit` with every dictionary and stream of a file, nested ones too. `where` names the
/// indirect object that holds it.
void for_each_dictionary(
    const PdfFile& file,
    const std::function<void(const Object& dictionary, const std::string& where)>& visit);

}  // namespace palier::conformance
