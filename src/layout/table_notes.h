#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>

#include "layout/flow.h"

namespace palier::layout {

/// The notes of a table, in the order of their calls. Each stands under the part of the table, on
/// one page, that calls it; what no page holds goes on under the next part.
class TableNotes {
  public:
    /// What stands between a part and its notes.
    explicit TableNotes(base::Length gap) : gap_(gap) {}

    /// Owns them from here on: one for each call.
    void set(Flows notes) { notes_ = std::move(notes); }

    /// Whether the first `calls` notes are placed.
    bool done(std::size_t calls) const { return next_ >= std::min(calls, notes_.size()); }
    bool done() const { return done(notes_.size()); }
    /// What is left of the first `calls` notes takes under one part, the gap included.
    base::Length height(std::size_t calls) const;
    base::Length height() const { return height(notes_.size()); }
    base::Length minimum() const {
        return done() ? base::Length() : notes_.at(next_)->minimum(Foot::Empty);
    }
    /// A part calls the notes before the one of this index.
    void call(std::size_t calls) { called_ = std::max(called_, std::min(calls, notes_.size())); }
    void call() { call(notes_.size()); }
    /// Puts the notes that are called under `part`, as far as `room` holds them both. At the top of
    /// a page, under no part, at least a line.
    void place(Fragment& part, base::Length room, Start start);

  private:
    base::Length gap_;
    Flows notes_;
    std::size_t called_ = 0;
    std::size_t next_ = 0;
};

}  // namespace palier::layout
