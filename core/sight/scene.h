#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <ranges>
#include <vector>

#include "core/base/shared_chunks.h"
#include "core/geometry/cell_grid.h"
#include "core/geometry/growing_box_tree.h"
#include "core/model/height_grid.h"
#include "core/model/plan.h"
#include "core/sight/sight_line.h"

namespace yimi {

/// Sight passes where the product of the see-through shares of what it crosses is at least this (RULES.md section 3).
inline constexpr double see_through_limit = 0.5;
/// What is nearer than this touches: twenty times the rounding of seven-figure coordinates.
inline constexpr double touch_m = 1e-8;
/// Tops that stand for unknown heights: above every eye of RULES.md, so that missing data never makes a child visible.
inline constexpr double assumed_building_top_m = 100, assumed_occluder_top_m = 3;
inline constexpr double floor_height_m = 3;
/// Of a row of trees below its crowns: trunks of 0.3 m every 6 m hide a twentieth of what is behind them. An
/// assumption of ours (confidence C); plans do not say where trunks stand.
inline constexpr double trunks_see_through_share = 0.95;

/// One straight piece of something that can hide a person: a wall, or an edge of a building or parked car.
struct SceneSegment {
    Point a, b;
    double top_m = 0;
    std::uint32_t body = 0;  ///< index into Scene::bodies
};

/// A row of trees whose crowns have a known underside is two bodies of one feature, that the eye meets apart.
/// The ground itself is a body without segments.
enum class BodyPart : std::uint8_t { whole, crown, trunks, ground };

/// A thing with a height. Buildings and polygon occluders are solid: an eye inside sees nothing.
struct SceneBody {
    Table table = Table::occluders;
    FeatureId id;
    double top_m = 0;
    std::optional<double> underside_m;
    double see_through_share = 0;
    bool height_known = true;  ///< false: `top_m` is `assumed_top_m` of its kind, and the result must say so
    bool solid = false;        ///< polygon
    bool trees = false;        ///< a row of trees, or its trunks
    BodyPart part = BodyPart::whole;
    double present_share = 1;  ///< how likely it is there at the scene's time; whether it hides is told as if it were
    Box box;

    /// Whether an edit has taken it away since the scene was made: it hides nothing, and `id` is 0.
    [[nodiscard]] bool is_gone() const noexcept { return id == FeatureId{} && box.empty(); }
    /// Whether a line at this height above the ground meets it, and is not above or below it.
    [[nodiscard]] bool stands_at(double height_m) const noexcept {
        return rises_above(top_m, height_m) && (!underside_m || rises_above(height_m, *underside_m));
    }
    [[nodiscard]] bool is_crowns() const noexcept { return trees && part != BodyPart::trunks; }
    [[nodiscard]] bool hides() const noexcept { return see_through_share < see_through_limit; }
    /// Whether it hides what lies behind it in the horizontal plane at this height.
    [[nodiscard]] bool hides_level(double height_m) const noexcept { return hides() && stands_at(height_m); }
};

/// All that blocks sight in a plan, packed for queries; it never changes. Heights above ground, which is level or a
/// terrain. Copies are cheap.
class Scene {
public:
    Scene() = default;
    Scene(std::vector<SceneSegment> segments, const std::vector<SceneBody>& bodies);

    /// The scene of a later (or any other) plan or time, as `make_scene` gives it but for the order of its bodies and
    /// for those that are gone (SceneBody::is_gone); the less the plans differ, the less it costs. This one stays as it
    /// is.
    [[nodiscard]] Scene brought_to(const Plan& plan, std::optional<int> time_s = std::nullopt) const;

    /// The same things on a terrain: the ground's height is added wherever heights are compared, and the ground hides
    /// too. Where it is unknown it is taken as level. Null: level ground.
    [[nodiscard]] Scene over(std::shared_ptr<const HeightGrid> ground) const;
    /// Null where the ground is level.
    [[nodiscard]] const HeightGrid* ground() const noexcept { return ground_.get(); }
    /// What the ground is among `bodies()`, for those that say what hides; only where there is one.
    [[nodiscard]] std::uint32_t ground_body() const noexcept { return ground_body_; }

