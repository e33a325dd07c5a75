#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace palier::ingest {

/// A namespace and the prefix that its names get, whatever prefix a file gives them: « table ».
/// Names of a namespace with an empty prefix stand alone.
struct XmlNamespace {
    std::string_view uri;
    std::string_view prefix;
};

/// The opening tag of an element.
class XmlTag {
  public:
    struct Attribute {
        std::string name;
        std::string value;
    };

    /// « table:table-row ».
    std::string name;
    /// Those without namespace, and those of known ones.
    std::vector<Attribute> attributes;

    /// The value of an attribute, or nothing. It lives as long as the tag.
    std::optional<std::string_view> find(std::string_view attribute) const;
    /// Whether an attribute says yes: « 1 » or « true ».
    bool is_set(std::string_view attribute) const;
};

/// What becomes of the inside of an element.
enum class Descent { Enter, Skip };

/// What is told of an XML file, in its order. Functions do not throw: a parser in C calls them.
class XmlEvents {
  public:
    XmlEvents() = default;
    XmlEvents(const XmlEvents&) = delete;
    XmlEvents& operator=(const XmlEvents&) = delete;
    virtual ~XmlEvents() = default;

    /// Elements of unknown namespaces are left out with all that is in them. The end of a skipped
    /// element is not told either.
    virtual Descent start(const XmlTag& tag) = 0;
    virtual void end(std::string_view name) = 0;
    /// A piece of text: two may follow each other.
    virtual void text(std::string_view piece) = 0;
    /// When true nothing more is told, and the rest of the file is not read.
    virtual bool is_done() const { return false; }
};

/// What the XML files of one workbook may be at most.
struct XmlEventLimits {
    /// Elements inside each other.
    std::size_t depth = 100;
    /// Elements and attributes, of all files together.
    std::size_t nodes = 2'500'000;
    /// Bytes from one « < » to the next: a tag, with the text after it.
    std::size_t stretch = 1'000'000;
};

/// One XML file of a workbook.
struct XmlPart {
    /// Its name in the archive, for messages.
    std::string_view name;
    std::string_view bytes;
    std::span<const XmlNamespace> namespaces;
};

/// Reads the XML files of one workbook.
class XmlPartReader {
  public:
    /// `file` names the workbook in messages.
    XmlPartReader(std::string file, const XmlEventLimits& limits)
        : file_(std::move(file)), limits_(limits) {}

    /// Tells `events` what stands in `part`, UTF-8 without document type declaration: so there are
    /// no entities but XML's own five. False when something was reported: CLA-021 … CLA-024.
    bool read(const XmlPart& part, XmlEvents& events, base::Diagnostics& diags);

  private:
    std::string file_;
    XmlEventLimits limits_;
    std::size_t nodes_ = 0;
};

}  // namespace palier::ingest
