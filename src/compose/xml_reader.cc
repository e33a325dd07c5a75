#include "compose/xml_reader.h"

#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <Poco/SAX/Locator.h>
#include <Poco/SAX/SAXException.h>
#include <Poco/SAX/SAXParser.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace palier::compose {

namespace {

base::Place place(const std::string& file, std::optional<int> line = {}) {
    return {.encoding = base::Place::Encoding::Xml, .file = file, .line = line};
}

int line_at(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, offset), '\n'));
}

/// Where a document type declaration begins, or empty. It can only follow the byte order mark,
/// white space, comments and processing instructions (XML 1.0, production 22).
std::optional<std::size_t> find_doctype(std::string_view xml) {
    std::size_t offset = xml.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (true) {
        offset = std::min(xml.find_first_not_of(" \t\r\n", offset), xml.size());
        const std::string_view rest = xml.substr(offset);
        const std::string_view end = rest.starts_with("<!--") ? "-->" : "?>";
        if (!rest.starts_with("<!--") && !rest.starts_with("<?")) {
            return rest.starts_with("<!DOCTYPE") ? std::optional(offset) : std::nullopt;
        }
        // The two hyphens that open a comment do not close it.
        const std::size_t close = rest.find(end, end.size() == 3 ? 4 : 2);
        if (close == std::string_view::npos) {
            return std::nullopt;
        }
        offset += close + end.size();
    }
}

/// Builds the tree. Past a limit it takes nothing more: an exception may not cross the parser's C
/// code.
class TreeBuilder : public Poco::XML::DefaultHandler {
  public:
    explicit TreeBuilder(const XmlLimits& limits) : limits_(limits) {}

    void setDocumentLocator(const Poco::XML::Locator* locator) override { locator_ = locator; }

    void startElement(const Poco::XML::XMLString& /*uri*/, const Poco::XML::XMLString& /*local*/,
                      const Poco::XML::XMLString& name,
                      const Poco::XML::Attributes& attributes) override {
        ++elements_;
        if (exceeded_.empty() && open_.size() == limits_.depth) {
            exceeded_ = "profondeur";
        } else if (exceeded_.empty() && elements_ > limits_.elements) {
            exceeded_ = "nombre";
        }
        if (!exceeded_.empty()) {
            exceeded_line_ = exceeded_line_.value_or(locator_->getLineNumber());
            return;
        }
        XmlElement element{
            .name = name, .line = locator_->getLineNumber(), .attributes = {}, .children = {}};
        for (int index = 0; index < attributes.getLength(); ++index) {
            element.attributes.push_back({attributes.getQName(index), attributes.getValue(index)});
        }
        open_.push_back(std::move(element));
    }

    void endElement(const Poco::XML::XMLString& /*uri*/, const Poco::XML::XMLString& /*local*/,
                    const Poco::XML::XMLString& /*name*/) override {
        if (!exceeded_.empty()) {
            return;
        }
        XmlElement closed = std::move(open_.back());
        open_.pop_back();
        if (open_.empty()) {
            root_ = std::move(closed);
        } else {
            open_.back().children.push_back({std::move(closed)});
        }
    }

    void characters(const Poco::XML::XMLChar letters[], int start, int length) override {
        if (!exceeded_.empty() || open_.empty()) {
            return;
        }
        auto& children = open_.back().children;
        if (children.empty() || !std::holds_alternative<XmlText>(children.back().content)) {
            children.push_back({XmlText{.text = "", .line = locator_->getLineNumber()}});
        }
        std::get<XmlText>(children.back().content)
            .text.append(letters + start, static_cast<std::size_t>(length));
    }

    /// Which limit was passed: « profondeur », « nombre », or nothing.
    const std::string& exceeded() const { return exceeded_; }
    std::optional<int> exceeded_line() const { return exceeded_line_; }
    std::optional<XmlElement> take_root() { return std::move(root_); }

  private:
    const XmlLimits& limits_;
    const Poco::XML::Locator* locator_ = nullptr;
    std::size_t elements_ = 0;
    std::vector<XmlElement> open_;
    std::optional<XmlElement> root_;
    std::string exceeded_;
    std::optional<int> exceeded_line_;
};

/// The parser's complaint as a key of message GAB-101.
std::string complaint(const std::string& message) {
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array known = {
        Pair{"No element found", "vide"},
        Pair{"Unclosed token", "ouvert"},
        Pair{"Tag mismatch", "balise"},
        Pair{"Duplicate attribute", "double"},
        Pair{"Junk after document element", "fin"},
        Pair{"Undefined entity", "entite"},
        Pair{"Unclosed CDATA section", "cdata"},
    };
    const auto* const found = std::ranges::find_if(
        known, [&](const Pair& one) { return message.find(one.first) != std::string::npos; });
    return std::string(found == known.end() ? "syntaxe" : found->second);
}

/// Whether the bytes may be given to the parser.
bool is_acceptable(std::string_view xml, const std::string& file, const XmlLimits& limits,
                   base::Diagnostics& diags) {
    if (xml.size() > limits.bytes) {
        diags.report("GAB-104", place(file),
                     {{"quoi", "taille"},
                      {"lu", static_cast<std::int64_t>(xml.size())},
                      {"attendu", std::to_string(limits.bytes)}});
        return false;
    }
    // No XML holds a zero byte in UTF-8; in UTF-16, which the parser would recognise, every « < »
    // does.
    const std::size_t zero = xml.find('\0');
    const auto invalid = base::first_invalid_utf8(xml);
    if (const auto offset = zero == std::string_view::npos ? invalid : zero) {
        diags.report("GAB-102", place(file, line_at(xml, *offset)));
        return false;
    }
    if (const auto offset = find_doctype(xml)) {
        diags.report("GAB-103", place(file, line_at(xml, *offset)));
        return false;
    }
    return true;
}

}  // namespace

std::optional<XmlElement> read_xml(std::string_view xml, const std::string& file,
                                   const XmlLimits& limits, base::Diagnostics& diags) {
    if (!is_acceptable(xml, file, limits, diags)) {
        return std::nullopt;
    }
    TreeBuilder builder(limits);
    Poco::XML::SAXParser parser;
    // The bytes are known to be UTF-8, whatever their declaration says.
    parser.setEncoding("UTF-8");
    parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACES, false);
    parser.setContentHandler(&builder);
    try {
        parser.parseMemoryNP(xml.data(), xml.size());
    } catch (const Poco::XML::SAXParseException& problem) {
        diags.report("GAB-101", place(file, problem.getLineNumber()),
                     {{"raison", complaint(problem.message())}});
        return std::nullopt;
    }
    if (!builder.exceeded().empty()) {
        const bool deep = builder.exceeded() == "profondeur";
        diags.report("GAB-104", place(file, builder.exceeded_line()),
                     {{"quoi", builder.exceeded()},
                      {"lu", ""},
                      {"attendu", std::to_string(deep ? limits.depth : limits.elements)}});
        return std::nullopt;
    }
    return builder.take_root();
}

}  // namespace palier::compose
