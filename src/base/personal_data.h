#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace palier::base {

/// What may tell who a text speaks of, or who wrote it (contract §6).
enum class PersonalData : std::uint8_t {
    Email,
    Telephone,
    FileNumber,
    TaxNumber,
    SocialSecurityNumber,
    Iban,
    /// An address of the web that holds a token, a number or an account.
    Link,
    /// What follows « Mme », « M. », « agent »…; the title itself stays.
    Name,
};

/// A text without what was found in it, and how many times each kind was.
struct Scrubbed {
    std::string text;
    std::map<PersonalData, std::size_t> removed = {};
};

/// Puts « [courriel retiré] », « [téléphone retiré] »… in the place of personal data. Leaves a text
/// without any as it is, byte for byte, and its own result too. It knows data by their form, by the
/// word before them (« dossier n° 4512 ») or by a title before a capital letter: a name alone, or
/// in small letters, stays. Takes a time in proportion to the text.
Scrubbed without_personal_data(std::string_view text);

/// « 1 courriel, 2 numéros de téléphone »: what was removed, for a message.
std::string describe(const std::map<PersonalData, std::size_t>& removed);

}  // namespace palier::base
