#include "app/produce.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "app/plan_sheet.h"
#include "app/refusal.h"
#include "app/results_json.h"
#include "app/workers.h"
#include "base/expect.h"
#include "compose/poster_input.h"
#include "sheets/plan_files.h"

namespace palier::app {

namespace {

void write(const std::vector<base::NewFile>& files, const Environment& environment,
           DossierReport& report) {
    if (files.empty()) {
        return;
    }
    if (const auto refusal = environment.files.write(files)) {
        report_refusal(*refusal, report.diags);
        report.outcome = Outcome::CannotWrite;
        return;
    }
    for (const base::NewFile& file : files) {
        report.written.push_back(file.path);
    }
}

/// As message GAB-322 chooses by.
std::string_view word_of(compose::PosterSurplus::Kind kind) {
    switch (kind) {
        case compose::PosterSurplus::Kind::Indicators:
            return "indicateurs";
        case compose::PosterSurplus::Kind::Achievements:
            return "realisations";
        case compose::PosterSurplus::Kind::Actions:
            break;
    }
    return "actions";
}

/// Makes the documents of one dossier.
class DocumentMaker {
  public:
    DocumentMaker(const Campaign& campaign, const Press& press, const ProduceOptions& options,
                  const base::Files& disk, DossierReport& report)
        : campaign_(campaign),
          press_(press),
          options_(options),
          disk_(disk),
          report_(report),
          folder_(options.output / campaign.dossier.structure.identifier.value) {}

    /// Empty when a document failed.
    std::vector<base::NewFile> make() {
        // What the layout notices depends on which documents were asked for: no matter of results.
        std::string results = results_json(campaign_, report_.diags);
        if (!make_report() || !make_gaps() || !make_plan() || !make_poster()) {
            base::expect(report_.diags.has_errors(), "a document that fails says why");
            return {};
        }
        add("resultats.json", std::move(results));
        return std::move(files_);
    }

  private:
    bool is_wanted(Document document) const { return options_.documents.contains(document); }

    /// Documents that cannot be made now, and that an earlier run left there.
    void report_what_is_left(std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names) {
            const std::filesystem::path path = folder_ / name;
            if (disk_.kind(path) == base::Files::Kind::File) {
                report_.diags.report("DOS-016", {}, {{"lu", path.string()}});
            }
        }
    }

    void add(const std::string& name, std::string bytes) {
        files_.push_back({folder_ / name, std::move(bytes)});
    }

    /// What was said of a document while it was set is told with its file, where no other place is.
    void tell(const base::Diagnostics& said, const std::string& name) {
        for (const base::Diagnostic& one : said.all()) {
            base::Place place = one.place;
            if (place == base::Place()) {
                place.file = (folder_.filename() / name).string();
            }
            report_.diags.report(one.code, place, one.arguments);
        }
    }

    bool make_report() {
        if (!is_wanted(Document::Report)) {
            return true;
        }
        base::Diagnostics said;
        auto pdf = press_.report_pdf(campaign_, said);
        tell(said, "rapport.pdf");
        if (const auto* failure = std::get_if<Outcome>(&pdf)) {
            report_.outcome = *failure;
            return false;
        }
        add("rapport.pdf", std::move(std::get<std::string>(pdf)));
        return true;
    }

    bool make_gaps() {
        if (!is_wanted(Document::Gaps)) {
            return true;
        }
        if (!campaign_.label) {
            const model::Structure& structure = campaign_.dossier.structure;
            const bool unwanted = structure.target_level.value == "aucun";
            report_.diags.report(
                "DOS-013", unwanted ? structure.target_level.place : structure.identifier.place,
                {{"raison", unwanted ? "aucun" : "inconnue"}});
            report_what_is_left({"ecarts.pdf"});
            return true;
        }
        base::Diagnostics said;
        auto pdf = press_.gaps_pdf(campaign_, said);
        tell(said, "ecarts.pdf");
        if (const auto* failure = std::get_if<Outcome>(&pdf)) {
            report_.outcome = *failure;
            return false;
        }
        add("ecarts.pdf", std::move(std::get<std::string>(pdf)));
        return true;
    }

