#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>

/// The document that faults are planted in. Its header shows libqpdf on purpose: planting a fault
/// is changing libqpdf's objects.
namespace palier::conformance {

/// A tagged document of two pages that breaks no rule, built with libqpdf and HarfBuzz alone, and
/// open to changes until bytes() is called. It holds one of everything that the checks look at:
/// headings, a table of contents, links to an address and to a page, a paragraph over two pages, a
/// list, a table with spans, a figure, a note, words in English, an ActualText, artifacts,
/// bookmarks.
class SamplePdf {
  public:
    SamplePdf();
    ~SamplePdf();

    QPDF& pdf();
    QPDFObjectHandle catalog();
    QPDFObjectHandle info();
    /// Counted from 0.
    QPDFObjectHandle page(std::size_t index);
    QPDFObjectHandle tree_root();
    /// The nth element of a tag in reading order, from 0.
    QPDFObjectHandle element(const std::string& tag, std::size_t nth = 0);
    /// The nth annotation of the first page: the link to page 2, then the link to the site.
    QPDFObjectHandle annotation(std::size_t nth);
    QPDFObjectHandle font();
    QPDFObjectHandle cid_font();
    QPDFObjectHandle descriptor();
    QPDFObjectHandle output_intent();
    /// The nth bookmark: the title of the document, then the one below it.
    QPDFObjectHandle bookmark(std::size_t nth);

    /// A new element below `parent`; it holds nothing yet.
    QPDFObjectHandle add_element(QPDFObjectHandle parent, const std::string& tag);
    /// A new element of a page, with text of its own and all that goes with it.
    QPDFObjectHandle add_text(QPDFObjectHandle parent, const std::string& tag,
                              std::u32string_view text, std::size_t page = 0);
    /// Puts a link annotation on a page and its object reference into a Link element.
    QPDFObjectHandle add_link(QPDFObjectHandle element, const std::string& target,
                              std::size_t page = 0);
    /// Names an element: its /ID, and the IDTree's entry for it.
    void set_id(QPDFObjectHandle element, const std::string& id);
    /// Gives an element another tag, in the tree and in content of the first page.
    void retag(QPDFObjectHandle element, const std::string& tag);

    std::string content(std::size_t page);
    void set_content(std::size_t page, const std::string& content);
    /// Replaces the first `from`; std::logic_error when there is none.
    void edit_content(std::size_t page, std::string_view from, std::string_view to);
    void edit_metadata(std::string_view from, std::string_view to);
    void edit_stream(QPDFObjectHandle stream, std::string_view from, std::string_view to);

    /// « <00010002> Tj » for a text.
    std::string show(std::u32string_view text) const;
    /// Codes of the font: one for each character that it has.
    std::size_t code(char32_t character) const;

    /// The file will be encrypted with an empty user password.
    void encrypt();
    /// The finished file, its pages and ParentTree written.
    std::string bytes();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Replaces the first `from` in `text`; std::logic_error when there is none.
std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace palier::conformance
