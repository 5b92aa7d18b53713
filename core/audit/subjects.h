#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/check.h"
#include "core/geometry/representative_point.h"
#include "core/model/districts.h"
#include "core/network/walk_network.h"

namespace yimi {

/// The districts of a plan, and whether the audit is about one of them only.
class AuditArea {
public:
    /// `only_code`: a district's code, or empty for the whole plan. The plan must outlive the area.
    AuditArea(const Plan& plan, const GeometryKernel& kernel, std::string only_code);

    [[nodiscard]] bool is_whole_plan() const noexcept { return only_code_.empty(); }
    [[nodiscard]] const Districts& districts() const noexcept { return districts_; }
    /// Whether the audit is about this row.
    [[nodiscard]] bool covers(const RowView& row) const;
    /// The row's district's grouping (core, suburb, new_town) as a threshold's context; empty where not known.
    [[nodiscard]] std::string_view grouping_of(const RowView& row) const;

private:
    Districts districts_;
    std::string only_code_;
};

/// Calls `visit` for every row of the table that the audit is about, by growing id.
void for_each_subject(const AuditInput& input, Table table, const std::function<void(const RowView&)>& visit);

/// What `look` says of each route with a length that the audit is about.
[[nodiscard]] std::vector<Observation> observe_routes(const AuditInput& input, JobContext& job,
                                                      const std::function<Observation(const RowView&)>& look);

/// The rows whose boxes meet the box, by growing id: sums in another order differ in their last digits.
[[nodiscard]] std::vector<RowView> rows_in(const Layer& layer, const Box& box);

/// Distance from a point to the nearest row of a table within `reach_m`, and that row's id; ties go to the lower id.
struct Nearest {
    FeatureId id;
    double distance_m = 0;
};
[[nodiscard]] std::optional<Nearest> nearest_row(const Layer& layer, Point at, double reach_m,
                                                 const std::function<bool(const RowView&)>& wanted);

/// School surroundings: within this distance of a gate (RULES.md section 7, context `school_150m`).
inline constexpr double school_surroundings_m = 150;
/// Whether a street, a crossing … lies within the surroundings of some school gate of the plan.
[[nodiscard]] bool is_near_school_gate(const AuditInput& input, GeometryView view);

}  // namespace yimi
