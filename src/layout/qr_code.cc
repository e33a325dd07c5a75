#include "layout/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/expect.h"
#include "document/followed_address.h"
#include "layout/messages.h"
#include "layout/paths.h"

namespace palier::layout {

namespace {

using base::Length;

/// White around a code, in modules (ISO/IEC 18004, 6.3.8).
constexpr int quiet_zone = 4;

/// What a telephone reads at arm’s length.
constexpr Length smallest_module = Length::micrometres(500);

constexpr document::Color black{0, 0, 0};
constexpr document::Color white{255, 255, 255};

struct CodeDeleter {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

/// Which modules of a code are black.
class Modules {
  public:
    /// Empty when no QR code holds so much.
    static std::optional<Modules> of(const std::string& address) {
        const std::unique_ptr<QRcode, CodeDeleter> code(
            QRcode_encodeString(address.c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1));
        return code == nullptr ? std::nullopt : std::optional(Modules(*code));
    }

    int count() const { return count_; }
    bool black(int column, int row) const {
        return black_.at(static_cast<std::size_t>(row) * static_cast<std::size_t>(count_) +
                         static_cast<std::size_t>(column));
    }

  private:
    explicit Modules(const QRcode& code) : count_(code.width) {
        const auto modules = static_cast<std::size_t>(count_) * static_cast<std::size_t>(count_);
        black_.reserve(modules);
        for (std::size_t index = 0; index < modules; ++index) {
            black_.push_back((*std::next(code.data, static_cast<std::ptrdiff_t>(index)) & 1U) != 0);
        }
    }

    int count_ = 0;
    std::vector<bool> black_;
};

/// Black modules side by side in one row.
struct Run {
    int begin = 0;
    int end = 0;
    bool operator==(const Run&) const = default;
};

std::vector<Run> runs_of(const Modules& modules, int row) {
    std::vector<Run> runs;
    for (int column = 0; column < modules.count(); ++column) {
        if (!modules.black(column, row)) {
            continue;
        }
        if (!runs.empty() && runs.back().end == column) {
            ++runs.back().end;
        } else {
            runs.push_back({column, column + 1});
        }
    }
    return runs;
}

/// One path of rectangles that touch and never overlap: runs, merged with the same run of the row
/// above.
PathSteps outline(const Modules& modules, Length size) {
    const int all = modules.count() + 2 * quiet_zone;
    const auto place = [&](int module) { return size.scaled(module + quiet_zone, all); };
    struct Open {
        Run run;
        int top = 0;
    };
    PathSteps steps;
    std::vector<Open> open;
    for (int row = 0; row <= modules.count(); ++row) {
        const std::vector<Run> runs =
            row < modules.count() ? runs_of(modules, row) : std::vector<Run>();
        std::vector<Open> next;
        for (const Open& one : open) {
            if (std::ranges::find(runs, one.run) != runs.end()) {
                next.push_back(one);
                continue;
            }
            const Length left = place(one.run.begin);
            const Length top = place(one.top);
            add_rectangle(steps, {left, top, place(one.run.end) - left, place(row) - top});
        }
        for (const Run& run : runs) {
            if (std::ranges::find(open, run, &Open::run) == open.end()) {
                next.push_back({run, row});
            }
        }
        open = std::move(next);
    }
    return steps;
}

/// The side from which on the code of an address can be read; empty when no code holds so much.
std::optional<Length> needed_side(const std::string& address) {
    const auto modules = Modules::of(address);
    return modules ? std::optional(smallest_module * (modules->count() + 2 * quiet_zone))
                   : std::nullopt;
}

}  // namespace

bool can_draw(const document::QrCode& code, base::Diagnostics& diags) {
    if (!document::can_be_followed(code.address, {}, diags)) {
        return false;
    }
    const auto needed = needed_side(code.address);
    if (needed && code.size >= *needed) {
        return true;
    }
    diags.report("GAB-311", {},
                 {{"lu", document::address_excerpt(code.address)},
                  {"longueur", static_cast<std::int64_t>(code.address.size())},
                  {"possible", needed ? "oui" : "non"},
                  {"taille", in_millimetres(code.size)},
                  {"attendu", needed ? in_millimetres(*needed) : ""}});
    return false;
}

std::vector<SmallCode> small_codes(const PagedDocument& document) {
    std::vector<SmallCode> found;
    for (const Node& node : document.nodes) {
        if (node.role != Role::Figure || !node.box || !node.parent ||
            document.node(*node.parent).role != Role::Link) {
            continue;
        }
        const Page& page = document.pages.at(node.box->page);
        const auto link = std::ranges::find(page.links, *node.parent, &LinkArea::node);
        base::expect(link != page.links.end(), "a code is a live link");
        const auto& address = std::get<std::string>(link->target);
        const auto needed = needed_side(address);
        const Length side = node.box->area.width;
        if (needed && side < *needed) {
            found.push_back({address, side, *needed});
        }
    }
    return found;
}

Fragment draw(const document::QrCode& code, Length /*width*/, LeafId leaf, Context& /*context*/) {
    const auto modules = Modules::of(code.address);
    base::expect(modules.has_value(), "a code that can be drawn is drawn");
    Fragment fragment;
    fragment.height = code.size;
    fragment.content.marks.push_back(
        Mark{leaf, RectangleInk{{Length(), Length(), code.size, code.size}, white}});
    PathInk ink;
    ink.steps = outline(*modules, code.size);
    ink.fill = black;
    fragment.content.marks.push_back(Mark{leaf, std::move(ink)});
    return fragment;
}

}  // namespace palier::layout
