#include "ingest/xml_events.h"

#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <Poco/SAX/InputSource.h>
#include <Poco/SAX/SAXException.h>
#include <Poco/SAX/SAXParser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "base/utf8.h"

namespace palier::ingest {

namespace {

using base::Diagnostics;

/// Whether a document type declaration stands where one may: before the first element, after white
/// space, comments and processing instructions (XML 1.0, production 22).
bool has_document_type(std::string_view xml) {
    while (true) {
        xml.remove_prefix(std::min(xml.find_first_not_of(" \t\r\n"), xml.size()));
        std::size_t end = 0;
        if (xml.starts_with("<?")) {
            end = xml.find("?>", 2);
        } else if (xml.starts_with("<!--")) {
            end = xml.find("-->", 4);
        } else {
            return xml.starts_with("<!DOCTYPE");
        }
        if (end == std::string_view::npos) {
            return false;
        }
        xml.remove_prefix(end + 2);
        xml.remove_prefix(xml.starts_with('>') ? 1 : 0);
    }
}

/// Whether a tag or a text is longer than allowed: the parser takes a tag as a whole, with all
/// its attributes, before anybody can refuse it. No « < » stands inside one.
bool has_long_stretch(std::string_view xml, std::size_t most) {
    std::size_t last = 0;
    while (last < xml.size()) {
        const std::size_t next = std::min(xml.find('<', last + 1), xml.size());
        if (next - last > most) {
            return true;
        }
        last = next;
    }
    return false;
}

/// Turns the parser's calls into events.
class Teller : public Poco::XML::DefaultHandler {
  public:
    /// `nodes`: of the files before this one; those of this one are added.
    Teller(std::span<const XmlNamespace> namespaces, const XmlEventLimits& limits,
           std::size_t& nodes, XmlEvents& events)
        : namespaces_(namespaces), limits_(limits), nodes_(nodes), events_(events) {}

    void startElement(const Poco::XML::XMLString& uri, const Poco::XML::XMLString& local,
                      const Poco::XML::XMLString& /*qualified*/,
                      const Poco::XML::Attributes& attributes) override {
        ++depth_;
        nodes_ += 1 + static_cast<std::size_t>(attributes.getLength());
        exceeded_ = exceeded_ || depth_ > limits_.depth || nodes_ > limits_.nodes;
        if (is_stopped() || skipped_from_ > 0) {
            return;
        }
        if (!set_name(uri, local, tag_.name)) {
            skipped_from_ = depth_;
            return;
        }
        set_attributes(attributes);
        if (events_.start(tag_) == Descent::Skip) {
            skipped_from_ = depth_;
        }
    }

    void endElement(const Poco::XML::XMLString& uri, const Poco::XML::XMLString& local,
                    const Poco::XML::XMLString& /*qualified*/) override {
        const std::size_t ended = depth_;
        --depth_;
        if (is_stopped()) {
            return;
        }
        if (skipped_from_ > 0) {
            skipped_from_ = skipped_from_ == ended ? 0 : skipped_from_;
            return;
        }
        set_name(uri, local, ended_);
        events_.end(ended_);
    }

    void characters(const Poco::XML::XMLChar letters[], int start, int length) override {
        if (!is_stopped() && skipped_from_ == 0) {
            events_.text({letters + start, static_cast<std::size_t>(length)});
        }
    }

    bool is_exceeded() const { return exceeded_; }
    bool is_stopped() const { return exceeded_ || events_.is_done(); }

  private:
    const XmlNamespace* find(const std::string& uri) const {
        const auto found = std::ranges::find(namespaces_, uri, &XmlNamespace::uri);
        return found == namespaces_.end() ? nullptr : &*found;
    }

    /// The name with the prefix of its namespace; false when that is unknown.
    bool set_name(const std::string& uri, const std::string& local, std::string& name) {
        // Neighbours are nearly always of one namespace.
        if (uri != last_uri_ || last_ == nullptr) {
            last_ = find(uri);
            last_uri_ = uri;
        }
        if (last_ == nullptr) {
            return false;
        }
        name.assign(last_->prefix);
        name.append(last_->prefix.empty() ? "" : ":").append(local);
        return true;
    }

