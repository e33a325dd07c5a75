#include "pdf/haru.h"

#include <hpdf.h>

#include <algorithm>
#include <deque>
#include <string>

#include "base/expect.h"
#include "base/system_failure.h"
#include "pdf/syntax.h"

namespace palier::pdf {

namespace {

// This file reads libharu's structs, whose layout is that of one version.
#if HPDF_VERSION_ID != 20300
#error "src/pdf is written for libharu 2.3.0: check its structs before moving to another version"
#endif

constexpr HPDF_UINT32 number_mask = 0x00FFFFFF;

/// The first thing that libharu complained of. Its handler records: nothing may be thrown through
/// C.
struct Complaint {
    HPDF_STATUS status = HPDF_OK;
    HPDF_STATUS detail = 0;
};

void record(HPDF_STATUS status, HPDF_STATUS detail, void* user_data) {
    auto* complaint = static_cast<Complaint*>(user_data);
    if (complaint->status == HPDF_OK) {
        *complaint = {status, detail};
    }
}

HPDF_STATUS spell_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
    const auto* entries = static_cast<const std::string*>(dictionary->attr);
    return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(entries->data()),
                             static_cast<HPDF_UINT>(entries->size()));
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    try {
        static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
        return HPDF_OK;
    } catch (const std::bad_alloc&) {
        return HPDF_FAILD_TO_ALLOC_MEM;
    }
}

std::uint32_t number_of(const void* object) {
    return static_cast<const HPDF_Obj_Header*>(object)->obj_id & number_mask;
}

bool is_stream(const void* object) {
    const auto* header = static_cast<const HPDF_Obj_Header*>(object);
    return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
           static_cast<const HPDF_Dict_Rec*>(object)->stream != nullptr;
}

HPDF_REAL real(base::Length length) {
    return static_cast<HPDF_REAL>(static_cast<double>(length.millipoints()) / 1000.0);
}

HPDF_Rect rectangle(const PageBox& box) {
    return {real(box.left), real(box.bottom), real(box.right), real(box.top)};
}

std::string data_of(HPDF_Stream stream) {
    std::string data;
    const HPDF_UINT count = HPDF_MemStream_GetBufCount(stream);
    for (HPDF_UINT index = 0; index < count; ++index) {
        HPDF_UINT size = 0;
        const HPDF_BYTE* bytes = HPDF_MemStream_GetBufPtr(stream, index, &size);
        data.append(reinterpret_cast<const char*>(bytes), size);
    }
    return data;
}

struct FreeDocument {
    void operator()(HPDF_Doc_Rec* document) const { HPDF_Free(document); }
};

struct FreeStream {
    void operator()(HPDF_Stream_Rec* stream) const { HPDF_Stream_Free(stream); }
};

}  // namespace

std::string Reference::text() const {
    std::string result;
    append_integer(result, number);
    return result + " 0 R";
}

struct Haru::Impl {
    Complaint complaint;
    std::unique_ptr<HPDF_Doc_Rec, FreeDocument> document{HPDF_New(record, &complaint)};
    std::vector<HPDF_Page> pages;
    // libharu points into these: a deque never moves its elements.
    std::deque<std::string> spelt;

    /// Throws what libharu complained of; `done` is what the call itself said.
    void check(bool done) const {
        const bool failed =
            !done || complaint.status != HPDF_OK || HPDF_GetError(document.get()) != HPDF_OK;
        if (!failed) {
            return;
        }
        const HPDF_STATUS status =
            complaint.status != HPDF_OK ? complaint.status : document->error.error_no;
        std::string digits;
        append_code(digits, static_cast<std::uint16_t>(status));
        throw base::SystemFailure("SYS-040", joined({"libharu 0x", digits, ", detail ",
                                                     std::to_string(complaint.detail)}));
    }

    template <typename T>
    T* checked(T* made) const {
        check(made != nullptr);
        return made;
    }

