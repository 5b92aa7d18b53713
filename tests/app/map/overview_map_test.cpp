// The overview: the whole plan in small, and the hand on its frame.
#include "app/map/overview_map.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;

namespace {

Snapshot plan_with(const char* district) {
    return std::make_shared<const Plan>(test::PlanBuilder().row(Table::districts, district, {}).plan());
}

constexpr const char *square = "MULTIPOLYGON (((0 0, 1000 0, 1000 1000, 0 1000, 0 0)))",
                     *larger = "MULTIPOLYGON (((0 0, 4000 0, 4000 4000, 0 4000, 0 0)))";

/// A map that shows a tenth of the plan, and its overview.
struct Desk {
    MapWidget map;
    OverviewMap overview{map};

    explicit Desk(const char* district = square) {
        map.resize(400, 300);
        map.set_snapshot(plan_with(district));
        map.show();
        overview.resize(200, 200);
        MapView near = map.view();
        near.centre = {500, 500};
        near.metres_per_pixel = 0.25;
        map.show_view(near);
    }
    void show() {
        overview.show();
        wait();
    }
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(overview.is_fresh(), patience_ms); }
};

}  // namespace

class OverviewMapTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void the_frame_lies_around_what_the_map_shows() {
        Desk desk;
        desk.show();
        // The plan of 1000 m fills nine tenths of 200 pixels; the map shows 100 m by 75 m in its middle.
        const double pixels_per_metre = 0.9 * 200 / 1000;
        QVERIFY(std::abs(desk.overview.frame().width() - 100 * pixels_per_metre) < 1);
        QVERIFY(std::abs(desk.overview.frame().height() - 75 * pixels_per_metre) < 1);
        QVERIFY((desk.overview.frame().center() - QPointF(100, 100)).manhattanLength() < 1);
        MapView nearer = desk.map.view();
        nearer.metres_per_pixel = 0.01;
        desk.map.show_view(nearer);
        QVERIFY(desk.overview.frame().width() >= 10);  // still found by the eye
    }

    void a_click_takes_the_map_there() {
        Desk desk;
        desk.show();
        QTest::mouseClick(&desk.overview, Qt::LeftButton, Qt::NoModifier, {40, 60});
        // 60 pixels to the left of the middle, 40 above.
        const double metres_per_pixel = 1000 / (0.9 * 200);
        QTRY_VERIFY(distance(desk.map.view().centre, Point{500 - 60 * metres_per_pixel, 500 + 40 * metres_per_pixel}) <
                    metres_per_pixel);
    }

    void the_frame_is_dragged_without_a_jump() {
        Desk desk;
        desk.show();
        const QPoint grip = desk.overview.frame().topLeft().toPoint() + QPoint(3, 3);
        QTest::mousePress(&desk.overview, Qt::LeftButton, Qt::NoModifier, grip);
        QCOMPARE(desk.map.view().centre, (Point{500, 500}));
        QMouseEvent move(QEvent::MouseMove, grip + QPoint(30, 0), desk.overview.mapToGlobal(grip + QPoint(30, 0)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.overview, &move);
        const double metres_per_pixel = 1000 / (0.9 * 200);
        QVERIFY(distance(desk.map.view().centre, Point{500 + 30 * metres_per_pixel, 500}) < 0.01 * metres_per_pixel);
    }

    void arrow_keys_move_the_map() {
        Desk desk;
        desk.show();
        QTest::keyClick(&desk.overview, Qt::Key_Right);
        QCOMPARE(desk.map.view().centre, (Point{525, 500}));
    }

    void it_is_drawn_anew_when_the_plan_changes_and_only_then() {
        Desk desk;
        desk.show();
        QSignalSpy drawn(&desk.overview, &OverviewMap::drawn);
        const QRectF before = desk.overview.frame();
        MapView elsewhere = desk.map.view();
        elsewhere.centre = {100, 100};
        desk.map.show_view(elsewhere);
        QTRY_VERIFY_WITH_TIMEOUT(desk.map.is_settled(), patience_ms);
        QCOMPARE(drawn.count(), 0);  // another view is another frame, not another picture
        desk.map.set_snapshot(plan_with(larger));
        QTRY_COMPARE_WITH_TIMEOUT(drawn.count(), 1, patience_ms);
        QVERIFY(desk.overview.frame().width() < before.width());
    }

    void it_is_drawn_anew_when_symbols_change() {
        Desk desk;
        desk.show();
        QSignalSpy drawn(&desk.overview, &OverviewMap::drawn);
        SymbolChanges symbols;
        symbols.set(Table::districts, SymbolChanges::every_category, {.stroke = QColor(Qt::red), .stroke_px = 6.0});
        desk.map.set_symbols(symbols);
        QTRY_COMPARE_WITH_TIMEOUT(drawn.count(), 1, patience_ms);
        QVERIFY(desk.overview.is_fresh());
    }

    void nothing_is_drawn_while_it_is_hidden() {
        Desk desk;
        QSignalSpy drawn(&desk.overview, &OverviewMap::drawn);
        QTRY_VERIFY_WITH_TIMEOUT(desk.map.is_settled(), patience_ms);
        QTest::qWait(50);
        QCOMPARE(drawn.count(), 0);
        desk.show();
        QCOMPARE(drawn.count(), 1);
    }

    void the_view_menu_shows_it_and_the_window_remembers() {
        {
            Planner planner;
            planner.open_sample();
            auto* overview = planner.window.findChild<QAction*>(QStringLiteral("overview"));
            QVERIFY(planner.find<QMenu>("menu_view")->actions().contains(overview));
            QVERIFY(!overview->isChecked());
            overview->trigger();
            auto* small = planner.find<OverviewMap>("overview_map");
            QTRY_VERIFY_WITH_TIMEOUT(small->isVisible() && small->is_fresh(), patience_ms);
            QVERIFY(planner.window.close());
        }
        Planner again;
        QVERIFY(again.find<QDockWidget>("overview_dock")->isVisible());
    }
};

QTEST_MAIN(OverviewMapTest)
#include "overview_map_test.moc"
