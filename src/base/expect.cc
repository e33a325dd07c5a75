#include "base/expect.h"

#include <stdexcept>
#include <string>

namespace palier::base {

void break_off(std::string_view promise, std::source_location place) {
    throw std::logic_error(std::string(promise) + " (" + place.function_name() + ", line " +
                           std::to_string(place.line()) + ")");
}

}  // namespace palier::base
