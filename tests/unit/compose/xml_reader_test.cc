#include "compose/xml_reader.h"

#include <gtest/gtest.h>

namespace palier::compose {

namespace {

std::optional<XmlElement> read(std::string_view xml, const XmlLimits& limits,
                               base::Diagnostics& diags) {
    return read_xml(xml, "essai.xml", limits, diags);
}

const XmlElement& element(const XmlChild& child) {
    return std::get<XmlElement>(child.content);
}
const XmlText& text(const XmlChild& child) {
    return std::get<XmlText>(child.content);
}

TEST(XmlReader, KnowsTheLineOfEveryElementAndText) {
    base::Diagnostics diags;
    const auto root = read(
        "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<a>\r\n<b\r\n x='1' y='&lt;&#233;'>é &amp; l\r\n</b>"
        "<!-- c --><![CDATA[<d>]]></a>",
        XmlLimits(), diags);
    ASSERT_TRUE(root.has_value());
    EXPECT_EQ(root->name, "a");
    EXPECT_EQ(root->line, 2);
    ASSERT_EQ(root->children.size(), 3U);
    const XmlElement& inner = element(root->children[1]);
    EXPECT_EQ(inner.name, "b");
    EXPECT_EQ(inner.line, 3);
    ASSERT_EQ(inner.attributes.size(), 2U);
    EXPECT_EQ(inner.attributes[0].name, "x");
    EXPECT_EQ(inner.attributes[1].value, "<é");
    EXPECT_EQ(text(inner.children.at(0)).text, "é & l\n");
    EXPECT_EQ(text(inner.children.at(0)).line, 4);
    EXPECT_EQ(text(root->children[2]).text, "<d>");
    EXPECT_EQ(text(root->children[2]).line, 5);
}

TEST(XmlReader, ReadsUtf8WhateverIsDeclared) {
    base::Diagnostics diags;
    const auto root =
        read("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>", XmlLimits(), diags);
    ASSERT_TRUE(root.has_value());
    EXPECT_EQ(text(root->children.at(0)).text, "é");
}

TEST(XmlReader, StopsAtEachLimit) {
    const std::string xml = "<a><b><c/></b>\n<b/></a>";
    const auto codes = [&](const XmlLimits& limits) {
        base::Diagnostics diags;
        const bool read_it = read(xml, limits, diags).has_value();
        return read_it ? std::string()
                       : diags.all().at(0).code + " " + diags.all().at(0).expected();
    };
    EXPECT_EQ(codes({.bytes = 23, .depth = 3, .elements = 4}), "");
    EXPECT_EQ(codes({.bytes = 22, .depth = 3, .elements = 4}), "GAB-104 22");
    EXPECT_EQ(codes({.bytes = 23, .depth = 2, .elements = 4}), "GAB-104 2");
    EXPECT_EQ(codes({.bytes = 23, .depth = 3, .elements = 3}), "GAB-104 3");
}

TEST(XmlReader, SaysWhereALimitWasPassed) {
    base::Diagnostics diags;
    EXPECT_FALSE(read("<a><b/>\n<b/>\n<b/></a>", {.elements = 2}, diags));
    EXPECT_EQ(diags.all().at(0).place.line, 2);
}

TEST(XmlReader, TakesTheWordDoctypeInAText) {
    base::Diagnostics diags;
    EXPECT_TRUE(read("<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>", XmlLimits(), diags));
}

TEST(XmlReader, RefusesTextOfTwoBytesALetter) {
    base::Diagnostics diags;
    // The parser would see through it, to a DOCTYPE that the bytes hide.
    const std::string utf16("<\0a\0/\0>\0", 8);
    EXPECT_FALSE(read(utf16, XmlLimits(), diags));
    EXPECT_EQ(diags.all().at(0).code, "GAB-102");
}

}  // namespace

}  // namespace palier::compose
