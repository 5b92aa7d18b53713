#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/edit/source_update.h"
#include "gis/io/import.h"

namespace yimi::gis {
class ProjectStore;
}

namespace yimi::app {

/// What becomes of rows that an earlier version of a layer brought. A value.
struct AgainChoice {
    bool as_new = false;                    ///< left alone; the layer's rows come beside them
    Settle conflicts = Settle::keep_mine;   ///< of what both the planner and the source changed
    Settle gone = Settle::take_theirs;      ///< of rows that the newer version has no longer
    std::map<FeatureId, Settle> rows = {};  ///< of conflicts and gone rows, chosen one by one

    [[nodiscard]] Settle settle(const RowUpdate& row) const;
};

/// How the imports that set a key (see provenance.h) left what they brought into a table; ProjectStore::source_base.
using FindBase = std::function<Result<SourceBase>(const std::string& key, Table table)>;
/// `store` must outlive it.
[[nodiscard]] FindBase base_of(const gis::ProjectStore& store);

/// Turns rows that were read as new ones into what they change of those that an earlier version left. False, and
/// nothing changed, where the two have too little in common to be versions of one source.
[[nodiscard]] bool bring_up_to_date(gis::ImportedLayer& layer, const Plan& plan, const SourceBase& base,
                                    const AgainChoice& again);

}  // namespace yimi::app
