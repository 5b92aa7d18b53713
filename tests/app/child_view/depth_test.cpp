// What the analysis calls blocked is blocked in the picture, and what it calls clear is clear: a thousand pairs of eye
// and target, the depth of the picture against the exact sight line. Needs OpenGL: runs under Xvfb.
#include <QTest>
#include <random>

#include "app/child_view/body_mesh.h"
#include "app/child_view/offscreen_view.h"
#include "core/sight/line_of_sight.h"
#include "tests/support/plan_builder.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// Houses, walls, hedges, parked cars and boxes, all of known height, as a plan.
Plan crowded_plan(unsigned seed) {
    const Scene scene = test::random_scene(seed, {500, 500}, 40, 30, 45);
    test::PlanBuilder plan;
    for (std::uint32_t body = 0; body < scene.bodies().size(); ++body) {
        std::vector<Point> path;
        for (const std::uint32_t index : scene.segments_of(body)) {
            if (path.empty()) path.push_back(scene.segments()[index].a);
            path.push_back(scene.segments()[index].b);
        }
        const double top = scene.bodies()[body].top_m;
        if (!scene.bodies()[body].solid)
            plan.row(Table::occluders, make_line(path),
                     {{"kind", std::string(body % 2 ? "wall" : "hedge")}, {"height_m", top}});
        else if (body % 3 == 0)
            plan.row(Table::occluders, make_polygon(path),
                     {{"kind", std::string("parked_car")}, {"height_m", top / 4}});
        else
            plan.row(Table::buildings, make_polygon(path), {{"height_m", top}});
    }
    return plan.plan();
}

bool is_clear(const Scene& scene, Point from, double eye_m, Point to, double target_m) {
    return sees(scene, {from, eye_m}, {to, target_m});
}

/// Whether the answer hangs on less than the picture promises: the boards that stand for lines are half a centimetre
/// thick to each side, so a target or eye moved by a little more than that may give another answer.
bool is_on_the_edge(const Scene& scene, Point from, double eye_m, Point to, double target_m) {
    constexpr double tolerance_m = 0.05;
    const bool clear = is_clear(scene, from, eye_m, to, target_m);
    for (const Point by :
         {Point{tolerance_m, 0}, Point{-tolerance_m, 0}, Point{0, tolerance_m}, Point{0, -tolerance_m}})
        if (is_clear(scene, from + by, eye_m, to, target_m) != clear ||
            is_clear(scene, from, eye_m, to + by, target_m) != clear)
            return true;
    for (const double by : {-tolerance_m, tolerance_m})
        if (is_clear(scene, from, eye_m, to, target_m + by) != clear) return true;
    return false;
}

}  // namespace

class DepthTest final : public QObject {
    Q_OBJECT

private slots:
    void the_picture_blocks_what_the_analysis_blocks() {
        auto made = OffscreenView::make();
        if (!made) QSKIP("NO OPENGL 3.3 HERE: the child view's depth is not tested");
        OffscreenView& view = *made.value();
        int pairs = 0, equal = 0, blocked = 0, far_from_edges = 0;
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const Plan plan = crowded_plan(seed);
            QuietJob job;
            view.set_surroundings(make_surroundings(plan, nullptr, {500, 500}, std::nullopt, job).value());
            const Scene scene = make_scene(plan);
            std::mt19937 random(seed);
            std::uniform_real_distribution<double> place(455, 545), height(0.3, 2.5);
            for (int tried = 0; tried < 100;) {
                const Point from{place(random), place(random)}, to{place(random), place(random)};
                const double eye_m = tried % 2 ? child_eye.metres : adult_eye.metres, target_m = height(random);
                const double reach_m = distance(from, to);
                if (reach_m < 2 || scene.body_around(from, eye_m) || scene.body_around(to, target_m)) continue;
                ++tried, ++pairs;
                EyeCamera camera{from, {eye_m}, heading_of(to - from)};
                camera.pitch_deg = std::atan2(target_m - eye_m, reach_m) * 180 / 3.14159265358979323846;
                const double line_m = std::hypot(reach_m, target_m - eye_m);
                const bool clear_in_picture = view.depth_m(camera, {{120, 40}, true}) > line_m - 0.02;
                const bool clear = is_clear(scene, from, eye_m, to, target_m);
                blocked += !clear;
                equal += clear_in_picture == clear;
                if (clear_in_picture != clear && !is_on_the_edge(scene, from, eye_m, to, target_m)) ++far_from_edges;
            }
        }
        qInfo("%d pairs, %d blocked, %d equal", pairs, blocked, equal);
        QCOMPARE(pairs, 1000);
        QVERIFY2(blocked > 300 && blocked < 900, "pairs of both kinds");
        QVERIFY(equal >= 995);
        QCOMPARE(far_from_edges, 0);
    }
};

QTEST_MAIN(DepthTest)
#include "depth_test.moc"
