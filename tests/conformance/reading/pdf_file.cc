#include "conformance/reading/pdf_file.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <utility>

namespace palier::conformance {

/// A value as it stands in the file: references are not followed here.
struct Datum {
    struct Name {
        std::string text;
    };
    struct String {
        std::string bytes;
        std::string text;
    };
    using Array = std::vector<Data>;
    using Dictionary = std::map<std::string, Data, std::less<>>;
    struct Stream {
        Dictionary dictionary;
        std::optional<std::string> data;
    };

    std::variant<std::monostate, bool, std::int64_t, double, Name, String, Array, Dictionary,
                 Stream, ObjectId>
        value;
    /// Of an indirect object itself.
    ObjectId id;
};

namespace {

template <typename Type>
const Type* as(const Datum* datum) {
    return datum == nullptr ? nullptr : std::get_if<Type>(&datum->value);
}

ObjectId id_of(const QPDFObjectHandle& handle) {
    const QPDFObjGen id = handle.getObjGen();
    return {id.getObj(), id.getGen()};
}

std::string without_slash(const std::string& name) {
    return name.starts_with('/') ? name.substr(1) : name;
}

std::optional<std::string> decoded(QPDFObjectHandle stream) {
    try {
        const auto buffer = stream.getStreamData(qpdf_dl_specialized);
        const std::basic_string_view<unsigned char> data(buffer->getBuffer(), buffer->getSize());
        return std::string(data.begin(), data.end());
    } catch (const QPDFExc&) {
        return std::nullopt;
    }
}

Data convert(QPDFObjectHandle handle);

Data convert_kid(QPDFObjectHandle handle) {
    if (handle.isIndirect()) {
        return std::make_shared<Datum>(Datum{id_of(handle), {}});
    }
    return convert(std::move(handle));
}

Datum::Dictionary convert_dictionary(QPDFObjectHandle handle) {
    Datum::Dictionary dictionary;
    for (const auto& [key, value] : handle.getDictAsMap()) {
        dictionary.emplace(without_slash(key), convert_kid(value));
    }
    return dictionary;
}

Data convert(QPDFObjectHandle handle) {
    Datum datum;
    if (handle.isBool()) {
        datum.value = handle.getBoolValue();
    } else if (handle.isInteger()) {
        datum.value = static_cast<std::int64_t>(handle.getIntValue());
    } else if (handle.isReal()) {
        datum.value = handle.getNumericValue();
    } else if (handle.isName()) {
        datum.value = Datum::Name{without_slash(handle.getName())};
    } else if (handle.isString()) {
        datum.value = Datum::String{handle.getStringValue(), handle.getUTF8Value()};
    } else if (handle.isInlineImage()) {
        datum.value = Datum::String{handle.getInlineImageValue(), {}};
    } else if (handle.isArray()) {
        Datum::Array array;
        for (auto& item : handle.getArrayAsVector()) {
            array.push_back(convert_kid(item));
        }
        datum.value = std::move(array);
    } else if (handle.isStream()) {
        datum.value = Datum::Stream{convert_dictionary(handle.getDict()), decoded(handle)};
    } else if (handle.isDictionary()) {
        datum.value = convert_dictionary(handle);
    }
    datum.id = handle.isIndirect() ? id_of(handle) : ObjectId{};
    return std::make_shared<Datum>(std::move(datum));
}

void collect_references(const Datum& datum, std::set<ObjectId>& found) {
    const auto visit_dictionary = [&found](const Datum::Dictionary& dictionary) {
        for (const auto& entry : dictionary) {
            collect_references(*entry.second, found);
        }
    };
    if (const auto* reference = as<ObjectId>(&datum)) {
        found.insert(*reference);
    } else if (const auto* array = as<Datum::Array>(&datum)) {
        for (const Data& item : *array) {
            collect_references(*item, found);
        }
    } else if (const auto* dictionary = as<Datum::Dictionary>(&datum)) {
        visit_dictionary(*dictionary);
    } else if (const auto* stream = as<Datum::Stream>(&datum)) {
        visit_dictionary(stream->dictionary);
    }
}

/// Gathers what libqpdf's parser finds into operations.
class Collector : public QPDFObjectHandle::ParserCallbacks {
  public:
    void handleObject(QPDFObjectHandle object) override {
        if (object.isOperator()) {
            operations_.push_back({object.getOperatorValue(), std::move(operands_)});
            operands_.clear();
        } else {
            operands_.emplace_back(convert(object), nullptr);
        }
    }

    void handleEOF() override {}

    bool has_operands_left() const { return !operands_.empty(); }
    std::vector<Operation> take() { return std::move(operations_); }

