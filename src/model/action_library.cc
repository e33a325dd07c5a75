#include "model/action_library.h"

#include <algorithm>

#include "base/utf8.h"

namespace palier::model {

const DraftAction* ActionLibrary::find(std::string_view action_id) const {
    const std::string name = base::folded(action_id);
    const auto found = std::ranges::find_if(
        actions, [&](const DraftAction& draft) { return base::folded(draft.id) == name; });
    return found != actions.end() ? &*found : nullptr;
}

}  // namespace palier::model
