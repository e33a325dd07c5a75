#include "base/json_writer.h"

#include <string_view>

#include "base/expect.h"
#include "base/utf8.h"

namespace palier::base {

namespace {

std::string escaped(char letter) {
    switch (letter) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            break;
    }
    const auto code = static_cast<unsigned char>(letter);
    if (code >= 0x20) {
        return std::string(1, letter);
    }
    constexpr std::string_view digits = "0123456789abcdef";
    return std::string("\\u00") + digits.at(code >> 4U) + digits.at(code & 0xFU);
}

std::string quoted(std::string_view text) {
    expect(!first_invalid_utf8(text), "a text of JSON is well-formed UTF-8");
    std::string result = "\"";
    for (const char letter : text) {
        result += escaped(letter);
    }
    return result + "\"";
}

class Writer {
  public:
    std::string text(const Json& value) {
        write(value, 0);
        return std::move(text_) + "\n";
    }

  private:
    void write(const Json& value, std::size_t level) {
        if (const Json::Object* object = value.object()) {
            write_object(*object, level);
        } else if (const Json::Array* array = value.array()) {
            write_array(*array, level);
        } else if (const std::string* text = value.text()) {
            text_ += quoted(*text);
        } else if (const Json::Number* number = value.number()) {
            text_ += number->digits;
        } else if (const bool* boolean = value.boolean()) {
            text_ += *boolean ? "true" : "false";
        } else {
            text_ += "null";
        }
    }

    void write_object(const Json::Object& object, std::size_t level) {
        if (object.empty()) {
            text_ += "{}";
            return;
        }
        std::string_view opening = "{";
        for (const auto& [key, member] : object) {
            text_ += opening;
            begin_line(level + 1);
            text_ += quoted(key) + ": ";
            write(member, level + 1);
            opening = ",";
        }
        begin_line(level);
        text_ += "}";
    }

    void write_array(const Json::Array& array, std::size_t level) {
        if (array.empty()) {
            text_ += "[]";
            return;
        }
        std::string_view opening = "[";
        for (const Json& element : array) {
            text_ += opening;
            begin_line(level + 1);
            write(element, level + 1);
            opening = ",";
        }
        begin_line(level);
        text_ += "]";
    }

    void begin_line(std::size_t level) {
        text_ += "\n";
        text_.append(2 * level, ' ');
    }

    std::string text_;
};

}  // namespace

Json json_text(std::string text) {
    return Json{std::move(text)};
}

Json json_number(std::int64_t whole) {
    return Json{Json::Number{std::to_string(whole)}};
}

Json json_number(Decimal value) {
    return Json{Json::Number{to_machine(value)}};
}

Json json_boolean(bool value) {
    return Json{value};
}

Json json_null() {
    return Json{nullptr};
}

std::string write_json(const Json& value) {
    return Writer().text(value);
}

}  // namespace palier::base
