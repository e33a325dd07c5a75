#pragma once

#include <optional>
#include <span>
#include <vector>

#include "document/block.h"
#include "layout/flow.h"
#include "layout/text_setter.h"

namespace palier::layout {

/// A table whose rows are set. Its head comes again, as an artifact, on every page that it runs
/// over, and so does the name of a group of rows that a page break cuts.
class TableFlow : public Flow {
  public:
    /// Sets a whole table in a column `width` wide, under `parent`.
    TableFlow(const document::Table& table, base::Length width, NodeId parent, Context& context);

    bool done() const override { return next_ == rows_.size(); }
    base::Length minimum() const override;
    base::Length remaining() const override;
    Fragment take(base::Length room, Start start) override;
    base::Length space_before() const override {
        return next_ == 0 ? style_.space_before : base::Length();
    }
    base::Length space_after() const override { return style_.space_after; }

  private:
    enum class Part { Head, Body };
    /// A row's element, and the part of the table that it stands in.
    struct RowPlace {
        NodeId line;
        Part part = Part::Body;
    };
    struct Band {
        base::Length height;
        Content content;
        bool total = false;
        /// The group of a row of the body, by its index.
        std::optional<std::size_t> group;
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
    struct Lane {
        base::Length left;
        base::Length width;
        document::Alignment alignment = document::Alignment::Left;
        /// The widest part after the decimal comma, comma included, of the column's numbers.
        base::Length fraction;
    };
    struct CellText {
        SetText text;
        std::size_t column = 0;
        std::size_t span = 1;
        std::optional<document::Bar> bar;
    };
    using RowText = std::vector<CellText>;

    void place_columns(const document::Table& table);
    void set_caption(const document::Table& table, NodeId node, Context& context);
    std::vector<RowText> set_rows(const document::Table& table, NodeId node, Part part,
                                  Context& context);
    std::size_t begin_group(const std::vector<document::Row>& rows, std::size_t row, NodeId line,
                            Context& context);
    RowText set_cells(std::span<const document::Cell> cells, std::size_t column,
                      const RowPlace& place, Context& context) const;
    void measure_fractions(const std::vector<RowText>& rows);
    Band band(RowText row, Part part) const;
    void place_cell(CellText cell, base::Length top, Part part, Content& content) const;
    Content bar_ink(const document::Bar& bar) const;
    base::Length span_width(std::size_t column, std::size_t span) const;
    base::Length head_height() const;
    void place_head(Fragment& fragment);
    std::size_t rows_fitting(base::Length room, Start start) const;
    /// The height of rows that begin a page, without what stands around them.
    base::Length height_of(std::size_t begin, std::size_t end) const;
    /// What the last of some rows is given so that the name of its group fits beside them.
    base::Length room_for_name(std::size_t row, std::size_t begin, std::size_t end) const;
    bool same_group(std::size_t row, std::size_t next) const;
    void place_row(Fragment& fragment, std::size_t begin, std::size_t end);
    void rule_above(Fragment& fragment, bool first) const;
    void add_rule(Fragment& fragment, base::Length left, base::Length width,
                  const document::Color& color) const;

    document::TableStyle style_;
    document::Palette palette_;
    base::Length width_;
    std::vector<Lane> lanes_;
    /// The caption, and the same with « (suite) » for the pages after the first.
    Band caption_;
    Band caption_again_;
    std::vector<Band> head_;
    std::vector<Band> rows_;
    std::vector<Group> groups_;
    std::size_t next_ = 0;
    bool begun_ = false;
};

}  // namespace palier::layout
