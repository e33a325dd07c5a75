#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "conformance/check_pdf.h"

namespace palier::conformance {

/// Gathers faults. Order is the order of reports.
class Report {
  public:
    /// `rule` is one of rules(); another one is a std::logic_error.
    void add(std::string_view rule, std::string detail);
    /// Adds a fault when `holds` is false; tells whether it holds.
    bool expect(bool holds, std::string_view rule, const std::string& detail);

    const std::vector<Fault>& faults() const { return faults_; }

  private:
    std::vector<Fault> faults_;
};

}  // namespace palier::conformance
