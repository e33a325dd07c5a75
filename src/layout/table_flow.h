#pragma once

#include <optional>
#include <vector>

#include "document/block.h"
#include "layout/flow.h"
#include "layout/text_setter.h"

namespace palier::layout {

/// A table whose rows are set. Its head comes again, as an artifact, on every page that it runs
/// over.
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
    struct Band {
        base::Length height;
        Content content;
        bool total = false;
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
    std::vector<RowText> set_rows(const std::vector<document::Row>& rows, NodeId group, bool head,
                                  Context& context);
    void measure_fractions(const std::vector<RowText>& rows);
    Band band(RowText row, bool head) const;
    void place_cell(CellText cell, base::Length top, bool head, Content& content) const;
    Content bar_ink(const document::Bar& bar) const;
    base::Length span_width(std::size_t column, std::size_t span) const;
    base::Length head_height() const;
    void place_head(Fragment& fragment);
    std::size_t rows_fitting(base::Length room, Start start) const;

    document::TableStyle style_;
    document::Palette palette_;
    base::Length width_;
    std::vector<Lane> lanes_;
    /// The caption, and the same with « (suite) » for the pages after the first.
    Band caption_;
    Band caption_again_;
    std::vector<Band> head_;
    std::vector<Band> rows_;
    std::size_t next_ = 0;
    bool begun_ = false;
};

}  // namespace palier::layout
