#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostics.h"

namespace palier::base {

/// A JSON value as it was written. Numbers keep their digits, so that 67.5 stays exact; objects
/// keep the order of their members.
struct Json {
    struct Number {
        std::string digits;
        bool operator==(const Number&) const = default;
    };
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;

    std::variant<std::nullptr_t, bool, Number, std::string, Array, Object> value = nullptr;

    const Object* object() const { return std::get_if<Object>(&value); }
    const Array* array() const { return std::get_if<Array>(&value); }
    const std::string* text() const { return std::get_if<std::string>(&value); }
    const Number* number() const { return std::get_if<Number>(&value); }
    const bool* boolean() const { return std::get_if<bool>(&value); }
    bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }

    /// The member of an object by key, or null when this is no object or has no such member.
    const Json* find(std::string_view key) const;
};

/// What a JSON text may be at most.
struct JsonLimits {
    std::size_t bytes = 16'000'000;
    std::size_t depth = 32;
    std::size_t values = 2'000'000;
    /// Duplicate keys that are reported; later ones are passed over, the text being refused
    /// already.
    std::size_t duplicates = 1'000;
};

/// Reads a JSON text (RFC 8259; a leading byte order mark is passed over). Every duplicate key is
/// reported; a text that is no JSON is reported with its
/// line and the character there. `file` names the text in messages.
/// Codes: JSN-001 … JSN-015. Nesting beyond `limits.depth` is refused before it is entered.
std::optional<Json> parse_json(std::string_view text, const std::string& file,
                               const JsonLimits& limits, Diagnostics& diags);

/// Escapes one key or index for a JSON pointer (RFC 6901).
std::string json_pointer_token(std::string_view key);

}  // namespace palier::base
