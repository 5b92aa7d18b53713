#include "core/sight/shades_over_ground.h"

#include <algorithm>
#include <cmath>

#include "core/sight/ground_line.h"
#include "core/sight/segment_on_leg.h"

namespace yimi {
namespace {

constexpr double look_every_m = 0.25, exact_m = 0.001;

/// The parts of a leg on which `holds(share)`: looked at every `look_every_m`, the changes in between found by halving.
template <class Holds>
std::vector<LegParts::Part> parts_where(LegParts::Part within, double leg_m, const Holds& holds) {
    const auto change = [&](double from, double to, bool at_from) {
        while ((to - from) * leg_m > exact_m) {
            const double middle = (from + to) / 2;
            (holds(middle) == at_from ? from : to) = middle;
        }
        return (from + to) / 2;
    };
    const double length_m = (within.to - within.from) * leg_m;
    const double looks = std::max(2.0, std::ceil(length_m / look_every_m));
    std::vector<LegParts::Part> parts;
    double before = within.from;
    bool held = holds(before);
    if (held) parts.push_back({before, within.to});
    for (double look = 1; look <= looks; ++look) {
        const double here = within.from + (within.to - within.from) * (look / looks);
        const bool holds_here = holds(here);
        if (holds_here != held) {
            const double at = change(before, here, held);
            if (held)
                parts.back().to = at;
            else
                parts.push_back({at, within.to});
        }
        before = here;
        held = holds_here;
    }
    return parts;
}

/// The lines of sight of one leg over a terrain.
class LegOverGround {
public:
    LegOverGround(const HeightGrid& grid, const SightLeg& leg, SightHeights heights)
        : grid_(grid), leg_(leg), heights_(heights) {}

    /// Of the line at a share of the leg, above the ground below a place on it (a share from the eye).
    [[nodiscard]] double line_m(double share, double from_eye) const {
        const GroundLine ground(grid_, eye(share), target(share));
        const double eye_m = ground.height_m(0) + heights_.eye_m, target_m = ground.height_m(1) + heights_.target_m;
        return eye_m + (target_m - eye_m) * from_eye - ground.height_m(from_eye);
    }
    [[nodiscard]] std::optional<GroundLine::Rise> ground_above(double share) const {
        const GroundLine ground(grid_, eye(share), target(share));
        return ground.highest_above(ground.height_m(0) + heights_.eye_m, ground.height_m(1) + heights_.target_m);
    }
    [[nodiscard]] double reach_m(double share) const { return distance(eye(share), target(share)); }

    [[nodiscard]] Shade shade(const LegParts::Part& part, std::uint32_t body) const {
        return {leg_.start_m + part.from * leg_.length_m, leg_.start_m + part.to * leg_.length_m, body, 0, 0};
    }

private:
    [[nodiscard]] Point eye(double share) const { return leg_.eye_from + (leg_.eye_to - leg_.eye_from) * share; }
    [[nodiscard]] Point target(double share) const {
        return leg_.target_from + (leg_.target_to - leg_.target_from) * share;
    }

    const HeightGrid& grid_;
    const SightLeg& leg_;
    SightHeights heights_;
};

}  // namespace

void add_shades_over_ground(const Scene& scene, const SightLeg& leg, SightHeights heights, std::vector<Shade>& shades) {
    const LegOverGround lines(*scene.ground(), leg, heights);
    for (const LegParts::Part& part :
         parts_where({}, leg.length_m, [&](double share) { return lines.ground_above(share).has_value(); })) {
        Shade shade = lines.shade(part, scene.ground_body());
        const double middle = (part.from + part.to) / 2;
        if (const auto rise = lines.ground_above(middle)) shade.from_eye_m = rise->share * lines.reach_m(middle);
        shades.push_back(shade);
    }
    const RelativeLeg relative(leg);
    scene.tree().query(leg.box(), [&](std::size_t index) {
        const SceneSegment& segment = scene.segments()[index];
        if (segment.a == segment.b) return;
        const SceneBody& body = scene.bodies()[segment.body];
        const SegmentOnLeg on_leg(relative, body, segment.a - leg.target_from, segment.b - leg.target_from, heights);
        const auto line_m = [&](double share) { return lines.line_m(share, on_leg.from_eye_share(share)); };
        on_leg.for_each_crossed([&](double, const LegParts& crossed) {
            for (const LegParts::Part& within : crossed.parts()) {
                double lowest_m = body.top_m;  // of the looks that meet it
                const auto meets = [&](double share) {
                    const double height_m = line_m(share);
                    if (!body.stands_at(height_m)) return false;
                    lowest_m = std::min(lowest_m, height_m);
                    return true;
                };
                for (const LegParts::Part& part : parts_where(within, leg.length_m, meets)) {
                    const double middle = (part.from + part.to) / 2;
                    Shade shade = lines.shade(part, segment.body);
                    shade.from_eye_m = lines.reach_m(middle) * on_leg.from_eye_share(middle);
                    shade.lowest_line_m = lowest_m;
                    shades.push_back(shade);
                }
            }
        });
    });
}

}  // namespace yimi
