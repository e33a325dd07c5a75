#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/date.h"
#include "base/score.h"
#include "model/action.h"
#include "model/plan.h"
#include "model/worded.h"

/// The table `Actions` of the contract as data: what reads actions, writes them and compares them
/// goes by it.
namespace palier::model {

inline constexpr std::array<Worded<Action::Priority>, 3> priority_words{{
    {"haute", "", Action::Priority::High},
    {"moyenne", "", Action::Priority::Medium},
    {"basse", "", Action::Priority::Low},
}};

inline constexpr std::array<Worded<Action::Status>, 6> status_words{{
    {"à valider", "", Action::Status::ToConfirm},
    {"à lancer", "", Action::Status::ToStart},
    {"en cours", "", Action::Status::UnderWay},
    {"réalisée", "réalisé", Action::Status::Done},
    {"en pause", "", Action::Status::Paused},
    {"abandonnée", "abandonné", Action::Status::GivenUp},
}};

inline constexpr std::array<Worded<Action::Level>, 2> level_words{{
    {"local", "", Action::Level::Local},
    {"réseau", "", Action::Level::Network},
}};

inline constexpr std::array<Worded<Action::Decision>, 4> decision_words{{
    {"retenue", "retenu", Action::Decision::Retained},
    {"modifiée", "modifié", Action::Decision::Amended},
    {"reportée", "reporté", Action::Decision::Postponed},
    {"rejetée", "rejeté", Action::Decision::Rejected},
}};

inline constexpr std::array<Worded<ActionClass>, 4> class_words{{
    {"à lancer maintenant", "", ActionClass::LaunchNow},
    {"projet à instruire", "", ActionClass::Project},
    {"au fil de l’eau", "", ActionClass::Ongoing},
    {"à écarter", "", ActionClass::SetAside},
}};

/// Where an action of a plan comes from.
inline constexpr std::string_view origin_of_dossier = "action du service";
inline constexpr std::string_view origin_of_draft = "proposition de Palier";
/// What plans made before said of a draft: they still come back.
inline constexpr std::string_view earlier_origin_of_draft = "proposition du programme";

/// What a field of an action holds; nothing where it is left out. A word of a list is its text.
using FieldValue = std::variant<std::monostate, std::string, base::Score, base::Date>;

/// A column of the table `Actions`.
struct ActionField {
    enum class Kind { Text, Choice, Number, Day };

    /// As the contract spells it.
    std::string_view column;
    Kind kind = Kind::Text;
    FieldValue (*value)(const Action& action) = nullptr;
    /// Gives `to` what `from` has here.
    void (*copy)(const Action& from, Action& to) = nullptr;
};

inline constexpr std::string_view id_column = "Identifiant";
inline constexpr std::string_view comment_column = "Commentaire";

/// All columns, in the contract's order; « Identifiant » first.
std::span<const ActionField> action_fields();

/// The column of a name; it exists.
const ActionField& action_field(std::string_view column);

/// A value for readers: « 30/06/2026 », « 67,5 »; empty when there is none.
std::string field_words(const FieldValue& value);

}  // namespace palier::model
