#pragma once

#include <QObject>
#include <memory>

#include "app/document/document.h"
#include "app/jobs/job_runner.h"
#include "core/network/street_trace.h"

namespace yimi::app {

/// The open plan's streets as a network that a drawing can follow. Made as a job when somebody wants them; until those
/// of the newest plan are there, those of the plan before serve.
class StreetsToFollow final : public QObject {
    Q_OBJECT

public:
    explicit StreetsToFollow(Document& document, QObject* parent = nullptr);

    /// Has them made for the present plan, unless they are.
    void want();
    /// Null while there are none yet.
    [[nodiscard]] const std::shared_ptr<const FollowedStreets>& streets() const noexcept { return streets_; }

signals:
    void changed();

private:
    Document& document_;
    JobRunner jobs_;
    std::shared_ptr<const FollowedStreets> streets_;
    Snapshot wanted_;  ///< of which they are, or are being made
};

}  // namespace yimi::app