    void* object(Reference reference) const {
        HPDF_XrefEntry entry = HPDF_Xref_GetEntry(document->xref, reference.number);
        base::expect(entry != nullptr && entry->obj != nullptr, "a reference leads to an object");
        return entry->obj;
    }

    HPDF_Dict dictionary(Reference reference) const {
        return static_cast<HPDF_Dict>(object(reference));
    }

    HPDF_Dict new_numbered() const {
        HPDF_Dict dictionary = checked(HPDF_Dict_New(document->mmgr));
        check(HPDF_Xref_Add(document->xref, dictionary) == HPDF_OK);
        return dictionary;
    }

    void spell(HPDF_Dict dictionary, std::string entries) {
        base::expect(dictionary->attr == nullptr && dictionary->write_fn == nullptr,
                     "a dictionary is filled once");
        dictionary->attr = &spelt.emplace_back(std::move(entries));
        dictionary->write_fn = spell_entries;
    }

    /// The array [page /XYZ null height null] under an object number.
    HPDF_Destination destination(const PagePlace& place) const {
        return checked(HPDF_Page_CreateDestination(pages.at(place.page)));
    }

    /// libharu refuses a destination that leaves the zoom alone: it is written once libharu has
    /// checked a plain one.
    void finish(HPDF_Destination destination, const PagePlace& place) const {
        HPDF_Array_Clear(destination);
        const auto add_null = [&] {
            check(HPDF_Array_Add(destination, checked(HPDF_Null_New(document->mmgr))) == HPDF_OK);
        };
        check(HPDF_Array_Add(destination, pages.at(place.page)) == HPDF_OK);
        check(HPDF_Array_AddName(destination, "XYZ") == HPDF_OK);
        add_null();
        // Whole points, upwards: what is gone to stays in sight.
        const std::int64_t height = (place.height.millipoints() + 999) / 1000;
        check(HPDF_Array_AddNumber(destination, static_cast<HPDF_INT32>(height)) == HPDF_OK);
        add_null();
    }

    void* make(const Value& value);
    void* make_text(const std::string& utf8) const;
    HPDF_Array make_array() const { return checked(HPDF_Array_New(document->mmgr)); }

    StoredObject stored(HPDF_UINT number, void* object) const;
    std::vector<std::uint32_t> length_numbers() const;
};

void* Haru::Impl::make_text(const std::string& utf8) const {
    const bool ascii =
        std::ranges::all_of(utf8, [](char letter) { return letter >= ' ' && letter <= '~'; });
    if (ascii) {
        return checked(HPDF_String_New(document->mmgr, utf8.c_str(), nullptr));
    }
    std::string bytes = "\xFE\xFF";
    for (const char16_t unit : utf16(utf8)) {
        bytes += static_cast<char>(unit >> 8U);
        bytes += static_cast<char>(unit & 0xFFU);
    }
    return checked(HPDF_Binary_New(document->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                                   static_cast<HPDF_UINT>(bytes.size())));
}

void* Haru::Impl::make(const Value& value) {
    if (const auto* name = std::get_if<Name>(&value)) {
        return checked(HPDF_Name_New(document->mmgr, name->name.c_str()));
    }
    if (const auto* text = std::get_if<Text>(&value)) {
        return make_text(text->utf8);
    }
    if (const auto* number = std::get_if<int>(&value)) {
        return checked(HPDF_Number_New(document->mmgr, *number));
    }
    if (const auto* reference = std::get_if<Reference>(&value)) {
        return object(*reference);
    }
    if (const auto* entries = std::get_if<Spelt>(&value)) {
        HPDF_Dict dictionary = checked(HPDF_Dict_New(document->mmgr));
        spell(dictionary, entries->entries);
        return dictionary;
    }
    HPDF_Array array = make_array();
    if (const auto* numbers = std::get_if<std::vector<int>>(&value)) {
        for (const int number : *numbers) {
            check(HPDF_Array_AddNumber(array, number) == HPDF_OK);
        }
        return array;
    }
    for (const Reference& reference : std::get<std::vector<Reference>>(value)) {
        check(HPDF_Array_Add(array, object(reference)) == HPDF_OK);
    }
    return array;
}

