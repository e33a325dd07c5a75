#include <algorithm>

#include "base/french.h"
#include "base/utf8.h"
#include "sheets/ods.h"
#include "sheets/plan_columns.h"
#include "sheets/plan_files.h"
#include "sheets/xlsx.h"

namespace palier::sheets {

namespace {

using model::Action;
using Kind = model::ActionField::Kind;

/// Notes above the table at most, each on its row: readers look for a header row in the first ten.
constexpr std::size_t most_note_rows = 6;
/// Rows below the last action that are ready for new ones.
constexpr std::size_t spare_rows = 100;
/// What the committee fills in, the rank and the class are printed; the other computed columns are
/// for the screen.
constexpr std::string_view last_printed = "Classement";
constexpr int highest_effort = 3;
constexpr int whole_progress = 100;

template <typename T, std::size_t Size>
AllowedWords words_of(const std::array<model::Worded<T>, Size>& choices) {
    AllowedWords list;
    list.words.reserve(choices.size());
    for (const model::Worded<T>& choice : choices) {
        list.words.emplace_back(choice.word);
    }
    return list;
}

template <typename T, std::size_t Size>
std::string word_of(const std::array<model::Worded<T>, Size>& choices, T meaning) {
    return std::string(std::ranges::find(choices, meaning, &model::Worded<T>::meaning)->word);
}

/// « haute, moyenne, basse »
std::string listed(const AllowedWords& list) {
    std::string text;
    for (const std::string& word : list.words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

Style style_of(const PlanColumn& column) {
    if (column.is_computed()) {
        return column.kind == Kind::Number ? Style::ComputedNumber : Style::ComputedText;
    }
    switch (column.kind) {
        case Kind::Number:
            return Style::Number;
        case Kind::Day:
            return Style::Day;
        case Kind::Text:
        case Kind::Choice:
            return Style::Text;
    }
    return Style::Text;
}

Cell cell_of(const model::FieldValue& value, Style style) {
    Cell cell{.value = {}, .style = style};
    if (const auto* text = std::get_if<std::string>(&value)) {
        cell.value = *text;
    } else if (const auto* date = std::get_if<base::Date>(&value)) {
        cell.value = *date;
    } else if (const auto* number = std::get_if<base::Score>(&value)) {
        constexpr int most_decimals = 6;
        cell.value = Number{base::to_machine(number->rounded(most_decimals))};
    }
    return cell;
}

/// Makes the sheet of the actions.
class ActionSheet {
  public:
    explicit ActionSheet(const model::PlanSheet& plan) : plan_(plan) {
        sheet_.name = plan_sheet_name;
    }

    Sheet make() {
        add_titles();
        header_ = sheet_.rows.size();
        add_header();
        for (const model::PlanRow& row : plan_.rows) {
            add_row(row);
        }
        last_ = sheet_.rows.size() - 1;
        add_spare_rows();
        sheet_.frozen_rows = header_ + 1;
        sheet_.frozen_columns = 1;
        sheet_.filter = Range{header_, 0, last_, plan_columns().size() - 1};
        add_validations();
        add_highlights();
        // On A4, so many columns would be too small to read.
        sheet_.print = Print{.range = {0, 0, last_, plan_column_index(last_printed)},
                             .paper = Print::Paper::A3,
                             .header_row = header_,
                             .header_left = plan_.site,
                             .header_right = "Projet",
                             .footer_left = plan_.title};
        return std::move(sheet_);
    }

  private:
    void add_line(const std::string& text, Style style) {
        sheet_.rows.push_back({Cell{text, style}});
    }

    void add_titles() {
        add_line(plan_.title + " — " + plan_.site, Style::Title);
        add_line(base::french::spaced("Projet, édition du " + base::french::date(plan_.date) +
                                      " ; colonnes à en-tête gris : calculées, elles ne sont pas "
                                      "reprises."),
                 Style::Note);
        for (std::size_t index = 0; index < plan_.notes.size(); ++index) {
            if (index < most_note_rows) {
                add_line(plan_.notes.at(index), Style::Note);
            } else {
                std::get<std::string>(sheet_.rows.back().front().value) +=
                    " " + plan_.notes.at(index);
            }
        }
        sheet_.rows.emplace_back();
    }

    void add_header() {
        CellRow row;
        for (const PlanColumn& column : plan_columns()) {
            row.push_back({std::string(column.heading),
                           column.is_computed() ? Style::ComputedHeader : Style::Header});
            sheet_.widths.push_back(column.width);
        }
        sheet_.rows.push_back(std::move(row));
    }

    void add_row(const model::PlanRow& from) {
        CellRow row;
        row.reserve(plan_columns().size());
        for (const PlanColumn& column : plan_columns()) {
            row.push_back(cell_of(column.value(from), style_of(column)));
        }
        sheet_.rows.push_back(std::move(row));
    }

    void add_spare_rows() {
        CellRow row;
        for (const PlanColumn& column : plan_columns()) {
            row.push_back({{}, style_of(column)});
        }
        sheet_.rows.insert(sheet_.rows.end(), spare_rows, row);
    }

    /// The cells of a column below the header, those of spare rows too.
    Range column_range(std::string_view heading) const {
        const std::size_t column = plan_column_index(heading);
        return {header_ + 1, column, sheet_.rows.size() - 1, column};
    }

    void add_words(std::string_view heading, const AllowedWords& list) {
        sheet_.validations.push_back(
            {column_range(heading), list,
             base::french::spaced("Choisissez dans la liste : " + listed(list) + ".")});
    }

    void add_validations() {
        add_words("Priorité", words_of(model::priority_words));
        add_words("Statut", words_of(model::status_words));
        add_words("Niveau", words_of(model::level_words));
        add_words("Décision du comité", words_of(model::decision_words));
        sheet_.validations.push_back(
            {column_range("Effort"), AllowedNumbers{AllowedNumbers::Kind::Whole, 1, highest_effort},
             base::french::spaced("L’effort est 1 (léger), 2 ou 3 (important).")});
        sheet_.validations.push_back(
            {column_range("Avancement (%)"),
             AllowedNumbers{AllowedNumbers::Kind::Decimal, 0, whole_progress},
             base::french::spaced("L’avancement est un nombre de 0 à 100.")});
        sheet_.validations.push_back(
            {column_range("Échéance"), AllowedDates{},
             base::french::spaced("L’échéance est une date, comme 30/06/2026.")});
    }

    void add_highlights() {
        const Range status = column_range("Statut");
        const auto colour = [&](Action::Status meaning, const char* background) {
            sheet_.highlights.push_back(
                {status, WordHighlight{status.first_column, word_of(model::status_words, meaning),
                                       background}});
        };
        colour(Action::Status::Done, "C6E0B4");
        colour(Action::Status::UnderWay, "FFE699");
        colour(Action::Status::ToStart, "BDD7EE");
        colour(Action::Status::Paused, "F4CCCC");
        colour(Action::Status::GivenUp, "D0CECE");
        const Range due = column_range("Échéance");
        sheet_.highlights.push_back(
            {due, LateHighlight{.day_column = due.first_column,
                                .word_column = status.first_column,
                                .settled = {word_of(model::status_words, Action::Status::Done),
                                            word_of(model::status_words, Action::Status::GivenUp)},
                                .date = plan_.date}});
    }

    const model::PlanSheet& plan_;
    Sheet sheet_;
    std::size_t header_ = 0;
    std::size_t last_ = 0;
};

/// How to amend the plan and to take it back.
Sheet guide_sheet(const model::PlanSheet& plan) {
    constexpr int text_width = 90;
    constexpr int name_width = 24;
    Sheet sheet{.name = "Mode d’emploi", .widths = {name_width, text_width}};
    const auto add = [&](const std::string& name, const std::string& text) {
        sheet.rows.push_back({Cell{base::french::spaced(name), Style::Header},
                              Cell{base::french::spaced(text), Style::Text}});
    };
    sheet.rows.push_back({Cell{base::french::spaced("Modifier ce plan d’actions"), Style::Title}});
    sheet.rows.emplace_back();
    add("Ce qui se modifie",
        "Les colonnes à en-tête bleu de la feuille « Actions ». Celles à "
        "en-tête gris sont calculées : ce qu’on y écrit n’est pas repris.");
    add("Identifiant",
        "À garder : il relie chaque ligne au dossier. Une action nouvelle n’en a "
        "pas besoin, elle en recevra un.");
    add("Ajouter, supprimer",
        "Une ligne ajoutée est une action nouvelle ; une ligne supprimée "
        "retire l’action du plan. L’ordre des lignes et le filtre ne "
        "comptent pas.");
    add("Propositions",
        "Une ligne d’origine « proposition de Palier » n’entre dans le dossier "
        "que si elle est modifiée (texte, pilote, statut, décision…).");
    add("Priorité", listed(words_of(model::priority_words)));
    add("Effort", "1 (léger), 2 ou 3 (important)");
    add("Échéance", "Une date, comme 30/06/2026. En rouge : passée à la date de ce plan.");
    add("Statut", listed(words_of(model::status_words)));
    add("Avancement (%)", "Un nombre de 0 à 100");
    add("Niveau", listed(words_of(model::level_words)));
    add("Décision du comité", listed(words_of(model::decision_words)));
    add("Reprendre ce plan",
        "palier plan reprendre mon-dossier plan-actions.xlsx "
        "-o nouveau-dossier.xlsx");
    sheet.print = Print{.range = {0, 0, sheet.rows.size() - 1, 1},
                        .header_row = 0,
                        .header_left = plan.site,
                        .header_right = "Projet",
                        .footer_left = plan.title};
    return sheet;
}

/// The rows as they leave: what an amended plan is compared with.
Sheet base_sheet(const model::PlanSheet& plan) {
    Sheet sheet{.name = std::string(base_sheet_name), .visibility = Sheet::Visibility::Hidden};
    const auto text_cell = [](std::string_view text) {
        return text.empty() ? Cell{} : Cell{std::string(text), Style::Plain};
    };
    sheet.rows.push_back({text_cell(base_mark), text_cell(base_version), text_cell(plan.identifier),
                          text_cell(plan.date.iso())});
    CellRow header;
    for (const model::ActionField& field : model::action_fields()) {
        header.push_back(text_cell(field.column));
    }
    header.push_back(text_cell(origin_heading));
    sheet.rows.push_back(header);
    for (const model::PlanRow& row : plan.rows) {
        CellRow cells;
        for (const model::ActionField& field : model::action_fields()) {
            cells.push_back(text_cell(model::field_words(field.value(row.action))));
        }
        cells.push_back(text_cell(row.draft ? model::origin_of_draft : model::origin_of_dossier));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

}  // namespace

Workbook plan_workbook(const model::PlanSheet& plan) {
    Workbook workbook{.title = plan.title, .author = plan.site, .date = plan.date};
    workbook.sheets.push_back(ActionSheet(plan).make());
    workbook.sheets.push_back(guide_sheet(plan));
    workbook.sheets.push_back(base_sheet(plan));
    return workbook;
}

std::string plan_xlsx(const model::PlanSheet& plan) {
    return write_xlsx(plan_workbook(plan));
}

std::string plan_ods(const model::PlanSheet& plan) {
    return write_ods(plan_workbook(plan));
}

}  // namespace palier::sheets
