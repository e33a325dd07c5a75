#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "conformance/rules/checks.h"

namespace palier::conformance {

namespace {

/// ISO 32000-1, table 330, and Background of PDF 1.7's extensions.
constexpr auto artifact_types =
    std::to_array<std::string_view>({"Pagination", "Layout", "Page", "Background"});

/// A page or form that holds marked content.
struct Owner {
    Object object;
    std::string where;
    /// The tag of each MCID, at its first sequence.
    std::map<std::int64_t, std::string> tags;
    bool painted_again = false;
};

using Claims = std::map<std::pair<ObjectId, std::int64_t>, std::vector<const Element*>>;

class MarkingChecker {
  public:
    MarkingChecker(const Document& document, Report& report)
        : document_(document), tree_(document.tree), report_(report) {}

    void check() {
        collect_owners();
        collect_claims();
        check_content();
        check_claimed();
        check_next_key();
        if (check_keys()) {
            check_parent_tree();
        }
    }

  private:
    void collect_owners() {
        for (const Page& page : document_.pages) {
            owners_[page.object.id()] = {
                page.object, "page " + std::to_string(page.number), {}, false};
        }
        for (const auto& [id, use] : document_.forms) {
            owners_[id] = {use.form, "form " + use.form.where(), {}, use.painted > 1};
        }
        for (const Page& page : document_.pages) {
            for (const Sequence& sequence : page.content.sequences) {
                collect_sequence(sequence);
            }
        }
    }

    void collect_sequence(const Sequence& sequence) {
        if (sequence.artifact()) {
            const std::string type = sequence.properties.key("Type").name().value_or("Layout");
            report_.expect(std::ranges::find(artifact_types, type) != artifact_types.end(),
                           "INT-artifact-type", sequence.where + ": an artifact of type " + type);
        }
        if (!sequence.mcid) {
            return;
        }
        Owner& owner = owners_.at(sequence.owner);
        const bool first = owner.tags.emplace(*sequence.mcid, sequence.tag).second;
        report_.expect(first || owner.painted_again, "INT-mcid-unique",
                       owner.where + ": MCID " + std::to_string(*sequence.mcid) + " is used twice");
    }

    void collect_claims() {
        for (const Element& element : tree_.elements) {
            for (const Kid& kid : element.kids) {
                if (const auto* content = std::get_if<ContentKid>(&kid)) {
                    claims_[{content->owner, content->mcid}].push_back(&element);
                }
            }
        }
    }

    /// From content to tree.
    void check_content() {
        for (const auto& [id, owner] : owners_) {
            for (const auto& [mcid, tag] : owner.tags) {
                const std::string where = owner.where + ": MCID " + std::to_string(mcid);
                const auto found = claims_.find({id, mcid});
                if (found == claims_.end()) {
                    report_.add("INT-mcid-claimed", where + " (" + tag + ") belongs to no element");
                } else if (found->second.size() > 1) {
                    report_.add("INT-mcid-claimed-once",
                                where + " belongs to " + found->second.at(0)->where + " and to " +
                                    found->second.at(1)->where);
                } else {
                    check_tag(tag, *found->second.front(), where);
                }
            }
        }
    }

    void check_tag(const std::string& tag, const Element& element, const std::string& where) {
        const bool same =
            tag == element.tag || (!element.role.empty() && tree_.role(tag) == element.role);
        report_.expect(same, "INT-tag",
                       where + " is tagged " + tag + ", its element is " + element.where);
    }

    /// From tree to content.
    void check_claimed() {
        for (const auto& [claim, elements] : claims_) {
            const auto owner = owners_.find(claim.first);
            const bool exists = owner != owners_.end() && owner->second.tags.contains(claim.second);
            report_.expect(exists, "INT-mcid-exists",
                           elements.front()->where + " claims MCID " +
                               std::to_string(claim.second) + ", which is not there");
        }
    }

    void check_next_key() {
        const auto next = tree_.root.key("ParentTreeNextKey").integer();
        report_.expect(
            next && (tree_.parent_tree.empty() || *next > tree_.parent_tree.rbegin()->first),
            "INT-parent-tree-next-key",
            "ParentTreeNextKey is missing or not above the largest key");
    }

    bool use_key(const Object& key, const std::string& where) {
        const auto number = key.integer();
        return !number || report_.expect(keys_.insert(*number).second, "INT-struct-parents",
                                         where + " has the key " + std::to_string(*number) +
                                             ", which something else has too");
    }

    /// Whether all keys into the ParentTree differ. If not, entries say nothing.
    bool check_keys() {
        bool differ = true;
        for (const auto& [id, owner] : owners_) {
            differ = use_key(owner.object.key("StructParents"), owner.where) && differ;
        }
        for (const Page& page : document_.pages) {
            for (const Object& annotation : page.object.key("Annots").items()) {
                differ = use_key(annotation.key("StructParent"), annotation.where()) && differ;
            }
        }
        return differ;
    }

    void check_parent_tree() {
        for (const auto& [id, owner] : owners_) {
            check_owner(id, owner);
        }
        for (const auto& [key, entry] : tree_.parent_tree) {
            // An annotation that has lost its key has a rule of its own.
            report_.expect(keys_.contains(key) || claims_objects(entry), "INT-parent-tree-extra",
                           "the key " + std::to_string(key) + " belongs to nothing");
        }
    }

    bool claims_objects(const Object& entry) const {
        return std::ranges::any_of(tree_.elements, [&](const Element& element) {
            return element.object.id() == entry.id() &&
                   std::ranges::any_of(element.kids, [](const Kid& kid) {
                       return std::holds_alternative<ObjectKid>(kid);
                   });
        });
    }

    void check_owner(ObjectId id, const Owner& owner) {
        const auto key = owner.object.key("StructParents").integer();
        const auto found = key ? tree_.parent_tree.find(*key) : tree_.parent_tree.end();
        if (found == tree_.parent_tree.end() || !found->second.is_array()) {
            report_.expect(owner.tags.empty(), "INT-parent-tree-missing",
                           owner.where + " holds MCIDs, but has no array in the ParentTree");
            return;
        }
        const Object& entries = found->second;
        for (const auto& [mcid, tag] : owner.tags) {
            const auto claim = claims_.find({id, mcid});
            if (claim != claims_.end() && claim->second.size() == 1) {
                const Object entry = entries.at(static_cast<std::size_t>(mcid));
                report_.expect(
                    entry.id() == claim->second.front()->object.id(), "INT-parent-tree-entry",
                    owner.where + ": MCID " + std::to_string(mcid) + " is of " +
                        claim->second.front()->where + ", the ParentTree says " + entry.where());
            }
        }
        for (std::size_t index = 0; index < entries.size(); ++index) {
            const auto mcid = static_cast<std::int64_t>(index);
            const bool known = owner.tags.contains(mcid) || claims_.contains({id, mcid});
            report_.expect(entries.at(index).is_null() || known, "INT-parent-tree-extra",
                           owner.where + ": the ParentTree has MCID " + std::to_string(index) +
                               ", which is not there");
        }
    }

    const Document& document_;
    const StructureTree& tree_;
    Report& report_;
    std::map<ObjectId, Owner> owners_;
    Claims claims_;
    /// Keys into the ParentTree that pages, forms and annotations use.
    std::set<std::int64_t> keys_;
};

}  // namespace

void check_marking(const Document& document, Report& report) {
    MarkingChecker(document, report).check();
}

}  // namespace palier::conformance
