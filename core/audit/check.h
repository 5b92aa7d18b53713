#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/audit/dependence.h"
#include "core/audit/rule_spec.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"
#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi {

/// A day of the Gregorian calendar; core has no clock, so that whoever audits gives it.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend auto operator<=>(const Date&, const Date&) = default;
};
/// "2024-03-06"; nothing for any other text or a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text) noexcept;
[[nodiscard]] std::string to_text(Date date);
[[nodiscard]] Date plus_days(Date date, int days) noexcept;
[[nodiscard]] int days_between(Date from, Date to) noexcept;

class AuditArea;
class CommonFigures;

/// Some rows of a table.
struct ChosenSubjects {
    Table table = Table::streets;
    std::vector<FeatureId> ids;  ///< ascending, each once
};

/// What a check may look at. Shared by all checks of a run; made once.
struct AuditInput {
    const Plan& plan;
    const GeometryKernel& kernel;
    const Scene& scene;
    const AuditArea& area;        ///< whom the audit is about: subjects.h
    const CommonFigures& common;  ///< what several rules ask for: common_figures.h
    EyeHeight eye;
    Date today;
    /// Where the plan lies, east and north; core knows no coordinate systems.
    std::optional<double> longitude_deg = {}, latitude_deg = {};
    const ChosenSubjects* only = nullptr;  ///< of this table only these are asked about; null: all rows
};

/// What a check found for one subject: enough to write the finding. Passes are reported too, so that they can be
/// counted.
struct Observation {
    Table table = Table::streets;
    FeatureId id;
    std::string uid, name;
    Geometry place;                  ///< where to look; small
    std::optional<double> measured;  ///< in the rule's unit
    State state = State::unknown;
    std::optional<double> threshold;
    std::string context;
    std::vector<FindingInput> inputs;
    std::vector<std::string> missing, blockers;
    std::vector<std::pair<std::string, std::string>> words;  ///< for the templates: {"blocker", "hedge h3"}
    std::string part;  ///< tells several findings of one subject apart; empty for one
};

/// A check over one snapshot. Stateless: one object serves all threads. One file in core/audit/rules/ each.
class Check {
public:
    virtual ~Check() = default;
    virtual std::string_view id() const noexcept = 0;
    /// Nothing: on everything there is in the plan.
    virtual std::optional<Dependence> rests_on() const { return std::nullopt; }
    virtual Result<std::vector<Observation>> observe(const AuditInput& input, const RuleSpec& spec,
                                                     JobContext& job) const = 0;
};

/// All checks that the program has, by id. A new check adds one line in core/audit/rules/registry.cpp.
[[nodiscard]] std::vector<std::unique_ptr<Check>> all_checks();

}  // namespace yimi
