#pragma once

#include <stdexcept>
#include <string>

namespace palier::base {

/// The world failed (disk, memory, a C library): thrown anywhere, caught in `app` only.
class SystemFailure : public std::runtime_error {
  public:
    /// `code` is a catalogued message (SYS-…), `detail` what the system said.
    SystemFailure(std::string code, const std::string& detail)
        : std::runtime_error(detail), code_(std::move(code)) {}

    const std::string& code() const { return code_; }

  private:
    std::string code_;
};

}  // namespace palier::base
