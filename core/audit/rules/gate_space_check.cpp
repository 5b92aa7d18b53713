// CON-05: room to wait before a school's gates when its pupils come out. Sidewalks whose width is known are room for
// certain; of the ground before a gate plans say nothing more than that no building and no school ground lies on it.
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/base/clock.h"
#include "core/sight/angular_sweep.h"

namespace yimi {
namespace {

constexpr int half_hour_s = 1800;

double around_gate_m(const RuleSpec& rule) {
    return rule.parameter("within_m", 20);
}

struct Gate {
    Point at;
    std::optional<int> closes_s;  ///< second of the day
};

std::vector<Gate> gates_of(const AuditInput& input, const RowView& school) {
    const std::size_t of = column(Table::school_gates, "school_uid"), closes = column(Table::school_gates, "closes_at");
    std::vector<Gate> gates;
    if (school.uid().empty()) return gates;
    input.plan.layer(Table::school_gates).for_each([&](const RowView& gate) {
        if (gate.text(of) == school.uid() && !gate.geometry().empty())
            gates.push_back({gate.geometry().points.front(), parse_clock(std::string(gate.text(closes)))});
        return true;
    });
    return gates;
}

/// The gates that are busy together: those of the fullest half hour. Pupils are taken to spread evenly over the gates;
/// where a gate does not say when it closes, all come out at once.
std::vector<Gate> busiest(const std::vector<Gate>& gates) {
    if (std::any_of(gates.begin(), gates.end(), [](const Gate& gate) { return !gate.closes_s; })) return gates;
    std::vector<Gate> most;
    for (const Gate& first : gates) {
        std::vector<Gate> together;
        for (const Gate& gate : gates)
            if (*gate.closes_s >= *first.closes_s && *gate.closes_s < *first.closes_s + half_hour_s)
                together.push_back(gate);
        if (together.size() > most.size()) most = std::move(together);
    }
    return most;
}

/// Metres of a straight piece within a circle.
double metres_within(Point a, Point b, Point centre, double radius_m) {
    const auto part = part_within(a - centre, b - centre, radius_m);
    return part ? distance(part->first, part->second) : 0;
}

double sides_with_sidewalk(std::string_view sidewalk) {
    if (sidewalk == "both") return 2;
    return sidewalk == "left" || sidewalk == "right" ? 1 : 0;
}

/// Room before some gates, m².
struct Room {
    double certain = 0, at_most = 0;
};

/// Each place counts for the nearest gate alone: circles that overlap are one room.
Result<Room> room_before(const AuditInput& input, const RowView& school, const std::vector<Gate>& gates,
                         double radius_m) {
    std::vector<Geometry> circles;
    for (const Gate& gate : gates) {
        YIMI_TRY(circle, input.kernel.buffer(make_point(gate.at).view(), radius_m));
        circles.push_back(std::move(circle));
    }
    const std::vector<GeometryView> views(circles.begin(), circles.end());
    YIMI_TRY(around, input.kernel.united(views));
    Room room;
    room.at_most = area_m2(around.view());
    std::vector<Geometry> taken_shapes;
    std::vector<GeometryView> taken;
    if (school.geometry().kind == GeometryKind::polygons) taken.push_back(school.geometry());
    const Box box = bounding_box(around.view());
    for (const RowView& building : rows_in(input.plan.layer(Table::buildings), box))
        taken.push_back(building.geometry());
    if (!taken.empty()) {
        YIMI_TRY(taken_m2, input.kernel.covered_area_m2(around.view(), taken));
        room.at_most -= taken_m2;
    }
    const std::size_t sidewalk = column(Table::streets, "sidewalk"), width = column(Table::streets, "sidewalk_width_m");
    for (const RowView& street : rows_in(input.plan.layer(Table::streets), box)) {
        const double strips = sides_with_sidewalk(street.text(sidewalk)) * street.number(width).value_or(0);
        if (!(strips > 0)) continue;
        const GeometryView view = street.geometry();
        double metres = 0;
        for (std::size_t path = 0; path < view.path_count(); ++path)
            for (std::size_t corner = 1; corner < view.path(path).size(); ++corner) {
                double most = 0;
                for (const Gate& gate : gates)
                    most = std::max(
                        most, metres_within(view.path(path)[corner - 1], view.path(path)[corner], gate.at, radius_m));
                metres += most;
            }
        room.certain += metres * strips;
    }
    room.certain = std::min(room.certain, room.at_most);
    return room;
}

Result<Observation> observe(const AuditInput& input, const RuleSpec& rule, const RowView& school) {
    Observation observation = observation_of(input, school);
    const auto enrolled = school.number(column(Table::schools, "enrolled"));
    observation.inputs = {input_from(school, "enrolled")};
    const std::vector<Gate> gates = gates_of(input, school);
    if (!enrolled || !(*enrolled > 0)) mark_missing(observation, "enrolled");
    if (gates.empty()) mark_missing(observation, "school_gates");
    if (school.geometry().empty()) mark_missing(observation, "geometry");
    if (!observation.missing.empty()) return observation;
    const std::vector<Gate> busy = busiest(gates);
    const double pupils = *enrolled * static_cast<double>(busy.size()) / static_cast<double>(gates.size());
    YIMI_TRY(room, room_before(input, school, busy, around_gate_m(rule)));
    observation.inputs.push_back(computed_input("sidewalk_area_m2", room.certain));
    observation.inputs.push_back(computed_input("open_ground_m2", room.at_most));
    observation.inputs.push_back(computed_input("pupils", pupils));
    observation.words = {{"pupils", plain_number(pupils, 0)},
                         {"sidewalks", plain_number(room.certain, 0)},
                         {"ground", plain_number(room.at_most, 0)}};
    judge(observation, rule, room.at_most / pupils);
    if (observation.state == State::fail) return observation;
    judge(observation, rule, room.certain / pupils);
    if (observation.state == State::fail) mark_missing(observation, "forecourt");
    return observation;
}

}  // namespace

/// Gates lie where they are drawn: nobody says how far from their school.
Dependence gate_space_rests_on() {
    constexpr auto reach_m = [](const AuditInput& before, const RuleSpec& rule, const RowView&) {
        std::multimap<std::string_view, Point> gates;
        const std::size_t of = column(Table::school_gates, "school_uid");
        before.plan.layer(Table::school_gates).for_each([&](const RowView& gate) {
            if (!gate.geometry().empty()) gates.emplace(gate.text(of), gate.geometry().points.front());
            return true;
        });
        double farthest_m = 0;
        before.plan.layer(Table::schools).for_each([&](const RowView& school) {  // several may bear one uid
            const auto [first, last] = gates.equal_range(school.uid());
            for (auto gate = first; gate != last && !school.box().empty(); ++gate)
                farthest_m = std::max(farthest_m, distance(school.box().centre(), gate->second));
            return true;
        });
        return farthest_m + around_gate_m(rule);
    };
    Dependence dependence = on_own_row(Table::schools);
    dependence.near = {{Table::streets, reach_m}, {Table::buildings, reach_m}};
    dependence.anywhere = {Table::school_gates};
    return dependence;
}

Result<std::vector<Observation>> observe_gate_space(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    std::vector<RowView> schools;
    for_each_subject(input, Table::schools, [&](const RowView& school) { schools.push_back(school); });
    std::vector<Observation> observations;
    for (const RowView& school : schools) {
        if (job.cancelled()) break;
        YIMI_TRY(observation, observe(input, rule, school));
        observations.push_back(std::move(observation));
    }
    return observations;
}

}  // namespace yimi
