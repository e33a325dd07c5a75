#include "cli/help.h"

#include <algorithm>

#include "base/french.h"
#include "base/utf8.h"

namespace palier::cli {

namespace {

std::size_t letters(const std::string& text) {
    return base::to_code_points(text).size();
}

/// A title, then words in one column and explanations in another.
std::string block(const std::string& title, const std::vector<HelpEntry>& entries) {
    if (entries.empty()) {
        return "";
    }
    std::size_t width = 0;
    for (const HelpEntry& entry : entries) {
        width = std::max(width, letters(entry.word));
    }
    std::string text = "\n" + title + "\n";
    for (const HelpEntry& entry : entries) {
        text += "  " + entry.word + std::string(width - letters(entry.word) + 2, ' ');
        for (const char letter : entry.explanation) {
            text += letter;
            if (letter == '\n') {
                text += std::string(width + 4, ' ');
            }
        }
        text += "\n";
    }
    return text;
}

std::string examples(const std::vector<HelpEntry>& entries) {
    std::string text = entries.empty() ? "" : "\nExemples :\n";
    for (const HelpEntry& entry : entries) {
        text += "  " + entry.word + "\n      " + entry.explanation + "\n";
    }
    return text;
}

}  // namespace

std::string help_text(const Help& help) {
    std::string text = help.command + " : " + help.summary + "\n";
    text += examples(help.examples);
    text += "\nUtilisation :\n  " + help.command + " " + help.usage + "\n";
    text += block("Commandes :", help.commands);
    text += block("Options :", help.options);
    text += help.notes.empty() ? "" : "\n" + help.notes + "\n";
    return base::french::spaced(text);
}

}  // namespace palier::cli
