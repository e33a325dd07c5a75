#include "base/personal_data.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/personal_numbers.h"
#include "base/personal_words.h"
#include "base/utf8.h"

namespace palier::base {

namespace {

using personal::Span;

/// The words for a kind of data.
struct Words {
    std::string_view mark;
    std::string_view one;
    std::string_view many;
};

Words words_for(PersonalData kind) {
    switch (kind) {
        case PersonalData::Email:
            return {"[courriel retiré]", "courriel", "courriels"};
        case PersonalData::Telephone:
            return {"[téléphone retiré]", "numéro de téléphone", "numéros de téléphone"};
        case PersonalData::FileNumber:
            return {"[numéro de dossier retiré]", "numéro de dossier", "numéros de dossier"};
        case PersonalData::TaxNumber:
            return {"[numéro fiscal retiré]", "numéro fiscal", "numéros fiscaux"};
        case PersonalData::SocialSecurityNumber:
            return {"[numéro de sécurité sociale retiré]", "numéro de sécurité sociale",
                    "numéros de sécurité sociale"};
        case PersonalData::Iban:
            return {"[IBAN retiré]", "IBAN", "IBAN"};
        case PersonalData::Link:
            return {"[lien retiré]", "lien", "liens"};
        case PersonalData::Name:
            break;
    }
    return {"[nom retiré]", "nom", "noms"};
}

/// What begins with the word or the number at `begin`.
std::optional<Span> data_at(std::u32string_view text, std::size_t begin) {
    constexpr std::array readers{personal::iban_at, personal::number_at, personal::named_number_at,
                                 personal::name_at};
    for (const auto reader : readers) {
        if (const std::optional<Span> found = reader(text, begin)) {
            return found;
        }
    }
    return std::nullopt;
}

/// Adds what stands between two addresses.
void find_between(std::u32string_view text, std::size_t begin, std::vector<Span>& spans) {
    // An address is no part of a number or a name: the text ends before it.
    bool at_word = true;
    for (std::size_t index = begin; index < text.size();) {
        const std::optional<Span> found = at_word ? data_at(text, index) : std::nullopt;
        if (found) {
            spans.push_back(*found);
            index = found->end;
            continue;
        }
        at_word = !personal::is_word_part(text[index]);
        ++index;
    }
}

std::vector<Span> all_data(std::u32string_view text) {
    std::vector<Span> spans;
    std::size_t end = 0;
    for (const personal::Address& address : personal::addresses(text)) {
        find_between(text.substr(0, address.span.begin), end, spans);
        if (address.is_personal) {
            spans.push_back(address.span);
        }
        end = address.span.end;
    }
    find_between(text, end, spans);
    return spans;
}

}  // namespace

Scrubbed without_personal_data(std::string_view text) {
    const std::u32string points = to_code_points(text);
    const std::u32string_view all = points;
    const std::vector<Span> spans = all_data(all);
    if (spans.empty()) {
        return {std::string(text)};
    }
    Scrubbed result;
    std::size_t end = 0;
    for (const Span& span : spans) {
        result.text += to_utf8(all.substr(end, span.begin - end));
        result.text += words_for(span.kind).mark;
        ++result.removed[span.kind];
        end = span.end;
    }
    result.text += to_utf8(all.substr(end));
    return result;
}

std::string describe(const std::map<PersonalData, std::size_t>& removed) {
    std::string all;
    for (const auto& [kind, count] : removed) {
        const Words words = words_for(kind);
        all += all.empty() ? "" : ", ";
        all += std::to_string(count) + "\u00A0";
        all += count == 1 ? words.one : words.many;
    }
    return all;
}

}  // namespace palier::base
