#include "core/sight/freeing_heights.h"

#include <algorithm>
#include <map>

#include "core/sight/blind_pieces.h"

namespace yimi {

std::vector<FreeingHeight> freeing_heights(const Scene& scene, std::span<const Point> route, EyeHeight eye,
                                           Point target, double target_m) {
    const std::vector<Shade> shades = shades_of(scene, legs_towards(route, target), {eye.metres, target_m});
    const BlindStretch blind = blind_pieces(scene, shades);
    std::map<std::uint32_t, FreeingHeight> by_body;
    for (const BlindInterval& interval : blind.intervals)
        for (const std::uint32_t body : interval.blockers)
            if (scene.bodies()[body].part != BodyPart::ground) by_body[body].body = body;
    std::vector<FreeingHeight> all;
    for (auto& [body, freeing] : by_body) {
        std::vector<Shade> others;
        freeing.height_m = scene.bodies()[body].top_m;
        for (const Shade& shade : shades) {
            if (shade.body == body)
                freeing.height_m = std::min(freeing.height_m, shade.lowest_line_m);
            else
                others.push_back(shade);
        }
        freeing.cleared_m = blind.blind_m - blind_pieces(scene, others).blind_m;
        all.push_back(freeing);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const FreeingHeight& a, const FreeingHeight& b) { return a.cleared_m > b.cleared_m; });
    return all;
}

}  // namespace yimi
