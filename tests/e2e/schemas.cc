#include "e2e/schemas.h"

#include <Poco/JSON/Parser.h>

#include <filesystem>
#include <valijson/adapters/poco_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "e2e/program.h"

namespace palier::e2e {

std::string schema_errors(const std::string& schema_name, const std::string& text) {
    const std::string schema_text =
        read_file(std::filesystem::path(PALIER_SOURCE_DIR) / "tests/schema" / schema_name);
    const Poco::Dynamic::Var schema_json = Poco::JSON::Parser().parse(schema_text);
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::PocoJsonAdapter(schema_json),
                                            schema);
    const Poco::Dynamic::Var json = Poco::JSON::Parser().parse(text);
    valijson::ValidationResults results;
    valijson::Validator(valijson::Validator::kStrongTypes)
        .validate(schema, valijson::adapters::PocoJsonAdapter(json), &results);
    std::string errors;
    for (const auto& error : results) {
        for (const std::string& step : error.context) {
            errors += step;
        }
        errors += " " + error.description + "\n";
    }
    return errors;
}

}  // namespace palier::e2e
