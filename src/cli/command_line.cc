#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "app/grid_shelf.h"
#include "app/workers.h"
#include "base/nearest.h"
#include "cli/help.h"
#include "cli/input_options.h"
#include "cli/texts.h"

namespace palier::cli {

namespace {

/// The documents that the program makes, by their names on the command line.
const std::vector<std::pair<std::string, app::Document>> documents_made = {
    {"rapport", app::Document::Report},
    {"ecarts", app::Document::Gaps},
    {"plan", app::Document::Plan},
    {"affiche", app::Document::Poster}};

constexpr std::size_t most_workers = 64;

std::vector<std::string> names_of_documents() {
    std::vector<std::string> names;
    names.reserve(documents_made.size());
    for (const auto& [name, document] : documents_made) {
        names.push_back(name);
    }
    return names;
}

/// What the options of all commands say, as texts.
struct Written {
    std::vector<std::string> dossiers;
    std::string output = "sortie";
    std::optional<std::string> documents;
    std::optional<std::string> level;
    std::optional<std::string> workers;
    std::optional<std::string> templates;
    std::optional<std::string> theme;
    std::optional<std::string> grids;
    std::optional<std::string> date;
    InputWords input;
    bool json = false;
    bool codes = false;
    bool quiet = false;
    bool version = false;
    std::string grid_id;
    std::string grid_file;
    std::string dossier;
    std::string subject;
    std::string plan;
    std::optional<std::string> updated;
    std::optional<std::string> base;
};

/// « palier grilles lister »
std::string whole_name(const CLI::App& command) {
    const CLI::App* parent = command.get_parent();
    return (parent != nullptr ? whole_name(*parent) + " " : "") + command.get_name();
}

/// The names of an option as help gives them: « -o, --sortie DIR ».
std::string option_word(const CLI::Option& option) {
    std::string word;
    for (const std::string& name : option.get_snames()) {
        word += (word.empty() ? "-" : ", -") + name;
    }
    for (const std::string& name : option.get_lnames()) {
        word += (word.empty() ? "--" : ", --") + name;
    }
    const std::string value = option.get_type_name();
    return word + (option.get_items_expected_max() == 0 ? "" : " " + value);
}

std::string help_page(const CLI::App& command) {
    Help help = help_of(whole_name(command));
    for (const CLI::App* each : command.get_subcommands({})) {
        help.commands.push_back({each->get_name(), each->get_description()});
    }
    for (const CLI::Option* option : command.get_options()) {
        if (!option->get_positional()) {
            help.options.push_back({option_word(*option), option->get_description()});
        }
    }
    return help_text(help);
}

/// The grammar of the command line.
class Grammar {
  public:
    Grammar() {
        root_.allow_extras();
        // With one command named, the words after it are its own: a dossier may be called « grilles
        // ».
        root_.require_subcommand(0, 1);
        root_.set_help_flag("-h,--aide,--help", "affiche cette aide");
        root_.add_flag("--version", written_.version, "affiche la version");
        add_produce();
        add_verify();
        add_explain();
        add_plan();
        add_grids();
    }

    CLI::App& root() { return root_; }
    const Written& written() const { return written_; }

    /// The innermost command that was named.
    const CLI::App& named() const {
        const CLI::App* command = &root_;
        while (!command->get_subcommands().empty()) {
            command = command->get_subcommands().front();
        }
        return *command;
    }

    bool is_named(const CLI::App* command) const { return &named() == command; }

    const CLI::App* produce = nullptr;
    const CLI::App* verify = nullptr;
    const CLI::App* explain = nullptr;
    const CLI::App* take_back = nullptr;
    const CLI::App* grids = nullptr;
    const CLI::App* list_grids = nullptr;
    const CLI::App* show_grid = nullptr;
    const CLI::App* check_grid = nullptr;

  private:
    static CLI::App* add_command(CLI::App& parent, const std::string& name) {
        const std::string whole = whole_name(parent) + " " + name;
        CLI::App* command = parent.add_subcommand(name, help_of(whole).summary);
        command->allow_extras();
        return command;
    }

    void add_dossiers(CLI::App& command) {
        command.add_option("dossiers", written_.dossiers)->group("");
    }

    void add_grids_option(CLI::App& command) {
        command
            .add_option("--grilles", written_.grids,
                        "vos grilles (fichiers .json), qui passent\navant celles de Palier")
            ->type_name("DIR");
    }

