#pragma once

#include "document/document.h"
#include "showcase/words.h"

namespace palier::showcase {

/// Makes blocks of every kind, as chance has it. Headings never skip a level.
class RandomBlocks {
  public:
    explicit RandomBlocks(Chance& chance) : chance_(chance) {}

    /// So many blocks for the flow of pages.
    document::Blocks pages(int count);
    document::Block heading();
    document::Block text_paragraph(int most_words);
    document::Block list(int depth);
    document::Block table();

  private:
    document::Block block();
    document::Block inner_block(int depth);
    document::Blocks inner_blocks(int most, int depth);
    document::Inlines inlines(int most_words);
    document::Cell cell(int depth);
    std::vector<document::Row> body(int columns);
    void add_spanning_rows(int columns, std::vector<document::Row>& rows);
    void add_group(int columns, std::vector<document::Row>& rows);

    Chance& chance_;
    int level_ = 0;
};

/// A document of such blocks on pages of several kinds.
document::Document random_document(std::uint64_t seed, const std::string& family);

}  // namespace palier::showcase
