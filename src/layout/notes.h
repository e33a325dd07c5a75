#pragma once

#include <string>
#include <vector>

#include "document/block.h"
#include "document/style.h"
#include "layout/flow.h"
#include "layout/fragment.h"

namespace palier::layout {

struct Context;
struct SetText;

/// The paragraph style that notes are set in: every theme of a document with notes has it.
inline constexpr const char* note_style = "note";

/// How the mark of a note differs from the text around it.
document::RunStyle note_mark();

/// The notes of a pass: called while text is set, then set themselves after that text.
class NoteBook {
  public:
    struct Call {
        /// The note's place here.
        std::size_t note = 0;
        /// « 3 », or « c » in a table.
        std::string mark;
        /// Owned by the document.
        const document::Footnote* text = nullptr;
    };

    /// Calls a note: gives it its mark.
    Call call(const document::Footnote& note);
    /// The calls that no note was set for yet, in their order; they are forgotten here.
    std::vector<Call> take_waiting();

    /// Between these two, calls are those of one table: they have letters, and wait for its end.
    void begin_table();
    void end_table();
    bool in_table() const { return table_depth_ > 0; }
    /// How many calls wait.
    std::size_t waiting() const { return waiting_.size(); }

    /// How wide notes are set at the foot of a page.
    void set_width(base::Length width) { width_ = width; }
    base::Length width() const { return width_; }

    /// Keeps the lines of a note for the foot of a page.
    void keep(std::size_t note, std::vector<Fragment> lines);
    /// Hands them over.
    std::vector<Fragment> take_lines(std::size_t note);

    /// The anchors at a note's first line and at the line of its call.
    static std::string anchor(std::size_t note);
    static std::string call_anchor(std::size_t note);

  private:
    std::vector<Call> waiting_;
    /// By note; empty when it stands under a table.
    std::vector<std::vector<Fragment>> lines_;
    int next_number_ = 1;
    int next_letter_ = 1;
    int table_depth_ = 0;
    base::Length width_;
};

/// Sets the notes that `text` calls as elements after it under `parent`, for the foot of its pages,
/// and tells its lines how high they are. In a table nothing is done: its notes wait for its end.
void set_page_notes(SetText& text, NodeId parent, Context& context);

/// The notes that wait, set as flows in a column `width` wide under `parent`.
Flows set_table_notes(base::Length width, NodeId parent, Context& context);

/// The notes at the feet of the pages of a sequence.
class PageFoot {
  public:
    /// Owns neither.
    PageFoot(NoteBook& notes, const document::Palette& palette)
        : notes_(notes), palette_(palette) {}

    bool empty() const { return lines_.empty(); }
    /// What all that waits takes, the separation included.
    base::Length height() const;
    /// Adds notes that a page calls.
    void call(const std::vector<NoteCall>& calls);
    /// What fits in `room` under a rule; the rest waits for the next page. Empty when nothing fits.
    Fragment take(base::Length room);

  private:
    NoteBook& notes_;
    const document::Palette& palette_;
    std::vector<Fragment> lines_;
};

}  // namespace palier::layout
