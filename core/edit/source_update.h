#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/edit/source_base.h"
#include "core/model/plan.h"

namespace yimi {

/// The source as it is now, read as if it were new.
struct NewerVersion {
    const LayerColumns& rows;  ///< with ids that the plan does not use
    bool has_own_uids = false;
    std::vector<bool> said = {};     ///< by column, whether the source speaks of it at all; empty: of each
    std::vector<Point> unread = {};  ///< where features lie that could not be read: what lay there is not gone
};

/// One column of a row, or its shape, that differs.
struct ColumnChange {
    std::optional<std::size_t> column;  ///< nothing: the shape
    Value from, to;                     ///< unknown for the shape
    friend bool operator==(const ColumnChange&, const ColumnChange&) = default;
};

/// The column's stable name; "geom" for the shape.
[[nodiscard]] std::string_view name_of(const ColumnChange& change, Table table) noexcept;

/// What a newer version does to one row.
struct RowUpdate {
    /// `conflict`: the source changed what the planner changed otherwise, or let go of a row that the planner edited,
    /// or changed one that the planner deleted.
    enum class Kind { added, changed, gone, conflict };
    Kind kind = Kind::added;
    FeatureId id;
    std::string uid, name;
    std::vector<ColumnChange> changes;  ///< of a changed row; of a conflict: from the planner's to the source's
    bool took_theirs = true;  ///< false: the plan's stays, as was settled for a conflict or a row that is gone
};
enum class Settle { keep_mine, take_theirs };

struct SourceUpdate {
    Edit edit;                    ///< named "import"; empty where nothing changes
    std::vector<RowUpdate> rows;  ///< by id, the added ones last
    std::size_t unchanged = 0;    ///< rows that are in both versions and stay as they are
    std::size_t kept = 0;         ///< of them: edited by the planner, which stays
    std::size_t unread = 0;       ///< rows that stay since what lies there in the newer version could not be read
    std::string matched_by;       ///< see MatchedRows
    /// Which row of the plan a newer row is, by the newer's id, growing.
    std::vector<std::pair<FeatureId, FeatureId>> known_as = {};
    bool is_same_source = false;  ///< see MatchedRows; else it is something else that happens to have the same name
};

/// Takes a newer version of a source into a plan that was edited since, row by row and column by column: what only the
/// source changed is taken, what only the planner changed is kept, and `settle` decides about conflicts and about rows
/// that are gone. What the source does not speak of stays, but for where a row is from. Shapes that differ by no more
/// than a millimetre are the same. Rows keep id and uid; rows that the planner drew are not touched.
[[nodiscard]] SourceUpdate update_source(const Plan& plan, Table table, const SourceBase& base,
                                         const NewerVersion& newer,
                                         const std::function<Settle(const RowUpdate&)>& settle);

}  // namespace yimi
