#include "app/panels/jobs_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr qint64 appears_after_ms = 300, says_how_long_after_ms = 2000;

}  // namespace

JobsLine::JobsLine(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      text_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      stop_(new QToolButton(this)) {
    setObjectName(QStringLiteral("jobs_line"));
    text_->setObjectName(QStringLiteral("job_text"));
    bar_->setObjectName(QStringLiteral("job_progress"));
    bar_->setTextVisible(false);
    bar_->setFixedWidth(90);
    bar_->setMaximumHeight(fontMetrics().height() - 4);
    stop_->setObjectName(QStringLiteral("job_cancel"));
    stop_->setText(QStringLiteral("×"));
    stop_->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 6, 0);
    row->setSpacing(4);
    row->addWidget(text_);
    row->addWidget(bar_);
    row->addWidget(stop_);
    hide();

    appear_.setSingleShot(true);
    appear_.setTimerType(Qt::PreciseTimer);
    connect(&appear_, &QTimer::timeout, this, &JobsLine::refresh);
    connect(&jobs, &JobRunner::job_progressed, this, &JobsLine::take_progress);
    connect(&jobs, &JobRunner::job_finished, this, [this](quint64 id) {
        if (running_.erase(id) > 0) refresh();
    });
    connect(stop_, &QToolButton::clicked, this, [this] {
        const auto job = running_.find(shown_);
        if (job == running_.end()) return;
        job->second.is_stopping = true;
        jobs_.cancel(shown_);
        refresh();
    });
}

void JobsLine::take_progress(quint64 id, const QString& what, quint64 done, quint64 total) {
    Shown& job = running_[id];
    if (!job.since.isValid()) job.since.start();
    job.what = what;
    job.done = done;
    job.total = total;
    refresh();
}

void JobsLine::refresh() {
    const auto is_long = [](const auto& job) { return job.second.since.elapsed() >= appears_after_ms; };
    const auto oldest = std::find_if(running_.begin(), running_.end(), is_long);
    if (oldest != running_.end()) {
        shown_ = oldest->first;
        show_job(oldest->second, running_.size() - 1);
        show();
        return;
    }
    hide();
    if (running_.empty()) return;
    const qint64 wait_ms = appears_after_ms - running_.begin()->second.since.elapsed();
    appear_.start(static_cast<int>(std::max<qint64>(1, wait_ms)));
}

void JobsLine::show_job(const Shown& job, std::size_t others) {
    QString text = job_name(job.what.toStdString());
    stop_->setEnabled(!job.is_stopping);
    const QString left = job.is_stopping ? tr("stopping") : time_left(job);
    if (!left.isEmpty()) text = tr("%1, %2").arg(text, left);
    if (others > 0) text = tr("%1 (and %n more)", nullptr, static_cast<int>(others)).arg(text);
    text_->setText(text);
    // A range of 0 to 0 shows an endless bar: how much there is to do is not known.
    bar_->setRange(0, job.total > 0 ? 1000 : 0);
    if (job.total > 0) bar_->setValue(static_cast<int>(1000 * std::min(job.done, job.total) / job.total));
    stop_->setToolTip(tr("Stop"));
    stop_->setAccessibleName(tr("Stop"));
}

QString JobsLine::time_left(const Shown& job) {
    const qint64 spent_ms = job.since.elapsed();
    if (spent_ms < says_how_long_after_ms || job.done == 0 || job.done >= job.total) return {};
    const double share_done = static_cast<double>(job.done) / static_cast<double>(job.total);
    const double left_s = static_cast<double>(spent_ms) / 1000 * (1 - share_done) / share_done;
    return left_s < 90 ? tr("about %1 s left").arg(number(std::ceil(left_s), 0))
                       : tr("about %1 min left").arg(number(std::ceil(left_s / 60), 0));
}

void JobsLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && isVisible()) refresh();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
