#include <array>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "ingest/read_tables.h"
#include "ingest/row_reader.h"
#include "ingest/thousands.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using base::Score;
using model::Indicator;
using Unit = Indicator::Unit;
using Direction = Indicator::Direction;

/// A way to write a unit.
struct UnitWord {
    std::string_view word;
    Unit unit;
};

/// Compared without white space only: base::folded would drop what makes them units.
constexpr std::array<UnitWord, 5> signs{{
    {"%", Unit::Percent},
    {"/10", Unit::OutOfTen},
    {"sur10", Unit::OutOfTen},
    {"/5", Unit::OutOfFive},
    {"sur5", Unit::OutOfFive},
}};

/// Compared by base::folded.
constexpr std::array<UnitWord, 10> words{{
    {"pourcent", Unit::Percent},
    {"pourcentage", Unit::Percent},
    {"j", Unit::Days},
    {"jour", Unit::Days},
    {"jours", Unit::Days},
    {"minute", Unit::Minutes},
    {"minutes", Unit::Minutes},
    {"min", Unit::Minutes},
    {"point", Unit::Points},
    {"points", Unit::Points},
}};

/// The columns in the unit of their row.
constexpr std::array<std::string_view, 3> value_columns{"Valeur", "Valeur précédente", "Cible"};

constexpr std::string_view any_unit = "%, jours, minutes, /10, /5, points";

constexpr std::array<Choice<Direction>, 2> directions{{
    {"hausse", "à la hausse", Direction::HigherIsBetter},
    {"baisse", "à la baisse", Direction::LowerIsBetter},
}};

std::string without_spaces(std::string_view text) {
    std::u32string points = base::to_code_points(text);
    std::erase_if(points, base::is_white_space);
    return base::to_utf8(points);
}

template <std::size_t Size>
std::optional<Unit> find_unit(const std::array<UnitWord, Size>& known, std::string_view text) {
    for (const UnitWord& one : known) {
        if (one.word == text) {
            return one.unit;
        }
    }
    return std::nullopt;
}

Unit unit(RowReader& row) {
    const Cell cell = row.cell("Unité");
    if (cell.is_empty()) {
        return Unit::None;
    }
    const std::string text = written(cell);
    std::optional<Unit> found = find_unit(signs, without_spaces(text));
    found = found ? found : find_unit(words, base::folded(text));
    if (!found) {
        row.report("ING-038", cell.place, {{"lu", text}, {"attendu", std::string(any_unit)}});
    }
    return found.value_or(Unit::None);
}

/// The largest value of a unit, when it has one; its least is then 0.
std::optional<int> largest(Unit unit) {
    switch (unit) {
        case Unit::Percent:
            return 100;
        case Unit::OutOfTen:
            return 10;
        case Unit::OutOfFive:
            return 5;
        case Unit::Days:
        case Unit::Minutes:
        case Unit::Points:
        case Unit::None:
            break;
    }
    return std::nullopt;
}

/// The number of a cell, within the bounds of its unit.
std::optional<Score> value(RowReader& row, std::string_view column, Unit unit) {
    const std::optional<Score> read = row.number(column);
    const std::optional<int> most = largest(unit);
    if (read && most && (*read < Score(0) || *read > Score(*most))) {
        const Cell cell = row.cell(column);
        row.report(
            "ING-082", cell.place,
            {{"lu", written(cell)}, {"attendu", "un nombre de 0 à " + std::to_string(*most)}});
    }
    return read;
}

Direction direction(RowReader& row, Unit unit) {
    const bool is_time = unit == Unit::Days || unit == Unit::Minutes;
    return row.choice("Sens", directions)
        .value_or(is_time ? Direction::LowerIsBetter : Direction::HigherIsBetter);
}

Indicator indicator(RowReader& row) {
    row.require("Indicateur");
    row.require("Valeur");
    const Unit of_values = unit(row);
    return {.name = row.line("Indicateur"),
            .engagement = row.engagement(),
            .value = value(row, "Valeur", of_values).value_or(Score()),
            .unit = of_values,
            .direction = direction(row, of_values),
            .period = row.line("Période").value,
            .previous = value(row, "Valeur précédente", of_values),
            .target = value(row, "Cible", of_values),
            .count = row.count("Effectif"),
            .previous_count = row.count("Effectif précédent"),
            .method = row.text("Méthode"),
            .on_poster = row.yes_or_no("Affiche").value_or(true),
            .place = row.cell("Valeur").place};
}

/// Warns of what is written with « % » under another unit: the sign would be lost.
void warn_of_signs(const RowReader& row, Unit unit, Diagnostics& diags) {
    if (!row.is_sound("Unité")) {
        return;
    }
    for (const std::string_view column : value_columns) {
        const Cell cell = row.cell(column);
        if (row.is_sound(column) && unit != Unit::Percent && written(cell).ends_with('%')) {
            diags.report("ING-085", cell.place, {{"lu", written(cell)}, {"attendu", "%"}});
        }
    }
}

void warn_of_missing_count(const RowReader& row, const Indicator& indicator, Diagnostics& diags) {
    if (indicator.unit == Unit::Percent && !indicator.count && row.is_sound("Indicateur") &&
        row.is_sound("Effectif")) {
        diags.report("ING-084", row.cell("Effectif").place, {{"indicateur", indicator.name.value}});
    }
}

/// Reports an indicator that stands twice. Names are compared letter by letter: what stands in
/// parentheses often tells two indicators apart.
void report_repeated(const std::vector<Indicator>& indicators, Diagnostics& diags) {
    std::map<std::pair<std::string, std::string>, base::Place> first;
    for (const Indicator& one : indicators) {
        const std::string engagement = one.engagement ? one.engagement->value : "";
        if (one.name.value.empty() || (one.engagement && engagement.empty())) {
            continue;
        }
        const auto [before, is_new] =
            first.try_emplace({engagement, one.name.value}, one.name.place);
        if (!is_new) {
            diags.report("ING-083", one.name.place,
                         {{"lu", one.name.value}, {"premier", base::describe(before->second)}});
        }
    }
}

}  // namespace

std::vector<Indicator> read_indicators(const KnownTable& table, Diagnostics& diags) {
    std::vector<Indicator> indicators = read_rows(table, diags, [&](RowReader& row) {
        Indicator one = indicator(row);
        warn_of_signs(row, one.unit, diags);
        warn_of_missing_count(row, one, diags);
        return one;
    });
    report_repeated(indicators, diags);
    for (const std::string_view column : value_columns) {
        std::vector<Cell> cells;
        cells.reserve(table.row_count());
        for (std::size_t row = 0; row < table.row_count(); ++row) {
            cells.push_back(table.cell(row, column));
        }
        warn_of_thousands(cells, diags);
    }
    return indicators;
}

}  // namespace palier::ingest