Haru::Haru() : impl_(std::make_unique<Impl>()) {
    if (impl_->document == nullptr) {
        throw base::SystemFailure("SYS-040", "libharu has no memory");
    }
    impl_->check(true);
}

Haru::~Haru() = default;

Reference Haru::catalog() const {
    return {number_of(impl_->document->catalog)};
}

Reference Haru::information() const {
    return {number_of(impl_->document->info)};
}

void Haru::add_page(base::Length width, base::Length height, Reference fonts) {
    HPDF_Page page = impl_->checked(HPDF_AddPage(impl_->document.get()));
    impl_->check(HPDF_Page_SetWidth(page, real(width)) == HPDF_OK);
    impl_->check(HPDF_Page_SetHeight(page, real(height)) == HPDF_OK);
    auto* resources =
        static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT));
    impl_->check(resources != nullptr);
    impl_->check(HPDF_Dict_RemoveElement(resources, "ProcSet") == HPDF_OK);
    impl_->check(HPDF_Dict_Add(resources, "Font", impl_->object(fonts)) == HPDF_OK);
    impl_->pages.push_back(page);
}

Reference Haru::page(std::size_t index) const {
    return {number_of(impl_->pages.at(index))};
}

void Haru::set_content(std::size_t page, std::string_view operators) {
    auto* attributes = static_cast<HPDF_PageAttr>(impl_->pages.at(page)->attr);
    impl_->check(HPDF_Stream_Write(attributes->stream,
                                   reinterpret_cast<const HPDF_BYTE*>(operators.data()),
                                   static_cast<HPDF_UINT>(operators.size())) == HPDF_OK);
    attributes->contents->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
}

Reference Haru::reserve() {
    return {number_of(impl_->new_numbered())};
}

void Haru::fill(Reference reserved, std::string entries) {
    impl_->spell(impl_->dictionary(reserved), std::move(entries));
}

Reference Haru::add(std::string entries) {
    const Reference made = reserve();
    fill(made, std::move(entries));
    return made;
}

Reference Haru::add_stream(const std::string& entries, std::string_view data,
                           Compression compression) {
    HPDF_Dict stream =
        impl_->checked(HPDF_DictStream_New(impl_->document->mmgr, impl_->document->xref));
    impl_->check(HPDF_Stream_Write(stream->stream, reinterpret_cast<const HPDF_BYTE*>(data.data()),
                                   static_cast<HPDF_UINT>(data.size())) == HPDF_OK);
    stream->filter = compression == Compression::Deflate ? HPDF_STREAM_FILTER_FLATE_DECODE
                                                         : HPDF_STREAM_FILTER_NONE;
    impl_->spell(stream, entries);
    return {number_of(stream)};
}

void Haru::set(Reference dictionary, const std::string& key, const Value& value) {
    impl_->check(HPDF_Dict_Add(impl_->dictionary(dictionary), key.c_str(), impl_->make(value)) ==
                 HPDF_OK);
}

Reference Haru::add_address_link(std::size_t page, const PageBox& area,
                                 const std::string& address) {
    return {number_of(impl_->checked(
        HPDF_Page_CreateURILinkAnnot(impl_->pages.at(page), rectangle(area), address.c_str())))};
}

Reference Haru::add_place_link(std::size_t page, const PageBox& area, const PagePlace& place) {
    HPDF_Destination destination = impl_->destination(place);
    HPDF_Annotation annotation = impl_->checked(
        HPDF_Page_CreateLinkAnnot(impl_->pages.at(page), rectangle(area), destination));
    impl_->finish(destination, place);
    return {number_of(annotation)};
}

