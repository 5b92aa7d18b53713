#pragma once

#include <QObject>
#include <memory>
#include <string>
#include <vector>

#include "app/document/document.h"
#include "app/document/new_scenario.h"
#include "app/document/profiles.h"
#include "app/document/selection.h"
#include "core/coverage/siting_question.h"

namespace yimi::app {

/// One place that may become a site: a parcel, or a point.
struct SiteKey {
    std::optional<FeatureRef> parcel;
    Point at;
    friend bool operator==(const SiteKey& a, const SiteKey& b) {
        return a.parcel == b.parcel && (a.parcel || a.at == b.at);
    }
};

/// What the planner asks: so many new places of a kind, among which candidates.
struct SiteWish {
    enum class From { parcels, selected, points, grid };

    PlaceKind places = Table::playgrounds;
    SitingGoal goal = SitingGoal::coverage;
    std::size_t count = 3;
    double within_m = 300;
    std::string profile = std::string(accompanied_id);
    From from = From::grid;
    Table parcels = Table::blocks;
    double spacing_m = 100;
};

struct FoundSite {
    SiteKey key;
    SiteUse use = SiteUse::free;
    double children = 0, saved_m = 0;  ///< as SiteGain
    std::vector<Point> homes;          ///< access points of the blocks that gain
};

/// The answer to a wish, for one plan.
struct FoundSites {
    Snapshot plan;
    SiteWish asked;
    QString walker;  ///< who walks, as it was called then
    Siting siting;
    std::vector<FoundSite> sites;  ///< most gained first
    std::size_t candidates = 0, unknown_blocks = 0, unreached_blocks = 0;
    double children = 0;  ///< of all blocks
};

/// Looks, as a job, for the sites where new places help most, and takes them over as planned places. Lives on the main
/// thread.
class SiteSearch final : public QObject {
    Q_OBJECT

public:
    SiteSearch(Document& document, JobRunner& jobs, const Selection& selection, QObject* parent = nullptr);

    void run(const SiteWish& wish);
    void stop();
    [[nodiscard]] bool is_running() const;
    /// Null before the first search of this project.
    [[nodiscard]] const std::shared_ptr<const FoundSites>& found() const noexcept { return found_; }
    [[nodiscard]] bool is_stale() const noexcept { return found_ && found_->plan->revision() != plan_revision(); }

    /// Fixed sites are taken whatever they bring, forbidden ones never; asked anew at once.
    void set_use(const SiteKey& site, SiteUse use);
    struct Decided {
        SiteKey site;
        SiteUse use = SiteUse::free;
    };
    [[nodiscard]] const std::vector<Decided>& decided() const noexcept { return decided_; }

    /// Candidates that the planner has picked on the map; the same place again takes it away.
    void pick(Point at, double tolerance_m);
    void drop_points();
    [[nodiscard]] const std::vector<Point>& points() const noexcept { return points_; }

    /// Adds what was found to the plan, in one edit.
    void take_over(TakeInto into = TakeInto::shown_plan);

signals:
    void changed();
    void notice(const QString& sentence);
    void failed(const QString& sentence, const QString& details);

private:
    [[nodiscard]] Revision plan_revision() const noexcept { return document_.snapshot()->revision(); }

    Document& document_;
    JobRunner& jobs_;
    const Selection& selection_;
    std::vector<Decided> decided_;
    std::vector<Point> points_;
    std::shared_ptr<const FoundSites> found_;
};

}  // namespace yimi::app
