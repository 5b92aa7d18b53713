#include "app/tools/vertex_edits.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;
using test::text_of;

class ToolsTest final : public QObject {
    Q_OBJECT

private slots:
    void a_route_snaps_to_streets_and_finds_its_school() {
        Desk desk;
        desk.tools.choose(ToolKind::to_school);
        QSignalSpy offers(&desk.tools, &ToolController::pair_offered);
        desk.click({3, 104});    // the street's end is 5 m away: it snaps to the vertex
        desk.click({150, 108});  // its edge is 8 m away
        desk.click({150, 300}, Qt::AltModifier);
        desk.press(Qt::Key_Backspace);
        desk.click({298, 95});  // the school, before the street's edge
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.count(Table::routes), std::size_t{1});
        QCOMPARE(offers.size(), 1);
        const Feature route = desk.newest(Table::routes);
        const std::vector<Point> expected{{0, 100}, {150, 100}, {300, 100}};
        QCOMPARE(route.geometry.points.size(), expected.size());
        for (std::size_t index = 0; index < expected.size(); ++index)
            QVERIFY(distance(route.geometry.points[index], expected[index]) < 1e-9);
        QCOMPARE(text_of(route, Table::routes, "school_uid"), std::string("school"));
        QVERIFY(!text_of(route, Table::routes, "source_date").empty());
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.count(Table::routes), std::size_t{0});
    }

    void the_way_home_goes_back_and_names_its_pair() {
        Desk desk;
        desk.tools.choose(ToolKind::to_school);
        desk.click({0, 100});
        desk.click({300, 100});
        desk.press(Qt::Key_Return);
        desk.tools.draw_pair(desk.selection.single()->id);
        QCOMPARE(desk.count(Table::routes), std::size_t{2});
        const Feature home = desk.newest(Table::routes);
        QVERIFY(home.geometry.points.front() == (Point{300, 100}));
        QCOMPARE(text_of(home, Table::routes, "direction"), std::string("to_home"));
        // A second one is not made, and the one edit is undone as one.
        desk.tools.draw_pair(FeatureId{1});
        QCOMPARE(desk.count(Table::routes), std::size_t{2});
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.count(Table::routes), std::size_t{1});
        QVERIFY(text_of(desk.newest(Table::routes), Table::routes, "pair_uid").empty());
    }

    void an_outline_that_crosses_itself_stays_to_be_mended() {
        Desk desk;
        desk.tools.choose(ToolKind::playground);
        for (const Point corner : {Point{200, 200}, Point{300, 300}, Point{300, 200}, Point{200, 300}})
            desk.click(corner, Qt::AltModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.count(Table::playgrounds), std::size_t{0});
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.tools.is_drawing());
        desk.press(Qt::Key_Backspace);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.count(Table::playgrounds), std::size_t{1});
        QCOMPARE(area_m2(desk.newest(Table::playgrounds).geometry), 5000.0);
        QVERIFY(desk.newest(Table::playgrounds).values[column(Table::playgrounds, "area_m2")] == Value{5000.0});
        QVERIFY(!desk.tools.is_drawing());
    }

    void escape_backs_out_one_step_at_a_time() {
        Desk desk;
        desk.tools.choose(ToolKind::occluder);
        desk.click({200, 200});
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.tools.is_drawing());
        QVERIFY(desk.tools.current() == ToolKind::occluder);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.tools.current() == ToolKind::select);
        QCOMPARE(desk.count(Table::occluders), std::size_t{0});
    }

    void another_tool_ends_what_is_drawn_and_keeps_it() {
        Desk desk;
        desk.tools.choose(ToolKind::occluder);
        desk.click({200, 200}, Qt::AltModifier);
        desk.click({260, 200}, Qt::AltModifier);
        desk.tools.choose(ToolKind::measure);
        QCOMPARE(desk.count(Table::occluders), std::size_t{1});
        QVERIFY(desk.tools.current() == ToolKind::measure);
    }

    void a_click_selects_the_smallest_and_delete_can_be_undone() {
        Desk desk;
        desk.click({70, 250});
        QVERIFY(desk.selection.single() == (FeatureRef{Table::blocks, FeatureId{1}}));
        desk.click({200, 102}, Qt::ControlModifier);
        QCOMPARE(desk.selection.features().size(), std::size_t{2});
        desk.tools.delete_selection();
        QCOMPARE(desk.count(Table::blocks) + desk.count(Table::streets), std::size_t{0});
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.count(Table::blocks) + desk.count(Table::streets), std::size_t{2});
    }

    void a_crossing_that_belongs_to_no_street_is_told_of() {
        Desk desk;
        desk.tools.choose(ToolKind::crossing);
        desk.click({200, 140}, Qt::AltModifier);
        QCOMPARE(desk.count(Table::crossings), std::size_t{1});
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.notices.back().front().toString().contains(QStringLiteral("40 m away")));
        desk.tools.choose(ToolKind::crossing);
        desk.click({200, 105}, Qt::AltModifier);
        QCOMPARE(desk.count(Table::crossings), std::size_t{2});
        QCOMPARE(desk.notices.size(), 1);
    }

    void a_street_is_hit_wherever_it_is_drawn() {
        Desk desk(test::PlanBuilder()
                      .row(Table::streets, "LINESTRING (0 200, 400 200)", {{"road_class", "expressway"}})
                      .row(Table::districts, "MULTIPOLYGON (((0 0, 400 0, 400 400, 0 400, 0 0)))", {})
                      .row(Table::buildings, "MULTIPOLYGON (((205 201, 215 201, 215 211, 205 211, 205 201)))", {})
                      .plan());
        MapView near_view = desk.map.view();
        near_view.metres_per_pixel = 0.2;
        desk.map.show_view(near_view);
        constexpr double beyond_tolerance_m = 7 * 0.2, beyond_kerb_m = 10 * 0.2;  // its half is drawn 8 pixels wide
        desk.click({195, 200 - beyond_tolerance_m});
        QVERIFY(desk.selection.single() == (FeatureRef{Table::streets, FeatureId{1}}));
        desk.click({195, 200 - beyond_kerb_m});
        QVERIFY(desk.selection.single() == (FeatureRef{Table::districts, FeatureId{1}}));
        desk.click({210, 200 + beyond_tolerance_m});  // what lies above the street
        QVERIFY(desk.selection.single() == (FeatureRef{Table::buildings, FeatureId{1}}));
        desk.selection.clear();
        desk.tools.choose(ToolKind::parallel);
        desk.click({195, 200 - beyond_tolerance_m});
        QVERIFY(desk.selection.single() == (FeatureRef{Table::streets, FeatureId{1}}));
        QCOMPARE(desk.notices.size(), 0);
    }

    void a_vertex_is_dragged_added_and_removed() {
        Desk desk;
        desk.selection.set({{Table::blocks, FeatureId{1}}});
        desk.tools.choose(ToolKind::vertices);
        const auto drag = [&](Point from, Point to) { desk.drag(from, to, Qt::AltModifier); };
        drag({20, 200}, {40, 180});
        Geometry shape = desk.newest(Table::blocks).geometry;
        QCOMPARE(shape.points.size(), std::size_t{5});
        QVERIFY(shape.points.front() == shape.points.back());
        QVERIFY(std::find(shape.points.begin(), shape.points.end(), Point{40, 180}) != shape.points.end());
        drag({120, 250}, {140, 250});  // the middle of an edge
        QCOMPARE(desk.newest(Table::blocks).geometry.points.size(), std::size_t{6});
        desk.press(Qt::Key_Delete);  // the one that was just made
        QCOMPARE(desk.newest(Table::blocks).geometry.points.size(), std::size_t{5});
        // Across itself: refused, and the block stays as it was.
        shape = desk.newest(Table::blocks).geometry;
        drag({120, 300}, {0, 190});
        QVERIFY(desk.newest(Table::blocks).geometry == shape);
        QCOMPARE(desk.notices.size(), 1);
    }

    void a_shape_keeps_the_vertices_that_it_needs() {
        const std::vector<Point> corners{{0, 0}, {10, 0}, {0, 10}};
        const Geometry triangle = make_polygon(corners), line = make_line(std::vector<Point>{{0, 0}, {5, 5}});
        QVERIFY(with_vertex_removed(triangle, 0) == triangle);
        QVERIFY(with_vertex_removed(line, 1) == line);
        QCOMPARE(vertices_of(triangle).size(), std::size_t{3});
        QCOMPARE(edge_middles(triangle).size(), std::size_t{3});
        const Geometry square = with_vertex_inserted(triangle, 2, {10, 10});
        QCOMPARE(square.path_ends.front(), std::uint32_t{5});
        QVERIFY(with_vertex_removed(square, 0).points.front() == with_vertex_removed(square, 0).points.back());
    }

    void a_measurement_changes_nothing() {
        Desk desk;
        const auto before = canonical_bytes(*desk.document.snapshot());
        desk.tools.choose(ToolKind::measure);
        desk.click({200, 200});
        desk.click({260, 280});
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Escape);
        QVERIFY(canonical_bytes(*desk.document.snapshot()) == before);
    }
};

QTEST_MAIN(ToolsTest)
#include "tools_test.moc"
