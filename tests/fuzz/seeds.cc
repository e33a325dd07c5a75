// Writes the archives that the texts of corpus/xlsx and corpus/ods stand for, as a beginning for
// the target « archive ».
//
//     fuzz_seeds CORPUS FOLDER

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "fuzz/workbook_parts.h"

namespace {

using palier::fuzz::ArchiveOptions;
using palier::fuzz::WorkbookKind;

void write_archives(const std::filesystem::path& texts, const std::filesystem::path& folder,
                    WorkbookKind kind) {
    for (const auto& entry : std::filesystem::directory_iterator(texts)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << stream.rdbuf();
        const std::string stem = entry.path().stem().string();
        const std::vector<std::pair<std::string, ArchiveOptions>> archives = {
            {"stored", {.kind = kind}},
            {"deflated", {.kind = kind, .deflate = true}},
            {"wide", {.kind = kind, .deflate = true, .wide = true}}};
        for (const auto& [name, options] : archives) {
            std::ofstream(folder / (texts.filename().string() + "-" + stem + "-" + name),
                          std::ios::binary)
                << palier::fuzz::archive_of(text.str(), options);
        }
    }
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words, words + count);
    if (arguments.size() != 3) {
        return 2;
    }
    const std::filesystem::path corpus = arguments.at(1);
    const std::filesystem::path folder = arguments.at(2);
    std::filesystem::create_directories(folder);
    write_archives(corpus / "xlsx", folder, WorkbookKind::Xlsx);
    write_archives(corpus / "ods", folder, WorkbookKind::Ods);
    return 0;
}
