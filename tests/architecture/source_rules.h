#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The rules of the tree that a machine can read in the sources: who may include whom, and how long
/// a file may be.
namespace palier::architecture {

/// What `add_module` grants a folder of src/.
struct Grants {
    std::set<std::string, std::less<>> folders;
    std::set<std::string, std::less<>> libraries;
};

using GrantTable = std::map<std::string, Grants, std::less<>>;

/// Reads `<build>/grants.txt`: a line « name|folders|libraries » per folder, words separated by
/// spaces.
GrantTable read_grants(std::string_view text);

/// What the files under `source_directory` (the tree's src/) do against the rules, a sentence each,
/// ordered by file and line: « compose/theme.cc:4: … ».
std::vector<std::string> breaches(const std::filesystem::path& source_directory,
                                  const GrantTable& grants);

}  // namespace palier::architecture
