// Leading a route along other streets by dragging it.
#include "core/network/planned_way.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;

namespace {

/// A street along y = 100 and a way round it by y = 200, and on them a way to school.
struct Walk : Desk {
    Walk()
        : Desk(test::PlanBuilder()
                   .row(Table::streets, "LINESTRING (0 100, 100 100)", {})
                   .row(Table::streets, "LINESTRING (100 100, 300 100)", {})
                   .row(Table::streets, "LINESTRING (300 100, 400 100)", {})
                   .row(Table::streets, "LINESTRING (100 100, 100 200, 300 200, 300 100)", {})
                   .row(Table::routes, "LINESTRING (50 100, 100 100, 300 100, 350 100)",
                        {{"uid", std::string("out")},
                         {"pair_uid", std::string("back")},
                         {"direction", std::string("to_school")}})
                   .row(Table::routes, "LINESTRING (350 90, 50 90)",
                        {{"uid", std::string("back")},
                         {"pair_uid", std::string("out")},
                         {"direction", std::string("to_home")}})
                   .plan()) {
        tools.choose(ToolKind::reroute);
        selection.set({{Table::routes, FeatureId{1}}});
        const QString ready = QStringLiteral("Drag the route");
        if (!QTest::qWaitFor([&] { return tools.hint().startsWith(ready); })) qFatal("no streets");
    }
    [[nodiscard]] Feature route(std::int64_t id = 1) const {
        return *document.snapshot()->layer(Table::routes).feature(FeatureId{id});
    }
    [[nodiscard]] std::vector<Point> line() const { return route().geometry.points; }
    [[nodiscard]] std::vector<Point> places() const {
        const PlannedWay way = planned_way(line(), test::text_of(route(), Table::routes, "via_vertices"));
        std::vector<Point> places;
        for (const std::size_t vertex : way.via) places.push_back(way.line[vertex]);
        return places;
    }
    void begin_drag(Point from, Point to) {
        QTest::mouseMove(&map, pixel(from));
        QTest::mousePress(&map, Qt::LeftButton, Qt::NoModifier, pixel(from));
        move_held(to);
    }
    void let_go(Point at) { QTest::mouseRelease(&map, Qt::LeftButton, Qt::NoModifier, pixel(at)); }
    [[nodiscard]] QString note() const {
        return map.preview().texts.empty() ? QString() : map.preview().texts.front().text;
    }
};

const std::vector<Point> straight{{50, 100}, {100, 100}, {300, 100}, {350, 100}};
const std::vector<Point> around{{50, 100}, {100, 100}, {100, 200}, {200, 200}, {300, 200}, {300, 100}, {350, 100}};

}  // namespace

class RerouteToolTest final : public QObject {
    Q_OBJECT

private slots:
    void a_route_that_is_dragged_goes_there_at_once_and_is_one_edit() {
        Walk desk;
        const std::size_t steps = desk.document.history().size();
        desk.begin_drag({200, 100}, {200, 190});
        QCOMPARE(desk.map.preview().lines.front().points, around);
        QVERIFY2(desk.note().contains(QStringLiteral("500 m")) && desk.note().contains(QStringLiteral("200 m longer")),
                 qPrintable(desk.note()));
        QCOMPARE(desk.line(), straight);  // not before it is let go
        desk.let_go({200, 190});
        QCOMPARE(desk.line(), around);
        QCOMPARE(desk.places(), (std::vector<Point>{{200, 200}}));
        QCOMPARE(desk.document.history().size(), steps + 1);
        desk.tools.undo();
        QCOMPARE(desk.line(), straight);
        QVERIFY(desk.places().empty());
    }

