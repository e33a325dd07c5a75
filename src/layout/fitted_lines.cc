#include "layout/fitted_lines.h"

#include <algorithm>

#include "base/expect.h"
#include "typeset/total_fit.h"

namespace palier::layout {

namespace {

using base::Length;
using typeset::Box;
using typeset::FitNode;
using typeset::Glue;
using typeset::Penalty;

/// The costs of TeX82: a hyphen, of the dictionary or of the author.
constexpr int hyphen_cost = 50;
/// The rest of a word, or a word, alone on the last line.
constexpr int last_word_hyphen_cost = 1'000;
constexpr int lone_word_cost = 300;
constexpr std::int64_t hyphen_before_last_line = 50'000;
/// What each pass puts up with.
constexpr int tolerance_without_divisions = 100;
constexpr int tolerance_with_divisions = 200;
constexpr int any_badness = 10'000;
/// More than any line needs: the last line ends where it ends.
constexpr std::int64_t endless = 1024;

/// A paragraph as boxes, glue and penalties, and which line end each node stands for.
class NodeBuilder {
  public:
    NodeBuilder(std::span<const Item> items, Edges edges, Length measure, Length size)
        : items_(items), edges_(edges), measure_(measure), rag_(size * 2) {}

    void build() {
        for (index_ = 0; index_ < items_.size(); ++index_) {
            const Item& item = items_[index_];
            add_letters(item);
            if (item.ends_line || index_ + 1 == items_.size()) {
                end_line();
            } else if (item.space_width > Length()) {
                add_space(item);
            } else {
                const bool hyphen = item.ends_with_hyphen;
                add_end({Length(), hyphen_cost, hyphen}, {index_ + 1, std::nullopt});
            }
        }
    }

    const std::vector<FitNode>& nodes() const { return nodes_; }
    const LineEnd& end_at(std::size_t node) const { return ends_.at(node); }

  private:
    void add(FitNode node, LineEnd end = {}) {
        nodes_.push_back(node);
        ends_.push_back(end);
    }

    /// What TeX gives the spaces of an OpenType face: half of them to grow, a third to shrink.
    static Glue glue(Length space) { return {space, space.scaled(1, 2), space.scaled(1, 3)}; }

    /// Letters with white space among them that no line end can come to.
    void add_fragment(Length width, Length space) {
        if (space > Length() && edges_ == Edges::Justified) {
            add(Box{});
            add(Penalty{Length(), typeset::no_line_end});
            add(glue(space));
            add(Box{width - space});
        } else {
            add(Box{width});
        }
    }

    void add_letters(const Item& item) {
        const bool last_word = index_ + 1 == items_.size();
        Length begin;
        Length space_begin;
        for (std::size_t number = 0; number < item.divisions.size(); ++number) {
            const Division& division = item.divisions[number];
            add_fragment(division.before - begin, division.space_before - space_begin);
            const int cost = last_word ? last_word_hyphen_cost : hyphen_cost;
            add_end({division.hyphen, cost, true}, {index_, number});
            begin = division.before;
            space_begin = division.space_before;
        }
        add_fragment(item.width - begin, item.inner_space - space_begin);
    }

    /// A line of a ragged text may end short of the measure; within a line, that white space
    /// cancels out (Knuth and Plass, 1981, « ragged right »).
    void add_end(const Penalty& penalty, const LineEnd& end) {
        if (edges_ == Edges::Justified) {
            add(penalty, end);
            return;
        }
        add(Penalty{Length(), typeset::no_line_end});
        add(Glue{Length(), rag_, Length()});
        add(penalty, end);
        add(Glue{Length(), -rag_, Length()});
    }

    void add_space(const Item& item) {
        const LineEnd end{index_ + 1, std::nullopt};
        const bool before_last_word = index_ + 2 == items_.size();
        if (edges_ == Edges::Ragged) {
            add_end({Length(), before_last_word ? lone_word_cost : 0}, end);
            add(Glue{item.space_width, Length(), Length()});
            return;
        }
        if (before_last_word) {
            add(Penalty{Length(), lone_word_cost}, end);
        }
        add(glue(item.space_width), end);
    }

    void end_line() {
        add(Penalty{Length(), typeset::no_line_end});
        add(Glue{Length(), measure_ * endless, Length()});
        add(Penalty{Length(), typeset::forced_line_end}, {index_ + 1, std::nullopt});
    }

    std::span<const Item> items_;
    Edges edges_;
    Length measure_;
    Length rag_;
    std::size_t index_ = 0;
    std::vector<FitNode> nodes_;
    std::vector<LineEnd> ends_;
};

std::optional<std::vector<LineEnd>> fitted(const NodeBuilder& paragraph,
                                           const typeset::FitRules& rules) {
    const auto fit = typeset::total_fit(paragraph.nodes(), rules);
    if (!fit) {
        return std::nullopt;
    }
    std::vector<LineEnd> ends;
    ends.reserve(fit->breaks.size());
    for (const std::size_t node : fit->breaks) {
        ends.push_back(paragraph.end_at(node));
    }
    return ends;
}

}  // namespace

std::vector<LineEnd> fitted_line_ends(std::vector<Item>& items, ItemReader& reader, Edges edges,
                                      Length measure, Length size) {
    if (items.empty()) {
        return {};
    }
    const auto paragraph = [&] {
        NodeBuilder builder(items, edges, measure, size);
        builder.build();
        return builder;
    };
    typeset::FitRules rules{.measure = measure,
                            .tolerance = tolerance_without_divisions,
                            .flagged_before_last = hyphen_before_last_line};
    if (auto ends = fitted(paragraph(), rules)) {
        return std::move(*ends);
    }
    reader.divide(items);
    const NodeBuilder divided = paragraph();
    rules.tolerance = tolerance_with_divisions;
    if (auto ends = fitted(divided, rules)) {
        return std::move(*ends);
    }
    rules.tolerance = any_badness;
    rules.extra_stretch = size * 2;
    auto ends = fitted(divided, rules);
    base::expect(ends.has_value(), "every item fits on a line");
    return std::move(*ends);
}

std::vector<LineEnd> ragged_line_ends(std::span<const Item> items, Length measure, Rag rag) {
    std::vector<LineItem> line_items;
    std::vector<LineEnd> after;
    line_items.reserve(items.size());
    after.reserve(items.size());
    for (std::size_t index = 0; index < items.size(); ++index) {
        const Item& item = items[index];
        Length begin;
        for (std::size_t number = 0; number < item.divisions.size(); ++number) {
            const Division& division = item.divisions[number];
            line_items.push_back(LineItem{
                .width = division.before - begin, .space = Length(), .hyphen = division.hyphen});
            after.push_back({index, number});
            begin = division.before;
        }
        line_items.push_back(LineItem{
            .width = item.width - begin, .space = item.space_width, .ends_line = item.ends_line});
        after.push_back({index + 1, std::nullopt});
    }
    std::vector<LineEnd> ends;
    for (const std::size_t end : choose_line_ends(line_items, measure, rag)) {
        ends.push_back(after.at(end - 1));
    }
    return ends;
}

}  // namespace palier::layout
