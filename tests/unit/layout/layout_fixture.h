#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "layout/paginate.h"
#include "support/fake_font.h"

namespace palier::layout {

/// Documents in a font whose every character is half an em wide, on pages whose text area is 100 pt
/// by 100 pt: at 10 pt on 10 pt, a page holds ten lines of twenty characters.
class LayoutTest : public ::testing::Test {
  protected:
    LayoutTest() : fonts_(load()) {
        document_.metadata.title = "Essai";
        document_.metadata.language = "fr-FR";
        document_.styles.font_family = "Fake";
        document::ParagraphStyle text;
        text.text.size = base::Length::points(10);
        text.leading = base::Length::points(10);
        document_.styles.paragraphs["texte"] = text;
        text.keep_with_next = true;
        document_.styles.paragraphs["titre"] = text;
        document::TableStyle table;
        table.head_style = "texte";
        table.cell_style = "texte";
        document_.styles.tables["donnees"] = table;
        document_.styles.boxes["boite"] = document::BoxStyle{};
        document::PageMaster master;
        master.width = base::Length::points(120);
        master.height = base::Length::points(120);
        master.margin_left = master.margin_right = base::Length::points(10);
        master.margin_top = master.margin_bottom = base::Length::points(10);
        document_.masters["page"] = master;
        document_.sequences.push_back({"page", {}});
    }

    static document::Block paragraph(const std::string& text, const std::string& style = "texte") {
        return {document::Paragraph{style, {document::Run{text, "", ""}}}};
    }

    /// A paragraph of so many lines, each one « wwwwwwwwwwwwwwwwwww » of 19 letters.
    static document::Block lines(int count) {
        std::string text;
        for (int line = 0; line < count; ++line) {
            text += (line == 0 ? "" : " ") + std::string(19, 'w');
        }
        return paragraph(text);
    }

    void add(document::Block block) {
        document_.sequences.front().blocks.push_back(std::move(block));
    }

    PagedDocument paginated() {
        auto pages = paginate(document_, {fonts_, hyphenator_}, diags_);
        EXPECT_TRUE(pages.has_value());
        return pages ? std::move(*pages) : PagedDocument{.metadata = document_.metadata};
    }

    /// The text of content ink of a page, mark by mark.
    static std::vector<std::string> content(const Page& page) {
        std::vector<std::string> texts;
        for (const Mark& mark : page.marks) {
            const auto* ink = std::get_if<TextInk>(&mark.ink);
            if (ink != nullptr && std::holds_alternative<LeafId>(mark.meaning)) {
                texts.push_back(ink->run.text);
            }
        }
        return texts;
    }

    /// A message without no-break spaces.
    static std::string with_plain_spaces(std::string message) {
        const std::string space = "\u00A0";
        for (auto at = message.find(space); at != std::string::npos; at = message.find(space)) {
            message.replace(at, space.size(), " ");
        }
        return message;
    }

    static typeset::FontLibrary load() {
        base::Diagnostics diags;
        auto fonts = typeset::FontLibrary::load(
            {typeset::FaceSource{"Fake", "Regular", "fake.ttf", testing::fake_font(), false}},
            diags);
        EXPECT_TRUE(fonts.has_value());
        return std::move(*fonts);
    }

    typeset::FontLibrary fonts_;
    /// None, unless a test has one.
    const typeset::Hyphenator* hyphenator_ = nullptr;
    document::Document document_{.metadata = {.date = *base::Date::from(2026, 3, 10)}};
    base::Diagnostics diags_;
};

}  // namespace palier::layout
