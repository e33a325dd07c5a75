#include "app/fit.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "layout/paginate.h"

namespace palier::app {

namespace {

constexpr std::string_view overflow_code = "GAB-302";
/// Enough words of what is left over to find it in the dossier.
constexpr std::size_t most_letters = 60;

/// Whether a block is higher than its page.
bool overflows(const base::Diagnostics& diags) {
    return std::ranges::any_of(
        diags.all(), [](const base::Diagnostic& one) { return one.code == overflow_code; });
}

/// The first words of a page that belong to its content.
std::string first_words(const layout::Page& page) {
    std::string words;
    for (const layout::Mark& mark : page.marks) {
        const auto* ink = std::get_if<layout::TextInk>(&mark.ink);
        if (ink == nullptr || !std::holds_alternative<layout::LeafId>(mark.meaning)) {
            continue;
        }
        words += (words.empty() || words.ends_with(' ') ? "" : " ") + ink->run.text;
        if (words.size() > most_letters) {
            const std::size_t end = words.rfind(' ', most_letters);
            return words.substr(0, end == std::string::npos ? words.size() : end) + "…";
        }
    }
    return words;
}

void report_too_long(const compose::Template& source, const compose::Value& data,
                     const layout::PagedDocument& pages, base::Diagnostics& diags) {
    const compose::FitRule rule = source.fit_rule().value_or(compose::FitRule());
    const bool further = pages.pages.size() > rule.pages;
    diags.report("GAB-321", {},
                 {{"document", pages.metadata.title},
                  {"pages", static_cast<std::int64_t>(rule.pages)},
                  {"lu", further ? first_words(pages.pages.at(rule.pages)) : std::string()},
                  {"suite", further ? "oui" : "non"},
                  {"conseil", source.advice(data)}});
}

}  // namespace

std::optional<layout::PagedDocument> set_to_fit(const compose::Template& source,
                                                const compose::Value& data, const base::Date& date,
                                                const typeset::Typography& typography,
                                                base::Diagnostics& diags) {
    const auto rule = source.fit_rule();
    for (std::size_t steps = 0;; ++steps) {
        base::Diagnostics said;
        auto pages = layout::paginate(source.fill(data, date, steps), typography, said);
        const bool fits =
            !pages || !rule || (pages->pages.size() <= rule->pages && !overflows(said));
        if (!fits && steps < rule->steps) {
            continue;
        }
        diags.append(said);
        if (!fits) {
            report_too_long(source, data, *pages, diags);
            return std::nullopt;
        }
        const std::vector<std::string> losses =
            pages ? source.losses(data, steps) : std::vector<std::string>();
        if (!losses.empty()) {
            diags.report("GAB-320", {},
                         {{"document", pages->metadata.title},
                          {"pages", static_cast<std::int64_t>(rule->pages)},
                          {"lu", base::listed(losses)}});
        }
        return pages;
    }
}

}  // namespace palier::app
