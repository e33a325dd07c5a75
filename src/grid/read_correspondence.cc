#include <set>
#include <utility>

#include "grid/readers.h"

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;
using model::Correspondence;

/// « E1 » to « E9 ».
bool is_engagement_id(std::string_view text) {
    return text.size() == 2 && text.front() == 'E' && text.back() >= '1' && text.back() <= '9';
}

/// The engagement that a member names.
std::string read_engagement_id(const Members& line, std::string_view name, Diagnostics& diags) {
    std::string id = line.text(name);
    if (!id.empty() && !is_engagement_id(id)) {
        diags.report("GRI-062", line.place_of(name), {{"lu", id}});
    }
    return id;
}

void read_lines(const Members& file, Correspondence& correspondence, Diagnostics& diags) {
    const Place place = file.place_of("lignes");
    const std::span<const Json> list = file.list("lignes");
    std::set<std::string> left;
    std::set<std::string> reached;
    correspondence.lines.reserve(list.size());
    for (const Json& element : list) {
        const Members line(element, element_place(place, correspondence.lines.size()),
                           {"de", "vers", "motif"}, diags);
        Correspondence::Line read{.from = read_engagement_id(line, "de", diags)};
        if (!line.is_null("vers")) {
            read.to = read_engagement_id(line, "vers", diags);
        }
        read.reason = line.text("motif");
        if (!read.from.empty() && !left.insert(read.from).second) {
            diags.report("GRI-060", line.place_of("de"), {{"lu", read.from}});
        }
        if (read.to && !read.to->empty() && !reached.insert(*read.to).second) {
            diags.report("GRI-061", line.place_of("vers"), {{"lu", *read.to}});
        }
        correspondence.lines.push_back(std::move(read));
    }
}

}  // namespace

std::optional<Correspondence> read_correspondence(const GridText& text, Diagnostics& diags) {
    Diagnostics found;
    const Members file = file_members(text, "correspondance", {"de", "vers", "lignes"}, found);
    Head head = read_head(file, found);
    Correspondence correspondence{.id = std::move(head.id),
                                  .title = std::move(head.title),
                                  .version = std::move(head.version),
                                  .date = head.date,
                                  .origin = std::move(head.origin),
                                  .from = file.identifier("de"),
                                  .to = file.identifier("vers")};
    if (!correspondence.from.empty() && correspondence.from == correspondence.to) {
        found.report("GRI-063", file.place_of("vers"), {{"lu", correspondence.to}});
    }
    read_lines(file, correspondence, found);
    diags.append(found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(correspondence));
}

}  // namespace palier::grid
