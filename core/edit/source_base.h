#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/feature.h"

namespace yimi {

/// What the last version of a source left in the plan.
struct SourceBase {
    std::vector<FeatureId> rows;          ///< that it brought, growing; also those that were deleted since
    std::map<FeatureId, Feature> edited;  ///< of the rows that somebody has touched since: how the source had left them
};

/// Where a plan's settings tell what came from where begin: an import sets one for each layer, after the changes that
/// the layer made.
inline constexpr std::string_view source_key_prefix = "import/";

/// Walks the edits of a project, oldest first, and keeps how the imports that set `key` left the rows that they brought
/// into a table. Of rows that are created packed the ids will do.
class SourceBaseGathering {
public:
    SourceBaseGathering(std::string key, Table table) : key_(std::move(key)), table_(table) {}

    void take(const Edit& edit);
    [[nodiscard]] SourceBase base() &&;

private:
    void take(const Change& change, bool is_ours);
    void take_rows(const RowsChange& change, bool is_ours);
    void take_own(const FeatureChange& change);
    void take_other(FeatureId id, const std::optional<Feature>& before);
    void forget(FeatureId id);

    std::string key_;
    Table table_;
    std::unordered_set<std::int64_t> rows_;
    std::map<FeatureId, Feature> edited_;
};

}  // namespace yimi
