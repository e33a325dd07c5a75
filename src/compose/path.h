#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compose/value.h"

namespace palier::compose {

/// The way to a value, resolved: from the data, or from the item of a loop around, through members.
struct Path {
    /// What a loop knows of its item beside the item itself.
    enum class Position { Rank, First, Last };

    /// Which of the loops around, counted from the outermost; absent for the data themselves.
    std::optional<std::size_t> loop;
    std::vector<std::string> members;
    std::optional<Position> position;
};

/// A condition: that one of these holds.
struct Test {
    /// That a value is there and is not false, zero, or empty; or the contrary.
    struct Term {
        Path path;
        bool negated = false;
    };
    std::vector<Term> terms;
};

/// The data, and the items of the loops being run, while a template is filled in.
class DataScope {
  public:
    /// Does not own the data.
    explicit DataScope(const Value& data) : data_(data) {}

    /// The value at a path: an absent one where a part of the path is absent.
    const Value& look_up(const Path& path) const;
    bool holds(const Test& test) const;

    void enter(const Value& item, std::size_t index, std::size_t count);
    void leave() { loops_.pop_back(); }

  private:
    struct Iteration {
        const Value* item = nullptr;
        Value rank;
        Value first;
        Value last;
    };

    const Value& data_;
    std::vector<Iteration> loops_;
};

}  // namespace palier::compose
