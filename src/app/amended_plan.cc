#include "app/amended_plan.h"

#include <algorithm>

#include "base/expect.h"
#include "base/json_writer.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "ingest/action_table.h"
#include "ingest/header_row.h"
#include "ingest/json_tables.h"
#include "ingest/recognise.h"
#include "ingest/resaved.h"
#include "ingest/schema.h"
#include "ingest/sheet_tables.h"
#include "ingest/workbook.h"
#include "sheets/formula_text.h"
#include "sheets/plan_columns.h"

namespace palier::app {

namespace {

using analysis::MergeRow;
using base::Diagnostics;
using base::Place;
using ingest::Sheet;
using ingest::Table;

const ingest::TableSchema& actions_schema() {
    const ingest::TableSchema* schema = ingest::find_table_schema(sheets::plan_sheet_name);
    base::expect(schema != nullptr, "the contract has the table of actions");
    return *schema;
}

bool same_name(std::string_view left, std::string_view right) {
    return base::folded(left) == base::folded(right);
}

std::optional<std::size_t> column_of(const Table& table, std::string_view name) {
    const auto found = std::ranges::find_if(
        table.columns, [&](const std::string& column) { return same_name(column, name); });
    return found != table.columns.end()
               ? std::optional(static_cast<std::size_t>(found - table.columns.begin()))
               : std::nullopt;
}

/// Takes out a column with its cells.
void drop_column(Table& table, std::size_t column) {
    const auto at = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + at);
    if (column < table.column_places.size()) {
        table.column_places.erase(table.column_places.begin() + at);
    }
    for (ingest::Row& row : table.rows) {
        row.cells.erase(row.cells.begin() + at);
    }
}

/// Whether a cell says that its row is a draft: in a plan, or in `resultats.json`.
bool says_draft(const ingest::Cell& cell) {
    const auto* word = std::get_if<std::string>(&cell.value);
    const auto* truth = std::get_if<bool>(&cell.value);
    return (word != nullptr && (same_name(*word, model::origin_of_draft) ||
                                same_name(*word, model::earlier_origin_of_draft))) ||
           (truth != nullptr && *truth);
}

/// Rows that say that they are drafts, by their numbers; the columns that the program works out are
/// taken out.
std::set<int> take_computed_columns(Table& table) {
    constexpr std::string_view key_of_results = "proposition";
    std::set<int> drafts;
    for (const std::string_view name : {sheets::origin_heading, key_of_results}) {
        const auto column = column_of(table, name);
        for (const ingest::Row& row : table.rows) {
            if (column && says_draft(row.cells.at(*column))) {
                drafts.insert(row.place.row.value_or(0));
            }
        }
    }
    for (const sheets::PlanColumn& column : sheets::plan_columns()) {
        const auto at = column_of(table, column.heading);
        if (column.is_computed() && at) {
            drop_column(table, *at);
        }
    }
    if (const auto notes = column_of(table, sheets::notes_heading)) {
        drop_column(table, *notes);
    }
    return drafts;
}

std::optional<std::vector<MergeRow>> merge_rows(Table table, Diagnostics& diags) {
    const std::set<int> drafts = take_computed_columns(table);
    auto actions = ingest::read_action_table(table, diags);
    if (!actions) {
        return std::nullopt;
    }
    std::vector<MergeRow> rows;
    rows.reserve(actions->size());
    for (model::Action& action : *actions) {
        const bool draft = drafts.contains(action.place.row.value_or(0));
        rows.push_back({std::move(action), draft});
    }
    return rows;
}

std::set<std::string, std::less<>> absent_columns(const Table& table) {
    std::set<std::string, std::less<>> absent;
    for (const model::ActionField& field : model::action_fields()) {
        if (!column_of(table, field.column)) {
            absent.emplace(field.column);
        }
    }
    return absent;
}

void restore_formulas(Table& table) {
    for (ingest::Row& row : table.rows) {
        for (ingest::Cell& cell : row.cells) {
            if (auto* text = std::get_if<std::string>(&cell.value)) {
                *text = sheets::without_escape(*text);
            }
        }
    }
}

/// « 30/09/2026 » of « 30/09/26 »: LibreOffice shows the days of a CSV file so, and saves what it
/// shows. The due dates of a plan are of this century.
void complete_years(Table& table) {
    constexpr std::size_t short_day = 8;
    constexpr std::size_t before_year = 6;
    const auto column = column_of(table, "Échéance");
    for (ingest::Row& row : table.rows) {
        auto* text = column ? std::get_if<std::string>(&row.cells.at(*column).value) : nullptr;
        if (text == nullptr || text->size() != short_day) {
            continue;
        }
        const std::string whole = text->substr(0, before_year) + "20" + text->substr(before_year);
        if (base::Date::parse(whole)) {
            *text = whole;
        }
    }
}

std::string text_at(const Sheet& sheet, std::size_t column) {
    if (sheet.rows.empty() || !sheet.rows.front().cells.contains(column)) {
        return "";
    }
    return ingest::header_text(sheet.rows.front().cells.at(column));
}

bool is_base(const Sheet& sheet) {
    return same_name(sheet.name, sheets::base_sheet_name) &&
           text_at(sheet, 0) == sheets::base_mark && text_at(sheet, 1) == sheets::base_version;
}

/// Reads one plan.
class PlanReader {
  public:
    PlanReader(std::string file, const InputOptions& options, Diagnostics& diags)
        : file_(std::move(file)), options_(options), diags_(diags) {}

