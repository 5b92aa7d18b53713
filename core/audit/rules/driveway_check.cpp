// SAF-09: where a driveway crosses the sidewalk, driver and child see each other over a triangle of 5 m by 5 m.
#include <algorithm>
#include <array>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/base/ascii.h"
#include "core/sight/blind_pieces.h"
#include "core/sight/shades.h"

namespace yimi {
namespace {

constexpr std::array<std::string_view, 4> driveway_classes{"driveway", "出入口", "机动车出入口", "车行出入口"};

bool is_driveway(const RowView& street) {
    const std::string road_class = ascii_lower(street.text(column(Table::streets, "road_class")));
    return std::find(driveway_classes.begin(), driveway_classes.end(), road_class) != driveway_classes.end();
}

bool are_driveways_mapped(const Plan& plan) {
    bool mapped = false;
    plan.layer(Table::streets).for_each([&](const RowView& street) {
        mapped = is_driveway(street);
        return !mapped;
    });
    return mapped;
}

double back_m(const RuleSpec& rule) {
    return rule.parameter("back_m", 5);
}
double side_m(const RuleSpec& rule) {
    return rule.parameter("side_m", 5);
}

/// Whether a street that is no driveway joins the place.
bool joins_road(const AuditInput& input, Point end) {
    bool joins = false;
    input.plan.layer(Table::streets).query(box_around(end, join_distance_m), [&](const RowView& street) {
        joins = !is_driveway(street) && distance_m(street.geometry(), end) <= join_distance_m;
        return !joins;
    });
    return joins;
}

/// Where the sidewalk crosses a driveway: an unmarked crossing upon it.
struct Mouth {
    FeatureId crossing;
    Point at;
    std::span<const Point> line;
    double along_m = 0;
};

std::vector<Mouth> mouths_of(const AuditInput& input, const RowView& driveway) {
    const Layer& crossings = input.plan.layer(Table::crossings);
    const std::size_t kind = column(Table::crossings, "kind");
    std::vector<Mouth> mouths;
    crossings.query(driveway.box().grown(crossing_reach_m), [&](const RowView& crossing) {
        if (crossing.text(kind) != "unmarked" || crossing.geometry().empty()) return true;
        const Point at = crossing.geometry().points.front();
        const auto street =
            nearest_row(input.plan.layer(Table::streets), at, crossing_reach_m, [](const RowView&) { return true; });
        if (!street || street->id != driveway.id()) return true;
        std::optional<Mouth> nearest;
        double nearest_m = 0;
        const GeometryView view = driveway.geometry();
        for (std::size_t path = 0; path < view.path_count(); ++path) {
            const PathProjection foot = project_onto_path(at, view.path(path));
            if (nearest && foot.distance_m >= nearest_m) continue;
            nearest_m = foot.distance_m;
            nearest = Mouth{crossing.id(), point_along(view.path(path), foot.along_m), view.path(path), foot.along_m};
        }
        if (nearest) mouths.push_back(*nearest);
        return true;
    });
    std::sort(mouths.begin(), mouths.end(), [](const Mouth& a, const Mouth& b) { return a.crossing < b.crossing; });
    return mouths;
}

/// A driver who comes out, and what of the sidewalk he does not see.
struct Blind {
    Point driver;
    BlindStretch stretch;
    double certain_m = 0;
};

Blind blind_from(const AuditInput& input, const Mouth& mouth, double towards_m, double aside_m) {
    const double length = path_length_m(mouth.line);
    const Point driver = point_along(mouth.line, std::clamp(mouth.along_m + towards_m, 0.0, length));
    const Point out = mouth.at - driver;
    Blind blind{driver, {}, 0};
    if (!(norm(out) > touch_m)) return blind;
    const Point across = Point{-out.y, out.x} * (aside_m / norm(out));
    const std::array<Point, 2> sidewalk{mouth.at - across, mouth.at + across};
    const auto legs = legs_towards(sidewalk, driver);
    const auto shades = shades_of(input.scene, legs, {input.eye.metres, driver_eye.metres});
    blind.stretch = blind_pieces(input.scene, shades);
    for (const BlindInterval& interval : blind.stretch.intervals)
        if (!interval.unknown_height) blind.certain_m += interval.to_m - interval.from_m;
    return blind;
}

Blind worst_at(const AuditInput& input, const RuleSpec& rule, const Mouth& mouth) {
    const bool road_at_first = joins_road(input, mouth.line.front()),
               road_at_last = joins_road(input, mouth.line.back());
    std::vector<double> from;
    if (road_at_first || !road_at_last) from.push_back(back_m(rule));
    if (road_at_last || !road_at_first) from.push_back(-back_m(rule));
    std::optional<Blind> worst;
    for (const double towards_m : from) {
        Blind blind = blind_from(input, mouth, towards_m, side_m(rule));
        if (!worst || blind.certain_m > worst->certain_m ||
            (blind.certain_m == worst->certain_m && blind.stretch.blind_m > worst->stretch.blind_m))
            worst = std::move(blind);
    }
    return *worst;
}

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& driveway, const Mouth& mouth) {
    Observation observation = observation_of(input, driveway);
    const auto crossing = input.plan.layer(Table::crossings).row(mouth.crossing);
    observation.part = crossing->uid().empty() ? "#" + std::to_string(mouth.crossing.number) : crossing->uid();
    observation.place = make_point(mouth.at);
    const Blind blind = worst_at(input, rule, mouth);
    observation.inputs = {input_from(*crossing, "kind"), computed_input("eye_m", input.eye.metres),
                          computed_input("driver_eye_m", driver_eye.metres), computed_input("back_m", back_m(rule)),
                          computed_input("side_m", side_m(rule))};
    for (const BlindInterval& interval : blind.stretch.intervals)
        for (const std::uint32_t body : interval.blockers) add_blocker(observation, input, body);
    judge(observation, rule, blind.certain_m);
    if (observation.state == State::pass &&
        compare(rule.comparison, blind.stretch.blind_m, *observation.threshold) == State::fail)
        mark_missing(observation, "height_m");
    return observation;
}

}  // namespace

Dependence driveways_rest_on() {
    /// From the driveway to its mouth's crossing, and from there to another street; to what hides the sidewalk.
    static constexpr double street_m = 2 * crossing_reach_m;
    constexpr auto hiding_m = [](const AuditInput&, const RuleSpec& rule, const RowView&) {
        return back_m(rule) + side_m(rule);
    };
    Dependence dependence = on_own_row(Table::streets);
    dependence.near = {{Table::streets, always<street_m>},
                       {Table::crossings, always<crossing_reach_m>},
                       {Table::occluders, hiding_m},
                       {Table::buildings, hiding_m}};
    dependence.premises = {are_driveways_mapped};
    return dependence;
}

Result<std::vector<Observation>> observe_driveways(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    std::vector<Observation> observations;
    if (!are_driveways_mapped(input.plan)) {
        if (!input.area.is_whole_plan() || input.only) return observations;
        observations.push_back(observation_of_plan());
        mark_missing(observations.back(), "streets/driveway");
        return observations;
    }
    for_each_subject(input, Table::streets, [&](const RowView& street) {
        if (job.cancelled() || street.geometry().points.size() < 2 || !is_driveway(street)) return;
        const auto mouths = mouths_of(input, street);
        for (const Mouth& mouth : mouths) observations.push_back(observe(input, rule, street, mouth));
        if (!mouths.empty()) return;
        observations.push_back(observation_of(input, street));
        mark_missing(observations.back(), "crossings/unmarked");
    });
    return observations;
}

}  // namespace yimi
