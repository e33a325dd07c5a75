#include <array>

#include "base/catalog.h"

namespace palier::base::catalog {

namespace {

constexpr std::array<Message, 0> messages{};

}  // namespace

std::span<const Message> analysis_messages() { return messages; }

}  // namespace palier::base::catalog
