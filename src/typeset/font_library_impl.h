#pragma once

#include <string>
#include <vector>

#include "typeset/font_face.h"
#include "typeset/font_library.h"

namespace palier::typeset {

/// The faces, in the order of their ids.
struct FontLibrary::Impl {
    struct Entry {
        std::string family;
        std::string name;
        bool fallback = false;
        FontFace face;
    };

    const FontFace& face(FaceId id) const { return entries.at(id.index).face; }

    std::vector<Entry> entries;
};

}  // namespace palier::typeset
