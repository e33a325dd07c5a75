#pragma once

#include <string>

/// What pages say by themselves, in French: the words of no template.
namespace palier::layout {

/// After the name of a table or a group that goes on from the page before.
inline constexpr const char* continued = "(suite)";

/// What a link does (PDF/UA-1, 7.18.5: its Contents), told to who does not see it.
inline std::string to_page(const std::string& number) {
    return "Aller à la page " + number;
}
inline std::string to_section(const std::string& title) {
    return "Aller à la section « " + title + " »";
}
inline std::string to_place(const std::string& text) {
    return "Aller à « " + text + " »";
}
inline std::string to_note(const std::string& mark) {
    return "Note " + mark;
}
inline std::string back_from_note(const std::string& mark) {
    return "Retour à l’appel de la note " + mark;
}

}  // namespace palier::layout
