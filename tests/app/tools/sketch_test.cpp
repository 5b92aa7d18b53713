// Drawing point by point: back and forth, typed points, right angles.
#include <QLabel>
#include <QLineEdit>

#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;

namespace {

/// Draws an obstacle freely; it is a plain line.
struct Drawing : Desk {
    Drawing() { tools.choose(ToolKind::occluder); }

    void free_clicks(std::initializer_list<Point> places) {
        for (const Point place : places) click(place, Qt::AltModifier);
    }
    QLineEdit& entry() const { return *map.findChild<QLineEdit*>(QStringLiteral("point_entry_line")); }
    QString note() const { return map.findChild<QLabel*>(QStringLiteral("point_entry_note"))->text(); }
    /// The first key on the map, the others in the field that it opens.
    void type(const char* text) {
        QTest::keyClick(&map, *text);
        QVERIFY(entry().isVisible());
        QTest::keyClicks(&entry(), QString::fromLatin1(text + 1));
    }
    std::vector<Point> ended() {
        press(Qt::Key_Return);
        return newest(Table::occluders).geometry.points;
    }
};

bool same(const std::vector<Point>& drawn, const std::vector<Point>& expected) {
    return nearly_equal(make_line(drawn), make_line(expected), 1e-6);
}

}  // namespace

class SketchTest final : public QObject {
    Q_OBJECT

private slots:
    void undo_takes_back_one_point_and_redo_puts_it_back() {
        Drawing desk;
        const auto rows = canonical_bytes(*desk.document.snapshot());
        desk.free_clicks({{210, 210}, {260, 210}, {260, 260}});
        desk.tools.undo();
        desk.tools.undo();
        QVERIFY(desk.tools.is_drawing());
        desk.tools.redo();
        QVERIFY(same(desk.ended(), {{210, 210}, {260, 210}}));
        // From now on it is the plan's: undone as a whole.
        desk.tools.undo();
        QCOMPARE(desk.count(Table::occluders), std::size_t{0});
        QVERIFY(canonical_bytes(*desk.document.snapshot()) == rows);
    }

    void undo_before_the_first_point_is_the_plans() {
        Drawing desk;
        desk.free_clicks({{210, 210}});
        QVERIFY(desk.tools.can_undo());
        desk.tools.undo();
        QVERIFY(!desk.tools.is_drawing());
        desk.tools.undo();
        QCOMPARE(desk.count(Table::streets), std::size_t{0});
        desk.tools.redo();  // of the plan: the drawing was gone before
        QCOMPARE(desk.count(Table::streets), std::size_t{1});
        QVERIFY(!desk.tools.is_drawing());
    }

    void a_new_point_ends_what_could_be_put_back() {
        Drawing desk;
        desk.free_clicks({{210, 210}, {260, 210}});
        desk.press(Qt::Key_Backspace);
        desk.free_clicks({{210, 260}});
        QVERIFY(!desk.tools.can_redo());
        QVERIFY(same(desk.ended(), {{210, 210}, {210, 260}}));
    }

