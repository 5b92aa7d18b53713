#pragma once

#include <QObject>
#include <functional>
#include <string>
#include <vector>

#include "app/document/document.h"
#include "core/edit/medium.h"
#include "core/ledger/step.h"

namespace yimi::app {

/// Takes steps of the rectification ledger in the window, each as a job on the newest plan: what has to be proved is
/// checked anew, and a step is recorded only for the plan that it was checked on. Lives on the main thread.
class LedgerDesk final : public QObject {
    Q_OBJECT

public:
    LedgerDesk(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    /// A finding is checked anew and entered.
    void enter_finding(const std::string& key, LedgerStep step, std::vector<Medium> photos);
    /// A hazard that is not in the plan yet is entered.
    void enter(Feature hazard, LedgerStep step, std::vector<Medium> photos);
    /// A drawn hazard becomes `filled_in`, as a step that can be undone, and is entered.
    void enter_drawn(FeatureId hazard, const Feature& filled_in, LedgerStep step, std::vector<Medium> photos);
    /// An entry takes a step: checked_step.
    void take(FeatureId hazard, LedgerStep step, std::vector<Medium> photos);
    [[nodiscard]] bool is_busy() const;
    void stop();

signals:
    /// The step is on the disk. `hazard`: the row that it was about.
    void recorded(yimi::FeatureId hazard);
    /// The step was not taken, and nothing was changed.
    void refused(const QString& sentence);
    void busy_changed();

private:
    using MakeEdit = std::function<Result<Edit>(const Plan& plan, JobContext& job)>;
    void start(MakeEdit make, std::vector<Medium> photos);

    Document& document_;
    JobRunner& jobs_;
};

}  // namespace yimi::app
