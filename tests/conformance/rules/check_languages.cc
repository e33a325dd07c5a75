#include <algorithm>
#include <cctype>

#include "conformance/reading/text.h"
#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// The languages of ISO 639-1. Languages of three letters are taken on trust.
constexpr std::string_view two_letter_languages =
    " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de"
    " dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz "
    "ia"
    " id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln "
    "lo"
    " lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
    "pl"
    " ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
    "tk"
    " tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

/// Longest subtag of RFC 3066.
constexpr std::size_t most_subtag = 8;

bool is_letter(char byte) {
    return std::isalpha(static_cast<unsigned char>(byte)) != 0;
}

bool is_letter_or_digit(char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) != 0;
}

/// Whether a text is a language tag of RFC 3066: letters, then letters and digits after hyphens.
bool is_language_tag(std::string_view tag) {
    bool first = true;
    while (true) {
        const std::size_t hyphen = std::min(tag.find('-'), tag.size());
        const std::string_view subtag = tag.substr(0, hyphen);
        const bool sound = !subtag.empty() && subtag.size() <= most_subtag &&
                           std::ranges::all_of(subtag, first ? is_letter : is_letter_or_digit);
        if (!sound) {
            return false;
        }
        if (hyphen == tag.size()) {
            return true;
        }
        tag.remove_prefix(hyphen + 1);
        first = false;
    }
}

bool is_known_language(std::string_view tag) {
    std::string primary(tag.substr(0, tag.find('-')));
    std::ranges::transform(primary, primary.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return primary.size() == 3 ||
           two_letter_languages.find(" " + primary + " ") != std::string_view::npos;
}

void check_language(const Object& language, const std::string& where, Report& report) {
    if (language.is_null()) {
        return;
    }
    const std::string tag = language.text().value_or("");
    if (report.expect(is_language_tag(tag), "UA-7.2-29",
                      where + " has the language " + quoted(tag))) {
        report.expect(is_known_language(tag), "INT-lang-known",
                      where + " has the language " + quoted(tag) + ", which nobody speaks");
    }
}

}  // namespace

void check_languages(const Document& document, Report& report) {
    const Object language = document.file.catalog().key("Lang");
    report.expect(!language.is_null(), "UA-7.2-33", "the catalog has no /Lang");
    check_language(language, "the catalog", report);
    for (const Element& element : document.tree.elements) {
        check_language(element.object.key("Lang"), element.where, report);
    }
    for (const Page& page : document.pages) {
        for (const Sequence& sequence : page.content.sequences) {
            check_language(sequence.properties.key("Lang"), sequence.where + ", " + sequence.tag,
                           report);
        }
    }
}

}  // namespace palier::conformance
