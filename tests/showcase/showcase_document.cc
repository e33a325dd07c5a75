#include "showcase/showcase_document.h"

#include "showcase/random_blocks.h"
#include "showcase/styles.h"

namespace palier::showcase {

namespace {

using base::Length;
using document::Block;
using document::Blocks;
using document::Cell;
using document::PageNumbering;
using document::Row;
using document::Run;

constexpr int chapters = 20;
constexpr int long_table_rows = 70;

Cell cell(const std::string& words, bool header = false) {
    Cell result;
    result.header = header;
    result.content = text(words);
    return result;
}

std::string chapter_anchor(int chapter) {
    return "chapitre-" + std::to_string(chapter);
}

Block heading(int level, const std::string& number, const std::string& title,
              const std::string& anchor = "") {
    return {document::Heading{level, "titre-" + std::to_string(level), text(title), anchor, "",
                              number}};
}

/// A long table of numbers that runs over pages.
Block long_table(Chance& chance) {
    document::Table table;
    table.style = "donnees";
    table.caption_style = "legende";
    table.caption = text("Les mesures, site par site");
    table.columns = {{.sizing = document::Column::Sizing::Content},
                     {},
                     {.width = Length::millimetres(22), .alignment = document::Alignment::Decimal},
                     {.width = Length::millimetres(22), .alignment = document::Alignment::Right}};
    table.head = {{.cells = {cell("N°"), cell("Site"), cell("Taux (%)"), cell("Réponses")}}};
    for (int row = 1; row <= long_table_rows; ++row) {
        Row one;
        one.cells = {
            cell(std::to_string(row), true), cell(words(chance, 1 + chance.below(14))),
            cell(std::to_string(chance.below(100)) + "," + std::to_string(chance.below(10))),
            cell(std::to_string(chance.below(5000)))};
        if (row % 20 == 0) {
            one.cells[1].content.push_back(note("Mesure reprise : " + sentence(chance, 12)));
        }
        table.body.push_back(std::move(one));
    }
    Row total{.kind = Row::Kind::Total};
    total.cells = {cell("", false), cell("Ensemble", true), cell("51,4"), cell("2 500")};
    total.cells[0].content = text("–");
    table.body.push_back(std::move(total));
    return {std::move(table)};
}

/// A head of two rows, cells over rows and columns, blocks in cells.
Block spanning_table(Chance& chance) {
    document::Table table;
    table.style = "donnees";
    table.columns = {{.sizing = document::Column::Sizing::Content}, {.share = 2}, {}, {}};
    Cell theme = cell("Thème");
    theme.row_span = 2;
    Cell measure = cell("Mesure");
    measure.row_span = 2;
    Cell years = cell("Années");
    years.column_span = 2;
    table.head = {{.cells = {theme, measure, years}}, {.cells = {cell("2025"), cell("2026")}}};
    for (int part = 0; part < 3; ++part) {
        for (int row = 0; row < 3; ++row) {
            Row one;
            if (row == 0) {
                one.cells.push_back(cell(words(chance, 2), true));
                one.cells.back().row_span = 3;
            }
            Cell blocks;
            document::List list;
            list.style = "cellule";
            list.indent = Length::points(10);
            list.items = {{"•", {{document::Paragraph{"cellule", text(words(chance, 4))}}}},
                          {"•", {{document::Paragraph{"cellule", text(words(chance, 9))}}}}};
            blocks.blocks = {{document::Paragraph{"cellule", text(sentence(chance, 8))}},
                             {std::move(list)}};
            one.cells.push_back(std::move(blocks));
            one.cells.push_back(cell(std::to_string(chance.below(100))));
            one.cells.push_back(cell(std::to_string(chance.below(100))));
            table.body.push_back(std::move(one));
        }
    }
    return {std::move(table)};
}

Block nested_list(Chance& chance, int depth) {
    document::List list;
    list.style = "texte";
    list.indent = Length::points(18);
    list.numbering =
        depth == 0 ? document::List::Numbering::Decimal : document::List::Numbering::Disc;
    for (int item = 1; item <= 3; ++item) {
        document::ListItem one;
        one.label = depth == 0 ? std::to_string(item) + "." : "•";
        one.blocks = {paragraph(sentence(chance, 8 + chance.below(20)))};
        if (depth < 2 && item == 2) {
            one.blocks.push_back(nested_list(chance, depth + 1));
        }
        list.items.push_back(std::move(one));
    }
    return {std::move(list)};
}

Blocks figures() {
    std::vector<document::ChartItem> items;
    for (int item = 1; item <= 4; ++item) {
        items.push_back({std::to_string(item), "Engagement " + std::to_string(item),
                         base::Score(std::int64_t{item} * 20), std::to_string(item * 20)});
    }
    Blocks blocks;
    blocks.push_back({document::Figure{"Barres : de 20 à 80.",
                                       document::BarChart{.items = items,
                                                          .mean = base::Score(50),
                                                          .mean_text = "moyenne 50",
                                                          .bar_start = Length::millimetres(50)},
                                       Length::points(10)}});
    blocks.push_back({document::Figure{"Cent points, dont 37 pleins.",
                                       document::DotGrid{base::Score(37), Length::millimetres(30)},
                                       Length::points(10)}});
    blocks.push_back(
        {document::Figure{"Code QR vers le site",
                          document::QrCode{"https://exemple.fr/bilan", Length::millimetres(35)},
                          Length::points(10)}});
    blocks.push_back({document::Track{base::Score(64), Length::points(6), Length::points(4),
                                      Length::points(8)}});
    return blocks;
}

Block mixed_languages(Chance& chance) {
    return {
        document::Paragraph{"texte",
                            {Run{sentence(chance, 12) + " On dit ", "", ""},
                             Run{"the proof of the pudding", "italique", "en"}, Run{" et ", "", ""},
                             Run{"Übung macht den Meister", "fort-italique", "de"},
                             Run{". " + sentence(chance, 10), "", ""}}}};
}

document::Table table_of_names() {
    document::Table table;
    table.style = "donnees";
    table.columns = {{.sizing = document::Column::Sizing::Content},
                     {},
                     {.width = Length::millimetres(22), .alignment = document::Alignment::Decimal}};
    table.head = {{.cells = {cell("Langue"), cell("Guide"), cell("Taux (%)")}}};
    table.body = {{.cells = {cell("العربية", true), cell("دليل المستخدم (2026)"), cell("51,4")}},
                  {.cells = {cell("עברית", true), cell("מדריך למשתמש"), cell("7,25")}},
                  {.cells = {cell("فارسی (persan)", true), cell("راهنمای کاربر"), cell("100")}}};
    return table;
}

/// Arabic and Hebrew in French, and notices of their own; the last blocks of the document.
Blocks right_to_left() {
    using document::Link;
    Blocks blocks;
    blocks.push_back({document::Paragraph{
        "texte",
        {Run{"Le guide « ", "", ""}, Run{"دليل المستخدم", "fort", "ar"},
         Run{" » (en arabe), qui dit « ", "", ""},
         Run{"من الساعة 9:00 إلى الساعة 16:30 (إلا السبت)", "", "ar"},
         Run{" », et sa version en hébreu, ", "", ""}, Run{"מדריך למשתמש (2026)", "", "he"},
         Run{", sont remis à l’accueil ; voir ", "", ""},
         Link{Link::Kind::Address, "https://exemple.fr/ar", {Run{"الصفحة العربية", "", ""}}},
         Run{" du site", "", ""}, note("En arabe : الإسلام, السَّلامُ, ٢٠٢٦."),
         Run{", et l’affiche de la salle d’attente.", "", ""}}}});
    blocks.push_back(paragraph("فاطمة الزهراء a été reçue au guichet 4 le 12 mars."));
    blocks.push_back(paragraph(
        "يفتح المكتب أبوابه من يوم الاثنين إلى يوم الجمعة من الساعة 9:00 إلى الساعة 16:30، ويمكنكم "
        "الاتصال بنا على الرقم 01 23 45 67 89 أو زيارة الموقع exemple.fr لمعرفة المزيد عن حقوقكم "
        "(الإقامة، الجنسية، السفر). لا تنسوا أن تحملوا معكم الوثائق اللازمة: جواز السفر، صورتين، "
        "و3 نسخ من الطلب."));
    blocks.push_back(
        paragraph("המשרד פתוח בימים שני עד שישי בין השעות 9:00 ל־16:30. ניתן להתקשר למספר 01 23 45 "
                  "67 89 או לבקר באתר exemple.fr כדי לקבל מידע נוסף (דרכון, אזרחות, שהייה)."));
    blocks.push_back({document::Paragraph{
        "drapeau", text("يرجى إحضار جواز السفر وصورتين وثلاث نسخ من الطلب وإثبات محل الإقامة، ثم "
                        "الانتظار في القاعة رقم 2 حتى ظهور رقمكم على الشاشة.")}});
    blocks.push_back({table_of_names()});
    return blocks;
}

/// A paragraph with a note and references to another chapter.
Block noted(Chance& chance, int chapter, int note_words) {
    using Part = document::HeadingReference::Part;
    const std::string other = chapter_anchor(1 + (chapter + 6) % chapters);
    return {document::Paragraph{
        "texte",
        {Run{words(chance, 30), "", ""}, note(sentence(chance, note_words)),
         Run{" ; voir § ", "", ""}, document::HeadingReference{Part::Number, other, ""},
         Run{", « ", "", ""}, document::HeadingReference{Part::Title, other, ""},
         Run{" », page ", "", ""}, document::PageReference{other, "fort"},
         Run{". " + sentence(chance, 25), "", ""}}}};
}

Blocks chapter(Chance& chance, int number) {
    Blocks blocks;
    const std::string prefix = std::to_string(number);
    blocks.push_back(heading(1, prefix, words(chance, 3), chapter_anchor(number)));
    if (number % 4 == 2) {
        std::get<document::Heading>(blocks.back().content).kicker = {"surtitre",
                                                                     "Partie " + prefix};
    }
    blocks.push_back(
        {document::Aside{.width = Length::millimetres(40),
                         .gap = Length::millimetres(5),
                         .blocks = {{document::Paragraph{"marge", text(sentence(chance, 10))}}}}});
    blocks.push_back(paragraph(sentence(chance, 90)));
    for (int part = 1; part <= 3; ++part) {
        blocks.push_back(heading(2, prefix + "." + std::to_string(part), words(chance, 5)));
        blocks.push_back(noted(chance, number, part == 3 && number % 5 == 0 ? 500 : 15));
        blocks.push_back(paragraph(sentence(chance, 150)));
        blocks.push_back(mixed_languages(chance));
    }
    blocks.push_back(nested_list(chance, 0));
    blocks.push_back(number % 4 == 1 ? spanning_table(chance) : long_table(chance));
    blocks.push_back(
        {document::Box{.style = "encadre",
                       .blocks = {paragraph(sentence(chance, 40)), noted(chance, number, 10)}}});
    blocks.push_back(
        {document::Columns{.gap = Length::points(14),
                           .lanes = {{Length::points(160), {paragraph(sentence(chance, 60))}},
                                     {Length::points(180), {noted(chance, number, 12)}}},
                           .space_after = Length::points(8)}});
    document::Grid grid;
    grid.columns = 3;
    grid.gap = grid.row_gap = grid.space_after = Length::points(10);
    for (int tile = 0; tile < 5; ++tile) {
        grid.cells.push_back({{document::Paragraph{"drapeau", text(words(chance, 12))}}});
    }
    blocks.push_back({std::move(grid)});
    if (number == 2) {
        for (Block& figure : figures()) {
            blocks.push_back(std::move(figure));
        }
    }
    return blocks;
}

}  // namespace

document::Document showcase_document(const std::string& family) {
    Chance chance(2026);
    document::Document document = empty_document("Vitrine de Palier", family);
    document::TableOfContents contents;
    contents.levels = {{"sommaire-1", Length()}, {"sommaire-2", Length::points(14)}};
    document.sequences.push_back({"page",
                                  {{document::Paragraph{"titre-1", text("Sommaire")}}, {contents}},
                                  PageNumbering{PageNumbering::Style::LowerRoman, "", 1}});
    document.sequences.push_back({"marge", {}, PageNumbering{PageNumbering::Style::Arabic, "", 1}});
    for (int number = 1; number <= chapters; ++number) {
        document.sequences.back().blocks.push_back(
            {document::Section{true, chapter(chance, number)}});
        if (number == chapters / 2) {
            document.sequences.push_back(
                {"paysage", {paragraph(sentence(chance, 60)), long_table(chance)}});
            document.sequences.push_back({"marge", {}});
        }
    }
    for (Block& block : right_to_left()) {
        document.sequences.back().blocks.push_back(std::move(block));
    }
    document.attachments = {{"mesures.csv", "text/csv", "Les mesures de la vitrine",
                             document::Attachment::Relationship::Data, "site;taux\nA;51,4\n"}};
    return document;
}

}  // namespace palier::showcase
