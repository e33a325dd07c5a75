#include <algorithm>

#include "ingest/csv.h"

namespace palier::ingest {

namespace {

constexpr char quote = '"';

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// CRLF, LF and CR are one end each.
int count_line_ends(std::string_view text) {
    char before = '\0';
    int count = 0;
    for (const char letter : text) {
        const bool second_half = letter == '\n' && before == '\r';
        count += (letter == '\n' || letter == '\r') && !second_half ? 1 : 0;
        before = letter;
    }
    return count;
}

}  // namespace

bool CsvScanner::next(CsvRecord& record) {
    record.fields.clear();
    record.width = 0;
    record.line = line_;
    if (rest_.empty() || unclosed_quote_) {
        return false;
    }
    while (true) {
        CsvField field{.column = record.width, .text = {}, .line = line_};
        if (!read_field(field)) {
            return false;
        }
        if (record.width < options_.columns && !is_blank(field.text)) {
            record.fields.push_back(std::move(field));
        }
        ++record.width;
        if (rest_.empty() || record.width > options_.columns) {
            return true;
        }
        if (at_line_end()) {
            pass_line_end();
            return true;
        }
        rest_.remove_prefix(1);
    }
}

bool CsvScanner::read_field(CsvField& field) {
    const std::size_t start = rest_.find_first_not_of(' ');
    field.is_quoted = start != std::string_view::npos && rest_[start] == quote;
    if (field.is_quoted) {
        rest_.remove_prefix(start + 1);
        if (!read_quoted(field.text)) {
            return false;
        }
        read_rest_of_quoted(field.text);
        return true;
    }
    read_plain(field.text);
    return true;
}

/// Reads what stands before the closing quote, and that quote.
bool CsvScanner::read_quoted(std::string& text) {
    const int line = line_;
    while (true) {
        const std::size_t end = rest_.find(quote);
        if (end == std::string_view::npos) {
            unclosed_quote_ = line;
            return false;
        }
        const std::string_view part = rest_.substr(0, end);
        text.append(part);
        line_ += count_line_ends(part);
        rest_.remove_prefix(end + 1);
        if (!rest_.starts_with(quote)) {
            return true;
        }
        text += quote;
        rest_.remove_prefix(1);
    }
}

/// A program that does not double the quotes within a field writes « "Dit "oui" hier" »: the quote
/// that seemed to close was a sign of the text, and the last one closes.
void CsvScanner::read_rest_of_quoted(std::string& text) {
    std::string rest;
    read_plain(rest);
    if (is_blank(rest)) {
        text += rest;
        return;
    }
    rest.erase(rest.find_last_not_of(" \t") + 1);
    if (rest.ends_with(quote)) {
        rest.pop_back();
    }
    text += quote;
    text += rest;
}

/// Reads up to a separator or the end of the line.
void CsvScanner::read_plain(std::string& text) {
    const char ends[] = {'\r', '\n', options_.separator.value_or('\n')};
    const std::size_t end =
        std::min(rest_.find_first_of(std::string_view(ends, std::size(ends))), rest_.size());
    text.append(rest_.substr(0, end));
    rest_.remove_prefix(end);
}

bool CsvScanner::at_line_end() const {
    return rest_.starts_with('\r') || rest_.starts_with('\n');
}

void CsvScanner::pass_line_end() {
    rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
    ++line_;
}

}  // namespace palier::ingest
