#include "sheets/formula_text.h"
#include "sheets/plan_columns.h"
#include "sheets/plan_files.h"

namespace palier::sheets {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

std::string quoted_if_needed(const std::string& text) {
    if (text.find_first_of(";\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + "\"";
}

std::string field(const model::FieldValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    return quoted_if_needed(text != nullptr ? escaped_formula(*text) : model::field_words(value));
}

/// On one line: it stands in every row.
std::string notes_of(const model::PlanSheet& plan) {
    std::string notes;
    for (const std::string& note : plan.notes) {
        notes += (notes.empty() ? "" : " ") + note;
    }
    return quoted_if_needed(escaped_formula(notes));
}

}  // namespace

std::string plan_csv(const model::PlanSheet& plan) {
    std::string csv(byte_order_mark);
    for (const PlanColumn& column : plan_columns()) {
        csv += std::string(column.heading) + ";";
    }
    csv += notes_heading;
    csv += line_end;
    const std::string notes = notes_of(plan);
    for (const model::PlanRow& row : plan.rows) {
        for (const PlanColumn& column : plan_columns()) {
            csv += field(column.value(row)) + ";";
        }
        csv += notes;
        csv += line_end;
    }
    return csv;
}

}  // namespace palier::sheets
