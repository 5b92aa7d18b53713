#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/document/reach.h"
#include "core/audit/audit.h"
#include "core/seats/seat_count.h"

namespace yimi::app {

/// Which places within which walk, and seats of which stages, plans are compared by.
[[nodiscard]] std::vector<ReachQuestion> compared_reaches();
inline constexpr std::array<std::string_view, 3> compared_stages{"kindergarten", "primary", "junior"};

/// What is known of one plan when it is set beside others: the figures of the panels, by the same functions.
struct PlanFigures {
    AuditReport audit;
    std::vector<Reach> reaches;     ///< in the order of compared_reaches()
    std::vector<SeatCounts> seats;  ///< in the order of compared_stages
    /// What it takes to build. Nothing: no plan says so yet.
    std::optional<double> cost_yuan = {};
};

/// Errors: cancelled, and those of the audit and the coverage.
[[nodiscard]] Result<PlanFigures> plan_figures(const Plan& plan, EyeHeight eye, JobContext& job);

/// A plan among others.
struct ComparedPlan {
    QString title;
    Snapshot plan;
    std::shared_ptr<const PlanFigures> figures;
};

/// One figure of all plans, the first of which the others are held against.
struct FigureLine {
    enum class Group { findings, coverage, seats, routes, cost };
    Group group = Group::findings;
    std::string key;  ///< stable: "findings/S1/gone", "coverage/playgrounds/children_3_5", "routes/r7"
    QString title;
    std::vector<std::optional<double>> values;  ///< by plan; nothing: not known
    int decimals = 0;
    std::vector<Geometry> places = {};  ///< where the plans differ in it, worst first
    [[nodiscard]] bool differs() const;
};

/// All that can be said: of parts (ages, districts, routes) those only that differ. All plans have figures.
[[nodiscard]] std::vector<FigureLine> figure_lines(const std::vector<ComparedPlan>& plans);

[[nodiscard]] QString group_title(FigureLine::Group group);
/// "12", "0.5", "not known".
[[nodiscard]] QString figure_text(const FigureLine& line, std::size_t plan);
/// A table for spreadsheets, all lines.
[[nodiscard]] QByteArray figures_csv(const std::vector<ComparedPlan>& plans, const std::vector<FigureLine>& lines);

}  // namespace yimi::app
