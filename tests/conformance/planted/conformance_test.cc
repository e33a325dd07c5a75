#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "conformance/check_pdf.h"
#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Plant> all_plants() {
    std::vector<Plant> all;
    for (const auto& part :
         {file_plants(), document_plants(), metadata_plants(), content_plants(), marking_plants(),
          element_plants(), nesting_plants(), table_plants(), link_plants(), font_plants()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

std::vector<std::string> broken_rules(const std::vector<Fault>& faults) {
    std::vector<std::string> broken;
    for (const Fault& fault : faults) {
        broken.push_back(fault.rule);
    }
    return broken;
}

std::string list(const std::vector<Fault>& faults) {
    std::string text;
    for (const Fault& fault : faults) {
        text += fault.rule + ": " + fault.detail + "\n";
    }
    return text;
}

class PlantedFault : public testing::TestWithParam<Plant> {};

TEST_P(PlantedFault, BreaksItsRuleOnceAndNoOther) {
    const Plant& plant = GetParam();
    SamplePdf sample;
    if (plant.change) {
        plant.change(sample);
    }
    const std::string bytes = plant.spoil ? plant.spoil(sample.bytes()) : sample.bytes();
    const auto faults = check_pdf(bytes);
    EXPECT_THAT(broken_rules(faults), ElementsAre(std::string(plant.rule))) << list(faults);
}

std::string test_name(const testing::TestParamInfo<Plant>& info) {
    std::string name = std::string(info.param.rule) + "_" + std::string(info.param.what);
    std::ranges::replace_if(
        name, [](unsigned char letter) { return std::isalnum(letter) == 0; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(EachRule, PlantedFault, testing::ValuesIn(all_plants()), test_name);

TEST(Conformance, TheSampleBreaksNoRule) {
    const auto faults = check_pdf(SamplePdf().bytes());
    EXPECT_THAT(faults, IsEmpty()) << list(faults);
}

TEST(Conformance, EveryRuleHasAPlantedFault) {
    std::set<std::string_view> planted;
    for (const Plant& plant : all_plants()) {
        planted.insert(plant.rule);
    }
    std::vector<std::string_view> missing;
    for (const Rule& rule : rules()) {
        if (!planted.contains(rule.id)) {
            missing.push_back(rule.id);
        }
    }
    EXPECT_THAT(missing, IsEmpty());
}

TEST(Conformance, RulesAreOrderedByIdAndDiffer) {
    const auto all = rules();
    EXPECT_EQ(std::ranges::adjacent_find(all, std::greater_equal(), &Rule::id), all.end());
    for (const Rule& rule : all) {
        EXPECT_FALSE(rule.clause.empty() || rule.promise.empty()) << rule.id;
    }
}

TEST(Conformance, TheSameBytesGiveTheSameFaults) {
    SamplePdf sample;
    sample.element("Figure").removeKey("/Alt");
    sample.set_content(1, "0 0 10 10 re f\n" + sample.content(1));
    const std::string bytes = sample.bytes();
    EXPECT_EQ(list(check_pdf(bytes)), list(check_pdf(bytes)));
}

}  // namespace

}  // namespace palier::conformance
