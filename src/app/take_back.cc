#include "app/take_back.h"

#include <algorithm>
#include <array>

#include "analysis/plan.h"
#include "app/amended_plan.h"
#include "app/campaign.h"
#include "app/dossier_file.h"
#include "app/plan_sheet.h"
#include "app/refusal.h"
#include "app/updated_dossier.h"
#include "base/nearest.h"
#include "ingest/read_dossier.h"
#include "ingest/schema.h"
#include "sheets/named_tables.h"
#include "sheets/ods.h"
#include "sheets/xlsx.h"

namespace palier::app {

namespace {

using analysis::MergeRow;

/// Formats of a dossier that is written.
constexpr std::array<std::string_view, 3> written_extensions{".xlsx", ".ods", ".json"};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

/// The path without links, as far as the disk tells.
std::filesystem::path resolved(const std::filesystem::path& path) {
    std::error_code unknown;
    const std::filesystem::path found = std::filesystem::weakly_canonical(path, unknown);
    return unknown ? path.lexically_normal() : found;
}

/// Whether two paths name one file: by the paths, or by the disk, which knows a file of two names.
bool is_same_file(const std::filesystem::path& left, const std::filesystem::path& right) {
    std::error_code unknown;
    return resolved(left) == resolved(right) || std::filesystem::equivalent(left, right, unknown);
}

/// Takes one plan back.
class TakerBack {
  public:
    TakerBack(const std::filesystem::path& dossier, const TakeBackOptions& options,
              const Environment& environment, TakenBack& taken)
        : dossier_(dossier), options_(options), environment_(environment), taken_(taken) {}

    void take() {
        taken_.plan = options_.plan.string();
        if (!output_is_sound() || !read_dossier() || !read_plan() || !find_base()) {
            return;
        }
        check_names();
        if (taken_.diags.has_errors()) {
            fail(Outcome::BadInput);
            return;
        }
        merge();
        write();
    }

  private:
    bool fail(Outcome outcome) {
        taken_.outcome = outcome;
        return false;
    }

    bool output_is_sound() {
        const std::string extension = lower(options_.output.extension().string());
        if (std::ranges::find(written_extensions, extension) == written_extensions.end()) {
            taken_.diags.report(
                "REP-003", {},
                {{"lu", options_.output.string()}, {"attendu", ".xlsx, .ods ou .json"}});
            return fail(Outcome::WrongUsage);
        }
        std::vector<std::filesystem::path> read = {dossier_, options_.plan};
        if (options_.base) {
            read.push_back(*options_.base);
        }
        // A dossier may be a folder: then the output may not be a file that is read in it.
        base::Diagnostics said_later;
        const auto found = read_dossier_files(dossier_, environment_.files, said_later);
        if (const auto* files = std::get_if<DossierFiles>(&found)) {
            for (const DossierFiles::File& file : files->files) {
                read.emplace_back(file.name);
            }
        }
        for (const std::filesystem::path& path : read) {
            if (is_same_file(options_.output, path)) {
                taken_.diags.report("REP-002", {}, {{"lu", options_.output.string()}});
                return fail(Outcome::WrongUsage);
            }
        }
        return true;
    }

    bool read_dossier() {
        const auto shelf = GridShelf::load(options_.grids, environment_, taken_.diags);
        if (const auto* failure = std::get_if<Outcome>(&shelf)) {
            return fail(*failure);
        }
        shelf_ = std::get<GridShelf>(shelf);
        auto read = read_campaigns({dossier_}, {.input = options_.input}, *shelf_, environment_);
        if (!read.front().campaign) {
            taken_.diags.append(read.front().report.diags);
            return fail(read.front().report.outcome);
        }
        campaign_ = std::move(read.front().campaign);
        taken_.identifier = campaign_->dossier.structure.identifier.value;
        // Read again as tables: what is written is what was read, cell by cell.
        base::Diagnostics said;
        auto tables = read_tables(dossier_, options_.input, environment_.files, said);
        if (const auto* failure = std::get_if<Outcome>(&tables)) {
            taken_.diags.append(said);
            return fail(*failure);
        }
        tables_ = std::move(std::get<ingest::TableSet>(tables));
        report_what_is_left(said);
        return true;
    }

    /// Sheets that are no tables are not carried over.
    void report_what_is_left(const base::Diagnostics& said) {
        std::vector<std::string> names;
        for (const base::Diagnostic& one : said.all()) {
            if (one.code == "FEU-010") {
                names.push_back(one.read());
            }
        }
        for (const ingest::Table& table : tables_.tables) {
            if (ingest::find_table_schema(table.name) == nullptr) {
                names.push_back("« " + table.name + " »");
            }
        }
        if (!names.empty()) {
            taken_.diags.report("REP-013", tables_.place, {{"lu", base::listed(names)}});
        }
    }

