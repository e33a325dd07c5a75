#include "support/paged_document_builder.h"

#include "base/expect.h"

namespace palier::support {

namespace {

using base::Length;
using layout::Artifact;
using layout::LeafId;
using layout::LinkArea;
using layout::NodeId;
using layout::Role;

constexpr document::Color ink{28, 35, 51};
constexpr document::Color lagoon{11, 92, 107};
constexpr document::Color ground{245, 242, 236};

layout::PagedDocument empty_document() {
    const auto date = base::Date::from(2026, 1, 15);
    base::expect(date.has_value(), "there was such a day");
    layout::Node root;
    root.role = Role::Document;
    return {{"Essai", "", "", "fr-FR", *date}, {root}, {}, {}, {}};
}

NodeId add_row(PagedDocumentBuilder& build, NodeId parent, Role first, int baseline) {
    const NodeId row = build.add(Role::TR, parent);
    for (const Role role : {first, Role::TD}) {
        const NodeId cell = build.add(role, row);
        if (role == Role::TH) {
            build.node(cell).scope = layout::Scope::Row;
        }
        layout::TextInk text = build.text(role == Role::TH ? "Accueil" : "58,2\u202F%", baseline);
        text.left = role == Role::TH ? Length::points(60) : Length::points(200);
        build.paint(build.add_leaf(cell), text);
    }
    return row;
}

void add_table(PagedDocumentBuilder& build, NodeId parent) {
    const NodeId table = build.add(Role::Table, parent);
    build.add_text(Role::Caption, table, "Les taux par thème", 440);
    const NodeId head = build.add(Role::TR, build.add(Role::THead, table));
    build.paint(Artifact::Background, PagedDocumentBuilder::rectangle(57, 450, 300, 18));
    for (const int left : {60, 200}) {
        const NodeId cell = build.add(Role::TH, head);
        build.node(cell).scope = layout::Scope::Column;
        layout::TextInk text = build.text(left == 60 ? "Thème" : "Taux", 463);
        text.left = Length::points(left);
        build.paint(build.add_leaf(cell), text);
    }
    const NodeId body = build.add(Role::TBody, table);
    for (int row = 0; row < 5; ++row) {
        add_row(build, body, Role::TH, 483 + row * 16);
        build.paint(Artifact::Rule, PagedDocumentBuilder::rectangle(57, 488 + row * 16, 300, 1));
    }
}

void add_figure(PagedDocumentBuilder& build, NodeId parent) {
    const NodeId figure = build.add(Role::Figure, parent);
    build.node(figure).alternative = "Barres : l’accueil atteint 58,2\u202F%.";
    build.node(figure).box = layout::BoundingBox{
        build.document.pages.size() - 1,
        {Length::points(57), Length::points(600), Length::points(300), Length::points(90)}};
    const LeafId leaf = build.add_leaf(figure);
    build.paint(leaf, PagedDocumentBuilder::rectangle(57, 610, 200, 10));
    build.paint(leaf, PagedDocumentBuilder::rectangle(57, 630, 150, 10));
    layout::PathInk disc;
    disc.stroke = lagoon;
    disc.fill = ground;
    disc.stroke_width = Length::points(2);
    const auto point = [](int x, int y) {
        return layout::Point{Length::points(x), Length::points(y)};
    };
    using Kind = layout::PathStep::Kind;
    disc.steps = {{Kind::Move, {}, {}, point(300, 650)},
                  {Kind::Curve, point(300, 661), point(318, 661), point(318, 650)},
                  {Kind::Curve, point(318, 639), point(300, 639), point(300, 650)},
                  {Kind::Close, {}, {}, {}}};
    build.paint(leaf, disc);
    build.paint(leaf, build.text("Accueil et écoute", 660));
}

void add_list(PagedDocumentBuilder& build, NodeId parent) {
    const NodeId list = build.add(Role::L, parent);
    build.node(list).numbering = layout::ListNumbering::Disc;
    for (int item = 0; item < 3; ++item) {
        const NodeId entry = build.add(Role::LI, list);
        build.add_text(Role::Lbl, entry, "•", 380 + item * 15);
        const NodeId body = build.add(Role::LBody, entry);
        layout::TextInk text = build.text("Un point d’appui\u202F; efficace.", 380 + item * 15);
        text.left = Length::points(72);
        build.paint(build.add_leaf(build.add(Role::P, body)), text);
    }
}

void add_furniture(PagedDocumentBuilder& build, int number) {
    build.paint(Artifact::Header, build.text("Rapport d’essai", 40));
    build.paint(Artifact::Rule, PagedDocumentBuilder::rectangle(57, 46, 480, 1));
    build.paint(Artifact::Footer, build.text("page " + std::to_string(number), 815));
}

void add_paragraph(PagedDocumentBuilder& build, NodeId parent) {
    const LeafId leaf = build.add_leaf(build.add(Role::P, parent));
    for (int line = 0; line < 14; ++line) {
        build.paint(
            leaf,
            build.text("Le service rend compte de ses résultats «\u00A0en clair\u00A0»\u202F: "
                       "taux, écarts, actions (E6\u20111). ",
                       120 + line * 15));
    }
}

}  // namespace

PagedDocumentBuilder::PagedDocumentBuilder(const typeset::FontLibrary& fonts)
    : document(empty_document()), fonts_(fonts), shaper_(fonts_, diags_) {}

NodeId PagedDocumentBuilder::add(Role role, NodeId parent) {
    const NodeId id{static_cast<std::uint32_t>(document.nodes.size())};
    layout::Node made;
    made.role = role;
    made.parent = parent;
    document.nodes.push_back(made);
    node(parent).kids.emplace_back(id);
    return id;
}

LeafId PagedDocumentBuilder::add_leaf(NodeId owner) {
    const LeafId leaf{static_cast<std::uint32_t>(document.leaves.size())};
    document.leaves.push_back(owner);
    node(owner).kids.emplace_back(leaf);
    return leaf;
}

void PagedDocumentBuilder::add_page() {
    document.pages.push_back({Length::millipoints(595'276), Length::millipoints(841'890), {}, {}});
}

layout::TextInk PagedDocumentBuilder::text(std::string_view letters, int baseline) {
    const auto& runs = shaper_.shape(typeset::FaceId{0}, letters);
    base::expect(runs.size() == 1, "a text of the builder is in one face");
    layout::TextInk text;
    text.run = runs.front();
    text.size = Length::points(10);
    text.color = ink;
    text.left = Length::points(57);
    text.baseline = Length::points(baseline);
    return text;
}

void PagedDocumentBuilder::paint(
    layout::Meaning meaning,
    std::variant<layout::TextInk, layout::RectangleInk, layout::PathInk> painted) {
    document.pages.back().marks.push_back({meaning, std::move(painted)});
}

NodeId PagedDocumentBuilder::add_text(Role role, NodeId parent, std::string_view letters,
                                      int baseline) {
    const NodeId id = add(role, parent);
    paint(add_leaf(id), text(letters, baseline));
    return id;
}

layout::RectangleInk PagedDocumentBuilder::rectangle(int left, int top, int width, int height) {
    return {
        {Length::points(left), Length::points(top), Length::points(width), Length::points(height)},
        lagoon};
}

NodeId PagedDocumentBuilder::add_link(NodeId parent, std::string_view letters, int baseline,
                                      std::variant<std::string, LinkArea::Destination> target) {
    const NodeId link = add_text(Role::Link, parent, letters, baseline);
    layout::Page& page = document.pages.back();
    node(link).kids.emplace_back(layout::LinkRef{document.pages.size() - 1, page.links.size()});
    page.links.push_back(
        {link,
         {Length::points(57), Length::points(baseline - 8), Length::points(80), Length::points(11)},
         std::move(target),
         std::string(letters)});
    return link;
}

layout::PagedDocument sample_report(const typeset::FontLibrary& fonts, int page_count) {
    PagedDocumentBuilder build(fonts);
    build.document.metadata.author = "Préfecture";
    build.document.metadata.subject = "Un essai";
    for (int number = 1; number <= page_count; ++number) {
        build.add_page();
        const std::size_t page = build.document.pages.size() - 1;
        add_furniture(build, number);
        const NodeId section = build.add(Role::Sect, build.root());
        const std::string title = "Partie " + std::to_string(number);
        const NodeId heading = build.add(Role::H1, section);
        layout::TextInk ink_of_title = build.text(title, 90);
        ink_of_title.size = Length::points(24);
        ink_of_title.tracking = Length::millipoints(-350);
        build.paint(build.add_leaf(heading), ink_of_title);
        build.document.outline.push_back({1, title, page, Length::points(66)});
        add_paragraph(build, section);
        build.add_text(Role::H2, section, "Détail", 350);
        build.document.outline.push_back({2, "Détail", page, Length::points(340)});
        add_list(build, section);
        add_table(build, section);
        add_figure(build, section);
        const NodeId sentence = build.add_text(Role::P, section, "Voir aussi", 710);
        build.add_link(sentence, "le site", 725, "https://exemple.fr/été");
        build.add_link(sentence, "la première partie", 740,
                       LinkArea::Destination{0, Length::points(66)});
        build.add_text(Role::Note, section, "Une note.", 760);
    }
    return std::move(build.document);
}

}  // namespace palier::support
