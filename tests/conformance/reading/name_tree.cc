#include "conformance/reading/name_tree.h"

namespace palier::conformance {

namespace {

constexpr int most_levels = 32;

Object find(const Object& node, const std::string& name, int level) {
    const Object names = node.key("Names");
    for (std::size_t index = 0; index + 1 < names.size(); index += 2) {
        if (names.at(index).bytes() == name) {
            return names.at(index + 1);
        }
    }
    for (const Object& kid : node.key("Kids").items()) {
        const Object found = level < most_levels ? find(kid, name, level + 1) : Object();
        if (!found.is_null()) {
            return found;
        }
    }
    return {};
}

}  // namespace

Object find_in_name_tree(const Object& root, const std::string& name) {
    return find(root, name, 0);
}

}  // namespace palier::conformance
