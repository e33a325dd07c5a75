#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// The real programs, run as users run them.
namespace palier::e2e {

/// What a program did.
struct Ran {
    /// The exit status; 128 and the signal's number when a signal ended it.
    int status = 0;
    std::string results;
    std::string messages;
    /// The time that processors gave it: unlike hours on the wall it grows little when others work
    /// on the same machine.
    std::chrono::microseconds processor_time{};
    /// The most memory that it held at once, in bytes.
    std::size_t memory = 0;
};

struct Surroundings {
    /// All the variables there are, beside PATH.
    std::map<std::string, std::string> variables = {};
    std::filesystem::path directory = ".";
};

/// Runs the program at `program` (looked for in PATH when it has no slash) to its end.
Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                const Surroundings& surroundings = {});

/// Runs the palier that was built.
Ran palier(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

/// The text with an ordinary space in the place of each no-break one.
std::string plain(std::string text);

std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, const std::string& bytes);

/// The regular files under a directory, by path relative to it, with their bytes.
std::map<std::string, std::string> tree(const std::filesystem::path& directory);

/// What stands in `examples/`: every dossier that the program is delivered with.
std::vector<std::filesystem::path> examples();

/// An empty directory of its own, gone in the end.
class Workspace {
  public:
    Workspace();
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

  private:
    std::filesystem::path path_;
};

}  // namespace palier::e2e
