// Walking along a route with slider and keys, with or without OpenGL to draw it.
#include "app/child_view/child_view_panel.h"

#include <QLabel>
#include <QSlider>
#include <QStackedWidget>
#include <QTimeEdit>
#include <QToolButton>

#include "app/child_view/child_view.h"
#include "tests/app/own_home.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// A route of 60 m eastwards and 40 m northwards past a building.
struct Street : test::Desk {
    ChildViewPanel panel{document, jobs, selection};
    QSignalSpy marks{&panel, &ChildViewPanel::marks_changed};

    Street()
        : Desk(test::PlanBuilder()
                   .row(Table::streets, "LINESTRING (100 100, 300 100)", {})
                   .row(Table::buildings, "MULTIPOLYGON (((120 110, 140 110, 140 130, 120 130, 120 110)))", {})
                   .row(Table::routes, "LINESTRING (100 105, 160 105, 160 145)",
                        {{"name", std::string("Plane Lane")}, {"depart_at", std::string("07:40")}})
                   .plan()) {
        panel.resize(480, 420);
        panel.show();
        QTest::qWait(1);
        panel.setFocus();
    }
    template <class T>
    T& find(const char* name) const {
        return *panel.findChild<T*>(QString::fromLatin1(name));
    }
    QString place() const { return find<QLabel>("child_view_place").text(); }
    void key(Qt::Key key) { QTest::keyClick(&panel, key); }
    void select_route() { selection.set({{Table::routes, FeatureId{1}}}); }
};

}  // namespace

class ChildViewPanelTest final : public QObject {
    Q_OBJECT

private slots:
    static void initMain() { test::use_own_home("en"); }
    void initTestCase() { test::begin_as_yimi(); }

    void one_begins_at_the_first_route_and_it_is_said_where_one_is() {
        Street street;
        QVERIFY2(street.place().contains(QStringLiteral("Plane Lane · 0 of 100 m · eye 1 m")),
                 qPrintable(street.place()));
        QVERIFY(street.place().contains(QStringLiteral("here at 07:40")));
        QCOMPARE(street.find<QTimeEdit>("child_view_time").time(), QTime(7, 40));
        QCOMPARE(qRound(street.panel.walk().camera().heading_deg), 90);
    }

    void without_opengl_the_panel_says_so_and_the_map_still_shows_the_place() {
        if (has_opengl()) QSKIP("there is an OpenGL here");
        Street street;
        QVERIFY(street.find<QLabel>("child_view_empty").text().contains(QStringLiteral("no OpenGL 3.3")));
        QVERIFY(street.find<QLabel>("child_view_empty").isVisible());
        street.key(Qt::Key_Up);
        const auto marks = street.marks.last().first().value<MapPreview>();
        QCOMPARE(marks.handles.size(), std::size_t{1});
        QCOMPARE(marks.handles.front().at, (Point{100.5, 105}));
    }

    void arrow_keys_walk_and_turn() {
        Street street;
        for (int step = 0; step < 4; ++step) street.key(Qt::Key_Up);
        street.key(Qt::Key_Down);
        QCOMPARE(street.panel.walk().along_m(), 1.5);
        street.key(Qt::Key_Right);
        QCOMPARE(qRound(street.panel.walk().camera().heading_deg), 95);
        street.key(Qt::Key_Left);
        street.key(Qt::Key_Left);
        QCOMPARE(qRound(street.panel.walk().camera().heading_deg), 85);
    }

    void keys_1_and_2_swap_child_and_adult() {
        Street street;
        street.key(Qt::Key_2);
        QCOMPARE(street.panel.walk().camera().eye.metres, 1.6);
        QVERIFY(street.find<QToolButton>("child_view_adult").isChecked());
        QVERIFY(!street.find<QToolButton>("child_view_child").isChecked());
        QVERIFY(street.place().contains(QStringLiteral("eye 1.6 m")));
        street.key(Qt::Key_1);
        QCOMPARE(street.panel.walk().camera().eye.metres, 1.0);
    }

