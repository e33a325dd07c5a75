// Runs one target on every file of the folders named, without a fuzzer: what was found once stays
// mended.
//
//     fuzz_replay TARGET FOLDER...

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "fuzz/targets.h"

namespace {

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(files);
    return files;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return std::move(bytes).str();
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words, words + count);
    const auto target =
        arguments.size() > 2 ? palier::fuzz::find_target(arguments.at(1)) : std::nullopt;
    if (!target) {
        std::fputs("usage: fuzz_replay TARGET FOLDER...\n", stderr);
        return 2;
    }
    std::size_t replayed = 0;
    for (std::size_t index = 2; index < arguments.size(); ++index) {
        for (const std::filesystem::path& file : files_of(arguments.at(index))) {
            // The last one named is the one that failed.
            std::fprintf(stderr, "%s\n", file.filename().c_str());
            target->run(bytes_of(file));
            ++replayed;
        }
    }
    std::printf("%zu\n", replayed);
    return replayed > 0 ? 0 : 1;
}
