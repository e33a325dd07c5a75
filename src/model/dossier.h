#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "base/score.h"
#include "model/action.h"
#include "model/answers.h"
#include "model/channel.h"
#include "model/label_grid.h"
#include "model/placed.h"
#include "model/survey.h"

namespace palier::model {

/// The site, and what the campaign is about. A text left out is empty.
struct Structure {
    /// 1 to 64 of A–Z a–z 0–9 . _ -, the first a letter or digit: fit for a file name.
    PlacedText identifier;
    PlacedText name;
    /// The id of the grid that the diagnostic was made with.
    PlacedText diagnostic_grid;
    Placed<base::Date> diagnostic_date;

    PlacedText network = {};
    PlacedText kind = {};
    PlacedText department = {};
    PlacedText region = {};
    PlacedText address = {};
    PlacedText postcode = {};
    PlacedText city = {};
    /// Never empty: a site that names none has all.
    Placed<std::set<Channel>> channels = {};
    /// « recours », « démarches en ligne »…, as written.
    Placed<std::vector<std::string>> particularities = {};
    PlacedText quality_officer = {};
    PlacedText website = {};
    /// The id of the label's grid; empty when the dossier names none.
    PlacedText label_grid = {};
    /// The id of a level of the label's grid, « aucun » for no label wanted, or empty.
    PlacedText target_level = {};
    PlacedText certifier = {};
    Placed<std::optional<base::Date>> audit_date = {};
    /// Where users give their opinion: an address of the web.
    PlacedText feedback_address = {};
    /// Paths, relative to the dossier's folder.
    PlacedText logo = {};
    PlacedText second_logo = {};
};

/// A score of the diagnostic, read off the platform: of an engagement, or of a theme in it.
struct ScoreRow {
    /// « E1 »
    PlacedText engagement;
    /// As written: Grid::find_theme knows it. Absent: the score is the whole engagement's.
    std::optional<PlacedText> theme = {};
    /// 0 to 100; absent: not evaluated.
    std::optional<base::Score> score = {};
    /// The score as the user wrote it, « 67,5 % »: for messages and explanations, never for
    /// documents, since each encoding of a dossier writes it its own way.
    std::string written = {};
    /// Of the score; of the row when its score was left out.
    base::Place place = {};
};

/// A strength, or a need for support, that the team wrote down at the end of a theme.
struct Point {
    enum class Kind { Strength, SupportNeed };
    /// As written: Grid::find_theme knows it.
    std::optional<PlacedText> theme = {};
    /// « E1 »
    std::optional<PlacedText> engagement = {};
    Kind kind = Kind::Strength;
    std::string text = {};
    /// Of the text.
    base::Place place = {};
};

/// A score of an earlier campaign, by the grid of its time.
struct HistoryRow {
    int year = 0;
    /// The id of the grid that numbered the engagement: its E4 may not be today's.
    PlacedText grid;
    PlacedText engagement;
    /// 0 to 100; absent: not evaluated.
    std::optional<base::Score> score = {};
    /// The score as the user wrote it, for messages and explanations.
    std::string written = {};
    std::optional<base::Date> date = {};
    /// Of the score; of the row when its score was left out.
    base::Place place = {};
};

/// What the user may set. Defaults are the contract's.
struct Settings {
    enum class ReadingProfile { Standard, EasyToRead };
    /// Under so many answers, a rate is withheld. At least 1.
    int minimum_count = 10;
    /// Under so many answers, no verbatim is shown. At least 1.
    int minimum_verbatim_count = 5;
    /// How the programme's name is spelt: texts of the programme use two spellings.
    std::string program_name = "Services Publics+";
    ReadingProfile reading_profile = ReadingProfile::Standard;
};

/// One site and one campaign.
struct Dossier {
    Structure structure;
    /// In the order of the table; at most one of an engagement and theme.
    std::vector<ScoreRow> scores = {};
    /// In the order of the table, as written.
    std::vector<AnswerRow> answers = {};
    std::vector<Point> points = {};
    /// Marks of the label's criteria; none when the dossier has no table « Label ».
    std::vector<MarkRow> marks = {};
    /// At most one of each audience.
    std::vector<Survey> surveys = {};
    /// In the order of their tables, users' first.
    std::vector<SurveyQuestion> survey_questions = {};
    std::vector<Indicator> indicators = {};
    std::vector<Action> actions = {};
    std::vector<Achievement> achievements = {};
    std::vector<HistoryRow> history = {};
    std::vector<Verbatim> verbatims = {};
    Settings settings = {};
};

/// The place of a table as a whole, whether it is there or not: the workbook or the JSON file of
/// the dossier, or the folder of its CSV files.
base::Place place_of_table(const Dossier& dossier, std::string_view table);

}  // namespace palier::model
