#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compose/path.h"
#include "compose/shape.h"

namespace palier::compose {

/// What paths can be written at a place of a template, while it is checked: the members of the
/// data, the variables of the loops around, and what the conditions around make sure of.
class ShapeScope {
  public:
    struct Found {
        Path path;
        const Shape* shape;
        /// The path without the names of loop variables, « engagements[].taux »: the same for every
        /// loop over the same list.
        std::string canonical;
        /// The parts of the path that may be absent here, outermost first, as the template writes
        /// them.
        std::vector<std::string> uncertain;
    };
    struct Unknown {
        /// What could stand instead.
        std::vector<std::string> candidates;
    };
    /// Under a loop whose list was wrong: an error has been reported already.
    struct Undecidable {};
    using Lookup = std::variant<Found, Unknown, Undecidable>;

    /// Does not own the shape.
    explicit ShapeScope(const Shape& data) : data_(data) {}

    Lookup look_up(std::string_view written) const;
    /// Whether a name means something already.
    bool is_taken(std::string_view name) const;

    /// Enters a loop; `list` is null when it could not be found.
    void enter_loop(const std::string& variable, const Found* list);
    void leave_loop();
    /// A path that a condition looks at, as written and resolved.
    struct Term {
        std::string written;
        std::string canonical;
        bool negated = false;
    };
    /// Enters what a condition guards that holds when one of its terms does.
    void enter_test(const std::vector<Term>& terms);
    void leave_test();

    /// The loops and conditions around, outermost first: « each engagements », « if
    /// engagements[].taux », « not … ». Equal texts are equal loops and conditions.
    const std::vector<std::string>& surroundings() const { return surroundings_; }
    /// The rank of a loop around: « e.rang », and canonical « engagements[].rang ».
    struct Rank {
        std::string written;
        std::string canonical;
    };
    std::vector<Rank> ranks() const;

  private:
    struct Loop {
        std::string variable;
        /// Null when the list could not be found.
        const Shape* item;
        std::string canonical;
    };

    Lookup look_up_from(Found start, std::string walked, std::string_view rest) const;
    std::vector<std::string> first_names() const;
    bool is_guarded(const std::string& written) const;

    const Shape& data_;
    std::vector<Loop> loops_;
    /// The paths that conditions make sure of, as written.
    std::vector<std::string> guarded_;
    std::vector<std::string> surroundings_;
};

}  // namespace palier::compose
