#include "showcase/set_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "conformance/structure_text.h"
#include "showcase/source_text.h"

namespace palier::showcase {

namespace {

using layout::LeafId;
using layout::Node;
using layout::NodeId;
using layout::Role;

bool is_inline(Role role) {
    return role == Role::Link || role == Role::Span || role == Role::Reference;
}

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

    std::vector<PagedText> read() {
        read(NodeId{0});
        return std::move(texts_);
    }

  private:
    void read(NodeId id) {
        const Node& node = document_.node(id);
        if (node.role == Role::TOC) {
            return;
        }
        PagedText own;
        if (node.role == Role::Figure) {
            collect_leaves(id, own);
            own.letters = node.alternative;
        } else if (is_text(node.role)) {
            collect(id, own);
        }
        if (own.letters = letters_of(own.letters); !own.letters.empty()) {
            texts_.push_back(std::move(own));
        }
        for (const auto& kid : node.kids) {
            const auto* inner = std::get_if<NodeId>(&kid);
            if (inner != nullptr && !(is_text(node.role) && is_line(*inner))) {
                read(*inner);
            }
        }
    }

    /// An element in the line: a link around a figure is none.
    bool is_line(NodeId id) const {
        const Node& node = document_.node(id);
        return is_inline(node.role) && std::ranges::none_of(node.kids, [&](const auto& kid) {
                   const auto* inner = std::get_if<NodeId>(&kid);
                   return inner != nullptr && document_.node(*inner).role == Role::Figure;
               });
    }

    /// The ink of an element and of the elements in its line.
    void collect(NodeId id, PagedText& text) const {
        for (const auto& kid : document_.node(id).kids) {
            if (const auto* leaf = std::get_if<LeafId>(&kid)) {
                text.letters += leaves_.at(leaf->index);
                text.leaves.push_back(*leaf);
            } else if (const auto* inner = std::get_if<NodeId>(&kid);
                       inner != nullptr && is_line(*inner)) {
                collect(*inner, text);
            }
        }
    }

    void collect_leaves(NodeId id, PagedText& text) const {
        for (const auto& kid : document_.node(id).kids) {
            if (const auto* leaf = std::get_if<LeafId>(&kid)) {
                text.leaves.push_back(*leaf);
            } else if (const auto* inner = std::get_if<NodeId>(&kid)) {
                collect_leaves(*inner, text);
            }
        }
    }

    const layout::PagedDocument& document_;
    std::vector<std::string> leaves_;
    std::vector<PagedText> texts_;
};

/// A line of conformance::structure_text.
struct Told {
    std::size_t level = 0;
    std::string_view role;
    std::string_view text;
};

Told told(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(indent);
    const std::size_t role_end = std::min(line.find_first_of(": "), line.size());
    Told result{indent / 2, line.substr(0, role_end), line.substr(role_end)};
    result.text.remove_prefix(result.text.starts_with(':') ? 1 : 0);
    return result;
}

}  // namespace

std::vector<PagedText> paged_texts(const layout::PagedDocument& document) {
    return PagedReader(document).read();
}

std::vector<std::string> file_texts(std::string_view bytes) {
    constexpr std::array<std::string_view, 4> in_the_line{"|", "Link", "Span", "Reference"};
    const std::string all = conformance::structure_text(bytes);
    std::vector<std::string> texts;
    std::optional<std::size_t> contents;
    for (std::string_view rest = all; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        const Told one = told(rest.substr(0, end));
        rest.remove_prefix(end + 1);
        if (contents && one.level > *contents) {
            continue;
        }
        contents.reset();
        if (one.role == "TOC") {
            contents = one.level;
        } else if (std::ranges::find(in_the_line, one.role) != in_the_line.end()) {
            texts.back() += one.text;
        } else {
            texts.emplace_back(one.text);
        }
    }
    for (std::string& text : texts) {
        text = letters_of(text);
    }
    std::erase(texts, "");
    return texts;
}

}  // namespace palier::showcase
