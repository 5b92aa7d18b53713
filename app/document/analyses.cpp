#include "app/document/analyses.h"

#include "app/document/kept_streets.h"
#include "app/text/error_text.h"
#include "core/base/parallel.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

constexpr double lowest_eye_m = 0.3, highest_eye_m = 2.5;
const QString sight_line = QStringLiteral("sight"), drawn_line = QStringLiteral("drawn_way"),
              coverage_line = QStringLiteral("coverage"), barriers_line = QStringLiteral("barriers"),
              zones_line = QStringLiteral("zones"), scene_line = QStringLiteral("scene");

}  // namespace

struct Analyses::SightAnswer {
    std::shared_ptr<const Scene> scene;
    WaysSeen seen;
};

Analyses::Analyses(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs), ground_(document, jobs), audits_(document, jobs) {
    connect(&audits_, &AuditWatch::changed, this, &Analyses::audit_changed);
    connect(&audits_, &AuditWatch::failed, this, &Analyses::failed);
    connect(&document, &Document::plan_changed, this, &Analyses::follow_plan);
    connect(&ground_, &GroundHeights::changed, this, [this] {
        if (scene_) want_scene();
        look_along_routes();
    });
}

Analyses::~Analyses() = default;

void Analyses::set_eye(EyeHeight eye) {
    eye.metres = std::clamp(eye.metres, lowest_eye_m, highest_eye_m);
    if (eye.metres == eye_.metres) return;
    eye_ = eye;
    emit eye_changed(eye_.metres);
    look_along_routes();
}

void Analyses::follow_plan(const PlanChange& change) {
    if (change.derived) return;
    if (change.whole) {
        for (const QString& line : {sight_line, drawn_line, coverage_line, barriers_line, zones_line, scene_line})
            jobs_.drop_line(line);
        scene_.reset();
        routes_seen_.reset();
        reach_.reset();
        barriers_.reset();
        alone_reach_.reset();
        zones_around_.reset();
        zones_.reset();
        show_overlay();
    }
    if (zones_around_) find_zones();
    emit audit_changed();
    emit coverage_changed();
    look_along_routes();
}

bool Analyses::scene_is_fresh() const {
    return scene_ && scene_of_ == document_.snapshot() && scene_->ground() == ground_.grid().get();
}

std::function<std::shared_ptr<const Scene>()> Analyses::scene_maker() const {
    return [plan = document_.snapshot(), scene = scene_, ground = ground_.grid(), is_fresh = scene_is_fresh()] {
        if (is_fresh) return scene;
        return std::make_shared<const Scene>((scene ? scene->brought_to(*plan) : make_scene(*plan)).over(ground));
    };
}

void Analyses::keep_scene(std::shared_ptr<const Scene> scene, const Snapshot& of) {
    if (of != document_.snapshot()) return;
    const bool is_new = scene != scene_;
    scene_ = std::move(scene);
    scene_of_ = of;
    if (is_new) emit scene_changed();
}

void Analyses::want_scene() {
    if (scene_is_fresh() || jobs_.is_running(scene_line)) return;
    const Snapshot plan = document_.snapshot();
    using Made = std::shared_ptr<const Scene>;
    jobs_.start<Made>(
        scene_line, [make = scene_maker()](JobContext&) -> Result<Made> { return make(); },
        [this, plan](Result<Made> made) {
            keep_scene(std::move(made).value(), plan);
            if (!scene_is_fresh()) want_scene();  // edited in the meantime, or another terrain
        });
}

void Analyses::look_along_routes() {
    sight_stale_ = true;
    emit sight_changed();
    if (document_.snapshot()->layer(Table::routes).size() == 0) {
        jobs_.drop_line(sight_line);
        routes_seen_ = std::make_shared<const WaysSeen>();
        sight_stale_ = false;
        show_overlay();
        emit sight_changed();
        return;
    }
    const Snapshot plan = document_.snapshot();
    jobs_.start<SightAnswer>(
        sight_line,
        [plan, scene = scene_maker(), eye = eye_](JobContext& job) -> Result<SightAnswer> {
            auto used = scene();
            YIMI_TRY(seen, see_along(*used, *plan, ways_of(*plan), eye, job));
            return SightAnswer{std::move(used), std::move(seen)};
        },
        [this, plan, eye = eye_](Result<SightAnswer> answer) {
            if (!answer || eye.metres != eye_.metres) return;
            keep_scene(std::move(answer.value().scene), plan);
            routes_seen_ = std::make_shared<const WaysSeen>(std::move(answer.value().seen));
            sight_stale_ = false;
            show_overlay();
            emit sight_changed();
        });
}

