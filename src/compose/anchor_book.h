#pragma once

#include <set>
#include <string>
#include <vector>

#include "compose/reports.h"

namespace palier::compose {

/// The anchors of a template and what refers to them. An anchor is known by its canonical name, in
/// which ranks are canonical paths: « engagement-{engagements[].rang} ».
class AnchorBook {
  public:
    struct Entry {
        std::string canonical;
        /// As the template has it.
        std::string written;
        int line = 0;
        /// What must hold for it to be in the document: « if diagnostic », « not enquetes ».
        std::set<std::string> conditions;
    };

    void define(Entry anchor) { anchors_.push_back(std::move(anchor)); }
    void refer(Entry reference) { references_.push_back(std::move(reference)); }

    /// Reports anchors that could stand twice in a document, and references that could lead
    /// nowhere.
    void check(Reports& reports) const;

  private:
    void check_unique(Reports& reports) const;
    void check_reference(const Entry& reference, Reports& reports) const;

    std::vector<Entry> anchors_;
    std::vector<Entry> references_;
};

}  // namespace palier::compose
