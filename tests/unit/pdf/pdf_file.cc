#include "pdf_file.h"

#include <qpdf/Buffer.hh>

#include <map>
#include <stdexcept>

namespace palier::pdf {

namespace {

unsigned digit(char letter) {
    return static_cast<unsigned>(letter <= '9' ? letter - '0' : letter - 'A' + 10);
}

std::string bytes_of_hex(const std::string& digits) {
    std::string bytes;
    for (std::size_t index = 0; index + 1 < digits.size(); index += 2) {
        bytes += static_cast<char>(digit(digits[index]) * 16 + digit(digits[index + 1]));
    }
    return bytes;
}

/// ToUnicode as a table from the two bytes of a code to UTF-8.
std::map<std::string, std::string> texts_of(QPDFObjectHandle font) {
    const std::string map = PdfFile::data(font.getKey("/ToUnicode"));
    std::map<std::string, std::string> texts;
    for (std::size_t place = map.find("endcodespacerange");
         (place = map.find("\n<", place)) != std::string::npos; ++place) {
        const std::string code = map.substr(place + 2, 4);
        const std::size_t end = map.find('>', place + 9);
        const std::string utf16 = bytes_of_hex("FEFF" + map.substr(place + 9, end - place - 9));
        texts[bytes_of_hex(code)] = QPDFObjectHandle::newString(utf16).getUTF8Value();
    }
    return texts;
}

/// Collects what a page says, as a reader would.
class TextReader : public QPDFObjectHandle::ParserCallbacks {
  public:
    explicit TextReader(QPDFObjectHandle page)
        : fonts_(page.getKey("/Resources").getKey("/Font")) {}

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "Tf") {
            texts_ = texts_of(fonts_.getKey(operands_.front().getName()));
        } else if (name == "TJ") {
            show(operands_.front());
        } else if (name == "EMC") {
            text += "|";
        }
        operands_.clear();
    }
    void handleEOF() override {}

    std::string text;

  private:
    void show(QPDFObjectHandle array) {
        for (QPDFObjectHandle& item : array.getArrayAsVector()) {
            if (!item.isString()) {
                continue;
            }
            const std::string codes = item.getStringValue();
            for (std::size_t index = 0; index + 1 < codes.size(); index += 2) {
                text += texts_.at(codes.substr(index, 2));
            }
        }
    }

    QPDFObjectHandle fonts_;
    std::vector<QPDFObjectHandle> operands_;
    std::map<std::string, std::string> texts_;
};

void collect(QPDFObjectHandle element, const std::string& role,
             std::vector<QPDFObjectHandle>& found) {
    if (element.getKey("/S").getName() == "/" + role) {
        found.push_back(element);
    }
    for (QPDFObjectHandle& kid : kids_of(element)) {
        if (kid.isDictionary() && kid.hasKey("/S")) {
            collect(kid, role, found);
        }
    }
}

}  // namespace

PdfFile::PdfFile(std::string bytes) : bytes_(std::move(bytes)) {
    qpdf_.setAttemptRecovery(false);
    qpdf_.processMemoryFile("essai.pdf", bytes_.data(), bytes_.size());
    if (!qpdf_.getWarnings().empty()) {
        throw std::runtime_error("libqpdf warns of the file");
    }
}

std::string PdfFile::content(std::size_t page) {
    return data(this->page(page).getKey("/Contents"));
}

std::string PdfFile::data(QPDFObjectHandle stream) {
    const auto buffer = stream.getStreamData();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

QPDFObjectHandle PdfFile::document_element() {
    return root().getKey("/StructTreeRoot").getKey("/K");
}

std::vector<QPDFObjectHandle> PdfFile::elements(const std::string& role) {
    std::vector<QPDFObjectHandle> found;
    collect(document_element(), role, found);
    return found;
}

std::string PdfFile::text(std::size_t page) {
    TextReader reader(this->page(page));
    QPDFObjectHandle::parseContentStream(this->page(page).getKey("/Contents"), &reader);
    return reader.text;
}

std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle element) {
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isArray()) {
        return kids.getArrayAsVector();
    }
    return kids.isNull() ? std::vector<QPDFObjectHandle>() : std::vector<QPDFObjectHandle>{kids};
}

}  // namespace palier::pdf