    void a_place_that_is_passed_can_be_dragged_on_and_taken_away() {
        Walk desk;
        desk.drag({200, 100}, {200, 190});
        desk.drag({200, 200}, {260, 205});
        QCOMPARE(desk.places(), (std::vector<Point>{{260, 200}}));
        desk.click({260, 200});
        QCOMPARE(desk.document.history().size(), std::size_t{3});  // a click alone changes nothing
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.line(), straight);
        QVERIFY(desk.places().empty());
        desk.tools.undo();
        QCOMPARE(desk.places(), (std::vector<Point>{{260, 200}}));
    }

    void escape_gives_the_route_back() {
        Walk desk;
        const std::size_t steps = desk.document.history().size();
        desk.begin_drag({200, 100}, {200, 190});
        desk.press(Qt::Key_Escape);
        desk.let_go({200, 190});
        QCOMPARE(desk.line(), straight);
        QCOMPARE(desk.document.history().size(), steps);
        QCOMPARE(desk.tools.current(), ToolKind::reroute);
    }

    void farther_than_fifty_metres_from_a_street_is_not_reachable_and_the_distance_is_drawn() {
        Walk desk;
        desk.begin_drag({200, 100}, {200, 260});
        const MapPreview& shown = desk.map.preview();
        QCOMPARE(shown.lines.front().points, (std::vector<Point>{{200, 260}, {200, 200}}));
        QVERIFY2(desk.note().contains(QStringLiteral("Not reachable")) && desk.note().contains(QStringLiteral("60 m")),
                 qPrintable(desk.note()));
        desk.let_go({200, 260});
        QCOMPARE(desk.line(), straight);
        QCOMPARE(desk.notices.size(), 1);
    }

    void the_end_of_a_route_can_be_dragged_and_what_was_set_before_stays() {
        Walk desk;
        desk.drag({200, 100}, {200, 190});
        desk.drag({350, 100}, {390, 120}, Qt::AltModifier);
        QCOMPARE(desk.line().back(), (Point{390, 120}));
        QCOMPARE(desk.places(), (std::vector<Point>{{200, 200}}));
    }

    void the_way_home_is_to_be_checked_once_its_way_to_school_goes_elsewhere() {
        Walk desk;
        desk.drag({200, 100}, {200, 190});
        const std::size_t to_check = column(Table::routes, "to_check");
        QVERIFY(desk.route(2).values[to_check] == Value{std::int64_t{1}});
        desk.tools.undo();
        QVERIFY(is_unknown(desk.route(2).values[to_check]));
    }

    void the_set_places_survive_a_restart() {
        Walk desk;
        desk.drag({200, 100}, {200, 190});
        const std::string path = desk.folder.file("plan.gpkg");
        desk.document.close();
        QVERIFY(desk.document.open(QString::fromStdString(path)));
        QCOMPARE(desk.places(), (std::vector<Point>{{200, 200}}));
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.line(), straight);
    }

    void the_halves_of_a_split_route_keep_the_places_that_lie_on_them() {
        Walk desk;
        desk.drag({200, 100}, {200, 190});
        desk.tools.choose(ToolKind::split);
        desk.click({250, 150}, Qt::AltModifier);
        desk.click({250, 250}, Qt::AltModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.count(Table::routes), std::size_t{3});
        QCOMPARE(desk.places(), (std::vector<Point>{{200, 200}}));
        const Feature half = desk.newest(Table::routes);
        QVERIFY(test::text_of(half, Table::routes, "via_vertices").empty());
    }

    void a_way_home_begins_when_the_school_closes() {
        Walk desk;
        Feature school = make_feature(Table::schools, make_point({350, 100}));
        set(school, Table::schools, "uid", std::string("school"));
        set(school, Table::schools, "closes_at", std::string("16:10"));
        QVERIFY(desk.document.commit({"place_school", {FeatureChange{Table::schools, {1}, {}, std::move(school)}}}));
        desk.tools.choose(ToolKind::to_school);
        desk.click({0, 100});
        desk.click({350, 100});
        desk.press(Qt::Key_Return);
        desk.tools.draw_pair(FeatureId{3});
        QCOMPARE(test::text_of(desk.newest(Table::routes), Table::routes, "depart_at"), std::string("16:10"));
    }

    void a_drawn_route_passes_what_was_clicked() {
        Walk desk;
        desk.tools.choose(ToolKind::to_school);
        desk.tools.set_tracing(true);
        desk.click({0, 100});
        desk.click({150, 200});
        desk.click({350, 100});
        desk.press(Qt::Key_Return);
        const Feature drawn = desk.newest(Table::routes);
        const PlannedWay way = planned_way(drawn.geometry.points, test::text_of(drawn, Table::routes, "via_vertices"));
        QCOMPARE(way.via.size(), std::size_t{1});
        QCOMPARE(way.line[way.via.front()], (Point{150, 200}));
    }
};

QTEST_MAIN(RerouteToolTest)
#include "reroute_tool_test.moc"
