#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace palier::sheets {

/// Writes a zip archive in memory. Entries are dated 1 January 1980, the first day that the format
/// knows: the same entries give the same bytes. (Poco::Zip writes to streams and marks entries with
/// sizes that stand after their data; the first entry of an .ods should have its size before.)
class ZipWriter {
  public:
    /// Adds an entry as it is: what must be found at a known place of the archive.
    void store(std::string_view name, std::string_view content);
    /// Adds an entry, compressed.
    void deflate(std::string_view name, std::string_view content);

    /// The whole archive.
    std::string bytes() const;

  private:
    void add(std::string_view name, std::string_view content, std::string_view data,
             unsigned method);

    std::string entries_;
    std::string directory_;
    std::size_t count_ = 0;
};

}  // namespace palier::sheets
