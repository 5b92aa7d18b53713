#include "core/sight/isovist.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/sight/near_walls.h"

namespace yimi {

namespace {

double arc_angle(Point from, Point to, double key_width) {
    double angle = std::atan2(cross(from, to), dot(from, to));
    if (angle < 0) angle = key_width > 1 ? angle + 2 * std::numbers::pi : 0;
    if (angle == 0 && key_width > 2) angle = 2 * std::numbers::pi;
    return angle;
}

/// One visible area. Kept from query to query for its memory alone.
class VisibleArea {
public:
    /// `result` takes sectors and boundary; null: the area alone.
    double run(const Scene& scene, Point at, double eye_m, double radius_m, Isovist* result) {
        NearWalls(scene, at, eye_m, radius_m).gather([](const SceneBody& body) { return body.hides(); }, sweep_);
        double area_m2 = 0;
        sweep_.run([&](std::uint32_t wall, Point from, Point to, double from_key, double to_key) {
            SeenSector sector{from, to, from_key, to_key, {}};
            if (wall == AngularSweep::no_wall) {
                area_m2 += arc_angle(from, to, to_key - from_key) * radius_m * radius_m / 2;
                sector.from = from * (radius_m / norm(from));
                sector.to = to * (radius_m / norm(to));
            } else {
                const SweptWall& swept = sweep_.walls()[wall];
                sector.from = from * (1 / dot(swept.nearness, from));
                sector.to = to * (1 / dot(swept.nearness, to));
                sector.body = swept.body;
                area_m2 += cross(sector.from, sector.to) / 2;
            }
            if (result) result->sectors.push_back(sector);
        });
        return area_m2;
    }

private:
    AngularSweep sweep_;
};

VisibleArea& area_of_this_thread() {
    thread_local VisibleArea area;
    return area;
}

/// Draws the boundary through the sectors' ends.
class BoundaryLine {
public:
    explicit BoundaryLine(Isovist& isovist) : isovist_(isovist) {}

    void draw() {
        if (isovist_.sectors.size() == 1 && !isovist_.sectors[0].body) return draw_disc();
        for (const SeenSector& sector : isovist_.sectors) {
            if (!sector.body) {
                add(sector.from, true);
                add(sector.to, false);
                body_before_.reset();
            } else if (!(sector.from == sector.to)) {
                add_wall(sector);
            }
        }
        close();
    }

private:
    void draw_disc() {
        for (const Point corner : {Point{1, 0}, Point{0, 1}, Point{-1, 0}, Point{0, -1}})
            isovist_.boundary.push_back({isovist_.eye + corner * isovist_.radius_m, true});
    }

    /// Along one wall in a straight line no corner is kept.
    void add_wall(const SeenSector& sector) {
        auto& boundary = isovist_.boundary;
        const Point start = isovist_.eye + sector.from, end = isovist_.eye + sector.to;
        const bool goes_on = body_before_ == sector.body && distance(boundary.back().at, start) <= touch_m &&
                             is_straight(boundary[boundary.size() - 2].at, start, end);
        if (goes_on) {
            boundary.back().at = end;
        } else {
            add(sector.from, false);
            add(sector.to, false);
        }
        body_before_ = sector.body;
    }

    static bool is_straight(Point a, Point b, Point c) {
        const Point along = c - a;
        return std::abs(cross(b - a, along)) <= touch_m * norm(along);
    }

    /// Corners that two neighbouring sectors share are kept once.
    void add(Point relative, bool arc_to_next) {
        auto& boundary = isovist_.boundary;
        const Point place = isovist_.eye + relative;
        if (!boundary.empty() && distance(boundary.back().at, place) <= touch_m && !boundary.back().arc_to_next)
            boundary.back().arc_to_next = arc_to_next;
        else
            boundary.push_back({place, arc_to_next});
    }

    void close() {
        auto& boundary = isovist_.boundary;
        const bool repeats = boundary.size() > 1 && !boundary.back().arc_to_next &&
                             distance(boundary.back().at, boundary.front().at) <= touch_m;
        if (repeats) boundary.pop_back();
    }

    Isovist& isovist_;
    std::optional<std::uint32_t> body_before_;
};

}  // namespace

Isovist isovist(const Scene& scene, Point at, EyeHeight eye, double radius_m) {
    Isovist result;
    result.eye = at;
    result.radius_m = radius_m;
    if (const auto body = scene.body_around(at, eye.metres)) {
        result.inside_body = body;
        result.unknown_height = !scene.bodies()[*body].height_known;
        return result;
    }
    result.visible_area_m2 = area_of_this_thread().run(scene, at, eye.metres, radius_m, &result);
    result.open_share = result.visible_area_m2 / (std::numbers::pi * radius_m * radius_m);
    result.unknown_height = std::any_of(result.sectors.begin(), result.sectors.end(), [&](const SeenSector& sector) {
        return sector.body && distance(sector.from, sector.to) > 10 * touch_m &&
               !scene.bodies()[*sector.body].height_known;
    });
    BoundaryLine(result).draw();
    return result;
}

double isovist_area_m2(const Scene& scene, Point at, EyeHeight eye, double radius_m) {
    if (scene.body_around(at, eye.metres)) return 0;
    return area_of_this_thread().run(scene, at, eye.metres, radius_m, nullptr);
}

}  // namespace yimi
