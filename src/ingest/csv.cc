#include "ingest/csv.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/charset.h"
#include "base/utf8.h"
#include "ingest/recognise.h"

namespace palier::ingest {

namespace {

using base::Charset;
using base::Diagnostics;
using base::Place;
using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";
constexpr std::string_view replacement = "\uFFFD";

/// The separators that are looked for, the likeliest first.
constexpr std::array separators{';', '\t', '|', ','};
/// The header row stands among so many first ones.
constexpr std::size_t most_rows_before_data = 10;
/// So many first records that are not blank tell the separator, within so many bytes.
constexpr std::size_t sample_size = 30;
constexpr std::size_t sample_bytes = 200'000;
/// What tells the order of bytes of UTF-16 stands in so many first ones.
constexpr std::size_t utf16_head = 4'096;
/// So many bytes that are no UTF-8 tell that a text is in another encoding.
constexpr std::size_t enough_broken = 10'000;

Place place_at(const std::string& file, std::optional<int> line = {}) {
    return {.encoding = Place::Encoding::Csv, .file = file, .line = line};
}

/// The line of the byte at `offset`, counted from 1.
int line_of(std::string_view bytes, std::size_t offset) {
    int line = 1;
    for (std::size_t index = 0; index < offset; ++index) {
        const bool pair = bytes[index] == '\r' && bytes.substr(index + 1).starts_with('\n');
        line += bytes[index] == '\n' || (bytes[index] == '\r' && !pair) ? 1 : 0;
    }
    return line;
}

/// How a text in UTF-16 stands in `bytes`: by its mark of byte order, else by its zeros, which most
/// letters of a European text have on one side only. Empty for anything else.
std::optional<Charset> utf16_order(std::string_view bytes) {
    if (bytes.starts_with(utf16_little_mark)) {
        return Charset::Utf16LittleEndian;
    }
    if (bytes.starts_with(utf16_big_mark)) {
        return Charset::Utf16BigEndian;
    }
    const std::string_view head = bytes.substr(0, utf16_head);
    std::array<std::size_t, 2> zeros = {};
    for (std::size_t index = 0; index < head.size(); ++index) {
        zeros.at(index % 2) += head[index] == '\0' ? 1U : 0U;
    }
    const auto [even, odd] = zeros;
    const std::size_t most = head.size() / 4;
    if (odd > most && even == 0) {
        return Charset::Utf16LittleEndian;
    }
    return even > most && odd == 0 ? std::optional(Charset::Utf16BigEndian) : std::nullopt;
}

bool is_beyond_ascii(char letter) {
    return static_cast<unsigned char>(letter) >= 0x80U;
}

struct Text {
    std::string utf8;
    CsvEncoding encoding = CsvEncoding::Utf8;
};

/// The word by which the message CSV-002 tells what the bytes are, or empty for a text. A text in
/// UTF-16 is full of zeros.
std::string_view other_nature(std::string_view bytes, const CsvOptions& options) {
    const bool utf16 = utf16_order(bytes) || options.encoding == CsvEncoding::Utf16;
    switch (recognise(bytes)) {
        case Format::Zip:
            return "classeur";
        case Format::CompoundFile:
            return "ancien";
        case Format::Pdf:
            return "pdf";
        case Format::Binary:
        case Format::Json:
        case Format::Text:
            break;
    }
    return !utf16 && bytes.find('\0') != std::string_view::npos ? "binaire" : "";
}

/// How many characters of more than one byte stand in `bytes` as UTF-8, and how many bytes are
/// none.
struct Utf8Count {
    std::size_t sound = 0;
    std::size_t broken = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    while (!bytes.empty() && count.broken < enough_broken) {
        const std::size_t bad = base::first_invalid_utf8(bytes).value_or(bytes.size());
        // Lead bytes are counted: those from 0xC0 on.
        count.sound +=
            static_cast<std::size_t>(std::ranges::count_if(bytes.substr(0, bad), [](char letter) {
                return static_cast<unsigned char>(letter) >= 0xC0U;
            }));
        count.broken += bad < bytes.size() ? 1U : 0U;
        bytes.remove_prefix(std::min(bad + 1, bytes.size()));
    }
    return count;
}

/// Whether a byte that begins no character of UTF-8 is part of one all the same.
bool is_within_utf8(std::string_view bytes, std::size_t offset) {
    constexpr std::size_t longest = 4;
    for (std::size_t before = 1; before < longest && before <= offset; ++before) {
        const std::string_view from = bytes.substr(offset - before, longest);
        if (base::first_invalid_utf8(from).value_or(longest) > before) {
            return true;
        }
    }
    return false;
}

/// The first byte that Windows-1252 lacks and that is no part of a character of UTF-8 either,
/// pasted from elsewhere. Files of Macintosh and MS-DOS have vowels there, « è » and « ü ».
std::optional<std::size_t> find_foreign_byte(std::string_view bytes) {
    constexpr std::string_view lacking = "\x81\x8D\x8F\x90\x9D";
    for (std::size_t at = bytes.find_first_of(lacking); at != std::string_view::npos;
         at = bytes.find_first_of(lacking, at + 1)) {
        if (!is_within_utf8(bytes, at)) {
            return at;
        }
    }
    return std::nullopt;
}

/// Finds the encoding of one file and decodes it.
class Decoder {
  public:
    Decoder(std::string_view bytes, const std::string& file, Diagnostics& diags)
        : bytes_(bytes), file_(file), diags_(diags) {}

