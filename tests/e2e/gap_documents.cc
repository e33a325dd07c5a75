#include "e2e/gap_documents.h"

#include <stdexcept>
#include <variant>

#include "app/campaign.h"
#include "app/disk_files.h"
#include "app/grid_shelf.h"
#include "app/press.h"
#include "base/diagnostics.h"

namespace palier::e2e {

std::string gaps_pdf_of(const std::filesystem::path& path,
                        const std::optional<std::string>& level) {
    app::DiskFiles files;
    const app::Environment environment{
        files, PALIER_SOURCE_DIR, {"/usr/share/fonts", "/usr/local/share/fonts"}};
    base::Diagnostics diags;
    const auto shelf = app::GridShelf::load({}, environment, diags);
    const auto press = app::Press::load({}, environment, diags);
    if (!std::holds_alternative<app::GridShelf>(shelf) ||
        !std::holds_alternative<app::Press>(press)) {
        throw std::runtime_error("what the program comes with cannot be read");
    }
    const app::CampaignOptions options{.level = level};
    const auto read =
        app::read_campaigns({path}, options, std::get<app::GridShelf>(shelf), environment);
    const auto& campaign = read.at(0).campaign;
    if (!campaign || !campaign->label) {
        throw std::runtime_error(path.string() + " has no position");
    }
    auto pdf = std::get<app::Press>(press).gaps_pdf(*campaign, diags);
    for (const base::Diagnostic& one : diags.all()) {
        throw std::runtime_error(one.line());
    }
    return std::get<std::string>(std::move(pdf));
}

}  // namespace palier::e2e