    std::optional<AmendedPlan> read(const std::string& bytes) {
        const ingest::Format format = ingest::recognise(bytes);
        const bool is_text = format == ingest::Format::Text || format == ingest::Format::Json;
        return is_text ? read_csv(bytes) : read_workbook(bytes);
    }

  private:
    ingest::SheetReading reading() const { return {.limits = {}, .decimal = options_.decimal}; }

    std::optional<Table> table_of(const Sheet& sheet, Diagnostics& diags) const {
        std::size_t cells = 0;
        return ingest::sheet_table(sheet, actions_schema(), reading(), cells, diags);
    }

    std::optional<AmendedPlan> read_csv(const std::string& bytes) {
        ingest::CsvReading csv_reading{.options = options_.csv};
        for (const std::string& name : ingest::header_names(actions_schema())) {
            csv_reading.known_names.insert(base::folded(name));
        }
        const auto csv = ingest::read_csv(bytes, file_, csv_reading, diags_);
        auto table = csv ? table_of(csv->sheet, diags_) : std::nullopt;
        if (!table) {
            return std::nullopt;
        }
        restore_formulas(*table);
        complete_years(*table);
        auto plan = plan_of(*table);
        if (plan) {
            plan->csv = csv->dialect.encoding;
        }
        return plan;
    }

    std::optional<AmendedPlan> read_workbook(const std::string& bytes) {
        const auto all = ingest::read_workbook(bytes, file_, {}, diags_);
        const Sheet* sheet = all ? plan_sheet(*all) : nullptr;
        const auto table = sheet != nullptr ? table_of(*sheet, diags_) : std::nullopt;
        auto plan = table ? plan_of(*table) : std::nullopt;
        const auto base =
            all ? std::ranges::find_if(*all, is_base) : std::vector<Sheet>::const_iterator();
        if (plan && base != all->end()) {
            plan->base = base_of(*base);
        }
        return plan;
    }

    /// The sheet of the plan, or null after a report.
    const Sheet* plan_sheet(const std::vector<Sheet>& all) {
        const auto found = std::ranges::find_if(
            all, [](const Sheet& sheet) { return same_name(sheet.name, sheets::plan_sheet_name); });
        if (found != all.end()) {
            return &*found;
        }
        std::vector<std::string> names;
        names.reserve(all.size());
        for (const Sheet& sheet : all) {
            names.push_back(sheet.name);
        }
        diags_.report(
            "REP-006", Place{.encoding = Place::Encoding::Workbook, .file = file_},
            {{"attendu", std::string(sheets::plan_sheet_name)}, {"lu", base::listed(names)}});
        return nullptr;
    }

    std::optional<AmendedPlan> plan_of(const Table& table) {
        AmendedPlan plan{.rows = {}, .absent_columns = absent_columns(table)};
        if (plan.absent_columns.contains(model::id_column)) {
            diags_.report("REP-007", table.place, {{"attendu", std::string(model::id_column)}});
            return std::nullopt;
        }
        auto rows = merge_rows(table, diags_);
        if (!rows) {
            return std::nullopt;
        }
        for (const std::string& column : plan.absent_columns) {
            diags_.report("REP-009", table.place, {{"lu", column}});
        }
        plan.rows = std::move(*rows);
        return plan;
    }

    /// Empty when the hidden sheet is no longer what it was.
    std::optional<PlanBase> base_of(const Sheet& sheet) const {
        // What is odd about a hidden sheet is no news to anybody.
        Diagnostics unheard;
        constexpr std::size_t identifier_column = 2;
        const auto table = table_of(sheet, unheard);
        auto rows = table ? merge_rows(*table, unheard) : std::nullopt;
        if (!rows) {
            return std::nullopt;
        }
        return PlanBase{text_at(sheet, identifier_column), std::move(*rows)};
    }

