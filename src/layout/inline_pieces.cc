#include "layout/inline_pieces.h"

#include <algorithm>
#include <source_location>
#include <utility>

#include "base/expect.h"
#include "base/french.h"
#include "base/utf8.h"
#include "layout/notes.h"
#include "layout/words.h"
#include "typeset/text_directions.h"
#include "typeset/text_languages.h"

namespace palier::layout {

namespace {

bool is_space(char32_t point) {
    return point == U' ' || point == U'\u00A0' || point == U'\u202F' || point == U'\n';
}

/// Builds the pieces of one paragraph.
class Flattener {
  public:
    Flattener(const TextOwner& owner, Context& context) : owner_(owner), context_(context) {}

    /// Runs go on from each other only without anything between them.
    void flatten(const document::Inline& one) {
        const bool text = std::holds_alternative<document::Run>(one);
        previous_ = text ? previous_ : nullptr;
        std::visit(*this, one);
        previous_ = text ? previous_ : nullptr;
    }

    void operator()(const document::Run& run) {
        // A leaf without ink would be a hole in the structure.
        if (run.text.empty()) {
            return;
        }
        add(run, owner_, previous_, std::nullopt);
        previous_ = &run;
    }

    void operator()(const document::PageReference& reference) {
        context_.referenced_anchors.insert(reference.anchor);
        const auto page = context_.page_of_anchor.find(reference.anchor);
        // The first pass does not know yet; two digits are the likeliest width.
        const std::string number = page == context_.page_of_anchor.end() ? "10" : page->second;
        cling_to_last();
        lead_to(reference.anchor, {number, reference.style, "", true}, to_page(number));
    }

    void operator()(const document::HeadingReference& reference) {
        const HeadingIndex::Entry* heading = context_.headings.find(reference.anchor);
        if (heading == nullptr) {
            base::break_off("a heading reference leads to a heading",
                            std::source_location::current());
        }
        // A heading without a number is known by its title.
        const bool number =
            reference.part == document::HeadingReference::Part::Number && !heading->number.empty();
        const std::string& shown = number ? heading->number : heading->title;
        lead_to(reference.anchor, {shown, reference.style, "", true},
                to_section(full_title(*heading)));
    }

    /// A repeated text, an artifact, calls no note: what it repeats has called it.
    void operator()(const document::Footnote& note) {
        const NodeId* node = std::get_if<NodeId>(&owner_);
        if (node == nullptr) {
            return;
        }
        const NoteBook::Call call = context_.notes.call(note);
        const NodeId reference = context_.structure.add(*node, Role::Reference);
        const NodeId link = context_.structure.add(reference, Role::Link);
        leaf_.reset();
        result_.links.push_back(PieceLink{link, document::Link::Kind::Anchor,
                                          NoteBook::anchor(call.note), to_note(call.mark)});
        // A letter that clings to the one before it: only the mark is shown.
        result_.pieces.push_back(Piece{"\u2060\uFFFC", note_mark(),
                                       context_.structure.add_leaf(link), result_.links.size() - 1,
                                       std::nullopt, call.mark, call.note});
    }

    void operator()(const document::Link& link) {
        std::string contents;
        for (const document::Run& run : link.text) {
            contents += run.text;
        }
        const bool inside = link.kind == document::Link::Kind::Anchor;
        add_link(link, inside ? to_place(contents) : contents);
    }

    void operator()(const document::Sign& sign) {
        // An object, then what ties it to the word after it.
        result_.pieces.push_back(
            Piece{"\uFFFC\u2060", {}, Artifact::Background, std::nullopt, sign});
    }

    Pieces finish() {
        if (typeset::TextDirections(result_.text()).plain()) {
            join();
        }
        space_in_french();
        return std::move(result_);
    }

  private:
    void lead_to(const std::string& anchor, document::Run shown, const std::string& contents) {
        document::Link link;
        link.kind = document::Link::Kind::Anchor;
        link.target = anchor;
        link.text.push_back(std::move(shown));
        add_link(link, contents);
    }

    /// The number of a page stays on the line of the word before it.
    void cling_to_last() {
        if (!result_.pieces.empty() && result_.pieces.back().text.ends_with(' ')) {
            std::string& text = result_.pieces.back().text;
            text.replace(text.size() - 1, 1, "\u00A0");
        }
    }

    /// `contents` says what the link does.
    void add_link(const document::Link& link, const std::string& contents) {
        const NodeId* node = std::get_if<NodeId>(&owner_);
        if (node == nullptr) {
            for (const document::Run& run : link.text) {
                (*this)(run);
            }
            return;
        }
        const NodeId link_node = context_.structure.add(*node, Role::Link);
        leaf_.reset();
        result_.links.push_back(PieceLink{link_node, link.kind, link.target, contents});
        const document::Run* previous = nullptr;
        for (const document::Run& run : link.text) {
            add(run, link_node, previous, result_.links.size() - 1);
            previous = &run;
        }
        leaf_.reset();
    }

