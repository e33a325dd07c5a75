#include "support/debian_fonts.h"

#include <fstream>
#include <sstream>

#include "base/expect.h"

namespace palier::support {

std::string font_file(std::string_view path) {
    std::ifstream file(std::string(PALIER_FONT_ROOT) + "/" + std::string(path), std::ios::binary);
    base::expect(file.is_open(), "the font packages of the tests are installed");
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
}

std::vector<typeset::FaceSource> debian_font_sources() {
    std::vector<typeset::FaceSource> sources;
    const auto add = [&](std::string family, std::string name, const std::string& file) {
        const bool fallback = family != "Lato";
        sources.push_back({std::move(family), std::move(name), file, font_file(file), fallback});
    };
    add("Lato", "Regular", "truetype/lato/Lato-Regular.ttf");
    add("Lato", "Bold", "truetype/lato/Lato-Bold.ttf");
    add("Lato", "Black", "truetype/lato/Lato-Black.ttf");
    add("DejaVu Sans", "Regular", "truetype/dejavu/DejaVuSans.ttf");
    add("DejaVu Sans", "Bold", "truetype/dejavu/DejaVuSans-Bold.ttf");
    add("Lato", "Italic", "truetype/lato/Lato-Italic.ttf");
    add("Lato", "BoldItalic", "truetype/lato/Lato-BoldItalic.ttf");
    return sources;
}

typeset::FontLibrary debian_fonts() {
    base::Diagnostics diags;
    auto fonts = typeset::FontLibrary::load(debian_font_sources(), diags);
    base::expect(fonts.has_value(), "the fonts of Debian can be embedded");
    return std::move(*fonts);
}

}  // namespace palier::support
