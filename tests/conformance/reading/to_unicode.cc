#include "conformance/reading/to_unicode.h"

#include <optional>

#include "conformance/reading/pdf_file.h"
#include "conformance/reading/text.h"

namespace palier::conformance {

namespace {

/// A block of a CMap holds no more (Adobe Technical Note 5014, 1.4.1).
constexpr std::size_t most_lines = 100;

std::optional<std::uint32_t> code(const Object& operand) {
    const auto bytes = operand.bytes();
    return bytes && bytes->size() == 2 ? std::optional(big_endian(*bytes)) : std::nullopt;
}

std::u32string meaning(const Object& operand) {
    return from_utf16be(operand.bytes().value_or(""));
}

class CMapReader {
  public:
    ToUnicode read(std::string_view cmap) {
        for (const Operation& operation : parse_operations(cmap, result_.problems)) {
            if (operation.name == "endcodespacerange") {
                read_codespace(operation);
            } else if (operation.name == "endbfchar") {
                read_characters(operation);
            } else if (operation.name == "endbfrange") {
                read_ranges(operation);
            } else if (operation.name == "endcidrange" || operation.name == "endcidchar") {
                problem(operation.name + " has no place in a ToUnicode CMap");
            }
        }
        if (!result_.two_byte_codespace) {
            problem("no codespace range from <0000> to <FFFF>");
        }
        return std::move(result_);
    }

  private:
    void problem(std::string text) { result_.problems.push_back(std::move(text)); }

    void read_codespace(const Operation& operation) {
        const bool whole = operation.operands.size() == 2 &&
                           code(operation.operands[0]) == 0x0000 &&
                           code(operation.operands[1]) == 0xFFFF;
        result_.two_byte_codespace = result_.two_byte_codespace || whole;
    }

    /// Whether a block's operands come in lines of `width`, not too many.
    bool has_lines(const Operation& operation, std::size_t width) {
        const std::size_t count = operation.operands.size();
        if (count == 0 || count % width != 0 || count / width > most_lines) {
            problem("a block before " + operation.name + " has " + std::to_string(count) +
                    " operands");
            return false;
        }
        return true;
    }

    void map(std::uint32_t code, std::u32string text) {
        if (!result_.meanings.emplace(code, std::move(text)).second) {
            problem("the code " + std::to_string(code) + " is mapped twice");
        }
    }

    void read_characters(const Operation& operation) {
        if (!has_lines(operation, 2)) {
            return;
        }
        for (std::size_t index = 0; index < operation.operands.size(); index += 2) {
            if (const auto from = code(operation.operands[index])) {
                map(*from, meaning(operation.operands[index + 1]));
            } else {
                problem("a code of bfchar has not two bytes");
            }
        }
    }

    void read_ranges(const Operation& operation) {
        if (!has_lines(operation, 3)) {
            return;
        }
        for (std::size_t index = 0; index < operation.operands.size(); index += 3) {
            const auto first = code(operation.operands[index]);
            const auto last = code(operation.operands[index + 1]);
            // The last byte of a range's codes runs; the first one stands still.
            if (!first || !last || *first > *last || (*first >> 8U) != (*last >> 8U)) {
                problem("a range of bfrange is none");
                continue;
            }
            read_range(*first, *last, operation.operands[index + 2]);
        }
    }

    void read_range(std::uint32_t first, std::uint32_t last, const Object& target) {
        for (std::uint32_t code = first; code <= last; ++code) {
            const std::uint32_t step = code - first;
            if (target.is_array()) {
                map(code, meaning(target.at(step)));
                continue;
            }
            std::u32string text = meaning(target);
            if (!text.empty()) {
                text.back() += step;
            }
            map(code, std::move(text));
        }
    }

    ToUnicode result_;
};

}  // namespace

ToUnicode read_to_unicode(std::string_view cmap) {
    return CMapReader().read(cmap);
}

}  // namespace palier::conformance
