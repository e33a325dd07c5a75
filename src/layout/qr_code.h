#pragma once

#include <string>
#include <vector>

#include "document/block.h"
#include "layout/context.h"
#include "layout/fragment.h"
#include "layout/paged_document.h"

namespace palier::layout {

/// Draws a QR code of an address, error correction of level Q, pure black on white, with its quiet
/// zone of four modules inside `size`. The ink belongs to `leaf`.
Fragment draw(const document::QrCode& code, base::Length width, LeafId leaf, Context& context);

/// Whether such a code can be drawn and read: the address can be followed (else GAB-310), and its
/// modules are not too small (else GAB-311). Both are warnings.
bool can_draw(const document::QrCode& code, base::Diagnostics& diags);

/// A code whose modules are smaller than telephones read.
struct SmallCode {
    std::string address;
    /// Of the square, with the white around the code.
    base::Length side;
    /// The side from which on it could be read.
    base::Length needed;
};

/// The codes of finished pages that became too small, since pages can be scaled after they were
/// set.
std::vector<SmallCode> small_codes(const PagedDocument& document);

}  // namespace palier::layout