Reference Haru::add_bookmark(std::optional<Reference> parent, const std::string& title,
                             const PagePlace& place) {
    HPDF_Doc document = impl_->document.get();
    HPDF_Outline above = parent ? impl_->dictionary(*parent) : nullptr;
    HPDF_Outline bookmark = impl_->checked(HPDF_CreateOutline(document, above, "-", nullptr));
    HPDF_Destination destination = impl_->destination(place);
    impl_->check(HPDF_Outline_SetDestination(bookmark, destination) == HPDF_OK);
    impl_->finish(destination, place);
    // libharu gives bookmarks the type of the whole outline.
    impl_->check(HPDF_Dict_RemoveElement(bookmark, "Type") == HPDF_OK);
    const Reference made{number_of(bookmark)};
    set(made, "Title", Text{title});
    impl_->check(HPDF_SetPageMode(document, HPDF_PAGE_MODE_USE_OUTLINE) == HPDF_OK);
    return made;
}

std::uint32_t Haru::next_number() const {
    return impl_->document->xref->entries->count;
}

/// The numbers that libharu keeps the lengths of streams under: the file states lengths in place.
std::vector<std::uint32_t> Haru::Impl::length_numbers() const {
    std::vector<std::uint32_t> numbers;
    for (HPDF_UINT number = 1; number < document->xref->entries->count; ++number) {
        const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(document->xref, number);
        if (is_stream(entry->obj)) {
            const void* length =
                HPDF_Dict_GetItem(static_cast<HPDF_Dict>(entry->obj), "Length", HPDF_OCLASS_NUMBER);
            numbers.push_back(number_of(length));
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

StoredObject Haru::Impl::stored(HPDF_UINT number, void* object) const {
    StoredObject result;
    result.number = number;
    const std::unique_ptr<HPDF_Stream_Rec, FreeStream> out(
        checked(HPDF_CallbackWriter_New(document->mmgr, append_to_string, &result.text)));
    if (!is_stream(object)) {
        check(HPDF_Obj_WriteValue(object, out.get(), nullptr) == HPDF_OK);
        return result;
    }
    auto* dictionary = static_cast<HPDF_Dict>(object);
    for (HPDF_UINT index = 0; index < dictionary->list->count; ++index) {
        const auto* element =
            static_cast<HPDF_DictElement>(HPDF_List_ItemAt(dictionary->list, index));
        const std::string_view key = element->key;
        if (key == "Length" || key == "Filter") {
            continue;
        }
        check(HPDF_Stream_WriteEscapeName(out.get(), element->key) == HPDF_OK);
        check(HPDF_Stream_WriteChar(out.get(), ' ') == HPDF_OK);
        check(HPDF_Obj_Write(element->value, out.get(), nullptr) == HPDF_OK);
        check(HPDF_Stream_WriteChar(out.get(), '\n') == HPDF_OK);
    }
    if (dictionary->write_fn != nullptr) {
        check(dictionary->write_fn(dictionary, out.get()) == HPDF_OK);
    }
    result.stream = StoredObject::Stream{
        data_of(dictionary->stream), (dictionary->filter & HPDF_STREAM_FILTER_FLATE_DECODE) != 0};
    return result;
}

std::vector<StoredObject> Haru::objects() const {
    const std::vector<std::uint32_t> lengths = impl_->length_numbers();
    std::vector<StoredObject> result;
    for (std::uint32_t number = 1; number < next_number(); ++number) {
        if (!std::ranges::binary_search(lengths, number)) {
            result.push_back(impl_->stored(number, impl_->object({number})));
        }
    }
    return result;
}

std::array<std::uint8_t, 16> md5(std::string_view bytes) {
    HPDF_MD5_CTX context;
    HPDF_MD5Init(&context);
    HPDF_MD5Update(&context, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                   static_cast<HPDF_UINT32>(bytes.size()));
    std::array<std::uint8_t, 16> digest{};
    HPDF_MD5Final(digest.data(), &context);
    return digest;
}

}  // namespace palier::pdf
