#include "showcase/source_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"

namespace palier::showcase {

namespace {

using base::Length;
using document::Block;
using document::Blocks;

constexpr char32_t soft_hyphen = U'\u00AD';

/// The headings that references lead to.
class Anchors {
  public:
    void read(const Blocks& blocks) {
        for (const Block& block : blocks) {
            if (const auto* heading = std::get_if<document::Heading>(&block.content)) {
                headings_.emplace(heading->anchor, heading);
            } else if (const auto* section = std::get_if<document::Section>(&block.content)) {
                read(section->blocks);
            }
        }
    }

    std::string said(const document::HeadingReference& reference) const {
        const document::Heading& heading = *headings_.at(reference.anchor);
        if (reference.part == document::HeadingReference::Part::Number) {
            return heading.number;
        }
        std::string title;
        for (const document::Inline& one : heading.content) {
            if (const auto* run = std::get_if<document::Run>(&one)) {
                title += run->text;
            }
        }
        return title;
    }

  private:
    std::map<std::string, const document::Heading*, std::less<>> headings_;
};

/// How far from the left a lane stands: lanes name all their columns, or none.
Length left_of(const document::Columns& columns, std::size_t index) {
    const auto column = [&](std::size_t lane) {
        return columns.lanes[lane].column.value_or(static_cast<int>(lane) + 1);
    };
    std::set<int> on_the_left;
    Length left;
    for (std::size_t lane = 0; lane < columns.lanes.size(); ++lane) {
        if (column(lane) < column(index) && on_the_left.insert(column(lane)).second) {
            left += columns.lanes[lane].width + columns.gap;
        }
    }
    return left;
}

/// Whether a text of these documents is from right to left: it begins with a letter of Arabic or of
/// Hebrew, whose hyphen counts, and has at most one Latin letter in ten.
bool reads_leftwards(const document::Inlines& inlines) {
    int leftward = 0;
    int latin = 0;
    bool begins = false;
    const auto count = [&](const document::Run& run) {
        for (const char32_t point : base::to_code_points(base::composed(run.text))) {
            const bool from_right = point == U'\u05BE' || (point >= U'א' && point <= U'ת') ||
                                    (point >= U'\u0620' && point <= U'\u064A');
            const bool from_left = (point >= U'a' && point <= U'z') ||
                                   (point >= U'A' && point <= U'Z') ||
                                   (point >= U'\u00C0' && point <= U'\u024F');
            begins = begins || (from_right && latin == 0);
            leftward += from_right ? 1 : 0;
            latin += from_left ? 1 : 0;
        }
    };
    for (const document::Inline& one : inlines) {
        if (const auto* run = std::get_if<document::Run>(&one)) {
            count(*run);
        } else if (const auto* link = std::get_if<document::Link>(&one)) {
            std::ranges::for_each(link->text, count);
        }
    }
    return begins && latin * 10 <= latin + leftward;
}

bool begins_leftwards(const Blocks& blocks) {
    const auto* paragraph =
        blocks.empty() ? nullptr : std::get_if<document::Paragraph>(&blocks.front().content);
    return paragraph != nullptr && reads_leftwards(paragraph->content);
}

/// Reads a document as its structure should be read.
class SourceReader {
  public:
    explicit SourceReader(const document::Document& document) : document_(document) {
        for (const document::PageSequence& sequence : document.sequences) {
            anchors_.read(sequence.blocks);
        }
    }

    std::vector<SourceText> read() {
        for (const document::PageSequence& sequence : document_.sequences) {
            const document::PageMaster& master = document_.masters.at(sequence.master);
            page_ = {master.margin_left, master.width - master.margin_right};
            read(sequence.blocks, page_);
        }
        return std::move(texts_);
    }

  private:
    struct Waiting {
        std::string mark;
        const document::Footnote* note;
    };

    void read(const Blocks& blocks, Lane lane) {
        for (const Block& block : blocks) {
            std::visit([&](const auto& one) { this->visit(one, lane); }, block.content);
        }
    }

