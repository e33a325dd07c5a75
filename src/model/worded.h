#pragma once

#include <string_view>

namespace palier::model {

/// A word of a cell and what it means. `also` is another spelling of it, or empty.
template <typename T>
struct Worded {
    std::string_view word;
    std::string_view also;
    T meaning;
};

}  // namespace palier::model
