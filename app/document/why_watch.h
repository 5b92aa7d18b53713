#pragma once

#include <QObject>
#include <memory>

#include "app/document/document.h"
#include "app/document/reach.h"
#include "core/network/why_not_reached.h"

namespace yimi::app {

/// Why a block does not reach the nearest place, on foot with an adult; where that is well, alone.
struct WhyAnswer {
    Snapshot plan;
    FeatureId block;
    ReachQuestion asked;
    bool is_alone = false;  ///< of whom it tells
    WhyNotReached why;
};

/// Works out, as a job, what a block lacks; an edit of the plan asks anew. Lives on the main thread.
class WhyWatch final : public QObject {
    Q_OBJECT

public:
    WhyWatch(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    /// Nothing: nobody asks any more.
    void ask(std::optional<FeatureId> block, const ReachQuestion& question);
    /// Null until it is worked out.
    [[nodiscard]] const std::shared_ptr<const WhyAnswer>& answer() const noexcept { return answer_; }
    /// Adds the missing ways to the plan, in one edit; streets that may not be used stay as they are.
    void draw_links();

signals:
    void changed();
    void failed(const QString& sentence, const QString& details);

private:
    void start();

    Document& document_;
    JobRunner& jobs_;
    std::optional<FeatureId> block_;
    ReachQuestion question_;
    std::shared_ptr<const WhyAnswer> answer_;
};

}  // namespace yimi::app
