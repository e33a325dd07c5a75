#include "ingest/ods_text.h"

#include <charconv>

namespace palier::ingest {

namespace {

bool is_paragraph(std::string_view name) {
    return name == "text:p" || name == "text:h";
}

bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// How many spaces « text:s » stands for.
std::size_t space_count(const XmlTag& tag) {
    std::size_t count = 1;
    const std::string_view written = tag.find("text:c").value_or("1");
    const auto read = std::from_chars(written.data(), written.data() + written.size(), count);
    return read.ec == std::errc::result_out_of_range ? std::string().max_size() : count;
}

}  // namespace

void OdsText::clear() {
    text_.clear();
    paragraphs_ = 0;
    in_paragraph_ = false;
    too_long_ = false;
}

Descent OdsText::start(const XmlTag& tag) {
    if (is_paragraph(tag.name) && !in_paragraph_) {
        if (paragraphs_ > 0) {
            append("\n");
        }
        ++paragraphs_;
        in_paragraph_ = true;
        space_waits_ = false;
        at_start_ = true;
        return Descent::Enter;
    }
    if (!in_paragraph_) {
        const bool list = tag.name == "text:list" || tag.name == "text:list-item";
        return list ? Descent::Enter : Descent::Skip;
    }
    if (tag.name == "text:s") {
        const std::size_t count = space_count(tag);
        too_long_ = too_long_ || count > most_bytes_;
        append(too_long_ ? "" : std::string(count, ' '));
    } else if (tag.name == "text:tab") {
        append("\t");
    } else if (tag.name == "text:line-break") {
        append("\n");
    }
    // What stands above letters, and in notes, is not the cell's text.
    const bool entered = tag.name.starts_with("text:") && tag.name != "text:ruby-text" &&
                         tag.name != "text:note" && !is_paragraph(tag.name);
    return entered ? Descent::Enter : Descent::Skip;
}

void OdsText::end(std::string_view name) {
    if (is_paragraph(name)) {
        in_paragraph_ = false;
    }
}

void OdsText::text(std::string_view piece) {
    if (!in_paragraph_) {
        return;
    }
    while (!piece.empty()) {
        std::size_t size = 0;
        while (size < piece.size() && !is_space(piece[size])) {
            ++size;
        }
        if (size > 0) {
            append(piece.substr(0, size));
            piece.remove_prefix(size);
        } else {
            space_waits_ = !at_start_;
            piece.remove_prefix(1);
        }
    }
}

void OdsText::append(std::string_view piece) {
    too_long_ = too_long_ || text_.size() + piece.size() + 1 > most_bytes_;
    if (too_long_) {
        return;
    }
    text_ += space_waits_ && in_paragraph_ ? " " : "";
    text_ += piece;
    space_waits_ = false;
    at_start_ = false;
}

}  // namespace palier::ingest
