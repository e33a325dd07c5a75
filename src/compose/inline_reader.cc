#include "compose/inline_reader.h"

namespace palier::compose {

namespace {

RunPart read_run(const XmlElement& element, Reading& reading) {
    Attributes attributes(element, reading.reports());
    RunPart run;
    run.style = reading.optional_style(attributes, "style", StyleKind::Run);
    run.language = attributes.language("language");
    const bool changes_nothing = element.attributes.empty();
    if (changes_nothing) {
        attributes.missing("style");
    }
    attributes.finish();
    run.text = read_sequence<Phrase>(
        element, reading,
        [&](const XmlChild& child, const Surrounding& surrounding) -> std::optional<Phrase> {
            if (const auto* text = std::get_if<XmlText>(&child.content)) {
                return reading.phrase(text->text, text->line);
            }
            reading.rules().stray_element(std::get<XmlElement>(child.content), surrounding.element,
                                          {});
            return std::nullopt;
        });
    return run;
}

/// What all references to a place of the document have: its anchor, and a style of their own.
template <typename Part>
Part read_reference(const XmlElement& element, Reading& reading) {
    Attributes attributes(element, reading.reports());
    Part part;
    const std::string anchor = attributes.required("anchor");
    if (!anchor.empty()) {
        part.anchor = reading.refer_to_anchor(anchor, element.line);
    }
    part.style = reading.optional_style(attributes, "style", StyleKind::Run);
    attributes.finish();
    reading.rules().no_children(element);
    return part;
}

PageOfPart read_page_of(const XmlElement& element, Reading& reading) {
    return read_reference<PageOfPart>(element, reading);
}

LinkPart read_link(const XmlElement& element, Reading& reading) {
    using LinkText = std::variant<Phrase, RunPart>;
    Attributes attributes(element, reading.reports());
    LinkPart link;
    const auto anchor = attributes.optional("anchor");
    const auto address = attributes.optional("address");
    attributes.finish();
    if (anchor.has_value() == address.has_value()) {
        reading.reports().error("GAB-133", element.line, {{"lu", anchor ? "deux" : "aucun"}});
    } else if (anchor) {
        link.target = reading.refer_to_anchor(*anchor, element.line);
    } else {
        link.target = reading.phrase(*address, element.line);
    }
    link.text = read_sequence<LinkText>(
        element, reading,
        [&](const XmlChild& child, const Surrounding& surrounding) -> std::optional<LinkText> {
            if (const auto* text = std::get_if<XmlText>(&child.content)) {
                return reading.phrase(text->text, text->line);
            }
            const auto& inner = std::get<XmlElement>(child.content);
            if (inner.name == "run") {
                return read_run(inner, reading);
            }
            reading.rules().stray_element(inner, surrounding.element, {"run"});
            return std::nullopt;
        });
    return link;
}

HeadingOfPart read_heading_of(const XmlElement& element, Reading& reading) {
    using Part = document::HeadingReference::Part;
    auto part = read_reference<HeadingOfPart>(element, reading);
    part.part = element.name == "title-of" ? Part::Title : Part::Number;
    return part;
}

NotePart read_note(const XmlElement& element, Reading& reading) {
    using Content = std::variant<Phrase, RunPart, PageOfPart, LinkPart, HeadingOfPart>;
    Attributes(element, reading.reports()).finish();
    // The style that layout sets notes in.
    reading.check_style("note", element.line, StyleKind::Paragraph);
    NotePart note;
    note.content = read_sequence<Content>(
        element, reading,
        [&](const XmlChild& child, const Surrounding& surrounding) -> std::optional<Content> {
            if (const auto* text = std::get_if<XmlText>(&child.content)) {
                return reading.phrase(text->text, text->line);
            }
            const auto& one = std::get<XmlElement>(child.content);
            if (one.name == "run") {
                return read_run(one, reading);
            }
            if (one.name == "page-of") {
                return read_page_of(one, reading);
            }
            if (one.name == "number-of" || one.name == "title-of") {
                return read_heading_of(one, reading);
            }
            if (one.name == "link") {
                return read_link(one, reading);
            }
            reading.rules().stray_element(one, surrounding.element,
                                          {"run", "page-of", "number-of", "title-of", "link"});
            return std::nullopt;
        });
    return note;
}

SignPart read_sign(const XmlElement& element, Reading& reading) {
    Attributes attributes(element, reading.reports());
    SignPart part;
    if (!attributes.required("name").empty()) {
        part.sign.kind = attributes.word("name", sign_words).value_or(part.sign.kind);
    }
    if (part.sign.kind == document::Sign::Kind::Mark) {
        const std::string value = attributes.required("value");
        if (!value.empty()) {
            const auto found = reading.find(value, element.line, {.kinds = {Shape::Kind::Figure}});
            part.value = found ? found->path : Path();
        }
    }
    attributes.finish();
    reading.rules().no_children(element);
    return part;
}

document::SectionTitle read_section_title(const XmlElement& element, Reading& reading) {
    constexpr int deepest_heading = 6;
    Attributes attributes(element, reading.reports());
    document::SectionTitle title;
    title.level = attributes.optional_number("level", 1, deepest_heading).value_or(title.level);
    attributes.finish();
    reading.rules().no_children(element);
    return title;
}

}  // namespace

std::optional<InlinePart> read_inline(const XmlChild& child, const Surrounding& surrounding,
                                      Reading& reading) {
    if (const auto* text = std::get_if<XmlText>(&child.content)) {
        return reading.phrase(text->text, text->line);
    }
    const auto& element = std::get<XmlElement>(child.content);
    if (element.name == "run") {
        return read_run(element, reading);
    }
    if (element.name == "page-of") {
        return read_page_of(element, reading);
    }
    if (element.name == "link") {
        return read_link(element, reading);
    }
    if (element.name == "sign") {
        return read_sign(element, reading);
    }
    if (element.name == "number-of" || element.name == "title-of") {
        return read_heading_of(element, reading);
    }
    if (element.name == "note") {
        return read_note(element, reading);
    }
    reading.rules().stray_element(
        element, surrounding.element,
        {"run", "page-of", "number-of", "title-of", "link", "sign", "note"});
    return std::nullopt;
}

Sequence<InlinePart> read_inlines(const XmlElement& parent, Reading& reading) {
    return read_sequence<InlinePart>(parent, reading,
                                     [&](const XmlChild& child, const Surrounding& surrounding) {
                                         return read_inline(child, surrounding, reading);
                                     });
}

Sequence<InlinePart> read_letters(const XmlElement& parent, Reading& reading) {
    return read_sequence<InlinePart>(
        parent, reading,
        [&](const XmlChild& child, const Surrounding& surrounding) -> std::optional<InlinePart> {
            if (const auto* text = std::get_if<XmlText>(&child.content)) {
                return InlinePart{reading.phrase(text->text, text->line)};
            }
            const auto& element = std::get<XmlElement>(child.content);
            if (element.name == "run") {
                return InlinePart{read_run(element, reading)};
            }
            reading.rules().stray_element(element, surrounding.element, {"run"});
            return std::nullopt;
        });
}

Sequence<RunningPart> read_running_text(const XmlElement& parent, Reading& reading) {
    return read_sequence<RunningPart>(
        parent, reading,
        [&](const XmlChild& child, const Surrounding& surrounding) -> std::optional<RunningPart> {
            if (const auto* text = std::get_if<XmlText>(&child.content)) {
                return reading.phrase(text->text, text->line);
            }
            const auto& element = std::get<XmlElement>(child.content);
            if (element.name == "section-title") {
                return read_section_title(element, reading);
            }
            if (element.name != "page-number" && element.name != "page-count") {
                reading.rules().stray_element(element, surrounding.element,
                                              {"page-number", "page-count", "section-title"});
                return std::nullopt;
            }
            Attributes(element, reading.reports()).finish();
            reading.rules().no_children(element);
            return element.name == "page-number" ? document::PageField::Number
                                                 : document::PageField::Count;
        });
}

}  // namespace palier::compose