    bool make_plan() {
        if (!is_wanted(Document::Plan)) {
            return true;
        }
        const model::PlanSheet sheet = plan_sheet(campaign_);
        const base::Place& site = campaign_.dossier.structure.identifier.place;
        if (sheet.rows.empty()) {
            report_.diags.report("DOS-014", site);
            report_what_is_left({"plan-actions.pdf", "plan-actions.xlsx", "plan-actions.ods",
                                 "plan-actions.csv", "plan-actions.ics"});
            return true;
        }
        base::Diagnostics said;
        auto pdf = press_.plan_pdf(campaign_, said);
        tell(said, "plan-actions.pdf");
        if (const auto* failure = std::get_if<Outcome>(&pdf)) {
            report_.outcome = *failure;
            return false;
        }
        add("plan-actions.pdf", std::move(std::get<std::string>(pdf)));
        add("plan-actions.xlsx", sheets::plan_xlsx(sheet));
        add("plan-actions.ods", sheets::plan_ods(sheet));
        add("plan-actions.csv", sheets::plan_csv(sheet));
        if (auto calendar = sheets::plan_ics(sheet)) {
            add("plan-actions.ics", std::move(*calendar));
        } else {
            report_.diags.report("DOS-015", site);
            report_what_is_left({"plan-actions.ics"});
        }
        return true;
    }

    bool make_poster() {
        if (!is_wanted(Document::Poster)) {
            return true;
        }
        base::Diagnostics said;
        const compose::PosterInput input = compose::poster_input(
            campaign_.dossier, *campaign_.grid, campaign_.analysis, campaign_.edition);
        for (const compose::PosterSurplus& one : compose::poster_surplus(input)) {
            said.report("GAB-322", {},
                        {{"sorte", std::string(word_of(one.kind))},
                         {"maximum", static_cast<std::int64_t>(one.most)},
                         {"nombre", static_cast<std::int64_t>(one.more)}});
        }
        report_verbatims();
        auto pdfs = press_.poster_pdf(input, said);
        tell(said, "affiche-a3.pdf");
        if (const auto* failure = std::get_if<Outcome>(&pdfs)) {
            report_.outcome = *failure;
            return false;
        }
        auto& [a3, a4] = std::get<PosterFiles>(pdfs);
        add("affiche-a3.pdf", std::move(a3));
        add("affiche-a4.pdf", std::move(a4));
        return true;
    }

    /// Those that the dossier means for the poster, which has no place for any.
    void report_verbatims() {
        const std::vector<model::Verbatim>& all = campaign_.dossier.verbatims;
        const auto first = std::ranges::find_if(all, &model::Verbatim::on_poster);
        if (first != all.end()) {
            const auto count = std::ranges::count_if(all, &model::Verbatim::on_poster);
            report_.diags.report("GAB-323", first->place,
                                 {{"nombre", static_cast<std::int64_t>(count)}});
        }
    }

    const Campaign& campaign_;
    const Press& press_;
    const ProduceOptions& options_;
    const base::Files& disk_;
    DossierReport& report_;
    std::filesystem::path folder_;
    std::vector<base::NewFile> files_;
};

}  // namespace

RunReport produce(const std::vector<std::filesystem::path>& dossiers, const ProduceOptions& options,
                  const Environment& environment) {
    RunReport report;
    const auto shelf = GridShelf::load(options.grids, environment, report.diags);
    const auto press = Press::load(options.press, environment, report.diags);
    for (const auto* failure : {std::get_if<Outcome>(&shelf), std::get_if<Outcome>(&press)}) {
        if (failure != nullptr) {
            report.preparation = *failure;
            return report;
        }
    }
    std::vector<ReadCampaign> campaigns =
        read_campaigns(dossiers, {options.edition, options.input, options.level, options.workers},
                       std::get<GridShelf>(shelf), environment);
    for_each_index(campaigns.size(), options.workers, [&](std::size_t index) {
        ReadCampaign& each = campaigns.at(index);
        if (!each.campaign) {
            return;
        }
        guarded(each.report, [&] {
            write(DocumentMaker(*each.campaign, std::get<Press>(press), options, environment.files,
                                each.report)
                      .make(),
                  environment, each.report);
        });
        // Only its report is needed any more: a network has thousands of sites.
        each.campaign.reset();
    });
    report.dossiers.reserve(campaigns.size());
    for (ReadCampaign& each : campaigns) {
        report.dossiers.push_back(std::move(each.report));
    }
    return report;
}

}  // namespace palier::app
