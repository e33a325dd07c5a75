#pragma once

#include <cstddef>
#include <functional>

namespace palier::app {

/// Does `work(index)` once for each index below `count`, by `workers` threads at most, this one
/// included, and returns when all are done. `work` is called by several threads at once, on
/// different indices, and does not throw.
void for_each_index(std::size_t count, std::size_t workers,
                    const std::function<void(std::size_t index)>& work);

/// How many threads serve this machine best; 1 at least.
std::size_t usual_workers();

}  // namespace palier::app
