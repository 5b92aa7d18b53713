#pragma once

#include <QObject>
#include <memory>
#include <string>

#include "app/document/streets_to_follow.h"

namespace yimi::app {

/// What of the streets one profile may walk, with the streets that it borrows.
struct WalkedStreets {
    std::shared_ptr<const FollowedStreets> streets;
    ProfileNetwork network;
};

/// The open plan's streets as one profile walks them, made as a job; until those of the newest plan are there, those of
/// the plan before serve.
class StreetsToWalk final : public QObject {
    Q_OBJECT

public:
    explicit StreetsToWalk(StreetsToFollow& streets, QObject* parent = nullptr);

    void want(const WalkingProfile& profile);
    /// Null while there are none yet of that profile.
    [[nodiscard]] const std::shared_ptr<const WalkedStreets>& streets() const noexcept { return walked_; }

signals:
    void changed();

private:
    void follow();

    StreetsToFollow& followed_;
    JobRunner jobs_;
    WalkingProfile profile_;
    std::shared_ptr<const FollowedStreets> making_;  ///< of these streets they are, or are being made
    std::shared_ptr<const WalkedStreets> walked_;
};

}  // namespace yimi::app
