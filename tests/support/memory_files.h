#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/files.h"

namespace palier::support {

/// Files that stand in memory. A directory is there when something is in it.
class MemoryFiles : public base::Files {
  public:
    std::map<std::filesystem::path, std::string> contents = {};
    /// When set, nothing can be written.
    std::optional<base::WriteRefusal> refusal = {};

    Kind kind(const std::filesystem::path& path) const override {
        if (contents.contains(path)) {
            return Kind::File;
        }
        return names_in(path).empty() ? Kind::Missing : Kind::Directory;
    }

    std::uintmax_t size(const std::filesystem::path& path) const override {
        return contents.at(path).size();
    }

    std::optional<std::string> read(const std::filesystem::path& path) const override {
        const auto found = contents.find(path);
        return found != contents.end() ? std::optional(found->second) : std::nullopt;
    }

    std::optional<std::vector<std::string>> list(
        const std::filesystem::path& directory) const override {
        const auto names = names_in(directory);
        return names.empty() ? std::nullopt
                             : std::optional(std::vector(names.begin(), names.end()));
    }

    std::optional<base::WriteRefusal> write(const std::vector<base::NewFile>& files) override {
        if (!refusal) {
            for (const base::NewFile& file : files) {
                contents[file.path] = file.bytes;
            }
        }
        return refusal;
    }

  private:
    std::set<std::string> names_in(const std::filesystem::path& directory) const {
        std::set<std::string> names;
        for (const auto& [path, bytes] : contents) {
            const auto relative = path.lexically_relative(directory);
            if (!relative.empty() && *relative.begin() != ".." && *relative.begin() != ".") {
                names.insert(relative.begin()->string());
            }
        }
        return names;
    }
};

}  // namespace palier::support
