#include "compose/reading.h"

#include <algorithm>

#include "base/nearest.h"
#include "compose/phrase_reader.h"

namespace palier::compose {

namespace {

using Kind = Shape::Kind;
using Use = Phrase::Choosing::Argument::Use;

constexpr std::string_view negation = "not ";
constexpr std::string_view disjunction = " or ";

/// The parts of « chiffre or not etape.bas ».
std::vector<std::string_view> alternatives_of(std::string_view written) {
    std::vector<std::string_view> alternatives;
    for (std::size_t end = written.find(disjunction); end != std::string_view::npos;
         end = written.find(disjunction)) {
        alternatives.push_back(written.substr(0, end));
        written.remove_prefix(end + disjunction.size());
    }
    alternatives.push_back(written);
    return alternatives;
}

/// The key of a kind of style in message GAB-118.
std::string key(StyleKind kind) {
    switch (kind) {
        case StyleKind::Paragraph:
            return "paragraphe";
        case StyleKind::Run:
            return "lettres";
        case StyleKind::Box:
            return "cadre";
        case StyleKind::Table:
            return "tableau";
    }
    return "";
}

std::string french_name(Kind kind) {
    switch (kind) {
        case Kind::Boolean:
            return "oui ou non";
        case Kind::Integer:
            return "nombre entier";
        case Kind::Text:
            return "texte";
        case Kind::Figure:
            return "chiffre";
        case Kind::List:
            return "liste";
        case Kind::Object:
            return "groupe de données";
    }
    return "";
}

std::string french_names(const std::vector<Kind>& kinds) {
    std::vector<std::string> all;
    all.reserve(kinds.size());
    for (const Kind kind : kinds) {
        all.push_back(french_name(kind));
    }
    return base::listed(all);
}

std::vector<Kind> kinds_for(Use use) {
    switch (use) {
        case Use::Print:
            return {Kind::Text, Kind::Integer, Kind::Figure};
        case Use::Count:
            return {Kind::Integer};
        case Use::Select:
            return {Kind::Text, Kind::Integer, Kind::Boolean};
    }
    return {};
}

bool is_anchor_text(const std::string& text) {
    return std::ranges::all_of(text, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-';
    });
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Whether a number in the name would run into another one: « s-{a.rang}{b.rang} » names 1, 11 and
/// 11, 1 alike.
bool numbers_touch(const std::string& canonical) {
    for (std::size_t index = 0; index + 1 < canonical.size(); ++index) {
        const char next = canonical[index + 1];
        const bool opens = next == '{' && (is_digit(canonical[index]) || canonical[index] == '}');
        const bool closes = canonical[index] == '}' && is_digit(next);
        if (opens || closes) {
            return true;
        }
    }
    return false;
}

}  // namespace

Reading::Reading(Reports& reports, const Shape& data, const document::StyleSheet& styles)
    : reports_(reports),
      styles_(styles),
      rules_({"document", "title",        "subject",     "author",      "master",       "header",
              "footer",   "left",         "right",       "page-number", "page-count",   "pages",
              "section",  "heading",      "p",           "list",        "item",         "table",
              "caption",  "column",       "head",        "body",        "row",          "cell",
              "bar",      "figure",       "alternative", "bar-chart",   "column-chart", "box",
              "columns",  "lane",         "space",       "frame",       "run",          "page-of",
              "link",     "if",           "for",         "group",       "sign",         "qr",
              "dots",     "grid",         "tile",        "track",       "fit",          "step",
              "blocks",   "note",         "contents",    "level",       "aside",        "number-of",
              "title-of", "section-title"},
             reports),
      scope_(data) {}

std::string Reading::optional_style(Attributes& attributes, std::string_view attribute,
                                    StyleKind kind) {
    const auto name = attributes.optional(attribute);
    if (name) {
        check_style(*name, attributes.line(), kind);
    }
    return name.value_or("");
}

std::string Reading::required_style(Attributes& attributes, std::string_view attribute,
                                    StyleKind kind) {
    std::string name = attributes.required(attribute);
    if (!name.empty()) {
        check_style(name, attributes.line(), kind);
    }
    return name;
}

void Reading::check_style(const std::string& name, int line, StyleKind kind) {
    std::vector<std::string> known;
    switch (kind) {
        case StyleKind::Paragraph:
            known = names_of(styles_.paragraphs);
            break;
        case StyleKind::Run:
            known = names_of(styles_.runs);
            break;
        case StyleKind::Box:
            known = names_of(styles_.boxes);
            break;
        case StyleKind::Table:
            known = names_of(styles_.tables);
            break;
    }
    if (std::ranges::find(known, name) == known.end()) {
        reports_.unknown("GAB-118", line, name, known, {{"nature", key(kind)}});
    }
}

Phrase Reading::phrase(const std::string& text, int line) {
    auto read = read_phrase(text);
    if (const auto* problem = std::get_if<PhraseProblem>(&read)) {
        reports_.error("GAB-122", line + problem->lines_down,
                       {{"raison", problem->reason}, {"lu", problem->detail}});
        return {};
    }
    auto& written = std::get<WrittenPhrase>(read);
    std::vector<Path> paths;
    for (const auto& argument : written.arguments) {
        const auto found = find(argument.path, line + argument.lines_down,
                                {.kinds = kinds_for(argument.use), .may_be_absent = false});
        paths.push_back(found ? found->path : Path());
    }
    if (!written.chooses) {
        Phrase::Plain plain;
        for (auto& piece : written.pieces) {
            if (const auto* index = std::get_if<std::size_t>(&piece)) {
                plain.pieces.emplace_back(paths.at(*index));
            } else {
                plain.pieces.emplace_back(std::get<std::string>(std::move(piece)));
            }
        }
        return {std::move(plain)};
    }
    Phrase::Choosing choosing{.pattern = written.pattern, .arguments = {}};
    for (std::size_t index = 0; index < paths.size(); ++index) {
        const auto& argument = written.arguments.at(index);
        choosing.arguments.push_back(
            {.name = argument.name, .path = paths.at(index), .use = argument.use});
    }
    return {std::move(choosing)};
}

Phrase Reading::phrase_of(const XmlElement& element) {
    std::string text;
    std::optional<int> line;
    for (const XmlChild& child : element.children) {
        if (const auto* one = std::get_if<XmlText>(&child.content)) {
            line = line.value_or(one->line);
            text += one->text;
        } else {
            rules_.stray_element(std::get<XmlElement>(child.content), element, {});
        }
    }
    if (is_blank(text)) {
        reports_.error("GAB-131", element.line, {{"element", element.name}});
        return {};
    }
    return phrase(text, *line);
}

std::optional<ShapeScope::Found> Reading::find(const std::string& written, int line,
                                               const Wanted& wanted) {
    const auto lookup = scope_.look_up(written);
    if (const auto* unknown = std::get_if<ShapeScope::Unknown>(&lookup)) {
        reports_.unknown("GAB-123", line, written, unknown->candidates);
        return std::nullopt;
    }
    const auto* found = std::get_if<ShapeScope::Found>(&lookup);
    if (found == nullptr) {
        return std::nullopt;
    }
    const Kind kind = found->shape->kind();
    if (!wanted.kinds.empty() && std::ranges::find(wanted.kinds, kind) == wanted.kinds.end()) {
        reports_.error("GAB-124", line,
                       {{"chemin", written},
                        {"lu", french_name(kind)},
                        {"attendu", french_names(wanted.kinds)}});
        return std::nullopt;
    }
    const auto& uncertain = found->uncertain;
    if (!uncertain.empty() && !(wanted.may_be_absent && uncertain.front() == written)) {
        reports_.error("GAB-125", line, {{"lu", written}, {"attendu", uncertain.front()}});
        return std::nullopt;
    }
    return *found;
}

Test Reading::enter_test(const XmlElement& element) {
    Attributes attributes(element, reports_);
    const std::string written = attributes.required("test");
    attributes.finish();
    Test test;
    std::vector<ShapeScope::Term> terms;
    for (const std::string_view alternative : alternatives_of(written)) {
        const bool negated = alternative.starts_with(negation);
        const std::string name(negated ? alternative.substr(negation.size()) : alternative);
        const auto lookup = scope_.look_up(name);
        const auto* found = std::get_if<ShapeScope::Found>(&lookup);
        test.terms.push_back({found == nullptr ? Path() : found->path, negated});
        terms.push_back({name, found == nullptr ? "?" + name : found->canonical, negated});
        if (const auto* unknown = std::get_if<ShapeScope::Unknown>(&lookup);
            unknown != nullptr && !written.empty()) {
            reports_.unknown("GAB-123", element.line, name, unknown->candidates);
        }
    }
    scope_.enter_test(terms);
    return test;
}

Path Reading::enter_loop(const XmlElement& element) {
    Attributes attributes(element, reports_);
    const std::string variable = attributes.required("each");
    const std::string written = attributes.required("in");
    attributes.finish();
    if (!variable.empty() && (!is_data_name(variable) || scope_.is_taken(variable))) {
        reports_.error("GAB-126", element.line,
                       {{"lu", variable}, {"pris", scope_.is_taken(variable) ? "oui" : "non"}});
    }
    const auto list =
        written.empty() ? std::nullopt : find(written, element.line, {.kinds = {Kind::List}});
    scope_.enter_loop(variable, list ? &*list : nullptr);
    return list ? list->path : Path();
}

std::optional<Reading::NamedAnchor> Reading::read_anchor(const std::string& written, int line) {
    auto read = read_phrase(written);
    const auto* parts = std::get_if<WrittenPhrase>(&read);
    if (parts == nullptr || parts->chooses || parts->pieces.empty()) {
        anchor_error(written, line, "lettres");
        return std::nullopt;
    }
    NamedAnchor anchor;
    for (const auto& piece : parts->pieces) {
        if (const auto* text = std::get_if<std::string>(&piece)) {
            if (!is_anchor_text(*text)) {
                anchor_error(written, line, "lettres");
                return std::nullopt;
            }
            anchor.name.pieces.emplace_back(*text);
            anchor.canonical += *text;
            continue;
        }
        const auto& argument = parts->arguments.at(std::get<std::size_t>(piece));
        const auto found = find(argument.path, line, {});
        if (!found) {
            return std::nullopt;
        }
        if (found->path.position != Path::Position::Rank) {
            anchor_error(written, line, "donnee", argument.path);
            return std::nullopt;
        }
        anchor.name.pieces.emplace_back(found->path);
        anchor.canonical += "{" + found->canonical + "}";
        anchor.ranks.push_back(found->canonical);
    }
    if (numbers_touch(anchor.canonical)) {
        anchor_error(written, line, "voisins");
        return std::nullopt;
    }
    return anchor;
}

void Reading::anchor_error(const std::string& written, int line, const std::string& reason,
                           const std::string& detail) {
    reports_.error("GAB-129", line, {{"lu", written}, {"raison", reason}, {"detail", detail}});
}

AnchorBook::Entry Reading::entry(const NamedAnchor& anchor, const std::string& written,
                                 int line) const {
    AnchorBook::Entry entry{
        .canonical = anchor.canonical, .written = written, .line = line, .conditions = {}};
    for (const std::string& one : scope_.surroundings()) {
        if (!one.starts_with("each ")) {
            entry.conditions.insert(one);
        }
    }
    return entry;
}

AnchorName Reading::define_anchor(const std::string& written, int line) {
    auto anchor = read_anchor(written, line);
    if (!anchor) {
        return {};
    }
    for (const ShapeScope::Rank& rank : scope_.ranks()) {
        if (std::ranges::find(anchor->ranks, rank.canonical) == anchor->ranks.end()) {
            anchor_error(written, line, "rang", rank.written);
            return {};
        }
    }
    anchors_.define(entry(*anchor, written, line));
    return std::move(anchor->name);
}

AnchorName Reading::refer_to_anchor(const std::string& written, int line) {
    auto anchor = read_anchor(written, line);
    if (!anchor) {
        return {};
    }
    anchors_.refer(entry(*anchor, written, line));
    return std::move(anchor->name);
}

}  // namespace palier::compose
