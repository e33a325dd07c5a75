#pragma once

#include <string>

namespace palier::e2e {

/// What a schema of `tests/schema` has against a JSON text, a line each.
std::string schema_errors(const std::string& schema, const std::string& text);

}  // namespace palier::e2e
