#include <gtest/gtest.h>

#include "conformance/check_pdf.h"
#include "layout/paginate.h"
#include "pdf/write_pdf.h"
#include "showcase/page_dump.h"
#include "showcase/random_blocks.h"
#include "showcase/source_text.h"
#include "showcase/styles.h"
#include "support/debian_hyphenation.h"
#include "support/fake_font.h"

namespace palier::showcase {
namespace {

using base::Length;

constexpr std::uint64_t documents = 200;
constexpr std::uint64_t documents_each = 20;
/// Checking a file takes longer than making it.
constexpr std::uint64_t one_checked_in = 10;

const typeset::FontLibrary& fonts() {
    static const typeset::FontLibrary library = [] {
        base::Diagnostics diags;
        auto loaded = typeset::FontLibrary::load(
            {{"Fake", "Regular", "fake.ttf", testing::fake_font(), false}}, diags);
        EXPECT_TRUE(loaded.has_value());
        return std::move(*loaded);
    }();
    return library;
}

/// The first text that differs, with its neighbours in what was expected.
std::string first_difference(const std::vector<std::string>& expected,
                             const std::vector<std::string>& found) {
    for (std::size_t index = 0; index < std::max(expected.size(), found.size()); ++index) {
        const std::string one = index < expected.size() ? expected[index] : "(nothing)";
        const std::string other = index < found.size() ? found[index] : "(nothing)";
        if (one != other) {
            return "text " + std::to_string(index) + "\n  expected: " + one.substr(0, 200) +
                   "\n  found:    " + other.substr(0, 200);
        }
    }
    return "";
}

/// So many documents of the seeds from one on.
class RandomDocuments : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomDocuments, KeepEveryWordOnceAndInItsPlace) {
    const typeset::Hyphenator french = support::debian_hyphenator();
    for (std::uint64_t seed = GetParam(); seed < GetParam() + documents_each && !HasFailure();
         ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const document::Document source = random_document(seed, "Fake");
        base::Diagnostics diags;
        const auto pages = layout::paginate(source, {fonts(), &french}, diags);
        ASSERT_TRUE(pages.has_value());
        EXPECT_EQ(first_difference(source_texts(source), paged_texts(*pages)), "");
        // The margin's column begins 45 mm left of the text, which begins at 65 mm.
        EXPECT_EQ(
            misplaced_ink(*pages, Length::millimetres(20), Length::millimetres(20)).substr(0, 500),
            "");
        for (const base::Diagnostic& one : diags.all()) {
            EXPECT_TRUE(one.code == "GAB-301" || one.code == "GAB-303") << one.line();
        }
        if (seed % one_checked_in == 0) {
            const auto bytes = pdf::write_pdf(*pages, fonts(), diags);
            ASSERT_TRUE(bytes.has_value());
            const auto faults = conformance::check_pdf(*bytes);
            EXPECT_TRUE(faults.empty()) << faults.front().rule << ": " << faults.front().detail;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomDocuments,
                         ::testing::Range(std::uint64_t{1}, documents + 1, documents_each));

}  // namespace
}  // namespace palier::showcase
