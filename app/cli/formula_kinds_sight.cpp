#include <numbers>

#include "app/cli/formula_kinds.h"
#include "core/sight/blind_stretch.h"
#include "core/sight/isovist.h"
#include "core/sight/sight_line.h"
#include "core/sight/stopping_sight_distance.h"

namespace yimi::app {
namespace {

using nlohmann::json;

Result<FormulaAnswer> sight_line_formula(FormulaInputs& inputs) {
    const double eye_m = inputs.number("eye_m", not_negative);
    const double target_m = inputs.number("target_m", not_negative);
    const double reach_m = inputs.number("reach_m", positive);
    std::vector<Obstacle> obstacles;
    for (FormulaInputs& occluder : inputs.objects("occluders")) {
        obstacles.push_back({occluder.number("at_m", {.at_least = 0, .at_most = reach_m}),
                             occluder.number("top_m", not_negative),
                             occluder.known_number("underside_m", not_negative)});
        if (occluder.failure()) break;
    }
    if (const auto& failure = inputs.failure()) return *failure;
    const SightLine line = sight_line(eye_m, target_m, reach_m, obstacles);
    FormulaAnswer answer{{{"clear", line.clear},
                          {"blocked_by", line.blocked_by ? json(*line.blocked_by) : json()},
                          {"clearance_m", line.clearance_m ? json(*line.clearance_m) : json()}},
                         "m",
                         {}};
    for (std::size_t index = 0; index < obstacles.size(); ++index) {
        const Obstacle& one = obstacles[index];
        const double height_m = sight_line_height_m(eye_m, target_m, one.at_m, reach_m);
        answer.steps.push_back(
            step("occluder {}: the line is at {} + ({} - {}) x {} / {} = {} m there; its top {} m leaves {} m",
                 std::to_string(index), eye_m, target_m, eye_m, one.at_m, reach_m, height_m, one.top_m,
                 height_m - one.top_m));
    }
    answer.steps.emplace_back(line.clear ? "nothing rises above the line: clear"
                                         : "blocked: a top rises above the line");
    return answer;
}

Result<FormulaAnswer> stopping(FormulaInputs& inputs) {
    const double speed_kmh = inputs.number("speed_kmh", not_negative);
    const Braking usual = default_braking(speed_kmh);
    const Braking braking{inputs.number("reaction_s", not_negative, usual.reaction_s),
                          inputs.number("deceleration_mps2", positive, usual.deceleration_mps2)};
    const double slope_pct = inputs.number("slope_pct", {.at_least = -100, .at_most = 100}, 0);
    if (const auto& failure = inputs.failure()) return *failure;
    const double distance_m = stopping_sight_distance_m(speed_kmh, braking, slope_pct);
    if (!std::isfinite(distance_m)) {
        inputs.refuse("slope_pct", "takes away all braking", "give a less steep slope or a stronger deceleration");
        return *inputs.failure();
    }
    return FormulaAnswer{distance_m,
                         "m",
                         {step("v = {} / 3.6 = {} m/s", speed_kmh, speed_kmh / 3.6),
                          step("v x {} s + v² / (2 ({} + 9.80665 x {})) = {} m", braking.reaction_s,
                               braking.deceleration_mps2, slope_pct / 100, distance_m)}};
}

struct Kerb {
    double child_setback_m = 0, driver_offset_m = 0;
};

Kerb read_kerb(FormulaInputs& inputs) {
    return {inputs.number("child_setback_m", positive), inputs.number("driver_offset_m", not_negative)};
}

Result<FormulaAnswer> available(FormulaInputs& inputs) {
    const double length_m = inputs.number("clear_length_m", not_negative);
    const auto [s, o] = read_kerb(inputs);
    if (const auto& failure = inputs.failure()) return *failure;
    const double value = available_sight_distance_m(length_m, s, o);
    return FormulaAnswer{value, "m", {step("L (s + o) / s = {} x ({} + {}) / {} = {} m", length_m, s, o, s, value)}};
}

Result<FormulaAnswer> parking(FormulaInputs& inputs) {
    const double distance_m = inputs.number("sight_distance_m", not_negative);
    const auto [s, o] = read_kerb(inputs);
    if (const auto& failure = inputs.failure()) return *failure;
    const double value = parking_clear_length_m(distance_m, s, o);
    return FormulaAnswer{value, "m", {step("D s / (s + o) = {} x {} / ({} + {}) = {} m", distance_m, s, s, o, value)}};
}

/// Occluders as lines with a top; no thickness.
Scene read_scene(FormulaInputs& inputs) {
    std::vector<SceneSegment> segments;
    std::vector<SceneBody> bodies;
    for (FormulaInputs& occluder : inputs.objects("occluders")) {
        const std::vector<Point> line = occluder.points("line", 2);
        SceneBody body;
        body.id = {static_cast<std::int64_t>(bodies.size()) + 1};
        body.top_m = occluder.number("top_m", not_negative);
        body.underside_m = occluder.known_number("underside_m", not_negative);
        body.see_through_share = occluder.number("see_through", {.at_least = 0, .at_most = 1}, 0);
        body.box = bounding_box(line);
        if (occluder.failure()) return {};
        for (std::size_t index = 1; index < line.size(); ++index)
            segments.push_back({line[index - 1], line[index], body.top_m, static_cast<std::uint32_t>(bodies.size())});
        bodies.push_back(body);
    }
    return Scene(std::move(segments), std::move(bodies));
}

Result<FormulaAnswer> blind_stretch_formula(FormulaInputs& inputs) {
    const std::vector<Point> route = inputs.points("route", 2);
    const Point target = inputs.point("target");
    const double eye_m = inputs.number("eye_m", not_negative);
    const double target_m = inputs.number("target_m", not_negative);
    const Scene scene = read_scene(inputs);
    if (const auto& failure = inputs.failure()) return *failure;
    const BlindStretch blind = blind_stretch(scene, route, EyeHeight{eye_m}, target, target_m);
    FormulaAnswer answer{json::object(), "m", {}};
    json intervals = json::array();
    for (const BlindInterval& interval : blind.intervals) {
        intervals.push_back({interval.from_m, interval.to_m});
        std::string blockers;
        for (const std::uint32_t body : interval.blockers)
            blockers += (blockers.empty() ? "" : ", ") + std::to_string(body);
        answer.steps.push_back(
            step("from {} m to {} m along the route the line to the target is blocked by occluder {}", interval.from_m,
                 interval.to_m, blockers));
    }
    answer.steps.push_back(step("blind metres in all: {} m", blind.blind_m));
    answer.value = {{"intervals_m", intervals}, {"blind_m", blind.blind_m}};
    return answer;
}

Result<FormulaAnswer> isovist_formula(FormulaInputs& inputs) {
    const Point at = inputs.point("at");
    const double eye_m = inputs.number("eye_m", not_negative);
    const double radius_m = inputs.number("radius_m", positive);
    const Scene scene = read_scene(inputs);
    if (const auto& failure = inputs.failure()) return *failure;
    const double visible_m2 = isovist_area_m2(scene, at, EyeHeight{eye_m}, radius_m);
    const double disc_m2 = std::numbers::pi * radius_m * radius_m;
    std::size_t taller = 0;
    for (const SceneBody& body : scene.bodies()) taller += body.top_m > eye_m ? 1 : 0;
    return FormulaAnswer{visible_m2,
                         "m2",
                         {step("disc: pi x {}² = {} m2", radius_m, disc_m2),
                          step("{} of {} occluders rise above the eye at {} m", static_cast<double>(taller),
                               static_cast<double>(scene.bodies().size()), eye_m),
                          step("visible: {} m2, open share {}", visible_m2, visible_m2 / disc_m2)}};
}

constexpr FormulaKind kinds[] = {
    {"sight_line", sight_line_formula},       {"stopping_sight_distance", stopping},
    {"available_sight_distance", available},  {"parking_clear_length", parking},
    {"blind_stretch", blind_stretch_formula}, {"isovist_area", isovist_formula},
};

}  // namespace

std::span<const FormulaKind> sight_formulas() {
    return kinds;
}

}  // namespace yimi::app
