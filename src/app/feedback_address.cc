#include "app/feedback_address.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "document/followed_address.h"
#include "layout/messages.h"

namespace palier::app {

namespace {

constexpr std::string_view left_out_code = "GAB-311";
constexpr std::string_view small_code = "GAB-312";

bool is_of_code(const base::Diagnostic& one, const model::PlacedText& address) {
    return (one.code == left_out_code || one.code == small_code) && one.place == base::Place() &&
           one.read() == document::address_excerpt(address.value);
}

}  // namespace

void check_feedback_address(const compose::PosterInput& input, base::Diagnostics& diags) {
    const auto& [address, place] = input.dossier.structure.feedback_address;
    if (address.empty()) {
        return;
    }
    document::can_be_followed(address, place, diags);
    const std::size_t letters = base::to_code_points(address).size();
    if (letters > compose::most_copied_letters) {
        diags.report("GAB-313", place,
                     {{"lu", document::address_excerpt(address)},
                      {"longueur", static_cast<std::int64_t>(letters)},
                      {"attendu", static_cast<std::int64_t>(compose::most_copied_letters)}});
    }
}

base::Diagnostics placed_in_dossier(const base::Diagnostics& said,
                                    const compose::PosterInput& input) {
    const model::PlacedText& address = input.dossier.structure.feedback_address;
    base::Diagnostics placed;
    for (const base::Diagnostic& one : said.all()) {
        placed.report(one.code, is_of_code(one, address) ? address.place : one.place,
                      one.arguments);
    }
    return placed;
}

bool lacks_code(const base::Diagnostics& said, const compose::PosterInput& input) {
    return std::ranges::any_of(said.all(), [&](const base::Diagnostic& one) {
        return one.code == left_out_code &&
               is_of_code(one, input.dossier.structure.feedback_address);
    });
}

base::Diagnostics of_code(const base::Diagnostics& said, const compose::PosterInput& input) {
    base::Diagnostics found;
    for (const base::Diagnostic& one : said.all()) {
        if (is_of_code(one, input.dossier.structure.feedback_address)) {
            found.report(one.code, one.place, one.arguments);
        }
    }
    return found;
}

void report_small_codes(const std::vector<layout::SmallCode>& codes, base::Diagnostics& diags) {
    for (const layout::SmallCode& one : codes) {
        diags.report(small_code, {},
                     {{"lu", document::address_excerpt(one.address)},
                      {"longueur", static_cast<std::int64_t>(one.address.size())},
                      {"taille", layout::in_millimetres(one.side)},
                      {"attendu", layout::in_millimetres(one.needed)}});
    }
}

}  // namespace palier::app
