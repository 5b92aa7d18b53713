#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "app/document/audit_watch.h"
#include "app/document/document.h"
#include "app/document/ground_heights.h"
#include "app/document/reach.h"
#include "app/document/ways_seen.h"
#include "core/sight/scene.h"

namespace yimi::app {

/// What the window knows beyond the plan itself: sight along the routes, coverage, the last audit. Computes as jobs on
/// the newest snapshot; what is there stays, marked as stale, until the fresh result comes. Lives on the main thread.
class Analyses final : public QObject {
    Q_OBJECT

public:
    Analyses(Document& document, JobRunner& jobs, QObject* parent = nullptr);
    ~Analyses() override;
    Analyses(const Analyses&) = delete;
    Analyses& operator=(const Analyses&) = delete;

    /// The height from which the map's blind stretches and the audit look.
    [[nodiscard]] EyeHeight eye() const noexcept { return eye_; }
    /// 0.3 to 2.5 m; beyond is taken as the nearer end.
    void set_eye(EyeHeight eye);

    /// Of all routes of the plan; null where nothing has been computed yet.
    [[nodiscard]] const std::shared_ptr<const WaysSeen>& routes_seen() const noexcept { return routes_seen_; }
    [[nodiscard]] bool sight_is_stale() const noexcept { return sight_stale_; }
    /// The project's terrain.
    [[nodiscard]] const GroundHeights& ground() const noexcept { return ground_; }
    /// What can hide something in the plan, over its terrain, of the newest plan for which somebody wanted it; null
    /// before the first.
    [[nodiscard]] const std::shared_ptr<const Scene>& scene() const noexcept { return scene_; }
    /// Has it made for the present plan, unless it is.
    void want_scene();
    /// For a job: gives the scene of the present obstacles, made out of the one before.
    [[nodiscard]] std::function<std::shared_ptr<const Scene>()> scene_maker() const;
    /// Takes what a job has made of it.
    void keep_scene(std::shared_ptr<const Scene> scene, const Snapshot& of);

    /// The line that is being drawn; answered by `drawn_way_seen`. Fewer than two points: nothing is
    /// being drawn any more, and nothing is seen.
    void look_along(std::vector<Point> line);

    /// Runs the audit and writes its findings into the plan (a derived edit); follows every edit from then on.
    void run_audit() { audits_.run(eye_); }
    [[nodiscard]] const AuditWatch& audits() const noexcept { return audits_; }

    void run_coverage(const ReachQuestion& question = {});
    [[nodiscard]] const std::shared_ptr<const Reach>& reach() const noexcept { return reach_; }
    /// Of `reach`, counted after it; null until then.
    [[nodiscard]] const std::shared_ptr<const ReachBarriers>& barriers() const noexcept { return barriers_; }
    [[nodiscard]] bool reach_is_stale() const noexcept;
    /// By id of the blocks, counted after `barriers`; null until then.
    using AloneReach = std::vector<IndependentReach>;
    [[nodiscard]] const std::shared_ptr<const AloneReach>& alone_reach() const noexcept { return alone_reach_; }
    /// Whether the map's coverage theme shows that instead of `reach`.
    void show_alone_reach(bool shown);

    /// What the map's seats theme shows; null: nothing.
    void show_seats(std::shared_ptr<const MapOverlay::Seats> seats);

    /// What the map's difference theme shows; null: nothing.
    void show_apart(std::shared_ptr<const MapOverlay::Apart> apart);

    /// Shows on the map what can be walked to around a place, and again after each edit; nothing: no more.
    void show_zones_around(const std::optional<FeatureRef>& place, double within_m);
    /// Null where none are shown, or not yet.
    [[nodiscard]] const std::shared_ptr<const ReachZones>& zones() const noexcept { return zones_; }

    /// Everything of the above that the map shows.
    [[nodiscard]] const std::shared_ptr<const MapOverlay>& overlay() const noexcept { return overlay_; }

signals:
    void eye_changed(double metres);
    void overlay_changed();
    void sight_changed();
    void scene_changed();
    void drawn_way_seen(const yimi::app::WaysSeen& seen);
    void audit_changed();
    void coverage_changed();
    /// Something could not be computed.
    void failed(const QString& sentence, const QString& details);

private:
    struct SightAnswer;
    void follow_plan(const PlanChange& change);
    void look_along_routes();
    void show_overlay();
    [[nodiscard]] bool scene_is_fresh() const;
    void count_barriers(const Snapshot& plan);
    void count_alone_reach(const Snapshot& plan);
    void find_zones();

    Document& document_;
    JobRunner& jobs_;
    GroundHeights ground_;
    AuditWatch audits_;
    EyeHeight eye_ = child_eye;
    std::shared_ptr<const Scene> scene_;
    Snapshot scene_of_;
    bool sight_stale_ = true;
    std::shared_ptr<const WaysSeen> routes_seen_;
    std::shared_ptr<const Reach> reach_;
    std::shared_ptr<const ReachBarriers> barriers_;
    std::shared_ptr<const AloneReach> alone_reach_;
    bool shows_alone_reach_ = false;
    std::shared_ptr<const MapOverlay::Seats> seats_;
    std::shared_ptr<const MapOverlay::Apart> apart_;
    std::optional<FeatureRef> zones_around_;
    double zones_within_m_ = 0;
    std::shared_ptr<const ReachZones> zones_;
    std::shared_ptr<const MapOverlay> overlay_ = std::make_shared<const MapOverlay>();
};

}  // namespace yimi::app
