#include "document/reading_order.h"

#include <variant>

namespace palier::document {

namespace {

class Walker {
  public:
    explicit Walker(const std::function<void(const Block&)>& visit) : visit_(visit) {}

    void walk(const Blocks& blocks) const {
        for (const Block& block : blocks) {
            visit_(block);
            std::visit(*this, block.content);
        }
    }

    template <class Content>
    void operator()(const Content& /*holds none*/) const {}
    void operator()(const Box& box) const { walk(box.blocks); }
    void operator()(const Section& section) const { walk(section.blocks); }
    void operator()(const Frame& frame) const { walk(frame.blocks); }
    void operator()(const Aside& aside) const { walk(aside.blocks); }
    void operator()(const List& list) const {
        for (const ListItem& item : list.items) {
            walk(item.blocks);
        }
    }
    void operator()(const Columns& columns) const {
        for (const Columns::Lane& lane : columns.lanes) {
            walk(lane.blocks);
        }
    }
    void operator()(const Grid& grid) const {
        for (const Blocks& cell : grid.cells) {
            walk(cell);
        }
    }
    void operator()(const Table& table) const {
        for (const auto* rows : {&table.head, &table.body}) {
            for (const Row& row : *rows) {
                for (const Cell& cell : row.cells) {
                    walk(cell.blocks);
                }
            }
        }
    }

  private:
    const std::function<void(const Block&)>& visit_;
};

}  // namespace

void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit) {
    Walker(visit).walk(blocks);
}

}  // namespace palier::document
