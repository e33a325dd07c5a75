#include "pdf/write_pdf.h"

#include "pdf/attachments.h"
#include "pdf/content_writer.h"
#include "pdf/font_set.h"
#include "pdf/haru.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/saver.h"
#include "pdf/structure_writer.h"
#include "pdf/validation.h"

namespace palier::pdf {

namespace {

std::vector<PageContent> write_pages(const layout::PagedDocument& document, FontSet& fonts,
                                     Reference font_resources, Haru& haru) {
    const ParentKeys keys(document);
    std::vector<PageContent> contents;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        haru.add_page(document.pages[page].width, document.pages[page].height, font_resources);
        // Tabulation follows the structure (ISO 14289-1, 7.18.3).
        haru.set(haru.page(page), "Tabs", Name{"S"});
        haru.set(haru.page(page), "StructParents", keys.page(page));
        contents.push_back(write_content(document, document.pages[page], fonts));
        haru.set_content(page, contents.back().operators);
    }
    return contents;
}

}  // namespace

std::optional<std::string> write_pdf(const layout::PagedDocument& pages,
                                     const typeset::FontLibrary& fonts, base::Diagnostics& diags) {
    const base::Diagnostics faults = validate(pages);
    diags.append(faults);
    if (faults.has_errors()) {
        return std::nullopt;
    }
    Haru haru;
    const Reference font_resources = haru.reserve();
    FontSet used_fonts(fonts);
    const std::vector<PageContent> contents = write_pages(pages, used_fonts, font_resources, haru);
    used_fonts.write(haru, font_resources);
    const std::vector<PageLinks> links = write_links(pages, haru);
    write_outline(pages, haru);
    write_page_labels(pages, haru);
    write_attachments(pages, haru);
    write_metadata(pages.metadata, pages.attachments.empty() ? Archive::Part2 : Archive::Part3,
                   haru);
    const Reference root = haru.reserve();
    haru.set(haru.catalog(), "StructTreeRoot", root);

    StructureTree tree = write_structure({pages, contents, links, haru}, root);
    haru.fill(root, std::move(tree.root_entries));
    FileObjects file{haru.objects(), haru.catalog(), haru.information()};
    file.objects.insert(file.objects.end(), std::make_move_iterator(tree.objects.begin()),
                        std::make_move_iterator(tree.objects.end()));
    return save(std::move(file));
}

}  // namespace palier::pdf
