#include "app/cli/sight_report.h"

#include "core/sight/isovist_measures.h"
#include "core/sight/isovist_shape.h"
#include "core/sight/sight_grades.h"
#include "core/sight/sky_view.h"

namespace yimi::app {

using nlohmann::json;

namespace {

/// GeoJSON, in the plan's system.
json multi_polygon(const Geometry& shape) {
    json polygons = json::array();
    const GeometryView view = shape;
    for (std::size_t part = 0; part < view.part_count(); ++part) {
        json rings = json::array();
        for (std::size_t path = view.first_path(part); path < shape.part_ends[part]; ++path) {
            json ring = json::array();
            for (const Point point : view.path(path)) ring.push_back({point.x, point.y});
            rings.push_back(std::move(ring));
        }
        polygons.push_back(std::move(rings));
    }
    return {{"type", "MultiPolygon"}, {"coordinates", std::move(polygons)}};
}

json measures_document(const IsovistMeasures& all) {
    return {{"area_m2", all.area_m2},
            {"perimeter_m", all.perimeter_m},
            {"occlusivity_m", all.occlusivity_m},
            {"horizon_m", all.horizon_m},
            {"compactness", all.compactness},
            {"drift_m", all.drift_m},
            {"drift_azimuth_deg", all.drift_azimuth_deg},
            {"shortest_m", all.shortest_m},
            {"longest_m", all.longest_m}};
}

json grades_document(const SightGrades& graded) {
    json grades = json::array();
    for (const SightGrades::Grade& grade : graded.grades)
        grades.push_back({{"see_through_at_least", grade.see_through_at_least}, {"area_m2", grade.area_m2}});
    return grades;
}

}  // namespace

std::string uid_of_body(const Plan& plan, const Scene& scene, std::uint32_t body) {
    const SceneBody& found = scene.bodies()[body];
    if (found.part == BodyPart::ground) return "ground";
    const auto row = plan.layer(found.table).row(found.id);
    return row ? std::string(row->uid()) : std::string();
}

json blocker_of(const Plan& plan, const Scene& scene, std::optional<std::uint32_t> body) {
    return body ? json_of_text(uid_of_body(plan, scene, *body)) : json();
}

json crossing_document(const Plan& plan, const Scene& scene, const RouteCrossing& crossing, EyeHeight child) {
    const auto row = plan.layer(Table::crossings).row(crossing.id);
    json document = {{"crossing", json_of_text(row ? row->uid() : std::string_view())},
                     {"at_m", crossing.at_m},
                     {"at_grade", crossing.setting.at_grade},
                     {"missing", crossing.setting.missing}};
    if (!crossing.sight) return document;
    json blockers = json::array();
    for (const std::uint32_t body : crossing.sight->blockers) blockers.push_back(uid_of_body(plan, scene, body));
    document["blind_m"] = crossing.sight->blind_m;
    document["expected_blind_m"] = crossing.sight->blind.expected_blind_m;
    document["certain_blind_m"] = crossing.sight->certain_blind_m;
    document["needed_m"] = crossing.sight->needed_m;
    document["x"] = crossing.sight->child.x;
    document["y"] = crossing.sight->child.y;
    document["blockers"] = std::move(blockers);
    document["freeing"] = json::array();
    for (const FreeingHeight& freeing : freeing_heights(scene, *crossing.sight, child))
        document["freeing"].push_back({{"uid", json_of_text(uid_of_body(plan, scene, freeing.body))},
                                       {"height_m", freeing.height_m},
                                       {"cleared_m", freeing.cleared_m}});
    return document;
}

std::vector<FreeingHeight> freeing_heights(const Scene& scene, const CrossingSight& sight, EyeHeight child) {
    return freeing_heights(scene, sight.approach.path, driver_eye, sight.child, child.metres);
}

json line_document(const Plan& plan, const Scene& scene, const SightEnd& eye, const SightEnd& target,
                   const LineOfSight& line) {
    json blockers = json::array();
    for (const LineBlocker& blocker : line.blockers)
        blockers.push_back({{"uid", json_of_text(uid_of_body(plan, scene, blocker.body))},
                            {"table", schema_of(scene.bodies()[blocker.body].table).name},
                            {"at_m", blocker.at_m},
                            {"over_m", blocker.over_m},
                            {"freeing_height_m", blocker.freeing_m}});
    return {{"eye_m", eye.height_m},
            {"target_m", target.height_m},
            {"reach_m", line.reach_m},
            {"clear", line.clear},
            {"blocked_by", blocker_of(plan, scene, line.blocked_by)},
            {"blockers", std::move(blockers)},
            {"clearance_m", json_of(line.clearance_m)},
            {"see_through", line.see_through_share},
            {"hidden_chance", line.hidden_chance},
            {"ground_over_m", json_of(line.ground_over_m)},
            {"ground_at_m", json_of(line.ground_at_m)},
            {"freeing_eye_m", json_of(line.freeing_eye_m)},
            {"unknown_height", line.unknown_height}};
}

json place_document(const Plan& plan, const Scene& scene, Point place, EyeHeight eye, double radius_m,
                    SeenShapes shapes) {
    constexpr double limits[] = {1, 0.75, 0.5, 0.25};
    const Isovist child = isovist(scene, place, eye, radius_m), adult = isovist(scene, place, adult_eye, radius_m);
    const SightDifference apart = difference(adult, child);
    const SightGrades graded = sight_grades(scene, place, eye, radius_m, limits);
    const SkyView sky = sky_view(scene, place, eye, radius_m);
    json point = {{"at_m", 0.0},
                  {"x", place.x},
                  {"y", place.y},
                  {"visible_area_m2", child.visible_area_m2},
                  {"adult_visible_area_m2", adult.visible_area_m2},
                  {"only_adult_area_m2", apart.only_first_m2},
                  {"only_child_area_m2", apart.only_second_m2},
                  {"open_share", child.open_share},
                  {"measures", measures_document(measures(child))},
                  {"grades", grades_document(graded)},
                  {"weighted_area_m2", graded.weighted_area_m2},
                  {"sky_view_factor", sky.sky_view_factor},
                  {"sky_share", sky.sky_share},
                  {"blind", child.inside_body.has_value()},
                  {"blocker", blocker_of(plan, scene, child.inside_body)},
                  {"unknown_height", child.unknown_height}};
    if (shapes == SeenShapes::with) {
        point["visible"] = multi_polygon(shape_of(child));
        point["only_adult"] = multi_polygon(shape_of(apart.only_first, place));
        point["only_child"] = multi_polygon(shape_of(apart.only_second, place));
    }
    return {{"eye_m", eye.metres},
            {"radius_m", radius_m},
            {"points", json::array({std::move(point)})},
            {"blind_m", 0.0},
            {"worst", nullptr}};
}

}  // namespace yimi::app
