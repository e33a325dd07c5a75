#include <gmock/gmock.h>
#include <gtest/gtest.h>

extern "C" {
#include <libical/ical.h>
}

#include <memory>

#include "sheets/plan_files.h"
#include "support/plan_builder.h"

namespace {

using palier::model::Action;
using palier::model::PlanSheet;
using palier::sheets::plan_ics;
using palier::support::full_plan;
using palier::support::random_plan;
using testing::HasSubstr;
using testing::SizeIs;

struct Freer {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Calendar = std::unique_ptr<icalcomponent, Freer>;

Calendar parsed(const std::string& text) {
    return Calendar(icalparser_parse_string(text.c_str()));
}

std::vector<icalcomponent*> events(icalcomponent* calendar) {
    std::vector<icalcomponent*> found;
    for (icalcomponent* each = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
         each != nullptr;
         each = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        found.push_back(each);
    }
    return found;
}

/// The lines of a text that each end by CRLF.
std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at);
        EXPECT_NE(end, std::string::npos);
        found.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return found;
}

TEST(PlanIcs, IsACalendarForLibical) {
    const std::string text = plan_ics(full_plan()).value();
    // Libical would take a bare semicolon too.
    EXPECT_THAT(text, HasSubstr("Faire \\; puis"));
    const Calendar calendar = parsed(text);
    ASSERT_NE(calendar, nullptr);
    EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0);
    // What RFC 5546 asks of a calendar of its method, or of none.
    EXPECT_TRUE(icalrestriction_check(calendar.get()));
    const auto found = events(calendar.get());
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_STREQ(icalcomponent_get_uid(found.front()), "prefecture.PA-01@plan-actions.palier");
    EXPECT_STREQ(icalcomponent_get_summary(found.front()),
                 "Échéance : Faire ; puis dire \"oui\". Et recommencer.");
    const icaltimetype start = icalcomponent_get_dtstart(found.front());
    EXPECT_TRUE(start.is_date);
    EXPECT_EQ(start.year, 2026);
    EXPECT_EQ(start.month, 9);
    EXPECT_EQ(start.day, 30);
    // 10 March 2026 is the 20 522nd day since 1970.
    EXPECT_EQ(icalcomponent_get_sequence(found.front()), 20522);
    EXPECT_THAT(icalcomponent_get_description(found.front()), HasSubstr("Accueil"));
}

TEST(PlanIcs, HoldsWhateverTextForLibical) {
    const PlanSheet plan = random_plan(100);
    const Calendar calendar = parsed(plan_ics(plan).value());
    ASSERT_NE(calendar, nullptr);
    EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0);
    const auto found = events(calendar.get());
    ASSERT_THAT(found, SizeIs(100));
    for (std::size_t index = 0; index < found.size(); ++index) {
        std::string text = plan.rows.at(index).action.text;
        std::ranges::replace(text, '\n', ' ');
        EXPECT_EQ(icalcomponent_get_summary(found.at(index)), "Échéance : " + text);
    }
}

TEST(PlanIcs, FoldsItsLinesBetweenCharacters) {
    const std::string text = plan_ics(random_plan(100)).value();
    for (const std::string& line : lines(text)) {
        EXPECT_LE(line.size(), 75U);
        // A byte that goes on with a character begins no line.
        EXPECT_NE(static_cast<unsigned char>(line.at(line.front() == ' ' ? 1 : 0)) & 0xC0U, 0x80U);
    }
}

TEST(PlanIcs, HasWhatIsStillAwaitedOnly) {
    PlanSheet plan = full_plan();
    Action& action = plan.rows.front().action;
    action.status = Action::Status::Done;
    EXPECT_EQ(plan_ics(plan), std::nullopt);
    action.status = Action::Status::GivenUp;
    EXPECT_EQ(plan_ics(plan), std::nullopt);
    action.status = Action::Status::Paused;
    EXPECT_NE(plan_ics(plan), std::nullopt);
    action.decision = Action::Decision::Rejected;
    EXPECT_EQ(plan_ics(plan), std::nullopt);
    action.decision = {};
    action.due = {};
    EXPECT_EQ(plan_ics(plan), std::nullopt);
}

TEST(PlanIcs, KeepsItsIdentifiersFromOneEditionToTheNext) {
    PlanSheet plan = full_plan();
    plan.rows.front().action.id.value = "É 1";
    const std::string before = plan_ics(plan).value();
    plan.date = palier::support::day(2026, 4, 10);
    plan.rows.front().action.text = "Autre chose.";
    const std::string after = plan_ics(plan).value();
    const std::string identifier = "UID:prefecture.%C3%89%201@plan-actions.palier\r\n";
    EXPECT_THAT(before, HasSubstr(identifier));
    EXPECT_THAT(after, HasSubstr(identifier));
    EXPECT_THAT(before, HasSubstr("SEQUENCE:20522\r\n"));
    EXPECT_THAT(after, HasSubstr("SEQUENCE:20553\r\n"));
}

}  // namespace
