#include "app/outcome.h"

#include <gtest/gtest.h>

#include "app/run_report.h"

namespace palier::app {
namespace {

TEST(ExitStatus, OfOneOutcomeIsTheContracts) {
    EXPECT_EQ(exit_status(Outcome::Done), 0);
    EXPECT_EQ(exit_status(Outcome::WrongUsage), 2);
    EXPECT_EQ(exit_status(Outcome::BadInput), 65);
    EXPECT_EQ(exit_status(Outcome::NotFound), 66);
    EXPECT_EQ(exit_status(Outcome::InternalError), 70);
    EXPECT_EQ(exit_status(Outcome::CannotWrite), 73);
    EXPECT_EQ(exit_status(Outcome::BadConfiguration), 78);
}

TEST(ExitStatus, OfSeveralIsOneWhenSomeAreDoneAndSomeAreNot) {
    EXPECT_EQ(exit_status({Outcome::Done, Outcome::BadInput}), 1);
    EXPECT_EQ(exit_status({Outcome::CannotWrite, Outcome::Done}), 1);
}

TEST(ExitStatus, OfSeveralIsTheSharedOneOrTheHighest) {
    EXPECT_EQ(exit_status({Outcome::Done, Outcome::Done}), 0);
    EXPECT_EQ(exit_status({Outcome::BadInput, Outcome::BadInput}), 65);
    EXPECT_EQ(exit_status({Outcome::NotFound, Outcome::BadInput}), 66);
}

TEST(ExitStatus, OfARunIsItsPreparationsWhenThatFailed) {
    RunReport report;
    report.dossiers.push_back({.name = "a", .outcome = Outcome::BadInput});
    EXPECT_EQ(exit_status(report), 65);
    report.preparation = Outcome::BadConfiguration;
    EXPECT_EQ(exit_status(report), 78);
}

}  // namespace
}  // namespace palier::app
