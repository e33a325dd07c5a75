#include "conformance/planted/plant.h"

#include <ostream>

namespace palier::conformance {

void PrintTo(const Plant& plant, std::ostream* stream) {
    *stream << plant.rule << ", " << plant.what;
}

QPDFObjectHandle parsed(SamplePdf& sample, const std::string& object) {
    return QPDFObjectHandle::parse(&sample.pdf(), object);
}

std::function<void(SamplePdf&)> set_entry(QPDFObjectHandle (SamplePdf::*dictionary)(),
                                          const std::string& key, const std::string& value) {
    return
        [=](SamplePdf& sample) { (sample.*dictionary)().replaceKey(key, parsed(sample, value)); };
}

}  // namespace palier::conformance
