#include "conformance/planted/plant.h"

namespace palier::conformance {

namespace {

using Handle = QPDFObjectHandle;
using Change = std::function<void(SamplePdf&)>;

Change font_entry(const std::string& key, const std::string& value) {
    return set_entry(&SamplePdf::font, key, value);
}

Change cid_entry(const std::string& key, const std::string& value) {
    return set_entry(&SamplePdf::cid_font, key, value);
}

Change descriptor_entry(const std::string& key, const std::string& value) {
    return set_entry(&SamplePdf::descriptor, key, value);
}

/// « <0022> » of the letter A, which H1 does not hold but the table does.
std::string code_of(const SamplePdf& sample, char32_t character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const std::size_t code = sample.code(character);
    return std::string("<") + digits.at(code >> 12U & 15U) + digits.at(code >> 8U & 15U) +
           digits.at(code >> 4U & 15U) + digits.at(code & 15U) + ">";
}

/// Gives the letter A another meaning in ToUnicode, in hexadecimal.
Change meaning(const std::string& hexadecimal) {
    return [=](SamplePdf& sample) {
        sample.edit_stream(sample.font().getKey("/ToUnicode"), code_of(sample, U'A') + " <0041>",
                           code_of(sample, U'A') + " <" + hexadecimal + ">");
    };
}

/// Lets the letter A show another glyph.
Change glyph(unsigned value) {
    return [=](SamplePdf& sample) {
        Handle stream = sample.cid_font().getKey("/CIDToGIDMap");
        const auto buffer = stream.getStreamData();
        const std::basic_string_view<unsigned char> data(buffer->getBuffer(), buffer->getSize());
        std::string map(data.begin(), data.end());
        map.at(sample.code(U'A') * 2) = static_cast<char>(value >> 8U);
        map.at(sample.code(U'A') * 2 + 1) = static_cast<char>(value & 0xFFU);
        stream.replaceStreamData(map, Handle::newNull(), Handle::newNull());
        // The width of another glyph would be a fault of its own.
        if (value == 0) {
            sample.cid_font().getKey("/W").getArrayItem(1).setArrayItem(
                static_cast<int>(sample.code(U'A')), parsed(sample, "600"));
        }
    };
}

Change width(const std::string& value) {
    return [=](SamplePdf& sample) {
        sample.cid_font().getKey("/W").getArrayItem(1).setArrayItem(
            static_cast<int>(sample.code(U'A')), parsed(sample, value));
    };
}

Change edit_cmap(const std::string& from, const std::string& to) {
    return [=](SamplePdf& sample) {
        sample.edit_stream(sample.font().getKey("/ToUnicode"), from, to);
    };
}

std::vector<Plant> dictionary_plants() {
    return {
        {"INT-font-kind", "OtherEncoding", font_entry("/Encoding", "/Identity-V")},
        {"INT-font-kind", "Simple", font_entry("/Subtype", "/TrueType")},
        {"INT-font-kind", "OverCff", cid_entry("/Subtype", "/CIDFontType0")},
        {"INT-font-name", "OtherInDescriptor", descriptor_entry("/FontName", "/DejaVuSans")},
        {"INT-font-name", "ShortTag",
         [](SamplePdf& sample) {
             for (Handle dictionary : {sample.font(), sample.cid_font()}) {
                 dictionary.replaceKey("/BaseFont", parsed(sample, "/TAG+DejaVuSans"));
             }
             sample.descriptor().replaceKey("/FontName", parsed(sample, "/TAG+DejaVuSans"));
         }},
        {"UA-7.21.3.1-1", "OtherOrdering",
         cid_entry("/CIDSystemInfo", "<< /Registry (Adobe) /Ordering (Japan1) /Supplement 0 >>")},
        {"UA-7.21.3.2-1", "OddMap",
         [](SamplePdf& sample) {
             Handle stream = sample.cid_font().getKey("/CIDToGIDMap");
             const auto buffer = stream.getStreamData();
             const std::basic_string_view<unsigned char> data(buffer->getBuffer(),
                                                              buffer->getSize());
             stream.replaceStreamData(std::string(data.begin(), data.end()) + "x",
                                      Handle::newNull(), Handle::newNull());
         }},
        {"INT-font-descriptor", "NoAscent",
         [](SamplePdf& sample) { sample.descriptor().removeKey("/Ascent"); }},
        {"INT-font-descriptor", "BothKinds", descriptor_entry("/Flags", "36")},
        {"UA-7.21.4.2-2", "CidSet",
         [](SamplePdf& sample) {
             sample.descriptor().replaceKey("/CIDSet", sample.pdf().newStream("\xFF"));
         }},
        {"UA-7.21.4.1-1", "NotEmbedded",
         [](SamplePdf& sample) { sample.descriptor().removeKey("/FontFile2"); }},
    };
}

std::vector<Plant> program_plants() {
    return {
        {"INT-font-program", "Truncated",
         [](SamplePdf& sample) {
             sample.descriptor()
                 .getKey("/FontFile2")
                 .replaceStreamData("true", Handle::newNull(), Handle::newNull());
         }},
        {"INT-font-program", "WrongLength",
         [](SamplePdf& sample) {
             sample.descriptor()
                 .getKey("/FontFile2")
                 .getDict()
                 .replaceKey("/Length1", parsed(sample, "12"));
         }},
        {"UA-7.21.4.1-3", "GlyphBeyondTheProgram", glyph(9999)},
        {"UA-7.21.8-1", "Notdef", glyph(0)},
        {"UA-7.21.5-1", "TooWide", width("686")},
        {"UA-7.21.5-1", "TooNarrow", width("682")},
    };
}

std::vector<Plant> unicode_plants() {
    return {
        {"UA-7.21.7-1", "NoMap", [](SamplePdf& sample) { sample.font().removeKey("/ToUnicode"); }},
        {"UA-7.21.7-1", "OneCodeMissing",
         [](SamplePdf& sample) {
             sample.edit_stream(sample.font().getKey("/ToUnicode"),
                                code_of(sample, U'A') + " <0041>", "<FFF0> <0041>");
         }},
        {"UA-7.21.7-2", "Zero", meaning("0000")},
        {"UA-7.21.7-2", "ByteOrderMark", meaning("FEFF")},
        {"UA-7.21.7-2", "InAString", meaning("0041FFFE")},
        {"INT-unicode", "Empty", meaning("")},
        {"INT-unicode", "Replacement", meaning("FFFD")},
        {"INT-unicode", "PrivateUse", meaning("E001")},
        {"INT-unicode", "PrivatePlane", meaning("DB80DC00")},
        {"INT-unicode", "LoneSurrogate", meaning("D835")},
        {"INT-unicode", "Control", meaning("0007")},
        {"INT-to-unicode", "CidRange",
         edit_cmap("endcmap", "1 begincidrange <0001> <0002> 1 endcidrange endcmap")},
        {"INT-to-unicode", "NoCodespace",
         edit_cmap("1 begincodespacerange <0000> <FFFF> endcodespacerange\n", "")},
        {"INT-to-unicode", "MappedTwice",
         edit_cmap("endcmap", "1 beginbfchar <0001> <0041> endbfchar endcmap")},
        {"INT-to-unicode", "RangeOverTheFirstByte",
         edit_cmap("endcmap", "1 beginbfrange <F0F0> <F110> <0041> endbfrange endcmap")},
        {"INT-to-unicode", "LongBlock",
         [](SamplePdf& sample) {
             std::string lines;
             for (int line = 0; line < 101; ++line) {
                 lines += "<F0" + std::to_string(line / 10 % 10) + std::to_string(line % 10) +
                          "> <0041>\n";
             }
             edit_cmap("endcmap", "101 beginbfchar\n" + lines + "endbfchar endcmap")(sample);
         }},
    };
}

}  // namespace

std::vector<Plant> font_plants() {
    std::vector<Plant> plants;
    for (const auto& part : {dictionary_plants(), program_plants(), unicode_plants()}) {
        plants.insert(plants.end(), part.begin(), part.end());
    }
    return plants;
}

}  // namespace palier::conformance
