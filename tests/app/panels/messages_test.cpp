// What the window says of itself: the message bar above the map, and the line of running jobs.
#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QTest>
#include <QToolButton>

#include "app/panels/jobs_line.h"
#include "app/panels/message_bar.h"
#include "app/panels/message_row.h"

using namespace yimi;
using namespace yimi::app;

namespace {

struct Bar {
    QWidget window;
    MessageBar bar{&window};

    Bar() {
        QCursor::setPos(750, 750);  // a notice under the pointer stays
        window.resize(600, 400);
        window.show();
    }
    [[nodiscard]] QStringList shown() const {
        QStringList sentences;
        for (const MessageRow* row : bar.findChildren<MessageRow*>(Qt::FindDirectChildrenOnly))
            if (row->isVisible()) sentences << row->sentence();
        return sentences;
    }
    [[nodiscard]] QToolButton* button(const char* name) const {
        return bar.findChild<QToolButton*>(QString::fromLatin1(name));
    }
};

}  // namespace

class MessagesTest : public QObject {
    Q_OBJECT

private slots:
    void a_notice_goes_by_itself_and_an_error_stays() {
        Bar window;
        window.bar.set_notice_time_ms(30);
        window.bar.show_notice(QStringLiteral("done"));
        window.bar.show_error(QStringLiteral("broken"), QStringLiteral("disk full"));
        QCOMPARE(window.shown(), (QStringList{QStringLiteral("done"), QStringLiteral("broken")}));
        QTRY_COMPARE(window.shown(), QStringList{QStringLiteral("broken")});
        QTest::qWait(80);
        QCOMPARE(window.shown(), QStringList{QStringLiteral("broken")});
        QTest::mouseClick(window.button("message_close"), Qt::LeftButton);
        QTRY_VERIFY(window.shown().isEmpty());
        QVERIFY(!window.bar.isVisible());
    }

    void a_remark_goes_with_the_next_act_and_a_notice_with_the_next_edit() {
        Bar window;
        window.bar.show_remark(QStringLiteral("three corners"));
        window.bar.show_notice(QStringLiteral("pasted"));
        window.bar.close_passed(MessageBar::Passed::act);  // the one that it is about
        QCOMPARE(window.shown().size(), 2);
        QCoreApplication::processEvents();
        window.bar.close_passed(MessageBar::Passed::act);
        QCOMPARE(window.shown(), QStringList{QStringLiteral("pasted")});
        window.bar.close_passed(MessageBar::Passed::edit);
        QVERIFY(window.shown().isEmpty());
    }

    void the_same_sentence_is_there_once_and_old_notices_make_room() {
        Bar window;
        for (const char* sentence : {"a", "b", "b", "c"}) window.bar.show_notice(QString::fromLatin1(sentence));
        QCOMPARE(window.shown(), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    }

    void what_can_be_done_is_done_once() {
        Bar window;
        int done = 0;
        window.bar.show_notice(QStringLiteral("drawn"),
                               MessageAction{QStringLiteral("Draw its way home"), [&] { ++done; }});
        QTest::mouseClick(window.button("message_action"), Qt::LeftButton);
        QCOMPARE(done, 1);
        QVERIFY(window.shown().isEmpty());
    }

    void details_fold_out_and_can_be_copied() {
        Bar window;
        window.bar.show_error(QStringLiteral("broken"), QStringLiteral("errno 28"));
        auto* details = window.bar.findChild<QPlainTextEdit*>(QStringLiteral("message_details"));
        QVERIFY(!details->isVisible());
        QTest::mouseClick(window.button("message_more"), Qt::LeftButton);
        QVERIFY(details->isVisible());
        QTest::mouseClick(window.button("message_copy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("broken\nerrno 28"));
    }

    void a_message_is_no_markup() {
        Bar window;
        window.bar.show_error(QStringLiteral("<b>学校</b><img src='http://x/y.png'>"), {});
        const auto* sentence = window.bar.findChild<QLabel*>(QStringLiteral("message_sentence"));
        QCOMPARE(sentence->textFormat(), Qt::PlainText);
    }

    void a_short_job_is_not_told_and_a_long_one_can_be_stopped() {
        JobRunner jobs;
        JobsLine line(jobs);
        bool was_cancelled = false, delivered = false;
        jobs.start<int>(
            {},
            [](JobContext& job) -> Result<int> {
                job.progress(1, 4, "audit");
                while (!job.cancelled()) QThread::msleep(1);
                return Error{ErrorCode::cancelled, {}, {}};
            },
            [&](const Result<int>& value) {
                delivered = true;
                was_cancelled = !value;
            });
        QTest::qWait(150);
        QVERIFY(!line.isVisible());
        QTRY_VERIFY(line.isVisible());
        auto* stop = line.findChild<QToolButton*>(QStringLiteral("job_cancel"));
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(delivered);
        QVERIFY(was_cancelled);
        QVERIFY(!line.isVisible());
    }
};

QTEST_MAIN(MessagesTest)
#include "messages_test.moc"
