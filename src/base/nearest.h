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

/// The same for many readings of the same names, which are folded once.
class KnownNames {
  public:
    explicit KnownNames(std::vector<std::string> names);

    /// Whether `folded` is a known name once that is folded.
    bool contains_folded(std::string_view folded) const;
    /// As the function above.
    std::optional<std::string> nearest(std::string_view read) const;

  private:
    std::vector<std::string> names_;
    std::vector<std::string> folded_;
};

/// « accueil, délais, clarté »: for what was expected. « Oui, tout à fait ; Non » when a name holds
/// a comma.
std::string listed(const std::vector<std::string>& names);

}  // namespace palier::base
