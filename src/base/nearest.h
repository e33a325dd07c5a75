#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palier::base {

/// The known name that `read` was most likely meant to be: the one at the smallest edit distance,
/// names compared by `folded`, the first of several. Empty when none is near (more than a third of
/// the letters differ).
std::optional<std::string> nearest(std::string_view read, const std::vector<std::string>& known);

/// « accueil, délais, clarté »: for what was expected.
std::string listed(const std::vector<std::string>& names);

}  // namespace palier::base
