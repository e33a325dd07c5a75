#include "unit/compose/fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace palier::compose::testing {

using document::Inline;
using document::Run;
using Presence = Shape::Presence;

document::StyleSheet styles() {
    document::StyleSheet sheet;
    sheet.name = "essai";
    for (const char* name :
         {"texte", "titre", "legende", "note", "graphique-numero", "graphique-libelle",
          "graphique-valeur", "graphique-note", "colonnes-valeur", "colonnes-numero"}) {
        sheet.paragraphs[name] = {};
    }
    sheet.runs["fort"] = {};
    sheet.boxes["bloc"] = {};
    sheet.tables["donnees"] = {};
    return sheet;
}

Shape shape() {
    const Shape theme = Shape::object({{"titre", Shape::text()}});
    const Shape engagement = Shape::object({{"numero", Shape::text()},
                                            {"libelle", Shape::text()},
                                            {"valeur", Shape::figure(), Presence::Optional},
                                            {"texte", Shape::text()},
                                            {"themes", Shape::list(theme)}});
    const Shape line = Shape::object({{"valeurs", Shape::list(Shape::text(), "annees")}});
    return Shape::object(
        {{"nom", Shape::text()},
         {"canal", Shape::text()},
         {"note", Shape::text(), Presence::Optional},
         {"effectif", Shape::integer()},
         {"decimales", Shape::integer()},
         {"ouvert", Shape::boolean()},
         {"global", Shape::figure(), Presence::Optional},
         {"contact",
          Shape::object(
              {{"ville", Shape::text()}, {"telephone", Shape::text(), Presence::Optional}}),
          Presence::Optional},
         {"engagements", Shape::list(engagement)},
         {"mots", Shape::list(Shape::text())},
         {"historique", Shape::object({{"annees", Shape::list(Shape::text(), "annees")},
                                       {"lignes", Shape::list(line)}})}});
}

Value figure(const char* decimal, const char* text) {
    return Value::figure(Figure{*base::Score::from_decimal(decimal), text});
}

Value data() {
    const auto theme = [](const char* title) {
        return Value::object({{"titre", Value::text(title)}});
    };
    return Value::object(
        {{"nom", Value::text("Préfecture d'essai")},
         {"canal", Value::text("accueil")},
         {"effectif", Value::integer(2)},
         {"decimales", Value::integer(1)},
         {"ouvert", Value::boolean(true)},
         {"engagements",
          Value::list({Value::object({{"numero", Value::text("1")},
                                      {"libelle", Value::text("Accueil")},
                                      {"valeur", figure("88", "88 %")},
                                      {"texte", Value::text("88")},
                                      {"themes", Value::list({theme("Horaires"), theme("Lieu")})}}),
                       Value::object({{"numero", Value::text("2")},
                                      {"libelle", Value::text("Délais")},
                                      {"texte", Value::text("n. é.")},
                                      {"themes", Value::list({theme("Réponse")})}})})},
         {"mots", Value::list({})},
         {"historique",
          Value::object({{"annees", Value::list({})}, {"lignes", Value::list({})}})}});
}

Value data_with(const std::string& name, Value value) {
    Value changed = data();
    auto& members = std::get<Value::Object>(changed.content);
    const auto found = std::ranges::find(members, name, &Value::Member::name);
    if (found != members.end()) {
        found->value = std::move(value);
    } else {
        members.push_back({name, std::move(value)});
    }
    return changed;
}

std::string page(const std::string& blocks) {
    return "<document language='fr-FR'><title>Essai</title><master name='courante' width='210mm' "
           "height='297mm' left='20mm' right='20mm' top='24mm' bottom='20mm'/>"
           "<pages master='courante'>\n" +
           blocks + "</pages></document>";
}

std::string paragraph(const std::string& text) {
    return page("<p style='texte'>" + text + "</p>");
}

std::optional<Template> load(const std::string& xml, base::Diagnostics& diags) {
    return Template::load(xml, "essai.xml", shape(), styles(), diags);
}

document::Document fill(const std::string& xml, const Value& values) {
    base::Diagnostics diags;
    const auto loaded = load(xml, diags);
    for (const auto& one : diags.all()) {
        ADD_FAILURE() << one.line();
    }
    const base::Date date = *base::Date::from(2026, 3, 10);
    auto filled = loaded ? loaded->fill(values, {.date = date}, diags) : std::nullopt;
    return filled ? std::move(*filled) : document::Document{.metadata = {.date = date}};
}

document::Blocks filled_blocks(const std::string& blocks, const Value& values) {
    const document::Document result = fill(page(blocks), values);
    return result.sequences.empty() ? document::Blocks() : result.sequences.front().blocks;
}

std::string filled_text(const std::string& text, const Value& values) {
    const auto blocks = filled_blocks("<p style='texte'>" + text + "</p>", values);
    return blocks.empty() ? ""
                          : letters(std::get<document::Paragraph>(blocks.front().content).content);
}

std::string letters(const document::Inlines& inlines) {
    std::string text;
    for (const Inline& one : inlines) {
        if (const auto* run = std::get_if<Run>(&one)) {
            text += run->text;
        } else if (const auto* link = std::get_if<document::Link>(&one)) {
            for (const Run& part : link->text) {
                text += part.text;
            }
        } else {
            text += "?";
        }
    }
    return text;
}

}  // namespace palier::compose::testing
