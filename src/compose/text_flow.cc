#include "compose/text_flow.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace palier::compose {

namespace {

using document::Inline;
using document::Link;
using document::Run;

bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f' ||
           letter == '\v';
}

bool are_one(const Run& one, const Run& other) {
    return one.style == other.style && one.language == other.language && !one.isolated &&
           !other.isolated;
}

/// Takes away the space that ends a text.
void trim(Run& run) {
    if (run.text.ends_with(' ')) {
        run.text.pop_back();
    }
}

bool is_blank(const std::vector<Run>& runs) {
    return std::ranges::all_of(runs, [](const Run& run) { return run.text == " "; });
}

void compose_letters(std::vector<Run>& runs) {
    for (Run& run : runs) {
        run.text = base::composed(run.text);
    }
}

void trim_end(document::Inlines& inlines) {
    if (inlines.empty()) {
        return;
    }
    if (auto* run = std::get_if<Run>(&inlines.back())) {
        trim(*run);
        if (run->text.empty()) {
            inlines.pop_back();
        }
    } else if (auto* link = std::get_if<Link>(&inlines.back())) {
        trim(link->text.back());
        if (link->text.back().text.empty()) {
            link->text.pop_back();
        }
    }
}

}  // namespace

std::string SpaceCollapser::collapse(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (!is_space(letter)) {
            result += letter;
        } else if (!after_space_) {
            result += ' ';
        }
        after_space_ = is_space(letter);
    }
    return result;
}

std::string tidied(std::string_view text) {
    std::string result = SpaceCollapser().collapse(text);
    if (result.ends_with(' ')) {
        result.pop_back();
    }
    return base::composed(result);
}

void TextFlow::add(Run run) {
    run.text = spaces_.collapse(run.text);
    if (run.text.empty()) {
        return;
    }
    Run* last = nullptr;
    if (link_) {
        last = link_->text.empty() ? nullptr : &link_->text.back();
    } else if (!inlines_.empty()) {
        last = std::get_if<Run>(&inlines_.back());
    }
    if (last != nullptr && are_one(*last, run)) {
        last->text += run.text;
    } else if (link_) {
        link_->text.push_back(std::move(run));
    } else {
        inlines_.emplace_back(std::move(run));
    }
}

void TextFlow::add(document::PageReference reference) {
    spaces_.pass_content();
    inlines_.emplace_back(std::move(reference));
}

void TextFlow::add(document::HeadingReference reference) {
    spaces_.pass_content();
    inlines_.emplace_back(std::move(reference));
}

void TextFlow::add(document::Footnote note) {
    if (!note.content.empty()) {
        spaces_.pass_content();
        inlines_.emplace_back(std::move(note));
    }
}

void TextFlow::add(const document::Sign& sign) {
    spaces_.pass_space();
    inlines_.emplace_back(sign);
}

void TextFlow::begin_link(Link::Kind kind, std::string target) {
    link_ = Link{.kind = kind, .target = std::move(target), .text = {}};
}

void TextFlow::end_link() {
    Link link = std::move(*link_);
    link_.reset();
    // A link that nobody can see, or that leads nowhere, is only text.
    if (is_blank(link.text) || link.target.empty()) {
        for (Run& run : link.text) {
            inlines_.emplace_back(std::move(run));
        }
        return;
    }
    inlines_.emplace_back(std::move(link));
}

document::Inlines TextFlow::finish() {
    trim_end(inlines_);
    for (Inline& one : inlines_) {
        if (auto* run = std::get_if<Run>(&one)) {
            run->text = base::composed(run->text);
        } else if (auto* link = std::get_if<Link>(&one)) {
            compose_letters(link->text);
        }
    }
    spaces_ = SpaceCollapser();
    return std::exchange(inlines_, {});
}

}  // namespace palier::compose
