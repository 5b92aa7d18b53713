#include <QCoreApplication>
#include <QEventLoop>
#include <QPainter>
#include <QThread>

#include "app/map/picture.h"
#include "app/map/tile_pool.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

constexpr QSize screen(1920, 1080);

/// Pixels that differ from the map's background.
double drawn_pixels(const QImage& image, app::Theme theme) {
    const QRgb empty = app::background(theme).rgb();
    std::size_t drawn = 0;
    for (int row = 0; row < image.height(); ++row) {
        const auto* pixels = reinterpret_cast<const QRgb*>(image.constScanLine(row));
        drawn += static_cast<std::size_t>(
            std::count_if(pixels, pixels + image.width(), [empty](QRgb pixel) { return pixel != empty; }));
    }
    return static_cast<double>(drawn);
}

/// The whole plan with labels and legend on 1920×1080. Count: pictures; check: pixels drawn upon.
class FirstPicture final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        options_.size = screen;
        options_.threads = request.threads;
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::make_shared<const Plan>(std::move(plan));
        return Done{};
    }
    Result<Work> run() override {
        QuietJob job;
        YIMI_TRY(image, app::render_picture(plan_, options_, job));
        return Work{1, drawn_pixels(image, options_.theme)};
    }

private:
    app::PictureOptions options_;
    Snapshot plan_;
};

/// A walk of 16 steps, a quarter of the screen each, in a square around the plan's middle at 1:2500: until every tile
/// of each step is there and painted. Count: steps; check: pixels drawn upon in all of them.
class Pan final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request&) const noexcept override {
        return static_cast<unsigned>(std::max(2, QThread::idealThreadCount()));  // the window's pool has its own number
    }
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        extent_ = plan.extent();
        if (extent_.empty()) return Error{ErrorCode::not_found, "the plan is empty", {}};
        content_.plan = std::make_shared<const Plan>(std::move(plan));
        start_.size = screen;
        start_ = start_.at_scale(2500);
        start_.centre = extent_.centre();
        start_ = start_.panned({screen.width() / 2.0, screen.height() / 2.0});
        tiles_.set_content(content_, {});
        YIMI_TRY(warm, run());  // the overview of the whole plan is drawn once, behind the first steps
        return Done{};
    }
    Result<Done> set_up() override {
        tiles_.want({});
        tiles_.set_content(content_, extent_);  // all tiles are stale
        wait_until_settled();
        return Done{};
    }
    Result<Work> run() override {
        constexpr int steps_each_way = 4;
        const double right = screen.width() / 4.0, down = screen.height() / 4.0;
        app::MapView view = start_;
        Work work;
        for (const QPointF way : {QPointF(-right, 0), QPointF(0, -down), QPointF(right, 0), QPointF(0, down)})
            for (int step = 0; step < steps_each_way; ++step, ++work.count) {
                view = view.panned(way);
                work.check += picture_of(view);
            }
        return work;
    }

private:
    double picture_of(const app::MapView& view) {
        tiles_.want(view);
        wait_until_settled();
        QImage frame(screen, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&frame);
        tiles_.paint(painter, view);
        painter.end();
        return drawn_pixels(frame, content_.theme);
    }

    void wait_until_settled() {
        if (tiles_.is_settled()) return;
        QEventLoop until_settled;
        QObject::connect(&tiles_, &app::TilePool::settled, &until_settled, &QEventLoop::quit);
        until_settled.exec();
    }

    app::TilePool tiles_;
    app::MapContent content_;
    app::MapView start_;
    Box extent_;
};

/// One frame of a pan at city scale, a finger's breadth each, while the tiles are drawn behind it: what the window's
/// own thread does between two of the screen's. With --repeat 1000 --json the 99th percentile can be told from
/// "seconds". Count: frames; check: 0, for what is shown depends on the workers.
class Frame final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request&) const noexcept override { return 1; }
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        view_.size = screen;
        view_ = view_.fitted(plan.extent());
        view_.metres_per_pixel /= 3;  // three screens across the city
        content_.plan = std::make_shared<const Plan>(std::move(plan));
        tiles_.set_content(content_, {});
        return Done{};
    }
    /// The rest of a sixtieth of a second is the workers'.
    Result<Done> set_up() override {
        constexpr unsigned long rest_ms = 10;
        QThread::msleep(rest_ms);
        constexpr double step_px = 24;
        constexpr int frames_each_way = 60;
        const bool back = frame_++ / frames_each_way % 2 != 0;
        view_ = view_.panned({back ? step_px : -step_px, 0});
        return Done{};
    }
    Result<Work> run() override {
        QCoreApplication::processEvents();
        tiles_.want(view_);
        QPainter painter(&picture_);
        tiles_.paint(painter, view_);
        return Work{1, static_cast<double>(picture_.width()) * picture_.height()};
    }

private:
    app::TilePool tiles_;
    app::MapContent content_;
    app::MapView view_;
    QImage picture_{screen, QImage::Format_ARGB32_Premultiplied};
    int frame_ = 0;
};

}  // namespace

std::unique_ptr<Bench> first_picture_bench() {
    return std::make_unique<FirstPicture>();
}
std::unique_ptr<Bench> pan_bench() {
    return std::make_unique<Pan>();
}
std::unique_ptr<Bench> frame_bench() {
    return std::make_unique<Frame>();
}

}  // namespace yimi::bench
