#include "pdf/validation.h"

#include <gmock/gmock.h>

#include <set>

#include "support/debian_fonts.h"
#include "support/paged_document_builder.h"

namespace palier::pdf {
namespace {

using base::Length;
using layout::LinkArea;
using layout::NodeId;
using layout::Role;
using testing::ElementsAre;

class ValidationTest : public testing::Test {
  protected:
    ValidationTest() {
        build.add_page();
        build.add_text(Role::P, build.root(), "Texte", 100);
    }

    std::vector<std::string> codes() const {
        std::vector<std::string> result;
        const base::Diagnostics faults = validate(build.document);
        for (const base::Diagnostic& one : faults.all()) {
            result.push_back(one.code);
        }
        return result;
    }

    NodeId figure() {
        const NodeId id = build.add_text(Role::Figure, build.root(), "7", 200);
        build.node(id).alternative = "Un graphique";
        build.node(id).box = layout::BoundingBox{};
        return id;
    }

    /// Rows of cells, each the number of columns it spans.
    NodeId table(const std::vector<std::vector<int>>& rows) {
        const NodeId id = build.add(Role::Table, build.root());
        int baseline = 300;
        for (const std::vector<int>& cells : rows) {
            const NodeId row = build.add(Role::TR, id);
            for (const int span : cells) {
                const NodeId cell = build.add_text(Role::TD, row, "x", baseline);
                build.node(cell).column_span = span;
            }
            baseline += 15;
        }
        return id;
    }

    layout::Page& page() { return build.document.pages.front(); }

