#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <map>

#include "app/jobs/job_runner.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace yimi::app {

/// What runs in the background: the oldest job with its progress and a way to stop it, and how many more there are.
/// Shows only what takes longer than 0.3 s; after 2 s it says how long it still takes.
class JobsLine final : public QWidget {
    Q_OBJECT

public:
    explicit JobsLine(JobRunner& jobs, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Shown {
        QElapsedTimer since;
        QString what;
        quint64 done = 0, total = 0;
        bool is_stopping = false;
    };
    void take_progress(quint64 id, const QString& what, quint64 done, quint64 total);
    void refresh();
    void show_job(const Shown& job, std::size_t others);
    [[nodiscard]] static QString time_left(const Shown& job);

    JobRunner& jobs_;
    std::map<quint64, Shown> running_;  ///< by id: oldest first
    quint64 shown_ = 0;
    QTimer appear_;
    QLabel* text_;
    QProgressBar* bar_;
    QToolButton* stop_;
};

}  // namespace yimi::app
