#include "ingest/action_table.h"

#include "base/expect.h"
#include "ingest/known_tables.h"
#include "ingest/read_tables.h"

namespace palier::ingest {

std::optional<std::vector<model::Action>> read_action_table(const Table& table,
                                                            base::Diagnostics& diags) {
    const TableSchema* schema = find_table_schema("Actions");
    base::expect(schema != nullptr, "the contract has the table of actions");
    base::Diagnostics found;
    const KnownTable known = match_rows(*schema, table, found);
    std::vector<model::Action> actions;
    if (!found.has_errors()) {
        actions = read_actions(known, found);
    }
    diags.append(found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(actions));
}

}  // namespace palier::ingest
