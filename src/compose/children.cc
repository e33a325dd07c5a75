#include "compose/children.h"

#include <algorithm>

#include "base/nearest.h"

namespace palier::compose {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void ChildRules::stray_text(const XmlText& text, const XmlElement& parent) {
    if (is_blank(text.text)) {
        return;
    }
    const std::size_t start = text.text.find_first_not_of(" \t\r\n");
    const std::size_t end = std::min(text.text.find('\n', start), text.text.size());
    const auto blank_lines =
        std::count(text.text.begin(), text.text.begin() + static_cast<std::ptrdiff_t>(start), '\n');
    reports_.error("GAB-114", text.line + static_cast<int>(blank_lines),
                   {{"element", parent.name}, {"lu", text.text.substr(start, end - start)}});
}

void ChildRules::stray_element(const XmlElement& element, const XmlElement& parent,
                               const std::vector<std::string>& allowed) {
    const bool known = std::ranges::find(vocabulary_, element.name) != vocabulary_.end();
    if (known) {
        reports_.error("GAB-107", element.line,
                       {{"lu", element.name},
                        {"parent", parent.name},
                        {"attendu", allowed.empty() ? "rien" : base::listed(allowed)}});
    } else {
        reports_.unknown("GAB-106", element.line, element.name, allowed, {{"parent", parent.name}});
    }
}

void ChildRules::no_children(const XmlElement& element) {
    elements(element, {});
}

std::vector<const XmlElement*> ChildRules::elements(const XmlElement& parent,
                                                    const std::vector<std::string>& allowed) {
    std::vector<const XmlElement*> found;
    for (const XmlChild& child : parent.children) {
        if (const auto* text = std::get_if<XmlText>(&child.content)) {
            stray_text(*text, parent);
            continue;
        }
        const auto& element = std::get<XmlElement>(child.content);
        if (std::ranges::find(allowed, element.name) == allowed.end()) {
            stray_element(element, parent, allowed);
        } else {
            found.push_back(&element);
        }
    }
    return found;
}

const XmlElement* ChildRules::single(const std::vector<const XmlElement*>& elements,
                                     std::string_view name) {
    const XmlElement* only = nullptr;
    for (const XmlElement* element : elements) {
        if (element->name != name) {
            continue;
        }
        if (only != nullptr) {
            reports_.error("GAB-116", element->line,
                           {{"lu", element->name}, {"ligne", only->line}});
        } else {
            only = element;
        }
    }
    return only;
}

const XmlElement* ChildRules::required(const XmlElement& parent,
                                       const std::vector<const XmlElement*>& elements,
                                       std::string_view name) {
    const XmlElement* only = single(elements, name);
    if (only == nullptr) {
        reports_.error("GAB-115", parent.line,
                       {{"element", parent.name}, {"attendu", std::string(name)}});
    }
    return only;
}

}  // namespace palier::compose
