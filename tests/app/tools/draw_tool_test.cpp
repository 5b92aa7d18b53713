// Drawing new features in whatever layer is chosen.
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;

namespace {

struct Drawing : Desk {
    explicit Drawing(std::optional<Table> layer) {
        tools.set_layer(layer);
        tools.choose(ToolKind::draw);
    }
    void free_clicks(std::initializer_list<Point> places) {
        for (const Point place : places) click(place, Qt::AltModifier);
    }
    /// Draws and ends with Enter; what the layer got.
    [[nodiscard]] Geometry drawn(Table table, std::initializer_list<Point> places) {
        free_clicks(places);
        press(Qt::Key_Return);
        return newest(table).geometry;
    }
};

}  // namespace

class DrawToolTest final : public QObject {
    Q_OBJECT

private slots:
    void each_layer_gets_the_shape_that_its_table_holds() {
        QCOMPARE(Drawing(Table::school_gates).drawn(Table::school_gates, {{210, 210}}).kind, GeometryKind::points);
        QCOMPARE(Drawing(Table::streets).drawn(Table::streets, {{210, 210}, {260, 210}}).kind, GeometryKind::lines);
        const Geometry building =
            Drawing(Table::buildings).drawn(Table::buildings, {{210, 210}, {260, 210}, {260, 260}});
        QCOMPARE(building.kind, GeometryKind::polygons);
        QCOMPARE(area_m2(building), 1250.0);
    }

    void one_layer_may_hold_several_kinds() {
        QCOMPARE(Drawing(Table::hazards).drawn(Table::hazards, {{210, 210}}).kind, GeometryKind::points);
        QCOMPARE(Drawing(Table::hazards).drawn(Table::hazards, {{210, 210}, {260, 210}}).kind, GeometryKind::lines);
        Drawing area(Table::hazards);
        area.free_clicks({{210, 210}, {260, 210}, {260, 260}, {210, 210}});
        QCOMPARE(area.newest(Table::hazards).geometry.kind, GeometryKind::polygons);
        // A school is its site or a place, but no line.
        QCOMPARE(Drawing(Table::schools).drawn(Table::schools, {{210, 210}, {260, 210}, {260, 260}}).kind,
                 GeometryKind::polygons);
        Drawing line(Table::schools);
        (void)line.drawn(Table::schools, {{210, 210}, {260, 210}});
        QCOMPARE(line.count(Table::schools), std::size_t{1});
        QCOMPARE(line.notices.size(), 1);
        QVERIFY(line.tools.is_drawing());
    }

    void another_layer_ends_what_is_drawn_and_keeps_it() {
        Drawing desk(Table::streets);
        desk.free_clicks({{210, 210}, {260, 210}});
        desk.tools.set_layer(Table::school_gates);
        QCOMPARE(desk.count(Table::streets), std::size_t{2});
        QVERIFY(desk.tools.current() == ToolKind::draw);
        desk.free_clicks({{300, 300}});
        QCOMPARE(desk.count(Table::school_gates), std::size_t{1});
    }

    void where_nothing_can_be_drawn_it_says_what_to_do() {
        for (const std::optional<Table> layer : {std::optional<Table>(), std::optional(Table::findings)}) {
            Drawing desk(layer);
            const auto before = canonical_bytes(*desk.document.snapshot());
            desk.free_clicks({{210, 210}});
            desk.press(Qt::Key_Return);
            QCOMPARE(desk.notices.size(), 1);
            QVERIFY(!desk.tools.is_drawing());
            QVERIFY(canonical_bytes(*desk.document.snapshot()) == before);
        }
    }

    void it_is_one_step_of_the_history_with_source_and_date() {
        Drawing desk(Table::buildings);
        (void)desk.drawn(Table::buildings, {{210, 210}, {260, 210}, {260, 260}});
        const Feature building = desk.newest(Table::buildings);
        QVERIFY(!as_text(building.values[common_column::uid]).empty());
        QVERIFY(!as_text(building.values[common_column::source]).empty());
        QVERIFY(desk.selection.single()->table == Table::buildings);
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.count(Table::buildings), std::size_t{0});
    }
};

QTEST_MAIN(DrawToolTest)
#include "draw_tool_test.moc"
