#pragma once

#include <optional>
#include <string>

#include "document/block.h"
#include "layout/context.h"
#include "layout/fragment.h"

namespace palier::layout {

/// Draws a QR code of an address, error correction of level Q, pure black on white, with its quiet
/// zone of four modules inside `size`. The ink belongs to `leaf`.
Fragment draw(const document::QrCode& code, base::Length width, LeafId leaf, Context& context);

/// Whether such a code can be drawn and read: the address begins with http:, https: or mailto:
/// (else GAB-310), and its modules are not too small (else GAB-311). Both are warnings.
bool can_draw(const document::QrCode& code, base::Diagnostics& diags);

}  // namespace palier::layout
