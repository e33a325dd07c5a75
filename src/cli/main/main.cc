#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>

#include "app/disk_files.h"
#include "cli/data_folder.h"
#include "cli/run.h"

namespace {

using palier::cli::Colours;

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

Colours colours_of(int descriptor) {
    const bool wanted = variable("NO_COLOR").value_or("").empty() && variable("TERM") != "dumb";
    return wanted && ::isatty(descriptor) != 0 ? Colours::Some : Colours::None;
}

int run(const std::vector<std::string>& arguments) {
    palier::app::DiskFiles files;
    const palier::app::Environment environment{
        files,
        palier::cli::data_folder(std::filesystem::read_symlink("/proc/self/exe")),
        {"/usr/local/share/fonts", "/usr/share/fonts"},
        {"/usr/local/share", "/usr/share"}};
    const palier::cli::Terminal terminal{std::cout, std::cerr, colours_of(STDOUT_FILENO),
                                         colours_of(STDERR_FILENO), variable("SOURCE_DATE_EPOCH")};
    const int status = palier::cli::run(arguments, environment, terminal);
    // A full disk behind a redirection shows here at the latest.
    const bool said = static_cast<bool>(std::cout.flush());
    return said ? status : palier::app::exit_status(palier::app::Outcome::CannotWrite);
}

}  // namespace

int main(int argument_count, char** arguments) {
    try {
        return run({arguments + (argument_count > 0 ? 1 : 0), arguments + argument_count});
    } catch (const std::exception& fault) {
        std::cerr << "erreur interne : " << fault.what() << '\n';
        return palier::app::exit_status(palier::app::Outcome::InternalError);
    }
}
