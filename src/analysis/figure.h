#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/place.h"
#include "base/score.h"

namespace palier::analysis {

/// One of the values that a figure was made from.
struct Operand {
    /// What the value is of: the id of an engagement, « E1 ».
    std::string name;
    base::Score value;
    base::Place place;
    /// Of a share: the points that were possible.
    std::optional<base::Score> possible = {};

    bool operator==(const Operand&) const = default;
};

/// A number that documents print, exact, with what it was made from: « Why 52,9 % » has an answer.
struct Figure {
    enum class Operation {
        /// The one operand, as it was written.
        Read,
        /// The sum of the operands divided by their count.
        Mean,
        /// 100 × the sum of the operands' values ÷ the sum of what was possible for them.
        Share,
        /// The first operand minus the second.
        Difference,
    };

    base::Score value;
    Operation operation = Operation::Read;
    std::vector<Operand> operands;

    bool operator==(const Figure&) const = default;
};

/// The figure that an operand is as it stands.
Figure read(Operand operand);
/// A figure as a part of another one: the cell it was read from or, when it was worked out, its
/// value under `name`.
Operand as_operand(const Figure& figure, std::string name);
/// The mean of `operands`, of which there is at least one.
Figure mean(std::vector<Operand> operands);
/// `left` − `right`.
Figure difference(Operand left, Operand right);

}  // namespace palier::analysis
