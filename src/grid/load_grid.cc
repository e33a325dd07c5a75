#include "grid/load_grid.h"

#include <array>

#include "grid/readers.h"

namespace palier::grid {

namespace {

using base::Diagnostics;

/// A reader of one type of file, for any of them.
using Reader = std::optional<AnyGrid> (*)(const GridText&, Diagnostics&);

template <auto read>
std::optional<AnyGrid> read_as_any(const GridText& text, Diagnostics& diags) {
    auto result = read(text, diags);
    return result ? std::optional<AnyGrid>(std::move(*result)) : std::nullopt;
}

constexpr std::array<Word<Reader>, 5> readers{{
    {"diagnostic", read_as_any<read_diagnostic>},
    {"label", read_as_any<read_label_grid>},
    {"echelles", read_as_any<read_scales>},
    {"correspondance", read_as_any<read_correspondence>},
    {"actions", read_as_any<read_action_library>},
}};

/// The reader of the type that the file states; null after a report.
Reader reader_of(const GridText& text, Diagnostics& diags) {
    if (text.root.find("type") == nullptr) {
        return readers.front().meaning;
    }
    std::vector<std::string_view> any_name;
    for (const auto& member : *text.root.object()) {
        any_name.push_back(member.first);
    }
    Diagnostics found;
    const Reader reader = Members(text.root, text.place, any_name, found).word("type", readers);
    diags.append(found);
    return found.has_errors() ? nullptr : reader;
}

template <typename T>
std::optional<T> loaded(std::optional<T> (*read)(const GridText&, Diagnostics&),
                        const std::optional<GridText>& text, Diagnostics& diags) {
    return text ? read(*text, diags) : std::nullopt;
}

}  // namespace

std::optional<AnyGrid> load_any_grid(std::string_view json, const std::string& name,
                                     Diagnostics& diags) {
    const std::optional<GridText> text = parse_grid(json, name, diags);
    const Reader reader = text ? reader_of(*text, diags) : nullptr;
    return reader != nullptr ? reader(*text, diags) : std::nullopt;
}

std::optional<model::Grid> load_grid(std::string_view json, const std::string& name,
                                     Diagnostics& diags) {
    return loaded(read_diagnostic, parse_grid(json, name, diags), diags);
}

std::optional<model::LabelGrid> load_label_grid(std::string_view json, const std::string& name,
                                                Diagnostics& diags) {
    return loaded(read_label_grid, parse_grid(json, name, diags), diags);
}

std::optional<model::ScaleSet> load_scales(std::string_view json, const std::string& name,
                                           Diagnostics& diags) {
    return loaded(read_scales, parse_grid(json, name, diags), diags);
}

std::optional<model::Correspondence> load_correspondence(std::string_view json,
                                                         const std::string& name,
                                                         Diagnostics& diags) {
    return loaded(read_correspondence, parse_grid(json, name, diags), diags);
}

std::optional<model::ActionLibrary> load_action_library(std::string_view json,
                                                        const std::string& name,
                                                        Diagnostics& diags) {
    return loaded(read_action_library, parse_grid(json, name, diags), diags);
}

}  // namespace palier::grid
