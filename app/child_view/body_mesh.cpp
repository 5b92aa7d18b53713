#include "app/child_view/body_mesh.h"

#include <algorithm>
#include <cmath>

#include "app/child_view/tree_mesh.h"
#include "app/child_view/triangles.h"

namespace yimi::app {
namespace {

using Look = MeshBuilder::Look;
using Part = MeshBuilder::Part;

constexpr std::array fronts{Tint{232, 226, 214}, Tint{222, 214, 200}, Tint{214, 208, 202}, Tint{226, 219, 210},
                            Tint{206, 200, 190}, Tint{236, 231, 222}, Tint{218, 204, 188}, Tint{210, 212, 210}};
constexpr std::array cars{Tint{236, 236, 234}, Tint{176, 180, 184}, Tint{70, 74, 80},   Tint{42, 62, 92},
                          Tint{142, 48, 44},   Tint{206, 202, 192}, Tint{96, 108, 104}, Tint{228, 226, 220}};
constexpr Tint hedge{86, 122, 66}, wall{196, 188, 176}, fence{120, 126, 122}, kiosk{190, 112, 84}, box{128, 138, 132},
    other{176, 170, 160}, assumed{206, 196, 204};

/// A colour that stays the same from one drawing to the next.
template <std::size_t count>
Tint one_of(const std::array<Tint, count>& tints, std::uint64_t number) {
    std::uint64_t mixed = (number + 1) * 0x9E3779B97F4A7C15ULL;
    mixed ^= mixed >> 29;
    return tints[mixed % count];
}

class BodyPainter {
public:
    BodyPainter(MeshBuilder& mesh, const Scene& scene, const SceneBody& body, std::string_view kind,
                std::uint32_t index)
        : mesh_(mesh), scene_(scene), body_(body), kind_(kind), index_(index), look_(look()) {}

    void paint(GeometryView shape) {
        const bool airy = look_.part == Part::airy;
        if (kind_ == "tree_row" && airy) return add_tree_row(mesh_, shape, trees(), look_);
        for (const std::uint32_t segment : scene_.segments_of(index_)) side(scene_.segments()[segment]);
        if (!body_.solid) return;
        Look top = look_;
        if (top.material != Material::assumed)
            top.material = top.material == Material::leaves ? Material::leaves : Material::plain;
        for (std::size_t part = 0; part < shape.part_count(); ++part) {
            const Triangles roof = triangles_of(shape, part);
            mesh_.level(roof.corners, roof.indices, body_.top_m, top);
            if (low_m() > 0) mesh_.level(roof.corners, roof.indices, low_m(), top);
        }
    }

private:
    [[nodiscard]] double low_m() const { return body_.underside_m.value_or(0); }

    [[nodiscard]] TreeRow trees() const {
        constexpr double usual_low_m = 2.4, low_share = 0.4;
        if (body_.part == BodyPart::trunks) return {body_.top_m, body_.top_m, true, false};
        if (body_.part == BodyPart::crown) return {low_m(), body_.top_m, false, true};
        return {std::min(usual_low_m, low_share * body_.top_m), body_.top_m};
    }

    [[nodiscard]] Look look() const {
        const auto id = static_cast<std::uint64_t>(body_.id.number);
        Look made;
        made.part = body_.see_through_share < see_through_limit ? Part::solid : Part::airy;
        if (body_.table == Table::buildings) {
            made.material = Material::front;
            made.tint = one_of(fronts, id);
        } else if (kind_ == "parked_car") {
            made.material = Material::car_side;
            made.tint = one_of(cars, id);
        } else if (kind_ == "hedge" || kind_ == "tree_row") {
            made.material = Material::leaves;
            made.tint = hedge;
        } else if (kind_ == "fence") {
            made.material = Material::bars;
            made.tint = fence;
        } else {
            made.tint = kind_ == "wall" ? wall : kind_ == "kiosk" ? kiosk : kind_ == "box" ? box : other;
        }
        if (!body_.height_known) {
            made.material = Material::assumed;
            made.tint = assumed;
        }
        return made;
    }

    void side(const SceneSegment& segment) {
        if (body_.solid)
            quad(segment.a, segment.b);
        else
            sheet(segment.a, segment.b);
    }

    /// Cars in a row are told apart: one pattern for each car's length.
    void quad(Point a, Point b) {
        constexpr double car_m = 4.7, shortest_side_m = 2.6;
        const double length = distance(a, b);
        if (look_.material != Material::car_side)
            return mesh_.wall({a, b, low_m(), body_.top_m, 0, length, low_m(), body_.top_m}, look_);
        if (length < shortest_side_m) return mesh_.wall({a, b, 0, body_.top_m, 2, 3, 0, 1}, look_);
        const int count = std::max(1, static_cast<int>(std::lround(length / car_m)));
        for (int car = 0; car < count; ++car)
            mesh_.wall({a + (b - a) * (static_cast<double>(car) / count),
                        a + (b - a) * (static_cast<double>(car + 1) / count), 0, body_.top_m, 0, 1, 0, 1},
                       look_);
    }

    /// What is a line in the plan: as thick as sheet iron.
    void sheet(Point a, Point b) {
        const double length = distance(a, b);
        if (!(length > 0)) return;
        const Point along = (b - a) * (1 / length), out = Point{along.y, -along.x} * line_half_width_m;
        const std::array corners{a + out, b + out, b - out, a - out};
        if (look_.part == Part::airy) {  // one sheet of bars: two would look like a solid one
            mesh_.wall({a, b, low_m(), body_.top_m, 0, length, low_m(), body_.top_m}, look_);
            return;
        }
        for (std::size_t corner = 0; corner < corners.size(); ++corner)
            quad(corners[corner], corners[(corner + 1) % corners.size()]);
        std::array<Point, 4> turned{corners[0], corners[1], corners[2], corners[3]};
        mesh_.level(turned, body_.top_m, look_);
        if (low_m() > 0) mesh_.level(turned, low_m(), look_);
    }

    MeshBuilder& mesh_;
    const Scene& scene_;
    const SceneBody& body_;
    std::string_view kind_;
    std::uint32_t index_;
    Look look_;
};

}  // namespace

void add_bodies(MeshBuilder& mesh, const Scene& scene, const Plan& plan) {
    static const std::size_t kind_column = column(Table::occluders, "kind");
    for (std::uint32_t index = 0; index < scene.bodies().size(); ++index) {
        const SceneBody& body = scene.bodies()[index];
        const auto row = plan.layer(body.table).row(body.id);
        if (!row) continue;
        const std::string_view kind = body.table == Table::occluders ? row->text(kind_column) : std::string_view();
        BodyPainter(mesh, scene, body, kind, index).paint(row->geometry());
    }
}

}  // namespace yimi::app
