#include "app/fonts.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "base/json.h"

namespace palier::app {

namespace {

struct FaceFile {
    std::string name;
    std::string file;
};

/// A family of fonts and the package that holds its files.
struct Manifest {
    std::string family;
    std::string package;
    bool fallback = false;
    int order = 0;
    std::vector<FaceFile> faces;
};

/// Reads a manifest, which is a file of the program: the first fault ends it.
class ManifestReader {
  public:
    ManifestReader(std::string file, base::Diagnostics& diags)
        : file_(std::move(file)), diags_(diags) {}

    std::optional<Manifest> read(std::string_view text) {
        const auto json = base::parse_json(text, file_, base::JsonLimits{}, diags_);
        if (!json) {
            return std::nullopt;
        }
        Manifest manifest;
        const base::Json* faces = json->find("faces");
        const bool complete = read_text(*json, "famille", manifest.family) &&
                              read_text(*json, "paquet", manifest.package) &&
                              read_role(*json, manifest) && read_order(*json, manifest);
        if (!complete) {
            return std::nullopt;
        }
        if (faces == nullptr || faces->array() == nullptr || faces->array()->empty()) {
            fail("faces", "une liste de faces");
            return std::nullopt;
        }
        for (const base::Json& face : *faces->array()) {
            FaceFile& added = manifest.faces.emplace_back();
            if (!read_text(face, "nom", added.name) || !read_text(face, "fichier", added.file)) {
                return std::nullopt;
            }
        }
        return manifest;
    }

  private:
    bool fail(std::string_view member, const std::string& expected) {
        diags_.report("DOS-022", base::Place{.file = file_},
                      {{"lu", std::string(member)}, {"attendu", expected}});
        return false;
    }

    bool read_text(const base::Json& object, std::string_view member, std::string& into) {
        const base::Json* value = object.find(member);
        if (value == nullptr || value->text() == nullptr || value->text()->empty()) {
            return fail(member, "un texte");
        }
        into = *value->text();
        return true;
    }

    bool read_role(const base::Json& object, Manifest& manifest) {
        std::string role;
        if (!read_text(object, "role", role)) {
            return false;
        }
        manifest.fallback = role == "secours";
        return manifest.fallback || role == "texte" || fail("role", "texte, secours");
    }

    bool read_order(const base::Json& object, Manifest& manifest) {
        const base::Json* order = object.find("ordre");
        if (order == nullptr) {
            return true;
        }
        const auto* number = order->number();
        if (number == nullptr) {
            return fail("ordre", "un nombre entier");
        }
        const std::string& digits = number->digits;
        const char* end = digits.data() + digits.size();
        return std::from_chars(digits.data(), end, manifest.order).ptr == end ||
               fail("ordre", "un nombre entier");
    }

    std::string file_;
    base::Diagnostics& diags_;
};

std::optional<std::vector<Manifest>> read_manifests(const Environment& environment,
                                                    base::Diagnostics& diags) {
    const std::filesystem::path folder = environment.data / "fonts";
    const auto names = environment.files.list(folder);
    if (!names) {
        diags.report("DOS-020", {}, {{"lu", folder.string()}});
        return std::nullopt;
    }
    std::vector<Manifest> manifests;
    for (const std::string& name : *names) {
        const std::filesystem::path file = folder / name;
        if (file.extension() != ".json") {
            continue;
        }
        const auto text = environment.files.read(file);
        auto manifest =
            text ? ManifestReader(file.string(), diags).read(*text) : std::optional<Manifest>();
        if (!manifest) {
            return std::nullopt;
        }
        manifests.push_back(std::move(*manifest));
    }
    std::ranges::stable_sort(
        manifests, {}, [](const Manifest& each) { return std::pair(each.fallback, each.order); });
    return manifests;
}

std::optional<std::string> read_font(const std::string& file, const Environment& environment) {
    for (const std::filesystem::path& directory : environment.font_directories) {
        const std::filesystem::path path = directory / file;
        if (environment.files.kind(path) == base::Files::Kind::File) {
            return environment.files.read(path);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<typeset::FontLibrary> load_fonts(const Environment& environment,
                                               base::Diagnostics& diags) {
    const auto manifests = read_manifests(environment, diags);
    if (!manifests) {
        return std::nullopt;
    }
    std::vector<typeset::FaceSource> sources;
    bool complete = true;
    for (const Manifest& manifest : *manifests) {
        for (const FaceFile& face : manifest.faces) {
            auto bytes = read_font(face.file, environment);
            if (!bytes) {
                diags.report("DOS-023", {},
                             {{"lu", face.file},
                              {"famille", manifest.family},
                              {"nom", face.name},
                              {"paquet", manifest.package}});
                complete = false;
                continue;
            }
            sources.push_back(
                {manifest.family, face.name, face.file, std::move(*bytes), manifest.fallback});
        }
    }
    if (!complete) {
        return std::nullopt;
    }
    return typeset::FontLibrary::load(std::move(sources), diags);
}

}  // namespace palier::app
