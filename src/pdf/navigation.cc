#include "pdf/navigation.h"

#include "pdf/syntax.h"

namespace palier::pdf {

namespace {

PageBox flipped(const layout::Rectangle& area, base::Length page_height) {
    return {area.left, page_height - area.top - area.height, area.left + area.width,
            page_height - area.top};
}

PagePlace place_of(const layout::PagedDocument& document, std::size_t page, base::Length top) {
    return {page, document.pages.at(page).height - top};
}

Reference write_link(const layout::PagedDocument& document, std::size_t page,
                     const layout::LinkArea& link, Haru& haru) {
    const PageBox area = flipped(link.area, document.pages.at(page).height);
    if (const auto* address = std::get_if<std::string>(&link.target)) {
        return haru.add_address_link(page, area, ascii_address(*address));
    }
    const auto& target = std::get<layout::LinkArea::Destination>(link.target);
    return haru.add_place_link(page, area, place_of(document, target.page, target.top));
}

}  // namespace

std::vector<PageLinks> write_links(const layout::PagedDocument& document, Haru& haru) {
    // ISO 32000-1, table 165: bit 3, the annotation is printed with its page.
    constexpr int print = 4;
    const ParentKeys keys(document);
    std::vector<PageLinks> links(document.pages.size());
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        const auto& areas = document.pages[page].links;
        for (std::size_t index = 0; index < areas.size(); ++index) {
            const Reference link = write_link(document, page, areas[index], haru);
            haru.set(link, "Contents", Text{areas[index].contents});
            haru.set(link, "F", print);
            haru.set(link, "Border", std::vector<int>{0, 0, 0});
            haru.set(link, "StructParent", keys.link(page, index));
            links[page].push_back(link);
        }
    }
    return links;
}

void write_outline(const layout::PagedDocument& document, Haru& haru) {
    // The last bookmark of each level, outermost first.
    std::vector<Reference> open;
    for (const layout::OutlineEntry& entry : document.outline) {
        open.resize(static_cast<std::size_t>(entry.level - 1));
        const std::optional<Reference> parent =
            open.empty() ? std::nullopt : std::optional<Reference>(open.back());
        open.push_back(
            haru.add_bookmark(parent, entry.title, place_of(document, entry.page, entry.top)));
    }
}

void write_page_labels(const layout::PagedDocument& document, Haru& haru) {
    if (document.labels.empty()) {
        return;
    }
    std::string numbers;
    for (const layout::PageLabels& labels : document.labels) {
        const document::PageNumbering& numbering = labels.numbering;
        const bool roman = numbering.style == document::PageNumbering::Style::LowerRoman;
        append_integer(numbers, static_cast<std::int64_t>(labels.page));
        numbers += roman ? "<</S/r" : "<</S/D";
        if (!numbering.prefix.empty()) {
            numbers += joined({"/P", text_string(numbering.prefix)});
        }
        numbers += "/St ";
        append_integer(numbers, numbering.first);
        numbers += ">>";
    }
    haru.set(haru.catalog(), "PageLabels", Spelt{joined({"/Nums[", numbers, "]"})});
}

std::string ascii_address(std::string_view address) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char letter : address) {
        if (letter > ' ' && letter <= '~') {
            result += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        result += '%';
        result += digits[byte >> 4U];
        result += digits[byte & 0xFU];
    }
    return result;
}

}  // namespace palier::pdf
