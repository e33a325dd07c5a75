#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/targets.h"

/// What libFuzzer calls; `PALIER_FUZZ_TARGET` names the target.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const palier::fuzz::Target target =
        palier::fuzz::find_target(PALIER_FUZZ_TARGET).value();
    target.run({reinterpret_cast<const char*>(data), size});
    return 0;
}
