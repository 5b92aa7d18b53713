#pragma once

#include "app/document/route_facts.h"
#include "app/document/selection.h"
#include "app/jobs/job_runner.h"

namespace yimi::app {

/// What is known of the one selected route, as long as somebody watches: made as a job, anew after each change.
class RouteWatch final : public QObject {
    Q_OBJECT

public:
    RouteWatch(Document& document, Selection& selection, QObject* parent = nullptr);

    /// Nobody looks: nothing is worked out.
    void set_watching(bool on);
    /// The one that is selected.
    [[nodiscard]] std::optional<FeatureId> route() const;
    /// Null while there are none of the selected route; may be of an earlier plan, see `is_stale`.
    [[nodiscard]] const std::shared_ptr<const RouteFacts>& facts() const noexcept { return facts_; }
    [[nodiscard]] bool is_stale() const noexcept { return facts_ && facts_->plan != document_.snapshot(); }

signals:
    void changed();

private:
    void follow();

    Document& document_;
    Selection& selection_;
    JobRunner jobs_;
    bool watching_ = false;
    std::shared_ptr<const RouteFacts> facts_;
    Snapshot asked_;  ///< for which plan and route they are being made
    std::optional<FeatureId> asked_of_;
};

}  // namespace yimi::app
