#include "compose/poster_data.h"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/french.h"
#include "base/utf8.h"
#include "compose/wording.h"
#include "document/followed_address.h"

namespace palier::compose {

namespace {

using base::Score;
using model::Indicator;
namespace french = base::french;

constexpr std::size_t tiles_in_a_row = 3;
constexpr std::size_t most_tiles = 6;
constexpr std::size_t most_items = 3;
/// An address that is printed in clear whatever else must go.
constexpr std::size_t most_kept_letters = 60;
/// No figure of a poster needs more to differ from its target.
constexpr int most_decimals = 4;

/// « mars 2026 », capital first: what stands after the day of a date.
std::string month_of(const base::Date& date) {
    const std::string whole = french::date(date);
    constexpr std::string_view no_break_space = "\u00A0";
    std::string month = whole.substr(whole.find(no_break_space) + no_break_space.size());
    // Only « août » and « décembre » have letters beyond ASCII, and neither begins with one.
    month.front() = static_cast<char>(month.front() - 'a' + 'A');
    return month;
}

/// What stands after a number: « % » and words apart from it, « /10 » at once.
std::string unit_after(Indicator::Unit unit, const Score& value) {
    const bool plural = value >= Score(2) || value <= Score(-2);
    switch (unit) {
        case Indicator::Unit::Percent:
            return " %";
        case Indicator::Unit::Days:
            return plural ? " jours" : " jour";
        case Indicator::Unit::Minutes:
            return plural ? " minutes" : " minute";
        case Indicator::Unit::OutOfTen:
            return "/10";
        case Indicator::Unit::OutOfFive:
            return "/5";
        case Indicator::Unit::Points:
            return plural ? " points" : " point";
        case Indicator::Unit::None:
            break;
    }
    return "";
}

/// The same beside a large figure, where there is room for a symbol alone.
std::string unit_of_figure(Indicator::Unit unit, const Score& value) {
    return unit == Indicator::Unit::Minutes ? " min" : unit_after(unit, value);
}

/// A figure that has no room beside its sentence: a letter of the unit is half as wide as one of
/// the number.
bool is_long(const std::string& number, const std::string& unit) {
    constexpr std::size_t widest = 6;
    return base::to_code_points(number).size() * 2 + base::to_code_points(unit).size() > widest * 2;
}

bool is_met(const PosterIndicator& indicator) {
    if (!indicator.value || !indicator.target) {
        return false;
    }
    return indicator.direction == Indicator::Direction::HigherIsBetter
               ? *indicator.value >= *indicator.target
               : *indicator.value <= *indicator.target;
}

bool is_missed(const PosterIndicator& indicator) {
    return indicator.value && indicator.target && !is_met(indicator);
}

/// The text of an address without what a browser adds by itself.
std::string in_clear(std::string_view address) {
    std::string_view text = document::without_scheme(address);
    while (text.ends_with('/')) {
        text.remove_suffix(1);
    }
    return std::string(text);
}

Value item(std::string text, std::optional<std::string> when, std::size_t rank) {
    return Value::object({{"texte", Value::text(std::move(text))},
                          {"quand", Value::text(std::move(when))},
                          {"de_trop", Value::boolean(rank + 1 == most_items)}});
}

std::int64_t letters_in(const std::string& text) {
    return static_cast<std::int64_t>(base::to_code_points(text).size());
}

/// Of the longest item.
std::int64_t most_letters_of(const Value::List& items) {
    std::int64_t most = 0;
    for (const Value& one : items) {
        most = std::max(most, letters_in(std::get<std::string>(one.find("texte")->content)));
    }
    return most;
}

class PosterBuilder {
  public:
    explicit PosterBuilder(const PosterInput& input)
        : input_(input), decimals_(input.grid.display.decimals) {}

