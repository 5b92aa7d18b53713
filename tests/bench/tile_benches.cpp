#include <QCoreApplication>
#include <QEventLoop>
#include <QPainter>
#include <QThread>
#include <random>

#include "app/map/tile_pool.h"
#include "core/edit/edit.h"
#include "tests/bench/bench.h"
#include "tests/bench/drawn_pixels.h"

namespace yimi::bench {
namespace {

/// The window's map without the window: 1920×1080, tiles drawn by the pool's own workers.
class MapBench : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request&) const noexcept override {
        return static_cast<unsigned>(std::max(2, QThread::idealThreadCount()));  // the window's pool has its own number
    }
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        if (plan.extent().empty()) return Error{ErrorCode::not_found, "the plan is empty", {}};
        plan_ = std::move(plan);
        view_.size = frame_.size();
        view_ = view_.fitted(plan_.extent());
        return Done{};
    }

protected:
    void show_plan(const Box& changed) {
        content_.plan = std::make_shared<const Plan>(plan_);
        tiles_.set_content(content_, changed);
    }

    void wait_until_settled() {
        if (tiles_.is_settled()) return;
        QEventLoop until_settled;
        QObject::connect(&tiles_, &TilePool::settled, &until_settled, &QEventLoop::quit);
        until_settled.exec();
    }

    void paint_frame() {
        QPainter painter(&frame_);
        tiles_.paint(painter, view_);
    }

    /// Shown with every tile. Pixels drawn upon.
    double settled_frame() {
        tiles_.want(view_);
        wait_until_settled();
        paint_frame();
        return drawn_pixels(frame_, content_.theme);
    }

    using TilePool = app::TilePool;

    Plan plan_;
    TilePool tiles_;
    app::MapContent content_;
    app::MapView view_;
    QImage frame_{1920, 1080, QImage::Format_ARGB32_Premultiplied};
};

/// A walk of 16 steps, a quarter of the screen each, in a square around the plan's middle at 1:2500: until every tile
/// of each step is there and painted. Count: steps; check: pixels drawn upon in all of them.
class Pan final : public MapBench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(opened, MapBench::open(request));
        start_ = view_.at_scale(2500);
        start_.centre = plan_.extent().centre();
        start_ = start_.panned({frame_.width() / 2.0, frame_.height() / 2.0});
        show_plan({});
        YIMI_TRY(warm, run());  // the overview of the whole plan is drawn once, behind the first steps
        return Done{};
    }
    Result<Done> set_up() override {
        tiles_.want({});
        show_plan(plan_.extent());  // all tiles are stale
        wait_until_settled();
        return Done{};
    }
    Result<Work> run() override {
        constexpr int steps_each_way = 4;
        const double right = frame_.width() / 4.0, down = frame_.height() / 4.0;
        view_ = start_;
        Work work;
        for (const QPointF way : {QPointF(-right, 0), QPointF(0, -down), QPointF(right, 0), QPointF(0, down)})
            for (int step = 0; step < steps_each_way; ++step, ++work.count) {
                view_ = view_.panned(way);
                work.check += settled_frame();
            }
        return work;
    }

private:
    app::MapView start_;
};

/// One frame of a pan at city scale, a finger's breadth each, while the tiles are drawn behind it: what the window's
/// own thread does between two of the screen's. With --repeat 1000 --json the 99th percentile can be told from
/// "seconds". Count: frames; check: the frame's pixels, for what is shown depends on the workers.
class Frame final : public MapBench {
public:
    [[nodiscard]] unsigned threads(const Request&) const noexcept override { return 1; }
    Result<Done> open(const Request& request) override {
        YIMI_TRY(opened, MapBench::open(request));
        view_.metres_per_pixel /= 3;  // three screens across the city
        show_plan({});
        return Done{};
    }
    /// The rest of a sixtieth of a second is the workers'.
    Result<Done> set_up() override {
        constexpr unsigned long rest_ms = 10;
        QThread::msleep(rest_ms);
        constexpr double step_px = 24;
        constexpr int frames_each_way = 60;
        const bool back = step_++ / frames_each_way % 2 != 0;
        view_ = view_.panned({back ? step_px : -step_px, 0});
        return Done{};
    }
    Result<Work> run() override {
        QCoreApplication::processEvents();
        tiles_.want(view_);
        paint_frame();
        return Work{1, static_cast<double>(frame_.width()) * frame_.height()};
    }

private:
    int step_ = 0;
};

/// How late the last tile is after a step to where one has not been: from the whole plan to 1:1000, two notches of the
/// wheel at a time, with three pans of half a screen at each scale, then again somewhere else. With --repeat 200 --json
/// the latest can be told from "seconds". Count: steps; check: pixels drawn upon.
class LastTile final : public MapBench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(opened, MapBench::open(request));
        whole_plan_ = view_;
        show_plan({});
        settled_frame();
        return Done{};
    }
    Result<Done> set_up() override {
        const double right = frame_.width() / 2.0, down = frame_.height() / 2.0;
        const QPointF pans[] = {{-right, 0}, {0, -down}, {right, 0}};
        constexpr double zoom = 4, nearest = 1000;
        if (const int step = step_++ % 4; step > 0) {
            view_ = view_.panned(pans[step - 1]);
        } else if (view_.metres_per_pixel > whole_plan_.at_scale(nearest).metres_per_pixel) {
            view_ = view_.zoomed(zoom, QPointF(right, down));
        } else {
            view_ = whole_plan_.panned({across_(random_) * frame_.width(), across_(random_) * frame_.height()});
        }
        return Done{};
    }
    Result<Work> run() override { return Work{1, settled_frame()}; }

private:
    app::MapView whole_plan_;
    std::mt19937 random_{7};
    std::uniform_real_distribution<double> across_{-0.3, 0.3};
    int step_ = 0;
};

/// A building is moved by a metre in the middle of the screen, the city behind it: until the picture shows it. The
/// storing of the edit goes on meanwhile and is not part of it. Count: edits; check: pixels drawn upon.
class EditShown final : public MapBench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(opened, MapBench::open(request));
        view_ = view_.at_scale(2500);
        plan_.layer(Table::buildings).query(view_.extent(), [this](const RowView& row) {
            moved_ = row.id();
            return false;
        });
        if (!moved_) return Error{ErrorCode::not_found, "no building in the middle of the plan", {}};
        show_plan({});
        settled_frame();
        return Done{};
    }
    Result<Work> run() override {
        Feature after = *plan_.layer(Table::buildings).feature(*moved_);
        const Feature before = after;
        for (Point& point : after.geometry.points) point.x += step_m_;
        step_m_ = -step_m_;
        Edit edit{"move", {FeatureChange{Table::buildings, *moved_, before, std::move(after)}}};
        const Box changed = changed_area(edit);
        YIMI_TRY(undo, plan_.apply(std::move(edit)));
        show_plan(changed);
        return Work{1, settled_frame()};
    }

private:
    std::optional<FeatureId> moved_;
    double step_m_ = 1;
};

}  // namespace

std::unique_ptr<Bench> pan_bench() {
    return std::make_unique<Pan>();
}
std::unique_ptr<Bench> frame_bench() {
    return std::make_unique<Frame>();
}
std::unique_ptr<Bench> last_tile_bench() {
    return std::make_unique<LastTile>();
}
std::unique_ptr<Bench> edit_shown_bench() {
    return std::make_unique<EditShown>();
}

}  // namespace yimi::bench
