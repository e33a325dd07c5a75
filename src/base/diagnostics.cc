#include "base/diagnostics.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/catalog.h"
#include "base/excerpt.h"
#include "base/expect.h"
#include "base/french.h"
#include "base/message_format.h"
#include "base/utf8.h"

namespace palier::base {

namespace {

std::vector<Message> assembled_catalog() {
    std::vector<Message> messages;
    for (const auto part :
         {catalog::ingest_messages(), catalog::dossier_messages(), catalog::grid_messages(),
          catalog::template_messages(), catalog::layout_messages(), catalog::command_messages(),
          catalog::system_messages(), catalog::analysis_messages(), catalog::sheet_messages(),
          catalog::workbook_messages(), catalog::take_back_messages()}) {
        messages.insert(messages.end(), part.begin(), part.end());
    }
    std::ranges::sort(messages, {}, &Message::code);
    return messages;
}

/// Letters that a message shows of a value that was read.
constexpr std::size_t most_letters = 80;

/// What was read, kept from French spacing: « #DIV/0! » must be shown as it stands. A character
/// that no text has stands in for each such text meanwhile.
class Verbatim {
  public:
    /// The text itself when it is empty, or one too many.
    std::string stand_in(const std::string& text) {
        if (text.empty() || kept_.size() == most_kept) {
            return text;
        }
        // A name of a file may be no UTF-8.
        kept_.push_back(to_utf8(to_code_points(text)));
        return sign(kept_.size() - 1);
    }

    std::string spaced_around(std::string_view text) const {
        std::string result = french::spaced(text);
        for (std::size_t index = 0; index < kept_.size(); ++index) {
            const std::string mark = sign(index);
            for (std::size_t at = result.find(mark); at != std::string::npos;
                 at = result.find(mark, at + kept_.at(index).size())) {
                result.replace(at, mark.size(), kept_.at(index));
            }
        }
        return result;
    }

  private:
    /// Noncharacters of Unicode.
    static constexpr char32_t first_sign = U'\uFDD0';
    static constexpr std::size_t most_kept = 32;

    static std::string sign(std::size_t index) {
        return to_utf8(std::u32string(1, first_sign + static_cast<char32_t>(index)));
    }

    std::vector<std::string> kept_;
};

bool is_of(std::string_view code, std::span<const std::string_view> families) {
    return std::ranges::any_of(
        families, [code](std::string_view family) { return code.starts_with(family); });
}

/// Whether what was read is the name of a file, which nobody can use when it is cut.
bool names_files(std::string_view code) {
    constexpr std::array<std::string_view, 4> families{"CMD-", "DOS-", "GAB-", "SYS-"};
    return is_of(code, families);
}

/// Whether a place is a file, and nothing in it.
bool is_file(const Place& place) {
    return !place.file.empty() && place.table.empty() && place.cell.empty() &&
           place.column.empty() && !place.row && !place.line;
}

/// Whether an error refuses a file: then it says in the same line what to do with it.
bool refuses_file(const Diagnostic& one) {
    constexpr std::array<std::string_view, 3> families{"CLA-", "CSV-", "JSN-"};
    const bool refuses = is_of(one.code, families) ||
                         (one.code.starts_with("DOS-") && one.place.column.empty()) ||
                         (one.code.starts_with("ING-") && is_file(one.place));
    return one.severity == Severity::Error && refuses;
}

/// Whether a pattern quotes an argument, « {name} », and does nothing else with it.
bool quotes(std::string_view pattern, const std::string& name) {
    return pattern.find("« {" + name + "} »") != std::string_view::npos &&
           pattern.find("{" + name + ",") == std::string_view::npos;
}

std::string text_argument(const Arguments& arguments, std::string_view name) {
    const auto found = arguments.find(name);
    if (found == arguments.end()) {
        return "";
    }
    const auto* text = std::get_if<std::string>(&found->second);
    return text != nullptr ? *text : std::to_string(std::get<std::int64_t>(found->second));
}

}  // namespace

std::span<const Message> message_catalog() {
    static const std::vector<Message> messages = assembled_catalog();
    return messages;
}

const Message& message(std::string_view code) {
    const auto messages = message_catalog();
    const auto found = std::ranges::lower_bound(messages, code, {}, &Message::code);
    expect(found != messages.end() && found->code == code, "every reported code is catalogued");
    return *found;
}

std::string Diagnostic::read() const {
    return text_argument(arguments, "lu");
}

std::string Diagnostic::expected() const {
    return text_argument(arguments, "attendu");
}

std::string Diagnostic::sentence() const {
    const Message& said = message(code);
    Verbatim verbatim;
    Arguments shown = arguments;
    for (auto& [name, value] : shown) {
        auto* text = std::get_if<std::string>(&value);
        if (text == nullptr) {
            continue;
        }
        *text = in_one_line(*text);
        if (!quotes(said.text, name)) {
            continue;
        }
        const bool whole =
            names_files(code) || name == "attendu" || name == "proche" || name == "retirees";
        *text = verbatim.stand_in(whole ? *text : excerpt(*text, most_letters));
    }
    const std::string sentence = format_message(said.text, shown);
    const bool cured = refuses_file(*this);
    return verbatim.spaced_around(cured ? sentence + " " + std::string(said.cure) : sentence);
}

std::string Diagnostic::line() const {
    Verbatim verbatim;
    Place shown = place;
    for (std::string* part :
         {&shown.file, &shown.table, &shown.sheet, &shown.column, &shown.cell}) {
        *part = verbatim.stand_in(in_one_line(*part));
    }
    const std::string where = verbatim.spaced_around(describe(shown));
    return (where.empty() ? "" : where + "\u00A0: ") + sentence() + " [" + code + "]";
}

void Diagnostics::report(std::string_view code, Place place, Arguments arguments) {
    all_.push_back(Diagnostic{std::string(code), message(code).severity, std::move(place),
                              std::move(arguments)});
}

void Diagnostics::append(const Diagnostics& other) {
    all_.insert(all_.end(), other.all_.begin(), other.all_.end());
}

bool Diagnostics::has_errors() const {
    return std::ranges::any_of(
        all_, [](const Diagnostic& one) { return one.severity == Severity::Error; });
}

}  // namespace palier::base
