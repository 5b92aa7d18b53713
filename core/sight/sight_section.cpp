#include "core/sight/sight_section.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/sight/ground_line.h"

namespace yimi {
namespace {

/// Where on the line (as a share of it) it crosses or touches the segment; nothing where it does not, or runs along it.
std::optional<double> crossing(Point from, Point along, const SceneSegment& segment) {
    const Point edge = segment.b - segment.a;
    const double turn = cross(along, edge);
    if (turn == 0) return std::nullopt;
    const double share = cross(segment.a - from, edge) / turn;
    const double on_edge = cross(segment.a - from, along) / turn;
    constexpr double rounding = 1e-12;  // both ends of a segment belong to it, so that no corner is missed
    if (share < 0 || share > 1 || on_edge < -rounding || on_edge > 1 + rounding) return std::nullopt;
    return share;
}

/// The stretches of the line that lie in a solid body, whose outline it crosses at `shares`.
void add_solid(const Scene& scene, std::uint32_t body, std::vector<double> shares, Point from, Point along,
               std::vector<SectionPiece>& pieces) {
    const double length_m = norm(along);
    shares.insert(shares.end(), {0, 1});
    std::sort(shares.begin(), shares.end());
    bool goes_on = false;
    for (std::size_t index = 1; index < shares.size(); ++index) {
        const double begin = shares[index - 1], end = shares[index];
        if ((end - begin) * length_m <= touch_m) continue;
        const bool is_inside = scene.inside(body, from + along * ((begin + end) / 2));
        if (is_inside && goes_on)
            pieces.back().to_m = end * length_m;
        else if (is_inside)
            pieces.push_back({body, begin * length_m, end * length_m});
        goes_on = is_inside;
    }
}

}  // namespace

std::vector<SectionPiece> sight_section(const Scene& scene, Point from, Point to) {
    const Point along = to - from;
    const double length_m = norm(along);
    std::vector<SectionPiece> pieces;
    if (!(length_m > 0)) return pieces;
    Box box = box_around(from, 0);
    box.add(to);
    std::map<std::uint32_t, std::vector<double>> crossed;  // shares of the line, by body
    scene.tree().query(box, [&](std::size_t index) {
        const SceneSegment& segment = scene.segments()[index];
        if (const auto share = crossing(from, along, segment)) crossed[segment.body].push_back(*share);
    });
    scene.solid_tree().query(box, [&](std::size_t body) {  // one may stand inside, with no edge on the line
        if (!scene.bodies()[body].is_gone()) crossed.try_emplace(static_cast<std::uint32_t>(body));
    });
    for (auto& [body, shares] : crossed) {
        if (scene.bodies()[body].solid) {
            add_solid(scene, body, std::move(shares), from, along, pieces);
            continue;
        }
        std::sort(shares.begin(), shares.end());
        shares.erase(std::unique(shares.begin(), shares.end(),
                                 [&](double a, double b) { return (b - a) * length_m <= touch_m; }),
                     shares.end());
        for (const double share : shares) pieces.push_back({body, share * length_m, share * length_m});
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const SectionPiece& a, const SectionPiece& b) {
        return std::tie(a.from_m, a.body) < std::tie(b.from_m, b.body);
    });
    return pieces;
}

std::vector<Point> ground_below(const Scene& scene, Point from, Point to) {
    std::vector<Point> places;
    if (!scene.ground()) return places;
    const GroundLine ground(*scene.ground(), from, to);
    if (!ground.is_known()) return places;
    constexpr double step_m = 0.5;
    const double length_m = distance(from, to), steps = std::max(1.0, std::ceil(length_m / step_m));
    for (double step = 0; step <= steps; ++step)
        places.push_back({length_m * step / steps, ground.height_m(step / steps) - ground.height_m(0)});
    return places;
}

double height_of(const std::vector<Point>& ground, double along_m) {
    if (ground.empty()) return 0;
    const auto after = std::lower_bound(ground.begin(), ground.end(), along_m,
                                        [](Point place, double at_m) { return place.x < at_m; });
    if (after == ground.begin()) return ground.front().y;
    if (after == ground.end()) return ground.back().y;
    const Point before = *(after - 1);
    return before.y + (after->y - before.y) * (along_m - before.x) / (after->x - before.x);
}

}  // namespace yimi