    void a_drawing_given_up_comes_back_whole() {
        Drawing desk;
        desk.free_clicks({{210, 210}, {260, 210}, {260, 260}});
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.tools.is_drawing());
        QCOMPARE(desk.notices.size(), 1);
        desk.tools.redo();
        QVERIFY(same(desk.ended(), {{210, 210}, {260, 210}, {260, 260}}));
    }

    void a_right_click_ends() {
        Drawing desk;
        QSignalSpy menus(&desk.map, &MapWidget::menu_requested);
        desk.free_clicks({{210, 210}, {260, 210}});
        QTest::mouseClick(&desk.map, Qt::RightButton, {}, desk.pixel({300, 300}));
        QVERIFY(same(desk.newest(Table::occluders).geometry.points, {{210, 210}, {260, 210}}));
        QCOMPARE(menus.size(), 0);
        QTest::mouseClick(&desk.map, Qt::RightButton, {}, desk.pixel({300, 300}));
        QCOMPARE(menus.size(), 1);
    }

    void a_typed_length_goes_towards_the_pointer() {
        Drawing desk;
        desk.free_clicks({{210, 210}});
        desk.hover({210, 300}, Qt::AltModifier);
        desk.type("12.5");
        QTest::keyClick(&desk.entry(), Qt::Key_Return);
        QVERIFY(!desk.entry().isVisible());
        QVERIFY(same(desk.ended(), {{210, 210}, {210, 222.5}}));
    }

    void typed_points_go_on_without_the_mouse() {
        Drawing desk;
        desk.free_clicks({{210, 210}});
        for (const char* text : {"50<90", "@0,-20"}) {
            desk.type(text);
            QTest::keyClick(&desk.entry(), Qt::Key_Enter);
        }
        QVERIFY(same(desk.ended(), {{210, 210}, {260, 210}, {260, 190}}));
    }

    void a_typed_direction_holds_the_next_point() {
        Drawing desk;
        desk.free_clicks({{210, 210}});
        desk.type("<90");
        QTest::keyClick(&desk.entry(), Qt::Key_Return);
        desk.free_clicks({{260, 230}, {300, 300}});
        QVERIFY(same(desk.ended(), {{210, 210}, {260, 210}, {300, 300}}));
    }

    void tab_goes_from_the_length_to_the_direction_and_back() {
        Drawing desk;
        desk.free_clicks({{210, 210}});
        desk.type("4");
        QTest::keyClick(&desk.entry(), Qt::Key_Tab);
        QVERIFY(desk.entry().hasFocus());
        QTest::keyClicks(&desk.entry(), QStringLiteral("90"));
        QCOMPARE(desk.entry().text(), QStringLiteral("4<90"));
        QTest::keyClick(&desk.entry(), Qt::Key_Tab);
        QTest::keyClicks(&desk.entry(), QStringLiteral("40"));
        QCOMPARE(desk.entry().text(), QStringLiteral("40<90"));
        QTest::keyClick(&desk.entry(), Qt::Key_Tab);
        QTest::keyClicks(&desk.entry(), QStringLiteral("0"));
        QTest::keyClick(&desk.entry(), Qt::Key_Return);
        QVERIFY(same(desk.ended(), {{210, 210}, {210, 250}}));
    }

    void tab_leaves_nothing_typed_behind() {
        Drawing desk;
        desk.free_clicks({{210, 210}});
        for (const char* text : {"@3,-4", "@3"}) {
            desk.type(text);
            QTest::keyClick(&desk.entry(), Qt::Key_Tab);
            QVERIFY(desk.entry().hasFocus());
            QCOMPARE(desk.entry().text(), QString::fromLatin1(text));
            QTest::keyClick(&desk.entry(), Qt::Key_Escape);
        }
    }

    void a_click_takes_what_is_typed_as_the_map_shows_it() {
        Drawing desk;
        desk.free_clicks({{210, 210}});
        desk.type("40");
        desk.free_clicks({{210, 300}});
        desk.type("<90");
        desk.free_clicks({{260, 300}});
        desk.type("@5");
        desk.free_clicks({{300, 300}});
        QVERIFY(desk.entry().isVisible());  // it is no point, and stays
        QTest::keyClick(&desk.entry(), Qt::Key_Escape);
        QVERIFY(same(desk.ended(), {{210, 210}, {210, 250}, {260, 250}}));
    }

    void what_is_typed_wrongly_stays_with_a_sentence() {
        Drawing desk;
        desk.free_clicks({{210, 210}});
        desk.type("@5");
        QTest::keyClick(&desk.entry(), Qt::Key_Return);
        QVERIFY(desk.entry().isVisible());
        QCOMPARE(desk.entry().text(), QStringLiteral("@5"));
        QVERIFY(desk.note().contains(QStringLiteral("@3,-4")));
        QTest::keyClick(&desk.entry(), Qt::Key_Escape);
        QVERIFY(!desk.entry().isVisible());
        QVERIFY(desk.tools.is_drawing());
        desk.free_clicks({{260, 210}});
        QVERIFY(same(desk.ended(), {{210, 210}, {260, 210}}));
    }

    void a_place_can_be_typed_too() {
        Desk desk;
        desk.tools.choose(ToolKind::school);
        QTest::keyClick(&desk.map, '4');
        auto& entry = *desk.map.findChild<QLineEdit*>(QStringLiteral("point_entry_line"));
        QTest::keyClicks(&entry, QStringLiteral("10000, 3394000"));
        QTest::keyClick(&entry, Qt::Key_Return);
        QVERIFY(entry.isVisible());  // 100 km away from this plan
        QCOMPARE(desk.count(Table::schools), std::size_t{1});
    }

    void shift_holds_right_angles_to_the_last_segment() {
        Drawing desk;
        desk.free_clicks({{210, 210}, {260, 220}});
        desk.click({243, 310}, Qt::ShiftModifier);
        const auto drawn = desk.ended();
        QCOMPARE(drawn.size(), std::size_t{3});
        QVERIFY(std::abs(dot(drawn[1] - drawn[0], drawn[2] - drawn[1])) < 1e-6);
    }

    void shift_holds_the_first_segment_parallel_to_the_nearest_edge() {
        Drawing desk;  // a street runs along y = 100
        desk.free_clicks({{210, 130}});
        desk.hover({300, 125}, Qt::ShiftModifier);
        QCOMPARE(desk.map.preview().lines.size(), std::size_t{3});  // the line, the guide and the street's edge
        desk.click({300, 125}, Qt::ShiftModifier);
        QVERIFY(same(desk.ended(), {{210, 130}, {300, 130}}));
    }

    void a_locked_line_ends_on_the_edge_that_it_meets() {
        Drawing desk;
        desk.free_clicks({{210, 150}});
        desk.click({213, 106}, Qt::ShiftModifier);
        QVERIFY(same(desk.ended(), {{210, 150}, {210, 100}}));
    }

    void pressing_shift_shows_the_guide_at_once() {
        Drawing desk;
        desk.free_clicks({{210, 300}});
        desk.hover({300, 310}, Qt::AltModifier);
        QCOMPARE(desk.map.preview().lines.size(), std::size_t{1});
        QTest::keyPress(&desk.map, Qt::Key_Shift);
        QCOMPARE(desk.map.preview().lines.size(), std::size_t{2});
        QVERIFY(same(desk.map.preview().lines.back().points, {{210, 300}, {300, 300}}));
        QTest::keyRelease(&desk.map, Qt::Key_Shift, Qt::ShiftModifier);
        QCOMPARE(desk.map.preview().lines.size(), std::size_t{1});
    }
};

QTEST_MAIN(SketchTest)
#include "sketch_test.moc"