    void the_slider_goes_to_any_place_of_the_route() {
        Street street;
        auto& along = street.find<QSlider>("child_view_along");
        along.setValue(along.maximum());
        QCOMPARE(street.panel.walk().along_m(), 100.0);
        QCOMPARE(street.panel.walk().camera().at, (Point{160, 145}));
    }

    void turning_back_walks_the_other_way_from_the_same_place() {
        Street street;
        street.find<QSlider>("child_view_along").setValue(300);
        const Point before = street.panel.walk().camera().at;
        QTest::mouseClick(&street.find<QToolButton>("child_view_back"), Qt::LeftButton);
        QCOMPARE(street.panel.walk().camera().at, before);
        QCOMPARE(qRound(street.panel.walk().camera().heading_deg), 270);
        QCOMPARE(street.panel.walk().along_m(), 70.0);
        QVERIFY(street.place().contains(QStringLiteral("against its direction")));
    }

    void space_walks_as_fast_as_the_child_and_stops_at_the_end() {
        Street street;
        street.key(Qt::Key_Space);
        QVERIFY(street.find<QToolButton>("child_view_play").isChecked());
        QTRY_VERIFY(street.panel.walk().along_m() > 0.3);
        street.key(Qt::Key_Space);
        QVERIFY(!street.find<QToolButton>("child_view_play").isChecked());
        street.find<QSlider>("child_view_along").setValue(999);
        street.key(Qt::Key_Space);
        QTRY_VERIFY(!street.find<QToolButton>("child_view_play").isChecked());
        QCOMPARE(street.panel.walk().along_m(), 100.0);
    }

    void a_place_on_the_map_can_be_looked_from() {
        Street street;
        street.panel.look_from({200, 100}, {200, 50});
        QCOMPARE(street.panel.walk().camera().at, (Point{200, 100}));
        QCOMPARE(qRound(street.panel.walk().camera().heading_deg), 180);
        QVERIFY(!street.find<QSlider>("child_view_along").isEnabled());
        street.key(Qt::Key_Up);
        QCOMPARE(street.panel.walk().camera().at, (Point{200, 99.5}));
    }

    void what_was_found_beside_the_route_is_looked_at_from_some_metres_before_it() {
        Street street;
        street.panel.visit(make_point({140, 99}));
        QCOMPARE(street.panel.walk().along_m(), 32.0);
        const EyeCamera camera = street.panel.walk().camera();
        QVERIFY(std::abs(camera.heading_deg - heading_of({8, -6})) < 0.01);
        street.panel.visit(make_point({300, 300}));
        QCOMPARE(street.panel.walk().camera().at, (Point{300, 300}));
    }

    void what_is_of_unknown_height_is_said() {
        Street street;
        QTRY_VERIFY(street.find<QLabel>("child_view_notes")
                        .text()
                        .contains(QStringLiteral("1 building of unknown height nearby")));
        Feature before = *street.document.snapshot()->layer(Table::buildings).feature(FeatureId{1}), after = before;
        set(after, Table::buildings, "height_m", 12.0);
        QVERIFY(street.document.commit({"change", {FeatureChange{Table::buildings, FeatureId{1}, before, after}}}));
        QTRY_VERIFY(street.find<QLabel>("child_view_notes").text().isEmpty());
    }

    void a_route_that_is_drawn_otherwise_is_walked_otherwise() {
        Street street;
        street.find<QSlider>("child_view_along").setValue(1000);
        Feature before = *street.document.snapshot()->layer(Table::routes).feature(FeatureId{1}), after = before;
        after.geometry = test::shape("LINESTRING (100 105, 160 105)");
        QVERIFY(street.document.commit({"reshape", {FeatureChange{Table::routes, FeatureId{1}, before, after}}}));
        QCOMPARE(street.panel.walk().along_m(), 60.0);
        QVERIFY(street.document.commit({"delete", {FeatureChange{Table::routes, FeatureId{1}, after, {}}}}));
        QVERIFY(!street.panel.walk().is_somewhere());
    }
};

QTEST_MAIN(ChildViewPanelTest)
#include "child_view_panel_test.moc"