    std::optional<Text> decode(const std::optional<CsvEncoding>& wanted) {
        if (wanted) {
            return decode_as(*wanted);
        }
        if (utf16_order(bytes_)) {
            return decode_as(CsvEncoding::Utf16);
        }
        const std::optional<std::size_t> bad = base::first_invalid_utf8(bytes_);
        if (bytes_.starts_with(utf8_mark) || !bad) {
            return utf8(bad);
        }
        // Windows-1252 hardly ever looks like UTF-8: a file that mostly does was put together from
        // two, or cut, and either reading would spoil a part of it.
        if (const Utf8Count count = count_utf8(bytes_); count.sound > count.broken) {
            return fail("CSV-004", bad);
        }
        if (const std::optional<std::size_t> foreign = find_foreign_byte(bytes_)) {
            return fail("CSV-018", foreign);
        }
        return decode_as(CsvEncoding::Windows1252);
    }

  private:
    std::optional<Text> fail(std::string_view code, const std::optional<std::size_t>& offset) {
        diags_.report(code, place_at(file_, line_of(bytes_, offset.value_or(0))));
        return std::nullopt;
    }

    std::optional<Text> decode_as(CsvEncoding encoding) {
        switch (encoding) {
            case CsvEncoding::Utf8:
                return utf8(base::first_invalid_utf8(bytes_));
            case CsvEncoding::Utf16:
                return utf16();
            case CsvEncoding::Windows1252:
                return Text{base::decoded(bytes_, Charset::Windows1252), encoding};
            case CsvEncoding::Latin9:
                return Text{base::decoded(bytes_, Charset::Latin9), encoding};
        }
        return std::nullopt;
    }

    /// `bad`: the first byte that is no UTF-8, if there is one.
    std::optional<Text> utf8(const std::optional<std::size_t>& bad) {
        if (bad) {
            return fail("CSV-003", bad);
        }
        const std::size_t mark = bytes_.starts_with(utf8_mark) ? utf8_mark.size() : 0;
        return Text{std::string(bytes_.substr(mark)), CsvEncoding::Utf8};
    }

    std::optional<Text> utf16() {
        const Charset order = utf16_order(bytes_).value_or(Charset::Utf16LittleEndian);
        Text text{base::decoded(bytes_, order), CsvEncoding::Utf16};
        const std::size_t bad = text.utf8.find(replacement);
        if (bad != std::string::npos) {
            diags_.report("CSV-009", place_at(file_, line_of(text.utf8, bad)));
            return std::nullopt;
        }
        return text;
    }

