#pragma once

#include <string>
#include <variant>
#include <vector>

namespace palier::compose {

/// Text between two tags, as written, line ends as « \n ». `line` is that of its first character.
struct XmlText {
    std::string text;
    int line = 1;
};

struct XmlAttribute {
    std::string name;
    std::string value;
};

struct XmlChild;

/// An element of an XML file, with the line of its opening tag.
struct XmlElement {
    std::string name;
    int line = 1;
    std::vector<XmlAttribute> attributes;
    std::vector<XmlChild> children;
};

struct XmlChild {
    std::variant<XmlElement, XmlText> content;
};

}  // namespace palier::compose
