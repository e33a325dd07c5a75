#pragma once

#include <memory>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace palier::pdf {

/// A finished file, read by libqpdf.
class PdfFile {
  public:
    explicit PdfFile(std::string bytes);

    QPDFObjectHandle root() { return qpdf_.getRoot(); }
    QPDFObjectHandle information() { return qpdf_.getTrailer().getKey("/Info"); }
    QPDFObjectHandle page(std::size_t index) { return qpdf_.getAllPages().at(index); }
    /// The operators of a page, inflated.
    std::string content(std::size_t page);
    /// A stream's bytes, inflated.
    static std::string data(QPDFObjectHandle stream);
    /// The structure element that is the only kid of the root.
    QPDFObjectHandle document_element();
    /// The elements of a role, in reading order.
    std::vector<QPDFObjectHandle> elements(const std::string& role);
    /// The UTF-8 text that the marked content of a page reads as, by ToUnicode; sequences apart by
    /// « | ».
    std::string text(std::size_t page);

  private:
    std::string bytes_;
    QPDF qpdf_;
};

/// The kids of an element, whether /K is an array or one object.
std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle element);

}  // namespace palier::pdf
