#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace palier::base {

/// The first `most_letters` letters of a text, with « … » when there are more. A letter stays whole
/// with its accents and whatever else is drawn as one with it; one that is absurdly long ends the
/// excerpt before it.
std::string excerpt(std::string_view text, std::size_t most_letters);

/// The same text for a line on a screen: a line end is « ↵ », a tab a space, and any other control
/// character U+FFFD, so that no name of a file commands a terminal.
std::string in_one_line(std::string_view text);

}  // namespace palier::base
