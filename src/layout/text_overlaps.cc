#include "layout/text_overlaps.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/excerpt.h"
#include "base/utf8.h"
#include "layout/ink_extent.h"
#include "layout/messages.h"

namespace palier::layout {

namespace {

using base::Length;

/// A text on a page: its letters from the baseline to about the height of an x, so that lines set
/// close to each other stand apart.
struct SeenText {
    const Mark* mark;
    const TextInk* ink;
    Length left;
    Length right;
    Length top;
    Length bottom;
};

bool is_running(const Mark& mark) {
    const auto* artifact = std::get_if<Artifact>(&mark.meaning);
    return artifact != nullptr && (*artifact == Artifact::Header || *artifact == Artifact::Footer);
}

bool is_seen_to_be_read(const Mark& mark, const PagedDocument& document) {
    const auto* leaf = std::get_if<LeafId>(&mark.meaning);
    if (leaf == nullptr) {
        return is_running(mark) || std::get<Artifact>(mark.meaning) == Artifact::RepeatedHeader;
    }
    return document.node(document.owner(*leaf)).role != Role::Figure;
}

bool is_space(char32_t letter) {
    return letter == U' ' || letter == U'\u00A0' || letter == U'\u202F';
}

/// The texts of a page from the highest to the lowest.
std::vector<SeenText> texts_of(const Page& page, const PagedDocument& document) {
    std::vector<SeenText> texts;
    for (const Mark& mark : page.marks) {
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        if (ink == nullptr || !paints(mark) || !is_seen_to_be_read(mark, document)) {
            continue;
        }
        const std::u32string letters = base::to_code_points(ink->run.text);
        if (std::ranges::all_of(letters, is_space)) {
            continue;
        }
        // A space that ends a text, at either side, may be closed up.
        const bool spaced = is_space(letters.front()) || is_space(letters.back());
        const Length hanging = spaced ? ink->size.scaled(35, 100) : Length();
        texts.push_back({&mark, ink, ink->left + hanging, ink->left + text_width(*ink) - hanging,
                         ink->baseline - ink->size.scaled(1, 2), ink->baseline});
    }
    std::ranges::stable_sort(texts, {}, &SeenText::top);
    return texts;
}

/// Whether two texts share more width than what kerning brings letters together: about a third of
/// an em, or most of a narrower letter.
bool lie_over_each_other(const SeenText& one, const SeenText& other) {
    const Length shared = std::min(one.right, other.right) - std::max(one.left, other.left);
    const Length narrower = std::min(one.right - one.left, other.right - other.left);
    const Length least =
        std::min(std::min(one.ink->size, other.ink->size).scaled(3, 10), narrower.scaled(3, 5));
    const Length high = std::min(one.bottom, other.bottom) - std::max(one.top, other.top);
    return high > Length() && shared > least;
}

/// Says once of each pair of lines of the template what may be seen on many pages.
class OverlapReports {
  public:
    OverlapReports(const std::string& source, base::Diagnostics& diags)
        : source_(source), diags_(diags) {}

    void add(std::size_t page, const SeenText& one, const SeenText& other) {
        // The message stands at the line of a text that has one.
        const bool turned = is_running(*one.mark);
        const SeenText& text = turned ? other : one;
        const SeenText& under = turned ? one : other;
        const int line = text.mark->origin.line;
        const int beside = under.mark->origin.line;
        if (!told_.insert(std::minmax({line, beside})).second) {
            return;
        }
        diags_.report("GAB-340", template_place(source_, line),
                      {{"page", static_cast<std::int64_t>(page + 1)},
                       {"texte", base::excerpt(text.ink->run.text, most_letters)},
                       {"autre", base::excerpt(under.ink->run.text, most_letters)},
                       {"sorte", is_running(*under.mark) ? "courant" : "texte"},
                       {"ligne", static_cast<std::int64_t>(beside == line ? 0 : beside)}});
    }

    bool any() const { return !told_.empty(); }

  private:
    static constexpr std::size_t most_letters = 60;

    const std::string& source_;
    base::Diagnostics& diags_;
    std::set<std::pair<int, int>> told_;
};

void find_overlaps(const std::vector<SeenText>& texts, std::size_t page, OverlapReports& reports) {
    for (auto one = texts.begin(); one != texts.end(); ++one) {
        for (auto other = std::next(one); other != texts.end() && other->top < one->bottom;
             ++other) {
            if (lie_over_each_other(*one, *other)) {
                reports.add(page, *one, *other);
            }
        }
    }
}

}  // namespace

bool texts_stand_apart(const PagedDocument& document, base::Diagnostics& diags) {
    OverlapReports reports(document.metadata.source, diags);
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        find_overlaps(texts_of(document.pages[page], document), page, reports);
    }
    return !reports.any();
}

}  // namespace palier::layout