    void set_attributes(const Poco::XML::Attributes& attributes) {
        const int count = attributes.getLength();
        tag_.attributes.resize(static_cast<std::size_t>(count));
        std::size_t kept = 0;
        for (int index = 0; index < count; ++index) {
            const Poco::XML::XMLString& uri = attributes.getURI(index);
            const XmlNamespace* const known = uri.empty() ? nullptr : find(uri);
            if (!uri.empty() && known == nullptr) {
                continue;
            }
            XmlTag::Attribute& attribute = tag_.attributes.at(kept);
            ++kept;
            attribute.name.assign(known == nullptr ? "" : known->prefix);
            attribute.name.append(known == nullptr ? "" : ":")
                .append(attributes.getLocalName(index));
            attribute.value = attributes.getValue(index);
        }
        tag_.attributes.resize(kept);
    }

    std::span<const XmlNamespace> namespaces_;
    const XmlEventLimits& limits_;
    std::size_t& nodes_;
    XmlEvents& events_;
    std::size_t depth_ = 0;
    /// The depth of the element that is left out, or 0.
    std::size_t skipped_from_ = 0;
    bool exceeded_ = false;
    XmlTag tag_;
    std::string ended_;
    std::string last_uri_;
    const XmlNamespace* last_ = nullptr;
};

/// The bytes of a part, which end early when the teller wants no more of them: an exception may not
/// cross the parser's C code.
class Feed : public std::streambuf {
  public:
    Feed(std::string_view bytes, const Teller& teller)
        : rest_(bytes), teller_(teller), window_(window_size, '\0') {}

  protected:
    int_type underflow() override {
        if (teller_.is_stopped() || rest_.empty()) {
            return traits_type::eof();
        }
        const std::size_t count = rest_.copy(window_.data(), window_.size());
        rest_.remove_prefix(count);
        setg(window_.data(), window_.data(), window_.data() + count);
        return traits_type::to_int_type(window_.front());
    }

  private:
    /// As much as the parser asks for at a time.
    static constexpr std::size_t window_size = 4096;

    std::string_view rest_;
    const Teller& teller_;
    std::string window_;
};

}  // namespace

std::optional<std::string_view> XmlTag::find(std::string_view attribute) const {
    const auto found = std::ranges::find(attributes, attribute, &Attribute::name);
    return found == attributes.end() ? std::nullopt : std::optional<std::string_view>(found->value);
}

bool XmlTag::is_set(std::string_view attribute) const {
    const auto value = find(attribute);
    return value == "1" || value == "true";
}

bool XmlPartReader::read(const XmlPart& part, XmlEvents& events, Diagnostics& diags) {
    const base::Place place{.encoding = base::Place::Encoding::Workbook, .file = file_};
    const std::string name(part.name);
    std::string_view xml = part.bytes;
    if (xml.starts_with("\xEF\xBB\xBF")) {
        xml.remove_prefix(3);
    }
    // In UTF-16, which the parser would recognise, every « < » has a zero byte.
    if (xml.find('\0') != std::string_view::npos || base::first_invalid_utf8(xml)) {
        diags.report("CLA-022", place, {{"partie", name}});
        return false;
    }
    if (has_document_type(xml)) {
        diags.report("CLA-023", place, {{"partie", name}});
        return false;
    }
    if (has_long_stretch(xml, limits_.stretch)) {
        diags.report("CLA-024", place, {{"partie", name}});
        return false;
    }
    Teller teller(part.namespaces, limits_, nodes_, events);
    Feed feed(xml, teller);
    std::istream stream(&feed);
    Poco::XML::InputSource source(stream);
    // The bytes are known to be UTF-8, whatever their declaration says.
    source.setEncoding("UTF-8");
    Poco::XML::SAXParser parser("UTF-8");
    parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACES, true);
    parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACE_PREFIXES, false);
    parser.setContentHandler(&teller);
    try {
        parser.parse(&source);
    } catch (const Poco::XML::SAXParseException& problem) {
        if (!teller.is_stopped()) {
            diags.report("CLA-021", place,
                         {{"partie", name}, {"ligne", std::to_string(problem.getLineNumber())}});
            return false;
        }
    }
    if (teller.is_exceeded()) {
        diags.report("CLA-024", place, {{"partie", name}});
        return false;
    }
    return true;
}

}  // namespace palier::ingest
