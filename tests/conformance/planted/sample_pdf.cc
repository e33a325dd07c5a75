#include "conformance/planted/sample_pdf.h"

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>
#include <vector>

#include "conformance/planted/sample_font.h"
#include "conformance/planted/sample_parts.h"

namespace palier::conformance {

namespace {

using Handle = QPDFObjectHandle;

constexpr int first_line = 760;
constexpr int line_step = 16;

}  // namespace

struct SamplePdf::Impl {
    struct PageState {
        Handle page;
        Handle stream;
        Handle parents;
        std::string content;
        int next_mcid = 0;
        int line = first_line;
    };

    QPDF pdf;
    SampleFont characters = load_sample_font();
    Handle font;
    Handle root;
    std::vector<PageState> pages;
    Handle numbers = Handle::newArray();
    int next_key = 0;
    bool encrypted = false;

    Handle indirect(const std::string& object) {
        return pdf.makeIndirectObject(Handle::parse(&pdf, object));
    }

    Handle make_font() {
        Handle program = pdf.newStream(characters.program);
        program.getDict().replaceKey(
            "/Length1", Handle::newInteger(static_cast<long long>(characters.program.size())));
        Handle descriptor = indirect(std::string(sample_descriptor));
        descriptor.replaceKey("/FontFile2", program);
        Handle widths = Handle::newArray();
        for (const std::int64_t width : characters.widths) {
            widths.appendItem(Handle::newInteger(width));
        }
        Handle cid = indirect(std::string(sample_cid_font));
        cid.replaceKey("/FontDescriptor", descriptor);
        cid.replaceKey("/CIDToGIDMap", pdf.newStream(characters.glyph_map()));
        cid.replaceKey("/W", Handle::newArray({Handle::newInteger(0), widths}));
        Handle made = indirect(std::string(sample_type0_font));
        made.replaceKey("/DescendantFonts", Handle::newArray({cid}));
        made.replaceKey("/ToUnicode", pdf.newStream(characters.to_unicode()));
        return made;
    }

    void add_page() {
        PageState state;
        state.page = indirect("<< /Type /Page /MediaBox [0 0 595 842] /Tabs /S >>");
        state.stream = pdf.newStream("");
        state.parents = Handle::newArray();
        state.page.replaceKey("/Contents", state.stream);
        Handle resources = Handle::parse("<< /Font << >> >>");
        resources.getKey("/Font").replaceKey("/F1", font);
        state.page.replaceKey("/Resources", resources);
        state.page.replaceKey("/StructParents", Handle::newInteger(next_key));
        state.content = std::string(sample_header);
        add_entry(state.parents);
        QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(state.page), false);
        pages.push_back(std::move(state));
    }

    void add_entry(const Handle& value) {
        numbers.appendItem(Handle::newInteger(next_key));
        numbers.appendItem(value);
        root.replaceKey("/ParentTreeNextKey", Handle::newInteger(++next_key));
    }

    Handle add_element(Handle parent, const std::string& tag) {
        Handle element = indirect("<< /Type /StructElem /S /" + tag + " /K [] >>");
        element.replaceKey("/P", parent);
        parent.getKey("/K").appendItem(element);
        return element;
    }

    /// Puts operators into a marked sequence of an element.
    void mark(Handle element, std::size_t index, const std::string& operators) {
        PageState& state = pages.at(index);
        const std::string mcid = std::to_string(state.next_mcid++);
        state.content +=
            element.getKey("/S").getName() + " <</MCID " + mcid + ">> BDC\n" + operators + "EMC\n";
        state.parents.appendItem(element);
        if (!element.hasKey("/Pg")) {
            element.replaceKey("/Pg", state.page);
        }
        if (element.getKey("/Pg").getObjGen() == state.page.getObjGen()) {
            element.getKey("/K").appendItem(Handle::parse(mcid));
            return;
        }
        Handle reference = Handle::parse("<< /Type /MCR /MCID " + mcid + " >>");
        reference.replaceKey("/Pg", state.page);
        element.getKey("/K").appendItem(reference);
    }

    std::string show(std::u32string_view text) const {
        std::string codes;
        for (const char32_t character : text) {
            codes += SampleFont::code(characters.characters.find(character) + 1);
        }
        return "<" + codes + "> Tj";
    }