    Value build() const {
        const model::Structure& structure = input_.dossier.structure;
        const std::string year = std::to_string(structure.diagnostic_date.value.year());
        const bool any_rate =
            std::ranges::any_of(input_.analysis.engagements, [](const auto& result) {
                return std::holds_alternative<analysis::Figure>(result.rate);
            });
        Value::List done = achievements();
        Value::List next = actions();
        const auto third = [](const Value::List& items) {
            return Value::integer(items.size() == most_items ? 1 : 0);
        };
        const auto further = [](const Value::List& items) {
            return Value::integer(items.size() > 1 ? 1 : 0);
        };
        Value::Object root{
            {"programme", Value::text(input_.dossier.settings.program_name)},
            {"nom", Value::text(structure.name.value)},
            {"periode", Value::text(input_.period.empty() ? year : input_.period)},
            {"date_affichage", Value::text(french::date(input_.edition))},
            {"date_diagnostic", Value::text(french::date(structure.diagnostic_date.value))},
            {"grille", Value::text(input_.grid.id)},
            {"grille_exemple",
             Value::boolean(input_.grid.origin.kind == model::Origin::Kind::Example)},
            {"chiffre", headline()},
            {"tuiles", tiles()},
            {"peu_de_tuiles", Value::boolean(shown_tiles() <= tiles_in_a_row)},
            {"nombre_premiers",
             Value::integer(static_cast<std::int64_t>(std::min(shown_tiles(), tiles_in_a_row)))},
            {"nombre_suite", Value::integer(static_cast<std::int64_t>(
                                 shown_tiles() - std::min(shown_tiles(), tiles_in_a_row)))},
            {"nombre_titres",
             Value::integer(any_rate ? 0
                                     : static_cast<std::int64_t>(input_.grid.engagements.size()))},
            {"nombre_engagements", Value::text(in_letters(input_.grid.engagements.size()))},
            {"engagements_evalues", Value::boolean(any_rate)},
            {"engagements_seuls", Value::boolean(any_rate && !input_.headline && done.empty() &&
                                                 next.empty() && input_.indicators.empty())},
            {"engagements", engagements()},
            {"longueurs", lengths(done, next)},
            {"realisations_en_trop", third(done)},
            {"actions_en_trop", third(next)},
            {"realisations_suivantes", further(done)},
            {"actions_suivantes", further(next)},
            {"adresse_en_trop", Value::integer(can_go_without_address() ? 1 : 0)},
            {"panneaux", Value::boolean(!done.empty() || !next.empty())},
            {"realisations", Value::list(std::move(done))},
            {"actions", Value::list(std::move(next))},
            {"avis", opinion()},
            {"sources", sources()}};
        return Value::object(std::move(root));
    }

    std::vector<PosterSurplus> surplus() const {
        using Kind = PosterSurplus::Kind;
        const auto achievements =
            std::ranges::count_if(input_.dossier.achievements, &model::Achievement::on_poster);
        const auto to_come = std::ranges::count_if(input_.dossier.actions, is_to_come);
        std::vector<PosterSurplus> found;
        const auto add = [&](Kind kind, std::size_t most, std::size_t count) {
            if (count > most) {
                found.push_back({kind, most, count - most});
            }
        };
        add(Kind::Indicators, most_tiles, input_.indicators.size());
        add(Kind::Achievements, most_items, static_cast<std::size_t>(achievements));
        add(Kind::Actions, most_items, static_cast<std::size_t>(to_come));
        return found;
    }

  private:
    std::size_t shown_tiles() const { return std::min(input_.indicators.size(), most_tiles); }

    Value headline() const {
        const auto& headline = input_.headline;
        if (!headline) {
            return {};
        }
        const auto period =
            headline->period.empty() ? std::nullopt : std::optional(headline->period);
        return Value::object(
            {{"valeur",
              Value::figure(Figure{headline->value, french::number(headline->value, decimals_)})},
             {"unite", Value::text(unit_of_figure(headline->unit, headline->value))},
             {"part", share(*headline)},
             {"phrase", Value::text(headline->sentence)},
             {"effectif",
              headline->count ? Value::text(french::number(Score(*headline->count), 0)) : Value()},
             {"periode", Value::text(period)}});
    }

