#pragma once

#include <cstdint>
#include <string>

namespace palier::showcase {

/// Numbers that follow from a seed, the same on every machine.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed * 2 + 1) {}

    /// From 0 to `count` - 1.
    int below(int count);
    bool one_in(int count) { return below(count) == 0; }

  private:
    std::uint64_t state_;
};

/// So many words of French, short ones between the long ones.
std::string words(Chance& chance, int count);

/// Words as a sentence, with its signs.
std::string sentence(Chance& chance, int count);

}  // namespace palier::showcase
