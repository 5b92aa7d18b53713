#pragma once

#include <QObject>
#include <memory>

#include "app/document/document.h"
#include "app/document/mend_network.h"

namespace yimi::app {

/// What was found in one plan's street network.
struct CheckedNetwork {
    Snapshot plan;
    TopologyCheck now;
    TopologyCheck after;  ///< pieces and lengths once all that can be mended is mended
};

/// Checks the open plan's street network as a job, and mends what can be mended: one edit each time, after which it
/// looks again. Lives on the main thread.
class NetworkCheck final : public QObject {
    Q_OBJECT

public:
    NetworkCheck(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    void run();
    [[nodiscard]] bool is_running() const;
    /// Null before the first check of this project.
    [[nodiscard]] const std::shared_ptr<const CheckedNetwork>& found() const noexcept { return found_; }
    [[nodiscard]] bool is_stale() const noexcept;
    /// What of the kind is in the plan as it is then, whatever was found before.
    void mend(WhichFaults which);
    /// That one alone, if it is still there.
    void mend_one(const TopologyDefect& defect);

signals:
    void changed();
    void notice(const QString& sentence);
    void failed(const QString& sentence, const QString& details);

private:
    using Choose = std::function<std::vector<TopologyDefect>(std::vector<TopologyDefect>)>;
    void mend_chosen(Choose choose);

    Document& document_;
    JobRunner& jobs_;
    std::shared_ptr<const CheckedNetwork> found_;
};

}  // namespace yimi::app