    /// As many full dots as the rate, rounded; the rest makes a hundred. A mark is no share.
    static Value share(const PosterHeadline& headline) {
        if (headline.unit != Indicator::Unit::Percent) {
            return {};
        }
        const std::int64_t satisfied = headline.value.rounded(0).units;
        return Value::object({{"satisfaits", Value::integer(satisfied)},
                              {"autres", Value::integer(100 - satisfied)}});
    }

    Value tiles() const {
        Value::List items;
        for (std::size_t index = 0; index < shown_tiles(); ++index) {
            items.push_back(tile(input_.indicators.at(index), index >= tiles_in_a_row));
        }
        return Value::list(std::move(items));
    }

    Value tile(const PosterIndicator& indicator, bool in_second_row) const {
        const auto& value = indicator.value;
        const auto& target = indicator.target;
        const bool shown_target = value && target;
        return Value::object(
            {{"de_suite", Value::boolean(in_second_row)},
             {"valeur", value ? Value::text(number_beside_target(indicator)) : Value()},
             {"unite", Value::text(unit_of_figure(indicator.unit, value.value_or(Score())))},
             {"phrase", Value::text(indicator.sentence)},
             {"cible", shown_target ? Value::text(french::number(*target, most_decimals) +
                                                  unit_after(indicator.unit, *target))
                                    : Value()},
             {"longue", Value::boolean(any_is_long())},
             {"atteinte", Value::boolean(is_met(indicator))},
             {"baisse",
              Value::boolean(indicator.direction == Indicator::Direction::LowerIsBetter)}});
    }

    /// Whether a figure needs the whole width of its tile: then all do, which have one size.
    bool any_is_long() const {
        const auto shown = std::span(input_.indicators).first(shown_tiles());
        return std::ranges::any_of(shown, [&](const PosterIndicator& one) {
            return one.value &&
                   is_long(number_beside_target(one), unit_of_figure(one.unit, *one.value));
        });
    }

    /// As many decimals as the grid shows, and as many more as show that a target was missed.
    std::string number_beside_target(const PosterIndicator& indicator) const {
        int decimals = decimals_;
        while (is_missed(indicator) && decimals < most_decimals &&
               french::number(*indicator.value, decimals) ==
                   french::number(*indicator.target, decimals)) {
            ++decimals;
        }
        return french::number(*indicator.value, decimals);
    }

    Value engagements() const {
        Value::List items;
        for (const analysis::EngagementResult& result : input_.analysis.engagements) {
            const model::Engagement* engagement = input_.grid.find_engagement(result.engagement);
            if (engagement == nullptr) {
                continue;
            }
            const auto* rate = std::get_if<analysis::Figure>(&result.rate);
            items.push_back(Value::object(
                {{"numero", Value::text(std::to_string(engagement->number))},
                 {"titre", Value::text(engagement->title)},
                 {"nom_court", Value::text(engagement->short_title)},
                 {"taux", rate == nullptr
                              ? Value()
                              : Value::figure(Figure{rate->value,
                                                     french::percent(rate->value, decimals_)})}}));
        }
        return Value::list(std::move(items));
    }

    Value::List achievements() const {
        Value::List items;
        for (const model::Achievement& one : input_.dossier.achievements) {
            if (one.on_poster && items.size() < most_items) {
                items.push_back(item(one.done, std::nullopt, items.size()));
            }
        }
        return items;
    }

    Value::List actions() const {
        using Rank = std::tuple<bool, bool, std::optional<base::Date>>;
        std::set<std::string> missed;
        for (const PosterIndicator& indicator : input_.indicators) {
            if (is_missed(indicator) && indicator.engagement) {
                missed.insert(*indicator.engagement);
            }
        }
        const auto rank = [&](const model::Action* action) {
            const bool answers = action->engagement && missed.contains(action->engagement->value);
            return Rank{!answers, !action->due.has_value(), action->due};
        };
        std::vector<const model::Action*> shown;
        for (const model::Action& action : input_.dossier.actions) {
            if (is_to_come(action)) {
                shown.push_back(&action);
            }
        }
        std::ranges::stable_sort(shown, {}, rank);
        shown.resize(std::min(shown.size(), most_items));
        Value::List items;
        for (const model::Action* action : shown) {
            const auto when = action->due ? std::optional(month_of(*action->due)) : std::nullopt;
            items.push_back(item(action->text, when, items.size()));
        }
        return items;
    }

