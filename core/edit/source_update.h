#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi {

/// What the last version of a source left in the plan.
struct SourceBase {
    std::vector<FeatureId> rows;          ///< that it brought, growing; also those that were deleted since
    std::map<FeatureId, Feature> edited;  ///< of the rows that somebody has touched since: how the source had left them
};

/// One column of a row, or its shape, that differs.
struct ColumnChange {
    std::optional<std::size_t> column;  ///< nothing: the shape
    Value from, to;                     ///< unknown for the shape
    friend bool operator==(const ColumnChange&, const ColumnChange&) = default;
};

/// What a newer version does to one row.
struct RowUpdate {
    /// `conflict`: the source changed what the planner changed otherwise, or let go of a row that the planner edited,
    /// or changed one that the planner deleted.
    enum class Kind { added, changed, gone, conflict };
    Kind kind = Kind::added;
    FeatureId id;
    std::string uid, name;
    std::vector<ColumnChange> changes;  ///< of a changed row; of a conflict: from the planner's to the source's
    bool took_theirs = false;           ///< how a conflict was settled
};
enum class Settle { keep_mine, take_theirs };

struct SourceUpdate {
    Edit edit;                    ///< named "import"; empty where nothing changes
    std::vector<RowUpdate> rows;  ///< by id, the added ones last
    std::size_t unchanged = 0;    ///< rows that are in both versions and stay as they are
    std::size_t kept = 0;         ///< of them: edited by the planner, which stays
    std::string matched_by;       ///< see MatchedRows
};

/// Takes a newer version of a source into a plan that was edited since, row by row and column by column: what only the
/// source changed is taken, what only the planner changed is kept, and where both did, differently, `settle` decides.
/// Rows keep id and uid; rows that the planner drew are not touched. `newer`: the rows as they were read, with ids that
/// the plan does not use.
[[nodiscard]] SourceUpdate update_source(const Plan& plan, Table table, const SourceBase& base,
                                         const LayerColumns& newer, bool has_own_uids,
                                         const std::function<Settle(const RowUpdate&)>& settle);

}  // namespace yimi
