#include "sheets/zip_writer.h"

#include <libdeflate.h>

#include <cstdint>
#include <memory>

#include "base/expect.h"

namespace palier::sheets {

namespace {

constexpr unsigned stored = 0;
constexpr unsigned deflated = 8;
/// The version of the format that is needed to read an entry, times ten.
constexpr unsigned version = 20;
/// Names are UTF-8.
constexpr unsigned utf8_names = 0x0800;
/// 1 January 1980: month 1, day 1, of year 0.
constexpr unsigned first_day = 0x0021;

struct CompressorFreer {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

/// The bytes of a number, lowest first.
std::string number(std::uint64_t value, std::size_t size) {
    constexpr unsigned byte = 8;
    std::string bytes;
    for (std::size_t index = 0; index < size; ++index) {
        bytes += static_cast<char>(value & 0xFFU);
        value >>= byte;
    }
    return bytes;
}

std::string two(std::uint64_t value) {
    return number(value, 2);
}

std::string four(std::uint64_t value) {
    return number(value, 4);
}

}  // namespace

void ZipWriter::store(std::string_view name, std::string_view content) {
    add(name, content, content, stored);
}

void ZipWriter::deflate(std::string_view name, std::string_view content) {
    constexpr int usual_level = 6;
    const std::unique_ptr<libdeflate_compressor, CompressorFreer> compressor(
        libdeflate_alloc_compressor(usual_level));
    base::expect(compressor != nullptr, "there is memory for a compressor");
    std::string data(libdeflate_deflate_compress_bound(compressor.get(), content.size()), '\0');
    data.resize(libdeflate_deflate_compress(compressor.get(), content.data(), content.size(),
                                            data.data(), data.size()));
    base::expect(!data.empty(), "the room for compressed bytes is enough");
    add(name, content, data, deflated);
}

void ZipWriter::add(std::string_view name, std::string_view content, std::string_view data,
                    unsigned method) {
    const std::uint32_t sum = libdeflate_crc32(0, content.data(), content.size());
    const std::string common = two(version) + two(utf8_names) + two(method) + two(0) +
                               two(first_day) + four(sum) + four(data.size()) +
                               four(content.size()) + two(name.size()) + two(0);
    constexpr std::size_t comment_disk_and_attributes = 10;
    directory_ += "PK\x01\x02" + two(version) + common +
                  std::string(comment_disk_and_attributes, '\0') + four(entries_.size());
    directory_ += name;
    entries_ += "PK\x03\x04" + common;
    entries_ += name;
    entries_ += data;
    ++count_;
}

std::string ZipWriter::bytes() const {
    return entries_ + directory_ + "PK\x05\x06" + four(0) + two(count_) + two(count_) +
           four(directory_.size()) + four(entries_.size()) + two(0);
}

}  // namespace palier::sheets
