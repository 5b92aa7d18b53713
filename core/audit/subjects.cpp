#include "core/audit/subjects.h"

#include <algorithm>

namespace yimi {

std::optional<Point> representative_point(GeometryView view, const GeometryKernel& kernel) {
    if (view.empty()) return std::nullopt;
    switch (view.kind) {
        case GeometryKind::points:
            return view.points.front();
        case GeometryKind::lines: {
            const auto path = view.path(0);
            return point_along(path, path_length_m(path) / 2);
        }
        case GeometryKind::polygons: {
            const Point middle = centroid(view);
            if (contains(view, middle)) return middle;
            // A shape that the library gives up on is still somewhere.
            const auto inside = kernel.point_on_surface(view);
            return inside ? inside.value() : middle;
        }
        case GeometryKind::none:
            break;
    }
    return std::nullopt;
}

AuditArea::AuditArea(const Plan& plan, const GeometryKernel& kernel, std::string only_code)
    : kernel_(kernel), only_code_(std::move(only_code)) {
    const std::size_t code = column(Table::districts, "code"), grouping = column(Table::districts, "grouping"),
                      population = column(Table::districts, "population");
    plan.layer(Table::districts).for_each([&](const RowView& row) {
        districts_.push_back({row.id(), std::string(row.uid()), std::string(row.name()), std::string(row.text(code)),
                              std::string(row.text(grouping)), row.number(population), row.geometry(), row.box()});
        return true;
    });
}

bool AuditArea::has_district(std::string_view code) const noexcept {
    return std::any_of(districts_.begin(), districts_.end(), [&](const District& each) { return each.code == code; });
}

const AuditArea::District* AuditArea::district_at(Point at) const {
    for (const District& each : districts_)
        if (each.box.contains(at) && contains(each.shape, at)) return &each;
    return nullptr;
}

const AuditArea::District* AuditArea::district_of(const RowView& row) const {
    if (row.table() == Table::districts) {
        const auto found = std::find_if(districts_.begin(), districts_.end(),
                                        [&](const District& each) { return each.id == row.id(); });
        return found == districts_.end() ? nullptr : &*found;
    }
    if (const auto index = column_index(row.table(), "district_code")) {
        const std::string_view code = row.text(*index);
        if (!code.empty())
            for (const District& each : districts_)
                if (each.code == code) return &each;
    }
    const auto at = representative_point(row.geometry(), kernel_);
    return at ? district_at(*at) : nullptr;
}

bool AuditArea::covers(const RowView& row) const {
    if (is_whole_plan()) return true;
    const District* district = district_of(row);
    return district != nullptr && district->code == only_code_;
}

std::string_view AuditArea::grouping_of(const RowView& row) const {
    const District* district = district_of(row);
    return district == nullptr ? std::string_view{} : std::string_view(district->grouping);
}

void for_each_subject(const AuditInput& input, Table table, const std::function<void(const RowView&)>& visit) {
    input.plan.layer(table).for_each([&](const RowView& row) {
        if (input.area.covers(row)) visit(row);
        return true;
    });
}

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

std::optional<Nearest> nearest_row(const Layer& layer, Point at, double reach_m,
                                   const std::function<bool(const RowView&)>& wanted) {
    std::optional<Nearest> best;
    layer.query(box_around(at, reach_m), [&](const RowView& row) {
        if (!wanted(row)) return true;
        const double away = distance_m(row.geometry(), at);
        if (away > reach_m) return true;
        if (!best || away < best->distance_m || (away == best->distance_m && row.id() < best->id))
            best = Nearest{row.id(), away};
        return true;
    });
    return best;
}

bool is_near_school_gate(const AuditInput& input, GeometryView view) {
    bool near = false;
    input.plan.layer(Table::school_gates)
        .query(bounding_box(view).grown(school_surroundings_m), [&](const RowView& gate) {
            for (const Point at : gate.geometry().points) near = near || distance_m(view, at) <= school_surroundings_m;
            return !near;
        });
    return near;
}

}  // namespace yimi
