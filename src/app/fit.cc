#include "app/fit.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "base/excerpt.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "layout/paginate.h"

namespace palier::app {

namespace {

constexpr std::string_view overflow_code = "GAB-302";
/// Enough words of a text to find it in the dossier.
constexpr std::size_t most_letters = 60;

/// Whether a block is higher than its page.
bool overflows(const base::Diagnostics& diags) {
    return std::ranges::any_of(
        diags.all(), [](const base::Diagnostic& one) { return one.code == overflow_code; });
}

/// A text without the hyphens of its lines.
std::string undivided(const std::string& text) {
    std::u32string letters = base::to_code_points(text);
    std::erase(letters, U'\u00AD');
    return base::to_utf8(letters);
}

std::size_t letters_in(const std::string& text) {
    return base::to_code_points(text).size();
}

/// The texts of elements, each in the order of painting, on pages from `first` on.
std::vector<std::string> texts_from(std::size_t first, const layout::PagedDocument& pages) {
    std::vector<std::string> texts;
    std::map<layout::LeafId, std::size_t> places;
    for (std::size_t page = first; page < pages.pages.size(); ++page) {
        for (const layout::Mark& mark : pages.pages[page].marks) {
            const auto* ink = std::get_if<layout::TextInk>(&mark.ink);
            const auto* leaf = std::get_if<layout::LeafId>(&mark.meaning);
            if (ink == nullptr || leaf == nullptr) {
                continue;
            }
            const auto [place, added] = places.emplace(*leaf, texts.size());
            if (added) {
                texts.emplace_back();
            }
            texts[place->second] += ink->run.text;
        }
    }
    std::ranges::transform(texts, texts.begin(), undivided);
    return texts;
}

void report_too_long(const compose::Template& source, const compose::Value& data,
                     const layout::PagedDocument& pages, base::Diagnostics& diags) {
    const compose::FitRule rule = source.fit_rule().value_or(compose::FitRule());
    const std::vector<std::string> left = texts_from(rule.pages, pages);
    const std::vector<std::string> all = texts_from(0, pages);
    const auto longest = std::ranges::max_element(all, {}, letters_in);
    const std::string text = longest == all.end() ? "" : *longest;
    diags.report("GAB-321", {},
                 {{"document", base::excerpt(pages.metadata.title, most_letters)},
                  {"pages", static_cast<std::int64_t>(rule.pages)},
                  {"lu", left.empty() ? std::string() : base::excerpt(left.front(), most_letters)},
                  {"suite", left.empty() ? "non" : "oui"},
                  {"longueur", static_cast<std::int64_t>(letters_in(text))},
                  {"long", base::excerpt(text, most_letters)},
                  {"conseil", source.advice(data)}});
}

/// A document with some steps taken.
struct Setting {
    compose::FitSteps taken;
    std::optional<layout::PagedDocument> pages;
    base::Diagnostics said;
    bool fits = false;
};

/// What a later step made needless is taken back, the last one first.
template <class Set>
Setting without_needless_steps(Setting setting, const compose::FitRule& rule, const Set& set) {
    const auto is_needed = [&](std::size_t step) {
        for (std::size_t later = step + 1; later < rule.steps.size(); ++later) {
            if (setting.taken[later] && rule.steps[later] == step) {
                return true;
            }
        }
        return false;
    };
    for (std::size_t step = rule.steps.size(); step-- > 0;) {
        if (!setting.taken[step] || is_needed(step)) {
            continue;
        }
        compose::FitSteps fewer = setting.taken;
        fewer[step] = false;
        Setting other = set(std::move(fewer));
        if (other.fits) {
            setting = std::move(other);
        }
    }
    return setting;
}

}  // namespace

std::variant<layout::PagedDocument, Outcome> set_to_fit(const compose::Template& source,
                                                        const compose::Value& data,
                                                        const base::Date& date,
                                                        const typeset::Typography& typography,
                                                        base::Diagnostics& diags) {
    const auto rule = source.fit_rule();
    const auto set = [&](compose::FitSteps taken) {
        Setting setting;
        const auto filled = source.fill(data, {.date = date, .taken = taken}, setting.said);
        setting.pages = filled ? layout::paginate(*filled, typography, setting.said) : std::nullopt;
        setting.taken = std::move(taken);
        setting.fits = !setting.pages || !rule ||
                       (setting.pages->pages.size() <= rule->pages && !overflows(setting.said));
        return setting;
    };
    const std::size_t most = rule ? rule->steps.size() : 0;
    Setting setting = set(compose::FitSteps(most));
    for (std::size_t step = 0; !setting.fits && step < most; ++step) {
        compose::FitSteps more = setting.taken;
        more[step] = true;
        setting = set(std::move(more));
    }
    if (!setting.fits) {
        diags.append(setting.said);
        report_too_long(source, data, *setting.pages, diags);
        return Outcome::BadInput;
    }
    if (rule) {
        setting = without_needless_steps(std::move(setting), *rule, set);
    }
    diags.append(setting.said);
    if (!setting.pages) {
        return Outcome::BadConfiguration;
    }
    const std::vector<std::string> losses = source.losses(data, setting.taken);
    if (!losses.empty()) {
        diags.report("GAB-320", {},
                     {{"document", base::excerpt(setting.pages->metadata.title, most_letters)},
                      {"pages", static_cast<std::int64_t>(rule->pages)},
                      {"lu", base::listed(losses)}});
    }
    return std::move(*setting.pages);
}

}  // namespace palier::app
