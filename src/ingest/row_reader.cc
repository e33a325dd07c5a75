#include "ingest/row_reader.h"

#include <algorithm>

namespace palier::ingest {

using model::PlacedText;

bool RowReader::is_sound(std::string_view column) const {
    return std::ranges::find(faults_, column) == faults_.end() && !table_.is_at_fault(row_, column);
}

bool RowReader::is_given(std::string_view column) const {
    return !cell(column).is_empty() || table_.is_at_fault(row_, column);
}

void RowReader::require(std::string_view column) {
    const Cell one = cell(column);
    if (!one.is_empty()) {
        return;
    }
    faults_.emplace_back(column);
    if (table_.has(column)) {
        diags_.report("ING-029", one.place, {{"attendu", std::string(column)}});
    }
}

std::string RowReader::text(std::string_view column) {
    return kept(column, [&](const Cell& one) { return read_text(one, diags_); }).value_or("");
}

PlacedText RowReader::line(std::string_view column) {
    return optional_line(column).value_or(PlacedText{"", cell(column).place});
}

std::optional<PlacedText> RowReader::optional_line(std::string_view column) {
    return placed(column, kept(column, [&](const Cell& one) { return read_line(one, diags_); }));
}

std::optional<PlacedText> RowReader::engagement() {
    constexpr std::string_view column = "Engagement";
    return placed(column,
                  kept(column, [&](const Cell& one) { return read_engagement(one, diags_); }));
}

PlacedText RowReader::word(std::string_view column) {
    const auto read = kept(column, [&](const Cell& one) { return read_word(one, diags_); });
    return {read.value_or(""), cell(column).place};
}

ReadScore RowReader::score(std::string_view column) {
    const auto read = kept(column, [&](const Cell& one) { return read_score(one, diags_); });
    return read.value_or(ReadScore{});
}

std::optional<PlacedText> RowReader::placed(std::string_view column,
                                            const std::optional<std::string>& read) const {
    return read || !is_sound(column)
               ? std::optional(PlacedText{read.value_or(""), cell(column).place})
               : std::nullopt;
}

std::optional<base::Date> RowReader::date(std::string_view column) {
    return kept(column, [&](const Cell& one) { return read_date(one, diags_); });
}

std::optional<base::Score> RowReader::number(std::string_view column) {
    return kept(column, [&](const Cell& one) { return read_number(one, diags_); });
}

std::optional<std::int64_t> RowReader::count(std::string_view column) {
    return kept(column, [&](const Cell& one) { return read_count(one, diags_); });
}

model::Placed<std::optional<std::int64_t>> RowReader::placed_count(std::string_view column) {
    return {count(column), cell(column).place};
}

std::optional<int> RowReader::whole(std::string_view column, const WholeRange& range) {
    return kept(column, [&](const Cell& one) { return read_whole(one, range, diags_); });
}

std::optional<bool> RowReader::yes_or_no(std::string_view column) {
    return kept(column, [&](const Cell& one) { return read_yes_or_no(one, diags_); });
}

void RowReader::report(std::string_view code, const base::Place& place, base::Arguments arguments) {
    faults_.push_back(place.column);
    diags_.report(code, place, std::move(arguments));
}

}  // namespace palier::ingest
