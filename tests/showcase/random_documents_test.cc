#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "conformance/check_pdf.h"
#include "layout/paginate.h"
#include "layout/text_overlaps.h"
#include "pdf/write_pdf.h"
#include "showcase/placement.h"
#include "showcase/random_blocks.h"
#include "showcase/set_text.h"
#include "showcase/source_text.h"
#include "support/debian_fonts.h"
#include "support/debian_hyphenation.h"

namespace palier::showcase {
namespace {

constexpr std::uint64_t documents = 200;
constexpr std::uint64_t documents_each = 20;
/// Checking every rule takes longer than making the file and reading it.
constexpr std::uint64_t one_checked_in = 10;

const typeset::FontLibrary& fonts() {
    static const typeset::FontLibrary library = support::debian_fonts();
    return library;
}

/// The first text that is not what was written.
std::string first_difference(const std::vector<SourceText>& written,
                             const std::vector<std::string>& set) {
    for (std::size_t index = 0; index < std::max(written.size(), set.size()); ++index) {
        const std::string one = index < written.size() ? written[index].letters : "(nothing)";
        const std::string other = index < set.size() ? set[index] : "(nothing)";
        if (!is_said_by(one, other)) {
            return "text " + std::to_string(index) + "\n  written: " + one.substr(0, 200) +
                   "\n  read:    " + other.substr(0, 200);
        }
    }
    return "";
}

/// So many documents of the seeds from one on. PALIER_RANDOM_PDFS names a folder for those that
/// fail.
class RandomDocuments : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomDocuments, KeepEveryWordOnceAndInItsPlace) {
    const typeset::Hyphenator french = support::debian_hyphenator();
    for (std::uint64_t seed = GetParam(); seed < GetParam() + documents_each && !HasFailure();
         ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const document::Document source = random_document(seed, "Lato");
        base::Diagnostics diags;
        const auto pages = layout::paginate(source, {fonts(), &french}, diags);
        ASSERT_TRUE(pages.has_value());
        const auto bytes = pdf::write_pdf(*pages, fonts(), diags);
        ASSERT_TRUE(bytes.has_value());

        const std::vector<SourceText> written = source_texts(source);
        EXPECT_EQ(first_difference(written, file_texts(*bytes)), "");
        EXPECT_EQ(misplaced_ink(*pages, source, written).substr(0, 1000), "");
        EXPECT_EQ(colliding_ink(*bytes).substr(0, 1000), "");
        EXPECT_TRUE(layout::texts_stand_apart(*pages, diags));
        for (const base::Diagnostic& one : diags.all()) {
            EXPECT_TRUE(one.code == "GAB-301" || one.code == "GAB-303" || one.code == "GAB-307")
                << one.line();
        }
        if (seed % one_checked_in == 0) {
            const auto faults = conformance::check_pdf(*bytes);
            EXPECT_TRUE(faults.empty()) << faults.front().rule << ": " << faults.front().detail;
        }
        if (const char* folder = std::getenv("PALIER_RANDOM_PDFS");
            folder != nullptr && HasFailure()) {
            std::ofstream(std::string(folder) + "/" + std::to_string(seed) + ".pdf",
                          std::ios::binary)
                << *bytes;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomDocuments,
                         ::testing::Range(std::uint64_t{1}, documents + 1, documents_each));

}  // namespace
}  // namespace palier::showcase
