#include "fuzz/promise.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace palier::fuzz {

namespace {

/// Sentences take far longer than reading does: of a list the first is enough.
constexpr std::size_t most_sentences = 1;

}  // namespace

void promise(bool kept, std::string_view what) {
    if (!kept) {
        std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
        std::abort();
    }
}

void promise_reports(bool given, const base::Diagnostics& diags) {
    promise(given != diags.has_errors(), "something is given exactly when there is no error");
    const std::size_t count = std::min(diags.all().size(), most_sentences);
    for (std::size_t index = 0; index < count; ++index) {
        promise(!diags.all().at(index).line().empty(), "a report has a sentence");
    }
}

}  // namespace palier::fuzz
