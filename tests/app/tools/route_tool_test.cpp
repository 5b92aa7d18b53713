// Drawing a route along the streets.
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;

namespace {

/// From the Desk's street along y = 100 a second one bends off at its western end, to run along y = 200.
struct Walk : Desk {
    Walk() {
        add_street("LINESTRING (0 100, 0 200, 300 200)");
        tools.choose(ToolKind::to_school);
    }
    void add(Table table, Feature feature) {
        const FeatureId id = document.snapshot()->layer(table).next_id();
        if (!document.commit({"draw", {FeatureChange{table, id, std::nullopt, std::move(feature)}}})) qFatal("no row");
    }
    void add_street(const char* wkt) { add(Table::streets, make_feature(Table::streets, test::shape(wkt))); }
    [[nodiscard]] QString note() const { return map.preview().texts.front().text; }
    [[nodiscard]] const std::vector<Point>& shown() const { return map.preview().lines.front().points; }
    [[nodiscard]] std::vector<Point> ended() {
        press(Qt::Key_Return);
        return newest(Table::routes).geometry.points;
    }
};

bool same(const std::vector<Point>& drawn, const std::vector<Point>& expected) {
    return nearly_equal(make_line(drawn), make_line(expected), 1e-6);
}

const std::vector<Point> around{{200, 100}, {0, 100}, {0, 200}, {200, 200}};

}  // namespace

class RouteToolTest final : public QObject {
    Q_OBJECT

private slots:
    void the_way_between_two_clicks_follows_the_streets() {
        Walk desk;
        desk.click({200, 100});
        desk.hover({200, 203});
        QTRY_VERIFY(same(desk.shown(), around));  // as soon as the streets are there, without a move
        QCOMPARE(desk.map.preview().handles.size(), std::size_t{1});
        desk.click({200, 203});
        QVERIFY(same(desk.ended(), around));
    }

    void one_step_back_takes_what_one_click_has_set() {
        Walk desk;
        desk.click({200, 100});
        desk.hover({200, 203});
        QTRY_VERIFY(same(desk.shown(), around));
        desk.click({200, 203});
        desk.press(Qt::Key_Backspace);
        QVERIFY(same(desk.shown(), around));  // the pointer is still there
        desk.hover({100, 100});
        QVERIFY(same(desk.shown(), {{200, 100}, {100, 100}}));
    }

    void a_held_key_or_the_switch_goes_straight() {
        Walk desk;
        desk.click({200, 100});
        desk.hover({200, 203});
        QTRY_VERIFY(same(desk.shown(), around));
        desk.hover({200, 200}, Qt::ControlModifier);
        QVERIFY(same(desk.shown(), {{200, 100}, {200, 200}}));
        desk.hover({200, 203});
        desk.tools.set_tracing(false);
        QVERIFY(same(desk.shown(), {{200, 100}, {200, 200}}));  // it still snaps
        desk.click({200, 203});
        QVERIFY(same(desk.ended(), {{200, 100}, {200, 200}}));
    }

    void a_new_street_is_followed_too() {
        Walk desk;
        desk.click({200, 100});
        desk.hover({200, 203});
        QTRY_VERIFY(same(desk.shown(), around));
        desk.add_street("LINESTRING (400 100, 300 200)");  // the end of the one street to the end of the other
        QTRY_VERIFY(same(desk.shown(), {{200, 100}, {400, 100}, {300, 200}, {200, 200}}));
    }

    void the_pointer_is_told_length_walking_time_and_the_last_piece() {
        Walk desk;
        desk.click({100, 300}, Qt::AltModifier);
        desk.click({210, 300}, Qt::AltModifier);
        desk.hover({210, 190}, Qt::AltModifier);
        // 220 m at 1.1 m/s, of a child of 9 to 12 who walks alone (RULES.md section 2).
        const QStringList lines = desk.note().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].contains(QStringLiteral("220 m")) && lines[0].contains(QStringLiteral("3 min 20 s")),
                 qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(QStringLiteral("110 m")) && lines[1].contains(QStringLiteral("180°")),
                 qPrintable(lines[1]));
        QVERIFY2(lines[2].contains(QStringLiteral("1.1 m/s")), qPrintable(lines[2]));
    }

    void what_a_child_does_not_see_is_red_while_drawing_and_not_where_the_way_was() {
        Walk desk;
        Feature hedge = make_feature(Table::occluders, test::shape("LINESTRING (150 103, 250 103)"));
        set(hedge, Table::occluders, "height_m", 1.2);
        desk.add(Table::occluders, std::move(hedge));
        desk.click({100, 106}, Qt::AltModifier);
        desk.hover({300, 106}, Qt::AltModifier);
        QTRY_COMPARE(desk.map.preview().lines.size(), std::size_t{2});  // the way, and on it the blind piece
        QVERIFY(same(desk.map.preview().lines[1].points, {{150, 106}, {250, 106}}));
        desk.hover({100, 180}, Qt::AltModifier);
        QCOMPARE(desk.map.preview().lines.size(), std::size_t{1});  // at once, not when the new way has been looked at
    }
};

QTEST_MAIN(RouteToolTest)
#include "route_tool_test.moc"
