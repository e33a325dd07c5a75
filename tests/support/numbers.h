#pragma once

#include <cstdint>

namespace palier::support {

/// A pseudo-random sequence that is the same on every machine.
class Numbers {
  public:
    explicit Numbers(std::uint64_t seed) : state_(seed * 2 + 1) {}

    /// 0 to `end` - 1.
    std::int64_t below(std::int64_t end) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::int64_t>((state_ >> 33U) % static_cast<std::uint64_t>(end));
    }

  private:
    std::uint64_t state_;
};

}  // namespace palier::support
