#include "conformance/page_ink.h"

#include "conformance/reading/document.h"

namespace palier::conformance {

std::vector<PageInk> page_ink(std::string_view bytes) {
    const auto document = read_or_throw(bytes);
    std::vector<PageInk> pages;
    for (const Page& page : document->pages) {
        PageInk ink;
        ink.page = page.box;
        for (const TextShow& show : page.content.shows) {
            ink.texts.push_back(show.ink);
        }
        for (const Paint& paint : page.content.paints) {
            ink.areas.push_back(paint.ink);
        }
        pages.push_back(std::move(ink));
    }
    return pages;
}

}  // namespace palier::conformance
