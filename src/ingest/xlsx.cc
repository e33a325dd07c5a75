#include "ingest/xlsx.h"

#include <algorithm>

#include "ingest/xlsx_parts.h"
#include "ingest/xlsx_sheet.h"

namespace palier::ingest {

namespace {

using Relationships = std::vector<Relationship>;

const Relationship* find_type(const Relationships& all, std::string_view type) {
    const auto found = std::ranges::find(all, type, &Relationship::type);
    return found == all.end() || found->external ? nullptr : &*found;
}

/// What the sheets refer to. A workbook may have no texts and no styles.
std::optional<XlsxBook> read_book(const WorkbookPart& workbook, const Relationships& all,
                                  WorkbookReading& reading) {
    XlsxBook book{.epoch = workbook.epoch, .recalculates = workbook.recalculates};
    if (const Relationship* strings = find_type(all, "sharedStrings")) {
        auto read = read_shared_strings(strings->target, reading);
        if (!read) {
            return std::nullopt;
        }
        book.strings = std::move(*read);
    }
    if (const Relationship* styles = find_type(all, "styles")) {
        auto read = read_cell_formats(styles->target, reading);
        if (!read) {
            return std::nullopt;
        }
        book.formats = std::move(*read);
    }
    return book;
}

/// A sheet that is not wanted is not even inflated when it is large.
std::optional<Sheet> read_sheet(const std::string& part, const std::string& name,
                                const XlsxBook& book, WorkbookReading& reading) {
    constexpr std::uint64_t most_skimmed = 100'000;
    const ZipArchive& archive = reading.archive();
    const bool large = archive.has(part) && archive.announced_size(part) > most_skimmed;
    if (large && !reading.wants(name)) {
        return Sheet{.name = name, .unread = true, .place = reading.place(name)};
    }
    return read_xlsx_sheet(part, name, book, reading);
}

}  // namespace

std::optional<std::vector<Sheet>> read_xlsx(const MainPart& main, WorkbookReading& reading) {
    const auto relationships = read_relationships(main.name, reading);
    const auto workbook =
        relationships ? read_workbook_part(main.name, reading) : std::optional<WorkbookPart>();
    const auto book =
        workbook ? read_book(*workbook, *relationships, reading) : std::optional<XlsxBook>();
    if (!book) {
        return std::nullopt;
    }
    if (find_type(*relationships, "vbaProject") != nullptr) {
        reading.diags().report("CLA-035", reading.place());
    }
    if (find_type(*relationships, "externalLink") != nullptr) {
        reading.diags().report("CLA-036", reading.place());
    }
    std::vector<Sheet> sheets;
    sheets.reserve(workbook->sheets.size());
    for (const WorkbookPart::SheetEntry& entry : workbook->sheets) {
        const auto found = std::ranges::find(*relationships, entry.id, &Relationship::id);
        if (found == relationships->end()) {
            reading.report_damage(reading.place(entry.name), entry.id);
            return std::nullopt;
        }
        if (found->type != "worksheet" || found->external) {
            continue;
        }
        std::optional<Sheet> sheet = read_sheet(found->target, entry.name, *book, reading);
        if (!sheet) {
            return std::nullopt;
        }
        sheet->hidden = entry.hidden;
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

}  // namespace palier::ingest
