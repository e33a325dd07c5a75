#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/reading/graphics_state.h"
#include "conformance/reading/page_content.h"

namespace palier::conformance {

/// A content stream with what its names mean.
struct ContentStream {
    std::string_view data;
    Object resources;
    /// The page or form.
    ObjectId owner;
    /// « page 3 »
    std::string where;
};

/// Walks through content streams with the state of an interpreter; collects into a PageContent.
class ContentReader {
  public:
    ContentReader(const ContentContext& context, Area page) : context_(context), page_(page) {}

    /// Reads a stream; forms it paints are read inside it.
    void read(const ContentStream& stream);
    PageContent take() { return std::move(content_); }

  private:
    using Handler = void (ContentReader::*)(const Operation&);

    /// An operator of ISO 32000-1, annex A.
    struct Operator {
        std::string_view name;
        std::optional<std::size_t> operands;
        Handler handler = nullptr;
    };

    struct OpenSequence {
        std::size_t index = 0;
        /// The text object where it began; 0 outside of all.
        std::size_t text_object = 0;
    };

    /// What one stream keeps for itself.
    struct Frame {
        ContentStream stream;
        std::vector<GraphicsState> saved;
        /// Sequences that were open before.
        std::size_t outer_sequences = 0;
        bool in_text = false;
    };

    static const Operator* find_operator(std::string_view name);

    void apply(const Operation& operation);
    void check_balance(std::size_t outer_sequences);
    void add(std::string_view rule, const std::string& what);
    std::optional<std::size_t> sequence() const;
    std::string tag() const;
    Object resource(std::string_view kind, const Operation& operation, std::size_t index);
    const std::string& where() const { return frames_.back().stream.where; }

    void ignore(const Operation& operation);
    void save_state(const Operation& operation);
    void restore_state(const Operation& operation);
    void transform(const Operation& operation);
    void set_line_width(const Operation& operation);
    void use_state(const Operation& operation);
    void build_path(const Operation& operation);
    void clip(const Operation& operation);
    void paint_path(const Operation& operation);
    void paint_shading(const Operation& operation);
    void paint_inline_image(const Operation& operation);
    void paint_object(const Operation& operation);
    void paint_form(const Object& form);
    void set_colour_space(const Operation& operation);
    void set_cmyk(const Operation& operation);

    void begin_text(const Operation& operation);
    void end_text(const Operation& operation);
    void set_text_state(const Operation& operation);
    void set_font(const Operation& operation);
    void move_text(const Operation& operation);
    void set_text_matrix(const Operation& operation);
    void show_text(const Operation& operation);
    void show_string(const std::string& bytes);

    void begin_marked(const Operation& operation);
    void end_marked(const Operation& operation);
    void check_nesting(const Sequence& sequence);
    void check_marked(const std::string& operation);

    void paint(const std::string& operation, AreaInk::Kind kind, const Area& area);

    ContentContext context_;
    Area page_;
    PageContent content_;
    GraphicsState state_;
    PathBuilder path_;
    TextCursor cursor_;
    std::vector<OpenSequence> open_;
    std::vector<Frame> frames_;
    /// Counts BT operators; 0 outside of text objects.
    std::size_t text_objects_ = 0;
};

}  // namespace palier::conformance