    bool read_plan() {
        auto plan =
            read_amended_plan(options_.plan, options_.input, environment_.files, taken_.diags);
        if (const auto* failure = std::get_if<Outcome>(&plan)) {
            return fail(*failure);
        }
        plan_ = std::move(std::get<AmendedPlan>(plan));
        return true;
    }

    /// `--base` wins over what travels in the workbook.
    bool find_base() {
        if (options_.base) {
            auto base = read_plan_base(*options_.base, environment_.files, taken_.diags);
            if (const auto* failure = std::get_if<Outcome>(&base)) {
                return fail(*failure);
            }
            base_ = std::move(std::get<PlanBase>(base));
            taken_.source = PlanBaseSource::Results;
        } else if (plan_.base) {
            base_ = std::move(plan_.base);
            taken_.source = PlanBaseSource::Workbook;
        } else {
            taken_.diags.report("REP-010", base::Place{.file = options_.plan.string()});
        }
        if (!base_ || base_->identifier == taken_.identifier) {
            return true;
        }
        if (options_.base) {
            taken_.diags.report("REP-011", {},
                                {{"lu", options_.base->string()}, {"raison", "site"}});
        } else {
            taken_.diags.report("REP-008", base::Place{.file = options_.plan.string()},
                                {{"lu", base_->identifier}, {"attendu", taken_.identifier}});
        }
        return fail(Outcome::BadInput);
    }

    /// The engagements and criteria that the plan names exist.
    void check_names() {
        model::Dossier amended = campaign_->dossier;
        amended.actions.clear();
        for (const MergeRow& row : plan_.rows) {
            amended.actions.push_back(row.action);
        }
        base::Diagnostics found;
        ingest::check_against(amended, *campaign_->grid, found);
        if (campaign_->label) {
            ingest::check_against_label(amended, *campaign_->label->grid, found);
        }
        for (const base::Diagnostic& one : found.all()) {
            // What is wrong with the dossier itself was said, if anything.
            if (one.severity == base::Severity::Error) {
                taken_.diags.report(one.code, one.place, one.arguments);
            }
        }
    }

    /// What the plan would hold today.
    std::vector<MergeRow> our_rows() const {
        const model::PlanSheet sheet = plan_sheet(*campaign_);
        std::vector<MergeRow> rows;
        rows.reserve(sheet.rows.size());
        for (const model::PlanRow& row : sheet.rows) {
            rows.push_back({row.action, row.draft});
        }
        return rows;
    }

    void merge() {
        ids_ = analysis::plan_ids(campaign_->dossier.actions);
        analysis::MergeQuestion question{
            .base = {}, .ours = our_rows(), .theirs = {}, .absent_columns = plan_.absent_columns};
        undo_resaving(plan_, base_ ? base_->rows : question.ours);
        question.theirs = plan_.rows;
        if (base_) {
            question.base = base_->rows;
        }
        taken_.merge = merge_plan(question);
        taken_.named = static_cast<std::size_t>(std::ranges::count_if(
            campaign_->dossier.actions,
            [](const model::Action& action) { return action.id.value.empty(); }));
    }

    std::string bytes() const {
        const auto named = named_tables(tables_);
        const std::string extension = lower(options_.output.extension().string());
        if (extension == ".json") {
            return sheets::tables_json(named);
        }
        const model::Structure& site = campaign_->dossier.structure;
        const auto workbook =
            sheets::tables_workbook(named, site.name.value, site.diagnostic_date.value);
        return extension == ".ods" ? sheets::write_ods(workbook) : sheets::write_xlsx(workbook);
    }

    void write() {
        if (!update_actions(tables_, campaign_->dossier.actions, ids_, taken_.merge,
                            taken_.diags)) {
            fail(Outcome::BadInput);
            return;
        }
        if (const auto refusal = environment_.files.write({{options_.output, bytes()}})) {
            report_refusal(*refusal, taken_.diags);
            fail(Outcome::CannotWrite);
            return;
        }
        taken_.written = options_.output;
    }

    const std::filesystem::path& dossier_;
    const TakeBackOptions& options_;
    const Environment& environment_;
    TakenBack& taken_;
    std::optional<GridShelf> shelf_;
    std::optional<Campaign> campaign_;
    ingest::TableSet tables_;
    AmendedPlan plan_;
    std::optional<PlanBase> base_;
    std::vector<std::string> ids_;
};

}  // namespace

TakenBack take_back(const std::filesystem::path& dossier, const TakeBackOptions& options,
                    const Environment& environment) {
    TakenBack taken;
    DossierReport report;
    guarded(report, [&] { TakerBack(dossier, options, environment, taken).take(); });
    if (report.outcome != Outcome::Done) {
        taken.outcome = report.outcome;
        taken.diags.append(report.diags);
    }
    return taken;
}

}  // namespace palier::app