    /// Whether two runs are one but for what is data in them.
    static bool goes_on_from(const document::Run& one, const document::Run& next) {
        return (one.isolated || next.isolated) && one.style == next.style &&
               one.language == next.language;
    }

    /// A piece for each language of a run. `previous` is the run before it in the same text.
    void add(const document::Run& run, const TextOwner& owner, const document::Run* previous,
             std::optional<std::size_t> link) {
        document::RunStyle change;
        const auto found = context_.styles.runs.find(run.style);
        if (found != context_.styles.runs.end()) {
            change = found->second;
        }
        const std::string said = run.language.empty() ? context_.language : run.language;
        const std::string text = base::composed(run.text);
        bool goes_on = previous != nullptr && goes_on_from(*previous, run);
        std::size_t begin = 0;
        for (const typeset::LanguageStretch& stretch : typeset::text_languages(text, said)) {
            const std::string& language = stretch.language.empty() ? said : stretch.language;
            goes_on = goes_on && language == language_;
            result_.pieces.push_back(
                Piece{.text = text.substr(begin, stretch.end - begin),
                      .change = change,
                      .meaning = goes_on ? result_.pieces.back().meaning : meaning(owner, language),
                      .link = link,
                      .language = language == context_.language ? Piece::Language::OfDocument
                                                                : Piece::Language::Other,
                      .isolated = run.isolated,
                      .continues = goes_on,
                      .same_run = begin > 0});
            language_ = language;
            goes_on = false;
            begin = stretch.end;
        }
    }

    /// Letters of the document's language share a leaf as long as nothing stands between them.
    Meaning meaning(const TextOwner& owner, const std::string& language) {
        const NodeId* node = std::get_if<NodeId>(&owner);
        if (node == nullptr) {
            return std::get<Artifact>(owner);
        }
        if (language != context_.language) {
            leaf_.reset();
            const NodeId span = context_.structure.add(*node, Role::Span);
            context_.structure.at(span).language = language;
            return context_.structure.add_leaf(span);
        }
        if (!leaf_) {
            leaf_ = context_.structure.add_leaf(*node);
        }
        return *leaf_;
    }

    /// Where nothing is reordered, data and the words around it are one text, in spaces, kerning
    /// and letters with marks.
    void join() {
        std::vector<Piece> joined;
        for (Piece& piece : result_.pieces) {
            if (piece.continues) {
                joined.back().text = base::composed(joined.back().text + piece.text);
            } else {
                joined.push_back(std::move(piece));
            }
        }
        result_.pieces = std::move(joined);
    }

    /// Spaces the paragraph as one text, then deals it out to the pieces again: only spaces change,
    /// so the other characters tell where each piece ends. What is in Arabic or Hebrew as a whole
    /// has the spaces that it came with; its numbers stay whole too.
    void space_in_french() {
        const std::string written = result_.text();
        const bool leftwards = typeset::TextDirections(written, result_.isolates()).base() == 1;
        const std::u32string spaced = base::to_code_points(
            base::french::bound(leftwards ? written : base::french::spaced(written)));
        std::size_t next = 0;
        for (std::size_t index = 0; index < result_.pieces.size(); ++index) {
            Piece& piece = result_.pieces[index];
            const std::u32string old = base::to_code_points(piece.text);
            auto letters = std::ranges::count_if(old, [](char32_t one) { return !is_space(one); });
            std::u32string text;
            while (next < spaced.size() && (letters > 0 || is_space(spaced[next]))) {
                const bool space = is_space(spaced[next]);
                const bool ends_here =
                    letters == 0 && space && (old.empty() || !is_space(old.back()));
                if (ends_here && index + 1 < result_.pieces.size()) {
                    break;
                }
                letters -= space ? 0 : 1;
                text += spaced[next++];
            }
            piece.text = base::to_utf8(text);
        }
    }

    const TextOwner& owner_;
    Context& context_;
    Pieces result_;
    std::optional<LeafId> leaf_;
    /// Of the piece before, when it is of a run.
    std::string language_;
    /// The run before, if nothing else came since.
    const document::Run* previous_ = nullptr;
};

}  // namespace

std::string Pieces::text() const {
    std::string all;
    for (const Piece& piece : pieces) {
        all += piece.text;
    }
    return all;
}

std::vector<typeset::Isolate> Pieces::isolates() const {
    std::vector<typeset::Isolate> isolates;
    std::size_t begin = 0;
    for (const Piece& piece : pieces) {
        const std::size_t end = begin + piece.text.size();
        if (piece.isolated && piece.same_run && !isolates.empty()) {
            isolates.back().end = end;
        } else if (piece.isolated && end > begin) {
            isolates.push_back({begin, end});
        }
        begin = end;
    }
    return isolates;
}

Pieces flatten(const document::Inlines& inlines, const TextOwner& owner, Context& context) {
    Flattener flattener(owner, context);
    for (const document::Inline& one : inlines) {
        flattener.flatten(one);
    }
    return flattener.finish();
}

}  // namespace palier::layout
