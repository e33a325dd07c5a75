#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/questionnaire.h"

namespace palier::model {

/// Where a grid comes from: printed on every page that uses one that is not official.
struct Origin {
    enum class Kind {
        /// Published by the programme.
        Official,
        /// Copied from the official text that the user holds.
        Transcription,
        /// Put together from published descriptions of the official one.
        Reconstruction,
        /// Made up to show how things work.
        Example,
        /// Made by the user for his own needs.
        User,
    };
    Kind kind = Kind::User;
    /// What is official in the grid and what is not, in sentences for readers.
    std::string text = {};
    /// Titles, publishers and dates of the texts that it was made from.
    std::string source = {};
};

/// How figures of a grid are rounded where they are shown.
enum class Rounding { HalfAwayFromZero };

/// How the figures of a grid are shown.
struct Display {
    /// Most decimals of a rate, 0 to 4.
    int decimals = 1;
    Rounding rounding = Rounding::HalfAwayFromZero;
};

/// What sentences about a thing need: « l’accueil et le droit à l’erreur restent … ».
struct NounPhrase {
    enum class Gender { Masculine, Feminine };
    enum class Number { Singular, Plural };
    /// With its article, as it stands inside a sentence: « le respect des délais annoncés ».
    std::string text = {};
    Gender gender = Gender::Masculine;
    Number number = Number::Singular;
};

/// One of the programme's commitments to users.
struct Engagement {
    /// « E1 »
    std::string id;
    /// 1 to 9; the id is « E » and this number. The same number means another thing in another
    /// grid: never compare grids by it.
    int number = 0;
    /// The official title.
    std::string title;
    /// The official title with what the short form leaves out; the title itself when nothing is.
    std::string full_title = {};
    /// For charts and posters: « Contact facile ».
    std::string short_title = {};
    NounPhrase noun_phrase = {};
};

/// A theme of the questionnaire. It runs across engagements: a second key, not a part of one.
struct Theme {
    std::string id;
    std::string title;
};

/// The grid that a diagnostic was made with. Ids are unique; engagements and themes stand in the
/// order in which documents show them.
struct Grid {
    std::string id;
    std::string title;
    std::string version;
    base::Date date;
    Origin origin = {};
    /// « Services Publics+ »
    std::string program = {};
    Display display = {};
    std::vector<Engagement> engagements = {};
    std::vector<Theme> themes = {};
    /// How tables of yes and no earn points.
    std::vector<PointTable> point_tables = {};
    /// In the order of the form; empty for a grid that is known by its scores only.
    std::vector<Question> questions = {};

    /// The engagement of an id, or null.
    const Engagement* find_engagement(std::string_view engagement_id) const;
    /// The theme that `written` names, by id or by title, compared like names of columns
    /// (base::folded), or null.
    const Theme* find_theme(std::string_view written) const;
    /// The question of an id, compared like names of columns, or null.
    const Question* find_question(std::string_view written) const;
};

}  // namespace palier::model