    std::string line(std::size_t index, std::u32string_view text) {
        int& height = pages.at(index).line;
        height -= line_step;
        return "BT /F1 11 Tf 60 " + std::to_string(height) + " Td " + show(text) + " ET\n";
    }

    void add_text(Handle element, std::u32string_view text, std::size_t index = 0) {
        mark(element, index, line(index, text));
    }

    Handle text_element(Handle parent, const std::string& tag, std::u32string_view text,
                        std::size_t index = 0) {
        Handle element = add_element(std::move(parent), tag);
        add_text(element, text, index);
        return element;
    }

    Handle add_link(Handle element, const std::string& target, std::size_t index) {
        PageState& state = pages.at(index);
        Handle annotation = indirect(std::string(sample_link));
        Handle wanted = Handle::parse(&pdf, target);
        for (const auto& [key, value] : wanted.getDictAsMap()) {
            annotation.replaceKey(key, value);
        }
        annotation.replaceKey("/StructParent", Handle::newInteger(next_key));
        add_entry(element);
        if (!state.page.hasKey("/Annots")) {
            state.page.replaceKey("/Annots", Handle::newArray());
        }
        state.page.getKey("/Annots").appendItem(annotation);
        Handle reference = Handle::parse("<< /Type /OBJR >>");
        reference.replaceKey("/Obj", annotation);
        element.getKey("/K").appendItem(reference);
        return annotation;
    }

    static std::string reference(Handle object) { return object.unparse(); }

    void set_id(Handle element, const std::string& id) {
        element.replaceKey("/ID", Handle::newString(id));
        Handle names = root.getKey("/IDTree").getKey("/Names");
        names.appendItem(Handle::newString(id));
        names.appendItem(element);
    }

    void build_catalog() {
        Handle catalog = pdf.getRoot();
        Handle entries = Handle::parse(std::string(sample_catalog));
        for (const auto& [key, value] : entries.getDictAsMap()) {
            catalog.replaceKey(key, value);
        }
        root = indirect("<< /Type /StructTreeRoot /K [] /IDTree << /Names [] >> >>");
        catalog.replaceKey("/StructTreeRoot", root);
        root.replaceKey("/ParentTree", pdf.makeIndirectObject(Handle::parse("<< >>")));
        root.getKey("/ParentTree").replaceKey("/Nums", numbers);
        Handle metadata = pdf.newStream(std::string(sample_xmp));
        metadata.replaceDict(Handle::parse("<< /Type /Metadata /Subtype /XML >>"));
        catalog.replaceKey("/Metadata", metadata);
        Handle profile = pdf.newStream(sample_profile());
        profile.getDict().replaceKey("/N", Handle::newInteger(3));
        catalog.getKey("/OutputIntents").getArrayItem(0).replaceKey("/DestOutputProfile", profile);
        pdf.getTrailer().replaceKey("/Info", indirect(std::string(sample_info)));
    }

    void build_outline() {
        const std::string first = reference(pages.at(0).page);
        Handle outlines = indirect("<< /Type /Outlines /Count 2 >>");
        Handle title =
            indirect("<< /Title (Rapport) /Count 1 /Dest [" + first + " /XYZ 0 842 null] >>");
        Handle part = indirect("<< /Title (Bilan) /Dest [" + first + " /XYZ 0 700 null] >>");
        outlines.replaceKey("/First", title);
        outlines.replaceKey("/Last", title);
        title.replaceKey("/Parent", outlines);
        title.replaceKey("/First", part);
        title.replaceKey("/Last", part);
        part.replaceKey("/Parent", title);
        pdf.getRoot().replaceKey("/Outlines", outlines);
    }

