#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/value.h"

namespace palier::compose {

/// What data look like, known before there are any: the kinds of values, the names of members,
/// which of them may be absent. Templates are checked against it, in every branch.
class Shape {
  public:
    enum class Kind { Boolean, Integer, Text, Figure, List, Object };
    enum class Presence { Required, Optional };
    struct Member;

    static Shape boolean();
    static Shape integer();
    static Shape text();
    static Shape figure();
    /// A list of values of one shape, none of them absent. Objects in it have no member `rang`,
    /// `premier` or `dernier`: a loop gives these names a meaning of its own. Lists of the same
    /// `length_name`, when it is not empty, have the same number of items wherever they stand in
    /// the data: columns of a table may then run over one, and the cells of its rows over another.
    static Shape list(Shape item, std::string length_name = {});
    /// Names are lower-case letters, digits and `_`, and begin with a letter; each stands once.
    static Shape object(std::vector<Member> members);

    Kind kind() const { return kind_; }
    /// Of a list: what each item is.
    const Shape& item() const;
    /// Of a list: what all lists of its length are known by; empty when no other has to have it.
    const std::string& length_name() const { return length_name_; }
    /// Of an object: its members, in the order given. Empty for anything else.
    const std::vector<Member>& members() const { return members_; }
    /// The member of an object by name, or null.
    const Member* find(std::string_view name) const;

  private:
    explicit Shape(Kind kind);

    Kind kind_;
    /// One for a list, none for anything else.
    std::vector<Shape> items_;
    std::string length_name_;
    std::vector<Member> members_;
};

struct Shape::Member {
    std::string name;
    Shape shape;
    Presence presence = Presence::Required;
};

/// Whether a text is a name that members and loop variables may have.
bool is_data_name(std::string_view text);

/// Where a value first departs from a shape (« engagements[2].taux »: items are counted from 0; « .
/// » for the whole), or empty when it fits.
std::string misfit(const Value& value, const Shape& shape);

}  // namespace palier::compose
