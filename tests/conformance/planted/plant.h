#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/planted/sample_pdf.h"

namespace palier::conformance {

/// A fault to plant in the sample, and the one rule that must see it, once.
struct Plant {
    std::string_view rule;
    /// In CamelCase, for the test's name.
    std::string_view what;
    std::function<void(SamplePdf& sample)> change;
    /// What is done to the finished file; may be empty.
    std::function<std::string(std::string bytes)> spoil;
};

/// What gtest shows.
void PrintTo(const Plant& plant, std::ostream* stream);

std::vector<Plant> file_plants();
std::vector<Plant> document_plants();
std::vector<Plant> metadata_plants();
std::vector<Plant> content_plants();
std::vector<Plant> marking_plants();
std::vector<Plant> element_plants();
std::vector<Plant> nesting_plants();
std::vector<Plant> table_plants();
std::vector<Plant> link_plants();
std::vector<Plant> font_plants();

/// A value from PDF syntax; references lead into the sample.
QPDFObjectHandle parsed(SamplePdf& sample, const std::string& object);

/// A change of one entry of a dictionary of the sample.
std::function<void(SamplePdf&)> set_entry(QPDFObjectHandle (SamplePdf::*dictionary)(),
                                          const std::string& key, const std::string& value);

}  // namespace palier::conformance