    const typeset::FontLibrary fonts = support::debian_fonts();
    support::PagedDocumentBuilder build{fonts};
};

TEST_F(ValidationTest, FindsNothingInASoundDocument) {
    figure();
    table({{1, 2}, {2, 1}});
    build.add_link(build.root(), "ici", 500, "https://exemple.fr");
    EXPECT_THAT(codes(), ElementsAre());
    EXPECT_TRUE(validate(support::sample_report(fonts, 3)).all().empty());
}

TEST_F(ValidationTest, WantsATitleAndALanguage) {
    build.document.metadata.title = " ";
    build.document.metadata.language.clear();
    EXPECT_THAT(codes(), ElementsAre("PDF-001", "PDF-002"));
}

TEST_F(ValidationTest, WantsInk) {
    build.document.pages.clear();
    build.document.leaves.clear();
    build.document.nodes.resize(1);
    build.document.nodes.front().kids.clear();
    EXPECT_THAT(codes(), ElementsAre("PDF-003"));
}

TEST_F(ValidationTest, RefusesPagesBeyondTwoHundredInches) {
    page().width = Length::points(14'401);
    EXPECT_THAT(codes(), ElementsAre("PDF-004"));
    page().width = Length::points(14'400);
    EXPECT_THAT(codes(), ElementsAre());
}

TEST_F(ValidationTest, RefusesInkOutsideThePage) {
    build.paint(layout::Artifact::Rule, build.rectangle(500, 100, 100, 1));
    EXPECT_THAT(codes(), ElementsAre("PDF-005"));
}

TEST_F(ValidationTest, RefusesTextThatRunsOffThePage) {
    layout::TextInk text = build.text("Débordement", 100);
    text.left = Length::points(570);
    build.paint(layout::Artifact::Header, text);
    EXPECT_THAT(codes(), ElementsAre("PDF-005"));
}

TEST_F(ValidationTest, WantsOneRootThatIsTheDocument) {
    build.document.nodes.front().role = Role::Sect;
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
    build.document.nodes.front().role = Role::Document;
    build.document.nodes.push_back({});
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
}

TEST_F(ValidationTest, RefusesAParentThatDoesNotAgree) {
    const NodeId section = build.add(Role::Sect, build.root());
    const NodeId text = build.add_text(Role::P, section, "ici", 150);
    build.node(text).parent = build.root();
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
}

TEST_F(ValidationTest, RefusesAKidListedTwice) {
    build.node(build.root()).kids.emplace_back(NodeId{1});
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
}

TEST_F(ValidationTest, RefusesALoop) {
    const NodeId outer = build.add(Role::Sect, build.root());
    const NodeId inner = build.add(Role::Sect, outer);
    build.node(build.root()).kids.pop_back();
    build.node(inner).kids.emplace_back(outer);
    build.node(outer).parent = inner;
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
}

TEST_F(ValidationTest, RefusesIdsThatLeadNowhere) {
    build.node(build.root()).kids.emplace_back(NodeId{99});
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
    build.node(build.root()).kids.back() = layout::LeafId{99};
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
    build.node(build.root()).kids.back() = layout::LinkRef{0, 99};
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
    build.node(build.root()).kids.pop_back();
    build.paint(layout::LeafId{99}, build.rectangle(10, 10, 10, 10));
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
}

TEST_F(ValidationTest, RefusesALeafThatNobodyHolds) {
    build.node({1}).kids.clear();
    EXPECT_THAT(codes(), ElementsAre("PDF-006"));
}

TEST_F(ValidationTest, SaysWhatIsWrongWithTheTree) {
    build.node({1}).kids.clear();
    const auto faults = validate(build.document);
    EXPECT_THAT(faults.all().at(0).sentence(),
                testing::HasSubstr("un texte n’appartient pas à un élément et un seul"));
}

TEST_F(ValidationTest, RefusesElementsOutOfPlace) {
    build.add_text(Role::TD, build.root(), "x", 150);
    EXPECT_THAT(codes(), ElementsAre("PDF-007"));
}

TEST_F(ValidationTest, WantsAnAlternativeAndABoxForAFigure) {
    const NodeId id = figure();
    build.node(id).alternative.clear();
    EXPECT_THAT(codes(), ElementsAre("PDF-008"));
    build.node(id).box.reset();
    EXPECT_THAT(codes(), ElementsAre("PDF-008", "PDF-009"));
    EXPECT_EQ(validate(build.document).all().at(0).sentence(),
              "une figure n’a pas d’alternative textuelle (page 1)");
}

TEST_F(ValidationTest, WantsAScopeForAHeaderCell) {
    const NodeId row = build.add(Role::TR, build.add(Role::Table, build.root()));
    build.add_text(Role::TH, row, "x", 150);
    EXPECT_THAT(codes(), ElementsAre("PDF-010"));
}

TEST_F(ValidationTest, RefusesASkippedHeadingLevel) {
    build.add_text(Role::H1, build.root(), "Un", 150);
    build.add_text(Role::H3, build.root(), "Trois", 170);
    EXPECT_THAT(codes(), ElementsAre("PDF-011"));
}

TEST_F(ValidationTest, AllowsAHeadingToGoBackSeveralLevels) {
    build.add_text(Role::H1, build.root(), "Un", 150);
    build.add_text(Role::H2, build.root(), "Deux", 170);
    build.add_text(Role::H3, build.root(), "Trois", 190);
    build.add_text(Role::H1, build.root(), "Un", 210);
    EXPECT_THAT(codes(), ElementsAre());
}

TEST_F(ValidationTest, RefusesALeafThatIsNeverPainted) {
    build.add_leaf(build.add(Role::P, build.root()));
    EXPECT_THAT(codes(), ElementsAre("PDF-012"));
}

TEST_F(ValidationTest, RefusesTextThatGoesBackToAnEarlierPage) {
    const NodeId paragraph = build.add(Role::P, build.root());
    const auto first = build.add_leaf(paragraph);
    const auto second = build.add_leaf(paragraph);
    build.paint(second, build.text("suite", 200));
    build.add_page();
    build.paint(first, build.text("début", 100));
    EXPECT_THAT(codes(), ElementsAre("PDF-013"));
}

TEST_F(ValidationTest, WantsLinksToSayWhereTheyLead) {
    build.add_link(build.root(), "ici", 150, "https://exemple.fr");
    page().links.front().contents.clear();
    EXPECT_THAT(codes(), ElementsAre("PDF-014"));
}

TEST_F(ValidationTest, WantsLinksToLeadSomewhere) {
    build.add_link(build.root(), "ici", 150, "");
    build.add_link(build.root(), "là", 170, LinkArea::Destination{1, Length()});
    EXPECT_THAT(codes(), ElementsAre("PDF-015", "PDF-015"));
}

TEST_F(ValidationTest, WantsAnAreaForALink) {
    build.add_text(Role::Link, build.root(), "ici", 150);
    EXPECT_THAT(codes(), ElementsAre("PDF-018"));
}

TEST_F(ValidationTest, RefusesBookmarksThatSkipALevel) {
    build.document.outline = {{1, "Un", 0, Length()}, {3, "Trois", 0, Length()}};
    EXPECT_THAT(codes(), ElementsAre("PDF-016"));
    build.document.outline = {{2, "Deux", 0, Length()}};
    EXPECT_THAT(codes(), ElementsAre("PDF-016"));
    build.document.outline = {{1, "Un", 7, Length()}};
    EXPECT_THAT(codes(), ElementsAre("PDF-016"));
    build.document.outline = {{1, "", 0, Length()}};
    EXPECT_THAT(codes(), ElementsAre("PDF-016"));
}

TEST_F(ValidationTest, RefusesRowsOfDifferentLengths) {
    table({{1, 1, 1}, {2}});
    EXPECT_THAT(codes(), ElementsAre("PDF-017"));
}

TEST_F(ValidationTest, RefusesAttachmentsThatNobodyCouldOpen) {
    const document::Attachment sound{"a.csv", "text/csv", "Des données", {}, "x"};
    build.document.attachments = {sound};
    EXPECT_THAT(codes(), ElementsAre());
    build.document.attachments = {sound, sound};
    EXPECT_THAT(codes(), ElementsAre("PDF-019"));
    for (std::string document::Attachment::*member :
         {&document::Attachment::file_name, &document::Attachment::media_type,
          &document::Attachment::description}) {
        build.document.attachments = {sound};
        build.document.attachments.front().*member = " ";
        EXPECT_THAT(codes(), ElementsAre("PDF-019"));
    }
}

TEST_F(ValidationTest, RefusesLabelsThatDoNotFollow) {
    build.document.labels = {{1, {}}};
    EXPECT_THAT(codes(), ElementsAre("PDF-020"));
    build.document.labels = {{0, {}}, {0, {}}};
    EXPECT_THAT(codes(), ElementsAre("PDF-020"));
    build.document.labels = {{0, {document::PageNumbering::Style::Arabic, "", 0}}};
    EXPECT_THAT(codes(), ElementsAre("PDF-020"));
}

TEST_F(ValidationTest, RefusesHeadersThatAreNone) {
    const NodeId id = table({{1, 1}});
    const NodeId row = std::get<NodeId>(build.node(id).kids.front());
    const NodeId cell = std::get<NodeId>(build.node(row).kids.front());
    build.node(cell).headers = {cell};
    EXPECT_THAT(codes(), ElementsAre("PDF-021"));
    build.node(cell).headers = {NodeId{999}};
    EXPECT_THAT(codes(), ElementsAre("PDF-021"));
}

TEST_F(ValidationTest, CountsCellsThatCoverSeveralRows) {
    const NodeId id = table({{1, 1}, {1}, {1, 1}});
    EXPECT_THAT(codes(), ElementsAre("PDF-017"));
    const NodeId first_row = std::get<NodeId>(build.node(id).kids.front());
    build.node(std::get<NodeId>(build.node(first_row).kids.front())).row_span = 2;
    EXPECT_THAT(codes(), ElementsAre());
}

}  // namespace
}  // namespace palier::pdf
