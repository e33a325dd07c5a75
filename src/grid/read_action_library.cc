#include <array>
#include <map>
#include <utility>

#include "grid/readers.h"

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;
using model::Action;
using model::ActionLibrary;
using model::DraftAction;

constexpr int largest_effort = 3;
constexpr int most_months = 24;

constexpr std::array<Word<Action::Level>, 2> levels{{
    {"local", Action::Level::Local},
    {"réseau", Action::Level::Network},
}};

DraftAction read_draft(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(value, place,
                          {"identifiant", "critere", "action", "pourquoi", "effort", "pilote",
                           "indicateur", "preuve", "delai_mois", "niveau"},
                          diags);
    DraftAction draft{.id = members.identifier("identifiant")};
    draft.criterion = members.identifier("critere");
    draft.text = members.text("action");
    draft.why = members.text("pourquoi");
    draft.effort = members.whole("effort", 1, largest_effort).value_or(1);
    draft.owner = members.text("pilote");
    draft.indicator = members.text("indicateur");
    draft.evidence = members.text("preuve");
    draft.months = members.whole("delai_mois", 1, most_months).value_or(1);
    draft.level = members.word("niveau", levels);
    return draft;
}

/// Two drafts that say the same would be one action twice in a plan.
void read_drafts(const Members& file, ActionLibrary& library, Diagnostics& diags) {
    const Place place = file.place_of("actions");
    const std::span<const Json> list = file.list("actions");
    std::map<std::string, std::string> wordings;
    library.actions.reserve(list.size());
    for (const Json& element : list) {
        const Place here = element_place(place, library.actions.size());
        DraftAction draft = read_draft(element, here, diags);
        const auto [first, fresh] = wordings.emplace(base::folded(draft.text), draft.id);
        if (!fresh && !draft.text.empty()) {
            diags.report("GRI-070", here, {{"lu", draft.id}, {"autre", first->second}});
        }
        library.actions.push_back(std::move(draft));
    }
    check_unique(library.actions, place, diags);
}

}  // namespace

std::optional<ActionLibrary> read_action_library(const GridText& text, Diagnostics& diags) {
    Diagnostics found;
    const Members file = file_members(text, "actions", {"grille_label", "actions"}, found);
    Head head = read_head(file, found);
    ActionLibrary library{.id = std::move(head.id),
                          .title = std::move(head.title),
                          .version = std::move(head.version),
                          .date = head.date,
                          .origin = std::move(head.origin),
                          .grid = file.identifier("grille_label")};
    read_drafts(file, library, found);
    diags.append(found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(library));
}

}  // namespace palier::grid
