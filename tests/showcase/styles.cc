#include "showcase/styles.h"

namespace palier::showcase {

using base::Length;
using document::Alignment;
using document::Color;
using document::ParagraphStyle;

namespace {

constexpr Color ink{20, 24, 40};
constexpr Color muted{90, 96, 110};
constexpr Color accent{0, 70, 140};
constexpr Color pale{232, 238, 245};

ParagraphStyle style(int size, int leading, int before, int after) {
    ParagraphStyle result;
    result.text.size = Length::points(size);
    result.text.color = ink;
    result.leading = Length::points(leading);
    result.space_before = Length::points(before);
    result.space_after = Length::points(after);
    return result;
}

document::PageMaster master(int width, int height, int left) {
    document::PageMaster result;
    result.width = Length::millimetres(width);
    result.height = Length::millimetres(height);
    result.margin_left = Length::millimetres(left);
    result.margin_right = Length::millimetres(20);
    result.margin_top = Length::millimetres(25);
    result.margin_bottom = Length::millimetres(22);
    document::RunningLine header;
    header.style = "courant";
    header.left = {document::SectionTitle{1}};
    header.right = {document::SectionTitle{2}};
    header.distance = Length::millimetres(12);
    header.rule = Length::millimetres(18);
    result.header = header;
    document::RunningLine footer;
    footer.style = "courant";
    footer.right = {std::string("page "), document::PageField::Number, std::string(" sur "),
                    document::PageField::Count};
    footer.distance = Length::millimetres(10);
    result.footer = footer;
    return result;
}

}  // namespace

document::StyleSheet styles(const std::string& family) {
    document::StyleSheet sheet;
    sheet.name = "vitrine";
    sheet.font_family = family;
    sheet.palette.ink = ink;
    sheet.palette.muted = muted;
    sheet.palette.accent = accent;
    sheet.palette.on_accent = Color{255, 255, 255};
    sheet.palette.track = pale;
    sheet.palette.hairline = Color{200, 205, 212};
    sheet.paragraphs["texte"] = style(10, 14, 0, 6);
    sheet.paragraphs["texte"].alignment = Alignment::Justify;
    sheet.paragraphs["drapeau"] = style(10, 14, 0, 6);
    sheet.paragraphs["drapeau"].hyphenate = true;
    sheet.paragraphs["cellule"] = style(9, 12, 0, 3);
    sheet.paragraphs["tete"] = style(9, 12, 0, 0);
    sheet.paragraphs["tete"].text.weight = document::Weight::Bold;
    sheet.paragraphs["legende"] = style(9, 12, 0, 4);
    sheet.paragraphs["legende"].text.color = muted;
    sheet.paragraphs["note"] = style(8, 10, 2, 0);
    sheet.paragraphs["marge"] = style(8, 10, 0, 0);
    sheet.paragraphs["marge"].text.color = muted;
    sheet.paragraphs["surtitre"] = style(9, 12, 0, 2);
    sheet.paragraphs["surtitre"].text.color = accent;
    sheet.paragraphs["courant"] = style(8, 10, 0, 0);
    sheet.paragraphs["courant"].text.color = muted;
    sheet.paragraphs["sommaire-1"] = style(10, 14, 6, 2);
    sheet.paragraphs["sommaire-1"].text.weight = document::Weight::Bold;
    sheet.paragraphs["sommaire-2"] = style(10, 14, 0, 0);
    int size = 20;
    for (const char* name : {"titre-1", "titre-2", "titre-3"}) {
        ParagraphStyle& title = sheet.paragraphs[name] = style(size, size + 4, size, 6);
        title.text.weight = document::Weight::Bold;
        title.keep_with_next = true;
        title.balanced = true;
        size -= 4;
    }
    for (const char* name : {"graphique-numero", "graphique-libelle", "graphique-valeur",
                             "graphique-note", "colonnes-valeur", "colonnes-numero"}) {
        sheet.paragraphs[name] = style(9, 12, 0, 0);
    }
    sheet.runs["fort"].weight = document::Weight::Bold;
    sheet.runs["italique"].slant = document::Slant::Italic;
    sheet.runs["fort-italique"].weight = document::Weight::Bold;
    sheet.runs["fort-italique"].slant = document::Slant::Italic;
    document::BoxStyle box;
    box.padding_top = box.padding_bottom = Length::points(8);
    box.padding_left = box.padding_right = Length::points(10);
    box.fill = pale;
    box.rule_width = Length::points(2);
    box.rule_color = accent;
    box.space_before = box.space_after = Length::points(8);
    sheet.boxes["encadre"] = box;
    document::TableStyle table;
    table.head_style = "tete";
    table.cell_style = "cellule";
    table.head_fill = pale;
    table.cell_padding_vertical = Length::points(3);
    table.end_inset = Length::points(4);
    table.column_gap = Length::points(10);
    table.row_rule_width = Length::millipoints(500);
    table.row_rule_color = sheet.palette.hairline;
    table.closing_rule_width = table.total_rule_width = Length::points(1);
    table.closing_rule_color = ink;
    table.group_rule_width = Length::points(1);
    table.group_rule_color = muted;
    table.space_before = Length::points(6);
    table.space_after = Length::points(10);
    sheet.tables["donnees"] = table;
    return sheet;
}

std::map<std::string, document::PageMaster, std::less<>> masters() {
    return {{"page", master(210, 297, 20)},
            {"paysage", master(297, 210, 20)},
            {"marge", master(210, 297, 65)},
            {"marge-paysage", master(297, 210, 65)}};
}

document::Document empty_document(const std::string& title, const std::string& family) {
    document::Document result{.metadata = {.title = title,
                                           .author = "Palier",
                                           .subject = "",
                                           .language = "fr-FR",
                                           .date = *base::Date::from(2026, 3, 10)},
                              .styles = styles(family),
                              .masters = masters(),
                              .sequences = {}};
    return result;
}

document::Inlines text(const std::string& words) {
    return {document::Run{words, "", ""}};
}

document::Block paragraph(const std::string& words) {
    return {document::Paragraph{"texte", text(words)}};
}

document::Inline note(const std::string& words) {
    return document::Footnote{{document::Run{words, "", ""}}};
}

}  // namespace palier::showcase
