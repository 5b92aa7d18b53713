#include "app/jobs/job_runner.h"

#include <QSemaphore>
#include <QTest>

using namespace yimi;
using app::JobRunner;

namespace {

const QString line = QStringLiteral("sight");

/// A job that waits for `go`, then returns 1; what was delivered is appended to `values` (0: cancelled).
std::function<Result<int>(JobContext&)> waits_for(QSemaphore& go) {
    return [&go](JobContext& job) -> Result<int> {
        go.acquire();
        if (job.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
        return 1;
    };
}

std::function<void(Result<int>)> into(std::vector<int>& values) {
    return [&values](Result<int> value) { values.push_back(value ? value.value() : 0); };
}

}  // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void a_value_is_delivered_on_the_main_thread() {
        JobRunner jobs;
        QThread* worker = nullptr;
        QThread* delivered_on = nullptr;
        jobs.start<int>(
            line,
            [&](JobContext&) -> Result<int> {
                worker = QThread::currentThread();
                return 7;
            },
            [&](const Result<int>&) { delivered_on = QThread::currentThread(); });
        QVERIFY(jobs.is_running(line));
        QTRY_VERIFY(delivered_on != nullptr);
        QCOMPARE(delivered_on, thread());
        QVERIFY(worker != thread());
        QVERIFY(!jobs.is_busy());
    }

    void a_later_job_of_the_line_is_the_only_one_delivered() {
        JobRunner jobs;
        QSemaphore go;
        std::vector<int> first, second;
        jobs.start<int>(line, waits_for(go), into(first));
        jobs.start<int>(line, waits_for(go), into(second));
        go.release(2);
        QTRY_VERIFY(!jobs.is_busy());
        QVERIFY(first.empty());
        QCOMPARE(second, std::vector<int>{1});
    }

    void what_is_cancelled_is_delivered_as_cancelled() {
        JobRunner jobs;
        QSemaphore go;
        std::vector<int> values;
        const auto id = jobs.start<int>(line, waits_for(go), into(values));
        jobs.cancel(id);
        go.release();
        QTRY_VERIFY(!jobs.is_busy());
        QCOMPARE(values, std::vector<int>{0});
    }

    /// The value was computed and on its way to the main thread when nobody wanted it any more: an audit of a project
    /// that has been closed must not reach the next one.
    void what_is_dropped_is_not_delivered_even_if_it_is_ready() {
        JobRunner jobs;
        QSemaphore go;
        std::vector<int> values;
        QSemaphore done;
        jobs.start<int>(
            line,
            [&](JobContext& job) {
                auto value = waits_for(go)(job);
                done.release();
                return value;
            },
            into(values));
        go.release();
        done.acquire();
        QTest::qSleep(20);  // not delivered: this thread has not returned to its events
        QVERIFY(jobs.is_running(line));
        jobs.drop_line(line);
        QVERIFY(!jobs.is_running(line));
        QTRY_VERIFY(!jobs.is_busy());
        QVERIFY(values.empty());
    }

    void a_runner_that_goes_cancels_and_waits() {
        std::vector<int> values;
        std::atomic<bool> saw_the_end = false;
        {
            JobRunner jobs;
            jobs.start<int>(
                {},
                [&](JobContext& job) -> Result<int> {
                    while (!job.cancelled()) QThread::msleep(1);
                    saw_the_end = true;
                    return Error{ErrorCode::cancelled, {}, {}};
                },
                into(values));
        }
        QVERIFY(saw_the_end);
        QCoreApplication::processEvents();
        QVERIFY(values.empty());
    }
};

QTEST_GUILESS_MAIN(JobRunnerTest)
#include "job_runner_test.moc"
