#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/reading/xml.h"

namespace palier::conformance {

/// Namespaces of XMP schemas.
namespace xmp_space {
constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view xmp = "http://ns.adobe.com/xap/1.0/";
constexpr std::string_view media = "http://ns.adobe.com/xap/1.0/mm/";
constexpr std::string_view pdf = "http://ns.adobe.com/pdf/1.3/";
constexpr std::string_view pdfa_id = "http://www.aiim.org/pdfa/ns/id/";
constexpr std::string_view pdfua_id = "http://www.aiim.org/pdfua/ns/id/";
constexpr std::string_view extension = "http://www.aiim.org/pdfa/ns/extension/";
constexpr std::string_view schema = "http://www.aiim.org/pdfa/ns/schema#";
constexpr std::string_view property = "http://www.aiim.org/pdfa/ns/property#";
}  // namespace xmp_space

/// A property of an XMP packet.
struct XmpProperty {
    XmlName name;
    /// One value, or the items of an array.
    std::vector<std::string> values;
    /// « Alt », « Bag » or « Seq »; empty for a simple value.
    std::string container;
    /// As written; an attribute has none.
    XmlElement element;
};

struct Xmp {
    std::vector<XmpProperty> properties;
    /// What stands inside « <?xpacket … ?> », in order.
    std::vector<std::string> packet_headers;

    /// The property of a name, or null.
    const XmpProperty* find(std::string_view space, std::string_view local) const;
    /// The first value of a property, or empty.
    std::string value(std::string_view space, std::string_view local) const;
};

/// Reads the properties of an XMP packet. Empty when it is no well-formed XML, or no RDF; `problem`
/// then says why.
std::optional<Xmp> read_xmp(std::string_view packet, std::string& problem);

/// The fields of a structure: children of the element, or of the one rdf:Description in it.
const std::vector<XmlElement>& structure_fields(const XmlElement& element);

/// The items of an array property of a kind (« Bag », « Seq »); empty when it is none.
std::vector<XmlElement> array_items(const XmlElement& element, std::string_view kind);

}  // namespace palier::conformance
