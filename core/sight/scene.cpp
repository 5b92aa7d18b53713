#include "core/sight/scene.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double below_all_m = -std::numeric_limits<double>::infinity();

Box box_of(const SceneSegment& segment) {
    Box box;
    box.add(segment.a);
    box.add(segment.b);
    return box;
}

std::vector<Box> boxes_from(const SharedChunks<SceneSegment>& segments, std::size_t first) {
    std::vector<Box> boxes;
    boxes.reserve(segments.size() - first);
    for (std::size_t index = first; index < segments.size(); ++index) boxes.push_back(box_of(segments[index]));
    return boxes;
}

/// Empty ones, which are never found, of what is not solid.
std::vector<Box> boxes_from(const SharedChunks<SceneBody>& bodies, std::size_t first) {
    std::vector<Box> boxes;
    boxes.reserve(bodies.size() - first);
    for (std::size_t index = first; index < bodies.size(); ++index)
        boxes.push_back(bodies[index].solid ? bodies[index].box : Box{});
    return boxes;
}

}  // namespace

Scene::Scene(std::vector<SceneSegment> segments, const std::vector<SceneBody>& bodies) {
    std::stable_sort(segments.begin(), segments.end(),
                     [](const SceneSegment& a, const SceneSegment& b) { return a.body < b.body; });
    auto next = segments.begin();
    for (std::uint32_t index = 0; index < bodies.size(); ++index) {
        SceneBody body = bodies[index];
        segment_begin_.push_back(static_cast<std::uint32_t>(segments_.size()));
        for (; next != segments.end() && next->body == index; ++next) {
            body.box.add(box_of(*next));
            segments_.push_back(*next);
        }
        bodies_.push_back(body);
    }
    pack_trees();
}

Scene Scene::over(std::shared_ptr<const HeightGrid> ground) const {
    Scene scene = *this;
    scene.put_on(std::move(ground));
    return scene;
}

void Scene::put_on(std::shared_ptr<const HeightGrid> ground) {
    const bool is_new = ground && !ground_;
    ground_ = std::move(ground);
    if (!is_new) return;
    SceneBody body;
    body.part = BodyPart::ground;
    body.top_m = below_all_m;
    ground_body_ = static_cast<std::uint32_t>(bodies_.size());
    segment_begin_.push_back(static_cast<std::uint32_t>(segments_.size()));
    bodies_.push_back(body);
}

void Scene::add(const SceneBody& body, GeometryView shape) {
    const auto index = static_cast<std::uint32_t>(bodies_.size()), begin = static_cast<std::uint32_t>(segments_.size());
    for (std::size_t path_index = 0; path_index < shape.path_count(); ++path_index) {
        const std::span<const Point> path = shape.path(path_index);
        for (std::size_t point = 1; point < path.size(); ++point)
            if (!(path[point - 1] == path[point]))
                segments_.push_back({path[point - 1], path[point], body.top_m, index});
    }
    if (segments_.size() == begin) return;
    segment_begin_.push_back(begin);
    bodies_.push_back(body);
}

void Scene::remove(std::uint32_t body) {
    for (const std::uint32_t index : segments_of(body))
        segments_.set(index, {segments_[index].a, segments_[index].a, below_all_m, body});
    SceneBody gone;
    gone.table = bodies_[body].table;
    gone.top_m = below_all_m;
    bodies_.set(body, gone);
}

void Scene::pack_trees() {
    const std::vector<Box> solids = boxes_from(bodies_, 0);
    tree_ = GrowingBoxTree(boxes_from(segments_, 0));
    body_tree_ = GrowingBoxTree(solids);
    std::vector<CellGrid::Segment> ends;
    ends.reserve(segments_.size());
    for (const SceneSegment& segment : segments_) ends.emplace_back(segment.a, segment.b);
    cells_ = std::make_shared<const Cells>(Cells{CellGrid::of_segments(ends), CellGrid::of_boxes(solids)});
}

void Scene::add_to_trees() {
    tree_ = tree_.with_later(boxes_from(segments_, tree_.packed_count()));
    body_tree_ = body_tree_.with_later(boxes_from(bodies_, body_tree_.packed_count()));
}

bool Scene::inside(std::uint32_t body, Point at) const noexcept {
    bool odd = false;
    for (const std::uint32_t index : segments_of(body)) {
        const Point a = segments_[index].a - at, b = segments_[index].b - at;
        if (project_onto_segment({}, a, b).distance_m <= touch_m) return false;
        if ((a.y > 0) == (b.y > 0)) continue;
        const double side = cross(a, b);
        if ((b.y > a.y) == (side > 0)) odd = !odd;
    }
    return odd;
}

std::optional<std::uint32_t> Scene::body_around(Point at, double eye_m) const {
    std::optional<std::uint32_t> found;
    body_tree_.query(box_around(at, 0), [&](std::size_t index) {
        const auto body = static_cast<std::uint32_t>(index);
        if (found && *found < body) return;
        if (bodies_[body].hides_level(eye_m) && inside(body, at)) found = body;
    });
    return found;
}

}  // namespace yimi
