#include "e2e/program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace palier::e2e {

namespace {

struct Pipe {
    std::array<int, 2> ends = {-1, -1};
    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw std::runtime_error("no pipe");
        }
    }
    int reader() const { return ends.at(0); }
    int writer() const { return ends.at(1); }
};

std::string search_path() {
    const char* path = std::getenv("PATH");
    return path != nullptr ? path : "/usr/bin:/bin";
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) {
        result.push_back(text.data());
    }
    result.push_back(nullptr);
    return result;
}

[[noreturn]] void become(const std::string& program, std::vector<std::string> words,
                         const Surroundings& surroundings, const Pipe& results,
                         const Pipe& messages) {
    std::vector<std::string> variables = {"PATH=" + search_path()};
    for (const auto& [name, value] : surroundings.variables) {
        variables.push_back(name + "=" + value);
    }
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(results.writer(), STDOUT_FILENO);
    ::dup2(messages.writer(), STDERR_FILENO);
    if (::chdir(surroundings.directory.c_str()) == 0) {
        ::execvpe(program.c_str(), pointers(words).data(), pointers(variables).data());
    }
    ::_exit(127);
}

std::chrono::microseconds duration_of(const timeval& time) {
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

/// Reads both to their ends.
void collect(const Pipe& results, const Pipe& messages, Ran& ran) {
    std::array<pollfd, 2> waiting = {pollfd{results.reader(), POLLIN, 0},
                                     pollfd{messages.reader(), POLLIN, 0}};
    const std::array<std::string*, 2> texts = {&ran.results, &ran.messages};
    while (std::ranges::any_of(waiting, [](const pollfd& each) { return each.fd >= 0; })) {
        ::poll(waiting.data(), waiting.size(), -1);
        for (std::size_t index = 0; index < waiting.size(); ++index) {
            if (waiting.at(index).fd < 0 || waiting.at(index).revents == 0) {
                continue;
            }
            std::array<char, 65536> buffer{};
            const ssize_t count = ::read(waiting.at(index).fd, buffer.data(), buffer.size());
            if (count > 0) {
                texts.at(index)->append(buffer.data(), static_cast<std::size_t>(count));
            } else {
                ::close(waiting.at(index).fd);
                waiting.at(index).fd = -1;
            }
        }
    }
}

}  // namespace

Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                const Surroundings& surroundings) {
    const Pipe results;
    const Pipe messages;
    std::vector<std::string> words = {program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const pid_t child = ::fork();
    if (child < 0) {
        throw std::runtime_error("no process");
    }
    if (child == 0) {
        become(program, std::move(words), surroundings, results, messages);
    }
    ::close(results.writer());
    ::close(messages.writer());
    Ran ran;
    collect(results, messages, ran);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    ran.processor_time = duration_of(usage.ru_utime) + duration_of(usage.ru_stime);
    constexpr std::size_t kilobyte = 1024;
    ran.memory = static_cast<std::size_t>(usage.ru_maxrss) * kilobyte;
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ran;
}

Ran palier(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    return run_program(PALIER_PROGRAM, arguments, surroundings);
}

std::string plain(std::string text) {
    for (const std::string_view space : {"\u00A0", "\u202F"}) {
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space)) {
            text.replace(at, space.size(), " ");
        }
    }
    return text;
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + file.string());
    }
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return std::move(bytes).str();
}

void write_file(const std::filesystem::path& file, const std::string& bytes) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::map<std::string, std::string> tree(const std::filesystem::path& directory) {
    std::map<std::string, std::string> files;
    if (!std::filesystem::exists(directory)) {
        return files;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(directory).string()] = read_file(entry.path());
        }
    }
    return files;
}

std::vector<std::filesystem::path> examples() {
    std::vector<std::filesystem::path> entries;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(PALIER_SOURCE_DIR) / "examples")) {
        if (entry.path().filename() != "LISEZMOI.md") {
            entries.push_back(entry.path());
        }
    }
    std::ranges::sort(entries);
    return entries;
}

Workspace::Workspace() {
    std::string pattern = (std::filesystem::temp_directory_path() / "palier-e2e-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no directory for the test");
    }
    path_ = pattern;
}

Workspace::~Workspace() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace palier::e2e
