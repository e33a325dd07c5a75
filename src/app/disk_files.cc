#include "app/disk_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

namespace palier::app {

namespace {

base::WriteRefusal::Reason reason_of(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
        case EROFS:
            return base::WriteRefusal::Reason::NoRight;
        case ENOSPC:
        case EDQUOT:
            return base::WriteRefusal::Reason::NoSpace;
        case ENOTDIR:
        case EEXIST:
        case EISDIR:
            return base::WriteRefusal::Reason::SomethingInTheWay;
        default:
            return base::WriteRefusal::Reason::Other;
    }
}

/// A file descriptor that is closed in the end.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool is_open() const { return number_ >= 0; }

    bool write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(number_, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                return false;
            }
            bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
        }
        return true;
    }

    bool reach_disk() const { return ::fsync(number_) == 0; }

  private:
    int number_;
};

/// Writes a set of files under temporary names, then gives them their own. What is not finished is
/// taken away again: files, and the directories that were made for them.
class Batch {
  public:
    Batch() = default;
    ~Batch() {
        std::error_code ignored;
        for (const Pending& each : pending_) {
            std::filesystem::remove(each.temporary, ignored);
        }
        for (const auto& directory : made_) {
            // Fails, as it should, when something stands in it.
            std::filesystem::remove(directory, ignored);
        }
    }
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    std::optional<base::WriteRefusal> stage(const base::NewFile& file) {
        if (const int error = make_directories(file.path.parent_path())) {
            return base::WriteRefusal{file.path, reason_of(error)};
        }
        if (std::filesystem::is_directory(file.path)) {
            return base::WriteRefusal{file.path, reason_of(EISDIR)};
        }
        const std::filesystem::path temporary =
            file.path.parent_path() /
            ("." + file.path.filename().string() + "." + std::to_string(::getpid()) + ".tmp");
        pending_.push_back({temporary, file.path});
        const Descriptor descriptor(
            ::open(temporary.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0666));
        if (!descriptor.is_open() || !descriptor.write(file.bytes) || !descriptor.reach_disk()) {
            return base::WriteRefusal{file.path, reason_of(errno)};
        }
        return std::nullopt;
    }

    std::optional<base::WriteRefusal> finish() {
        for (; !pending_.empty(); pending_.pop_back()) {
            const Pending& last = pending_.back();
            if (std::rename(last.temporary.c_str(), last.final_name.c_str()) != 0) {
                return base::WriteRefusal{last.final_name, reason_of(errno)};
            }
        }
        made_.clear();
        return std::nullopt;
    }

  private:
    struct Pending {
        std::filesystem::path temporary;
        std::filesystem::path final_name;
    };

    /// 0, or what the system said.
    int make_directories(const std::filesystem::path& directory) {
        std::vector<std::filesystem::path> missing;
        std::error_code error;
        for (auto each = directory; !each.empty() && !std::filesystem::exists(each, error);
             each = each.parent_path()) {
            if (error && error.value() != ENOENT) {
                return error.value();
            }
            missing.push_back(each);
        }
        for (auto each = missing.rbegin(); each != missing.rend(); ++each) {
            if (!std::filesystem::create_directory(*each, error)) {
                return error ? error.value() : EEXIST;
            }
            made_.insert(made_.begin(), *each);
        }
        const bool usable = directory.empty() || std::filesystem::is_directory(directory, error);
        return usable ? 0 : ENOTDIR;
    }

    std::vector<Pending> pending_;
    /// Innermost first.
    std::vector<std::filesystem::path> made_;
};

}  // namespace

base::Files::Kind DiskFiles::kind(const std::filesystem::path& path) const {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    switch (status.type()) {
        case std::filesystem::file_type::regular:
            return Kind::File;
        case std::filesystem::file_type::directory:
            return Kind::Directory;
        case std::filesystem::file_type::not_found:
        case std::filesystem::file_type::none:
            return Kind::Missing;
        default:
            return Kind::Other;
    }
}

std::uintmax_t DiskFiles::size(const std::filesystem::path& path) const {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    return error ? 0 : size;
}

std::optional<std::string> DiskFiles::read(const std::filesystem::path& path) const {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream bytes;
    if (!stream ||
        (stream.peek() != std::ifstream::traits_type::eof() && !(bytes << stream.rdbuf())) ||
        stream.bad()) {
        return std::nullopt;
    }
    return std::move(bytes).str();
}

std::optional<std::vector<std::string>> DiskFiles::list(
    const std::filesystem::path& directory) const {
    std::error_code error;
    std::vector<std::string> names;
    auto entry = std::filesystem::directory_iterator(directory, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    if (error) {
        return std::nullopt;
    }
    std::ranges::sort(names);
    return names;
}

std::optional<base::WriteRefusal> DiskFiles::write(const std::vector<base::NewFile>& files) {
    Batch batch;
    for (const base::NewFile& file : files) {
        if (auto refusal = batch.stage(file)) {
            return refusal;
        }
    }
    return batch.finish();
}

}  // namespace palier::app
