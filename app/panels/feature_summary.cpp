#include "app/panels/feature_summary.h"

#include <algorithm>

namespace yimi::app {
namespace {

/// The columns in which all rows so far are alike.
class Common {
public:
    explicit Common(Table table) : values_(schema_of(table).columns.size()) {}

    void add(const RowView& row) {
        if (std::exchange(is_first_, false)) {
            for (std::size_t column = 0; column < values_.size(); ++column) {
                values_[column] = row.value(column);
                alike_.push_back(column);
            }
            return;
        }
        std::erase_if(alike_, [&](std::size_t column) {
            const bool differs = *values_[column] != row.value(column);
            if (differs) values_[column].reset();
            return differs;
        });
    }
    std::vector<std::optional<Value>> values() && { return std::move(values_); }

private:
    std::vector<std::optional<Value>> values_;
    std::vector<std::size_t> alike_;
    bool is_first_ = true;
};

}  // namespace

Result<FeatureSummary> summary_of(const Plan& plan, Table table, std::span<const FeatureId> ids, JobContext& job) {
    constexpr std::size_t look_up_every = 4096;
    const Layer& layer = plan.layer(table);
    FeatureSummary summary;
    Common common(table);
    for (std::size_t at = 0; at < ids.size(); ++at) {
        if (at % look_up_every == 0) {
            if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
            job.progress(at, ids.size(), "compare");
        }
        const auto row = layer.row(ids[at]);
        if (!row) continue;
        common.add(*row);
        const GeometryView shape = row->geometry();
        summary.has_lines = summary.has_lines || shape.kind == GeometryKind::lines;
        summary.has_areas = summary.has_areas || shape.kind == GeometryKind::polygons;
        if (shape.kind == GeometryKind::lines) summary.length_m += length_m(shape);
        summary.area_m2 += area_m2(shape);
    }
    summary.values = std::move(common).values();
    return summary;
}

}  // namespace yimi::app