    std::string_view bytes_;
    const std::string& file_;
    Diagnostics& diags_;
};

/// The separator that a first line « sep=; » names, and the text after that line.
struct SeparatorLine {
    std::optional<char> separator = {};
    std::string_view rest;
    int first_line = 1;
};

SeparatorLine read_separator_line(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string line(text.substr(0, end));
    std::erase(line, '"');
    const bool named =
        line.size() == 5 && base::folded(line.substr(0, 4)) == "sep" && line[3] == '=';
    if (!named) {
        return {{}, text, 1};
    }
    const std::size_t size = text.substr(end).starts_with("\r\n") ? 2 : 1;
    return {line[4], text.substr(std::min(end + size, text.size())), 2};
}

/// How well a separator parts the first records of a file; the greater is the better.
struct Fit {
    /// Known names in the record that has most of them.
    std::size_t known = 0;
    bool quotes_are_closed = true;
    /// Records of the commonest width from 2 on.
    std::size_t records = 0;
    std::size_t width = 0;

    auto key() const { return std::tie(known, quotes_are_closed, records, width); }
};

/// The first records of a file that are not blank, parted by a separator.
std::vector<CsvRecord> sample(std::string_view text, const CsvScanner::Options& options,
                              bool& quotes_are_closed) {
    CsvScanner scanner(text.substr(0, sample_bytes), options);
    std::vector<CsvRecord> records;
    CsvRecord record;
    bool narrow = true;
    while (narrow && records.size() < sample_size && scanner.next(record)) {
        narrow = record.width <= options.columns;
        if (!record.fields.empty()) {
            records.push_back(record);
        }
    }
    // The sample itself may end within quotes.
    quotes_are_closed = !scanner.unclosed_quote() || text.size() > sample_bytes;
    return records;
}

std::size_t count_known(const CsvRecord& record, const std::set<std::string>& known_names) {
    return static_cast<std::size_t>(
        std::ranges::count_if(record.fields, [&](const CsvField& field) {
            constexpr std::size_t longest_name = 200;
            return field.text.size() <= longest_name &&
                   known_names.contains(base::folded(field.text));
        }));
}

/// How well `separator` does, or nothing for a text of one column without one.
Fit fit(std::string_view text, const std::optional<char>& separator,
        const std::set<std::string>& known_names) {
    Fit result;
    const std::vector<CsvRecord> records =
        sample(text, {.separator = separator}, result.quotes_are_closed);
    std::map<std::size_t, std::size_t> widths;
    for (std::size_t index = 0; index < records.size(); ++index) {
        const CsvRecord& record = records.at(index);
        if (record.width < 2 && separator) {
            continue;
        }
        ++widths[record.width];
        if (index < most_rows_before_data) {
            result.known = std::max(result.known, count_known(record, known_names));
        }
    }
    for (const auto& [width, count] : widths) {
        if (width >= 2 && count >= result.records) {
            result.records = count;
            result.width = width;
        }
    }
    return result;
}

std::optional<char> find_separator(std::string_view text,
                                   const std::set<std::string>& known_names) {
    std::optional<char> best;
    Fit best_fit = fit(text, std::nullopt, known_names);
    // A file of one column is told by its title alone.
    best_fit.quotes_are_closed = false;
    for (const char separator : separators) {
        const Fit each = fit(text, separator, known_names);
        if (each.width >= 2 && each.key() > best_fit.key()) {
            best = separator;
            best_fit = each;
        }
    }
    return best;
}

/// « dossier/Diagnostic.csv » as « Diagnostic ».
std::string stem(const std::string& file) {
    const std::size_t slash = file.find_last_of('/');
    const std::string name = file.substr(slash == std::string::npos ? 0 : slash + 1);
    const std::size_t dot = name.find_last_of('.');
    return name.substr(0, dot == 0 ? std::string::npos : dot);
}

/// Reads the records of one text into a sheet.
class SheetFiller {
  public:
    SheetFiller(const std::string& file, const CsvLimits& limits, Diagnostics& diags)
        : file_(file), limits_(limits), diags_(diags) {}

