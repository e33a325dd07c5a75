#pragma once

#include <optional>
#include <utility>

#include "compose/checked_template.h"
#include "compose/reading.h"

namespace palier::compose {

/// Where a child stands: in `element`, the part of the document that it belongs to, directly in
/// `container`, which is `element` itself or an `if` or `for` in it.
struct Surrounding {
    const XmlElement& element;
    const XmlElement& container;

    bool direct() const { return &element == &container; }
};

/// Reads what an element holds, with the conditions and loops in it. `read_one(child, surrounding)`
/// reads any other child: it returns a part, or nothing for what is no part or was reported.
template <class Part, class ReadOne>
Sequence<Part> read_sequence(const Surrounding& surrounding, Reading& reading,
                             const ReadOne& read_one) {
    Sequence<Part> sequence;
    for (const XmlChild& child : surrounding.container.children) {
        const auto* element = std::get_if<XmlElement>(&child.content);
        if (element != nullptr && element->name == "if") {
            Conditional<Part> conditional;
            conditional.test = reading.enter_test(*element);
            conditional.steps =
                read_sequence<Part>({surrounding.element, *element}, reading, read_one);
            reading.scope().leave_test();
            sequence.push_back({std::move(conditional)});
        } else if (element != nullptr && element->name == "for") {
            Repeated<Part> repeated;
            repeated.list = reading.enter_loop(*element);
            repeated.steps =
                read_sequence<Part>({surrounding.element, *element}, reading, read_one);
            reading.scope().leave_loop();
            repeated.line = element->line;
            sequence.push_back({std::move(repeated)});
        } else if (std::optional<Part> part = read_one(child, surrounding)) {
            sequence.push_back({std::move(*part)});
        }
    }
    return sequence;
}

template <class Part, class ReadOne>
Sequence<Part> read_sequence(const XmlElement& element, Reading& reading, const ReadOne& read_one) {
    return read_sequence<Part>(Surrounding{element, element}, reading, read_one);
}

/// As `read_sequence`, where only elements may stand, those named in `allowed`.
template <class Part, class ReadElement>
Sequence<Part> read_elements(const XmlElement& parent, Reading& reading,
                             const std::vector<std::string>& allowed,
                             const ReadElement& read_element) {
    return read_sequence<Part>(
        parent, reading,
        [&](const XmlChild& child, const Surrounding& surrounding) -> std::optional<Part> {
            if (const auto* text = std::get_if<XmlText>(&child.content)) {
                reading.rules().stray_text(*text, surrounding.container);
                return std::nullopt;
            }
            const auto& element = std::get<XmlElement>(child.content);
            for (const std::string& name : allowed) {
                if (name == element.name) {
                    return read_element(element);
                }
            }
            reading.rules().stray_element(element, surrounding.element, allowed);
            return std::nullopt;
        });
}

}  // namespace palier::compose
