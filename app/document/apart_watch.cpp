#include "app/document/apart_watch.h"

#include "app/document/eye_view.h"
#include "core/base/parallel.h"

namespace yimi::app {
namespace {

const QString job_line = QStringLiteral("difference");
constexpr std::size_t coarse_cells = 2000, fine_cells = 25000;
constexpr int stale_after_ms = 150;

struct Answer {
    std::shared_ptr<const Scene> scene;
    std::shared_ptr<const MapOverlay::Apart> apart;
};

}  // namespace

ApartWatch::ApartWatch(Document& document, JobRunner& jobs, Analyses& analyses, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs), analyses_(analyses) {
    stale_after_.setSingleShot(true);
    stale_after_.setInterval(stale_after_ms);
    connect(&stale_after_, &QTimer::timeout, this, &ApartWatch::mark_stale);
    connect(&analyses, &Analyses::eye_changed, this, &ApartWatch::compute_anew);
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.derived) return;
        if (change.whole) analyses_.show_apart(nullptr);
        compute_anew();
    });
}

void ApartWatch::set_shown(bool shown) {
    if (shown == shown_) return;
    shown_ = shown;
    if (shown) return compute_anew();
    jobs_.drop_line(job_line);
    stale_after_.stop();
    analyses_.show_apart(nullptr);
}

void ApartWatch::set_view(const Box& view) {
    if (view == view_) return;
    view_ = view;
    if (shown_) compute(coarse_cells);
}

void ApartWatch::compute_anew() {
    if (!shown_) return;
    stale_after_.start();
    compute(coarse_cells);
}

void ApartWatch::compute(std::size_t most_cells) {
    if (!document_.is_open() || view_.empty()) return;
    const Snapshot plan = document_.snapshot();
    jobs_.start<Answer>(
        job_line,
        [make = analyses_.scene_maker(), eye = analyses_.eye(), view = view_,
         most_cells](JobContext& job) -> Result<Answer> {
            auto scene = make();
            const FieldGrid grid = grid_over(view, most_cells);
            YIMI_TRY(field, difference_field(*scene, grid, eye, look_radius_m, job, default_threads()));
            auto apart = std::make_shared<MapOverlay::Apart>();
            apart->areas = areas_of(grid, field);
            apart->child = eye;
            return Answer{std::move(scene), std::move(apart)};
        },
        [this, plan, most_cells](Result<Answer> answer) {
            if (!answer) return;  // only cancelled
            analyses_.keep_scene(std::move(answer.value().scene), plan);
            stale_after_.stop();
            analyses_.show_apart(std::move(answer.value().apart));
            if (most_cells == coarse_cells) compute(fine_cells);
        });
}

void ApartWatch::mark_stale() {
    const auto& shown = analyses_.overlay()->apart;
    if (!shown || shown->is_stale) return;
    auto stale = std::make_shared<MapOverlay::Apart>(*shown);
    stale->is_stale = true;
    analyses_.show_apart(std::move(stale));
}

}  // namespace yimi::app
