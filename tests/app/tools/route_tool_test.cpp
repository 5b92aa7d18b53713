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
    void add_street(const char* wkt) {
        const FeatureId id = document.snapshot()->layer(Table::streets).next_id();
        Feature street = make_feature(Table::streets, test::shape(wkt));
        if (!document.commit({"draw", {FeatureChange{Table::streets, id, std::nullopt, std::move(street)}}}))
            qFatal("no street");
    }
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
};

QTEST_MAIN(RouteToolTest)
#include "route_tool_test.moc"
