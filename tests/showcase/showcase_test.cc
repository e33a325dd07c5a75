#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include "conformance/check_pdf.h"
#include "conformance/page_ink.h"
#include "layout/paginate.h"
#include "pdf/write_pdf.h"
#include "showcase/latex_text.h"
#include "showcase/page_dump.h"
#include "showcase/placement.h"
#include "showcase/set_text.h"
#include "showcase/showcase_document.h"
#include "showcase/source_text.h"
#include "support/debian_fonts.h"
#include "support/debian_hyphenation.h"
#include "unit/layout/tree_text.h"

/// The goldens are written anew when PALIER_UPDATE_GOLDENS is set: see LISEZMOI.md.
namespace palier::showcase {
namespace {

class ShowcaseTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        fonts_ = new typeset::FontLibrary(support::debian_fonts());
        const typeset::Hyphenator french = support::debian_hyphenator();
        source_ = new document::Document(showcase_document("Lato"));
        base::Diagnostics diags;
        auto pages = layout::paginate(*source_, {*fonts_, &french}, diags);
        ASSERT_TRUE(pages.has_value());
        for (const base::Diagnostic& one : diags.all()) {
            ADD_FAILURE() << one.line();
        }
        pages_ = new layout::PagedDocument(std::move(*pages));
        auto bytes = pdf::write_pdf(*pages_, *fonts_, diags);
        ASSERT_TRUE(bytes.has_value());
        bytes_ = new std::string(std::move(*bytes));
    }

    static void TearDownTestSuite() {
        delete bytes_;
        delete pages_;
        delete source_;
        delete fonts_;
    }

    static inline const typeset::FontLibrary* fonts_ = nullptr;
    static inline const document::Document* source_ = nullptr;
    static inline const layout::PagedDocument* pages_ = nullptr;
    static inline const std::string* bytes_ = nullptr;
};

std::string golden_path(const std::string& name) {
    return std::string(PALIER_GOLDENS) + "/" + name;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', begin)) {
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

void expect_golden(const std::string& name, const std::string& found) {
    if (std::getenv("PALIER_UPDATE_GOLDENS") != nullptr) {
        std::ofstream(golden_path(name), std::ios::binary) << found;
        return;
    }
    std::ifstream stream(golden_path(name), std::ios::binary);
    ASSERT_TRUE(stream) << name << " is missing";
    const std::string expected(std::istreambuf_iterator<char>(stream), {});
    if (expected == found) {
        return;
    }
    const auto before = lines_of(expected);
    const auto after = lines_of(found);
    const auto [left, right] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    ADD_FAILURE() << name << ", line " << left - before.begin() + 1
                  << "\n  expected: " << (left == before.end() ? "(the end)" : *left)
                  << "\n  found:    " << (right == after.end() ? "(the end)" : *right);
}

TEST_F(ShowcaseTest, PagesAreTheGolden) {
    EXPECT_GE(pages_->pages.size(), 90U);
    expect_golden("pages.txt", page_dump(*pages_));
}

TEST_F(ShowcaseTest, TagsAreTheGolden) {
    std::string told;
    for (const std::string& line : lines_of(layout::tree_text(*pages_))) {
        told += line.substr(0, 120) + "\n";
    }
    expect_golden("tags.txt", told);
}

TEST_F(ShowcaseTest, KeepsEveryWordOnceAndInItsPlace) {
    const std::vector<SourceText> written = source_texts(*source_);
    const std::vector<std::string> read = file_texts(*bytes_);
    ASSERT_EQ(written.size(), read.size());
    for (std::size_t index = 0; index < written.size(); ++index) {
        EXPECT_TRUE(is_said_by(written.at(index).letters, read.at(index)))
            << "text " << index << "\n  written: " << written.at(index).letters.substr(0, 200)
            << "\n  read:    " << read.at(index).substr(0, 200);
    }
    EXPECT_EQ(misplaced_ink(*pages_, *source_, written).substr(0, 1000), "");
    EXPECT_EQ(colliding_ink(*bytes_).substr(0, 1000), "");
}

/// Nobody should have to turn the page for the rest of a word.
TEST_F(ShowcaseTest, DividesNoWordOverTwoPages) {
    for (const layout::Page& page : pages_->pages) {
        const layout::TextInk* last = nullptr;
        for (const layout::Mark& mark : page.marks) {
            const auto* ink = std::get_if<layout::TextInk>(&mark.ink);
            if (ink != nullptr && std::holds_alternative<layout::LeafId>(mark.meaning)) {
                last = ink;
            }
        }
        if (last != nullptr) {
            EXPECT_FALSE(last->run.text.ends_with("\u00AD")) << last->run.text;
        }
    }
}

TEST_F(ShowcaseTest, SetsRunsInTheFacesOfTheirStyles) {
    std::map<std::string, std::string> faces;
    for (const conformance::PageInk& page : conformance::page_ink(*bytes_)) {
        for (const conformance::TextInk& ink : page.texts) {
            faces[ink.font] += ink.text;
        }
    }
    EXPECT_THAT(faces["Lato-Italic"], ::testing::HasSubstr("the proof of the pudding"));
    EXPECT_THAT(faces["Lato-BoldItalic"], ::testing::HasSubstr("macht den Meister"));
}

TEST_F(ShowcaseTest, IsASoundAccessibleFile) {
    const auto faults = conformance::check_pdf(*bytes_);
    EXPECT_TRUE(faults.empty()) << faults.front().rule << ": " << faults.front().detail;
    if (const char* path = std::getenv("PALIER_SHOWCASE_PDF"); path != nullptr) {
        std::ofstream(path, std::ios::binary) << *bytes_;
    }
    if (const char* path = std::getenv("PALIER_SHOWCASE_TEX"); path != nullptr) {
        std::ofstream(path, std::ios::binary) << latex_text(*source_);
    }
}

}  // namespace
}  // namespace palier::showcase
