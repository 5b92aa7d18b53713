// OPN-04, SMO-07: the section across a street: how high its fronts stand for its width, and what stands on the
// sidewalk that children walk.
#include <algorithm>
#include <cmath>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/ray_crossing.h"
#include "core/sight/sidewalk_width.h"
#include "core/sight/street_beside.h"

namespace yimi {
namespace {

// ---- OPN-04 ----

/// A building's front beside a street.
struct Front {
    double away_m = 0;
    std::optional<double> height_m;
};

/// The nearest wall of a building from `at` in `direction` (unit).
std::optional<Front> front_towards(const Scene& scene, Point at, Point direction, double within_m) {
    std::optional<double> nearest;
    std::uint32_t body = 0;
    scene.visit_along(at, at + direction * within_m, [&](std::size_t index) {
        const SceneSegment& segment = scene.segments()[index];
        if (scene.bodies()[segment.body].table != Table::buildings) return true;
        const auto away_m = ray_crossing_m(at, direction, segment);
        if (away_m && *away_m >= 0 && *away_m <= within_m && (!nearest || *away_m < *nearest)) {
            nearest = away_m;
            body = segment.body;
        }
        return true;
    });
    if (!nearest) return std::nullopt;
    const SceneBody& front = scene.bodies()[body];
    return Front{*nearest, front.height_known ? std::optional(front.top_m) : std::nullopt};
}

bool is_in_building(const Scene& scene, Point at) {
    bool within = false;
    scene.visit_solids_at(at, [&](std::size_t index) {
        within = scene.bodies()[index].table == Table::buildings && scene.inside(static_cast<std::uint32_t>(index), at);
        return !within;
    });
    return within;
}

/// How far from a street its fronts are looked for.
double reach_m(const RuleSpec& rule) {
    return rule.parameter("reach_m", 50);
}

/// Sums over the sections that have a front on either side.
struct Sections {
    std::size_t count = 0, unknown_heights = 0;
    double width_m = 0, height_m = 0;

