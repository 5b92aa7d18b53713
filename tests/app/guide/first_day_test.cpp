// The tour over the sample: it comes once, goes where it points, never covers it, and leaves when it is told to.
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include "app/guide/callout.h"
#include "app/guide/tour.h"
#include "app/text/fonts.h"
#include "app/text/language.h"
#include "tests/app/cut_text.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;

class FirstDayTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() {
        test::begin_as_yimi();
        QApplication::setFont(interface_font());
    }
    void init() { QSettings().remove(QStringLiteral("tour")); }
    void cleanup() { switch_language(Language::chinese); }

    void a_place_beside_never_covers() {
        const QRect room(0, 0, 1366, 768);
        const QSize size(330, 170);
        for (int x = 0; x < 1300; x += 50)
            for (int y = 0; y < 700; y += 50) {
                const QRect target(x, y, 60, 60), place = place_beside(target, size, room);
                QVERIFY(room.contains(place));
                QVERIFY(!place.intersects(target));
            }
        for (const QRect& wide :
             {QRect(0, 0, 1366, 60), QRect(0, 700, 1366, 68), QRect(0, 0, 64, 768), QRect(1026, 80, 340, 660)})
            QVERIFY(!place_beside(wide, size, room).intersects(wide));
    }

    void six_steps_point_at_what_they_tell_of_in_both_languages() {
        Planner planner;
        planner.open_sample();
        for (const Language language : {Language::chinese, Language::english}) {
            switch_language(language);
            QTest::qWait(50);
            start_from_menu(planner);
            QStringList titles;
            for (std::size_t number = 0; number < 6; ++number) {
                const TourStep step = tour_steps()[number];
                QTRY_COMPARE(callout(planner)->accessibleName(), step.title);
                titles << step.title;
                const QWidget* target = tour_target(planner.window, step);
                QVERIFY2(target, step.target);
                const QRect at(target->mapTo(&planner.window, QPoint(0, 0)), target->size());
                const QRect words = callout(planner)->geometry();
                QVERIFY2(!words.intersects(at), step.target);
                QVERIFY2(planner.window.rect().contains(words), step.target);
                const QStringList cut = test::cut_texts(*callout(planner));
                QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            }
            QVERIFY(!callout(planner));
            titles.removeDuplicates();
            QCOMPARE(titles.size(), 6);
        }
    }

    void it_comes_by_itself_once_and_help_repeats_it() {
        {
            Planner planner;
            QVERIFY(!callout(planner));
            planner.open_sample();
            QTRY_VERIFY(callout(planner));
            QVERIFY(callout(planner)->isVisible());
            planner.click("tour_skip");
            QVERIFY(!callout(planner));
        }
        Planner again;
        again.open_sample();
        QTest::qWait(50);
        QVERIFY(!callout(again));
        start_from_menu(again);
        QVERIFY(callout(again));
    }

    void keys_go_on_back_and_out() {
        Planner planner;
        planner.open_sample();
        QTRY_VERIFY(callout(planner));
        const auto title = [&] { return callout(planner)->accessibleName(); };
        const QString first = title();
        QVERIFY(!planner.find<QPushButton>("tour_back")->isEnabled());
        QTest::keyClick(callout(planner), Qt::Key_Left);
        QCOMPARE(title(), first);
        QTest::keyClick(callout(planner), Qt::Key_Right);
        QVERIFY(title() != first);
        planner.click("tour_back");
        QCOMPARE(title(), first);
        // Esc ends it wherever the keyboard is.
        planner.map().setFocus();
        planner.press(Qt::Key_R);
        QVERIFY(callout(planner));  // what a step tells of can be tried meanwhile
        planner.press_on_map(Qt::Key_Escape);
        QVERIFY(!callout(planner));
        QVERIFY(planner.window.findChild<QAction*>(QStringLiteral("tool_to_school"))->isChecked());
    }

    void it_follows_the_window_and_the_language() {
        Planner planner;
        planner.open_sample();
        QTRY_VERIFY(callout(planner));
        const QString chinese = callout(planner)->accessibleName();
        switch_language(Language::english);
        QTRY_VERIFY(callout(planner)->accessibleName() != chinese);
        planner.window.resize(1600, 900);
        QTest::qWait(50);
        const QWidget* target = tour_target(planner.window, tour_steps().front());
        QVERIFY(!callout(planner)->geometry().intersects(
            QRect(target->mapTo(&planner.window, QPoint(0, 0)), target->size())));
    }

private:
    static Callout* callout(const Planner& planner) {
        for (auto* each : planner.window.findChildren<Callout*>())
            if (!each->isHidden()) return each;
        return nullptr;
    }
    static void start_from_menu(const Planner& planner) {
        planner.window.findChild<QAction*>(QStringLiteral("tour"))->trigger();
    }
};

QTEST_MAIN(FirstDayTest)
#include "first_day_test.moc"
