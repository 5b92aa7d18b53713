// Long work off the main thread: a job gets a snapshot, returns a value, and is delivered on the main thread.
// May use: core/base, QtCore. The only place in app where threads are (the map's tiles have a pool of their own).
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <map>
#include <memory>

#include "app/jobs/handoff.h"
#include "core/base/job_context.h"
#include "core/base/result.h"

namespace yimi::app {

/// Runs jobs and tells of their progress. Lives on the main thread; on destruction it cancels all jobs and waits.
class JobRunner final : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    using JobId = quint64;

    /// Runs `work` on a worker thread and calls `deliver` with its value on the main thread, unless the job was
    /// superseded. A job with the same non-empty `line` cancels and supersedes the one before it: "sight", "audit".
    template <class T>
    JobId start(const QString& line, std::function<Result<T>(JobContext&)> work,
                std::function<void(Result<T>)> deliver);

    /// Asks a job to stop; it is delivered as cancelled, or with its value where that was there already.
    void cancel(JobId id);
    void cancel_line(const QString& line);
    /// Nobody wants the value any more: asks the line's job to stop, and delivers nothing, not even a value that is
    /// there already.
    void drop_line(const QString& line);
    [[nodiscard]] bool is_busy() const noexcept { return !jobs_.empty(); }
    /// Whether a job of this line is still to be delivered.
    [[nodiscard]] bool is_running(const QString& line) const;

signals:
    /// `what` is a stable word for app/text's job_name; `total` is 0 where it is not known.
    void job_progressed(quint64 id, const QString& what, quint64 done, quint64 total);
    void job_finished(quint64 id);

private:
    class Context;
    struct Job {
        QString line;
        std::shared_ptr<Context> context;
        bool superseded = false;
    };

    std::shared_ptr<Context> make_context(JobId id);
    void run(JobId id, std::function<void()> on_worker);
    /// Takes the job off the list; whether its value is still wanted.
    bool finish(JobId id);

    QThreadPool pool_;
    std::map<JobId, Job> jobs_;
    JobId last_id_ = 0;
};

/// What a job sees of its runner.
class JobRunner::Context final : public JobContext {
public:
    Context(JobRunner& runner, JobId id) : runner_(runner), id_(id) {}
    bool cancelled() const noexcept override { return cancelled_; }
    void progress(std::size_t done, std::size_t total, std::string_view what) override;
    void cancel() noexcept { cancelled_ = true; }

private:
    JobRunner& runner_;
    JobId id_;
    std::atomic<bool> cancelled_{false};
    std::atomic<qint64> last_told_ms_{-1000};
};

template <class T>
JobRunner::JobId JobRunner::start(const QString& line, std::function<Result<T>(JobContext&)> work,
                                  std::function<void(Result<T>)> deliver) {
    if (!line.isEmpty()) drop_line(line);
    const JobId id = ++last_id_;
    const auto context = make_context(id);
    jobs_[id] = {line, context, false};
    const Handoff going;
    run(id, [this, id, context, work = std::move(work), deliver = std::move(deliver)]() mutable {
        take_over();
        auto value = std::make_shared<Result<T>>(work(*context));
        work = nullptr;  // what it holds (an open project) is let go before anyone hears of the end
        const Handoff coming_back;
        QMetaObject::invokeMethod(
            this,
            [this, id, value, deliver] {
                take_over();
                if (finish(id)) deliver(std::move(*value));
            },
            Qt::QueuedConnection);
    });
    return id;
}

}  // namespace yimi::app