    std::string file_;
    const InputOptions& options_;
    Diagnostics& diags_;
};

/// The codes of what is wrong with a file that the user named.
struct FileCodes {
    const char* missing;
    const char* unreadable;
};
constexpr FileCodes plan_codes{"REP-004", "REP-005"};
constexpr FileCodes base_codes{"REP-014", "REP-015"};

/// The bytes of a file that the user named, or empty after a report.
std::variant<std::string, Outcome> bytes_of(const std::filesystem::path& path,
                                            const base::Files& files, const FileCodes& codes,
                                            Diagnostics& diags) {
    constexpr std::uintmax_t most_bytes = 32'000'000;
    if (files.kind(path) == base::Files::Kind::Missing) {
        diags.report(codes.missing, {}, {{"lu", path.string()}});
        return Outcome::NotFound;
    }
    const bool is_file = files.kind(path) == base::Files::Kind::File;
    auto bytes = is_file && files.size(path) <= most_bytes ? files.read(path) : std::nullopt;
    if (!bytes) {
        diags.report(codes.unreadable, {}, {{"lu", path.string()}});
        return is_file ? Outcome::NotFound : Outcome::BadInput;
    }
    return std::move(*bytes);
}

/// The actions of `plan.actions` under the keys of a dossier.
base::Json action_rows(const base::Json::Array& actions) {
    base::Json::Array rows;
    rows.reserve(actions.size());
    for (const base::Json& action : actions) {
        base::Json::Object members;
        if (const auto* fields = action.object()) {
            for (const auto& [key, value] : *fields) {
                members.emplace_back(key == "id" ? "identifiant" : key, value);
            }
        }
        rows.push_back(base::Json{std::move(members)});
    }
    return base::Json{std::move(rows)};
}

/// Empty when a text is no `resultats.json`; the reason is then said.
std::optional<PlanBase> base_of_results(const std::string& bytes, const std::string& file,
                                        std::string& reason) {
    Diagnostics unheard;
    reason = "autre";
    const auto results = base::parse_json(bytes, file, {}, unheard);
    const base::Json* site = results ? results->find("structure") : nullptr;
    const base::Json* identifier = site != nullptr ? site->find("identifiant") : nullptr;
    if (identifier == nullptr || identifier->text() == nullptr) {
        return std::nullopt;
    }
    reason = "plan";
    const base::Json* plan = results->find("plan");
    const base::Json* actions = plan != nullptr ? plan->find("actions") : nullptr;
    if (actions == nullptr || actions->array() == nullptr) {
        return std::nullopt;
    }
    const std::string rows = base::write_json(
        base::Json{base::Json::Object{{"actions", action_rows(*actions->array())}}});
    auto tables = ingest::read_json_tables(rows, file, {}, unheard);
    auto read = tables && tables->sound ? merge_rows(std::move(tables->tables.front()), unheard)
                                        : std::nullopt;
    return read ? std::optional(PlanBase{*identifier->text(), std::move(*read)}) : std::nullopt;
}

/// Whether a value is one that left, as far as the files tell: `resultats.json` has four decimals.
bool is_resaved(const model::FieldValue& original, const model::FieldValue& seen,
                ingest::CsvEncoding encoding) {
    constexpr int decimals = 4;
    const auto* text = std::get_if<std::string>(&original);
    const auto* read = std::get_if<std::string>(&seen);
    if (text != nullptr && read != nullptr) {
        return ingest::may_be_resaved(*text, *read, encoding);
    }
    const auto* number = std::get_if<base::Score>(&original);
    const auto* again = std::get_if<base::Score>(&seen);
    return number != nullptr && again != nullptr &&
           number->rounded(decimals) == again->rounded(decimals);
}

}  // namespace

std::variant<AmendedPlan, Outcome> read_amended_plan(const std::filesystem::path& path,
                                                     const InputOptions& options,
                                                     const base::Files& files, Diagnostics& diags) {
    auto bytes = bytes_of(path, files, plan_codes, diags);
    if (const auto* failure = std::get_if<Outcome>(&bytes)) {
        return *failure;
    }
    auto plan = PlanReader(path.string(), options, diags).read(std::get<std::string>(bytes));
    if (!plan) {
        return Outcome::BadInput;
    }
    return std::move(*plan);
}

std::variant<PlanBase, Outcome> read_plan_base(const std::filesystem::path& results,
                                               const base::Files& files, Diagnostics& diags) {
    auto bytes = bytes_of(results, files, base_codes, diags);
    if (const auto* failure = std::get_if<Outcome>(&bytes)) {
        return *failure;
    }
    std::string reason;
    auto base = base_of_results(std::get<std::string>(bytes), results.string(), reason);
    if (!base) {
        diags.report("REP-011", {}, {{"lu", results.string()}, {"raison", reason}});
        return Outcome::BadInput;
    }
    return std::move(*base);
}

void undo_resaving(AmendedPlan& plan, const std::vector<MergeRow>& before) {
    if (!plan.csv) {
        return;
    }
    for (MergeRow& row : plan.rows) {
        const auto left = std::ranges::find_if(before, [&](const MergeRow& each) {
            return !row.action.id.value.empty() && each.action.id.value == row.action.id.value;
        });
        if (left == before.end()) {
            continue;
        }
        for (const model::ActionField& field : model::action_fields()) {
            const model::FieldValue original = field.value(left->action);
            const model::FieldValue seen = field.value(row.action);
            if (field.column != model::id_column && is_resaved(original, seen, *plan.csv)) {
                field.copy(left->action, row.action);
            }
        }
    }
}

}  // namespace palier::app
