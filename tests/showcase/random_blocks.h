#pragma once

#include "document/document.h"
#include "showcase/words.h"

namespace palier::showcase {

/// The anchor of a random document's last heading, which every block may refer to.
inline constexpr const char* last_anchor = "fin";

/// Makes blocks of every kind, as chance has it. Headings never skip a level. Drawings and blocks
/// of a fixed width need the room that the masters of styles.h give.
class RandomBlocks {
  public:
    explicit RandomBlocks(Chance& chance) : chance_(chance) {}

    /// So many blocks for the flow of pages.
    document::Blocks pages(int count);
    document::Block heading();
    document::Block text_paragraph(int most_words);
    document::Block list(int depth);
    document::Block table();
    document::Block figure();

  private:
    document::Block block();
    document::Block inner_block(int depth);
    document::Blocks inner_blocks(int most, int depth);
    document::Inlines inlines(int most_words);
    document::Inline right_to_left();
    document::Inline reference();
    document::Block columns();
    document::Block grid();
    document::Cell cell(int depth);
    document::Cell cell_of(const document::Column& column);
    std::vector<document::Row> body(const std::vector<document::Column>& columns);
    void add_spanning_rows(const std::vector<document::Column>& columns,
                           std::vector<document::Row>& rows);
    void add_group(const std::vector<document::Column>& columns, std::vector<document::Row>& rows);

    Chance& chance_;
    int level_ = 0;
    int headings_ = 0;
};

/// A document of such blocks on pages of several kinds, upright and lying, with contents and front
/// pages of their own numbering now and then.
document::Document random_document(std::uint64_t seed, const std::string& family);

}  // namespace palier::showcase