  private:
    std::vector<Operation> operations_;
    std::vector<Object> operands_;
};

}  // namespace

Object::Object(Data datum, const ObjectTable* table) : datum_(std::move(datum)), table_(table) {
    if (const auto* reference = as<ObjectId>(get())) {
        static const ObjectTable nothing;
        const ObjectTable& objects = table_ == nullptr ? nothing : *table_;
        const auto found = objects.find(*reference);
        datum_ = found == objects.end() ? nullptr : found->second;
    }
    id_ = get() == nullptr ? ObjectId{} : get()->id;
}

Object Object::view(const Data& datum) const {
    return {datum, table_};
}

bool Object::is_null() const {
    return get() == nullptr || std::holds_alternative<std::monostate>(get()->value);
}

bool Object::is_array() const {
    return as<Datum::Array>(get()) != nullptr;
}

bool Object::is_dictionary() const {
    return as<Datum::Dictionary>(get()) != nullptr;
}

bool Object::is_stream() const {
    return as<Datum::Stream>(get()) != nullptr;
}

std::optional<bool> Object::boolean() const {
    const auto* value = as<bool>(get());
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<std::int64_t> Object::integer() const {
    const auto* value = as<std::int64_t>(get());
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<double> Object::number() const {
    if (const auto whole = integer()) {
        return static_cast<double>(*whole);
    }
    const auto* value = as<double>(get());
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<std::string> Object::name() const {
    const auto* value = as<Datum::Name>(get());
    return value == nullptr ? std::nullopt : std::optional(value->text);
}

bool Object::is_name(std::string_view name) const {
    const auto* value = as<Datum::Name>(get());
    return value != nullptr && value->text == name;
}

std::optional<std::string> Object::bytes() const {
    const auto* value = as<Datum::String>(get());
    return value == nullptr ? std::nullopt : std::optional(value->bytes);
}

std::optional<std::string> Object::text() const {
    const auto* value = as<Datum::String>(get());
    return value == nullptr ? std::nullopt : std::optional(value->text);
}

std::size_t Object::size() const {
    const auto* array = as<Datum::Array>(get());
    return array == nullptr ? 0 : array->size();
}

Object Object::at(std::size_t index) const {
    return index < size() ? view(as<Datum::Array>(get())->at(index)) : Object();
}

std::vector<Object> Object::items() const {
    std::vector<Object> items;
    for (std::size_t index = 0; index < size(); ++index) {
        items.push_back(at(index));
    }
    return items;
}

std::vector<Object> Object::one_or_many() const {
    if (is_array()) {
        return items();
    }
    return is_null() ? std::vector<Object>() : std::vector<Object>{*this};
}

Object Object::key(std::string_view key) const {
    const auto* stream = as<Datum::Stream>(get());
    const auto* dictionary = stream == nullptr ? as<Datum::Dictionary>(get()) : &stream->dictionary;
    if (dictionary == nullptr) {
        return {};
    }
    const auto found = dictionary->find(key);
    return found == dictionary->end() ? Object() : view(found->second);
}

std::vector<std::string> Object::keys() const {
    std::vector<std::string> keys;
    const auto* stream = as<Datum::Stream>(get());
    const auto* dictionary = stream == nullptr ? as<Datum::Dictionary>(get()) : &stream->dictionary;
    if (dictionary != nullptr) {
        for (const auto& entry : *dictionary) {
            keys.push_back(entry.first);
        }
    }
    return keys;
}

std::optional<std::string_view> Object::data() const {
    const auto* stream = as<Datum::Stream>(get());
    return stream == nullptr || !stream->data ? std::nullopt
                                              : std::optional<std::string_view>(*stream->data);
}

std::string Object::where() const {
    if (is_null()) {
        return "nothing";
    }
    return id_.indirect() ? "object " + std::to_string(id_.number) : "a direct object";
}

struct PdfFile::Impl {
    std::string bytes;
    ObjectTable table;
    Data trailer;
    std::vector<std::string> complaints;
    std::vector<ObjectId> dangling;
};

PdfFile::PdfFile(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

std::optional<PdfFile> PdfFile::read(std::string_view bytes, std::string& problem) {
    auto impl = std::make_shared<Impl>();
    impl->bytes = bytes;
    try {
        QPDF reader;
        reader.setSuppressWarnings(true);
        reader.processMemoryFile("pdf", impl->bytes.data(), impl->bytes.size());
        std::set<ObjectId> references;
        for (const auto& object : reader.getAllObjects()) {
            const Data datum = convert(object);
            collect_references(*datum, references);
            impl->table.emplace(id_of(object), datum);
        }
        impl->trailer = convert(reader.getTrailer());
        for (const QPDFExc& warning : reader.getWarnings()) {
            impl->complaints.emplace_back(warning.what());
        }
        for (const ObjectId& reference : references) {
            if (Object(std::make_shared<Datum>(Datum{reference, {}}), &impl->table).is_null()) {
                impl->dangling.push_back(reference);
            }
        }
    } catch (const std::exception& failure) {
        problem = failure.what();
        return std::nullopt;
    }
    return PdfFile(impl);
}

std::string_view PdfFile::bytes() const {
    return impl_->bytes;
}

Object PdfFile::trailer() const {
    return {impl_->trailer, &impl_->table};
}

Object PdfFile::catalog() const {
    return trailer().key("Root");
}

std::vector<Object> PdfFile::objects() const {
    std::vector<Object> objects;
    for (const auto& entry : impl_->table) {
        objects.emplace_back(entry.second, &impl_->table);
    }
    return objects;
}

const std::vector<std::string>& PdfFile::complaints() const {
    return impl_->complaints;
}

const std::vector<ObjectId>& PdfFile::dangling() const {
    return impl_->dangling;
}

std::vector<Operation> parse_operations(std::string_view content,
                                        std::vector<std::string>& problems) {
    QPDF scratch;
    scratch.setSuppressWarnings(true);
    scratch.emptyPDF();
    Collector collector;
    try {
        auto stream = QPDFObjectHandle::newStream(&scratch, std::string(content));
        QPDFObjectHandle::parseContentStream(stream, &collector);
    } catch (const std::exception& failure) {
        problems.emplace_back(failure.what());
    }
    for (const QPDFExc& warning : scratch.getWarnings()) {
        problems.push_back(warning.getMessageDetail());
    }
    if (collector.has_operands_left()) {
        problems.emplace_back("it ends with operands that no operator takes");
    }
    return collector.take();
}

std::optional<std::vector<double>> four_numbers(const Object& object) {
    std::vector<double> numbers;
    for (const Object& item : object.items()) {
        if (const auto number = item.number()) {
            numbers.push_back(*number);
        }
    }
    const bool complete = numbers.size() == 4 && object.size() == 4;
    return complete ? std::optional(numbers) : std::nullopt;
}

}  // namespace palier::conformance
