#include "compose/value.h"

#include <algorithm>

#include "base/expect.h"

namespace palier::compose {

Value Value::boolean(bool value) {
    return Value{.content = value};
}

Value Value::integer(std::optional<std::int64_t> value) {
    return value ? Value{.content = *value} : Value();
}

Value Value::text(std::optional<std::string> value) {
    return value ? Value{.content = std::move(*value)} : Value();
}

Value Value::figure(std::optional<Figure> value) {
    return value ? Value{.content = std::move(*value)} : Value();
}

Value Value::list(List items) {
    return Value{.content = std::move(items)};
}

Value Value::object(Object members) {
    for (std::size_t index = 1; index < members.size(); ++index) {
        const auto end = members.begin() + static_cast<std::ptrdiff_t>(index);
        const bool taken = std::any_of(members.begin(), end, [&](const Member& earlier) {
            return earlier.name == members[index].name;
        });
        base::expect(!taken, "no two members of an object have the same name");
    }
    return Value{.content = std::move(members)};
}

const Value* Value::find(std::string_view name) const {
    const auto* members = std::get_if<Object>(&content);
    if (members == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(*members, name, &Member::name);
    return found == members->end() ? nullptr : &found->value;
}

}  // namespace palier::compose
