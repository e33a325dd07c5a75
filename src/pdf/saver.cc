#include "pdf/saver.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <span>

#include "base/expect.h"
#include "base/system_failure.h"
#include "pdf/syntax.h"

namespace palier::pdf {

namespace {

/// A reader unpacks a whole object stream to get one object: not too many in each.
constexpr std::size_t objects_per_stream = 400;
constexpr int compression_level = 6;

/// zlib data, as FlateDecode reads it.
class Deflater {
  public:
    Deflater() : compressor_(libdeflate_alloc_compressor(compression_level)) {
        if (compressor_ == nullptr) {
            throw base::SystemFailure("SYS-040", "libdeflate has no memory");
        }
    }

    std::string deflate(std::string_view data) const {
        std::string out(libdeflate_zlib_compress_bound(compressor_.get(), data.size()), '\0');
        const std::size_t size = libdeflate_zlib_compress(compressor_.get(), data.data(),
                                                          data.size(), out.data(), out.size());
        base::expect(size > 0, "the bound of libdeflate suffices");
        out.resize(size);
        return out;
    }

  private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const {
            libdeflate_free_compressor(compressor);
        }
    };

    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// Where an object is (ISO 32000-1, table 18).
struct Location {
    enum class Kind : std::uint8_t { Free = 0, InFile = 1, InStream = 2 };
    Kind kind = Kind::Free;
    /// The offset in the file, or the number of the object stream.
    std::uint64_t place = 0;
    /// The place in the object stream.
    std::uint64_t index = 0;
};

class Saver {
  public:
    explicit Saver(FileObjects file) : file_(std::move(file)) {
        std::uint32_t largest = 0;
        for (const StoredObject& object : file_.objects) {
            largest = std::max(largest, object.number);
        }
        locations_.resize(largest + 1);
        locations_.front().index = 65'535;
    }

    std::string save() {
        // The comment's four bytes above 127 say that the file is binary.
        out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
        std::vector<const StoredObject*> plain;
        for (const StoredObject& object : file_.objects) {
            if (object.stream) {
                write_stream(object.number, object.text, *object.stream);
            } else {
                plain.push_back(&object);
            }
        }
        const std::span<const StoredObject* const> all(plain);
        for (std::size_t first = 0; first < all.size(); first += objects_per_stream) {
            write_objects(all.subspan(first, std::min(objects_per_stream, all.size() - first)));
        }
        write_cross_references();
        return std::move(out_);
    }

  private:
    void write_stream(std::uint32_t number, std::string_view entries,
                      const StoredObject::Stream& stream) {
        locations_.at(number) = {Location::Kind::InFile, out_.size(), 0};
        const std::string data = stream.compress ? deflater_.deflate(stream.data) : stream.data;
        append_integer(out_, number);
        out_ += " 0 obj\n<<";
        out_ += entries;
        out_ += stream.compress ? "/Filter/FlateDecode/Length " : "/Length ";
        append_integer(out_, static_cast<std::int64_t>(data.size()));
        out_ += ">>\nstream\n";
        out_ += data;
        out_ += "\nendstream\nendobj\n";
    }

    std::uint32_t new_number() {
        locations_.emplace_back();
        return static_cast<std::uint32_t>(locations_.size() - 1);
    }

    void write_objects(std::span<const StoredObject* const> objects) {
        const std::uint32_t number = new_number();
        std::string index;
        std::string body;
        for (std::size_t place = 0; place < objects.size(); ++place) {
            const StoredObject& object = *objects[place];
            append_integer(index, object.number);
            index += ' ';
            append_integer(index, static_cast<std::int64_t>(body.size()));
            index += ' ';
            body += object.text;
            body += '\n';
            locations_.at(object.number) = {Location::Kind::InStream, number, place};
        }
        std::string entries = "/Type/ObjStm/N ";
        append_integer(entries, static_cast<std::int64_t>(objects.size()));
        entries += "/First ";
        append_integer(entries, static_cast<std::int64_t>(index.size()));
        write_stream(number, entries, {index + body, true});
    }

    void write_cross_references() {
        const std::uint32_t number = new_number();
        const std::size_t offset = out_.size();
        const std::string identifier = digest_digits();
        locations_.back() = {Location::Kind::InFile, offset, 0};
        std::string entries = "/Type/XRef/Size ";
        append_integer(entries, static_cast<std::int64_t>(locations_.size()));
        entries += joined({"/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Root ",
                           file_.catalog.text(), "/Info ", file_.information.text(), "/ID[<",
                           identifier, "><", identifier, ">]"});
        write_stream(number, entries, {predicted_locations(), true});
        out_ += "startxref\n";
        append_integer(out_, static_cast<std::int64_t>(offset));
        out_ += "\n%%EOF\n";
    }

    /// Rows of seven bytes, each as its difference to the row above (PNG « Up »).
    std::string predicted_locations() const {
        constexpr std::size_t columns = 7;
        constexpr char up = 2;
        std::string rows;
        std::string above(columns, '\0');
        for (const Location& location : locations_) {
            std::string row;
            append_bytes(row, static_cast<std::uint64_t>(location.kind), 1);
            append_bytes(row, location.place, 4);
            append_bytes(row, location.index, 2);
            rows += up;
            for (std::size_t column = 0; column < columns; ++column) {
                rows += static_cast<char>(row[column] - above[column]);
            }
            above = row;
        }
        return rows;
    }

    static void append_bytes(std::string& out, std::uint64_t value, unsigned count) {
        for (unsigned left = count; left > 0; --left) {
            out += static_cast<char>((value >> (8U * (left - 1))) & 0xFFU);
        }
    }

    std::string digest_digits() const {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string result;
        for (const std::uint8_t byte : md5(out_)) {
            result += digits[byte >> 4U];
            result += digits[byte & 0xFU];
        }
        return result;
    }

    FileObjects file_;
    Deflater deflater_;
    std::vector<Location> locations_;
    std::string out_;
};

}  // namespace

std::string save(FileObjects file) {
    return Saver(std::move(file)).save();
}

}  // namespace palier::pdf
