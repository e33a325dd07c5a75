#pragma once

#include <string>
#include <vector>

#include "pdf/haru.h"

namespace palier::pdf {

/// The objects of a file and the two that its trailer names.
struct FileObjects {
    std::vector<StoredObject> objects;
    Reference catalog;
    Reference information;
};

/// A PDF 1.7 file: streams deflated, everything else in object streams, a cross-reference stream at
/// the end, and an identifier from the bytes themselves.
std::string save(FileObjects file);

}  // namespace palier::pdf
