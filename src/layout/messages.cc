#include "layout/messages.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/french.h"

namespace palier::layout {

using base::Length;

std::string in_millimetres(Length length) {
    // 1 mm is 72/25.4 pt: 360 000 thousandths of a point are 127 mm.
    const base::Score tenths = base::Score::ratio(length.millipoints() * 127, 36'000);
    const std::int64_t least = length > Length() ? 1 : 0;
    return base::french::number(base::Score::ratio(std::max(tenths.rounded(0).units, least), 10),
                                1) +
           "\u00A0mm";
}

base::Place template_place(const std::string& source, int line) {
    if (source.empty()) {
        return {};
    }
    return {.encoding = base::Place::Encoding::Xml,
            .file = source,
            .line = line == 0 ? std::nullopt : std::optional(line)};
}

}  // namespace palier::layout
