#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/check_pdf.h"
#include "conformance/structure_text.h"

namespace {

using namespace palier::conformance;

constexpr std::string_view usage =
    "usage: palier_check FILE...         check PDF files; exit 1 when one has faults\n"
    "       palier_check --text FILE...  print what a screen reader hears\n"
    "       palier_check --rules         print the rules\n";

/// More faults of one rule say nothing new.
constexpr int most_faults = 20;

constexpr int sound = 0;
constexpr int faulty = 1;
constexpr int wrong_call = 2;

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

void complain(const std::string& text) {
    std::fputs(text.c_str(), stderr);
}

std::optional<std::string> read_file(const std::string& name) {
    std::ifstream stream(name, std::ios::binary);
    if (!stream) {
        complain(name + ": cannot be read\n");
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

int check(const std::string& name, const std::string& bytes) {
    std::map<std::string, int> counts;
    for (const Fault& fault : check_pdf(bytes)) {
        const int count = ++counts[fault.rule];
        if (count <= most_faults) {
            print(name + ": " + fault.rule + " (" + fault.clause + "): " + fault.detail + "\n");
        }
    }
    for (const auto& [rule, count] : counts) {
        if (count > most_faults) {
            print(name + ": " + rule + ": " + std::to_string(count) + " in all\n");
        }
    }
    return counts.empty() ? sound : faulty;
}

int print_rules() {
    for (const Rule& rule : rules()) {
        print(std::string(rule.id) + "\t" + std::string(rule.clause) + "\t" +
              std::string(rule.promise) + "\n");
    }
    return sound;
}

int run(std::span<const std::string> arguments) {
    if (arguments.size() == 1 && arguments.front() == "--rules") {
        return print_rules();
    }
    const bool text = !arguments.empty() && arguments.front() == "--text";
    const auto names = arguments.subspan(text ? 1 : 0);
    if (names.empty()) {
        complain(std::string(usage));
        return wrong_call;
    }
    int result = sound;
    for (const std::string& name : names) {
        const auto bytes = read_file(name);
        if (!bytes) {
            return wrong_call;
        }
        if (text) {
            print(structure_text(*bytes));
        } else {
            result = std::max(result, check(name, *bytes));
        }
    }
    return result;
}

}  // namespace

int main(int count, char** values) {
    try {
        const std::span<char*> all(values, static_cast<std::size_t>(count));
        const std::vector<std::string> arguments(all.begin() + 1, all.end());
        return run(arguments);
    } catch (const std::exception& failure) {
        complain(std::string("palier_check: ") + failure.what() + "\n");
        return wrong_call;
    }
}
