#include "app/child_view/people_mesh.h"

#include <cmath>
#include <numbers>

#include "core/geometry/geometry.h"
#include "core/sight/crossing_sight.h"

namespace yimi::app {
namespace {

using Look = MeshBuilder::Look;

constexpr Tint skin{206, 168, 142}, trousers{74, 80, 92};
constexpr std::array shirts{Tint{186, 96, 78}, Tint{92, 122, 150}, Tint{196, 168, 96}, Tint{112, 138, 116}};

constexpr Look painted(Tint tint) {
    return {MeshBuilder::Part::airy, Material::plain, tint, 0};
}

/// A body round an upright axis: rings of some width at some height, as shares of a person's height.
struct Ring {
    double rise = 0, half_width = 0, half_depth = 0;
};

class PersonPainter {
public:
    PersonPainter(MeshBuilder& mesh, Point foot, double height_m, double facing_deg)
        : mesh_(mesh), foot_(foot), height_m_(height_m) {
        const double angle = facing_deg * std::numbers::pi / 180;
        ahead_ = {std::sin(angle), std::cos(angle)};
    }

    void paint(Tint shirt) {
        const double head = 0.075 + 0.02 / height_m_;  // a child's head is large for its body
        turned(std::array{Ring{0, 0.07, 0.06}, Ring{0.25, 0.075, 0.06}, Ring{0.48, 0.095, 0.07}}, trousers);
        turned(
            std::array{Ring{0.46, 0.1, 0.07}, Ring{0.62, 0.1, 0.07}, Ring{0.8, 0.125, 0.07}, Ring{0.84, 0.04, 0.035}},
            shirt);
        turned(std::array{Ring{0.83, 0.03, 0.03}, Ring{0.86, 0.75 * head, 0.8 * head}, Ring{0.92, head, head},
                          Ring{0.97, 0.75 * head, 0.8 * head}, Ring{1, 0.01, 0.01}},
               skin);
    }

private:
    template <std::size_t count>
    void turned(const std::array<Ring, count>& rings, Tint tint) {
        constexpr std::size_t sides = 8;
        const auto corner = [&](const Ring& ring, std::size_t side) {
            const double angle = 2 * std::numbers::pi * static_cast<double>(side) / sides;
            const Point aside{ahead_.y, -ahead_.x};
            const Point out =
                aside * (std::cos(angle) * ring.half_width) + ahead_ * (std::sin(angle) * ring.half_depth);
            const double length = std::max(1e-6, norm(out));
            return MeshBuilder::Corner{mesh_.at(foot_ + out * height_m_, ring.rise * height_m_),
                                       {static_cast<float>(out.x / length), static_cast<float>(out.y / length), 0.15F}};
        };
        for (std::size_t ring = 1; ring < count; ++ring)
            for (std::size_t side = 0; side < sides; ++side) {
                const auto a = corner(rings[ring - 1], side), b = corner(rings[ring - 1], side + 1),
                           c = corner(rings[ring], side + 1), d = corner(rings[ring], side);
                mesh_.triangle({a, b, c}, painted(tint));
                mesh_.triangle({a, c, d}, painted(tint));
            }
    }

    MeshBuilder& mesh_;
    Point foot_, ahead_;
    double height_m_;
};

constexpr double child_m = 1.12, adult_m = 1.68;

void add_pair(MeshBuilder& mesh, Point at, double facing_deg, std::size_t number) {
    const double angle = facing_deg * std::numbers::pi / 180;
    const Point aside{std::cos(angle), -std::sin(angle)};
    PersonPainter(mesh, at, child_m, facing_deg).paint(shirts[number % shirts.size()]);
    PersonPainter(mesh, at + aside * 0.55, adult_m, facing_deg).paint(shirts[(number + 1) % shirts.size()]);
}

}  // namespace

void add_people(MeshBuilder& mesh, const Plan& plan, const Box& area) {
    constexpr double behind_kerb_m = 0.7, before_gate_m = 2.5;
    plan.layer(Table::crossings).query(area, [&](const RowView& row) {
        const auto number = static_cast<std::size_t>(row.id().number);
        if (number % 2 != 0) return true;
        const CrossingSetting setting = crossing_setting(plan, row);
        if (!setting.at_grade || !setting.site || setting.site->street.size() < 2) return true;
        const auto& site = *setting.site;
        const PathProjection place = project_onto_path(site.at, site.street);
        const std::size_t from = std::min(place.segment, site.street.size() - 2);
        const Point along = site.street[from + 1] - site.street[from];
        if (!(norm(along) > 0)) return true;
        const Point across = Point{-along.y, along.x} * (1 / norm(along));
        const double facing_deg = std::atan2(-across.x, -across.y) * 180 / std::numbers::pi;
        add_pair(mesh, site.at + across * (site.length_m / 2 + behind_kerb_m), facing_deg, number / 2);
        return true;
    });
    plan.layer(Table::school_gates).query(area, [&](const RowView& row) {
        if (row.geometry().points.empty()) return true;
        const Point gate = row.geometry().points.front();
        add_pair(mesh, gate + Point{before_gate_m, 0}, 270, static_cast<std::size_t>(row.id().number));
        return true;
    });
}

}  // namespace yimi::app
