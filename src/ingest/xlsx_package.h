#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/workbook_reading.h"
#include "ingest/xml_events.h"

namespace palier::ingest {

/// The namespaces of the parts of a .xlsx workbook, transitional and strict (ISO/IEC 29500-4 and
/// -1). Names of its main one stand alone; those of references have « r: ».
std::span<const XmlNamespace> xlsx_namespaces();

/// What a part of a package refers to.
struct Relationship {
    std::string id;
    /// The last word of its type: « worksheet ».
    std::string type;
    /// The name of the part in the archive, wherever it was written from.
    std::string target;
    /// It stands outside the archive.
    bool external = false;
};

/// The relationships of a part, « xl/workbook.xml »; of the package itself, for an empty name. None
/// when it has no part of them. Empty when something was reported.
std::optional<std::vector<Relationship>> read_relationships(std::string_view part,
                                                            WorkbookReading& reading);

/// The part that an office document is made around, and its type as the package gives it. Empty
/// strings when the package has none.
struct MainPart {
    std::string name;
    std::string content_type;
};
/// Empty when something was reported.
std::optional<MainPart> find_main_part(WorkbookReading& reading);

}  // namespace palier::ingest