    void build_text(const Handle& document) {
        text_element(document, "H1", U"Rapport");
        const Handle contents = add_element(document, "TOC");
        const Handle entry = add_element(add_element(contents, "TOCI"), "Link");
        add_text(entry, U"Bilan 2");
        add_link(entry,
                 "<< /Rect [60 720 120 732] /Dest [" + reference(pages.at(1).page) +
                     " /XYZ 0 800 null] >>",
                 0);
        const Handle section = add_element(document, "Sect");
        text_element(section, "H2", U"Bilan");
        const Handle linked = text_element(section, "P", U"Voir ");
        const Handle link = add_element(linked, "Link");
        add_text(link, U"le site");
        add_link(link, "<< /Rect [60 670 120 682] /A << /S /URI /URI (https://example.org/) >> >>",
                 0);
        add_text(linked, U" pour la suite.");
        const Handle long_one = text_element(section, "P", U"Une phrase commence ici\u00A0: ");
        add_text(long_one, U"elle finit là.", 1);
        const Handle foreign = text_element(section, "P", U"En anglais\u00A0: ");
        Handle english = add_element(foreign, "Span");
        english.replaceKey("/Lang", Handle::newString("en"));
        add_text(english, U"quality first");
        const Handle spoken = add_element(section, "P");
        mark(spoken, 0,
             "/Span <</ActualText (cent pour cent)>> BDC\n" + line(0, U"100 %") + "EMC\n");
        const Handle noted = text_element(section, "P", U"Un fait");
        set_id(text_element(noted, "Note", U"1 Une note."), "note-1");
    }

    void build_list(const Handle& section) {
        Handle list = add_element(section, "L");
        list.replaceKey("/A", Handle::parse("<< /O /List /ListNumbering /Disc >>"));
        for (const std::u32string_view text : {U"premier", U"second"}) {
            const Handle item = add_element(list, "LI");
            text_element(item, "Lbl", U"\u2022");
            text_element(item, "LBody", text);
        }
    }

    void header_cell(const Handle& row, std::u32string_view text, const std::string& attributes) {
        Handle cell = text_element(row, "TH", text);
        cell.replaceKey("/A", Handle::parse("<< /O /Table " + attributes + " >>"));
    }

    void build_table(const Handle& section) {
        const Handle table = add_element(section, "Table");
        text_element(table, "Caption", U"Tableau 1");
        const Handle head = add_element(add_element(table, "THead"), "TR");
        for (const std::u32string_view text : {U"Axe", U"Note", U"Rang"}) {
            header_cell(head, text, "/Scope /Column");
        }
        const Handle body = add_element(table, "TBody");
        const Handle first = add_element(body, "TR");
        header_cell(first, U"Accueil", "/Scope /Row /RowSpan 2");
        text_element(first, "TD", U"12");
        text_element(first, "TD", U"1");
        const Handle second = add_element(body, "TR");
        text_element(second, "TD", U"14");
        add_element(second, "TD");
        const Handle third = add_element(body, "TR");
        header_cell(third, U"Suivi", "/Scope /Row");
        Handle wide = text_element(third, "TD", U"n. é.");
        wide.replaceKey("/A", Handle::parse("<< /O /Table /ColSpan 2 >>"));
    }

    void build_figure(const Handle& section) {
        Handle figure = add_element(section, "Figure");
        mark(figure, 1, "0.2 0.4 0.6 rg 100 500 200 50 re f\n" + line(1, U"58"));
        figure.replaceKey("/Alt", Handle::newUnicodeString("Barre : 58 sur 100"));
        figure.replaceKey("/A", Handle::parse("<< /O /Layout /BBox [60 500 300 760] >>"));
    }

    void build() {
        pdf.emptyPDF();
        build_catalog();
        font = make_font();
        add_page();
        add_page();
        Handle document = add_element(root, "Document");
        build_text(document);
        const Handle section = document.getKey("/K").getArrayItem(2);
        build_list(section);
        build_table(section);
        build_figure(section);
        build_outline();
    }
};

SamplePdf::SamplePdf() : impl_(std::make_unique<Impl>()) {
    impl_->build();
}

SamplePdf::~SamplePdf() = default;

QPDF& SamplePdf::pdf() {
    return impl_->pdf;
}

Handle SamplePdf::catalog() {
    return impl_->pdf.getRoot();
}

Handle SamplePdf::info() {
    return impl_->pdf.getTrailer().getKey("/Info");
}

Handle SamplePdf::page(std::size_t index) {
    return impl_->pages.at(index).page;
}

Handle SamplePdf::tree_root() {
    return impl_->root;
}

