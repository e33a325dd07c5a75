#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/anchor_book.h"
#include "compose/attributes.h"
#include "compose/checked_template.h"
#include "compose/children.h"
#include "compose/reports.h"
#include "compose/shape_scope.h"

namespace palier::compose {

enum class StyleKind { Paragraph, Run, Box, Table };

/// Which data an element can use.
struct Wanted {
    std::vector<Shape::Kind> kinds;
    /// Whether the value itself may be absent; a part of the path before it may not.
    bool may_be_absent = false;
};

/// What the readers of a template share: where errors go, what data and styles exist, which anchors
/// were seen. Everything wrong is reported and read on.
class Reading {
  public:
    /// Owns none of these.
    Reading(Reports& reports, const Shape& data, const document::StyleSheet& styles);

    Reports& reports() { return reports_; }
    ChildRules& rules() { return rules_; }
    ShapeScope& scope() { return scope_; }
    AnchorBook& anchors() { return anchors_; }

    /// The name of a style, checked; empty when the attribute is absent.
    std::string optional_style(Attributes& attributes, std::string_view attribute, StyleKind kind);
    std::string required_style(Attributes& attributes, std::string_view attribute, StyleKind kind);
    /// Reports a style that `element` needs and the theme does not have.
    void check_style(const std::string& name, int line, StyleKind kind);

    /// A text with data in it, which begins at `line`.
    Phrase phrase(const std::string& text, int line);
    /// The text of an element that holds nothing else, and not nothing.
    Phrase phrase_of(const XmlElement& element);

    /// What a path leads to; empty after a report, and where an error is known already.
    std::optional<ShapeScope::Found> find(const std::string& written, int line,
                                          const Wanted& wanted);

    /// Reads the attribute of an `if` and enters what it guards.
    Test enter_test(const XmlElement& element);
    /// Reads the attributes of a `for` and enters the loop.
    Path enter_loop(const XmlElement& element);

    /// The name of an anchor that is defined here.
    AnchorName define_anchor(const std::string& written, int line);
    /// The name of an anchor that is referred to here.
    AnchorName refer_to_anchor(const std::string& written, int line);

  private:
    struct NamedAnchor {
        AnchorName name;
        std::string canonical;
        /// The canonical ranks in it.
        std::vector<std::string> ranks;
    };
    std::optional<NamedAnchor> read_anchor(const std::string& written, int line);
    void anchor_error(const std::string& written, int line, const std::string& reason,
                      const std::string& detail = "");
    AnchorBook::Entry entry(const NamedAnchor& anchor, const std::string& written, int line) const;

    Reports& reports_;
    const document::StyleSheet& styles_;
    ChildRules rules_;
    ShapeScope scope_;
    AnchorBook anchors_;
};

}  // namespace palier::compose
