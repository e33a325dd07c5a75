#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/shape.h"
#include "compose/template.h"
#include "compose/value.h"
#include "document/document.h"

/// A small theme, a small shape with data for it, and templates around a few blocks.
namespace palier::compose::testing {

/// Paragraphs texte, titre, legende and those of charts, run fort, box bloc, table donnees.
document::StyleSheet styles();

/// nom, canal: texts · note: text, may be absent · effectif, decimales: integers · ouvert: boolean
/// · global: figure, may be absent · contact: object of ville, telephone (may be absent), may be
/// absent · engagements: list of numero, libelle, valeur (may be absent), texte, themes (list of
/// titre) · mots: list of texts · historique: annees, and lignes with valeurs of the same length.
Shape shape();

/// Data that fit `shape()`: nothing optional, two engagements of two themes and one, no words, no
/// history.
Value data();
/// The same, with one member put in or replaced.
Value data_with(const std::string& name, Value value);

/// A template with these blocks, the first of which stands on line 2.
std::string page(const std::string& blocks);
/// A template with this paragraph text, on line 2.
std::string paragraph(const std::string& text);

std::optional<Template> load(const std::string& xml, base::Diagnostics& diags);

/// The document of a template that is sound, dated 10 March 2026.
document::Document fill(const std::string& xml, const Value& values = data());
/// The blocks of the only pages of `page(blocks)`.
document::Blocks filled_blocks(const std::string& blocks, const Value& values = data());
/// The text of `paragraph(text)`, runs one after the other.
std::string filled_text(const std::string& text, const Value& values = data());
/// Every letter of some inlines; a page reference is « ? ».
std::string letters(const document::Inlines& inlines);

/// A figure with its text.
Value figure(const char* decimal, const char* text);

}  // namespace palier::compose::testing
