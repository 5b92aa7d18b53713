// A project that was left shows how it looked, in the list of recent ones, until it is taken off.
#include "app/document/recent_thumbnails.h"

#include <QAbstractButton>
#include <QAction>
#include <QStandardPaths>
#include <QTest>

#include "app/document/recent_projects.h"
#include "app/panels/recent_list.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::Planner;

class RecentThumbnailsTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void a_project_that_was_closed_is_known_again_by_its_picture() {
        Planner planner;
        planner.open_sample();
        planner.window.findChild<QAction*>(QStringLiteral("close_project"))->trigger();
        const auto first = [&] { return planner.window.findChild<QAbstractButton*>(QStringLiteral("recent_0")); };
        QTRY_VERIFY(first() && first()->isVisible());
        QVERIFY(!first()->icon().isNull());
        const auto projects = RecentProjects().all();
        QCOMPARE(projects.size(), std::size_t{1});
        const QImage seen = thumbnail_of(projects.front().path);
        QCOMPARE(seen.size(), thumbnail_size * 2);
        keep_thumbnails_only_of({});
        QVERIFY(thumbnail_of(projects.front().path).isNull());
    }

    void what_cannot_be_kept_is_not_there() {
        keep_thumbnail({}, QImage(10, 10, QImage::Format_RGB32));
        keep_thumbnail(QStringLiteral("/nowhere/plan.gpkg"), {});
        QVERIFY(thumbnail_of({}).isNull());
        QVERIFY(thumbnail_of(QStringLiteral("/nowhere/plan.gpkg")).isNull());
    }
};

QTEST_MAIN(RecentThumbnailsTest)
#include "recent_thumbnails_test.moc"
