#pragma once

#include <string>

#include "base/place.h"

namespace palier::model {

/// A value and where it was read; the place of an absent one is where it was looked for.
template <typename T>
struct Placed {
    T value;
    base::Place place = {};

    bool operator==(const Placed&) const = default;
};

using PlacedText = Placed<std::string>;

}  // namespace palier::model
