#include "fuzz/targets.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>

#include "base/charset.h"
#include "base/date.h"
#include "base/french.h"
#include "base/score.h"
#include "base/utf8.h"
#include "compose/poster_data.h"
#include "compose/report_data.h"
#include "compose/template.h"
#include "compose/theme.h"
#include "fuzz/dossier_targets.h"
#include "fuzz/promise.h"
#include "grid/load_grid.h"
#include "ingest/sheet_date.h"
#include "ingest/sheet_number.h"
#include "ingest/values.h"

namespace palier::fuzz {

namespace {

using base::Diagnostics;

void run_grid(std::string_view bytes) {
    Diagnostics diags;
    const auto grid = grid::load_any_grid(bytes, "grille.json", diags);
    promise_reports(grid.has_value(), diags);
}

void run_theme(std::string_view bytes) {
    Diagnostics diags;
    const auto styles = compose::load_theme(bytes, "theme.xml", diags);
    promise_reports(styles.has_value(), diags);
}

const document::StyleSheet& shipped_styles() {
    static const document::StyleSheet loaded = [] {
        std::ifstream stream(PALIER_SOURCE_DIR "/templates/theme-neutre.xml");
        std::ostringstream text;
        text << stream.rdbuf();
        Diagnostics diags;
        return compose::load_theme(text.str(), "theme.xml", diags).value();
    }();
    return loaded;
}

void run_template(std::string_view bytes) {
    static const compose::Shape report = compose::report_shape();
    static const compose::Shape poster = compose::poster_shape();
    Diagnostics diags;
    const auto checked = compose::Template::load(
        bytes, "gabarit.xml", bytes.size() % 2 == 0 ? report : poster, shipped_styles(), diags);
    promise_reports(checked.has_value(), diags);
}

/// What is read of a number is read again of what is printed of it.
void run_numbers(std::string_view bytes) {
    constexpr int most_decimals = 6;
    // What is rounded up to a digit more than may be written is none the less that number.
    const base::Score largest(999'999'999'999);
    const auto number = ingest::parse_number(bytes);
    if (number && *number <= largest && -*number <= largest) {
        promise(ingest::parse_number(base::french::number(*number, most_decimals)) == number,
                "a printed number is read again");
    }
    constexpr std::array<int, 3> shifts = {0, 2, -2};
    for (const int shift : shifts) {
        const auto digits = ingest::sheet_number(bytes, shift);
        promise(!digits || ingest::sheet_number(*digits) == digits,
                "a number of a sheet is in its only form");
        if (digits && shift == 0) {
            ingest::date_of_serial(*digits, ingest::Epoch::From1900);
            ingest::date_of_serial(*digits, ingest::Epoch::From1904);
            ingest::time_of_serial(*digits);
        }
    }
}

void run_dates(std::string_view bytes) {
    if (const auto date = base::Date::parse(bytes)) {
        promise(base::Date::parse(date->iso()) == date, "a printed date is read again");
    }
    const std::string date = ingest::date_of_iso(bytes);
    promise(ingest::date_of_iso(date) == date, "a date of a sheet is in its only form");
    const std::string time = ingest::time_of_iso(bytes);
    promise(ingest::time_of_iso(time) == time, "a time of a sheet is in its only form");
}

constexpr auto all_targets = std::to_array<Target>({{"archive", run_archive},
                                                    {"csv", run_csv},
                                                    {"dates", run_dates},
                                                    {"grid", run_grid},
                                                    {"json", run_json},
                                                    {"numbers", run_numbers},
                                                    {"ods", run_ods},
                                                    {"template", run_template},
                                                    {"theme", run_theme},
                                                    {"xlsx", run_xlsx}});

}  // namespace

std::span<const Target> targets() {
    return all_targets;
}

std::optional<Target> find_target(std::string_view name) {
    const auto found = std::ranges::find(all_targets, name, &Target::name);
    return found != all_targets.end() ? std::optional(*found) : std::nullopt;
}

}  // namespace palier::fuzz
