#include "document/followed_address.h"

#include <algorithm>
#include <array>

#include "base/excerpt.h"

namespace palier::document {

namespace {

constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "mailto:"};
/// Enough of an address to know it again.
constexpr std::size_t most_letters = 60;

char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// As message GAB-310 chooses by.
std::string word_of(AddressFault fault) {
    switch (fault) {
        case AddressFault::Scheme:
            return "schema";
        case AddressFault::Empty:
            return "vide";
        case AddressFault::Space:
            return "espace";
        case AddressFault::Letter:
            break;
    }
    return "lettre";
}

}  // namespace

std::string_view without_scheme(std::string_view address) {
    for (const std::string_view scheme : schemes) {
        // RFC 3986, 3.1: schemes are the same in capitals.
        const bool begins = address.size() >= scheme.size() &&
                            std::ranges::equal(address.substr(0, scheme.size()), scheme, {}, small);
        if (begins) {
            return address.substr(scheme.size());
        }
    }
    return address;
}

std::optional<AddressFault> address_fault(std::string_view address) {
    const std::string_view rest = without_scheme(address);
    if (rest.size() == address.size()) {
        return AddressFault::Scheme;
    }
    if (rest.empty()) {
        return AddressFault::Empty;
    }
    for (const std::string_view space : {" ", "\u00A0", "\u202F", "\t", "\n"}) {
        if (rest.find(space) != std::string_view::npos) {
            return AddressFault::Space;
        }
    }
    const bool plain =
        std::ranges::all_of(rest, [](char letter) { return letter > ' ' && letter <= '~'; });
    return plain ? std::nullopt : std::optional(AddressFault::Letter);
}

bool can_be_followed(std::string_view address, const base::Place& place, base::Diagnostics& diags) {
    const auto fault = address_fault(address);
    if (fault) {
        diags.report("GAB-310", place,
                     {{"lu", address_excerpt(address)}, {"faute", word_of(*fault)}});
    }
    return !fault;
}

std::string address_excerpt(std::string_view address) {
    return base::excerpt(address, most_letters);
}

}  // namespace palier::document