    bool fill(CsvFile& into, std::string_view text, const CsvScanner::Options& options) {
        CsvScanner scanner(text, options);
        CsvRecord record;
        for (std::size_t number = 1; scanner.next(record); ++number) {
            if (number > limits_.rows) {
                return fail("CSV-006", record.line, number, limits_.rows);
            }
            if (record.width > limits_.columns) {
                return fail("CSV-007", record.line, record.width, limits_.columns);
            }
            into.cells += record.fields.size();
            if (into.cells > limits_.cells) {
                return fail("CSV-008", record.line, into.cells, limits_.cells);
            }
            if (!record.fields.empty()) {
                into.sheet.rows.push_back(row(record, static_cast<int>(number)));
            }
        }
        if (const auto line = scanner.unclosed_quote()) {
            diags_.report("CSV-005", place_at(file_, *line));
            return false;
        }
        return true;
    }

  private:
    bool fail(std::string_view code, int line, std::size_t count, std::size_t most) {
        diags_.report(code, place_at(file_, line),
                      {{"lu", static_cast<std::int64_t>(count)},
                       {"maximum", static_cast<std::int64_t>(most)}});
        return false;
    }

    static SheetRow row(CsvRecord& record, int number) {
        SheetRow row{.number = number, .width = record.width};
        for (CsvField& field : record.fields) {
            SheetCell cell;
            cell.cell.value = std::move(field.text);
            cell.cell.place.line = field.line;
            cell.is_quoted = field.is_quoted;
            row.cells.emplace_hint(row.cells.end(), field.column, std::move(cell));
        }
        return row;
    }

    const std::string& file_;
    const CsvLimits& limits_;
    Diagnostics& diags_;
};

std::string_view encoding_words(CsvEncoding encoding) {
    switch (encoding) {
        case CsvEncoding::Utf8:
            return "UTF-8";
        case CsvEncoding::Utf16:
            return "UTF-16";
        case CsvEncoding::Windows1252:
            return "Windows-1252";
        case CsvEncoding::Latin9:
            return "ISO-8859-15";
    }
    return "UTF-8";
}

std::string separator_words(const std::optional<char>& separator) {
    if (!separator) {
        return "une seule colonne";
    }
    switch (*separator) {
        case ';':
            return "séparateur point-virgule";
        case ',':
            return "séparateur virgule";
        case '\t':
            return "séparateur tabulation";
        case '|':
            return "séparateur barre verticale";
        default:
            return std::string("séparateur « ") + *separator + " »";
    }
}

}  // namespace

std::string dialect_words(const CsvDialect& dialect) {
    return std::string(encoding_words(dialect.encoding)) + ", " +
           separator_words(dialect.separator);
}

std::optional<CsvFile> read_csv(std::string_view bytes, const std::string& file,
                                const CsvReading& reading, Diagnostics& diags) {
    if (bytes.size() > reading.limits.bytes) {
        diags.report("CSV-001", place_at(file),
                     {{"lu", static_cast<std::int64_t>(bytes.size())},
                      {"maximum", static_cast<std::int64_t>(reading.limits.bytes)}});
        return std::nullopt;
    }
    if (const std::string_view nature = other_nature(bytes, reading.options); !nature.empty()) {
        diags.report("CSV-002", place_at(file), {{"nature", std::string(nature)}});
        return std::nullopt;
    }
    const std::optional<Text> text = Decoder(bytes, file, diags).decode(reading.options.encoding);
    if (!text) {
        return std::nullopt;
    }
    if (text->utf8.find('\0') != std::string::npos) {
        diags.report("CSV-002", place_at(file), {{"nature", "binaire"}});
        return std::nullopt;
    }
    const SeparatorLine named = read_separator_line(text->utf8);
    CsvFile result{.sheet = {.name = stem(file), .place = place_at(file)},
                   .dialect = {text->encoding, reading.options.separator},
                   .is_ascii = std::ranges::none_of(bytes, is_beyond_ascii)};
    if (!result.dialect.separator) {
        result.dialect.separator =
            named.separator ? named.separator : find_separator(named.rest, reading.known_names);
    }
    result.sheet.separator = result.dialect.separator;
    const CsvScanner::Options options{result.dialect.separator, named.first_line,
                                      reading.limits.columns};
    const bool filled = SheetFiller(file, reading.limits, diags).fill(result, named.rest, options);
    return filled ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace palier::ingest
