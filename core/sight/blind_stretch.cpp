#include "core/sight/blind_stretch.h"

#include <algorithm>
#include <cmath>

#include "core/sight/blind_pieces.h"
#include "core/sight/passage.h"

namespace yimi {

namespace {

/// Gathers pieces into intervals.
class IntervalList {
public:
    explicit IntervalList(const Scene& scene) : scene_(scene) {}

    void add(double from_m, double to_m, const Passage& piece, std::span<const Shade* const> active) {
        const bool goes_on = !result_.intervals.empty() &&
                             result_.intervals.back().unknown_height == piece.hangs_on_unknown_height &&
                             from_m - result_.intervals.back().to_m <= sliver_m;
        if (!goes_on) {
            close();
            result_.intervals.push_back({from_m, to_m, {}, 1, piece.hangs_on_unknown_height});
        }
        result_.intervals.back().to_m = to_m;
        expected_m_ += piece.hidden_chance * (to_m - from_m);
        const bool one_is_enough = std::any_of(active.begin(), active.end(), [&](const Shade* shade) {
            return scene_.bodies()[shade->body].see_through_share < see_through_limit;
        });
        for (const Shade* shade : active)
            if (!one_is_enough || scene_.bodies()[shade->body].see_through_share < see_through_limit)
                blockers_.push_back({shade->from_eye_m, shade->body});
    }

    BlindStretch finish() {
        close();
        for (const BlindInterval& interval : result_.intervals) {
            const double length_m = interval.to_m - interval.from_m;
            result_.blind_m += length_m;
            result_.expected_blind_m += length_m * interval.hidden_chance;
        }
        return std::move(result_);
    }

private:
    void close() {
        if (result_.intervals.empty()) return;
        BlindInterval& last = result_.intervals.back();
        std::sort(blockers_.begin(), blockers_.end());
        for (const auto& [from_eye_m, body] : blockers_)
            if (std::find(last.blockers.begin(), last.blockers.end(), body) == last.blockers.end())
                last.blockers.push_back(body);
        blockers_.clear();
        last.hidden_chance = std::min(1.0, expected_m_ / (last.to_m - last.from_m));
        expected_m_ = 0;
        if (last.to_m - last.from_m <= sliver_m) result_.intervals.pop_back();
    }

    const Scene& scene_;
    BlindStretch result_;
    std::vector<std::pair<double, std::uint32_t>> blockers_;  ///< of the last interval
    double expected_m_ = 0;                                   ///< of the last interval
};

}  // namespace

void visit_pieces(const Scene& scene, std::span<const Shade> shades,
                  const std::function<void(const ShadedPiece&)>& visit) {
    std::vector<double> cuts;
    std::vector<const Shade*> waiting, active;
    for (const Shade& shade : shades) {
        cuts.push_back(shade.from_m);
        cuts.push_back(shade.to_m);
        waiting.push_back(&shade);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::sort(waiting.begin(), waiting.end(), [](const Shade* left, const Shade* right) {
        return std::pair(left->from_m, left->body) < std::pair(right->from_m, right->body);
    });
    std::vector<const SceneBody*> bodies;
    std::size_t next = 0;
    for (std::size_t cut = 1; cut < cuts.size(); ++cut) {
        const double from_m = cuts[cut - 1], to_m = cuts[cut];
        std::erase_if(active, [&](const Shade* shade) { return shade->to_m <= from_m; });
        for (; next < waiting.size() && waiting[next]->from_m <= from_m; ++next)
            if (waiting[next]->to_m > from_m) active.push_back(waiting[next]);
        bodies.clear();
        for (const Shade* shade : active) {
            // A body counts once, however many of its edges the line crosses.
            const SceneBody* body = &scene.bodies()[shade->body];
            if (std::find(bodies.begin(), bodies.end(), body) == bodies.end()) bodies.push_back(body);
        }
        visit({from_m, to_m, active, bodies});
    }
}

BlindStretch blind_pieces(const Scene& scene, std::span<const Shade> shades) {
    IntervalList list(scene);
    visit_pieces(scene, shades, [&](const ShadedPiece& piece) {
        if (const Passage passage = pass(piece.bodies); passage.hidden)
            list.add(piece.from_m, piece.to_m, passage, piece.shades);
    });
    return list.finish();
}

BlindStretch blind_stretch(const Scene& scene, std::span<const Point> route, EyeHeight eye, Point target,
                           double target_m) {
    return blind_pieces(scene, shades_of(scene, legs_towards(route, target), {eye.metres, target_m}));
}

}  // namespace yimi
