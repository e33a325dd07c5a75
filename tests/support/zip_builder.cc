#include "support/zip_builder.h"

#include <libdeflate.h>

namespace palier::testing_support {

namespace {

std::string number(std::uint64_t value, std::size_t size) {
    std::string bytes;
    for (std::size_t index = 0; index < size; ++index) {
        bytes += static_cast<char>(value & 0xFFU);
        value >>= 8U;
    }
    return bytes;
}

std::string deflated(std::string_view content) {
    libdeflate_compressor* const compressor = libdeflate_alloc_compressor(1);
    std::string bytes(libdeflate_deflate_compress_bound(compressor, content.size()), '\0');
    bytes.resize(libdeflate_deflate_compress(compressor, content.data(), content.size(),
                                             bytes.data(), bytes.size()));
    libdeflate_free_compressor(compressor);
    return bytes;
}

}  // namespace

ZipBuilder& ZipBuilder::add(std::string_view name, std::string_view content,
                            const ZipEntryOptions& options) {
    constexpr std::uint64_t elsewhere = 0xFFFFFFFF;
    const std::string data = options.deflate ? deflated(content) : std::string(content);
    const std::uint64_t size = options.announced_size.value_or(content.size());
    const std::uint16_t method = options.method.value_or(options.deflate ? 8 : 0);
    const std::uint32_t sum =
        options.announced_sum.value_or(libdeflate_crc32(0, content.data(), content.size()));
    const std::string extra =
        options.wide ? number(1, 2) + number(16, 2) + number(size, 8) + number(data.size(), 8) : "";
    const std::string common = number(20, 2) + number(options.encrypted ? 1 : 0, 2) +
                               number(method, 2) + number(0, 4) + number(sum, 4) +
                               number(options.wide ? elsewhere : data.size(), 4) +
                               number(options.wide ? elsewhere : size, 4) + number(name.size(), 2) +
                               number(extra.size(), 2);
    directory_ += "PK\x01\x02" + number(20, 2) + common + number(0, 10) +
                  number(entries_.size(), 4) + std::string(name) + extra;
    entries_ += "PK\x03\x04" + common + std::string(name) + extra + data;
    ++count_;
    return *this;
}

std::string ZipBuilder::bytes(std::string_view comment) const {
    return entries_ + directory_ + "PK\x05\x06" + number(0, 4) + number(count_, 2) +
           number(count_, 2) + number(directory_.size(), 4) + number(entries_.size(), 4) +
           number(comment.size(), 2) + std::string(comment);
}

}  // namespace palier::testing_support
