#include "app/outcome.h"

#include <algorithm>

namespace palier::app {

namespace {

constexpr int some_done_some_not = 1;

}  // namespace

int exit_status(Outcome outcome) {
    switch (outcome) {
        case Outcome::Done:
            return 0;
        case Outcome::WrongUsage:
            return 2;
        case Outcome::BadInput:
            return 65;
        case Outcome::NotFound:
            return 66;
        case Outcome::InternalError:
            return 70;
        case Outcome::CannotWrite:
            return 73;
        case Outcome::BadConfiguration:
            return 78;
    }
    return 70;
}

int exit_status(const std::vector<Outcome>& outcomes) {
    int highest = 0;
    for (const Outcome outcome : outcomes) {
        highest = std::max(highest, exit_status(outcome));
    }
    const bool some_done = std::ranges::find(outcomes, Outcome::Done) != outcomes.end();
    return some_done && highest > 0 ? some_done_some_not : highest;
}

}  // namespace palier::app
