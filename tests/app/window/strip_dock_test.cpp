// The strip of a route in the real window: by its key, beside the map on a small screen, and a click that goes there.
#include <QDockWidget>

#include "app/panels/strip_view.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

class StripDockTest final : public QObject {
    Q_OBJECT

private slots:
    static void initMain() { test::use_own_home("zh"); }
    void initTestCase() { test::begin_as_yimi(); }

    void the_key_opens_it_with_all_rows_and_the_map_keeps_its_place() {
        const test::ChineseFolder folder;
        Planner planner;
        planner.open_plan(folder, test::PlanBuilder()
                                      .row(Table::streets, "LINESTRING (410000 3394000, 410400 3394000)",
                                           {{"uid", "street"}, {"usable_width_m", 1.2}})
                                      .row(Table::routes, "LINESTRING (410000 3394000, 410400 3394000)",
                                           {{"uid", "route"}, {"depart_at", "07:25"}})
                                      .plan());
        planner.map().fit();
        planner.wait_for([&] { return planner.map().is_settled(); }, "drawing");
        planner.click_map({410200, 3394000});
        planner.press(Qt::Key_F7, Qt::ShiftModifier);
        const auto& dock = *planner.window.findChild<QDockWidget*>(QStringLiteral("strip_dock"));
        const auto& view = *planner.window.findChild<StripView*>();
        planner.wait_for([&] { return view.isVisible() && view.hasFocus(); }, "opening the strip");
        QVERIFY(planner.window.height() <= 768);  // nothing beside it needs more than a small screen has
        QVERIFY(planner.map().width() >= 700);
        QTRY_VERIFY(dock.height() > 200);

        const Point middle_before = planner.map().view().centre;
        QTest::keyClick(const_cast<StripView*>(&view), Qt::Key_End);
        QTest::keyClick(const_cast<StripView*>(&view), Qt::Key_Return);
        planner.wait_for([&] { return std::abs(planner.map().view().centre.x - 410400) < 0.5; }, "going there");
        QVERIFY(std::abs(middle_before.x - 410400) > 1);

        planner.press(Qt::Key_F7, Qt::ShiftModifier);
        QVERIFY(!dock.isVisible());
    }
};

QTEST_MAIN(StripDockTest)
#include "strip_dock_test.moc"
