#include "compose/shape.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/expect.h"

namespace palier::compose {

namespace {

bool is_lower(char letter) {
    return letter >= 'a' && letter <= 'z';
}

std::string joined(const std::string& path, const std::string& name) {
    return path.empty() ? name : path + "." + name;
}

/// Walks a value and its shape side by side.
class Comparison {
  public:
    /// The path of the first difference, or empty.
    std::string misfit(const Value& value, const Shape& shape, const std::string& path) {
        const std::string here = path.empty() ? "." : path;
        switch (shape.kind()) {
            case Shape::Kind::Boolean:
                return std::holds_alternative<bool>(value.content) ? "" : here;
            case Shape::Kind::Integer:
                return std::holds_alternative<std::int64_t>(value.content) ? "" : here;
            case Shape::Kind::Text:
                return std::holds_alternative<std::string>(value.content) ? "" : here;
            case Shape::Kind::Figure:
                return std::holds_alternative<Figure>(value.content) ? "" : here;
            case Shape::Kind::List:
                return list_misfit(value, shape, path, here);
            case Shape::Kind::Object:
                break;
        }
        return object_misfit(value, shape, path, here);
    }

  private:
    std::string list_misfit(const Value& value, const Shape& shape, const std::string& path,
                            const std::string& here) {
        const auto* items = std::get_if<Value::List>(&value.content);
        if (items == nullptr) {
            return here;
        }
        if (!shape.length_name().empty() &&
            lengths_.emplace(shape.length_name(), items->size()).first->second != items->size()) {
            return here;
        }
        for (std::size_t index = 0; index < items->size(); ++index) {
            std::string found =
                misfit(items->at(index), shape.item(), path + "[" + std::to_string(index) + "]");
            if (!found.empty()) {
                return found;
            }
        }
        return "";
    }

    std::string object_misfit(const Value& value, const Shape& shape, const std::string& path,
                              const std::string& here) {
        const auto* members = std::get_if<Value::Object>(&value.content);
        if (members == nullptr) {
            return here;
        }
        for (const Value::Member& member : *members) {
            if (shape.find(member.name) == nullptr) {
                return joined(path, member.name);
            }
        }
        for (const Shape::Member& member : shape.members()) {
            const Value* held = value.find(member.name);
            const bool absent = held == nullptr || held->is_absent();
            if (absent && member.presence == Shape::Presence::Required) {
                return joined(path, member.name);
            }
            std::string found =
                absent ? "" : misfit(*held, member.shape, joined(path, member.name));
            if (!found.empty()) {
                return found;
            }
        }
        return "";
    }

    /// The length of the lists of each length name, by the first one seen.
    std::map<std::string, std::size_t, std::less<>> lengths_;
};

}  // namespace

Shape::Shape(Kind kind) : kind_(kind) {}

Shape Shape::boolean() {
    return Shape(Kind::Boolean);
}

Shape Shape::integer() {
    return Shape(Kind::Integer);
}

Shape Shape::text() {
    return Shape(Kind::Text);
}

Shape Shape::figure() {
    return Shape(Kind::Figure);
}

Shape Shape::list(Shape item, std::string length_name) {
    for (const char* name : {"rang", "premier", "dernier"}) {
        base::expect(item.find(name) == nullptr, "an item leaves the names of a loop alone");
    }
    Shape shape(Kind::List);
    shape.items_.push_back(std::move(item));
    shape.length_name_ = std::move(length_name);
    return shape;
}

Shape Shape::object(std::vector<Member> members) {
    std::set<std::string, std::less<>> names;
    for (const Member& member : members) {
        base::expect(is_data_name(member.name), "a member has a name that templates can write");
        base::expect(names.insert(member.name).second, "a member's name stands once");
    }
    Shape shape(Kind::Object);
    shape.members_ = std::move(members);
    return shape;
}

const Shape& Shape::item() const {
    base::expect(kind_ == Kind::List, "only a list has items");
    return items_.front();
}

const Shape::Member* Shape::find(std::string_view name) const {
    const auto found = std::ranges::find(members_, name, &Member::name);
    return found == members_.end() ? nullptr : &*found;
}

bool is_data_name(std::string_view text) {
    return !text.empty() && is_lower(text.front()) && std::ranges::all_of(text, [](char letter) {
        return is_lower(letter) || (letter >= '0' && letter <= '9') || letter == '_';
    });
}

std::string misfit(const Value& value, const Shape& shape) {
    return Comparison().misfit(value, shape, "");
}

}  // namespace palier::compose
