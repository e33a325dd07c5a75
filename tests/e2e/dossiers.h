#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace palier::e2e {

/// How many files a dossier with a diagnostic gives: five PDFs, the plan in three other forms, the
/// results. One whose actions have due dates gives a calendar too.
inline constexpr std::size_t files_without_calendar = 9;

/// The text of a small sound dossier in JSON.
std::string sound_dossier();

/// The same with the only occurrence of `what` replaced. Throws when it is not there, or twice.
std::string dossier_with(std::string_view what, std::string_view replacement);

}  // namespace palier::e2e
