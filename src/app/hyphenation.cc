#include "app/hyphenation.h"

#include <string>

#include "base/json.h"

namespace palier::app {

namespace {

struct Manifest {
    std::string package;
    std::string file;
};

/// A manifest that cannot be read is as good as none: the warning names it.
std::optional<Manifest> read_manifest(const std::filesystem::path& path,
                                      const Environment& environment) {
    const auto text = environment.files.read(path);
    base::Diagnostics unsaid;
    const auto json =
        text ? base::parse_json(*text, path.string(), base::JsonLimits{}, unsaid) : std::nullopt;
    if (!json) {
        return std::nullopt;
    }
    const base::Json* package = json->find("paquet");
    const base::Json* file = json->find("fichier");
    if (package == nullptr || package->text() == nullptr || file == nullptr ||
        file->text() == nullptr) {
        return std::nullopt;
    }
    return Manifest{*package->text(), *file->text()};
}

std::optional<typeset::Hyphenator> read_dictionary(const Manifest& manifest,
                                                   const Environment& environment) {
    for (const std::filesystem::path& directory : environment.share_directories) {
        const std::filesystem::path path = directory / manifest.file;
        if (environment.files.kind(path) != base::Files::Kind::File) {
            continue;
        }
        auto bytes = environment.files.read(path);
        return bytes ? typeset::Hyphenator::load(std::move(*bytes)) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<typeset::Hyphenator> load_hyphenator(const Environment& environment,
                                                   base::Diagnostics& diags) {
    const std::filesystem::path path = environment.data / "hyphenation" / "fr.json";
    const auto manifest = read_manifest(path, environment);
    auto hyphenator = manifest ? read_dictionary(*manifest, environment) : std::nullopt;
    if (!hyphenator) {
        diags.report("GAB-330", {},
                     {{"lu", manifest ? manifest->file : path.string()},
                      {"paquet", manifest ? manifest->package : std::string("hyphen-fr")}});
    }
    return hyphenator;
}

}  // namespace palier::app
