#include <array>
#include <map>
#include <utility>

#include "grid/label_precision.h"
#include "grid/read_levels.h"
#include "grid/read_priorities.h"
#include "grid/readers.h"

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;
using base::Score;
using model::Criterion;
using model::LabelGrid;
using model::Mark;

constexpr int largest_weight = 100;
constexpr int largest_effort = 3;
constexpr int most_months = 120;
constexpr int decimals_of_values = 6;

/// The tables of a dossier, as the contract names them.
constexpr std::array<Word<int>, 13> tables{{
    {"Structure", 0},
    {"Diagnostic", 0},
    {"Points", 0},
    {"Label", 0},
    {"Enquêtes", 0},
    {"Enquête usagers", 0},
    {"Enquête agents", 0},
    {"Indicateurs", 0},
    {"Actions", 0},
    {"Réalisations", 0},
    {"Historique", 0},
    {"Verbatims", 0},
    {"Réglages", 0},
}};
constexpr std::string_view surveys_table = "Enquêtes";

constexpr std::array<Word<int>, 2> audiences{{{"usagers", 0}, {"agents", 0}}};

/// Whether a criterion is for the network: « réseau ».
constexpr std::array<Word<bool>, 2> levels_of_work{{{"local", false}, {"réseau", true}}};

Mark read_mark(const Json& value, const Place& place, Diagnostics& diags) {
    const Members members(value, place, {"identifiant", "libelle", "valeur"}, diags);
    return {.id = members.identifier("identifiant"),
            .label = members.text("libelle"),
            .value = members.number("valeur", 0, 1)};
}

/// Marks go from 0 to 1 and rise (GRI-031).
void check_values(const std::vector<Mark>& marks, const Place& list, Diagnostics& diags) {
    const auto machine = [](const Score& value) {
        return base::to_machine(value.rounded(decimals_of_values));
    };
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const Score& value = marks.at(index).value;
        std::string expected;
        if (index == 0) {
            expected = value == Score(0) ? "" : "0 pour la première";
        } else if (value <= marks.at(index - 1).value) {
            expected = "plus que " + machine(marks.at(index - 1).value);
        } else if (index + 1 == marks.size() && value != Score(1)) {
            expected = "1 pour la dernière";
        }
        if (!expected.empty()) {
            Place place = element_place(list, index);
            place.cell += "/valeur";
            diags.report("GRI-031", place, {{"lu", machine(value)}, {"attendu", expected}});
        }
    }
}

/// A dossier may name a mark by its label (GRI-032).
void check_labels(const std::vector<Mark>& marks, const Place& list, Diagnostics& diags) {
    std::map<std::string, std::string> labels;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const std::string& label = marks.at(index).label;
        const auto [first, fresh] = labels.emplace(base::folded(label), label);
        if (!fresh && !label.empty()) {
            Place place = element_place(list, index);
            place.cell += "/libelle";
            diags.report("GRI-032", place, {{"lu", label}, {"autre", first->second}});
        }
    }
}

void read_marks(const Members& file, LabelGrid& grid, Diagnostics& diags) {
    Diagnostics found;
    const Place place = file.place_of("cotations");
    const std::span<const Json> list = file.list("cotations");
    grid.marks.reserve(list.size());
    for (const Json& element : list) {
        grid.marks.push_back(read_mark(element, element_place(place, grid.marks.size()), found));
    }
    check_unique(grid.marks, place, found);
    check_labels(grid.marks, place, found);
    if (grid.marks.size() == 1) {
        found.report("GRI-030", place);
    } else if (!found.has_errors()) {
        check_values(grid.marks, place, found);
    }
    diags.append(found);
}

void read_axes(const Members& file, LabelGrid& grid, Diagnostics& diags) {
    const Place place = file.place_of("axes");
    const std::span<const Json> list = file.list("axes");
    grid.axes.reserve(list.size());
    for (const Json& element : list) {
        const Members members(element, element_place(place, grid.axes.size()),
                              {"identifiant", "titre", "poids"}, diags);
        grid.axes.push_back({.id = members.identifier("identifiant"),
                             .title = members.text("titre"),
                             .weight = members.positive("poids", largest_weight)});
    }
    check_unique(grid.axes, place, diags);
}

void read_proof(const Json& value, const Place& place, model::RequiredDocument& document,
                Diagnostics& diags) {
    const Members proof(value, place, {"table", "enquete"}, diags);
    document.table = proof.text("table");
    if (!document.table.empty()) {
        proof.word("table", tables);
    }
    if (!proof.has("enquete")) {
        return;
    }
    document.survey = proof.text("enquete");
    proof.word("enquete", audiences);
    if (document.table != surveys_table) {
        diags.report("GRI-039", proof.place_of("enquete"), {{"lu", document.table}});
    }
}

void read_documents(const Members& file, LabelGrid& grid, Diagnostics& diags) {
    const Place place = file.place_of("documents");
    const std::span<const Json> list = file.optional_list("documents");
    grid.documents.reserve(list.size());
    for (const Json& element : list) {
        const Members members(element, element_place(place, grid.documents.size()),
                              {"identifiant", "titre", "reconnu_par"}, diags);
        model::RequiredDocument document{.id = members.identifier("identifiant"),
                                         .title = members.text("titre")};
        if (const Json* proof = members.required("reconnu_par")) {
            read_proof(*proof, members.place_of("reconnu_par"), document, diags);
        }
        grid.documents.push_back(std::move(document));
    }
    check_unique(grid.documents, place, diags);
}

