#include "app/child_view/ground_mesh.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/child_view/triangles.h"

namespace yimi::app {
namespace {

using Look = MeshBuilder::Look;

enum Layer : std::uint8_t { ground_layer, block_layer, play_layer, sidewalk_layer, kerb_layer, road_layer, line_layer };

constexpr Look painted(Tint tint, Layer layer) {
    return {MeshBuilder::Part::ground, Material::ground, tint, layer};
}
constexpr Look ground = painted({202, 198, 186}, ground_layer), lived_in = painted({196, 201, 178}, block_layer),
               green = painted({150, 180, 122}, play_layer), play = painted({206, 150, 118}, play_layer),
               school = painted({204, 186, 164}, play_layer), sidewalk = painted({214, 206, 194}, sidewalk_layer),
               kerb = painted({232, 228, 220}, kerb_layer), asphalt = painted({122, 124, 128}, road_layer),
               white = painted({238, 238, 234}, line_layer);

struct CrossSection {
    double carriageway_m, sidewalk_m;
};

CrossSection usual_section(std::string_view road_class) {
    struct Usual {
        std::string_view road_class;
        CrossSection section;
    };
    constexpr std::array usual{
        Usual{"expressway", {24, 4}}, Usual{"motorway", {24, 0}},   Usual{"trunk", {21, 4.5}},
        Usual{"arterial", {21, 4.5}}, Usual{"primary", {21, 4.5}},  Usual{"collector", {14, 3.2}},
        Usual{"secondary", {14, 3}},  Usual{"branch", {9, 2.5}},    Usual{"tertiary", {9, 2.5}},
        Usual{"lane", {5, 1.6}},      Usual{"service", {4.5, 1.5}}, Usual{"footway", {2.5, 0}},
        Usual{"path", {2, 0}},        Usual{"pedestrian", {6, 0}},  Usual{"steps", {2.5, 0}}};
    const auto* found =
        std::find_if(usual.begin(), usual.end(), [&](const Usual& each) { return each.road_class == road_class; });
    return found == usual.end() ? CrossSection{7, 2.4} : found->section;
}

Point left_of(Point a, Point b) {
    const double length = distance(a, b);
    return length > 0 ? Point{(a.y - b.y) / length, (b.x - a.x) / length} : Point{};
}

/// A strip between two distances to the left of a path; negative is right. In steps, so that it follows the terrain.
void add_strip(MeshBuilder& mesh, std::span<const Point> path, double from_m, double to_m, const Look& look) {
    constexpr double step_m = 12;
    for (std::size_t index = 1; index < path.size(); ++index) {
        const Point a = path[index - 1], b = path[index], out = left_of(a, b);
        Look laid = look;
        laid.grain = {out.y, -out.x};
        const int steps = std::max(1, static_cast<int>(std::ceil(distance(a, b) / step_m)));
        for (int step = 0; step < steps; ++step) {
            const Point begin = a + (b - a) * (static_cast<double>(step) / steps),
                        end = a + (b - a) * ((step + 1.0) / steps);
            mesh.level(std::array{begin + out * from_m, end + out * from_m, end + out * to_m, begin + out * to_m}, 0,
                       laid);
        }
    }
}

/// Fills the gaps that strips leave at bends and meetings.
void add_disc(MeshBuilder& mesh, Point at, double radius_m, const Look& look) {
    constexpr int sides = 12;
    std::array<Point, sides> corners;
    for (int side = 0; side < sides; ++side) {
        const double angle = 2 * 3.14159265358979 * side / sides;
        corners[static_cast<std::size_t>(side)] = at + Point{std::cos(angle), std::sin(angle)} * radius_m;
    }
    mesh.level(corners, 0, look);
}

void add_areas(MeshBuilder& mesh, const Plan& plan, Table table, const Box& area,
               const std::function<Look(const RowView&)>& look) {
    plan.layer(table).query(area, [&](const RowView& row) {
        const GeometryView shape = row.geometry();
        if (shape.kind != GeometryKind::polygons) return true;
        for (std::size_t part = 0; part < shape.part_count(); ++part) {
            const Triangles cut = triangles_of(shape, part);
            mesh.level(cut.corners, cut.indices, 0, look(row));
        }
        return true;
    });
}

class StreetPainter {
public:
    StreetPainter(MeshBuilder& mesh, const Plan& plan, const Box& area) : mesh_(mesh), plan_(plan), area_(area) {}

    void paint() {
        plan_.layer(Table::streets).query(area_, [&](const RowView& row) {
            for (std::size_t path = 0; path < row.geometry().path_count(); ++path)
                if (row.geometry().path(path).size() > 1) street(row, row.geometry().path(path));
            return true;
        });
        plan_.layer(Table::crossings).query(area_, [&](const RowView& row) {
            crossing(row);
            return true;
        });
    }

private:
    void street(const RowView& row, std::span<const Point> path) {
        static const std::size_t road_class = column(Table::streets, "road_class"),
                                 walks = column(Table::streets, "sidewalk"),
                                 walk_width = column(Table::streets, "sidewalk_width_m");
        constexpr double kerb_m = 0.15, two_ways_from_m = 5.5;
        const CrossSection usual = usual_section(row.text(road_class));
        const double carriageway_m = width_by_crossings(path).value_or(usual.carriageway_m), half = carriageway_m / 2;
        const double walk_m = std::clamp(row.number(walk_width).value_or(usual.sidewalk_m), 0.0, 12.0);
        const std::string_view sides = row.text(walks);
        const bool left = sides != "right" && sides != "none", right = sides != "left" && sides != "none";
        // Between kerb and sidewalk trees stand and things lie: it is all paved.
        const double verge_m = walk_m > 0 ? 0.5 * walk_m : 0;
        add_strip(mesh_, path, right ? -half - verge_m - walk_m : -half - kerb_m,
                  left ? half + verge_m + walk_m : half + kerb_m, sidewalk);
        add_strip(mesh_, path, -half - kerb_m, half + kerb_m, kerb);
        add_strip(mesh_, path, -half, half, asphalt);
        for (const Point at : path) add_disc(mesh_, at, half, asphalt);
        if (carriageway_m >= two_ways_from_m) middle_line(path, carriageway_m);
    }

