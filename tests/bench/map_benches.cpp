#include "app/map/picture.h"
#include "tests/bench/bench.h"
#include "tests/bench/drawn_pixels.h"

namespace yimi::bench {
namespace {

constexpr QSize screen(1920, 1080);

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

}  // namespace

std::unique_ptr<Bench> first_picture_bench() {
    return std::make_unique<FirstPicture>();
}

}  // namespace yimi::bench