Handle SamplePdf::element(const std::string& tag, std::size_t nth) {
    std::vector<Handle> stack = {impl_->root};
    while (!stack.empty()) {
        Handle element = stack.back();
        stack.pop_back();
        if (element.getKey("/S").isNameAndEquals("/" + tag) && nth-- == 0) {
            return element;
        }
        std::vector<Handle> kids = element.getKey("/K").getArrayAsVector();
        for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid) {
            if (kid->isDictionary() && kid->hasKey("/S")) {
                stack.push_back(*kid);
            }
        }
    }
    throw std::logic_error("the sample has no such element: " + tag);
}

Handle SamplePdf::annotation(std::size_t nth) {
    return page(0).getKey("/Annots").getArrayItem(static_cast<int>(nth));
}

Handle SamplePdf::font() {
    return impl_->font;
}

Handle SamplePdf::cid_font() {
    return font().getKey("/DescendantFonts").getArrayItem(0);
}

Handle SamplePdf::descriptor() {
    return cid_font().getKey("/FontDescriptor");
}

Handle SamplePdf::output_intent() {
    return catalog().getKey("/OutputIntents").getArrayItem(0);
}

Handle SamplePdf::bookmark(std::size_t nth) {
    Handle item = catalog().getKey("/Outlines");
    for (std::size_t level = 0; level <= nth; ++level) {
        item = item.getKey("/First");
    }
    return item;
}

Handle SamplePdf::add_element(Handle parent, const std::string& tag) {
    return impl_->add_element(std::move(parent), tag);
}

Handle SamplePdf::add_text(Handle parent, const std::string& tag, std::u32string_view text,
                           std::size_t page) {
    return impl_->text_element(std::move(parent), tag, text, page);
}

Handle SamplePdf::add_link(Handle element, const std::string& target, std::size_t page) {
    return impl_->add_link(std::move(element), target, page);
}

void SamplePdf::set_id(Handle element, const std::string& id) {
    impl_->set_id(std::move(element), id);
}

void SamplePdf::retag(Handle element, const std::string& tag) {
    const std::string old = element.getKey("/S").getName();
    for (Handle& kid : element.getKey("/K").getArrayAsVector()) {
        if (kid.isInteger()) {
            const std::string properties = " <</MCID " + kid.unparse() + ">> BDC";
            edit_content(0, old + properties, "/" + tag + properties);
        }
    }
    element.replaceKey("/S", Handle::newName("/" + tag));
}

std::string SamplePdf::content(std::size_t page) {
    return impl_->pages.at(page).content;
}

void SamplePdf::set_content(std::size_t page, const std::string& content) {
    impl_->pages.at(page).content = content;
}

void SamplePdf::edit_content(std::size_t page, std::string_view from, std::string_view to) {
    set_content(page, replaced(content(page), from, to));
}

void SamplePdf::edit_metadata(std::string_view from, std::string_view to) {
    edit_stream(catalog().getKey("/Metadata"), from, to);
}

void SamplePdf::edit_stream(Handle stream, std::string_view from, std::string_view to) {
    const auto buffer = stream.getStreamData();
    const std::basic_string_view<unsigned char> data(buffer->getBuffer(), buffer->getSize());
    stream.replaceStreamData(replaced(std::string(data.begin(), data.end()), from, to),
                             Handle::newNull(), Handle::newNull());
}

std::string SamplePdf::show(std::u32string_view text) const {
    return impl_->show(text);
}

std::size_t SamplePdf::code(char32_t character) const {
    return impl_->characters.characters.find(character) + 1;
}

void SamplePdf::encrypt() {
    impl_->encrypted = true;
}

std::string SamplePdf::bytes() {
    for (Impl::PageState& state : impl_->pages) {
        state.stream.replaceStreamData(state.content, Handle::newNull(), Handle::newNull());
    }
    QPDFWriter writer(impl_->pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setCompressStreams(false);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setObjectStreamMode(qpdf_o_disable);
    if (impl_->encrypted) {
        writer.setStaticID(true);
        writer.setR4EncryptionParametersInsecure("", "owner", true, true, true, true, true, true,
                                                 qpdf_r3p_full, true, true);
    } else {
        writer.setDeterministicID(true);
    }
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const std::basic_string_view<unsigned char> data(buffer->getBuffer(), buffer->getSize());
    return {data.begin(), data.end()};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
        throw std::logic_error("not found: " + std::string(from));
    }
    return text.replace(at, from.size(), to);
}

}  // namespace palier::conformance
