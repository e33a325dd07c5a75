#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace palier::compose {

/// The errors of one file, as reading goes on past each of them.
class Reports {
  public:
    void error(std::string_view code, int line, base::Arguments arguments = {});
    /// An error about a name that is none of `candidates`: adds the arguments `lu`, `attendu` (all
    /// of them), `proche` (the nearest) and `avec` (« oui » when there is a near one).
    void unknown(std::string_view code, int line, std::string_view read,
                 const std::vector<std::string>& candidates, base::Arguments arguments = {});

    /// Reports the errors in the order of their lines. True when there were none.
    bool hand_over(const std::string& file, base::Diagnostics& diags) const;

  private:
    struct Error {
        std::string code;
        int line;
        base::Arguments arguments;
    };
    std::vector<Error> errors_;
};

/// The names of a table of named things, in their order.
template <class Thing>
std::vector<std::string> names_of(const std::map<std::string, Thing, std::less<>>& things) {
    std::vector<std::string> names;
    names.reserve(things.size());
    for (const auto& [name, thing] : things) {
        names.push_back(name);
    }
    return names;
}

}  // namespace palier::compose
