#include "conformance/reading/xmp.h"

#include <algorithm>
#include <array>

namespace palier::conformance {

namespace {

constexpr std::string_view meta_space = "adobe:ns:meta/";
constexpr auto containers = std::to_array<std::string_view>({"Alt", "Bag", "Seq"});

const XmlElement* find_rdf(const XmlElement& root) {
    if (root.name.is(xmp_space::rdf, "RDF")) {
        return &root;
    }
    return root.name.is(meta_space, "xmpmeta") ? root.child(xmp_space::rdf, "RDF") : nullptr;
}

XmpProperty read_property(const XmlElement& element) {
    XmpProperty property{element.name, {}, {}, element};
    for (const std::string_view kind : containers) {
        const XmlElement* array = element.child(xmp_space::rdf, kind);
        if (array == nullptr) {
            continue;
        }
        property.container = kind;
        for (const XmlElement& item : array->children) {
            property.values.push_back(item.text);
        }
        return property;
    }
    property.values.push_back(element.text);
    return property;
}

void read_description(const XmlElement& description, Xmp& xmp) {
    for (const XmlAttribute& attribute : description.attributes) {
        if (attribute.name.space != xmp_space::rdf) {
            xmp.properties.push_back({attribute.name, {attribute.value}, {}, {}});
        }
    }
    for (const XmlElement& element : description.children) {
        xmp.properties.push_back(read_property(element));
    }
}

}  // namespace

const XmpProperty* Xmp::find(std::string_view space, std::string_view local) const {
    const auto found = std::ranges::find_if(
        properties, [&](const XmpProperty& each) { return each.name.is(space, local); });
    return found == properties.end() ? nullptr : &*found;
}

std::string Xmp::value(std::string_view space, std::string_view local) const {
    const XmpProperty* property = find(space, local);
    return property == nullptr || property->values.empty() ? "" : property->values.front();
}

std::optional<Xmp> read_xmp(std::string_view packet, std::string& problem) {
    const auto parsed = parse_xml(packet);
    if (const auto* wrong = std::get_if<XmlProblem>(&parsed)) {
        problem = wrong->what;
        return std::nullopt;
    }
    const XmlDocument& document = std::get<XmlDocument>(parsed);
    const XmlElement* rdf = find_rdf(document.root);
    if (rdf == nullptr) {
        problem = "no rdf:RDF in x:xmpmeta";
        return std::nullopt;
    }
    Xmp xmp;
    for (const XmlElement& description : rdf->children) {
        read_description(description, xmp);
    }
    for (const std::string& instruction : document.instructions) {
        if (instruction.starts_with("xpacket")) {
            xmp.packet_headers.push_back(instruction);
        }
    }
    return xmp;
}

const std::vector<XmlElement>& structure_fields(const XmlElement& element) {
    const XmlElement* description = element.child(xmp_space::rdf, "Description");
    return description == nullptr ? element.children : description->children;
}

std::vector<XmlElement> array_items(const XmlElement& element, std::string_view kind) {
    const XmlElement* array = element.child(xmp_space::rdf, kind);
    return array == nullptr ? std::vector<XmlElement>() : array->children;
}

}  // namespace palier::conformance
