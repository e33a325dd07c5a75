#include "showcase/words.h"

#include <array>
#include <string_view>

namespace palier::showcase {

namespace {

constexpr auto vocabulary = std::to_array<std::string_view>(
    {"accueil",      "usager",         "demande",    "délai",     "réponse",    "guichet",
     "courrier",     "téléphone",      "démarche",   "service",   "engagement", "enquête",
     "écoute",       "attente",        "horaire",    "site",      "pièce",      "agent",
     "équipe",       "mesure",         "suivi",      "progrès",   "objectif",   "résultat",
     "satisfaction", "mairie",         "œuvre",      "qualité",   "clarté",     "rapidité",
     "accès",        "handicap",       "bilan",      "l’avis",    "d’abord",    "aujourd’hui",
     "peut-être",    "très",           "souvent",    "toujours",  "auprès",     "entre",
     "personne",     "document",       "formulaire", "numérique", "publique",   "administration",
     "transparence", "confidentialité"});

/// What stands between words, about as often as in French.
constexpr auto small_words = std::to_array<std::string_view>(
    {"de",  "la",  "le", "les", "des",  "et",   "à",   "un",  "une",  "en", "du",
     "que", "qui", "au", "par", "pour", "dans", "sur", "est", "sont", "ce", "plus"});

template <std::size_t Count>
std::string_view one_of(const std::array<std::string_view, Count>& words, Chance& chance) {
    return words.at(static_cast<std::size_t>(chance.below(static_cast<int>(Count))));
}

}  // namespace

int Chance::below(int count) {
    // The multiplier of Knuth's MMIX; its high bits are the good ones.
    state_ = state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return static_cast<int>((state_ >> 33U) % static_cast<std::uint64_t>(count));
}

std::string words(Chance& chance, int count) {
    std::string text;
    for (int word = 0; word < count; ++word) {
        text += word == 0 ? "" : " ";
        const bool small = word > 0 && word + 1 < count && chance.below(5) < 2;
        text += small ? one_of(small_words, chance) : one_of(vocabulary, chance);
    }
    return text;
}

std::string sentence(Chance& chance, int count) {
    constexpr auto ends = std::to_array<std::string_view>({".", ".", ".", " !", " ?", " ; suite."});
    const std::string begin = words(chance, count / 2);
    const std::string end = words(chance, count - count / 2);
    std::string text = begin;
    if (!begin.empty()) {
        text += chance.one_in(4) ? " : " : (chance.one_in(3) ? ", « entre guillemets », " : " ");
    }
    text += end;
    text += one_of(ends, chance);
    return text;
}

}  // namespace palier::showcase
