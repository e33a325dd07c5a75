#include "cli/run.h"

#include <ostream>

#include "app/grids.h"
#include "base/french.h"

namespace palier::cli {

namespace {

/// Does one command.
class Runner {
  public:
    Runner(const app::Environment& environment, const Terminal& terminal)
        : environment_(environment), terminal_(terminal) {}

    int operator()(const ProduceCommand& command) const {
        Console console(terminal_.messages, terminal_.message_colours, command.verbosity);
        const app::RunReport report = app::produce(command.dossiers, command.options, environment_);
        console.say(report.diags);
        for (const app::DossierReport& dossier : report.dossiers) {
            console.say(dossier.diags);
            if (!dossier.diags.all().empty()) {
                console.sum_up(dossier);
            }
            for (const std::filesystem::path& file : dossier.written) {
                if (command.verbosity == Verbosity::Normal) {
                    terminal_.results << file.string() << '\n';
                }
            }
        }
        return app::exit_status(report);
    }

    int operator()(const VerifyCommand& command) const {
        const app::RunReport report = app::verify(command.dossiers, command.options, environment_);
        if (command.form == VerifyCommand::Form::Json) {
            terminal_.results << app::diagnostics_json(report);
            return app::exit_status(report);
        }
        Console console(terminal_.results, terminal_.result_colours, command.verbosity);
        console.say(report.diags);
        for (const app::DossierReport& dossier : report.dossiers) {
            console.say(dossier.diags);
            console.sum_up(dossier);
        }
        return app::exit_status(report);
    }

    int operator()(const ExplainCommand& command) const {
        const app::Explanation explanation =
            app::explain(command.dossier, command.options, environment_);
        Console(terminal_.messages, terminal_.message_colours, Verbosity::ErrorsOnly)
            .say(explanation.diags);
        terminal_.results << explanation.text;
        return app::exit_status(explanation.outcome);
    }

    int operator()(const TakeBackCommand& command) const {
        const app::TakenBack taken = app::take_back(command.dossier, command.options, environment_);
        Console(terminal_.messages, terminal_.message_colours, command.verbosity).say(taken.diags);
        if (taken.outcome == app::Outcome::Done) {
            terminal_.results << (command.form == TakeBackCommand::Form::Json
                                      ? app::take_back_json(taken)
                                      : app::take_back_text(taken));
        }
        return app::exit_status(taken.outcome);
    }

    int operator()(const CodesCommand&) const {
        terminal_.results << codes_text();
        return app::exit_status(app::Outcome::Done);
    }

    int operator()(const ListGridsCommand& command) const {
        return answer(app::list_grids(command.own, environment_));
    }

    int operator()(const ShowGridCommand& command) const {
        return answer(app::show_grid(command.id, command.own, environment_));
    }

    int operator()(const CheckGridCommand& command) const {
        const app::GridAnswer checked = app::check_grid(command.file, environment_);
        Console console(terminal_.results, terminal_.result_colours, Verbosity::Normal);
        console.say(checked.diags);
        if (checked.outcome == app::Outcome::Done) {
            console.line(command.file.string() + "\u00A0: grille valable");
        }
        return app::exit_status(checked.outcome);
    }

    int operator()(const TextCommand& command) const {
        terminal_.results << command.text;
        return app::exit_status(app::Outcome::Done);
    }

  private:
    int answer(const app::GridAnswer& answer) const {
        Console(terminal_.messages, terminal_.message_colours, Verbosity::Normal).say(answer.diags);
        terminal_.results << answer.text;
        return app::exit_status(answer.outcome);
    }

    const app::Environment& environment_;
    const Terminal& terminal_;
};

}  // namespace

int run(const std::vector<std::string>& arguments, const app::Environment& environment,
        const Terminal& terminal) {
    base::Diagnostics diags;
    const auto command = read_command_line(arguments, terminal.source_date_epoch, diags);
    if (!command) {
        Console console(terminal.messages, terminal.message_colours, Verbosity::Normal);
        console.say(diags);
        // Some messages end with it.
        const base::Diagnostic& first = diags.all().front();
        const std::string cure = base::french::spaced(base::message(first.code).cure);
        if (!first.sentence().ends_with(cure)) {
            console.line(cure);
        }
        return app::exit_status(app::Outcome::WrongUsage);
    }
    return std::visit(Runner(environment, terminal), *command);
}

}  // namespace palier::cli
