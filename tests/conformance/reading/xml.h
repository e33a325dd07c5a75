#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palier::conformance {

/// A name with its namespace resolved.
struct XmlName {
    std::string space;
    std::string prefix;
    std::string local;

    bool is(std::string_view in_space, std::string_view local_name) const {
        return space == in_space && local == local_name;
    }
};

struct XmlAttribute {
    XmlName name;
    std::string value;
};

struct XmlElement {
    XmlName name;
    std::vector<XmlAttribute> attributes;
    std::vector<XmlElement> children;
    /// All character data directly inside, joined.
    std::string text;

    /// The first child of a name, or null.
    const XmlElement* child(std::string_view space, std::string_view local) const;
    /// The value of an attribute, or null.
    const std::string* attribute(std::string_view space, std::string_view local) const;
};

/// A well-formed document.
struct XmlDocument {
    XmlElement root;
    /// What stands inside « <? … ?> », in order.
    std::vector<std::string> instructions;
};

/// What makes a text no well-formed document, and where.
struct XmlProblem {
    std::string what;
};

/// Reads XML 1.0 with namespaces, UTF-8, without a document type: as much as XMP uses.
std::variant<XmlDocument, XmlProblem> parse_xml(std::string_view text);

}  // namespace palier::conformance
