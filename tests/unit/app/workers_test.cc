#include "app/workers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>
#include <vector>

namespace {

using palier::app::for_each_index;

TEST(ForEachIndex, DoesEachOnce) {
    for (const std::size_t workers : {0U, 1U, 2U, 7U, 100U}) {
        std::vector<std::atomic<int>> times(50);
        for_each_index(times.size(), workers, [&](std::size_t index) { ++times.at(index); });
        for (const std::atomic<int>& count : times) {
            EXPECT_EQ(count, 1) << workers;
        }
    }
}

TEST(ForEachIndex, OfNothingDoesNothing) {
    for_each_index(0, 4, [](std::size_t /*index*/) { FAIL(); });
}

/// Two that each wait for the other to have begun can only end in two threads.
TEST(ForEachIndex, WorksOnSeveralAtOnce) {
    std::atomic<int> begun = 0;
    for_each_index(2, 2, [&](std::size_t /*index*/) {
        ++begun;
        while (begun < 2) {
            std::this_thread::yield();
        }
    });
    EXPECT_EQ(begun, 2);
}

TEST(ForEachIndex, OfOneWorkerIsThisThread) {
    std::set<std::thread::id> threads;
    for_each_index(5, 1,
                   [&](std::size_t /*index*/) { threads.insert(std::this_thread::get_id()); });
    EXPECT_EQ(threads, std::set{std::this_thread::get_id()});
}

}  // namespace
