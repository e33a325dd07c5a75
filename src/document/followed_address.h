#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace palier::document {

/// What keeps a telephone from following an address.
enum class AddressFault {
    /// Does not begin with https://, http:// or mailto:, in letters of any case.
    Scheme,
    /// Has nothing after that.
    Empty,
    Space,
    /// A letter or sign outside printable ASCII: browsers write it %C3%A9.
    Letter
};

/// The first fault of an address, in the order above; none when a code or a link may lead there.
std::optional<AddressFault> address_fault(std::string_view address);

/// The address without the scheme that a browser adds by itself; the whole one when it has none.
std::string_view without_scheme(std::string_view address);

/// Whether there is no such fault; else it is reported at `place` (GAB-310, a warning).
bool can_be_followed(std::string_view address, const base::Place& place, base::Diagnostics& diags);

/// The beginning of an address, as messages show it.
std::string address_excerpt(std::string_view address);

}  // namespace palier::document
