#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "core/audit/route_streets.h"
#include "core/audit/walks.h"
#include "core/coverage/seat_access.h"

namespace yimi {

/// Figures of one plan that several rules ask for, worked out once a run. Any thread may ask. Plan and kernel must
/// outlive it.
class CommonFigures {
public:
    /// `profiles`: the project's walking profiles; they must outlive it, too.
    CommonFigures(const Plan& plan, const GeometryKernel& kernel, RoutesAround routes,
                  const std::vector<WalkingProfile>& profiles)
        : plan_(plan), kernel_(kernel), routes_(std::move(routes)), walks_(plan, kernel, profiles) {}

    [[nodiscard]] const RoutesAround& routes() const noexcept { return routes_; }
    [[nodiscard]] const AuditWalks& walks() const noexcept { return walks_; }
    /// yimi::seat_access of the plan.
    [[nodiscard]] Result<std::shared_ptr<const SeatAccess>> seat_access(std::string_view stage, double within_m) const;

private:
    using Access = Result<std::shared_ptr<const SeatAccess>>;

    const Plan& plan_;
    const GeometryKernel& kernel_;
    RoutesAround routes_;
    AuditWalks walks_;
    mutable std::mutex access_guard_;
    mutable std::map<std::pair<std::string, double>, Access> access_;
};

}  // namespace yimi
