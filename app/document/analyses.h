#pragma once

#include <QDate>
#include <QObject>
#include <memory>
#include <vector>

#include "app/document/document.h"
#include "app/map/map_overlay.h"
#include "core/audit/audit.h"
#include "core/coverage/coverage.h"
#include "core/sight/scene.h"

namespace yimi::app {

/// How child and adult (1.6 m) differ along the ways that were looked at.
struct SightComparison {
    double length_m = 0;            ///< of the ways
    double child_blind_m = 0;       ///< where the eye at the chosen height does not see the street's middle beside it
    double only_child_blind_m = 0;  ///< the part of it that an adult sees
    std::size_t only_child_places = 0;     ///< stretches of `only_child_blind_m`
    double unknown_m = 0;                  ///< the part of `child_blind_m` that only things of unknown height hide
    std::size_t crossings = 0;             ///< at grade, looked at
    std::size_t hidden_at_crossings = 0;   ///< crossings at which a driver in stopping distance does not see the child
    std::size_t only_child_crossings = 0;  ///< of these, where he sees the adult
    std::size_t unknown_crossings = 0;     ///< that lack what an answer needs
};

/// What a child sees along one or several ways.
struct WaysSeen {
    std::vector<MapOverlay::Blind> blind;
    SightComparison comparison;
};

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
    /// The line that is being drawn; answered by `drawn_way_seen`. Fewer than two points: nothing is looked at.
    void look_along(std::vector<Point> line);

    /// Runs the audit and writes its findings into the plan (a derived edit).
    void run_audit();
    [[nodiscard]] bool is_auditing() const;
    /// Null before the first audit in this window (the plan's findings table may hold those of an earlier one).
    [[nodiscard]] const std::shared_ptr<const AuditReport>& audit() const noexcept { return audit_; }
    /// Whether the plan has changed since the findings that it holds were computed.
    [[nodiscard]] bool audit_is_stale() const noexcept;

    /// Children within reach of playgrounds, as the crow flies, on foot accompanied, and on foot alone.
    struct Reach {
        double within_m = 300;
        Revision revision;
        Coverage circle, walk, alone;
    };
    void run_coverage(double within_m = 300);
    [[nodiscard]] const std::shared_ptr<const Reach>& reach() const noexcept { return reach_; }
    [[nodiscard]] bool reach_is_stale() const noexcept;

    /// Everything of the above that the map shows.
    [[nodiscard]] const std::shared_ptr<const MapOverlay>& overlay() const noexcept { return overlay_; }

signals:
    void eye_changed(double metres);
    void overlay_changed();
    void sight_changed();
    void drawn_way_seen(const yimi::app::WaysSeen& seen);
    void audit_changed();
    void coverage_changed();

private:
    struct SightRequest;
    struct SightAnswer;
    struct AuditAnswer;
    void follow_plan(const PlanChange& change);
    void look_along_routes();
    void show_overlay();
    [[nodiscard]] std::shared_ptr<const Scene> scene_if_fresh() const;
    static Result<SightAnswer> see(const SightRequest& request, JobContext& job);

    Document& document_;
    JobRunner& jobs_;
    EyeHeight eye_ = child_eye;
    std::shared_ptr<const Scene> scene_;
    Snapshot scene_of_;
    bool sight_stale_ = true;
    std::shared_ptr<const WaysSeen> routes_seen_;
    std::shared_ptr<const AuditReport> audit_;
    std::shared_ptr<const Reach> reach_;
    std::shared_ptr<const MapOverlay> overlay_ = std::make_shared<const MapOverlay>();
};

}  // namespace yimi::app