    /// The length of the longest crossing on it, kerb to kerb; nothing without one.
    [[nodiscard]] std::optional<double> width_by_crossings(std::span<const Point> path) const {
        static const std::size_t length = column(Table::crossings, "crossing_length_m");
        constexpr double on_it_m = 3, narrowest_m = 2, widest_m = 60;
        std::optional<double> width_m;
        plan_.layer(Table::crossings).query(bounding_box(path).grown(on_it_m), [&](const RowView& row) {
            const auto length_m = row.number(length);
            if (!length_m || *length_m < narrowest_m || *length_m > widest_m || row.geometry().points.empty())
                return true;
            if (project_onto_path(row.geometry().points.front(), path).distance_m > on_it_m) return true;
            width_m = std::max(width_m.value_or(0), *length_m);
            return true;
        });
        return width_m;
    }

    /// Dashes, not across the meetings at the ends.
    void middle_line(std::span<const Point> path, double carriageway_m) {
        constexpr double dash_m = 4, gap_m = 6, half_width_m = 0.08, before_meeting_m = 14;
        const double length = path_length_m(path);
        for (double at = before_meeting_m; at + dash_m < length - before_meeting_m; at += dash_m + gap_m) {
            const auto dash = path_between(path, at, at + dash_m);
            add_strip(mesh_, dash, -half_width_m, half_width_m, white);
            if (carriageway_m < 13) continue;
            for (const double lane : {-carriageway_m / 4, carriageway_m / 4})
                add_strip(mesh_, dash, lane - half_width_m, lane + half_width_m, white);
        }
    }

    void crossing(const RowView& row) {
        static const std::size_t kind_column = column(Table::crossings, "kind"),
                                 length_column = column(Table::crossings, "crossing_length_m"),
                                 class_column = column(Table::streets, "road_class");
        const std::string_view kind = row.text(kind_column);
        if (kind == "bridge" || kind == "underpass" || kind == "unmarked" || row.geometry().points.empty()) return;
        const Point at = row.geometry().points.front();
        constexpr double reach_m = 20, deep_m = 4, stripe_m = 0.45, every_m = 1.05;
        double nearest_m = reach_m, length_m = 0;
        Point along{};
        plan_.layer(Table::streets).query(box_around(at, reach_m), [&](const RowView& street) {
            for (std::size_t index = 0; index < street.geometry().path_count(); ++index) {
                const auto path = street.geometry().path(index);
                if (path.size() < 2) continue;
                const PathProjection place = project_onto_path(at, path);
                if (place.distance_m >= nearest_m) continue;
                nearest_m = place.distance_m;
                const std::size_t segment = std::min(place.segment, path.size() - 2);
                const Point left = left_of(path[segment], path[segment + 1]);
                along = {left.y, -left.x};
                length_m = row.number(length_column).value_or(usual_section(street.text(class_column)).carriageway_m);
            }
            return true;
        });
        const Point across{-along.y, along.x};
        length_m = std::clamp(length_m, 0.0, 60.0);
        for (double from = 0.3 - length_m / 2; from + stripe_m < length_m / 2; from += every_m) {
            const Point a = at + across * from - along * (deep_m / 2);
            add_strip(mesh_, std::array{a, a + along * deep_m}, 0, stripe_m, white);
        }
    }

    MeshBuilder& mesh_;
    const Plan& plan_;
    Box area_;
};

}  // namespace

void add_ground(MeshBuilder& mesh, const Plan& plan, const Box& area) {
    constexpr double square_m = 25, beyond_m = 1200;
    const Point middle = area.centre();
    for (double y = area.min_y; y < area.max_y; y += square_m)
        for (double x = area.min_x; x < area.max_x; x += square_m)
            mesh.level(std::array{Point{x, y}, Point{x + square_m, y}, Point{x + square_m, y + square_m},
                                  Point{x, y + square_m}},
                       0, ground);
    // Up to the horizon, where everything is in the haze.
    const std::array ring{Point{-1, -1}, Point{1, -1}, Point{1, 1}, Point{-1, 1}};
    const double half = area.width() / 2;
    for (std::size_t side = 0; side < ring.size(); ++side) {
        const Point a = ring[side], b = ring[(side + 1) % ring.size()];
        mesh.level(std::array{middle + a * half, middle + a * beyond_m, middle + b * beyond_m, middle + b * half}, 0,
                   ground);
    }
    add_areas(mesh, plan, Table::blocks, area, [](const RowView&) { return lived_in; });
    add_areas(mesh, plan, Table::schools, area, [](const RowView&) { return school; });
    static const std::size_t kind = column(Table::playgrounds, "kind");
    add_areas(mesh, plan, Table::playgrounds, area, [](const RowView& row) {
        const std::string_view word = row.text(kind);
        return word == "park" || word == "pocket_park" ? green : play;
    });
    StreetPainter(mesh, plan, area).paint();
}

}  // namespace yimi::app
