#include "showcase/source_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace palier::showcase {

namespace {

using document::Block;
using document::Blocks;
using layout::LeafId;
using layout::Node;
using layout::NodeId;
using layout::Role;

constexpr char32_t soft_hyphen = U'\u00AD';

std::string letters_of(const std::string& text) {
    std::u32string letters;
    for (const char32_t point : base::to_code_points(base::composed(text))) {
        if (!base::is_white_space(point) && point != soft_hyphen) {
            letters += point;
        }
    }
    return base::to_utf8(letters);
}

/// Reads a document as its structure should be read.
class SourceReader {
  public:
    explicit SourceReader(const document::Document& document) : document_(document) {}

    std::vector<std::string> read() {
        for (const document::PageSequence& sequence : document_.sequences) {
            read(sequence.blocks);
        }
        return std::move(texts_);
    }

  private:
    struct Waiting {
        std::string mark;
        const document::Footnote* note;
    };

    void read(const Blocks& blocks) {
        for (const Block& block : blocks) {
            std::visit([&](const auto& one) { visit(one); }, block.content);
        }
    }

    template <class Other>
    void visit(const Other& /*says nothing, or what pages decide*/) {}
    void visit(const document::Paragraph& block) { say_with_notes(inlines(block.content)); }
    void visit(const document::Heading& block) {
        say_with_notes(block.number + inlines(block.content));
    }
    void visit(const document::Box& block) { read(block.blocks); }
    void visit(const document::Section& block) { read(block.blocks); }
    void visit(const document::Aside& block) { read(block.blocks); }
    void visit(const document::List& block) {
        for (const document::ListItem& item : block.items) {
            say(item.label);
            read(item.blocks);
        }
    }
    void visit(const document::Columns& block) {
        for (const document::Columns::Lane& lane : block.lanes) {
            read(lane.blocks);
        }
    }
    void visit(const document::Grid& block) {
        for (const Blocks& cell : block.cells) {
            read(cell);
        }
    }
    void visit(const document::Table& table) {
        in_table_ = true;
        letter_ = 'a';
        say(inlines(table.caption));
        for (const auto* rows : {&table.head, &table.body}) {
            for (const document::Row& row : *rows) {
                for (const document::Cell& cell : row.cells) {
                    cell.blocks.empty() ? say(inlines(cell.content)) : read(cell.blocks);
                }
            }
        }
        in_table_ = false;
        say_notes();
    }

    std::string inlines(const document::Inlines& inlines) {
        std::string text;
        for (const document::Inline& one : inlines) {
            if (const auto* run = std::get_if<document::Run>(&one)) {
                text += run->text;
            } else if (const auto* link = std::get_if<document::Link>(&one)) {
                for (const document::Run& part : link->text) {
                    text += part.text;
                }
            } else if (const auto* note = std::get_if<document::Footnote>(&one)) {
                waiting_.push_back({in_table_ ? next_letters() : std::to_string(number_++), note});
                text += waiting_.back().mark;
            }
        }
        return text;
    }

    /// Tables of these documents have fewer than 676 notes.
    std::string next_letters() {
        const int number = letter_++ - 'a';
        std::string text(1, static_cast<char>('a' + number % 26));
        return number < 26 ? text : static_cast<char>('a' + number / 26 - 1) + text;
    }

    void say(const std::string& text) {
        if (const std::string letters = letters_of(text); !letters.empty()) {
            texts_.push_back(letters);
        }
    }

    void say_with_notes(const std::string& text) {
        say(text);
        if (!in_table_) {
            say_notes();
        }
    }

    void say_notes() {
        for (const Waiting& one : std::exchange(waiting_, {})) {
            say(one.mark);
            std::string text;
            for (const document::Footnote::Part& part : one.note->content) {
                if (const auto* run = std::get_if<document::Run>(&part)) {
                    text += run->text;
                }
            }
            say(text);
        }
    }

    const document::Document& document_;
    std::vector<std::string> texts_;
    std::vector<Waiting> waiting_;
    bool in_table_ = false;
    int number_ = 1;
    int letter_ = 'a';
};

bool is_text(Role role) {
    constexpr std::array roles{Role::P,  Role::H1, Role::H2, Role::H3,      Role::H4, Role::H5,
                               Role::H6, Role::TD, Role::TH, Role::Caption, Role::Lbl};
    return std::ranges::find(roles, role) != roles.end();
}

class PagedReader {
  public:
    explicit PagedReader(const layout::PagedDocument& document)
        : document_(document), leaves_(document.leaves.size()) {
        for (const layout::Page& page : document.pages) {
            for (const layout::Mark& mark : page.marks) {
                const auto* leaf = std::get_if<LeafId>(&mark.meaning);
                const auto* ink = std::get_if<layout::TextInk>(&mark.ink);
                if (leaf != nullptr && ink != nullptr) {
                    leaves_.at(leaf->index) += ink->run.text;
                }
            }
        }
    }

    std::vector<std::string> read() {
        read(NodeId{0});
        return std::move(texts_);
    }

  private:
    void read(NodeId id) {
        const Node& node = document_.node(id);
        if (node.role == Role::TOC) {
            return;
        }
        std::string own = is_text(node.role) ? line(id) : "";
        if (own = letters_of(own); !own.empty()) {
            texts_.push_back(std::move(own));
        }
        for (const auto& kid : node.kids) {
            const auto* inner = std::get_if<NodeId>(&kid);
            if (inner != nullptr && !is_inline(document_.node(*inner).role)) {
                read(*inner);
            }
        }
    }

    static bool is_inline(Role role) {
        return role == Role::Link || role == Role::Span || role == Role::Reference;
    }

    /// The ink of an element and of the inline elements in it.
    std::string line(NodeId id) const {
        std::string text;
        for (const auto& kid : document_.node(id).kids) {
            if (const auto* leaf = std::get_if<LeafId>(&kid)) {
                text += leaves_.at(leaf->index);
            } else if (const auto* inner = std::get_if<NodeId>(&kid)) {
                text += is_inline(document_.node(*inner).role) ? line(*inner) : "";
            }
        }
        return text;
    }

    const layout::PagedDocument& document_;
    std::vector<std::string> leaves_;
    std::vector<std::string> texts_;
};

}  // namespace

std::vector<std::string> source_texts(const document::Document& document) {
    return SourceReader(document).read();
}

std::vector<std::string> paged_texts(const layout::PagedDocument& document) {
    return PagedReader(document).read();
}

}  // namespace palier::showcase
