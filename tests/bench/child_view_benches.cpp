#include <QOffscreenSurface>

#include "app/child_view/offscreen_view.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

using namespace yimi::app;

/// The child view at 800 × 600 pixels, walked along the plan's first route a step (0.5 m) each frame. Count: frames;
/// check: how far one sees ahead from them together, m.
class ChildViewFrames final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan.layer(Table::routes).for_each([&](const RowView& row) {
            const GeometryView shape = row.geometry();
            if (shape.path_count() == 0 || shape.path(0).size() < 2) return true;
            route_.assign(shape.path(0).begin(), shape.path(0).end());
            return false;
        });
        if (route_.empty()) return Error{ErrorCode::not_found, "the project has no route", {}};
        QuietJob job;
        YIMI_TRY(surroundings, make_surroundings(plan, nullptr, route_.front(), std::nullopt, job));
        YIMI_TRY(view, OffscreenView::make());
        view_ = std::move(view);
        view_->set_surroundings(surroundings);
        view_->draw(camera_at(0), look_, size_px);  // the first one uploads
        return Done{};
    }
    Result<Work> run() override {
        constexpr std::size_t frames = 120;
        constexpr double step_m = 0.5;
        Work work{frames, 0};
        for (std::size_t frame = 0; frame < frames; ++frame)
            view_->draw(camera_at(static_cast<double>(frame) * step_m), look_, size_px);
        constexpr double look_every_m = 20;
        for (double at_m = 0; at_m < frames * step_m; at_m += look_every_m)
            work.check += std::min<double>(farthest_m, view_->depth_m(camera_at(at_m), {look_.sun, true}));
        return work;
    }

private:
    static constexpr QSize size_px{800, 600};

    [[nodiscard]] EyeCamera camera_at(double along_m) const {
        constexpr double ahead_m = 3;
        const Point at = point_along(route_, along_m);
        return {at, child_eye, heading_of(point_along(route_, along_m + ahead_m) - at)};
    }

    std::vector<Point> route_;
    std::unique_ptr<OffscreenView> view_;
    ViewLook look_{{120, 35}};
};

}  // namespace

std::unique_ptr<Bench> child_view_bench() {
    return std::make_unique<ChildViewFrames>();
}

}  // namespace yimi::bench