/// Reads one criterion.
class CriterionReader {
  public:
    CriterionReader(const Json& value, const Place& place, const LabelGrid& grid,
                    Diagnostics& diags)
        : members_(
              value, place,
              {"identifiant", "axe", "engagement", "intitule", "attendu", "preuve", "validite_mois",
               "poids", "bloquant", "effort", "niveau", "estime_par", "origine"},
              diags),
          grid_(grid),
          diags_(diags) {}

    Criterion read() const {
        Criterion criterion{.id = members_.identifier("identifiant"), .axis = members_.text("axe")};
        check_reference("axe", criterion.axis, grid_.axes);
        if (members_.required("engagement") != nullptr && !members_.is_null("engagement")) {
            criterion.engagement = members_.text("engagement");
            check_reference("engagement", *criterion.engagement, grid_.engagements);
        }
        criterion.title = members_.text("intitule");
        criterion.expectation = members_.text("attendu");
        criterion.evidence = members_.text("preuve");
        if (members_.required("validite_mois") != nullptr && !members_.is_null("validite_mois")) {
            criterion.evidence_months = members_.whole("validite_mois", 1, most_months);
        }
        criterion.weight = members_.positive("poids", largest_weight);
        criterion.blocking = members_.boolean("bloquant");
        criterion.effort = members_.whole("effort", 1, largest_effort).value_or(1);
        criterion.network_level = members_.word("niveau", levels_of_work);
        read_estimates(criterion);
        criterion.origin = read_item_origin(members_, diags_);
        return criterion;
    }

  private:
    template <typename T>
    void check_reference(std::string_view name, const std::string& read,
                         const std::vector<T>& elements) const {
        check_known(read, elements, members_.place_of(name), diags_);
    }

    void read_estimates(Criterion& criterion) const {
        if (!members_.has("estime_par")) {
            return;
        }
        const Members estimates(*members_.required("estime_par"), members_.place_of("estime_par"),
                                {"questions", "themes"}, diags_);
        criterion.questions = estimates.texts("questions");
        criterion.themes = estimates.texts("themes");
    }

    Members members_;
    const LabelGrid& grid_;
    Diagnostics& diags_;
};

void read_criteria(const Members& file, LabelGrid& grid, Diagnostics& diags) {
    const Place place = file.place_of("criteres");
    const std::span<const Json> list = file.list("criteres");
    std::map<std::string, std::string> wordings;
    grid.criteria.reserve(list.size());
    for (const Json& element : list) {
        const Place here = element_place(place, grid.criteria.size());
        Criterion criterion = CriterionReader(element, here, grid, diags).read();
        const auto [first, fresh] = wordings.emplace(base::folded(criterion.title), criterion.id);
        if (!fresh && !criterion.title.empty()) {
            diags.report("GRI-040", here, {{"lu", criterion.id}, {"autre", first->second}});
        }
        grid.criteria.push_back(std::move(criterion));
    }
    check_unique(grid.criteria, place, diags);
}

/// Nothing of the grid may be without criterion: it would never have a rate.
void check_covered(const LabelGrid& grid, const Place& list, Diagnostics& diags) {
    for (const model::Engagement& engagement : grid.engagements) {
        if (std::ranges::find(grid.criteria, engagement.id, &Criterion::engagement) ==
            grid.criteria.end()) {
            diags.report("GRI-034", list, {{"lu", engagement.id}});
        }
    }
    for (const model::Axis& axis : grid.axes) {
        if (std::ranges::find(grid.criteria, axis.id, &Criterion::axis) == grid.criteria.end()) {
            diags.report("GRI-035", list, {{"lu", axis.id}});
        }
    }
}

}  // namespace

std::optional<LabelGrid> read_label_grid(const GridText& text, Diagnostics& diags) {
    Diagnostics found;
    const Members file = file_members(text, "label",
                                      {"grille_diagnostic", "cotations", "axes", "engagements",
                                       "documents", "criteres", "niveaux", "priorites"},
                                      found);
    Head head = read_head(file, found);
    LabelGrid grid{.id = std::move(head.id),
                   .title = std::move(head.title),
                   .version = std::move(head.version),
                   .date = head.date,
                   .origin = std::move(head.origin),
                   .program = std::move(head.program),
                   .display = head.display,
                   .diagnostic_grid = file.identifier("grille_diagnostic")};
    read_marks(file, grid, found);
    read_axes(file, grid, found);
    grid.engagements = read_engagements(file, found);
    read_documents(file, grid, found);
    read_criteria(file, grid, found);
    if (!grid.criteria.empty()) {
        check_covered(grid, file.place_of("criteres"), found);
    }
    read_levels(file, grid, found);
    grid.priorities = read_priorities(file, found);
    if (!found.has_errors()) {
        check_precision(file, grid, found);
    }
    diags.append(found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(grid));
}

}  // namespace palier::grid
