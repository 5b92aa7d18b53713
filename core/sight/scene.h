#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/geometry/box_tree.h"
#include "core/model/plan.h"

namespace yimi {

/// One straight piece of something that can hide a person: a wall, or an edge of a building or parked car.
struct SceneSegment {
    Point a, b;
    double top_m = 0;
    std::uint32_t body = 0;  ///< index into Scene::bodies
};

/// A thing with a height. Buildings and polygon occluders are solid: an eye inside sees nothing.
struct SceneBody {
    Table table = Table::occluders;
    FeatureId id;
    double top_m = 0;
    std::optional<double> underside_m;
    double see_through_share = 0;
    bool height_known = true;  ///< false: `top_m` is `assumed_top_m` of its kind, and the result must say so
    bool solid = false;        ///< polygon
    Box box;
};

/// All that blocks sight in a plan, packed for queries; immutable after `make_scene`. Heights above ground.
class Scene {
public:
    Scene() = default;
    Scene(std::vector<SceneSegment> segments, std::vector<SceneBody> bodies);

    [[nodiscard]] const std::vector<SceneSegment>& segments() const noexcept { return segments_; }
    [[nodiscard]] const std::vector<SceneBody>& bodies() const noexcept { return bodies_; }
    /// Over the segments' boxes; indices are those of `segments()`.
    [[nodiscard]] const BoxTree& tree() const noexcept { return tree_; }
    /// The solid body with a top above `eye_m` that `at` lies inside of, if any.
    [[nodiscard]] std::optional<std::uint32_t> body_around(Point at, double eye_m) const;

private:
    std::vector<SceneSegment> segments_;
    std::vector<SceneBody> bodies_;
    BoxTree tree_;
    BoxTree body_tree_;
};

/// Occluders and buildings of a plan. A building without height_m takes floors × 3 m; without both it is of unknown
/// height (taken as tall: missing data never makes a child visible). An occluder without height is unknown too.
[[nodiscard]] Scene make_scene(const Plan& plan);

}  // namespace yimi