    /// Retained by the committee, or to start or under way; neither over nor refused.
    static bool is_to_come(const model::Action& action) {
        using Status = model::Action::Status;
        using Decision = model::Action::Decision;
        const bool refused =
            action.decision == Decision::Rejected || action.decision == Decision::Postponed;
        const bool over = action.status == Status::Done || action.status == Status::GivenUp ||
                          action.status == Status::Paused;
        const bool sure = action.decision == Decision::Retained ||
                          action.status == Status::ToStart || action.status == Status::UnderWay;
        return sure && !refused && !over;
    }

    /// What advice to shorten the texts of this poster goes by. Of the headline and the title,
    /// only the name is the user's.
    Value lengths(const Value::List& done, const Value::List& next) const {
        std::int64_t sentences = 0;
        for (const PosterIndicator& one : std::span(input_.indicators).first(shown_tiles())) {
            sentences = std::max(sentences, letters_in(one.sentence));
        }
        std::int64_t names = 0;
        for (const model::Engagement& one : input_.grid.engagements) {
            names = std::max(names, letters_in(one.short_title));
        }
        std::int64_t foot = letters_in(input_.dossier.settings.program_name);
        for (const PosterSource& one : input_.sources) {
            foot += letters_in(one.name) + letters_in(one.text);
        }
        const bool prints_address = is_copied() && !can_go_without_address();
        return Value::object(
            {{"nom", Value::integer(letters_in(input_.dossier.structure.name.value))},
             {"phrases", Value::integer(sentences)},
             {"noms_courts", Value::integer(names)},
             {"realisations", Value::integer(most_letters_of(done))},
             {"actions", Value::integer(most_letters_of(next))},
             {"adresse", Value::integer(prints_address ? letters_in(in_clear(address())) : 0)},
             {"pied", Value::integer(foot)}});
    }

    const std::string& address() const { return input_.dossier.structure.feedback_address.value; }

    bool has_code() const {
        return !document::address_fault(address()) && input_.feedback_code == FeedbackCode::Drawn;
    }

    bool is_copied() const { return base::to_code_points(address()).size() <= most_copied_letters; }

    /// An address of several lines, which its code says too, before figures are given up.
    bool can_go_without_address() const {
        return has_code() && is_copied() && in_clear(address()).size() > most_kept_letters;
    }

    Value opinion() const {
        if (address().empty()) {
            return {};
        }
        return Value::object({{"adresse", Value::text(address())},
                              {"en_clair", Value::text(in_clear(address()))},
                              {"copiable", Value::boolean(is_copied())},
                              {"lien", Value::boolean(!document::address_fault(address()))},
                              {"code", Value::boolean(has_code())},
                              {"en_trop", Value::boolean(can_go_without_address())}});
    }

    Value sources() const {
        Value::List items;
        for (const PosterSource& source : input_.sources) {
            items.push_back(Value::object(
                {{"nom", source.name.empty() ? Value() : Value::text(source.name)},
                 {"texte", Value::text(source.text)},
                 {"de_tuile", Value::boolean(source.indicator.has_value())},
                 {"de_suite", Value::boolean(source.indicator.value_or(0) >= tiles_in_a_row)}}));
        }
        return Value::list(std::move(items));
    }

    const PosterInput& input_;
    int decimals_;
};

}  // namespace

std::vector<PosterSurplus> poster_surplus(const PosterInput& input) {
    return PosterBuilder(input).surplus();
}

Value poster_data(const PosterInput& input) {
    return PosterBuilder(input).build();
}

}  // namespace palier::compose
