#include "cli/input_options.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "app/grid_shelf.h"
#include "base/nearest.h"
#include "base/utf8.h"

namespace palier::cli {

namespace {

using ingest::CsvEncoding;
using ingest::DecimalMark;

/// A word of an option and what it means; `also` is another spelling of it, or empty.
template <typename T>
struct Word {
    std::string_view word;
    std::string_view also;
    T meaning;
};

constexpr auto encodings =
    std::to_array<Word<CsvEncoding>>({{"UTF-8", "", CsvEncoding::Utf8},
                                      {"UTF-16", "", CsvEncoding::Utf16},
                                      {"Windows-1252", "cp1252", CsvEncoding::Windows1252},
                                      {"ISO-8859-15", "latin9", CsvEncoding::Latin9}});
constexpr auto separators = std::to_array<Word<char>>({{"point-virgule", ";", ';'},
                                                       {"virgule", ",", ','},
                                                       {"tabulation", "\t", '\t'},
                                                       {"barre", "|", '|'}});
constexpr auto decimals = std::to_array<Word<DecimalMark>>(
    {{"virgule", ",", DecimalMark::Comma}, {"point", ".", DecimalMark::Point}});

template <typename T, std::size_t Size>
std::optional<T> meaning_of(const std::string& written, const std::array<Word<T>, Size>& words) {
    const auto found = std::ranges::find_if(words, [&](const Word<T>& each) {
        const std::string name = base::folded(written);
        return written == each.also || (!name.empty() && (name == base::folded(each.word) ||
                                                          name == base::folded(each.also)));
    });
    return found != words.end() ? std::optional(found->meaning) : std::nullopt;
}

template <typename T, std::size_t Size>
std::vector<std::string> known(const std::array<Word<T>, Size>& words) {
    std::vector<std::string> names;
    names.reserve(Size);
    for (const Word<T>& each : words) {
        names.emplace_back(each.word);
    }
    return names;
}

/// The meaning of an option's word, if it is given; reports `code` when it has none.
template <typename T, std::size_t Size>
std::optional<T> read(const std::optional<std::string>& written,
                      const std::array<Word<T>, Size>& words, std::string_view code,
                      base::Diagnostics& diags) {
    if (!written) {
        return std::nullopt;
    }
    const std::optional<T> meaning = meaning_of(*written, words);
    if (!meaning) {
        diags.report(code, {}, app::unknown_name(*written, known(words)));
    }
    return meaning;
}

}  // namespace

app::InputOptions read_input_options(const InputWords& words, base::Diagnostics& diags) {
    app::InputOptions options;
    options.csv.encoding = read(words.encoding, encodings, "CSV-012", diags);
    options.csv.separator = read(words.separator, separators, "CSV-013", diags);
    options.decimal = read(words.decimal, decimals, "CSV-014", diags);
    return options;
}

}  // namespace palier::cli
