#include "conformance/reading/xml.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <stdexcept>

#include "conformance/reading/text.h"

namespace palier::conformance {

namespace {

constexpr std::string_view xml_space = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view white = " \t\r\n";
constexpr std::size_t most_depth = 64;

using Bindings = std::map<std::string, std::string, std::less<>>;

/// Caught in parse_xml().
struct Malformed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct RawAttribute {
    std::string name;
    std::string value;
};

class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) {}

    XmlDocument parse() {
        XmlDocument document;
        bool found = false;
        skip_white();
        while (!rest().empty()) {
            if (rest().starts_with("<?") || rest().starts_with("<!--")) {
                skip_miscellany();
            } else if (found) {
                fail("something stands after the root element");
            } else {
                document.root = element({{"xml", std::string(xml_space)}}, 0);
                found = true;
            }
            skip_white();
        }
        if (!found) {
            fail("no root element");
        }
        document.instructions = std::move(instructions_);
        return document;
    }

  private:
    [[noreturn]] void fail(const std::string& what) const {
        throw Malformed(what + " at byte " + std::to_string(at_));
    }

    std::string_view rest() const { return text_.substr(at_); }

    void skip_white() { at_ = std::min(text_.find_first_not_of(white, at_), text_.size()); }

    bool take(std::string_view token) {
        const bool there = rest().starts_with(token);
        at_ += there ? token.size() : 0;
        return there;
    }

    void expect(std::string_view token) {
        if (!take(token)) {
            fail("expected " + std::string(token));
        }
    }

    std::string_view until(std::string_view end) {
        const std::size_t found = text_.find(end, at_);
        if (found == std::string_view::npos) {
            fail("never ended by " + std::string(end));
        }
        const std::string_view inside = text_.substr(at_, found - at_);
        at_ = found + end.size();
        return inside;
    }

    void skip_miscellany() {
        if (take("<!--")) {
            if (until("-->").find("--") != std::string_view::npos) {
                fail("-- inside a comment");
            }
        } else if (take("<?")) {
            instructions_.emplace_back(until("?>"));
        } else {
            fail("a declaration that is not read here");
        }
    }

    std::string name() {
        const std::size_t end = text_.find_first_of(" \t\r\n=/><&\"'", at_);
        const std::string_view found = text_.substr(at_, end - at_);
        const bool starts_well = !found.empty() && found.find_first_of("-.0123456789:") != 0;
        if (!starts_well || end == std::string_view::npos) {
            fail("no name");
        }
        at_ = end;
        return std::string(found);
    }

    std::string reference() {
        const std::string_view name = until(";");
        static const std::map<std::string_view, char> entities = {
            {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"apos", '\''}, {"quot", '"'}};
        if (const auto known = entities.find(name); known != entities.end()) {
            return {known->second};
        }
        if (!name.starts_with('#')) {
            fail("an unknown entity");
        }
        const bool hexadecimal = name.starts_with("#x");
        const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
        std::uint32_t point = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), point,
                                          hexadecimal ? 16 : 10);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || point == 0 ||
            point > 0x10FFFF) {
            fail("a character reference to nothing");
        }
        return to_utf8(std::u32string{point});
    }

    /// Character data up to one of `ends`, references replaced.
    std::string characters(std::string_view ends) {
        std::string data;
        while (!rest().empty() && ends.find(rest().front()) == std::string_view::npos) {
            if (take("&")) {
                data += reference();
            } else {
                data += rest().front();
                ++at_;
            }
        }
        return data;
    }

    RawAttribute attribute() {
        RawAttribute read;
        read.name = name();
        skip_white();
        expect("=");
        skip_white();
        const std::string_view quote = rest().starts_with('\'') ? "'" : "\"";
        expect(quote);
        read.value = characters(std::string(quote) + "<");
        expect(quote);
        return read;
    }

    XmlName resolve(const std::string& name, const Bindings& bindings, bool use_default) const {
        const std::size_t colon = name.find(':');
        XmlName resolved;
        if (colon == std::string::npos) {
            resolved.local = name;
            const auto found = bindings.find("");
            resolved.space = use_default && found != bindings.end() ? found->second : "";
            return resolved;
        }
        resolved.prefix = name.substr(0, colon);
        resolved.local = name.substr(colon + 1);
        const auto found = bindings.find(resolved.prefix);
        if (found == bindings.end()) {
            fail("the prefix " + resolved.prefix + " stands for no namespace");
        }
        resolved.space = found->second;
        return resolved;
    }

    std::vector<RawAttribute> attributes() {
        std::vector<RawAttribute> read;
        skip_white();
        while (!rest().empty() && !rest().starts_with('>') && !rest().starts_with("/>")) {
            read.push_back(attribute());
            const auto same = [&](const RawAttribute& other) {
                return other.name == read.back().name;
            };
            if (std::ranges::count_if(read, same) > 1) {
                fail("an attribute given twice");
            }
            skip_white();
        }
        return read;
    }

    XmlElement element(Bindings bindings, std::size_t depth) {
        if (depth > most_depth) {
            fail("elements too deep in one another");
        }
        expect("<");
        const std::string tag = name();
        const auto raw = attributes();
        for (const RawAttribute& each : raw) {
            if (each.name == "xmlns") {
                bindings[""] = each.value;
            } else if (each.name.starts_with("xmlns:")) {
                bindings[each.name.substr(6)] = each.value;
            }
        }
        XmlElement read;
        read.name = resolve(tag, bindings, true);
        for (const RawAttribute& each : raw) {
            if (!each.name.starts_with("xmlns")) {
                read.attributes.push_back({resolve(each.name, bindings, false), each.value});
            }
        }
        if (!take("/>")) {
            expect(">");
            content(read, bindings, depth);
            expect("</");
            if (name() != tag) {
                fail("the end of another element than " + tag);
            }
            skip_white();
            expect(">");
        }
        return read;
    }

    void content(XmlElement& into, const Bindings& bindings, std::size_t depth) {
        while (!rest().starts_with("</")) {
            if (rest().empty()) {
                fail("an element is never ended");
            }
            if (take("<![CDATA[")) {
                into.text += until("]]>");
            } else if (rest().starts_with("<?") || rest().starts_with("<!")) {
                skip_miscellany();
            } else if (rest().starts_with('<')) {
                into.children.push_back(element(bindings, depth + 1));
            } else {
                into.text += characters("<");
            }
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<std::string> instructions_;
};

}  // namespace

const XmlElement* XmlElement::child(std::string_view space, std::string_view local) const {
    const auto found = std::ranges::find_if(
        children, [&](const XmlElement& each) { return each.name.is(space, local); });
    return found == children.end() ? nullptr : &*found;
}

const std::string* XmlElement::attribute(std::string_view space, std::string_view local) const {
    const auto found = std::ranges::find_if(
        attributes, [&](const XmlAttribute& each) { return each.name.is(space, local); });
    return found == attributes.end() ? nullptr : &found->value;
}

std::variant<XmlDocument, XmlProblem> parse_xml(std::string_view text) {
    if (!from_utf8(text)) {
        return XmlProblem{"it is no UTF-8"};
    }
    try {
        return Parser(text).parse();
    } catch (const Malformed& problem) {
        return XmlProblem{problem.what()};
    }
}

}  // namespace palier::conformance
