// A click on a stretch where a child is blind: one stands there at 1.0 m and looks at what is hidden.
#include <QDockWidget>

#include "app/child_view/child_view_panel.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr double west = 410000, south = 3394000;

std::string at(double x, double y) {
    return std::to_string(west + x) + " " + std::to_string(south + y);
}

/// A way 6 m beside a street, with a wall between them from 40 to 60 m.
Plan walled_way() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (" + at(0, 0) + ", " + at(100, 0) + ")", {{"speed_limit_kmh", 30.0}})
        .row(Table::routes, "LINESTRING (" + at(0, 6) + ", " + at(100, 6) + ")", {{"direction", "to_school"}})
        .row(Table::occluders, "LINESTRING (" + at(40, 3) + ", " + at(60, 3) + ")",
             {{"kind", "wall"}, {"height_m", 2.0}})
        .plan();
}

}  // namespace

class BlindClickTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void a_click_on_a_blind_stretch_stands_there_as_a_child_and_looks_at_the_hidden_driver() {
        const test::ChineseFolder folder;
        Planner planner;
        planner.open_plan(folder, walled_way());
        planner.map().fit();
        planner.wait_for([&] { return !planner.map().content().overlay->blind.empty(); }, "looking along the way");
        auto& dock = *planner.window.findChild<QDockWidget*>(QStringLiteral("child_view_dock"));
        planner.click_map({west + 20, south + 6});
        QCOMPARE(planner.find<QLabel>("status_selection")->text().isEmpty(), false);  // the way, where it is not blind
        QVERIFY(!dock.isVisible());
        planner.press(Qt::Key_4);
        planner.wait_for([&] { return planner.map().content().overlay->blind.front().adult_too; }, "an adult's eyes");
        planner.click_map({west + 52, south + 6});
        QVERIFY(dock.isVisible());
        const EyeCamera camera = planner.window.findChild<ChildViewPanel*>()->walk().camera();
        QCOMPARE(camera.eye.metres, 1.0);
        QVERIFY(distance(camera.at, {west + 50, south + 6}) < 2);
        QVERIFY(std::abs(camera.heading_deg - 180) < 20);  // south, where the street's middle is
        QVERIFY(planner.map().hasFocus());                 // Delete still means the way
    }
};

QTEST_MAIN(BlindClickTest)
#include "blind_click_test.moc"
