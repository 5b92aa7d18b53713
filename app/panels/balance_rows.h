#pragma once

#include "app/panels/coverage_rows.h"
#include "core/seats/service_balance.h"

namespace yimi::app {

/// "Primary schools", "Parks".
[[nodiscard]] QString service_title(const Service& service);
/// "0.84 seats", "12 m²": what a child has; "unknown".
[[nodiscard]] QString per_child_text(const Service& service, std::optional<double> amount);
/// The whole, then groups and settings; with the share of another grouping beside where there is one.
[[nodiscard]] CoverageRows group_rows(const ServiceBalance& balance, const ServiceBalance::Groups* earlier);
[[nodiscard]] CoverageRows worst_rows(const Plan& plan, const ServiceBalance& balance);
/// Districts with their groups, and that of another grouping beside.
[[nodiscard]] CoverageRows grouping_rows(const Plan& plan, const Grouping* earlier);
/// A sentence a line: how many children are reached, what they have, how evenly.
[[nodiscard]] QString balance_summary(const ServiceBalance& balance);
/// What would close the gaps between new towns and core, country and town.
[[nodiscard]] QString balance_gaps(const ServiceBalance& balance);

}  // namespace yimi::app
