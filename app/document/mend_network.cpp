#include "app/document/mend_network.h"

#include <algorithm>

#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

bool is_meant(const TopologyDefect& defect, WhichFaults which) noexcept {
    return !defect.mending.empty() && (!which || *which == defect.fault);
}

}  // namespace

std::size_t count_mendable(std::span<const TopologyDefect> defects, WhichFaults which) {
    return static_cast<std::size_t>(std::count_if(
        defects.begin(), defects.end(), [&](const TopologyDefect& defect) { return is_meant(defect, which); }));
}

Edit mend_network(const Plan& plan, std::span<const TopologyDefect> defects, WhichFaults which) {
    std::vector<Mending> mendings;
    for (const TopologyDefect& defect : defects)
        if (is_meant(defect, which)) mendings.push_back(defect.mending);
    Edit edit = mending_edit(plan, mendings);
    for (Change& change : edit.changes)
        if (auto& row = std::get<FeatureChange>(change); !row.before)
            set(*row.after, Table::streets, "uid", gis::make_uuid());
    return edit;
}

}  // namespace yimi::app
