#pragma once

#include "app/document/analyses.h"
#include "app/jobs/job_runner.h"
#include "app/strip/route_strip.h"

namespace yimi::app {

/// A route and, where it has one, the other of its pair.
struct StripPair {
    std::shared_ptr<const RouteStrip> here, other;
};

/// The strips of the one selected route and of its pair, as long as somebody watches: made as a job, anew after each
/// change of the plan or of the eye's height. What is there stays until then, as stale.
class StripWatch final : public QObject {
    Q_OBJECT

public:
    StripWatch(Document& document, Selection& selection, Analyses& analyses, QObject* parent = nullptr);

    void set_watching(bool on);
    /// The one that is selected.
    [[nodiscard]] std::optional<FeatureId> route() const;
    [[nodiscard]] const StripPair& strips() const noexcept { return strips_; }
    [[nodiscard]] bool is_stale() const;
    /// The findings shown are of an earlier plan.
    [[nodiscard]] bool findings_are_stale() const { return analyses_.audits().is_stale(); }

signals:
    void changed();

private:
    void follow();
    [[nodiscard]] bool is_audited() const;

    Document& document_;
    Selection& selection_;
    Analyses& analyses_;
    JobRunner jobs_;
    bool watching_ = false;
    StripPair strips_;
    /// For what they are being made.
    struct Wish {
        Snapshot plan;
        FeatureId route;
        double eye_m = 0;
        bool is_audited = false;
        friend bool operator==(const Wish&, const Wish&) = default;
    };
    std::optional<Wish> asked_;
};

}  // namespace yimi::app
