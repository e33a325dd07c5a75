#include "cli/console.h"

#include <algorithm>
#include <map>
#include <ostream>

#include "base/excerpt.h"
#include "base/french.h"
#include "base/message_format.h"

namespace palier::cli {

namespace {

constexpr std::int64_t most_lines = 50;

struct SeverityWords {
    std::string_view word;
    /// How the word is coloured on a terminal.
    std::string_view colour;
    /// Said when there are more than are shown.
    std::string_view more;
};

SeverityWords words(base::Severity severity) {
    switch (severity) {
        case base::Severity::Error:
            return {"erreur", "\x1b[1;31m",
                    "… et {reste, plural, one {une autre erreur} other {# autres erreurs}}"};
        case base::Severity::Warning:
            return {"avertissement", "\x1b[1;33m",
                    "… et {reste, plural, one {un autre avertissement} other {# autres "
                    "avertissements}}"};
        case base::Severity::Note:
            return {"information", "\x1b[1m",
                    "… et {reste, plural, one {une autre information} other {# autres "
                    "informations}}"};
    }
    return {};
}

std::int64_t count(const base::Diagnostics& diags, base::Severity severity) {
    return std::ranges::count(diags.all(), severity, &base::Diagnostic::severity);
}

struct Shares {
    /// The lines that each code may have.
    std::int64_t of_each_code = 1;
    /// Those left for the first messages beyond.
    std::int64_t left = 0;
};

/// Shares `most_lines` among the codes: a fault that fills a sheet must not hide another.
Shares shares_of_codes(const base::Diagnostics& diags, base::Severity severity) {
    std::map<std::string, std::int64_t> counts;
    for (const base::Diagnostic& one : diags.all()) {
        counts[one.code] += one.severity == severity ? 1 : 0;
    }
    const auto sum_of = [&](std::int64_t lines) {
        std::int64_t sum = 0;
        for (const auto& [code, number] : counts) {
            sum += std::min(number, lines);
        }
        return sum;
    };
    std::int64_t share = 1;
    while (share < most_lines && sum_of(share + 1) <= most_lines) {
        ++share;
    }
    return {share, std::max<std::int64_t>(most_lines - sum_of(share), 0)};
}

std::string filled(std::string_view pattern, const base::Arguments& arguments) {
    return base::french::spaced(base::format_message(pattern, arguments));
}

}  // namespace

void Console::line(const std::string& text) {
    stream_ << text << '\n';
}

void Console::say(const base::Diagnostics& diags, base::Severity severity) {
    const SeverityWords said = words(severity);
    const std::string_view end = colours_ == Colours::Some ? "\x1b[0m" : "";
    Shares shares = shares_of_codes(diags, severity);
    std::map<std::string, std::int64_t> of_code;
    std::int64_t shown = 0;
    for (const base::Diagnostic& one : diags.all()) {
        if (one.severity != severity || shown == most_lines) {
            continue;
        }
        std::int64_t& said_of_code = of_code[one.code];
        if (said_of_code >= shares.of_each_code) {
            if (shares.left == 0) {
                continue;
            }
            --shares.left;
        }
        ++said_of_code;
        ++shown;
        stream_ << (colours_ == Colours::Some ? said.colour : "") << said.word << end;
        line("\u00A0: " + one.line());
    }
    if (const std::int64_t rest = count(diags, severity) - shown; rest > 0) {
        line(filled(said.more, {{"reste", rest}}));
    }
}

void Console::say(const base::Diagnostics& diags) {
    say(diags, base::Severity::Error);
    if (verbosity_ == Verbosity::Normal) {
        say(diags, base::Severity::Warning);
        say(diags, base::Severity::Note);
    }
}

void Console::sum_up(const app::DossierReport& report) {
    if (verbosity_ == Verbosity::ErrorsOnly) {
        return;
    }
    line(base::in_one_line(report.name) +
         filled("\u00A0: {erreurs, plural, =0 {aucune erreur} one {# erreur} other {# "
                "erreurs}}{avertissements, plural, =0 {} one {, # avertissement} other {, # "
                "avertissements}}",
                {{"erreurs", count(report.diags, base::Severity::Error)},
                 {"avertissements", count(report.diags, base::Severity::Warning)}}));
}

std::string codes_text() {
    std::string text;
    for (const base::Message& message : base::message_catalog()) {
        text += (text.empty() ? "" : "\n") + std::string(message.code) + " (" +
                std::string(words(message.severity).word) +
                ")\n  Cause : " + std::string(message.cause) +
                "\n  Remède : " + std::string(message.cure) + "\n";
    }
    return base::french::spaced(text);
}

}  // namespace palier::cli
