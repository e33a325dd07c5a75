#include <algorithm>

#include "base/french.h"
#include "base/utf8.h"
#include "sheets/plan_columns.h"
#include "sheets/plan_files.h"

namespace palier::sheets {

namespace {

using model::Action;

/// A line of content as RFC 5545 wants it: 75 bytes at most, then a line that begins with a space;
/// never a character of several bytes parted.
std::string folded_line(const std::string& line) {
    constexpr std::size_t most_bytes = 75;
    std::string folded;
    std::size_t used = 0;
    for (const char32_t point : base::to_code_points(line)) {
        const std::string letter = base::to_utf8(std::u32string(1, point));
        if (used + letter.size() > most_bytes) {
            folded += "\r\n ";
            used = 1;
        }
        folded += letter;
        used += letter.size();
    }
    return folded + "\r\n";
}

/// A value of the type TEXT.
std::string text_value(const std::string& text) {
    std::string escaped;
    for (const char letter : text) {
        if (letter == '\n') {
            escaped += "\\n";
            continue;
        }
        if (letter == '\\' || letter == ';' || letter == ',') {
            escaped += '\\';
        }
        if (letter != '\r') {
            escaped += letter;
        }
    }
    return escaped;
}

/// « 20260630 »
std::string day_value(const base::Date& date) {
    std::string text = date.iso();
    std::erase(text, '-');
    return text;
}

/// What may stand in an identifier anywhere: other bytes by their number.
std::string identifier_part(const std::string& text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view kept =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    std::string part;
    for (const char letter : text) {
        if (kept.find(letter) != std::string_view::npos) {
            part += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        part += '%';
        part += digits[byte / digits.size()];
        part += digits[byte % digits.size()];
    }
    return part;
}

/// Whether its due date is still to be kept.
bool is_awaited(const Action& action) {
    return action.due && action.status != Action::Status::Done &&
           action.status != Action::Status::GivenUp &&
           action.decision != Action::Decision::Rejected;
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

/// Every column that has something, one a line, and what the plan says of itself: each event is
/// read alone.
std::string description(const model::PlanRow& row, const model::PlanSheet& plan) {
    std::string text;
    for (const PlanColumn& column : plan_columns()) {
        const std::string words = model::field_words(column.value(row));
        if (!words.empty()) {
            text += (text.empty() ? "" : "\n") +
                    base::french::spaced(std::string(column.heading) + " :") + "\u00A0" + words;
        }
    }
    for (const std::string& note : plan.notes) {
        text += "\n" + note;
    }
    return text;
}

/// Writes one calendar.
class CalendarWriter {
  public:
    explicit CalendarWriter(const model::PlanSheet& plan) : plan_(plan) {}

    std::optional<std::string> write() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Palier//Plan d’actions//FR");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + text_value(plan_.title + " — " + plan_.site));
        bool any = false;
        for (const model::PlanRow& row : plan_.rows) {
            if (is_awaited(row.action)) {
                add_event(row);
                any = true;
            }
        }
        line("END:VCALENDAR");
        return any ? std::optional(std::move(text_)) : std::nullopt;
    }

  private:
    void line(const std::string& content) { text_ += folded_line(content); }

    void add_event(const model::PlanRow& row) {
        const base::Date& due = *row.action.due;
        line("BEGIN:VEVENT");
        line("UID:" + identifier_part(plan_.identifier) + "." +
             identifier_part(row.action.id.value) + "@plan-actions.palier");
        line("DTSTAMP:" + day_value(plan_.date) + "T000000Z");
        // Each edition of the plan comes after the one before it: a calendar keeps the latest. Two
        // files of one edition are equal in age, and a calendar takes the one that it is given.
        const auto days = plan_.date.days().time_since_epoch().count();
        line("SEQUENCE:" + std::to_string(std::max<decltype(days)>(days, 0)));
        line("DTSTART;VALUE=DATE:" + day_value(due));
        line("SUMMARY:" + text_value("Échéance : " + one_line(row.action.text)));
        line("DESCRIPTION:" + text_value(description(row, plan_)));
        line(std::string("STATUS:") + (row.draft ? "TENTATIVE" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    const model::PlanSheet& plan_;
    std::string text_;
};

}  // namespace

std::optional<std::string> plan_ics(const model::PlanSheet& plan) {
    return CalendarWriter(plan).write();
}

}  // namespace palier::sheets
