#include "app/jobs/job_runner.h"

#include <QElapsedTimer>

namespace yimi::app {
namespace {

qint64 now_ms() {
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return clock.elapsed();
}

}  // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    // One worker more than cores: a short job need not wait for a long one.
    pool_.setMaxThreadCount(QThread::idealThreadCount() + 1);
}

JobRunner::~JobRunner() {
    for (auto& [id, job] : jobs_) job.context->cancel();
    pool_.waitForDone();
}

std::shared_ptr<JobRunner::Context> JobRunner::make_context(JobId id) {
    return std::make_shared<Context>(*this, id);
}

void JobRunner::run(JobId, std::function<void()> on_worker) {
    pool_.start(std::move(on_worker));
}

bool JobRunner::finish(JobId id) {
    const auto job = jobs_.find(id);
    if (job == jobs_.end()) return false;
    const bool wanted = !job->second.superseded;
    jobs_.erase(job);
    emit job_finished(id);
    return wanted;
}

void JobRunner::cancel(JobId id) {
    if (const auto job = jobs_.find(id); job != jobs_.end()) job->second.context->cancel();
}

void JobRunner::cancel_line(const QString& line) {
    for (auto& [id, job] : jobs_)
        if (job.line == line) job.context->cancel();
}

void JobRunner::drop_line(const QString& line) {
    for (auto& [id, job] : jobs_)
        if (job.line == line) {
            job.superseded = true;
            job.context->cancel();
        }
}

bool JobRunner::is_running(const QString& line) const {
    return std::any_of(jobs_.begin(), jobs_.end(),
                       [&](const auto& entry) { return entry.second.line == line && !entry.second.superseded; });
}

void JobRunner::Context::progress(std::size_t done, std::size_t total, std::string_view what) {
    constexpr qint64 interval_ms = 50;  // more often than one can read is only work for the main thread
    const qint64 now = now_ms();
    if (done < total && now - last_told_ms_.load() < interval_ms) return;
    last_told_ms_ = now;
    const QString word = QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size()));
    const Handoff handoff;
    QMetaObject::invokeMethod(
        &runner_,
        [runner = &runner_, id = id_, word, done, total] {
            take_over();
            if (runner->jobs_.contains(id)) emit runner->job_progressed(id, word, done, total);
        },
        Qt::QueuedConnection);
}

}  // namespace yimi::app
