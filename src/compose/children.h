#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/reports.h"
#include "compose/xml_element.h"

namespace palier::compose {

/// Whether a text is nothing but the white space that lays out a file.
bool is_blank(std::string_view text);

/// Says what is wrong with the content of an element: for one kind of file, whose element names are
/// `vocabulary`.
class ChildRules {
  public:
    ChildRules(std::vector<std::string> vocabulary, Reports& reports)
        : vocabulary_(std::move(vocabulary)), reports_(reports) {}

    /// Reports text where only elements may stand; blank text may stand anywhere.
    void stray_text(const XmlText& text, const XmlElement& parent);
    /// Reports an element that may not stand in `parent`, where `allowed` may: it is misplaced, or
    /// exists nowhere.
    void stray_element(const XmlElement& element, const XmlElement& parent,
                       const std::vector<std::string>& allowed);
    /// Reports every child of an element that must be empty.
    void no_children(const XmlElement& element);
    /// The child elements of `parent`, whose names are all in `allowed`; others are reported, and
    /// text.
    std::vector<const XmlElement*> elements(const XmlElement& parent,
                                            const std::vector<std::string>& allowed);
    /// The only child of that name, or null. A second one is reported.
    const XmlElement* single(const std::vector<const XmlElement*>& elements, std::string_view name);
    /// As `single`; none is reported too.
    const XmlElement* required(const XmlElement& parent,
                               const std::vector<const XmlElement*>& elements,
                               std::string_view name);

  private:
    std::vector<std::string> vocabulary_;
    Reports& reports_;
};

}  // namespace palier::compose
