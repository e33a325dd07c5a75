#include "app/verify.h"

#include <utility>

namespace palier::app {

RunReport verify(const std::vector<std::filesystem::path>& dossiers, const VerifyOptions& options,
                 const Environment& environment) {
    RunReport report;
    const auto shelf = GridShelf::load(options.grids, environment, report.diags);
    if (const auto* failure = std::get_if<Outcome>(&shelf)) {
        report.preparation = *failure;
        return report;
    }
    for (ReadCampaign& each : read_campaigns(dossiers, {options.edition, options.input},
                                             std::get<GridShelf>(shelf), environment)) {
        report.dossiers.push_back(std::move(each.report));
    }
    return report;
}

}  // namespace palier::app
