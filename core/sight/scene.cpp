#include "core/sight/scene.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/sight/presence.h"

namespace yimi {

namespace {

std::vector<Box> boxes_of(const std::vector<SceneSegment>& segments) {
    std::vector<Box> boxes(segments.size());
    for (std::size_t index = 0; index < segments.size(); ++index) {
        boxes[index].add(segments[index].a);
        boxes[index].add(segments[index].b);
    }
    return boxes;
}

std::optional<double> positive(std::optional<double> value) {
    return value && std::isfinite(*value) && *value > 0 ? value : std::nullopt;
}

SceneBody building_body(const RowView& row) {
    static const std::size_t height = column(Table::buildings, "height_m");
    static const std::size_t floors = column(Table::buildings, "floors");
    SceneBody body;
    body.table = Table::buildings;
    std::optional<double> top = positive(row.number(height));
    if (!top)
        if (const auto count = positive(row.number(floors))) top = *count * floor_height_m;
    body.height_known = top.has_value();
    body.top_m = top.value_or(assumed_building_top_m);
    return body;
}

SceneBody occluder_body(const RowView& row) {
    static const std::size_t height = column(Table::occluders, "height_m");
    static const std::size_t see_through = column(Table::occluders, "see_through");
    static const std::size_t underside = column(Table::occluders, "underside_m");
    SceneBody body;
    body.table = Table::occluders;
    const std::optional<double> top = positive(row.number(height));
    body.height_known = top.has_value();
    body.top_m = top.value_or(assumed_occluder_top_m);
    const double share = row.number(see_through).value_or(0);
    body.see_through_share = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
    body.underside_m = positive(row.number(underside));
    if (body.underside_m && *body.underside_m >= body.top_m) {
        if (body.height_known)
            body.underside_m.reset();
        else
            body.top_m = *body.underside_m + assumed_occluder_top_m;
    }
    return body;
}

/// Adds the row's edges; a row without extent adds no body.
void add_row(const RowView& row, SceneBody body, std::vector<SceneSegment>& segments, std::vector<SceneBody>& bodies) {
    const GeometryView shape = row.geometry();
    if (shape.kind != GeometryKind::lines && shape.kind != GeometryKind::polygons) return;
    const std::size_t before = segments.size();
    const auto index = static_cast<std::uint32_t>(bodies.size());
    for (std::size_t path_index = 0; path_index < shape.path_count(); ++path_index) {
        const std::span<const Point> path = shape.path(path_index);
        for (std::size_t point = 1; point < path.size(); ++point)
            if (!(path[point - 1] == path[point]))
                segments.push_back({path[point - 1], path[point], body.top_m, index});
    }
    if (segments.size() == before) return;
    body.id = row.id();
    body.solid = shape.kind == GeometryKind::polygons;
    body.box = row.box();
    bodies.push_back(body);
}

/// One body, or the trunks and crowns of a row of trees.
void add_occluder(const RowView& row, std::optional<int> time_s, std::vector<SceneSegment>& segments,
                  std::vector<SceneBody>& bodies) {
    static const std::size_t kind = column(Table::occluders, "kind");
    const Presence presence = presence_of(row);
    if (!presence.may_be_there(time_s)) return;
    SceneBody body = occluder_body(row);
    body.present_share = presence.share;
    if (body.underside_m && row.text(kind) == "tree_row") {
        SceneBody trunks = body;
        trunks.part = BodyPart::trunks;
        trunks.top_m = *body.underside_m;
        trunks.underside_m.reset();
        trunks.height_known = true;
        trunks.see_through_share = trunks_see_through_share;
        add_row(row, trunks, segments, bodies);
        body.part = BodyPart::crown;
    }
    add_row(row, body, segments, bodies);
}

}  // namespace

Scene::Scene(std::vector<SceneSegment> segments, std::vector<SceneBody> bodies)
    : segments_(std::move(segments)), bodies_(std::move(bodies)), tree_(boxes_of(segments_)) {
    body_begin_.assign(bodies_.size() + 1, 0);
    for (const SceneSegment& segment : segments_) {
        ++body_begin_[segment.body + 1];
        bodies_[segment.body].box.add(segment.a);
        bodies_[segment.body].box.add(segment.b);
    }
    std::partial_sum(body_begin_.begin(), body_begin_.end(), body_begin_.begin());
    by_body_.resize(segments_.size());
    std::vector<std::uint32_t> next = body_begin_;
    for (std::size_t index = 0; index < segments_.size(); ++index)
        by_body_[next[segments_[index].body]++] = static_cast<std::uint32_t>(index);
    std::vector<Box> boxes(bodies_.size());
    for (std::size_t index = 0; index < bodies_.size(); ++index)
        if (bodies_[index].solid) boxes[index] = bodies_[index].box;  // an empty box is never found
    body_tree_ = BoxTree(boxes);
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

Scene make_scene(const Plan& plan, std::optional<int> time_s) {
    std::vector<SceneSegment> segments;
    std::vector<SceneBody> bodies;
    const Layer& buildings = plan.layer(Table::buildings);
    const Layer& occluders = plan.layer(Table::occluders);
    bodies.reserve(buildings.size() + occluders.size());
    segments.reserve(5 * buildings.size() + 2 * occluders.size());
    buildings.for_each([&](const RowView& row) {
        add_row(row, building_body(row), segments, bodies);
        return true;
    });
    occluders.for_each([&](const RowView& row) {
        add_occluder(row, time_s, segments, bodies);
        return true;
    });
    return {std::move(segments), std::move(bodies)};
}

}  // namespace yimi
