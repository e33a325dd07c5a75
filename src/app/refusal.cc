#include "app/refusal.h"

namespace palier::app {

namespace {

std::string reason_word(base::WriteRefusal::Reason reason) {
    switch (reason) {
        case base::WriteRefusal::Reason::NoRight:
            return "droits";
        case base::WriteRefusal::Reason::NoSpace:
            return "place";
        case base::WriteRefusal::Reason::SomethingInTheWay:
            return "obstacle";
        case base::WriteRefusal::Reason::Other:
            return "autre";
    }
    return "autre";
}

}  // namespace

void report_refusal(const base::WriteRefusal& refusal, base::Diagnostics& diags) {
    diags.report("SYS-101", {},
                 {{"lu", refusal.path.string()}, {"raison", reason_word(refusal.reason)}});
}

}  // namespace palier::app
