#include "grid/read_questions.h"

#include <map>

#include "base/utf8.h"
#include "grid/grid_text.h"

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;
using base::Score;
using model::Channel;
using model::Question;

constexpr int most_rows = 20;
constexpr int largest_weight = 10;

constexpr std::array<Word<Question::Kind>, 3> kinds{{
    {"choix_unique", Question::Kind::SingleChoice},
    {"oui_non", Question::Kind::YesNoTable},
    {"canaux", Question::Kind::ChannelTable},
}};

constexpr std::array<Word<Question::Part>, 3> parts{{
    {"canaux", Question::Part::Channels},
    {"contenu", Question::Part::Content},
    {"formation", Question::Part::Training},
}};

constexpr std::array<Word<Question::Level>, 2> levels{{
    {"local", Question::Level::Local},
    {"national", Question::Level::National},
}};

constexpr std::array<Word<Channel>, 4> channels{{
    {"accueil physique", Channel::Reception},
    {"téléphone", Channel::Telephone},
    {"courrier et courriel", Channel::MailAndEmail},
    {"site internet", Channel::Website},
}};

/// Reads one question.
class QuestionReader {
  public:
    QuestionReader(const Json& value, const Place& place, const model::Grid& grid,
                   Diagnostics& diags)
        : members_(value, place,
                   {"identifiant", "engagement", "theme", "partie", "intitule", "nature", "poids",
                    "options", "propositions", "bareme", "non_applicable", "niveau", "visible_si",
                    "types_de_structure", "origine"},
                   diags),
          grid_(grid),
          diags_(diags) {}

    Question read() const {
        Question question{.id = members_.identifier("identifiant"),
                          .engagement = members_.text("engagement"),
                          .theme = members_.text("theme"),
                          .part = members_.word("partie", parts),
                          .text = members_.text("intitule"),
                          .kind = members_.word("nature", kinds),
                          .weight = members_.number("poids", 0, largest_weight)};
        question.may_be_not_applicable = members_.boolean("non_applicable");
        question.level = members_.word("niveau", levels);
        question.structure_kinds = members_.texts("types_de_structure");
        if (question.kind == Question::Kind::SingleChoice) {
            read_options(question);
        } else {
            read_propositions(question);
        }
        read_visibility(question);
        question.origin = read_item_origin(members_, diags_);
        check_references(question);
        return question;
    }

  private:
    void read_options(Question& question) const {
        const Place list = members_.place_of("options");
        for (const Json& element : members_.list("options")) {
            const Members option(element, element_place(list, question.options.size()),
                                 {"identifiant", "libelle", "points"}, diags_);
            question.options.push_back({.id = option.identifier("identifiant"),
                                        .label = option.text("libelle"),
                                        .points = option.number("points", 0, 1)});
        }
        check_unique(question.options, list, diags_);
    }

    void read_propositions(Question& question) const {
        const Place list = members_.place_of("propositions");
        for (const Json& element : members_.list("propositions")) {
            const Members row(element, element_place(list, question.propositions.size()),
                              {"identifiant", "libelle", "canal"}, diags_);
            model::Proposition proposition{.id = row.identifier("identifiant"),
                                           .label = row.text("libelle")};
            if (row.has("canal")) {
                proposition.channel = row.word("canal", channels);
            }
            question.propositions.push_back(std::move(proposition));
        }
        check_unique(question.propositions, list, diags_);
        question.point_table = members_.text("bareme");
    }

    void read_visibility(Question& question) const {
        if (!members_.has("visible_si")) {
            return;
        }
        const Members condition(*members_.required("visible_si"), members_.place_of("visible_si"),
                                {"canal", "particularite"}, diags_);
        if (condition.has("particularite")) {
            question.visible_to = condition.text("particularite");
        } else {
            question.visible_to = condition.word("canal", channels);
        }
    }

    void unknown(std::string_view name, const std::string& read) const {
        if (!read.empty()) {
            diags_.report("GRI-021", members_.place_of(name), {{"lu", read}});
        }
    }

    void check_references(const Question& question) const {
        if (grid_.find_engagement(question.engagement) == nullptr) {
            unknown("engagement", question.engagement);
        } else if (!question.id.starts_with(question.engagement + "-")) {
            diags_.report("GRI-024", members_.place_of("identifiant"),
                          {{"lu", question.id}, {"attendu", question.engagement + "-01"}});
        }
        if (std::ranges::find(grid_.themes, question.theme, &model::Theme::id) ==
            grid_.themes.end()) {
            unknown("theme", question.theme);
        }
        if (question.kind == Question::Kind::SingleChoice) {
            return;
        }
        const auto table =
            std::ranges::find(grid_.point_tables, question.point_table, &model::PointTable::id);
        if (table == grid_.point_tables.end() ||
            table->shares.size() < question.propositions.size()) {
            unknown("bareme", question.point_table);
        }
    }

    Members members_;
    const model::Grid& grid_;
    Diagnostics& diags_;
};

bool is_sound(const std::vector<Score>& shares, std::size_t available) {
    return shares.size() == available + 1 && shares.front() == Score(0) &&
           shares.back() == Score(1) && std::ranges::is_sorted(shares);
}

}  // namespace

void read_point_tables(const Members& root, model::Grid& grid, Diagnostics& diags) {
    const Place list = root.place_of("baremes");
    for (const Json& element : root.list("baremes")) {
        const Place here = element_place(list, grid.point_tables.size());
        const Members members(element, here, {"identifiant", "titre", "origine", "lignes"}, diags);
        model::PointTable table{.id = members.identifier("identifiant"),
                                .title = members.text("titre")};
        if (const Json* origin = members.required("origine")) {
            const Members source(*origin, members.place_of("origine"), {"nature", "texte"}, diags);
            table.origin = {.kind = item_origin_kind(source), .note = source.text("texte")};
        }
        const Place lines = members.place_of("lignes");
        for (const Json& line : members.list("lignes")) {
            const std::size_t available = table.shares.size() + 1;
            const Place place = element_place(lines, table.shares.size());
            const Members row(line, place, {"disponibles", "points"}, diags);
            std::vector<Score> shares;
            for (const Json& share : row.list("points")) {
                shares.push_back(
                    row.number(share, element_place(row.place_of("points"), shares.size()), 0, 1));
            }
            const auto stated = row.whole("disponibles", 1, most_rows);
            if (!is_sound(shares, available) || stated != static_cast<int>(available)) {
                diags.report("GRI-020", place, {{"attendu", static_cast<std::int64_t>(available)}});
            }
            table.shares.push_back(std::move(shares));
        }
        grid.point_tables.push_back(std::move(table));
    }
    check_unique(grid.point_tables, list, diags);
}

void read_questions(const Members& root, model::Grid& grid, Diagnostics& diags) {
    const Place list = root.place_of("questions");
    std::map<std::string, std::string> wordings;
    for (const Json& element : root.list("questions")) {
        const Place here = element_place(list, grid.questions.size());
        Question question = QuestionReader(element, here, grid, diags).read();
        const auto [first, fresh] =
            wordings.emplace(question.engagement + "/" + base::folded(question.text), question.id);
        if (!fresh && !question.text.empty()) {
            diags.report("GRI-023", here, {{"lu", question.id}, {"autre", first->second}});
        }
        grid.questions.push_back(std::move(question));
    }
    check_unique(grid.questions, list, diags);
    for (const model::Engagement& engagement : grid.engagements) {
        if (std::ranges::find(grid.questions, engagement.id, &Question::engagement) ==
            grid.questions.end()) {
            diags.report("GRI-022", list, {{"lu", engagement.id}});
        }
    }
}

}  // namespace palier::grid
