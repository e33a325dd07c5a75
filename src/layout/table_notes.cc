#include "layout/table_notes.h"

namespace palier::layout {

using base::Length;

Length TableNotes::height(std::size_t calls) const {
    Length height;
    Length gap = gap_;
    for (std::size_t note = next_; note < std::min(calls, notes_.size()); ++note) {
        height += std::max(gap, notes_[note]->space_before()) + notes_[note]->remaining();
        gap = notes_[note]->space_after();
    }
    return height;
}

void TableNotes::place(Fragment& part, Length room, Start start) {
    bool forced = start == Start::PageTop && part.height == Length();
    Length gap = gap_;
    while (next_ < called_) {
        Flow& note = *notes_.at(next_);
        const Length white = forced ? Length() : std::max(gap, note.space_before());
        const Length top = part.height + white;
        if (!forced && top + note.minimum(Foot::Empty) > room) {
            return;
        }
        part.place(note.take(room - top, forced ? Start::PageTop : Start::WithinPage, Foot::Empty),
                   Length(), top);
        if (!note.done()) {
            return;
        }
        gap = note.space_after();
        forced = false;
        ++next_;
    }
}

}  // namespace palier::layout