void Analyses::look_along(std::vector<Point> line) {
    jobs_.drop_line(drawn_line);
    if (line.size() < 2) return emit drawn_way_seen({});
    const Snapshot plan = document_.snapshot();
    jobs_.start<SightAnswer>(
        drawn_line,
        [plan, scene = scene_maker(), line = std::move(line), eye = eye_](JobContext& job) -> Result<SightAnswer> {
            auto used = scene();
            YIMI_TRY(seen, see_along(*used, *plan, {line}, eye, job));
            return SightAnswer{std::move(used), std::move(seen)};
        },
        [this, plan](Result<SightAnswer> answer) {
            if (!answer) return;
            keep_scene(std::move(answer.value().scene), plan);
            emit drawn_way_seen(answer.value().seen);
        });
}

void Analyses::run_coverage(const ReachQuestion& question) {
    if (!document_.is_open()) return;
    jobs_.drop_line(barriers_line);
    jobs_.start<Reach>(
        coverage_line,
        [plan = document_.snapshot(), streets = document_.streets(), question](JobContext& job) {
            return reach_of(*plan, *streets->of(plan), question, job);
        },
        [this, plan = document_.snapshot()](Result<Reach> reach) {
            if (reach) {
                reach_ = std::make_shared<const Reach>(std::move(reach).value());
                barriers_.reset();
                alone_reach_.reset();
                count_barriers(plan);
            } else if (reach.error().code != ErrorCode::cancelled) {
                emit failed(sentence(reach.error()), QString::fromStdString(reach.error().message));
            }
            show_overlay();
            emit coverage_changed();
        });
    emit coverage_changed();
}

void Analyses::count_barriers(const Snapshot& plan) {
    constexpr std::size_t most = 10;
    jobs_.start<ReachBarriers>(
        barriers_line,
        [plan, streets = document_.streets(), question = reach_->asked](JobContext& job) {
            return barriers_of(*plan, *streets->of(plan), question, most, job);
        },
        [this, plan](Result<ReachBarriers> barriers) {
            if (!barriers) return;  // what it fails on, the coverage itself has failed on
            barriers_ = std::make_shared<const ReachBarriers>(std::move(barriers).value());
            count_alone_reach(plan);
            emit coverage_changed();
        });
}

void Analyses::count_alone_reach(const Snapshot& plan) {
    jobs_.start<AloneReach>(
        barriers_line,
        [plan, streets = document_.streets()](JobContext& job) {
            return alone_in_15_minutes(*plan, *streets->of(plan), job);
        },
        [this](Result<AloneReach> reach) {
            if (!reach) return;
            alone_reach_ = std::make_shared<const AloneReach>(std::move(reach).value());
            if (shows_alone_reach_) show_overlay();
            emit coverage_changed();
        });
}

void Analyses::show_alone_reach(bool shown) {
    if (shown == shows_alone_reach_) return;
    shows_alone_reach_ = shown;
    show_overlay();
}

void Analyses::show_seats(std::shared_ptr<const MapOverlay::Seats> seats) {
    const bool same = seats == seats_ || (seats && seats_ && *seats == *seats_);
    if (same) return;
    seats_ = std::move(seats);
    show_overlay();
}

void Analyses::show_apart(std::shared_ptr<const MapOverlay::Apart> apart) {
    if (apart == apart_) return;
    apart_ = std::move(apart);
    show_overlay();
}

bool Analyses::reach_is_stale() const noexcept {
    return reach_ && reach_->revision != document_.snapshot()->revision();
}

void Analyses::show_zones_around(const std::optional<FeatureRef>& place, double within_m) {
    if (place == zones_around_ && within_m == zones_within_m_) return;
    zones_around_ = place;
    zones_within_m_ = within_m;
    find_zones();
}

void Analyses::find_zones() {
    if (!zones_around_) {
        jobs_.drop_line(zones_line);
        if (!zones_) return;
        zones_.reset();
        return show_overlay();
    }
    jobs_.start<ReachZones>(
        zones_line,
        [plan = document_.snapshot(), streets = document_.streets(), place = *zones_around_,
         within_m = zones_within_m_](JobContext&) { return zones_around(*plan, *streets->of(plan), place, within_m); },
        [this](Result<ReachZones> zones) {
            zones_ = zones ? std::make_shared<const ReachZones>(std::move(zones).value()) : nullptr;
            show_overlay();
        });
}

void Analyses::show_overlay() {
    auto overlay = std::make_shared<MapOverlay>();
    if (routes_seen_) overlay->blind = routes_seen_->blind;
    overlay->is_open_space = shows_alone_reach_ && alone_reach_;
    if (overlay->is_open_space)
        overlay->coverage = by_open_space(*alone_reach_);
    else if (reach_)
        overlay->coverage = covered_blocks(*reach_);
    overlay->seats = seats_;
    overlay->apart = apart_;
    if (zones_)
        overlay->zones = {{zones_->circle, MapOverlay::Way::circle},
                          {zones_->walk, MapOverlay::Way::walk},
                          {zones_->alone, MapOverlay::Way::alone}};
    overlay_ = std::move(overlay);
    emit overlay_changed();
}

}  // namespace yimi::app
