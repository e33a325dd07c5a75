#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/json.h"
#include "ingest/table.h"

namespace palier::ingest {

/// What a dossier in JSON may be at most.
struct JsonTableLimits {
    base::JsonLimits json;
    TableLimits tables;
};

/// Reads the tables of a dossier in JSON: an object with a member for each table (contract §3). A
/// table of fields is an object, any other an array of row objects; both become the same Table.
/// Bytes that are no JSON but a known format (workbook, PDF, CSV…) are refused with what to do.
/// `file` names the dossier in messages. Every error at once: JSN-0xx, ING-0xx. Tables with errors
/// are not sound; a text that is no JSON object gives nothing.
std::optional<TableSet> read_json_tables(std::string_view bytes, const std::string& file,
                                         const JsonTableLimits& limits, base::Diagnostics& diags);

}  // namespace palier::ingest
