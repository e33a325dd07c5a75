#pragma once

#include <string>
#include <string_view>

namespace palier::e2e {

/// The text of a small sound dossier in JSON.
std::string sound_dossier();

/// The same with the only occurrence of `what` replaced. Throws when it is not there, or twice.
std::string dossier_with(std::string_view what, std::string_view replacement);

}  // namespace palier::e2e
