#pragma once

#include <QMenu>
#include <functional>

#include "app/child_view/recording.h"
#include "app/jobs/job_runner.h"

namespace yimi::app {

/// Saves the child view as a picture, as a film, or as one picture for each half metre, as a job of the window.
class RecordMenu final : public QMenu {
    Q_OBJECT

public:
    /// `shown`: what is in view now; no surroundings where there is nothing to be saved.
    RecordMenu(JobRunner& jobs, std::function<Recording()> shown, QWidget* parent);
    void translate();

signals:
    void recorded(const QStringList& paths);
    void failed(const QString& sentence, const QString& details);

private:
    void ask_where(RecordingKind kind);
    void record(Recording recording);

    JobRunner& jobs_;
    std::function<Recording()> shown_;
    QAction *picture_, *film_, *frames_;
};

}  // namespace yimi::app
