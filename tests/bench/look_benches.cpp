#include <cmath>
#include <random>

#include "app/document/eye_view.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// The tool "Look around" follows the pointer along the streets, where people stand: child and adult within 100 m, and
/// the ground that only one of them sees. Count: moves; check: m² that both see together.
class LookMoves final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        scene_ = make_scene(plan);
        std::vector<Point> middles;
        plan.layer(Table::streets).for_each([&](const RowView& street) {
            const GeometryView shape = street.geometry();
            if (shape.path_count() > 0 && shape.path(0).size() > 1)
                middles.push_back(point_along(shape.path(0), path_length_m(shape.path(0)) / 2));
            return true;
        });
        if (middles.empty()) return Error{ErrorCode::not_found, "the project has no street", {}};
        std::mt19937 random(7);
        constexpr int count = 1000;
        for (int move = 0; move < count; ++move) places_.push_back(middles[random() % middles.size()]);
        return Done{};
    }
    Result<Work> run() override {
        Work work{places_.size(), 0};
        for (const Point at : places_) {
            const app::EyeView view = app::eye_view(scene_, at, child_eye);
            work.check += view.child.visible_area_m2 + view.adult.visible_area_m2;
        }
        return work;
    }

private:
    Scene scene_;
    std::vector<Point> places_;
};

}  // namespace

std::unique_ptr<Bench> look_bench() {
    return std::make_unique<LookMoves>();
}

}  // namespace yimi::bench
