#include "typeset/hyphenation.h"

#include <hyphen.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <span>

#include "base/utf8.h"
#include "typeset/characters.h"

namespace palier::typeset {

namespace {

/// The customs of French printers: « é-tude » and « bon-té » are no divisions.
constexpr std::size_t least_before = 2;
constexpr std::size_t least_after = 3;
constexpr std::size_t least_letters = least_before + least_after;
/// No word is longer: chemists' are shorter than that.
constexpr std::size_t most_letters = 100;
/// « p. », « art. », « cf. » end no sentence.
constexpr std::size_t longest_abbreviation = 3;

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

using Dictionary = std::unique_ptr<HyphenDict, FreeDictionary>;

/// What libhyphen says of divisions that change letters: French has none, and they are left out.
class Replacements {
  public:
    explicit Replacements(std::size_t size) : size_(size) {}
    Replacements(const Replacements&) = delete;
    Replacements& operator=(const Replacements&) = delete;
    ~Replacements() {
        for (std::size_t index = 0; letters != nullptr && index < size_; ++index) {
            release(std::span(letters, size_)[index]);
        }
        release(letters);
        release(places);
        release(cuts);
    }

    bool at(std::size_t index) const {
        return letters != nullptr && std::span(letters, size_)[index] != nullptr;
    }

    char** letters = nullptr;
    int* places = nullptr;
    int* cuts = nullptr;

  private:
    /// libhyphen took the memory from the C library, and its own `free` is not exported.
    static void release(void* memory) {
        std::free(memory);  // NOLINT(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory)
    }

    std::size_t size_ = 0;
};

UChar32 icu_point(char32_t point) {
    return static_cast<UChar32>(point);
}

bool is_letter(char32_t point) {
    return u_isalpha(icu_point(point)) != 0;
}

bool is_capital(char32_t point) {
    return u_isupper(icu_point(point)) != 0 || u_istitle(icu_point(point)) != 0;
}

bool is_apostrophe(char32_t point) {
    return point == U'\'' || point == U'\u2019';
}

/// Marks that stand before or after a word and do not make it another kind of word.
bool is_mark(char32_t point) {
    constexpr std::u32string_view marks = U".,;:!?…()[]«»“”\"\u2060\uFFFC";
    return marks.find(point) != std::u32string_view::npos;
}

bool ends_sentence(char32_t point) {
    return point == U'.' || point == U'!' || point == U'?' || point == U'…';
}

using Characters = std::span<const Character>;

Characters without_marks(Characters word) {
    while (!word.empty() && is_mark(word.front().point)) {
        word = word.subspan(1);
    }
    while (!word.empty() && is_mark(word.back().point)) {
        word = word.first(word.size() - 1);
    }
    return word;
}

/// Reads a text word by word.
class Divider {
  public:
    Divider(std::string_view text, const Hyphenator& hyphenator)
        : text_(text), hyphenator_(hyphenator) {}

    std::vector<std::size_t> divisions() {
        const std::vector<Character> characters = characters_of(text_);
        const Characters all(characters);
        for (std::size_t begin = 0; begin < all.size();) {
            std::size_t end = begin;
            while (end < all.size() && !base::is_white_space(all[end].point)) {
                ++end;
            }
            if (end > begin) {
                read_word(all.subspan(begin, end - begin));
            }
            begin = end + 1;
        }
        return std::move(found_);
    }

  private:
    void read_word(Characters word) {
        const Characters core = without_marks(word);
        const bool divisible = std::ranges::all_of(core, [](const Character& one) {
            return is_letter(one.point) || is_apostrophe(one.point);
        });
        if (divisible) {
            read_core(core);
        }
        if (!core.empty()) {
            const bool abbreviation = core.size() <= longest_abbreviation;
            const auto after =
                word.subspan(static_cast<std::size_t>(core.data() - word.data()) + core.size());
            const bool stop = std::ranges::any_of(
                after, [](const Character& one) { return ends_sentence(one.point); });
            begins_sentence_ = stop && (!abbreviation || after.front().point != U'.');
        }
    }

