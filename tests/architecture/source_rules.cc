#include "architecture/source_rules.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

namespace palier::architecture {

namespace {

constexpr std::size_t most_lines = 600;

struct LibraryPrefix {
    std::string_view prefix;
    std::string_view library;
};

/// Which grant an include in angle brackets needs.
constexpr auto library_prefixes = std::to_array<LibraryPrefix>({
    {"unicode/", "icu"},
    {"hb.", "harfbuzz"},
    {"hb-", "harfbuzz"},
    {"hpdf", "libharu"},
    {"Poco/SAX/", "poco_xml"},
    {"Poco/DOM/", "poco_xml"},
    {"Poco/XML/", "poco_xml"},
    {"Poco/JSON/", "poco_json"},
    {"Poco/Zip/", "poco_zip"},
    {"Poco/Net/", "poco_net"},
    {"Poco/Util/", "poco_util"},
    {"Poco/Data/", "poco_data"},
    {"libdeflate.h", "libdeflate"},
    {"hyphen.h", "hyphen"},
    {"qrencode.h", "qrencode"},
    {"CLI/", "cli11"},
    {"xlsxwriter", "xlsxwriter"},
});

/// The system's own headers, for the folder that owns the disk and the one that owns the terminal.
constexpr auto system_headers =
    std::to_array<std::string_view>({"fcntl.h", "unistd.h", "sys/", "poll.h", "signal.h"});
constexpr auto folders_with_system_headers = std::to_array<std::string_view>({"app", "cli"});

constexpr auto folders_with_streams = std::to_array<std::string_view>({"cli"});

struct Include {
    std::size_t line = 0;
    std::string name;
    bool quoted = false;
};

struct Source {
    /// Relative to src/, with slashes.
    std::string path;
    std::string folder;
    bool header = false;
    std::size_t lines = 0;
    std::vector<Include> includes;
};

template <typename List>
bool contains(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != std::ranges::end(list);
}

std::set<std::string, std::less<>> words(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

std::optional<Include> read_include(std::string_view line, std::size_t number) {
    const auto skip = [&line] {
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    };
    skip();
    if (!line.starts_with('#')) {
        return std::nullopt;
    }
    line.remove_prefix(1);
    skip();
    constexpr std::string_view word = "include";
    if (!line.starts_with(word)) {
        return std::nullopt;
    }
    line.remove_prefix(word.size());
    skip();
    const bool quoted = line.starts_with('"');
    const std::size_t end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    return Include{number, std::string(line.substr(1, end - 1)), quoted};
}

Source read_source(const std::filesystem::path& root, const std::filesystem::path& file) {
    Source source;
    const std::filesystem::path relative = file.lexically_relative(root);
    source.path = relative.generic_string();
    source.folder = relative.begin()->string();
    source.header = file.extension() == ".h";
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        ++source.lines;
        if (auto include = read_include(line, source.lines)) {
            source.includes.push_back(std::move(*include));
        }
    }
    return source;
}

std::vector<Source> read_sources(const std::filesystem::path& root) {
    std::vector<Source> sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cc")) {
            sources.push_back(read_source(root, entry.path()));
        }
    }
    std::ranges::sort(sources, {}, &Source::path);
    return sources;
}

std::string library_of(std::string_view include) {
    const auto found = std::ranges::find_if(
        library_prefixes, [&](const auto& each) { return include.starts_with(each.prefix); });
    return found == library_prefixes.end() ? "" : std::string(found->library);
}

bool is_standard(std::string_view include) {
    return include.find_first_of("./") == std::string_view::npos;
}

/// Compares one file with the rules.
class Reader {
  public:
    Reader(const Source& source, const Grants& grants, std::vector<std::string>& breaches)
        : source_(source), grants_(grants), breaches_(breaches) {}

    void read() {
        if (source_.lines > most_lines) {
            report(source_.lines, "a file has at most 600 lines");
        }
        check_own_header();
        for (const Include& include : source_.includes) {
            if (include.quoted) {
                check_folder(include);
            } else {
                check_library(include);
            }
        }
    }

  private:
    void report(std::size_t line, const std::string& what) {
        breaches_.push_back(source_.path + ":" + std::to_string(line) + ": " + what);
    }

    void check_own_header() {
        if (source_.header) {
            return;
        }
        const std::string own = source_.path.substr(0, source_.path.size() - 3) + ".h";
        const auto found = std::ranges::find(source_.includes, own, &Include::name);
        if (found != source_.includes.end() && found != source_.includes.begin()) {
            report(found->line, "its own header comes first");
        }
    }

    void check_folder(const Include& include) {
        const std::size_t slash = include.name.find('/');
        if (slash == std::string::npos) {
            report(include.line, "an include names its folder: " + include.name);
            return;
        }
        const std::string folder = include.name.substr(0, slash);
        if (folder != source_.folder && folder != "base" && !grants_.folders.contains(folder)) {
            report(include.line, source_.folder + " may not use " + folder);
        }
    }

    void check_library(const Include& include) {
        if (include.name == "iostream" && !contains(folders_with_streams, source_.folder)) {
            report(include.line, "<iostream> is for cli");
        }
        if (is_standard(include.name)) {
            return;
        }
        const bool system = std::ranges::any_of(
            system_headers, [&](std::string_view each) { return include.name.starts_with(each); });
        if (system) {
            if (!contains(folders_with_system_headers, source_.folder)) {
                report(include.line, source_.folder + " may not use <" + include.name + ">");
            }
            return;
        }
        if (source_.header) {
            report(include.line, "a header shows no library: <" + include.name + ">");
        }
        if (!may_use_library(include.name)) {
            report(include.line, source_.folder + " may not use <" + include.name + ">");
        }
    }

    bool may_use_library(std::string_view include) const {
        const std::string library = library_of(include);
        if (library.empty() && include.starts_with("Poco/")) {
            // What every part of Poco stands on comes with any of them.
            return std::ranges::any_of(grants_.libraries, [](const std::string& granted) {
                return granted.starts_with("poco_");
            });
        }
        return grants_.libraries.contains(library);
    }

    const Source& source_;
    const Grants& grants_;
    std::vector<std::string>& breaches_;
};

}  // namespace

GrantTable read_grants(std::string_view text) {
    GrantTable table;
    std::istringstream stream{std::string(text)};
    for (std::string name; std::getline(stream, name, '|');) {
        std::string folders;
        std::string libraries;
        std::getline(stream, folders, '|');
        std::getline(stream, libraries);
        table[name] = Grants{words(folders), words(libraries)};
    }
    return table;
}

std::vector<std::string> breaches(const std::filesystem::path& source_directory,
                                  const GrantTable& grants) {
    std::vector<std::string> result;
    for (const Source& source : read_sources(source_directory)) {
        const auto found = grants.find(source.folder);
        if (found == grants.end()) {
            result.push_back(source.path + ":1: the folder " + source.folder + " has no grants");
            continue;
        }
        Reader(source, found->second, result).read();
    }
    return result;
}

}  // namespace palier::architecture
