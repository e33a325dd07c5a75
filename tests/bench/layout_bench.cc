// Measures how long pages take to set and to write, for documents of 1 to 1 000 pages. Not a test:
// a figure depends on the machine; the time per page of one line over that of another does not, and
// stays about 1 when the time is linear.

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "layout/paginate.h"
#include "pdf/write_pdf.h"
#include "showcase/random_blocks.h"
#include "showcase/styles.h"
#include "support/debian_fonts.h"

namespace palier {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

void need(bool right, const char* what) {
    if (!right) {
        std::printf("%s\n", what);
        std::exit(1);
    }
}

/// Paragraphs, lists, tables and notes, chapter by chapter, with contents.
document::Document long_document(int chapters) {
    showcase::Chance chance(7);
    showcase::RandomBlocks blocks(chance);
    document::Document document = showcase::empty_document("Mesure", "Lato");
    document::TableOfContents contents;
    contents.levels = {{"sommaire-1", base::Length()}};
    document.sequences.push_back({"page", {{contents}}, {}});
    for (int chapter = 0; chapter < chapters; ++chapter) {
        document::Blocks& all = document.sequences.front().blocks;
        all.push_back({document::Heading{1, "titre-1", showcase::text("Chapitre"), "", "", ""}});
        for (int paragraph = 0; paragraph < 6; ++paragraph) {
            all.push_back(blocks.text_paragraph(160));
        }
        all.push_back(blocks.list(1));
        all.push_back(blocks.table());
    }
    // Where the references of the blocks lead.
    document.sequences.front().blocks.push_back(
        {document::Heading{1, "titre-1", showcase::text("Fin"), showcase::last_anchor, "", ""}});
    return document;
}

void measure(const typeset::FontLibrary& fonts, int chapters, double& first) {
    const document::Document document = long_document(chapters);
    base::Diagnostics diags;
    const auto start = std::chrono::steady_clock::now();
    const auto pages = layout::paginate(document, {fonts, nullptr}, diags);
    const auto set = std::chrono::steady_clock::now();
    need(pages.has_value(), "the document cannot be set");
    const auto bytes = pdf::write_pdf(*pages, fonts, diags);
    const auto written = std::chrono::steady_clock::now();
    need(bytes.has_value(), "the file cannot be written");
    const auto count = static_cast<double>(pages->pages.size());
    const double setting = Milliseconds(set - start).count() / count;
    const double writing = Milliseconds(written - set).count() / count;
    // Below ten pages the fonts weigh more than the text.
    first = first == 0 && count >= 10 ? setting : first;
    std::printf("%5zu pages  mise en pages %7.2f ms par page  écriture %6.2f ms  rapport %5.2f\n",
                pages->pages.size(), setting, writing, first == 0 ? 1.0 : setting / first);
}

}  // namespace
}  // namespace palier

int main() {
    const palier::typeset::FontLibrary fonts = palier::support::debian_fonts();
    double first = 0;
    for (const int chapters : {1, 8, 40, 80, 400, 800}) {
        palier::measure(fonts, chapters, first);
    }
    return 0;
}
