#include "showcase/placement.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

#include "conformance/page_ink.h"
#include "showcase/page_dump.h"
#include "showcase/set_text.h"

namespace palier::showcase {

namespace {

using base::Length;
using layout::LeafId;
using layout::Mark;
using layout::Page;
using layout::TextInk;

/// A letter's side bearing, a rule's half width: nothing hangs over by more.
constexpr Length slack = Length::millipoints(600);

struct Extent {
    Length left;
    Length top;
    Length right;
    Length bottom;
};

Extent extent(const TextInk& ink) {
    // What capitals and descenders of common faces take.
    return {left_of(ink), ink.baseline - ink.size.scaled(7, 10), right_of(ink),
            ink.baseline + ink.size.scaled(2, 10)};
}

Extent extent(const layout::RectangleInk& ink) {
    const layout::Rectangle& area = ink.area;
    return {area.left, area.top, area.left + area.width, area.top + area.height};
}

Extent extent(const layout::PathInk& ink) {
    std::optional<Extent> all;
    const auto add = [&](const layout::Point& point) {
        if (!all) {
            all = Extent{point.x, point.y, point.x, point.y};
        }
        all = Extent{std::min(all->left, point.x), std::min(all->top, point.y),
                     std::max(all->right, point.x), std::max(all->bottom, point.y)};
    };
    for (const layout::PathStep& step : ink.steps) {
        if (step.kind == layout::PathStep::Kind::Curve) {
            add(step.control1);
            add(step.control2);
        }
        if (step.kind != layout::PathStep::Kind::Close) {
            add(step.to);
        }
    }
    return all.value_or(Extent{});
}

std::string millipoints(Length length) {
    return std::to_string(length.millipoints());
}

std::string told(const Mark& mark, const Extent& at) {
    const auto* ink = std::get_if<TextInk>(&mark.ink);
    return (ink != nullptr ? "« " + ink->run.text + " »" : std::string("a shape")) + " from " +
           millipoints(at.left) + ", " + millipoints(at.top) + " to " + millipoints(at.right) +
           ", " + millipoints(at.bottom);
}

class PlaceCheck {
  public:
    PlaceCheck(const layout::PagedDocument& document, const document::Document& source,
               const std::vector<SourceText>& texts)
        : document_(document),
          master_(source.masters.at(source.sequences.front().master)),
          lanes_(document.leaves.size()),
          painted_(document.leaves.size()) {
        const std::vector<PagedText> paged = paged_texts(document);
        for (std::size_t text = 0; text < std::min(paged.size(), texts.size()); ++text) {
            for (const LeafId leaf : paged[text].leaves) {
                lanes_.at(leaf.index) = texts[text].lane;
            }
        }
    }

    std::string faults() {
        for (page_ = 0; page_ < document_.pages.size(); ++page_) {
            seen_.clear();
            for (const Mark& mark : document_.pages[page_].marks) {
                check(mark);
            }
        }
        for (std::size_t leaf = 0; leaf < painted_.size(); ++leaf) {
            if (!painted_[leaf]) {
                faults_ += "leaf " + std::to_string(leaf) + " is never painted\n";
            }
        }
        return std::move(faults_);
    }

  private:
    void check(const Mark& mark) {
        const Page& page = document_.pages[page_];
        const Extent at = std::visit([](const auto& ink) { return extent(ink); }, mark.ink);
        if (at.left < -slack || at.top < -slack || at.right > page.width + slack ||
            at.bottom > page.height + slack) {
            fault(mark, at, "leaves the page");
        }
        const auto* leaf = std::get_if<LeafId>(&mark.meaning);
        if (leaf == nullptr) {
            return;
        }
        painted_.at(leaf->index) = true;
        if (at.top < master_.margin_top - slack ||
            at.bottom > page.height - master_.margin_bottom + slack) {
            fault(mark, at, "leaves the text's height");
        }
        const std::optional<Lane>& lane = lanes_.at(leaf->index);
        const auto* ink = std::get_if<TextInk>(&mark.ink);
        // The space that ends a line from right to left hangs at its left.
        const bool hangs = ink != nullptr && letters_of(ink->run.text).empty();
        if (lane && !hangs && (at.left < lane->left - slack || at.right > lane->right + slack)) {
            fault(
                mark, at,
                "leaves its lane, " + millipoints(lane->left) + " to " + millipoints(lane->right));
        }
        if (ink != nullptr &&
            !seen_.insert({leaf->index, ink->left, ink->baseline, ink->run.text}).second) {
            fault(mark, at, "is painted twice");
        }
    }

