#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/place.h"

namespace palier::base {

enum class Severity { Error, Warning, Note };

/// One sentence that the program can say to its user, with the help that goes with it. `text`,
/// `cause` and `cure` are French; `text` is an ICU MessageFormat pattern with named arguments. The
/// argument `lu` is what was read, `attendu` what was expected: machines get them as fields of
/// their own.
struct Message {
    std::string_view code;
    Severity severity;
    std::string_view text;
    std::string_view cause;
    std::string_view cure;
};

/// Every message of the program, ordered by code.
std::span<const Message> message_catalog();

/// The message of a code. The code exists: an unknown one is a std::logic_error.
const Message& message(std::string_view code);

using Arguments = std::map<std::string, std::variant<std::string, std::int64_t>, std::less<>>;

/// Something to tell the user: a code of the catalogue, where it happened, and the words to fill
/// in.
struct Diagnostic {
    std::string code;
    Severity severity = Severity::Error;
    Place place;
    Arguments arguments;

    /// What was read there, or empty.
    std::string read() const;
    /// What was expected there, or empty.
    std::string expected() const;
    /// The sentence, French and spaced, without place and code.
    std::string sentence() const;
    /// The whole line: place, sentence, code (contract §2).
    std::string line() const;
};

/// Collects what a stage has to say; the caller decides when to stop. Order is the order of
/// reports.
class Diagnostics {
  public:
    /// Adds the message `code`, with the severity that the catalogue gives it.
    void report(std::string_view code, Place place = {}, Arguments arguments = {});
    void append(const Diagnostics& other);

    bool has_errors() const;
    const std::vector<Diagnostic>& all() const { return all_; }

  private:
    std::vector<Diagnostic> all_;
};

}  // namespace palier::base
