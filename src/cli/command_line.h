#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/explain.h"
#include "app/produce.h"
#include "app/take_back.h"
#include "app/verify.h"
#include "base/diagnostics.h"

namespace palier::cli {

/// How much a command says besides its result.
enum class Verbosity { Normal, ErrorsOnly };

struct ProduceCommand {
    std::vector<std::filesystem::path> dossiers;
    app::ProduceOptions options;
    Verbosity verbosity = Verbosity::Normal;
};

struct VerifyCommand {
    enum class Form { Text, Json };
    std::vector<std::filesystem::path> dossiers;
    app::VerifyOptions options;
    Form form = Form::Text;
    Verbosity verbosity = Verbosity::Normal;
};

struct ExplainCommand {
    std::filesystem::path dossier;
    app::ExplainOptions options;
};

struct TakeBackCommand {
    enum class Form { Text, Json };
    std::filesystem::path dossier;
    app::TakeBackOptions options;
    Form form = Form::Text;
    Verbosity verbosity = Verbosity::Normal;
};

/// Prints every code of the catalogue.
struct CodesCommand {};

struct ListGridsCommand {
    std::optional<std::filesystem::path> own;
};

struct ShowGridCommand {
    std::string id;
    std::optional<std::filesystem::path> own;
};

struct CheckGridCommand {
    std::filesystem::path file;
};

/// Prints a text that was asked for: help, version.
struct TextCommand {
    std::string text;
};

using Command =
    std::variant<ProduceCommand, VerifyCommand, ExplainCommand, TakeBackCommand, CodesCommand,
                 ListGridsCommand, ShowGridCommand, CheckGridCommand, TextCommand>;

/// Reads the command line, without the program's name. `source_date_epoch` is the environment
/// variable of that name, if it is set. Reports CMD-0xx and returns empty when the usage is wrong.
std::optional<Command> read_command_line(const std::vector<std::string>& arguments,
                                         const std::optional<std::string>& source_date_epoch,
                                         base::Diagnostics& diags);

}  // namespace palier::cli
