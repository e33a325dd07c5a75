#include "compose/path.h"

#include <algorithm>

#include "base/expect.h"

namespace palier::compose {

namespace {

const Value absent{};

bool is_something(const Value& value) {
    if (const auto* truth = std::get_if<bool>(&value.content)) {
        return *truth;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value.content)) {
        return *number != 0;
    }
    if (const auto* text = std::get_if<std::string>(&value.content)) {
        return !text->empty();
    }
    if (const auto* items = std::get_if<Value::List>(&value.content)) {
        return !items->empty();
    }
    return !value.is_absent();
}

}  // namespace

const Value& DataScope::look_up(const Path& path) const {
    const Value* value = &data_;
    if (path.loop) {
        const Iteration& iteration = loops_.at(*path.loop);
        value = iteration.item;
        if (path.position) {
            switch (*path.position) {
                case Path::Position::Rank:
                    return iteration.rank;
                case Path::Position::First:
                    return iteration.first;
                case Path::Position::Last:
                    return iteration.last;
            }
        }
    }
    for (const std::string& member : path.members) {
        value = value->find(member);
        if (value == nullptr) {
            return absent;
        }
    }
    return *value;
}

bool DataScope::holds(const Test& test) const {
    return std::ranges::any_of(test.terms, [&](const Test::Term& term) {
        return is_something(look_up(term.path)) != term.negated;
    });
}

void DataScope::enter(const Value& item, std::size_t index, std::size_t count) {
    loops_.push_back({.item = &item,
                      .rank = Value::integer(static_cast<std::int64_t>(index) + 1),
                      .first = Value::boolean(index == 0),
                      .last = Value::boolean(index + 1 == count)});
}

}  // namespace palier::compose