    template <class Other>
    void visit(const Other& /*says nothing, or what pages decide*/, Lane /*lane*/) {}
    void visit(const document::Paragraph& block, Lane lane) {
        if (!block.decoration) {
            say_with_notes(inlines(block.content), lane);
        }
    }
    void visit(const document::Heading& block, Lane lane) {
        // A voice pauses after what names the heading.
        const std::string kicker = block.kicker ? block.kicker->text + ":" : "";
        say_with_notes(kicker + block.number + inlines(block.content), lane);
    }
    void visit(const document::Figure& block, Lane lane) { say(block.alternative, lane); }
    void visit(const document::Box& block, Lane lane) {
        const document::BoxStyle& style = document_.styles.boxes.at(block.style);
        read(block.blocks, {lane.left + style.padding_left, lane.right - style.padding_right});
    }
    void visit(const document::Section& block, Lane lane) { read(block.blocks, lane); }
    void visit(const document::Aside& block, Lane lane) {
        const Length right = lane.left - block.gap;
        read(block.blocks, {right - block.width, right});
    }
    void visit(const document::List& block, Lane lane) {
        for (const document::ListItem& item : block.items) {
            if (in_table_) {
                // Which column of its table it stands in is not known here.
                say(item.label, lane);
                read(item.blocks, lane);
            } else if (begins_leftwards(item.blocks)) {
                const Length edge = lane.right - block.indent;
                say(item.label, {edge, lane.right});
                read(item.blocks, {lane.left, edge});
            } else {
                const Length edge = lane.left + block.indent;
                say(item.label, {lane.left, edge});
                read(item.blocks, {edge, lane.right});
            }
        }
    }
    void visit(const document::Columns& block, Lane lane) {
        for (std::size_t index = 0; index < block.lanes.size(); ++index) {
            const Length left = lane.left + left_of(block, index);
            read(block.lanes[index].blocks, {left, left + block.lanes[index].width});
        }
    }
    void visit(const document::Grid& block, Lane lane) {
        const Length step =
            (lane.right - lane.left + block.gap).scaled(1, std::int64_t{block.columns});
        int column = 0;
        for (const Blocks& cell : block.cells) {
            const Length left = lane.left + step * std::int64_t{column};
            // Cells that run down columns: which column is the page's to decide.
            const bool known = block.order == document::Grid::Order::Rows;
            read(cell, known ? Lane{left, left + step - block.gap} : lane);
            column = (column + 1) % block.columns;
        }
    }
    void visit(const document::Table& table, Lane lane) {
        in_table_ = true;
        letter_ = 'a';
        say(inlines(table.caption), lane);
        for (const auto* rows : {&table.head, &table.body}) {
            for (const document::Row& row : *rows) {
                for (const document::Cell& cell : row.cells) {
                    cell.blocks.empty() ? say(inlines(cell.content), lane)
                                        : read(cell.blocks, lane);
                }
            }
        }
        in_table_ = false;
        say_notes(lane);
    }

    std::string inlines(const document::Inlines& inlines) {
        std::string text;
        for (const document::Inline& one : inlines) {
            if (const auto* note = std::get_if<document::Footnote>(&one)) {
                waiting_.push_back({in_table_ ? next_letters() : std::to_string(number_++), note});
                text += waiting_.back().mark;
            } else {
                std::visit([&](const auto& part) { text += this->said(part); }, one);
            }
        }
        return text;
    }

    template <class Other>
    static std::string said(const Other& /*a sign, or a note of a note*/) {
        return "";
    }
    static std::string said(const document::Run& run) { return run.text; }
    static std::string said(const document::PageReference& /*one*/) {
        return std::string(page_number);
    }
    static std::string said(const document::Link& link) {
        std::string text;
        for (const document::Run& part : link.text) {
            text += part.text;
        }
        return text;
    }
    std::string said(const document::HeadingReference& reference) const {
        return anchors_.said(reference);
    }

    /// Tables of these documents have fewer than 676 notes.
    std::string next_letters() {
        const int number = letter_++ - 'a';
        std::string text(1, static_cast<char>('a' + number % 26));
        return number < 26 ? text : static_cast<char>('a' + number / 26 - 1) + text;
    }

    void say(const std::string& text, Lane lane) {
        if (std::string letters = letters_of(text); !letters.empty()) {
            texts_.push_back({std::move(letters), lane});
        }
    }

    /// Notes of the text stand at the foot of the page, those of a table under it.
    void say_with_notes(const std::string& text, Lane lane) {
        say(text, lane);
        if (!in_table_) {
            say_notes(page_);
        }
    }

    void say_notes(Lane lane) {
        for (const Waiting& one : std::exchange(waiting_, {})) {
            say(one.mark, lane);
            std::string text;
            for (const document::Footnote::Part& part : one.note->content) {
                std::visit([&](const auto& said_part) { text += this->said(said_part); }, part);
            }
            say(text, lane);
        }
    }

    const document::Document& document_;
    Anchors anchors_;
    std::vector<SourceText> texts_;
    std::vector<Waiting> waiting_;
    Lane page_;
    bool in_table_ = false;
    int number_ = 1;
    int letter_ = 'a';
};

}  // namespace

std::vector<SourceText> source_texts(const document::Document& document) {
    return SourceReader(document).read();
}

std::string letters_of(std::string_view text) {
    std::u32string letters;
    for (const char32_t point : base::to_code_points(base::composed(std::string(text)))) {
        if (!base::is_white_space(point) && point != soft_hyphen) {
            letters += point;
        }
    }
    return base::to_utf8(letters);
}

bool is_said_by(std::string_view written, std::string_view set) {
    constexpr std::string_view numerals = "0123456789ivxlc";
    const std::size_t literal = written.find(page_number);
    if (literal == std::string_view::npos) {
        return written == set;
    }
    if (!set.starts_with(written.substr(0, literal))) {
        return false;
    }
    written.remove_prefix(literal + page_number.size());
    set.remove_prefix(literal);
    // A digit after the number may belong to what follows, the mark of a note.
    std::size_t digits = std::min(set.find_first_not_of(numerals), set.size());
    while (digits > 0 && !is_said_by(written, set.substr(digits))) {
        --digits;
    }
    return digits > 0;
}

}  // namespace palier::showcase