    /// Those of a body lie together; of bodies that are gone they have no length.
    [[nodiscard]] const SharedChunks<SceneSegment>& segments() const noexcept { return segments_; }
    [[nodiscard]] const SharedChunks<SceneBody>& bodies() const noexcept { return bodies_; }
    /// Over the segments' boxes; indices are those of `segments()`.
    [[nodiscard]] const GrowingBoxTree& tree() const noexcept { return tree_; }
    /// Over the boxes of the solid bodies; indices are those of `bodies()`.
    [[nodiscard]] const GrowingBoxTree& solid_tree() const noexcept { return body_tree_; }
    /// The segments of a body, as indices into `segments()`, ascending; none of a body that is gone.
    [[nodiscard]] std::ranges::iota_view<std::uint32_t, std::uint32_t> segments_of(std::uint32_t body) const noexcept {
        const bool is_last = body + 1 == segment_begin_.size();
        const auto end = is_last ? static_cast<std::uint32_t>(segments_.size()) : segment_begin_[body + 1];
        return {bodies_[body].is_gone() ? end : segment_begin_[body], end};
    }
    /// Calls `visit(index)` with the segments near a–b (touch_m and more), some of them twice, until it returns false.
    template <class Visit>
    void visit_along(Point a, Point b, const Visit& visit) const;
    /// Calls `visit(index)` with the solid bodies near a place until it returns false.
    template <class Visit>
    void visit_solids_at(Point at, const Visit& visit) const;
    /// Whether `at` lies inside the body by the even-odd rule over its segments and farther than `touch_m` from each.
    [[nodiscard]] bool inside(std::uint32_t body, Point at) const noexcept;
    /// The solid body that hides all from an eye inside it: top above `eye_m`, underside (if any) not, see-through
    /// share under `see_through_limit`. The lowest index if there are several.
    [[nodiscard]] std::optional<std::uint32_t> body_around(Point at, double eye_m) const;

private:
    friend class SceneUpdate;
    struct Source;

    /// Adds a body with those edges of `shape` that have a length; without any there is no body.
    void add(const SceneBody& body, GeometryView shape);
    void remove(std::uint32_t body);
    void put_on(std::shared_ptr<const HeightGrid> ground);
    /// Sorts into the trees: everything, or what came after they were packed.
    void pack_trees();
    void add_to_trees();

    SharedChunks<SceneSegment> segments_;
    SharedChunks<SceneBody> bodies_;
    SharedChunks<std::uint32_t> segment_begin_;  ///< by body
    GrowingBoxTree tree_;
    GrowingBoxTree body_tree_;
    /// The same as in the trees' packed part; for lines.
    struct Cells {
        CellGrid segments, solids;
    };
    std::shared_ptr<const Cells> cells_ = std::make_shared<const Cells>();
    std::shared_ptr<const Source> source_;  ///< the plan it was made of; null: none
    std::shared_ptr<const HeightGrid> ground_;
    std::uint32_t ground_body_ = 0;
};

template <class Visit>
void Scene::visit_along(Point a, Point b, const Visit& visit) const {
    bool go_on = true;
    const auto visit_on = [&](std::size_t index) { return go_on = visit(index); };
    Box line;
    line.add(a);
    line.add(b);
    line = line.grown(touch_m);
    if (!cells_->segments.is_made()) return tree_.query(line, visit_on);
    cells_->segments.query_line(a, b, visit_on);
    if (go_on) tree_.query_later(line, visit_on);
}

template <class Visit>
void Scene::visit_solids_at(Point at, const Visit& visit) const {
    bool go_on = true;
    const auto visit_on = [&](std::size_t index) { return go_on = visit(index); };
    if (!cells_->solids.is_made()) return body_tree_.query(box_around(at, 0), visit_on);
    cells_->solids.query_place(at,
                               [&](std::size_t index) { return !bodies_[index].box.contains(at) || visit_on(index); });
    if (go_on) body_tree_.query_later(box_around(at, 0), visit_on);
}

/// Occluders and buildings of a plan, buildings first, by id. Points have no extent and hide nothing. A building
/// without height_m takes floors × 3 m; without both it is of unknown height (taken as tall: missing data never makes a
/// child visible). An occluder without height is unknown too, and a height or number of floors of 0 or less says
/// nothing, nor does an underside that is not below the top. `time_s`: second of the day for which the scene is made;
/// what is not there then (presence.h) is left out. Nothing: all that is there at some time.
[[nodiscard]] Scene make_scene(const Plan& plan, std::optional<int> time_s = std::nullopt);

}  // namespace yimi
