#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "ingest/sheet.h"

namespace palier::ingest {

enum class CsvEncoding { Utf8, Utf16, Windows1252, Latin9 };

/// How a CSV file is written.
struct CsvDialect {
    CsvEncoding encoding = CsvEncoding::Utf8;
    /// Empty for a file of one column.
    std::optional<char> separator = {};

    bool operator==(const CsvDialect&) const = default;
};

/// « UTF-8, séparateur point-virgule », as a message says it.
std::string dialect_words(const CsvDialect& dialect);

/// What the user says of the files, in the place of what would be found.
struct CsvOptions {
    std::optional<CsvEncoding> encoding = {};
    std::optional<char> separator = {};
};

/// What a CSV file may be at most.
struct CsvLimits {
    std::size_t bytes = 16'000'000;
    std::size_t rows = 100'000;
    std::size_t columns = 1'000;
    /// Cells that are not empty.
    std::size_t cells = 1'000'000;
};

/// One value of a CSV file.
struct CsvField {
    /// From 0.
    std::size_t column = 0;
    std::string text;
    /// Where it begins.
    int line = 0;
    bool is_quoted = false;
};

struct CsvRecord {
    /// Those that are not empty.
    std::vector<CsvField> fields;
    /// How many fields there are, empty ones too.
    std::size_t width = 0;
    /// Where it begins.
    int line = 0;
};

/// The records of a CSV text, one after the other. Takes lines ended by CRLF, LF and CR, mixed;
/// quotes, doubled quotes and line ends within quotes, kept as they stand; spaces around quotes.
/// Refers to the text.
class CsvScanner {
  public:
    struct Options {
        std::optional<char> separator = {};
        /// The number of the text's first line.
        int first_line = 1;
        /// A record of more fields is not read to its end.
        std::size_t columns = CsvLimits{}.columns;
    };

    CsvScanner(std::string_view text, const Options& options)
        : rest_(text), options_(options), line_(options.first_line) {}

    /// Reads the next record, a blank line too. False at the end, and where a quote is never
    /// closed. After a record that is wider than the options allow, nothing more can be read.
    bool next(CsvRecord& record);
    /// The line where a quote begins that is never closed, once `next` has met it.
    std::optional<int> unclosed_quote() const { return unclosed_quote_; }

  private:
    bool read_field(CsvField& field);
    bool read_quoted(std::string& text);
    void read_rest_of_quoted(std::string& text);
    void read_plain(std::string& text);
    bool at_line_end() const;
    void pass_line_end();

    std::string_view rest_;
    Options options_;
    int line_;
    std::optional<int> unclosed_quote_;
};

struct CsvFile {
    /// Named like the file, without its extension. Cells are texts as they stand; of their places
    /// only the line is filled in.
    Sheet sheet;
    CsvDialect dialect;
    /// How many cells are not empty.
    std::size_t cells = 0;
    /// Without accents: all encodings but UTF-16 read it alike.
    bool is_ascii = false;
};

/// How one CSV file is to be read.
struct CsvReading {
    CsvOptions options = {};
    /// Names of columns, folded, by which a header row is told; may be empty.
    std::set<std::string> known_names = {};
    CsvLimits limits = {};
};

/// Reads the bytes of one CSV file. Finds its encoding (UTF-8, UTF-16 by its mark or its zeros,
/// else Windows-1252) and its separator (a line « sep=; », else the one of ; tab | , that parts the
/// header row), where the user does not say them. Errors: CSV-001 … CSV-009, CSV-018.
std::optional<CsvFile> read_csv(std::string_view bytes, const std::string& file,
                                const CsvReading& reading, base::Diagnostics& diags);

}  // namespace palier::ingest
