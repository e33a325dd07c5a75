#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "conformance/reading/document.h"

namespace palier::conformance {

/// The text of each MCID: what ToUnicode makes of its codes, ActualText in place of what it covers.
class ContentTexts {
  public:
    explicit ContentTexts(const Document& document);

    std::string text(const ContentKid& kid) const;
    /// All text of an element and of those in it, in reading order.
    std::string text(const StructureTree& tree, const Element& element) const;

  private:
    void add(const PageContent& content, const TextShow& show);

    std::map<std::pair<ObjectId, std::int64_t>, std::string> texts_;
    std::set<const Sequence*> spoken_;
};

}  // namespace palier::conformance
