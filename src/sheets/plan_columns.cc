#include "sheets/plan_columns.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/expect.h"

namespace palier::sheets {

namespace {

using model::FieldValue;
using model::PlanRow;
using Kind = model::ActionField::Kind;

FieldValue text(const std::string& value) {
    return value.empty() ? FieldValue() : FieldValue(value);
}

FieldValue whole(const std::optional<int>& value) {
    return value ? FieldValue(base::Score(*value)) : FieldValue();
}

FieldValue class_word(const PlanRow& row) {
    if (!row.action_class) {
        return {};
    }
    const auto found = std::ranges::find(model::class_words, *row.action_class,
                                         &model::Worded<model::ActionClass>::meaning);
    base::expect(found != model::class_words.end(), "every class has its word");
    return std::string(found->word);
}

/// Widths of the columns of `Actions`, in their order: they fit on a page of A3 together.
constexpr std::array<int, 17> action_widths{11, 11, 9,  30, 34, 14, 11, 10, 8,
                                            11, 16, 10, 11, 12, 9,  11, 18};

std::vector<PlanColumn> computed_columns() {
    return {
        {"Rang", Kind::Number, 7, [](const PlanRow& row) { return whole(row.rank); }},
        {"Classement", Kind::Text, 12, class_word},
        {"En tête du plan", Kind::Text, 9,
         [](const PlanRow& row) { return FieldValue(row.leads ? "oui" : "non"); }},
        {"Impact", Kind::Number, 8, [](const PlanRow& row) { return whole(row.impact); }},
        {"Effort retenu", Kind::Number, 9, [](const PlanRow& row) { return whole(row.effort); }},
        {"Pourquoi", Kind::Text, 40, [](const PlanRow& row) { return text(row.reasons); }},
        {"Intérêt", Kind::Text, 32, [](const PlanRow& row) { return text(row.why); }},
        {"Preuve produite", Kind::Text, 26, [](const PlanRow& row) { return text(row.evidence); }},
        {"Délai usuel (mois)", Kind::Number, 9,
         [](const PlanRow& row) { return whole(row.months); }},
        {"À faire remonter", Kind::Text, 10,
         [](const PlanRow& row) { return FieldValue(row.send_up ? "oui" : "non"); }},
        {origin_heading, Kind::Text, 14,
         [](const PlanRow& row) {
             return FieldValue(
                 std::string(row.draft ? model::origin_of_draft : model::origin_of_dossier));
         }},
    };
}

std::vector<PlanColumn> all_columns() {
    const auto fields = model::action_fields();
    base::expect(fields.size() == action_widths.size(), "every column has its width");
    std::vector<PlanColumn> columns;
    columns.reserve(fields.size());
    for (std::size_t index = 0; index < fields.size(); ++index) {
        const model::ActionField& field = fields[index];
        columns.push_back({field.column, field.kind, action_widths.at(index), &field});
    }
    for (PlanColumn& column : computed_columns()) {
        columns.push_back(std::move(column));
    }
    return columns;
}

}  // namespace

FieldValue PlanColumn::value(const PlanRow& row) const {
    if (const auto* field = std::get_if<const model::ActionField*>(&source)) {
        return (*field)->value(row.action);
    }
    return std::get<Computed>(source)(row);
}

std::span<const PlanColumn> plan_columns() {
    static const std::vector<PlanColumn> columns = all_columns();
    return columns;
}

std::size_t plan_column_index(std::string_view heading) {
    const auto columns = plan_columns();
    const auto found = std::ranges::find(columns, heading, &PlanColumn::heading);
    base::expect(found != columns.end(), "the column is one of the plan");
    return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace palier::sheets
