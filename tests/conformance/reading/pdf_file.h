#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palier::conformance {

/// The number of an indirect object; {0, 0} for a value that stands inside another one.
struct ObjectId {
    int number = 0;
    int generation = 0;
    auto operator<=>(const ObjectId&) const = default;

    bool indirect() const { return number != 0; }
};

struct Datum;
using Data = std::shared_ptr<const Datum>;
using ObjectTable = std::map<ObjectId, Data>;

/// A value of a PDF file, references followed. What it is not, it has none of: the key of a number,
/// the text of an array, the item beyond the last one are null or empty. Valid as long as its file
/// is.
class Object {
  public:
    Object() = default;
    /// For PdfFile and parse_operations(): `table` is where references lead, null for none.
    Object(Data datum, const ObjectTable* table);

    bool is_null() const;
    bool is_array() const;
    bool is_dictionary() const;
    bool is_stream() const;

    std::optional<bool> boolean() const;
    std::optional<std::int64_t> integer() const;
    /// Of integers and reals.
    std::optional<double> number() const;
    /// Without its slash.
    std::optional<std::string> name() const;
    bool is_name(std::string_view name) const;
    /// The bytes of a string.
    std::optional<std::string> bytes() const;
    /// A text string in UTF-8.
    std::optional<std::string> text() const;

    /// Items of an array.
    std::size_t size() const;
    Object at(std::size_t index) const;
    std::vector<Object> items() const;
    /// The items of an array; of anything else but null, the thing alone.
    std::vector<Object> one_or_many() const;

    /// The entry of a dictionary, or of a stream's dictionary.
    Object key(std::string_view key) const;
    bool has(std::string_view key) const { return !this->key(key).is_null(); }
    std::vector<std::string> keys() const;

    /// The decoded bytes of a stream; empty when a filter is not known here.
    std::optional<std::string_view> data() const;

    ObjectId id() const { return id_; }
    /// « object 12 », « a direct object », « nothing »
    std::string where() const;

  private:
    const Datum* get() const { return datum_.get(); }
    Object view(const Data& datum) const;

    Data datum_;
    const ObjectTable* table_ = nullptr;
    ObjectId id_;
};

/// A PDF file read whole by libqpdf, without any repair being silent.
class PdfFile {
  public:
    /// Empty when libqpdf cannot read the bytes; `problem` then says why.
    static std::optional<PdfFile> read(std::string_view bytes, std::string& problem);

    std::string_view bytes() const;
    Object trailer() const;
    Object catalog() const;
    /// Every indirect object, ordered by number.
    std::vector<Object> objects() const;
    /// What libqpdf had to put right while reading.
    const std::vector<std::string>& complaints() const;
    /// References that lead to no object.
    const std::vector<ObjectId>& dangling() const;

  private:
    struct Impl;
    explicit PdfFile(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> impl_;
};

/// An operator of a content stream with what stands before it. The data of an inline image is the
/// operand of its EI.
struct Operation {
    std::string name;
    std::vector<Object> operands;
};

/// The operators of a content stream, or of a CMap. `problems` gets what cannot be read.
std::vector<Operation> parse_operations(std::string_view content,
                                        std::vector<std::string>& problems);

/// The four numbers of a rectangle, or empty.
std::optional<std::vector<double>> four_numbers(const Object& object);

}  // namespace palier::conformance
