#include <array>

#include "ingest/read_tables.h"
#include "ingest/row_reader.h"

namespace palier::ingest {

namespace {

using Kind = model::Point::Kind;

constexpr std::array<Choice<Kind>, 2> kinds{{
    {"point fort", "points forts", Kind::Strength},
    {"besoin d’appui", "besoins d’appui", Kind::SupportNeed},
}};

model::Point point(RowReader& row) {
    row.require("Type");
    row.require("Texte");
    return {.theme = row.optional_line("Thème"),
            .engagement = row.engagement(),
            .kind = row.choice("Type", kinds).value_or(Kind::Strength),
            .text = row.text("Texte"),
            .place = row.cell("Texte").place};
}

}  // namespace

std::vector<model::Point> read_points(const KnownTable& table, base::Diagnostics& diags) {
    return read_rows(table, diags, point);
}

}  // namespace palier::ingest
