#include "app/child_view/surroundings.h"

#include "app/child_view/body_mesh.h"
#include "app/child_view/ground_mesh.h"
#include "app/child_view/people_mesh.h"
#include "core/sight/scene_near.h"

namespace yimi::app {

double Surroundings::ground_m(Point at) const {
    if (!terrain) return 0;
    const auto height = terrain->height_at(at);
    return height ? *height - base_m : 0;
}

Result<std::shared_ptr<const Surroundings>> make_surroundings(const Plan& plan,
                                                              std::shared_ptr<const HeightGrid> terrain, Point middle,
                                                              std::optional<int> time_s, JobContext& job) {
    auto made = std::make_shared<Surroundings>();
    made->reach_m = sight_reach_m + surroundings_last_m;
    made->terrain = std::move(terrain);
    if (made->terrain) made->base_m = made->terrain->height_at(middle).value_or(0);
    const Box area = box_around(middle, made->reach_m);
    const Scene scene = scene_near(plan, area, time_s);
    for (const SceneBody& body : scene.bodies())
        if (!body.height_known) ++(body.table == Table::buildings ? made->assumed_buildings : made->assumed_others);
    if (job.cancelled()) return Error{ErrorCode::cancelled, "child view", {}};
    MeshBuilder mesh(middle, [&made](Point at) { return made->ground_m(at); });
    add_ground(mesh, plan, area);
    if (job.cancelled()) return Error{ErrorCode::cancelled, "child view", {}};
    add_bodies(mesh, scene, plan);
    constexpr double people_reach_m = 160;
    add_people(mesh, plan, box_around(middle, people_reach_m));
    made->mesh = mesh.finish();
    return std::shared_ptr<const Surroundings>(std::move(made));
}

}  // namespace yimi::app
