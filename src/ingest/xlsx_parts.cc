#include "ingest/xlsx_parts.h"

#include <charconv>
#include <map>

#include "base/utf8.h"
#include "ingest/xlsx_package.h"

namespace palier::ingest {

namespace {

/// Beyond that many letters it is no name of a sheet.
constexpr std::size_t longest_name = 1'000;
constexpr std::size_t most_formats = 100'000;

/// The letter of « _x000D_ » at the front of `text`, or nothing.
std::optional<char32_t> escaped_letter(std::string_view text) {
    constexpr std::size_t size = 7;
    if (text.size() < size || !text.starts_with("_x") || text[size - 1] != '_') {
        return std::nullopt;
    }
    unsigned code = 0;
    const char* const end = text.data() + size - 1;
    const auto read = std::from_chars(text.data() + 2, end, code, 16);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (read.ec != std::errc() || read.ptr != end || surrogate) {
        return std::nullopt;
    }
    return static_cast<char32_t>(code);
}

std::optional<int> number(std::optional<std::string_view> text) {
    int value = 0;
    if (!text) {
        return std::nullopt;
    }
    const char* const end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

class SharedStringEvents : public XmlEvents {
  public:
    explicit SharedStringEvents(const WorkbookLimits& limits)
        : item_(limits.text_bytes), most_(limits.shared_strings) {}

    Descent start(const XmlTag& tag) override {
        if (tag.name == "si") {
            inside_ = true;
            item_.clear();
            return Descent::Enter;
        }
        if (inside_) {
            return item_.start(tag.name);
        }
        return tag.name == "sst" ? Descent::Enter : Descent::Skip;
    }

    void end(std::string_view name) override {
        item_.end(name);
        if (name == "si") {
            inside_ = false;
            exceeded_ = exceeded_ || item_.is_too_long() || strings_.size() == most_;
            if (!exceeded_) {
                strings_.push_back(item_.value());
            }
        }
    }

    void text(std::string_view piece) override { item_.text(piece); }
    bool is_done() const override { return exceeded_; }
    std::vector<std::string> take() { return std::move(strings_); }

  private:
    StringItem item_;
    std::size_t most_;
    bool inside_ = false;
    bool exceeded_ = false;
    std::vector<std::string> strings_;
};

class StyleEvents : public XmlEvents {
  public:
    Descent start(const XmlTag& tag) override {
        if (tag.name == "numFmt") {
            if (const auto id = number(tag.find("numFmtId"))) {
                own_[*id] = parse_format(tag.find("formatCode").value_or(""));
            }
            return Descent::Skip;
        }
        if (tag.name == "xf") {
            const int id = number(tag.find("numFmtId")).value_or(0);
            const auto found = own_.find(id);
            if (formats_.size() < most_formats) {
                formats_.push_back(found != own_.end() ? found->second
                                                       : NumberFormatRule(builtin_format(id)));
            }
            return Descent::Skip;
        }
        // cellStyleXfs has elements of the same name, which are other styles.
        const bool entered =
            tag.name == "styleSheet" || tag.name == "numFmts" || tag.name == "cellXfs";
        return entered ? Descent::Enter : Descent::Skip;
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    std::vector<NumberFormatRule> take() { return std::move(formats_); }

  private:
    std::map<int, NumberFormatRule> own_;
    std::vector<NumberFormatRule> formats_;
};

class WorkbookEvents : public XmlEvents {
  public:
    Descent start(const XmlTag& tag) override {
        if (tag.name == "workbook" || tag.name == "sheets") {
            return Descent::Enter;
        }
        if (tag.name == "workbookPr") {
            part_.epoch = tag.is_set("date1904") ? Epoch::From1904 : Epoch::From1900;
        } else if (tag.name == "calcPr") {
            part_.recalculates = tag.is_set("fullCalcOnLoad");
        } else if (tag.name == "sheet") {
            const std::string_view state = tag.find("state").value_or("visible");
            part_.sheets.push_back({.name = std::string(tag.find("name").value_or("")),
                                    .id = std::string(tag.find("r:id").value_or("")),
                                    .hidden = state != "visible"});
        }
        return Descent::Skip;
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    WorkbookPart take() { return std::move(part_); }

  private:
    WorkbookPart part_;
};

}  // namespace

std::string without_escapes(std::string_view text) {
    if (text.find("_x") == std::string_view::npos) {
        return std::string(text);
    }
    std::string result;
    while (!text.empty()) {
        const std::size_t mark = std::min(text.find("_x"), text.size());
        result += text.substr(0, mark);
        text.remove_prefix(mark);
        if (const auto letter = escaped_letter(text)) {
            result += base::to_utf8(std::u32string(1, *letter));
            text.remove_prefix(7);
        } else if (!text.empty()) {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

void StringItem::clear() {
    text_.clear();
    collecting_ = false;
    too_long_ = false;
}

Descent StringItem::start(std::string_view name) {
    collecting_ = name == "t";
    return name == "t" || name == "r" ? Descent::Enter : Descent::Skip;
}

void StringItem::end(std::string_view name) {
    collecting_ = collecting_ && name != "t";
}

void StringItem::text(std::string_view piece) {
    if (!collecting_) {
        return;
    }
    too_long_ = too_long_ || text_.size() + piece.size() > most_bytes_;
    text_ += too_long_ ? "" : piece;
}

std::string StringItem::value() const {
    return without_escapes(text_);
}

std::optional<std::vector<std::string>> read_shared_strings(std::string_view part,
                                                            WorkbookReading& reading) {
    SharedStringEvents events(reading.limits());
    if (!reading.read_part(part, xlsx_namespaces(), events)) {
        return std::nullopt;
    }
    if (events.is_done()) {
        reading.diags().report("CLA-027", reading.place());
        return std::nullopt;
    }
    return events.take();
}

std::optional<std::vector<NumberFormatRule>> read_cell_formats(std::string_view part,
                                                               WorkbookReading& reading) {
    StyleEvents events;
    if (!reading.read_part(part, xlsx_namespaces(), events)) {
        return std::nullopt;
    }
    return events.take();
}

std::optional<WorkbookPart> read_workbook_part(std::string_view part, WorkbookReading& reading) {
    WorkbookEvents events;
    if (!reading.read_part(part, xlsx_namespaces(), events)) {
        return std::nullopt;
    }
    WorkbookPart workbook = events.take();
    if (workbook.sheets.size() > reading.limits().sheets) {
        reading.diags().report("CLA-029", reading.place(),
                               {{"lu", static_cast<std::int64_t>(workbook.sheets.size())},
                                {"maximum", static_cast<std::int64_t>(reading.limits().sheets)}});
        return std::nullopt;
    }
    for (const WorkbookPart::SheetEntry& sheet : workbook.sheets) {
        if (sheet.name.empty() || sheet.name.size() > longest_name) {
            reading.report_damage(reading.place(), sheet.name);
            return std::nullopt;
        }
    }
    return workbook;
}

}  // namespace palier::ingest
