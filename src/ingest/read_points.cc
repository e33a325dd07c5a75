#include <array>

#include "ingest/read_tables.h"
#include "ingest/values.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;
using model::PlacedText;
using Kind = model::Point::Kind;

constexpr std::array<Choice<Kind>, 2> kinds{{
    {"point fort", "points forts", Kind::Strength},
    {"besoin d’appui", "besoins d’appui", Kind::SupportNeed},
}};

/// A cell that must be filled in; empty with an error otherwise.
std::optional<std::string> given_text(const Cell& cell, std::string_view column,
                                      Diagnostics& diags) {
    if (cell.is_empty()) {
        diags.report("ING-029", cell.place, {{"attendu", std::string(column)}});
        return std::nullopt;
    }
    return read_text(cell, diags);
}

std::optional<model::Point> point(const KnownTable& table, std::size_t row, Diagnostics& diags) {
    model::Point result;
    const Cell theme = table.cell(row, "Thème");
    const std::optional<std::string> theme_name = read_line(theme, diags);
    if (theme_name && !theme.is_empty()) {
        result.theme = PlacedText{*theme_name, theme.place};
    }
    const Cell engagement = table.cell(row, "Engagement");
    if (!engagement.is_empty()) {
        if (const std::optional<std::string> id = read_engagement(engagement, diags)) {
            result.engagement = PlacedText{*id, engagement.place};
        }
    }
    const Cell type = table.cell(row, "Type");
    const std::optional<std::string> type_name = given_text(type, "Type", diags);
    const std::optional<Kind> kind =
        type_name ? read_choice<Kind>(*type_name, type.place, kinds, diags) : std::nullopt;
    const Cell text = table.cell(row, "Texte");
    const std::optional<std::string> words = given_text(text, "Texte", diags);
    if (!kind || !words) {
        return std::nullopt;
    }
    result.kind = *kind;
    result.text = *words;
    result.place = text.place;
    return result;
}

}  // namespace

std::vector<model::Point> read_points(const KnownTable& table, Diagnostics& diags) {
    std::vector<model::Point> points;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        if (table.is_blank(row)) {
            continue;
        }
        if (std::optional<model::Point> read = point(table, row, diags)) {
            points.push_back(std::move(*read));
        }
    }
    return points;
}

}  // namespace palier::ingest