    void add_input(CLI::App& command) {
        command
            .add_option("--encodage", written_.input.encoding,
                        "encodage des fichiers .csv : UTF-8, UTF-16,\nWindows-1252 ou ISO-8859-15 "
                        "(sans elle, il est\nreconnu ; ISO-8859-15 ne l’est jamais)")
            ->type_name("NOM");
        command
            .add_option("--separateur", written_.input.separator,
                        "séparateur des fichiers .csv : point-virgule,\nvirgule, tabulation ou "
                        "barre (sans elle, reconnu)")
            ->type_name("SIGNE");
        command
            .add_option(
                "--decimale", written_.input.decimal,
                "signe des décimales, virgule ou point : l’autre\nsépare alors les milliers "
                "(sans elle, les deux\nsont des décimales)")
            ->type_name("SIGNE");
    }

    void add_quiet(CLI::App& command) {
        command.add_flag("--silencieux", written_.quiet, "ne dit que les erreurs");
    }

    void add_produce() {
        CLI::App* command = add_command(root_, "produire");
        add_dossiers(*command);
        command
            ->add_option("-o,--sortie", written_.output,
                         "où écrire : DIR/<identifiant>/ pour chaque\ndossier (sortie/ si l’option "
                         "manque)")
            ->type_name("DIR");
        command
            ->add_option("--documents", written_.documents,
                         "seulement ceux-là, séparés par des virgules :\nrapport, ecarts, plan, "
                         "affiche (resultats.json\nest toujours écrit)")
            ->type_name("LISTE");
        command
            ->add_option("--travaux", written_.workers,
                         "combien de dossiers à la fois (sinon : autant que\nla machine a de "
                         "processeurs)")
            ->type_name("N");
        command
            ->add_option("--niveau", written_.level,
                         "le palier visé, par son identifiant dans la\ngrille du label (sinon : "
                         "« Niveau visé »)")
            ->type_name("ID");
        command
            ->add_option("--gabarits", written_.templates,
                         "vos gabarits, qui passent avant ceux de Palier")
            ->type_name("DIR");
        command
            ->add_option("--theme", written_.theme, "un thème par son nom, ou votre fichier .xml")
            ->type_name("NOM|FICHIER");
        add_grids_option(*command);
        command
            ->add_option("--date", written_.date,
                         "date d’édition imprimée ; sans elle, celle de\nSOURCE_DATE_EPOCH, sinon "
                         "la date du diagnostic")
            ->type_name("AAAA-MM-JJ");
        add_input(*command);
        add_quiet(*command);
        produce = command;
    }

    void add_verify() {
        CLI::App* command = add_command(root_, "verifier");
        add_dossiers(*command);
        command->add_flag("--json", written_.json, "pour un autre logiciel : un tableau JSON");
        command->add_flag("--codes", written_.codes,
                          "explique tous les codes de messages :\ncause et remède");
        add_grids_option(*command);
        add_input(*command);
        add_quiet(*command);
        verify = command;
    }

    void add_explain() {
        CLI::App* command = add_command(root_, "expliquer");
        command->add_option("dossier", written_.dossier)->group("");
        command->add_option("sujet", written_.subject)->group("");
        add_grids_option(*command);
        add_input(*command);
        explain = command;
    }

    void add_plan() {
        CLI::App* command = add_command(root_, "plan");
        CLI::App* back = add_command(*command, "reprendre");
        back->add_option("dossier", written_.dossier)->group("");
        back->add_option("plan", written_.plan)->group("");
        back->add_option(
                "-o,--sortie", written_.updated,
                "où écrire le dossier mis à jour : un fichier\n.xlsx, .ods ou .json, autre "
                "que ceux qui sont lus")
            ->type_name("F");
        back->add_option("--base", written_.base,
                         "le resultats.json écrit en même temps que le plan :\npour un plan .csv, "
                         "qui n’a pas de feuille masquée")
            ->type_name("F");
        back->add_flag("--json", written_.json, "le compte rendu pour un autre logiciel, en JSON");
        add_grids_option(*back);
        add_input(*back);
        add_quiet(*back);
        take_back = back;
    }

    void add_grids() {
        CLI::App* command = add_command(root_, "grilles");
        add_grids_option(*command);
        CLI::App* list = add_command(*command, "lister");
        add_grids_option(*list);
        CLI::App* show = add_command(*command, "montrer");
        show->add_option("id", written_.grid_id)->group("");
        add_grids_option(*show);
        CLI::App* check = add_command(*command, "verifier");
        check->add_option("fichier", written_.grid_file)->group("");
        grids = command;
        list_grids = list;
        show_grid = show;
        check_grid = check;
    }

    Written written_;
    CLI::App root_{help_of("palier").summary, "palier"};
};

/// Reads one command line.
class Reader {
  public:
    Reader(const std::optional<std::string>& source_date_epoch, base::Diagnostics& diags)
        : source_date_epoch_(source_date_epoch), diags_(diags) {}

