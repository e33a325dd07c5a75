#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/personal_numbers.h"

/// Parts of `without_personal_data`: what is known by its words.
namespace palier::base::personal {

/// An address of the web or of a person, personal or not.
struct Address {
    Span span;
    bool is_personal = false;
};

/// All addresses of a text, in its order. One of the web is personal when it holds a token, a long
/// number or an account.
std::vector<Address> addresses(std::u32string_view text);

/// « dossier n° AB-4512 », « numéro fiscal : 12 34… »: the number after the words that name it.
std::optional<Span> named_number_at(std::u32string_view text, std::size_t begin);

/// The name after a title: « Le Goff » of « Mme Le Goff », nothing of « Mme le maire ».
std::optional<Span> name_at(std::u32string_view text, std::size_t begin);

}  // namespace palier::base::personal
