#include "app/cli/sight_report.h"

namespace yimi::app {

using nlohmann::json;

std::string uid_of_body(const Plan& plan, const Scene& scene, std::uint32_t body) {
    const SceneBody& found = scene.bodies()[body];
    const auto row = plan.layer(found.table).row(found.id);
    return row ? std::string(row->uid()) : std::string();
}

json blocker_of(const Plan& plan, const Scene& scene, std::optional<std::uint32_t> body) {
    return body ? json_of_text(uid_of_body(plan, scene, *body)) : json();
}

json crossing_document(const Plan& plan, const Scene& scene, const RouteCrossing& crossing) {
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
    return document;
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
    const auto or_null = [](std::optional<double> number) { return number ? json(*number) : json(); };
    return {{"eye_m", eye.height_m},
            {"target_m", target.height_m},
            {"reach_m", line.reach_m},
            {"clear", line.clear},
            {"blocked_by", blocker_of(plan, scene, line.blocked_by)},
            {"blockers", std::move(blockers)},
            {"clearance_m", or_null(line.clearance_m)},
            {"see_through", line.see_through_share},
            {"hidden_chance", line.hidden_chance},
            {"freeing_eye_m", or_null(line.freeing_eye_m)},
            {"unknown_height", line.unknown_height}};
}

}  // namespace yimi::app