    void fault(const Mark& mark, const Extent& at, const std::string& what) {
        faults_ += "page " + std::to_string(page_ + 1) + ": " + told(mark, at) + " " + what + "\n";
    }

    const layout::PagedDocument& document_;
    const document::PageMaster& master_;
    /// By leaf; none for what no text of the source says: contents.
    std::vector<std::optional<Lane>> lanes_;
    std::vector<bool> painted_;
    std::set<std::tuple<std::uint32_t, Length, Length, std::string>> seen_;
    std::size_t page_ = 0;
    std::string faults_;
};

/// The letters themselves: a line's descenders may come near to the next line's ascenders, and a
/// space at the end of a text may be closed up.
conformance::Area core(const conformance::TextInk& ink) {
    constexpr double above = 0.6;
    constexpr double below = 0.1;
    constexpr double widest_space = 0.35;
    constexpr std::array<std::string_view, 3> spaces{" ", "\u00A0", "\u202F"};
    const bool ends_in_space = std::ranges::any_of(
        spaces, [&](std::string_view space) { return ink.text.ends_with(space); });
    return {ink.area.left, ink.baseline - below * ink.size,
            ink.area.right - (ends_in_space ? widest_space * ink.size : 0),
            ink.baseline + above * ink.size};
}

/// By more than what kerning brings letters together: Lato's « // » by 0.19 em at 10 points.
bool overlap(const conformance::Area& one, const conformance::Area& other) {
    constexpr double least = 2.5;
    const double width = std::min(one.right, other.right) - std::max(one.left, other.left);
    const double height = std::min(one.top, other.top) - std::max(one.bottom, other.bottom);
    return width > least && height > 0;
}

}  // namespace

std::string misplaced_ink(const layout::PagedDocument& document, const document::Document& source,
                          const std::vector<SourceText>& texts) {
    return PlaceCheck(document, source, texts).faults();
}

std::string colliding_ink(std::string_view bytes) {
    constexpr double slack_points = 0.6;
    std::string faults;
    std::size_t number = 0;
    for (const conformance::PageInk& page : conformance::page_ink(bytes)) {
        const std::string place = "page " + std::to_string(++number) + ": ";
        const auto outside = [&](const conformance::Area& area) {
            return area.left < page.page.left - slack_points ||
                   area.right > page.page.right + slack_points ||
                   area.bottom < page.page.bottom - slack_points ||
                   area.top > page.page.top + slack_points;
        };
        std::vector<const conformance::TextInk*> texts;
        for (const conformance::TextInk& ink : page.texts) {
            if (outside(ink.area)) {
                faults += place + "« " + ink.text + " » leaves the page\n";
            }
            if (ink.tag != "Figure" && !ink.unseen && !letters_of(ink.text).empty()) {
                texts.push_back(&ink);
            }
        }
        for (const conformance::AreaInk& ink : page.areas) {
            if (outside(ink.area)) {
                faults += place + "a shape leaves the page\n";
            }
        }
        // By their lower edges, so that what lies above a text ends its comparisons.
        std::ranges::stable_sort(texts, {}, [](const auto* ink) { return core(*ink).bottom; });
        for (auto one = texts.begin(); one != texts.end(); ++one) {
            for (auto other = std::next(one);
                 other != texts.end() && core(**other).bottom < core(**one).top; ++other) {
                if (overlap(core(**one), core(**other))) {
                    faults +=
                        place + "« " + (*one)->text + " » lies over « " + (*other)->text + " »\n";
                }
            }
        }
    }
    return faults;
}

}  // namespace palier::showcase
