#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/score.h"

namespace palier::compose {

/// A number that documents show: its exact value for drawings, its French text for readers.
struct Figure {
    base::Score value;
    std::string text;

    bool operator==(const Figure&) const = default;
};

/// What a template is filled in with: a tree of named data. A default value is absent.
struct Value {
    struct Member;
    using List = std::vector<Value>;
    /// Members keep their order; no two have the same name.
    using Object = std::vector<Member>;

    std::variant<std::monostate, bool, std::int64_t, std::string, Figure, List, Object> content;

    /// Builders. An empty optional is an absent value.
    static Value boolean(bool value);
    static Value integer(std::optional<std::int64_t> value);
    static Value text(std::optional<std::string> value);
    static Value figure(std::optional<Figure> value);
    static Value list(List items);
    static Value object(Object members);

    bool is_absent() const { return std::holds_alternative<std::monostate>(content); }
    /// The member of an object by name, or null when this is no object or has no such member.
    const Value* find(std::string_view name) const;
};

struct Value::Member {
    std::string name;
    Value value;
};

}  // namespace palier::compose
