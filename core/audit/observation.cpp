#include "core/audit/observation.h"

#include <algorithm>

#include "core/audit/subjects.h"

namespace yimi {

Observation observation_of(const AuditInput& input, const RowView& row) {
    Observation observation;
    observation.table = row.table();
    observation.id = row.id();
    observation.uid = row.uid().empty() ? "#" + std::to_string(row.id().number) : std::string(row.uid());
    observation.name = row.name();
    const GeometryView view = row.geometry();
    if (view.kind == GeometryKind::polygons) {
        if (const auto at = representative_point(view, input.kernel)) observation.place = make_point(*at);
    } else {
        observation.place = copy_of(view);
    }
    return observation;
}

Observation observation_of_plan() {
    Observation observation;
    observation.table = Table::districts;
    observation.uid = "plan";
    return observation;
}

FindingInput input_from(const RowView& row, std::string_view column_name) {
    std::string name(schema_of(row.table()).name);
    name.append("/").append(row.uid().empty() ? "#" + std::to_string(row.id().number) : std::string(row.uid()));
    name.append("/").append(column_name);
    return {std::move(name), row.value(column(row.table(), column_name)), std::string(row.text(common_column::source)),
            std::string(row.text(common_column::source_date))};
}

FindingInput computed_input(std::string name, Value value) {
    return {std::move(name), std::move(value), {}, {}};
}

void judge(Observation& observation, const RuleSpec& rule, double measured,
           std::initializer_list<std::string_view> contexts) {
    const auto threshold = rule.threshold(contexts);
    if (!threshold) return mark_missing(observation, "threshold");
    observation.threshold = threshold->value;
    observation.context = threshold->context;
    if (!observation.missing.empty()) return;
    observation.measured = measured;
    observation.state = compare(rule.comparison, measured, threshold->value);
}

void judge_presence(Observation& observation, const RuleSpec& rule, bool is_there) {
    if (observation.missing.empty()) observation.state = compare(rule.comparison, is_there ? 1 : 0, 0);
}

void mark_missing(Observation& observation, std::string what) {
    observation.state = State::unknown;
    observation.measured.reset();
    observation.missing.push_back(std::move(what));
}

void mark_partial(Observation& observation, const RuleSpec& rule, Bound bound, std::string what) {
    observation.missing.push_back(std::move(what));
    const bool small_passes = rule.comparison == Comparison::at_most;
    const bool value_may_grow = bound == Bound::at_least_measured;
    // What already fails at "at most" can only get worse when the value grows, and so on round the square.
    const State certain = small_passes == value_may_grow ? State::fail : State::pass;
    if (observation.state != certain) {
        observation.state = State::unknown;
        observation.measured.reset();
    }
}

void add_blocker(Observation& observation, const AuditInput& input, std::uint32_t body) {
    const SceneBody& what = input.scene.bodies()[body];
    const auto row = input.plan.layer(what.table).row(what.id);
    std::string uid = row && !row->uid().empty() ? std::string(row->uid()) : "#" + std::to_string(what.id.number);
    auto& blockers = observation.blockers;
    if (std::find(blockers.begin(), blockers.end(), uid) == blockers.end()) blockers.push_back(std::move(uid));
}

void add_piece(Geometry& lines, std::span<const Point> path, double from_m, double to_m) {
    const std::vector<Point> piece = path_between(path, from_m, to_m);
    if (piece.size() < 2) return;
    lines.kind = GeometryKind::lines;
    lines.points.insert(lines.points.end(), piece.begin(), piece.end());
    lines.path_ends.push_back(static_cast<std::uint32_t>(lines.points.size()));
}

}  // namespace yimi
