#include "support/debian_hyphenation.h"

#include <fstream>
#include <sstream>

#include "base/expect.h"

namespace palier::support {

typeset::Hyphenator debian_hyphenator() {
    std::ifstream file(PALIER_HYPHENATION_FILE, std::ios::binary);
    base::expect(file.is_open(), "the package hyphen-fr is installed");
    std::ostringstream bytes;
    bytes << file.rdbuf();
    auto hyphenator = typeset::Hyphenator::load(std::move(bytes).str());
    base::expect(hyphenator.has_value(), "the dictionary of Debian can be read");
    return std::move(*hyphenator);
}

}  // namespace palier::support
