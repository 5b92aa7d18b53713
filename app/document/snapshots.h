#pragma once

#include <QDateTime>
#include <QTimer>
#include <vector>

#include "app/document/document.h"

namespace yimi::app {

/// Copies of a project as it was, for the day on which its file is deleted, damaged or overwritten: made in the
/// background every five minutes in which something was edited, in the user's own data folder, the newest five of each
/// project.
class Snapshots final : public QObject {
    Q_OBJECT

public:
    static constexpr int usual_interval_ms = 300'000;
    Snapshots(Document& document, JobRunner& jobs, int interval_ms = usual_interval_ms, QObject* parent = nullptr);

    struct Copy {
        QString path;
        QDateTime made_at;
    };
    /// Those of the project at `project`, newest first.
    [[nodiscard]] static std::vector<Copy> of(const QString& project);

private:
    void make();

    Document& document_;
    JobRunner& jobs_;
    QTimer timer_;
    bool edited_ = false;  ///< since the last copy
};

}  // namespace yimi::app
