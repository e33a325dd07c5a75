#pragma once

#include <string>
#include <vector>

namespace palier::compose::testing {

/// A file with one mistake, and the one error that it deserves.
struct BrokenFile {
    /// What is wrong, as the name of a test.
    std::string fact;
    std::string xml;
    std::string code;
    int line = 0;
    /// What the error says was read.
    std::string read = {};
};

std::vector<BrokenFile> broken_templates();
std::vector<BrokenFile> broken_themes();

}  // namespace palier::compose::testing
