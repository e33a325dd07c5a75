#include "analysis/figure.h"

#include "base/expect.h"

namespace palier::analysis {

Figure read(Operand operand) {
    const base::Score value = operand.value;
    return Figure{value, Figure::Operation::Read, {std::move(operand)}};
}

Operand as_operand(const Figure& figure, std::string name) {
    if (figure.operation == Figure::Operation::Read) {
        return figure.operands.front();
    }
    return Operand{.name = std::move(name), .value = figure.value};
}

Figure mean(std::vector<Operand> operands) {
    base::expect(!operands.empty(), "a mean is of something");
    base::Score sum;
    for (const Operand& operand : operands) {
        sum += operand.value;
    }
    const auto count = static_cast<std::int64_t>(operands.size());
    return Figure{sum / base::Score(count), Figure::Operation::Mean, std::move(operands)};
}

Figure difference(Operand left, Operand right) {
    const base::Score value = left.value - right.value;
    return Figure{value, Figure::Operation::Difference, {std::move(left), std::move(right)}};
}

}  // namespace palier::analysis
