#include "ingest/xlsx_package.h"

#include <algorithm>
#include <array>
#include <map>

namespace palier::ingest {

namespace {

constexpr std::array sheet_namespaces{
    XmlNamespace{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""},
    XmlNamespace{"http://purl.oclc.org/ooxml/spreadsheetml/main", ""},
    XmlNamespace{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    XmlNamespace{"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
};
constexpr std::array package_namespaces{
    XmlNamespace{"http://schemas.openxmlformats.org/package/2006/relationships", ""},
    XmlNamespace{"http://schemas.openxmlformats.org/package/2006/content-types", ""},
};

/// What stands before the last « / », with it.
std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? "" : part.substr(0, slash + 1);
}

/// The name in the archive of a target written in `folder`, « .. » and « . » worked out.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string_view rest = target;
    std::string path = target.starts_with('/') ? "" : std::string(folder);
    while (!rest.empty()) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view step = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (step == "..") {
            path.erase(path.empty() ? 0 : folder_of(path.substr(0, path.size() - 1)).size());
        } else if (!step.empty() && step != ".") {
            path.append(step).append(rest.empty() ? "" : "/");
        }
    }
    return path;
}

class RelationshipEvents : public XmlEvents {
  public:
    explicit RelationshipEvents(std::string_view folder) : folder_(folder) {}

    Descent start(const XmlTag& tag) override {
        if (tag.name == "Relationship") {
            const std::string_view type = tag.find("Type").value_or("");
            const bool external = tag.find("TargetMode") == "External";
            const std::string_view target = tag.find("Target").value_or("");
            found_.push_back({.id = std::string(tag.find("Id").value_or("")),
                              .type = std::string(type.substr(folder_of(type).size())),
                              .target = external ? "" : resolved(folder_, target),
                              .external = external});
        }
        return tag.name == "Relationships" ? Descent::Enter : Descent::Skip;
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    std::vector<Relationship> take() { return std::move(found_); }

  private:
    std::string_view folder_;
    std::vector<Relationship> found_;
};

/// The types of parts by their names, and by their extensions.
class ContentTypeEvents : public XmlEvents {
  public:
    Descent start(const XmlTag& tag) override {
        const std::string type(tag.find("ContentType").value_or(""));
        if (tag.name == "Override") {
            std::string_view part = tag.find("PartName").value_or("");
            part.remove_prefix(part.starts_with('/') ? 1 : 0);
            of_parts_[std::string(part)] = type;
        } else if (tag.name == "Default") {
            of_extensions_[std::string(tag.find("Extension").value_or(""))] = type;
        }
        return tag.name == "Types" ? Descent::Enter : Descent::Skip;
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    std::string type_of(const std::string& part) const {
        if (const auto found = of_parts_.find(part); found != of_parts_.end()) {
            return found->second;
        }
        const std::size_t dot = part.rfind('.');
        const auto found =
            of_extensions_.find(dot == std::string::npos ? "" : part.substr(dot + 1));
        return found != of_extensions_.end() ? found->second : "";
    }

  private:
    std::map<std::string, std::string> of_parts_;
    std::map<std::string, std::string> of_extensions_;
};

}  // namespace

std::span<const XmlNamespace> xlsx_namespaces() {
    return sheet_namespaces;
}

std::optional<std::vector<Relationship>> read_relationships(std::string_view part,
                                                            WorkbookReading& reading) {
    const std::string_view folder = folder_of(part);
    const std::string name =
        std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    RelationshipEvents events(folder);
    if (reading.archive().has(name) && !reading.read_part(name, package_namespaces, events)) {
        return std::nullopt;
    }
    return events.take();
}

std::optional<MainPart> find_main_part(WorkbookReading& reading) {
    const auto relationships = read_relationships("", reading);
    ContentTypeEvents types;
    if (!relationships || !reading.read_part("[Content_Types].xml", package_namespaces, types)) {
        return std::nullopt;
    }
    const auto found = std::ranges::find(*relationships, "officeDocument", &Relationship::type);
    if (found == relationships->end() || found->external) {
        return MainPart{};
    }
    return MainPart{.name = found->target, .content_type = types.type_of(found->target)};
}

}  // namespace palier::ingest
