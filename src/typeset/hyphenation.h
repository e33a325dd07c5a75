#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palier::typeset {

/// The patterns of one language that say where its words may be divided. Read-only and safe under
/// threads.
class Hyphenator {
  public:
    /// Reads a dictionary in libhyphen's format and UTF-8; empty when `bytes` are none.
    static std::optional<Hyphenator> load(std::string bytes);
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;
    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;
    ~Hyphenator();

    /// The bytes of `word` before which it may be divided, ascending. `word` is letters only, in
    /// any case. Two letters at least stay before a division, three after it.
    std::vector<std::size_t> divisions(std::string_view word) const;

  private:
    struct Impl;
    explicit Hyphenator(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// The bytes of a French text (NFC) before which a word may be divided, ascending. Only words of
/// five letters or more that are written small are, or that begin a sentence: no names, acronyms,
/// words with digits, addresses or words that have a hyphen already. What stands before an
/// apostrophe and what stands after it are words of their own. A word with soft hyphens is divided
/// there only, which `soft_hyphens` says.
std::vector<std::size_t> divisions(std::string_view text, const Hyphenator& hyphenator);

/// The bytes of a text at which its soft hyphens (U+00AD) begin, ascending: a word may be divided
/// there.
std::vector<std::size_t> soft_hyphens(std::string_view text);

/// The soft hyphen, in UTF-8.
inline constexpr std::string_view soft_hyphen = "\u00AD";

}  // namespace palier::typeset