    void read_core(Characters core) {
        bool first = true;
        while (!core.empty()) {
            const auto end =
                std::ranges::find_if(core, is_apostrophe, &Character::point) - core.begin();
            const auto size = static_cast<std::size_t>(end);
            read_part(core.first(size), first && begins_sentence_);
            core = core.subspan(std::min(size + 1, core.size()));
            first = false;
        }
    }

    void read_part(Characters part, bool begins_sentence) {
        if (part.size() < least_letters) {
            return;
        }
        const bool capitals_inside = std::ranges::any_of(part.subspan(1), is_capital, point_of);
        if (capitals_inside || (is_capital(part.front().point) && !begins_sentence)) {
            return;
        }
        const std::size_t begin = part.front().begin;
        for (const std::size_t place :
             hyphenator_.divisions(text_.substr(begin, part.back().end - begin))) {
            found_.push_back(begin + place);
        }
    }

    static char32_t point_of(const Character& character) { return character.point; }

    std::string_view text_;
    const Hyphenator& hyphenator_;
    std::vector<std::size_t> found_;
    bool begins_sentence_ = true;
};

}  // namespace

struct Hyphenator::Impl {
    /// libhyphen only reads it, though it does not say so: its functions take no const.
    Dictionary dictionary;
};

Hyphenator::Hyphenator(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

std::optional<Hyphenator> Hyphenator::load(std::string bytes) {
    // The first line names the encoding; libhyphen believes anything else.
    if (!bytes.starts_with("UTF-8\n") && !bytes.starts_with("UTF-8\r\n")) {
        return std::nullopt;
    }
    FILE* stream = fmemopen(bytes.data(), bytes.size(), "r");
    if (stream == nullptr) {
        return std::nullopt;
    }
    Dictionary dictionary(hnj_hyphen_load_file(stream));
    fclose(stream);  // NOLINT(cppcoreguidelines-owning-memory)
    if (dictionary == nullptr) {
        return std::nullopt;
    }
    return Hyphenator(std::make_unique<Impl>(Impl{std::move(dictionary)}));
}

std::vector<std::size_t> Hyphenator::divisions(std::string_view word) const {
    const std::vector<Character> letters = characters_of(word);
    if (letters.size() < least_letters || letters.size() > most_letters) {
        return {};
    }
    std::u32string lower;
    lower.reserve(letters.size());
    for (const Character& letter : letters) {
        lower += static_cast<char32_t>(u_tolower(icu_point(letter.point)));
    }
    const std::string bytes = base::to_utf8(lower);
    std::string marks(bytes.size() + 5, '\0');
    Replacements replacements(bytes.size());
    const int failed = hnj_hyphen_hyphenate2(
        impl_->dictionary.get(), bytes.data(), static_cast<int>(bytes.size()), marks.data(),
        nullptr, &replacements.letters, &replacements.places, &replacements.cuts);
    std::vector<std::size_t> places;
    if (failed != 0) {
        return places;
    }
    // One mark a character, after it: odd where the word may be divided.
    for (std::size_t before = least_before; before + least_after <= letters.size(); ++before) {
        const bool odd = (static_cast<unsigned char>(marks[before - 1]) & 1U) != 0;
        if (odd && !replacements.at(before - 1)) {
            places.push_back(letters[before].begin);
        }
    }
    return places;
}

std::vector<std::size_t> divisions(std::string_view text, const Hyphenator& hyphenator) {
    return Divider(text, hyphenator).divisions();
}

std::vector<std::size_t> soft_hyphens(std::string_view text) {
    std::vector<std::size_t> places;
    for (std::size_t at = text.find(soft_hyphen); at != std::string_view::npos;
         at = text.find(soft_hyphen, at + soft_hyphen.size())) {
        places.push_back(at);
    }
    return places;
}

}  // namespace palier::typeset
