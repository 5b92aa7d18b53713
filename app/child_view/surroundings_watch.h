#pragma once

#include <QObject>

#include "app/child_view/surroundings.h"
#include "app/document/ground_heights.h"

namespace yimi::app {

/// The surroundings of where somebody stands: made as a job, anew after each edit nearby, at another hour, and when he
/// has walked too far for the ones before. Those stay until then.
class SurroundingsWatch final : public QObject {
    Q_OBJECT

public:
    explicit SurroundingsWatch(Document& document, QObject* parent = nullptr);

    /// Nothing: nobody looks. `time_s`: second of the day.
    void stand(std::optional<Point> at, int time_s);
    /// Null where there are none yet.
    [[nodiscard]] const std::shared_ptr<const Surroundings>& surroundings() const noexcept { return surroundings_; }

signals:
    void changed();

private:
    void follow_plan(const PlanChange& change);
    void make();

    Document& document_;
    JobRunner jobs_;
    GroundHeights heights_;
    std::optional<Point> at_;
    int time_s_ = 0;
    std::optional<Point> being_made_;  ///< their middle
    bool is_outdated_ = true;
    std::shared_ptr<const Surroundings> surroundings_;
};

}  // namespace yimi::app