    std::optional<Command> read(std::vector<std::string> arguments) {
        const auto dashes = std::ranges::find(arguments, "--");
        if (dashes != arguments.end()) {
            after_dashes_.assign(dashes + 1, arguments.end());
            arguments.erase(dashes, arguments.end());
        }
        std::ranges::reverse(arguments);
        try {
            grammar_.root().parse(arguments);
        } catch (const CLI::CallForHelp&) {
            return TextCommand{help_page(grammar_.named())};
        } catch (const CLI::ParseError& error) {
            report_misuse(error);
            return std::nullopt;
        }
        if (written().version) {
            return TextCommand{version_text()};
        }
        report_extras();
        return diags_.has_errors() ? std::nullopt : command();
    }

  private:
    const Written& written() const { return grammar_.written(); }

    /// CLI11 says « --date: 1 required TEXT missing » and the like.
    void report_misuse(const CLI::ParseError& error) {
        const std::string said = error.what();
        const std::string option = said.substr(0, said.find_first_of(": "));
        if (said.find("missing") == std::string::npos) {
            diags_.report("CMD-005", {}, {{"lu", option}});
            return;
        }
        const CLI::Option* found = grammar_.named().get_option_no_throw(option);
        diags_.report("CMD-004", {},
                      {{"lu", option},
                       {"attendu", found != nullptr ? found->get_type_name() : "une valeur"}});
    }

    std::vector<std::string> option_names() const {
        std::vector<std::string> names;
        for (const CLI::Option* option : grammar_.named().get_options()) {
            for (const std::string& name : option->get_lnames()) {
                names.push_back("--" + name);
            }
        }
        return names;
    }

    std::vector<std::string> command_names() const {
        std::vector<std::string> names;
        for (const CLI::App* command : grammar_.named().get_subcommands({})) {
            names.push_back(command->get_name());
        }
        return names;
    }

    void report_extras() {
        const bool command_expected = !command_names().empty();
        for (const std::string& word : grammar_.named().remaining()) {
            if (word.starts_with('-') && word != "-") {
                diags_.report("CMD-002", {},
                              app::unknown_name(word.substr(0, word.find('=')), option_names()));
            } else if (command_expected) {
                diags_.report("CMD-001", {}, app::unknown_name(word, command_names()));
                // What follows an unknown command was meant for it.
                return;
            } else {
                diags_.report("CMD-003", {}, {{"lu", word}});
            }
        }
        if (!grammar_.is_named(grammar_.produce) && !grammar_.is_named(grammar_.verify)) {
            for (const std::string& word : after_dashes_) {
                diags_.report("CMD-003", {}, {{"lu", word}});
            }
        }
    }

    std::optional<Command> command() {
        if (grammar_.is_named(grammar_.produce)) {
            return produce();
        }
        if (grammar_.is_named(grammar_.verify)) {
            return verify();
        }
        if (grammar_.is_named(grammar_.explain)) {
            return explain();
        }
        if (grammar_.is_named(grammar_.take_back)) {
            return take_back();
        }
        if (grammar_.is_named(grammar_.grids) || grammar_.is_named(grammar_.list_grids)) {
            return ListGridsCommand{path(written().grids)};
        }
        if (grammar_.is_named(grammar_.show_grid)) {
            if (missing(written().grid_id.empty(), "l’identifiant d’une grille")) {
                return std::nullopt;
            }
            return ShowGridCommand{written().grid_id, path(written().grids)};
        }
        if (grammar_.is_named(grammar_.check_grid)) {
            if (missing(written().grid_file.empty(), "un fichier de grille")) {
                return std::nullopt;
            }
            return CheckGridCommand{written().grid_file};
        }
        missing(true, "une commande : " + base::listed(command_names()));
        return std::nullopt;
    }

    /// The dossiers named, those after « -- » too.
    std::vector<std::filesystem::path> dossiers() {
        std::vector<std::filesystem::path> paths(written().dossiers.begin(),
                                                 written().dossiers.end());
        paths.insert(paths.end(), after_dashes_.begin(), after_dashes_.end());
        missing(paths.empty(), "au moins un dossier");
        return paths;
    }

    bool missing(bool is_missing, const std::string& what) {
        if (is_missing) {
            diags_.report("CMD-006", {}, {{"attendu", what}});
        }
        return is_missing;
    }

    static std::optional<std::filesystem::path> path(const std::optional<std::string>& text) {
        return text ? std::optional<std::filesystem::path>(*text) : std::nullopt;
    }

