#include "pdf/roles.h"

#include <array>

namespace palier::pdf {

namespace {

// In the order of layout::Role.
constexpr std::array<std::string_view, 28> names{
    "Document", "Sect",   "Div",  "H1",    "H2",    "H3",      "H4",    "H5",       "H6", "P",
    "L",        "LI",     "Lbl",  "LBody", "Table", "Caption", "THead", "TBody",    "TR", "TH",
    "TD",       "Figure", "Span", "Link",  "Note",  "TOC",     "TOCI",  "Reference"};

static_assert(names.size() == static_cast<std::size_t>(layout::Role::Reference) + 1);

}  // namespace

std::string_view role_name(layout::Role role) {
    return names.at(static_cast<std::size_t>(role));
}

int heading_level(layout::Role role) {
    const int level = static_cast<int>(role) - static_cast<int>(layout::Role::H1) + 1;
    return level >= 1 && level <= 6 ? level : 0;
}

}  // namespace palier::pdf
