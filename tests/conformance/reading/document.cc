#include "conformance/reading/document.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "conformance/reading/geometry.h"

namespace palier::conformance {

namespace {

constexpr int most_levels = 64;

/// Walks the page tree (ISO 32000-1, 7.7.3).
class PageTreeReader {
  public:
    explicit PageTreeReader(Report& report) : report_(report) {}

    std::vector<Object> read(const Object& root) {
        read_node(root, 0);
        return std::move(pages_);
    }

  private:
    /// How many pages stand below.
    std::int64_t read_node(const Object& node, int level) {
        if (level > most_levels || !seen_.insert(node.id()).second) {
            report_.add("INT-page-tree", node.where() + " is reached twice, or too deep");
            return 0;
        }
        if (node.key("Type").is_name("Page")) {
            pages_.push_back(node);
            return 1;
        }
        report_.expect(node.key("Type").is_name("Pages"), "INT-page-tree",
                       node.where() + " is neither Page nor Pages");
        std::int64_t count = 0;
        for (const Object& kid : node.key("Kids").items()) {
            report_.expect(kid.key("Parent").id() == node.id(), "INT-page-tree",
                           kid.where() + " has another /Parent than " + node.where());
            count += read_node(kid, level + 1);
        }
        report_.expect(node.key("Count").integer() == count, "INT-page-tree",
                       node.where() + " does not count its " + std::to_string(count) + " pages");
        return count;
    }

    Report& report_;
    std::set<ObjectId> seen_;
    std::vector<Object> pages_;
};

void read_pages(Document& document, Report& report) {
    const auto objects = PageTreeReader(report).read(document.file.catalog().key("Pages"));
    const ContentContext context{document.fonts, document.forms, report};
    for (const Object& object : objects) {
        Page page;
        page.object = object;
        page.number = document.pages.size() + 1;
        page.box = read_area(object.key("MediaBox")).value_or(Area{});
        page.content = read_page_content(object, page.number, context);
        document.pages.push_back(std::move(page));
    }
}

void visit_dictionaries(const Object& object, const std::string& where,
                        const std::function<void(const Object&, const std::string&)>& visit) {
    for (const Object& item : object.items()) {
        if (!item.id().indirect()) {
            visit_dictionaries(item, where, visit);
        }
    }
    if (!object.is_dictionary() && !object.is_stream()) {
        return;
    }
    visit(object, where);
    for (const std::string& key : object.keys()) {
        const Object value = object.key(key);
        if (!value.id().indirect()) {
            visit_dictionaries(value, where, visit);
        }
    }
}

}  // namespace

const Page* Document::page(const Object& object) const {
    const auto found = std::ranges::find_if(pages, [&](const Page& each) {
        return object.id().indirect() && each.object.id() == object.id();
    });
    return found == pages.end() ? nullptr : &*found;
}

std::unique_ptr<Document> read_document(PdfFile file, Report& report) {
    auto document = std::make_unique<Document>(std::move(file));
    read_pages(*document, report);
    std::set<ObjectId> pages;
    for (const Page& page : document->pages) {
        pages.insert(page.object.id());
    }
    document->tree = read_structure_tree(document->file, pages, report);
    document->xmp_problem = "no metadata stream";
    if (const auto packet = document->file.catalog().key("Metadata").data()) {
        document->xmp = read_xmp(*packet, document->xmp_problem);
    }
    return document;
}

std::unique_ptr<Document> read_or_throw(std::string_view bytes) {
    std::string problem;
    auto file = PdfFile::read(bytes, problem);
    if (!file) {
        throw std::invalid_argument("no PDF: " + problem);
    }
    Report ignored;
    return read_document(*std::move(file), ignored);
}

void for_each_dictionary(
    const PdfFile& file,
    const std::function<void(const Object& dictionary, const std::string& where)>& visit) {
    for (const Object& object : file.objects()) {
        visit_dictionaries(object, object.where(), visit);
    }
}

}  // namespace palier::conformance