    Verbosity verbosity() const {
        return written().quiet ? Verbosity::ErrorsOnly : Verbosity::Normal;
    }

    std::optional<Command> produce() {
        auto documents = read_documents();
        const auto edition = read_edition();
        const auto input = read_input_options(written().input, diags_);
        const std::size_t workers = read_workers();
        auto paths = dossiers();
        if (diags_.has_errors()) {
            return std::nullopt;
        }
        app::ProduceOptions options{.output = written().output,
                                    .documents = std::move(documents),
                                    .press = {path(written().templates), written().theme},
                                    .grids = path(written().grids),
                                    .edition = edition,
                                    .input = input,
                                    .level = written().level,
                                    .workers = workers};
        return ProduceCommand{std::move(paths), std::move(options), verbosity()};
    }

    std::optional<Command> explain() {
        const auto input = read_input_options(written().input, diags_);
        missing(written().dossier.empty(), "un dossier");
        if (diags_.has_errors()) {
            return std::nullopt;
        }
        return ExplainCommand{written().dossier, {written().subject, path(written().grids), input}};
    }

    std::optional<Command> take_back() {
        const auto input = read_input_options(written().input, diags_);
        missing(written().dossier.empty(), "un dossier");
        missing(written().plan.empty(), "un plan d’actions (.xlsx, .ods ou .csv)");
        if (!written().updated) {
            diags_.report("REP-001");
        }
        if (diags_.has_errors()) {
            return std::nullopt;
        }
        return TakeBackCommand{
            written().dossier,
            {written().plan, *written().updated, path(written().base), path(written().grids),
             input},
            written().json ? TakeBackCommand::Form::Json : TakeBackCommand::Form::Text,
            verbosity()};
    }

    std::optional<Command> verify() {
        if (written().codes) {
            return CodesCommand{};
        }
        const auto edition = read_edition();
        const auto input = read_input_options(written().input, diags_);
        auto paths = dossiers();
        if (diags_.has_errors()) {
            return std::nullopt;
        }
        return VerifyCommand{std::move(paths),
                             {path(written().grids), edition, input},
                             written().json ? VerifyCommand::Form::Json : VerifyCommand::Form::Text,
                             verbosity()};
    }

    /// The documents asked for: all when none is named.
    std::set<app::Document> read_documents() {
        std::set<app::Document> wanted;
        const std::string all = CLI::detail::join(names_of_documents(), ",");
        for (const std::string& name : CLI::detail::split(written().documents.value_or(all), ',')) {
            const auto found = std::ranges::find(documents_made, name,
                                                 &std::pair<std::string, app::Document>::first);
            if (found != documents_made.end()) {
                wanted.insert(found->second);
                continue;
            }
            diags_.report("CMD-009", {}, app::unknown_name(name, names_of_documents()));
        }
        return wanted;
    }

    /// `--travaux`, else as many as the machine does at once.
    std::size_t read_workers() {
        if (!written().workers) {
            return app::usual_workers();
        }
        const std::string& text = *written().workers;
        std::size_t number = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = fault == std::errc() && end == text.data() + text.size();
        if (!whole || number < 1 || number > most_workers) {
            diags_.report("CMD-010", {},
                          {{"lu", text}, {"maximum", static_cast<std::int64_t>(most_workers)}});
        }
        return number;
    }

    /// `--date`, else SOURCE_DATE_EPOCH, else nothing.
    std::optional<base::Date> read_edition() {
        if (written().date) {
            const auto date = base::Date::parse(*written().date);
            if (date && date->iso() == *written().date) {
                return date;
            }
            diags_.report("CMD-007", {}, {{"lu", *written().date}, {"attendu", "AAAA-MM-JJ"}});
            return std::nullopt;
        }
        if (!source_date_epoch_ || source_date_epoch_->empty()) {
            return std::nullopt;
        }
        const std::string& text = *source_date_epoch_;
        std::int64_t seconds = 0;
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, seconds);
        if (error != std::errc() || stop != end || seconds < 0) {
            diags_.report("CMD-008", {}, {{"lu", text}});
            return std::nullopt;
        }
        return base::Date::from_epoch_seconds(seconds);
    }

    Grammar grammar_;
    /// What stands after « -- »: never an option.
    std::vector<std::string> after_dashes_;
    const std::optional<std::string>& source_date_epoch_;
    base::Diagnostics& diags_;
};

}  // namespace

std::optional<Command> read_command_line(const std::vector<std::string>& arguments,
                                         const std::optional<std::string>& source_date_epoch,
                                         base::Diagnostics& diags) {
    return Reader(source_date_epoch, diags).read(arguments);
}

}  // namespace palier::cli
