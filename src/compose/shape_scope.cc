#include "compose/shape_scope.h"

#include <algorithm>
#include <array>

namespace palier::compose {

namespace {

const Shape integer_shape = Shape::integer();
const Shape boolean_shape = Shape::boolean();

struct PositionName {
    const char* name;
    Path::Position position;
    const Shape* shape;
};

constexpr std::array positions = {PositionName{"rang", Path::Position::Rank, &integer_shape},
                                  PositionName{"premier", Path::Position::First, &boolean_shape},
                                  PositionName{"dernier", Path::Position::Last, &boolean_shape}};

/// What could follow a place that has no such member; `before` is how the template names the place.
ShapeScope::Unknown members_of(const ShapeScope::Found& found, const std::string& before) {
    ShapeScope::Unknown unknown;
    for (const Shape::Member& member : found.shape->members()) {
        unknown.candidates.push_back(before + member.name);
    }
    const bool is_item = found.path.loop && found.path.members.empty();
    for (const PositionName& position : positions) {
        if (is_item) {
            unknown.candidates.push_back(before + position.name);
        }
    }
    return unknown;
}

/// The part of a path before its first dot.
std::string_view head(std::string_view path) {
    return path.substr(0, path.find('.'));
}

/// The part after its first dot, or empty.
std::optional<std::string_view> tail(std::string_view path) {
    const std::size_t dot = path.find('.');
    return dot == std::string_view::npos ? std::nullopt : std::optional(path.substr(dot + 1));
}

}  // namespace

ShapeScope::Lookup ShapeScope::look_up(std::string_view written) const {
    const std::string first(head(written));
    const auto rest = tail(written);
    for (std::size_t index = 0; index < loops_.size(); ++index) {
        const Loop& loop = loops_[index];
        if (loop.variable != first) {
            continue;
        }
        if (loop.item == nullptr) {
            return Undecidable();
        }
        Found found{.path = {.loop = index, .members = {}, .position = {}},
                    .shape = loop.item,
                    .canonical = loop.canonical,
                    .uncertain = {}};
        const auto* const position =
            std::ranges::find_if(positions, [&](const auto& one) { return rest == one.name; });
        if (position != positions.end()) {
            found.path.position = position->position;
            found.shape = position->shape;
            found.canonical += "." + std::string(*rest);
            return found;
        }
        return rest ? look_up_from(std::move(found), first, *rest) : Lookup(std::move(found));
    }
    if (data_.find(first) == nullptr) {
        return Unknown{first_names()};
    }
    return look_up_from({.path = {}, .shape = &data_, .canonical = "", .uncertain = {}}, "",
                        written);
}

ShapeScope::Lookup ShapeScope::look_up_from(Found start, std::string walked,
                                            std::string_view rest) const {
    Found found = std::move(start);
    std::optional<std::string_view> left = rest;
    while (left) {
        const std::string name(head(*left));
        const std::string before = walked.empty() ? "" : walked + ".";
        const Shape::Member* member = found.shape->find(name);
        if (member == nullptr) {
            return members_of(found, before);
        }
        walked = before + name;
        found.canonical += (found.canonical.empty() ? "" : ".") + name;
        found.path.members.push_back(name);
        found.shape = &member->shape;
        if (member->presence == Shape::Presence::Optional && !is_guarded(walked)) {
            found.uncertain.push_back(walked);
        }
        left = tail(*left);
    }
    return found;
}

bool ShapeScope::is_taken(std::string_view name) const {
    return data_.find(name) != nullptr ||
           std::ranges::find(loops_, name, &Loop::variable) != loops_.end();
}

void ShapeScope::enter_loop(const std::string& variable, const Found* list) {
    std::string canonical = list == nullptr ? "?" + variable : list->canonical;
    const std::string length = list == nullptr ? "" : list->shape->length_name();
    surroundings_.push_back("each " + (length.empty() ? canonical : "#" + length));
    canonical += "[]";
    // A loop over a list that is being run already is another loop.
    while (std::ranges::find(loops_, canonical, &Loop::canonical) != loops_.end()) {
        canonical += "'";
    }
    loops_.push_back({.variable = variable,
                      .item = list == nullptr ? nullptr : &list->shape->item(),
                      .canonical = canonical});
}

void ShapeScope::leave_loop() {
    loops_.pop_back();
    surroundings_.pop_back();
}

/// Of one thing or another, neither is known to be there.
void ShapeScope::enter_test(const std::vector<Term>& terms) {
    const bool guards = terms.size() == 1 && !terms.front().negated;
    guarded_.push_back(guards ? terms.front().written : "");
    // Several have no one condition that is their contrary.
    std::string surrounding = terms.size() == 1 ? "" : "any ";
    for (const Term& term : terms) {
        surrounding += (&term == &terms.front() ? "" : " or ");
        surrounding += (term.negated ? "not " : "if ") + term.canonical;
    }
    surroundings_.push_back(std::move(surrounding));
}

void ShapeScope::leave_test() {
    guarded_.pop_back();
    surroundings_.pop_back();
}

std::vector<ShapeScope::Rank> ShapeScope::ranks() const {
    std::vector<Rank> all;
    all.reserve(loops_.size());
    for (const Loop& loop : loops_) {
        all.push_back({.written = loop.variable + ".rang", .canonical = loop.canonical + ".rang"});
    }
    return all;
}

std::vector<std::string> ShapeScope::first_names() const {
    std::vector<std::string> all;
    all.reserve(loops_.size() + data_.members().size());
    for (const Loop& loop : loops_) {
        all.push_back(loop.variable);
    }
    for (const Shape::Member& member : data_.members()) {
        all.push_back(member.name);
    }
    return all;
}

bool ShapeScope::is_guarded(const std::string& written) const {
    return std::ranges::any_of(guarded_, [&](const std::string& test) {
        return test == written || test.starts_with(written + ".");
    });
}

}  // namespace palier::compose
