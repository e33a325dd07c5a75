#include "grid/read_priorities.h"

#include "grid/grid_text.h"

namespace palier::grid {

namespace {

using base::Json;
using base::Score;

constexpr int largest_share = 10;
constexpr int most_verbatims = 1000;
constexpr int most_drafts = 500;
constexpr int decimals_of_values = 6;

/// A share of `members`, or what it is when left out.
void read_share(const Members& members, std::string_view name, Score& share) {
    if (members.has(name)) {
        share = members.number(name, 0, largest_share);
    }
}

void read_threshold(const Members& members, std::string_view name, Score& threshold) {
    if (members.has(name)) {
        threshold = members.positive(name, largest_share);
    }
}

void read_count(const Members& members, std::string_view name, int most, int& count) {
    if (members.has(name)) {
        count = members.whole(name, 0, most).value_or(count);
    }
}

}  // namespace

model::PriorityRules read_priorities(const Members& file, base::Diagnostics& diags) {
    model::PriorityRules rules;
    const Json* value = file.has("priorites") ? file.required("priorites") : nullptr;
    if (value == nullptr) {
        return rules;
    }
    const Members members(*value, file.place_of("priorites"),
                          {"bloquant", "chemin", "usagers", "agents", "verbatim", "verbatims_max",
                           "impact_fort", "impact_moyen", "projets_max", "origine"},
                          diags);
    read_share(members, "bloquant", rules.blocking);
    read_share(members, "chemin", rules.path);
    read_share(members, "usagers", rules.users);
    read_share(members, "agents", rules.staff);
    read_share(members, "verbatim", rules.verbatim);
    read_count(members, "verbatims_max", most_verbatims, rules.most_verbatims);
    read_threshold(members, "impact_fort", rules.strong);
    read_threshold(members, "impact_moyen", rules.medium);
    read_count(members, "projets_max", most_drafts, rules.drafts);
    rules.origin = read_item_origin(members, diags);
    if (rules.medium > rules.strong) {
        const auto machine = [](const Score& score) {
            return base::to_machine(score.rounded(decimals_of_values));
        };
        diags.report("GRI-041", members.place_of("impact_moyen"),
                     {{"lu", machine(rules.medium)}, {"attendu", machine(rules.strong)}});
    }
    return rules;
}

}  // namespace palier::grid