    void add(const Front& left, const Front& right) {
        ++count;
        width_m += left.away_m + right.away_m;
        for (const Front* front : {&left, &right}) {
            height_m += front->height_m.value_or(0) / 2;
            unknown_heights += front->height_m ? 0 : 1;
        }
    }
};

void add_sections(const AuditInput& input, const RuleSpec& rule, std::span<const Point> path, Sections& sections) {
    const double step_m = rule.parameter("step_m", 10);
    const double length = path_length_m(path);
    if (!(length > 0) || !(step_m > 0)) return;
    const auto count = std::max(1.0, std::ceil(length / step_m));
    for (double index = 0; index < count; ++index) {
        const double along_m = length * (index + 0.5) / count;
        const Point at = point_along(path, along_m);
        const Point along = point_along(path, std::min(length, along_m + 0.5)) - point_along(path, along_m - 0.5);
        if (!(norm(along) > 0) || is_in_building(input.scene, at)) continue;  // through an archway
        const Point left = Point{-along.y, along.x} * (1 / norm(along));
        const auto front_left = front_towards(input.scene, at, left, reach_m(rule));
        const auto front_right = front_left ? front_towards(input.scene, at, left * -1, reach_m(rule)) : std::nullopt;
        if (front_right) sections.add(*front_left, *front_right);
    }
}

/// Nothing where no part of the street runs between two fronts.
std::optional<Observation> height_to_width(const AuditInput& input, const RuleSpec& rule, const RowView& street) {
    Sections sections;
    const GeometryView view = street.geometry();
    for (std::size_t path = 0; path < view.path_count(); ++path) add_sections(input, rule, view.path(path), sections);
    if (sections.count == 0 || !(sections.width_m > 0)) return std::nullopt;
    Observation observation = observation_of(input, street);
    const auto count = static_cast<double>(sections.count);
    observation.inputs = {computed_input("sections", static_cast<std::int64_t>(sections.count)),
                          computed_input("mean_height_m", sections.height_m / count),
                          computed_input("mean_width_m", sections.width_m / count)};
    observation.words = {{"height", plain_number(sections.height_m / count, 1)},
                         {"width", plain_number(sections.width_m / count, 1)}};
    judge(observation, rule, sections.height_m / sections.width_m);
    if (sections.unknown_heights > 0)
        mark_partial(observation, rule, Bound::at_least_measured,
                     "height_m (" + std::to_string(sections.unknown_heights) + ")");
    return observation;
}

// ---- SMO-07 ----

/// What routes have shown of a street's sidewalk.
struct Sidewalk {
    bool walked = false;
    double least_m = 0;
    Point at;
    std::vector<std::uint32_t> narrowed_by;  ///< empty: nothing stands on it
    bool unknown_width = false;              ///< and something stands near the way
};

/// Half of the widest sidewalk that is believed.
constexpr double most_half_width_m = 50;

bool stands_near(const AuditInput& input, std::span<const Point> way, double near_m) {
    Box box;
    for (const Point at : way) box.add(at);
    bool near = false;
    input.plan.layer(Table::occluders).query(box.grown(near_m), [&](const RowView& row) {
        for (const Point at : row.geometry().points) near = near || project_onto_path(at, way).distance_m <= near_m;
        return !near;
    });
    return near;
}

/// The pieces of a way that come near the box, with some of what is beside them.
std::vector<std::vector<Point>> pieces_near(std::span<const Point> way, const Box& box) {
    std::vector<std::vector<Point>> pieces;
    for (std::size_t corner = 1; corner < way.size(); ++corner) {
        Box leg = box_around(way[corner - 1], 0);
        leg.add(way[corner]);
        if (leg.intersects(box)) pieces.push_back({way[corner - 1], way[corner]});
    }
    return pieces;
}

void look_along(const AuditInput& input, const RuleSpec& rule, FeatureId street, std::span<const Point> way,
                Sidewalk& sidewalk) {
    for (const WidthStretch& stretch : sidewalk_width(input.scene, input.plan, way).stretches) {
        if (stretch.street != street) continue;
        sidewalk.walked = true;
        if (!stretch.missing.empty()) {
            sidewalk.unknown_width =
                sidewalk.unknown_width ||
                stands_near(input, path_between(way, stretch.from_m, stretch.to_m), rule.parameter("near_m", 3));
            continue;
        }
        if (stretch.narrowed_by.empty()) continue;
        const bool at_start = stretch.from_width_m <= stretch.to_width_m;
        const double least_m = std::min(stretch.from_width_m, stretch.to_width_m);
        if (sidewalk.narrowed_by.empty() || least_m < sidewalk.least_m) {
            sidewalk.least_m = least_m;
            sidewalk.at = point_along(way, at_start ? stretch.from_m : stretch.to_m);
            sidewalk.narrowed_by = stretch.narrowed_by;
        }
    }
}

Sidewalk sidewalk_of(const AuditInput& input, const RuleSpec& rule, const RowView& street) {
    Sidewalk sidewalk;
    const Box near = street.box().grown(street_reach_m);
    for (const RowView& route : rows_in(input.plan.layer(Table::routes), near))
        for (const auto& piece : pieces_near(route.geometry().points, near))
            look_along(input, rule, street.id(), piece, sidewalk);
    return sidewalk;
}

Observation width_left(const AuditInput& input, const RuleSpec& rule, const RowView& street, const Sidewalk& sidewalk) {
    Observation observation = observation_of(input, street);
    observation.inputs = {input_from(street, "sidewalk_width_m")};
    const bool is_free = sidewalk.narrowed_by.empty();
    if (is_free && sidewalk.unknown_width) {
        mark_missing(observation, "sidewalk_width_m");
        return observation;
    }
    if (!is_free) observation.place = make_point(sidewalk.at);
    for (const std::uint32_t body : sidewalk.narrowed_by) add_blocker(observation, input, body);
    // Where nothing stands all of it is left; whether that is wide enough SMO-01 asks.
    const auto threshold = rule.threshold({});
    judge(observation, rule, is_free && threshold ? threshold->value : sidewalk.least_m);
    if (sidewalk.unknown_width) mark_partial(observation, rule, Bound::at_most_measured, "sidewalk_width_m");
    return observation;
}

}  // namespace

Dependence street_height_rests_on() {
    constexpr auto reach = [](const AuditInput&, const RuleSpec& rule, const RowView&) { return reach_m(rule); };
    Dependence dependence = on_own_row(Table::streets);
    dependence.near = {{Table::buildings, reach}};
    return dependence;
}

Result<std::vector<Observation>> observe_street_height(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    const std::size_t level = column(Table::streets, "level");
    std::vector<Observation> observations;
    for_each_subject(input, Table::streets, [&](const RowView& street) {
        if (job.cancelled() || street.number(level).value_or(0) < 0) return;
        if (auto observation = height_to_width(input, rule, street)) observations.push_back(std::move(*observation));
    });
    return observations;
}

/// What stands on the sidewalk of a route beside the street, and other streets that may be nearer to it.
Dependence sidewalk_objects_rest_on() {
    static constexpr double route_m = street_reach_m, street_m = 2 * street_reach_m,
                            object_m = street_reach_m + most_half_width_m;
    Dependence dependence = on_own_row(Table::streets);
    dependence.near = {{Table::routes, always<route_m>},
                       {Table::streets, always<street_m>},
                       {Table::occluders, always<object_m>},
                       {Table::buildings, always<object_m>}};
    return dependence;
}

Result<std::vector<Observation>> observe_sidewalk_objects(const AuditInput& input, const RuleSpec& rule,
                                                          JobContext& job) {
    std::vector<Observation> observations;
    if (input.plan.layer(Table::routes).size() == 0) return observations;
    for_each_subject(input, Table::streets, [&](const RowView& street) {
        if (job.cancelled()) return;
        const Sidewalk sidewalk = sidewalk_of(input, rule, street);
        if (sidewalk.walked) observations.push_back(width_left(input, rule, street, sidewalk));
    });
    return observations;
}

}  // namespace yimi
