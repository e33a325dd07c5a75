#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/json.h"
#include "base/place.h"
#include "grid/members.h"
#include "model/grid.h"

namespace palier::grid {

/// The text of a grid file: an object of a format that this program reads.
struct GridText {
    base::Json root;
    /// Of the whole.
    base::Place place;
};

/// Reads the text as far as its format: what is no JSON, no object or of another format is
/// reported. Another format has other members: to report them all would say nothing.
std::optional<GridText> parse_grid(std::string_view json, const std::string& name,
                                   base::Diagnostics& diags);

/// What every grid file begins with.
struct Head {
    std::string id;
    std::string title;
    std::string version;
    /// A day stands in for one that is missing, so that the other members are read all the same.
    base::Date date;
    model::Origin origin = {};
    std::string program = {};
    model::Display display = {};
};

/// The members of a file of a type: those of the head, and its `own`. A file without type is a
/// diagnostic.
Members file_members(const GridText& text, std::string_view type, std::vector<std::string_view> own,
                     base::Diagnostics& diags);

Head read_head(const Members& file, base::Diagnostics& diags);

/// Reads `engagements`, whose ids are unique and follow their numbers (GRI-014).
std::vector<model::Engagement> read_engagements(const Members& file, base::Diagnostics& diags);

/// What `origine` of a scale or a file says of where a thing comes from.
model::Origin::Kind origin_kind(const Members& origin);

/// Reads `origine` of a question or a criterion. An official wording and a reconstruction name the
/// fact that they stand on.
model::ItemOrigin read_item_origin(const Members& item, base::Diagnostics& diags);

/// The kinds of origins of items, for lists that have other members beside.
model::ItemOrigin::Kind item_origin_kind(const Members& origin);

}  // namespace palier::grid
