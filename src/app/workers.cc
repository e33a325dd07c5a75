#include "app/workers.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace palier::app {

void for_each_index(std::size_t count, std::size_t workers,
                    const std::function<void(std::size_t index)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto take_turns = [&] {
        for (std::size_t index = next++; index < count; index = next++) {
            work(index);
        }
    };
    const std::size_t helpers = std::min(std::max<std::size_t>(workers, 1), count);
    std::vector<std::jthread> threads;
    threads.reserve(helpers);
    for (std::size_t helper = 1; helper < helpers; ++helper) {
        threads.emplace_back(take_turns);
    }
    take_turns();
}

std::size_t usual_workers() {
    return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

}  // namespace palier::app
