#pragma once

#include <map>
#include <string>

#include "pdf/font_codes.h"
#include "pdf/haru.h"
#include "typeset/font_library.h"

namespace palier::pdf {

/// The fonts that a document uses, named F1, F2, … in the order of first use.
class FontSet {
  public:
    struct Font {
        std::string resource_name;
        FontCodes codes;
    };

    /// `library` outlives the set.
    explicit FontSet(const typeset::FontLibrary& library) : library_(library) {}

    Font& use(typeset::FaceId face);

    /// Writes every font as a Type0 font with its subset, and fills `resources`, the font
    /// dictionary of the pages.
    void write(Haru& haru, Reference resources) const;

  private:
    const typeset::FontLibrary& library_;
    std::map<typeset::FaceId, Font> fonts_;
};

}  // namespace palier::pdf
