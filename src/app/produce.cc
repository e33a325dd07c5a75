#include "app/produce.h"

#include <utility>

#include "app/results_json.h"
#include "base/expect.h"

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

void write(const std::vector<base::NewFile>& files, const Environment& environment,
           DossierReport& report) {
    if (const auto refusal = environment.files.write(files)) {
        report.diags.report(
            "SYS-101", {},
            {{"lu", refusal->path.string()}, {"raison", reason_word(refusal->reason)}});
        report.outcome = Outcome::CannotWrite;
        return;
    }
    for (const base::NewFile& file : files) {
        report.written.push_back(file.path);
    }
}

void produce_documents(const Campaign& campaign, const Press& press, const ProduceOptions& options,
                       const Environment& environment, DossierReport& report) {
    const std::filesystem::path folder =
        options.output / campaign.dossier.structure.identifier.value;
    // What the layout notices depends on which documents were asked for: no matter of results.
    std::string results = results_json(campaign, report.diags);
    auto pdf = press.report_pdf(campaign, report.diags);
    if (const auto* failure = std::get_if<Outcome>(&pdf)) {
        base::expect(report.diags.has_errors(), "a document that fails says why");
        report.outcome = *failure;
        return;
    }
    write({{folder / "rapport.pdf", std::move(std::get<std::string>(pdf))},
           {folder / "resultats.json", std::move(results)}},
          environment, report);
}

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
    for (ReadCampaign& each : read_campaigns(dossiers, {options.edition, options.input},
                                             std::get<GridShelf>(shelf), environment)) {
        if (each.campaign) {
            guarded(each.report, [&] {
                produce_documents(*each.campaign, std::get<Press>(press), options, environment,
                                  each.report);
            });
        }
        report.dossiers.push_back(std::move(each.report));
    }
    return report;
}

}  // namespace palier::app
