// Yimi dies with a project open; the next start says up to which edit it is complete, once.
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include "app/document/open_marks.h"
#include "app/panels/message_row.h"
#include "gis/store/project_store.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;
using yimi::test::text;

class AfterCrashTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        QVERIFY(gis::ProjectStore::create(path().toStdString(), gis::find_crs("EPSG:4544").value()));
    }

    void a_project_that_was_closed_says_nothing() {
        draw_street();
        QCOMPARE(told_at_opening(), QString());
        QCOMPARE(told_at_opening(), QString());
        QVERIFY(!OpenMarks::has(path()));
    }

    void a_project_whose_yimi_died_says_how_far_it_is_complete() {
        draw_street();
        die_with_it_open();
        const QString told = told_at_opening();
        QVERIFY2(told.contains(QStringLiteral("意外退出")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("片区")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("道路")), qPrintable(told));
        QCOMPARE(told_at_opening(), QString());
    }

    void a_project_without_edits_is_complete_too() {
        die_with_it_open();
        const QString told = told_at_opening();
        QVERIFY2(told.contains(QStringLiteral("没有丢失")), qPrintable(told));
    }

    void a_window_beside_a_living_one_says_nothing() {
        Planner first;
        open_in(first);
        QVERIFY(OpenMarks::has(path()));
        Planner second;
        open_in(second);
        QCOMPARE(notice_in(second, "意外退出"), QString());
        QVERIFY(OpenMarks::has(path()));
    }

    void a_yimi_that_still_lives_is_no_crash() {
        OpenMarks::add(path());
        Planner planner;
        open_in(planner);
        QCOMPARE(notice_in(planner, "意外退出"), QString());
    }

    void a_yimi_that_the_system_ends_closes_as_by_hand() {
        QProcess yimi;
        start(yimi);
        yimi.terminate();
        QVERIFY(yimi.waitForFinished(patience_ms));
        QCOMPARE(yimi.exitStatus(), QProcess::NormalExit);
        QCOMPARE(yimi.exitCode(), 0);
        QVERIFY(!OpenMarks::has(path()));
    }

    void what_is_half_drawn_is_in_the_hand_again() {
        draw_street();
        {
            Planner planner;
            open_in(planner);
            planner.press(Qt::Key_P);
            for (const Point corner : {Point{410100, 3394050}, Point{410160, 3394050}, Point{410160, 3394110}})
                planner.click_map(corner);
            QTRY_VERIFY(remembers_a_sketch());
        }  // no Enter, no Esc: the window is gone
        Planner planner;
        open_in(planner);
        QTRY_VERIFY(!notice_in(planner, "未画完").isEmpty());
        planner.press_on_map(Qt::Key_Return);
        QTRY_COMPARE(playgrounds(), std::size_t{1});
        QVERIFY(!remembers_a_sketch());
    }

private:
    [[nodiscard]] bool remembers_a_sketch() const {
        const auto store = gis::ProjectStore::open(path().toStdString(), gis::ProjectStore::Access::read_only);
        return store && !store.value().remembered("sketch").empty();
    }
    [[nodiscard]] std::size_t playgrounds() const {
        const auto store = gis::ProjectStore::open(path().toStdString(), gis::ProjectStore::Access::read_only);
        return store ? store.value().load().value().layer(Table::playgrounds).size() : 99;
    }
    [[nodiscard]] QString path() const { return text(folder_->file("片区.gpkg")); }

    void draw_street() const {
        auto store = gis::ProjectStore::open(path().toStdString(), gis::ProjectStore::Access::read_write);
        const Plan plan = test::PlanBuilder().row(Table::streets, "LINESTRING (410000 3394000, 410500 3394000)").plan();
        QVERIFY(store && store.value().append(test::import_of(plan)));
    }
    void start(QProcess& yimi) const {
        yimi.start(QFileInfo(QStringLiteral(YIMI_CLI)).path() + QStringLiteral("/yimi"), {path()});
        QTRY_VERIFY_WITH_TIMEOUT(OpenMarks::has(path()), patience_ms);
    }
    void die_with_it_open() const {
        QProcess yimi;
        start(yimi);
        yimi.kill();
        QVERIFY(yimi.waitForFinished(patience_ms));
    }
    void open_in(Planner& planner) const {
        planner.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(planner.map().isVisible() && planner.map().is_settled(), patience_ms);
    }
    static QString notice_in(const Planner& planner, const char* words) {
        for (const auto* row : planner.window.findChildren<MessageRow*>())
            if (row->isVisible() && row->sentence().contains(QString::fromUtf8(words))) return row->sentence();
        return {};
    }
    QString told_at_opening() const {
        Planner planner;
        open_in(planner);
        return notice_in(planner, "意外退出");
    }

    std::optional<test::ChineseFolder> folder_;
};

QTEST_MAIN(AfterCrashTest)
#include "after_crash_test.moc"
