#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/length.h"

namespace palier::pdf {

/// A numbered object of the file.
struct Reference {
    std::uint32_t number = 0;
    auto operator<=>(const Reference&) const = default;

    /// « 12 0 R »
    std::string text() const;
};

/// A rectangle in the default user space of a page: y runs up from the bottom.
struct PageBox {
    base::Length left;
    base::Length bottom;
    base::Length right;
    base::Length top;
};

/// A place to go to: a height of a page, the zoom left alone.
struct PagePlace {
    std::size_t page = 0;
    /// Up from the bottom of the page.
    base::Length height;
};

/// A value of a dictionary.
struct Name {
    std::string name;
};
struct Text {
    std::string utf8;
};
/// A direct dictionary, spelt out: what stands between << and >>.
struct Spelt {
    std::string entries;
};
using Value =
    std::variant<Name, Text, Spelt, int, Reference, std::vector<int>, std::vector<Reference>>;

/// An object as it is written into the file.
struct StoredObject {
    struct Stream {
        std::string data;
        bool compress = true;
    };

    std::uint32_t number = 0;
    /// The object; for a stream the entries of its dictionary, without Length and Filter.
    std::string text;
    std::optional<Stream> stream;
};

/// A PDF document in the making, held by libharu: pages, annotations, bookmarks, dictionaries and
/// streams. Every function throws base::SystemFailure (SYS-040) when libharu fails.
class Haru {
  public:
    enum class Compression { Deflate, None };

    Haru();
    ~Haru();
    Haru(const Haru&) = delete;
    Haru& operator=(const Haru&) = delete;

    Reference catalog() const;
    Reference information() const;

    /// Appends a page of 3 to 14 400 points a side, with `fonts` as the fonts of its resources.
    void add_page(base::Length width, base::Length height, Reference fonts);
    Reference page(std::size_t index) const;
    void set_content(std::size_t page, std::string_view operators);

    /// A dictionary whose entries are known later.
    Reference reserve();
    /// Gives a reserved dictionary its entries, once.
    void fill(Reference reserved, std::string entries);
    Reference add(std::string entries);
    Reference add_stream(const std::string& entries, std::string_view data,
                         Compression compression = Compression::Deflate);
    /// Sets an entry of a dictionary that was not filled: the catalogue, the information, a page,
    /// an annotation, a bookmark.
    void set(Reference dictionary, const std::string& key, const Value& value);

    Reference add_address_link(std::size_t page, const PageBox& area, const std::string& address);
    Reference add_place_link(std::size_t page, const PageBox& area, const PagePlace& place);
    /// A bookmark under `parent`, or at the top level. A document with bookmarks opens with them.
    Reference add_bookmark(std::optional<Reference> parent, const std::string& title,
                           const PagePlace& place);

    /// Every object, spelt out, by ascending number.
    std::vector<StoredObject> objects() const;
    /// The first number that no object has.
    std::uint32_t next_number() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The MD5 digest of RFC 1321: the identifier of a file, not a protection.
std::array<std::uint8_t, 16> md5(std::string_view bytes);

}  // namespace palier::pdf
