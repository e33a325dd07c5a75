#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "document/block.h"
#include "layout/flow.h"
#include "layout/table_cells.h"
#include "layout/table_columns.h"
#include "layout/table_notes.h"

namespace palier::layout {

/// A table whose rows are set, and its notes, each on the page of the row that calls it. Its head
/// comes again, as an artifact, on every page that it runs over, and so does the name of a group of
/// rows that a page break cuts. Rows that share a cell stay together. A row, or rows that share a
/// cell, are cut only when no page holds them: then each cell goes on where it stopped.
class TableFlow : public Flow {
  public:
    /// Sets a whole table in a column `width` wide, under `parent`.
    TableFlow(const document::Table& table, base::Length width, NodeId parent, Context& context);

    /// Its notes, in the order of their calls.
    void set_notes(Flows notes) { notes_.set(std::move(notes)); }

    bool done() const override { return rows_done() && notes_.done(); }
    base::Length minimum(Foot foot) const override;
    base::Length least() const override;
    base::Length remaining() const override;
    Fragment take(base::Length room, Start start, Foot foot) override;
    base::Length space_before() const override {
        return next_ == 0 && !cut_ ? style_.space_before : base::Length();
    }
    base::Length space_after() const override { return style_.space_after; }

  private:
    /// What is repeated, or stands beside rows: set once, as high as it is.
    struct Band {
        base::Length height;
        Content content;
    };
    /// A cell of the body in its place: what is left of it.
    struct PlacedCell {
        std::size_t column = 0;
        std::size_t columns = 1;
        std::size_t rows = 1;
        /// From the left edge of the table.
        base::Length left;
        /// How much lower than its row's padding it begins.
        base::Length drop;
        Content bar;
        std::unique_ptr<Flow> flow;
        bool begun = false;
    };
    struct BodyRow {
        base::Length height;
        std::vector<PlacedCell> cells;
        bool total = false;
        /// The group of the row, by its index.
        std::optional<std::size_t> group;
        /// The first of the rows that share a cell with this one: itself, when none does.
        std::size_t cluster = 0;
        /// How many notes the table calls down to the end of this row.
        std::size_t calls = 0;
    };
    /// Rows under one name, which stands at their left on every page that has some of them.
    struct Group {
        std::size_t begin = 0;
        std::size_t end = 0;
        Band name;
        /// The name with « (suite) ».
        Band again;
        /// Where the rules between the rows begin.
        base::Length rule_left;
    };

    void set_caption(const document::Table& table, NodeId node, Context& context);
    void measure_fractions(const SetRows& rows);
    /// Of the rows of the head, padding included.
    std::vector<base::Length> head_heights(const SetRows& rows) const;
    void add_head(SetRows rows);
    void add_body(SetRows rows, const std::vector<document::Row>& kinds);
    Band band_of(std::vector<SetCell> cells, TablePart part) const;
    PlacedCell placed(SetCell cell, TablePart part) const;
    Content bar_ink(const document::Bar& bar) const;
    void find_clusters();
    void add_spanning_heights();
    base::Length measured(const BodyRow& row) const;

    bool rows_done() const { return next_ == rows_.size(); }
    Fragment take_rows(base::Length room, Start start);
    base::Length head_height() const;
    void place_head(Fragment& fragment);
    std::size_t rows_fitting(base::Length room, Start start) const;
    /// What the notes down to the end of a row take of the room for rows and notes.
    base::Length room_for_notes(std::size_t row, base::Length room, Start start) const;
    /// The height of rows that begin a page, without what stands around them.
    base::Length height_of(std::size_t begin, std::size_t end) const;
    /// What the last of some rows is given so that the name of its group fits beside them.
    base::Length room_for_name(std::size_t row, std::size_t begin, std::size_t end) const;
    bool same_group(std::size_t row, std::size_t next) const;
    bool same_cluster(std::size_t row, std::size_t next) const;
    std::size_t cluster_end(std::size_t row) const;
    void place_row(Fragment& fragment, std::size_t begin, std::size_t end);
    base::Length place_name(Fragment& line, std::size_t begin);
    /// Takes of the cluster of the next row what fits; whether all of it did.
    bool cut_cluster(Fragment& fragment, base::Length room, Start start);
    bool cut_row(Fragment& fragment, std::size_t begin, base::Length room, Start start);
    bool finish_open_cells(Fragment& fragment, base::Length room);
    static Fragment take_cell(PlacedCell& cell, base::Length room, Start start);
    void rule_above(Fragment& fragment, bool first) const;
    void add_rule(Fragment& fragment, base::Length left, base::Length width,
                  const document::Color& color) const;
    void add_row_rules(Fragment& fragment, base::Length left) const;

    document::TableStyle style_;
    document::Palette palette_;
    base::Length width_;
    std::vector<TableLane> lanes_;
    /// The caption, and the same with « (suite) » for the pages after the first.
    Band caption_;
    Band caption_again_;
    std::vector<Band> head_;
    std::vector<BodyRow> rows_;
    std::vector<Group> groups_;
    std::size_t next_ = 0;
    bool begun_ = false;
    /// The cluster of the next row was begun on a page that did not hold it.
    bool cut_ = false;
    /// The group whose name stands on this page beside a row that was cut, with room of its own.
    std::optional<std::size_t> named_;
    /// A cell of a cut cluster that covers several rows: where it begins on this page, and whether
    /// a page began since.
    struct OpenCell {
        PlacedCell cell;
        base::Length top;
        Start start = Start::WithinPage;
    };
    std::vector<OpenCell> open_;
    TableNotes notes_;
};

}  // namespace palier::layout
