#include "app/text/edit_text.h"
#include "tests/app/own_home.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;
using test::text_of;

namespace {

constexpr FeatureRef block{Table::blocks, FeatureId{1}}, school{Table::schools, FeatureId{1}},
    street{Table::streets, FeatureId{1}};

Geometry shape_of(const Desk& desk, const FeatureRef& feature) {
    return desk.document.snapshot()->layer(feature.table).feature(feature.id)->geometry;
}
Box box_of(const Desk& desk, const FeatureRef& feature) {
    return bounding_box(shape_of(desk, feature).view());
}
QString newest_name(const Desk& desk) {
    const auto& entry = desk.document.history().back();
    return edit_name(entry.name, entry.subject, entry.rows);
}

}  // namespace

/// What is selected is moved by the hand, by keys, and doubled.
class MoveTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void a_drag_takes_all_that_is_selected_along() {
        Desk desk;
        desk.selection.set({block, school});
        desk.drag({70, 250}, {100, 240}, Qt::AltModifier);
        QVERIFY(box_of(desk, block) == (Box{50, 190, 150, 290}));
        QVERIFY(shape_of(desk, school).points.front() == (Point{330, 90}));
        QCOMPARE(newest_name(desk), QStringLiteral("Move 2 features"));
        QVERIFY(desk.document.undo());
        QVERIFY(box_of(desk, block) == (Box{20, 200, 120, 300}));
        QVERIFY(shape_of(desk, school).points.front() == (Point{300, 100}));
    }

    void what_the_hand_holds_snaps_to_the_rest() {
        Desk desk;
        desk.selection.set({block});
        desk.drag({23, 203}, {5, 108});  // its corner, 4 m from it, to 9 m from the street's end
        QVERIFY(box_of(desk, block) == (Box{0, 100, 100, 200}));
    }

    void it_does_not_snap_to_where_it_lay() {
        Desk desk;
        desk.selection.set({block});
        desk.drag({70, 205}, {70, 216});  // 11 m from where its lower edge lay, which would hold it back
        QVERIFY(box_of(desk, block) == (Box{20, 211, 120, 311}));
    }

    void shift_keeps_it_on_a_straight_line() {
        Desk desk;
        desk.selection.set({block});
        QTest::mousePress(&desk.map, Qt::LeftButton, Qt::NoModifier, desk.pixel({70, 250}));
        desk.move_held({100, 262}, Qt::ShiftModifier);
        QTest::mouseRelease(&desk.map, Qt::LeftButton, Qt::ShiftModifier, desk.pixel({100, 262}));
        QVERIFY(box_of(desk, block) == (Box{50, 200, 150, 300}));
    }

    void escape_leaves_all_where_it_was() {
        Desk desk;
        desk.selection.set({block});
        const auto before = canonical_bytes(*desk.document.snapshot());
        QTest::mousePress(&desk.map, Qt::LeftButton, Qt::NoModifier, desk.pixel({70, 250}));
        desk.move_held({150, 150});
        QVERIFY(desk.tools.is_drawing());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.tools.is_drawing());
        QTest::mouseRelease(&desk.map, Qt::LeftButton, Qt::NoModifier, desk.pixel({150, 150}));
        QVERIFY(canonical_bytes(*desk.document.snapshot()) == before);
        QVERIFY(desk.selection.contains(block));
    }

    void what_is_not_selected_stays_and_the_map_pans() {
        Desk desk;
        const auto before = canonical_bytes(*desk.document.snapshot());
        const Point centre = desk.map.view().centre;
        desk.drag({70, 250}, {100, 250});
        QVERIFY(desk.map.view().centre != centre);
        // Nor does an area follow that reaches beyond the screen.
        desk.selection.set({block});
        MapView near = desk.map.view();
        near.metres_per_pixel = 0.2;
        near.centre = {70, 250};
        desk.map.show_view(near);
        desk.drag({70, 250}, {80, 250});
        QVERIFY(canonical_bytes(*desk.document.snapshot()) == before);
    }

    void the_cursor_says_that_a_drag_would_move_it() {
        Desk desk;
        desk.hover({70, 250});
        QCOMPARE(desk.map.cursor().shape(), Qt::ArrowCursor);
        desk.selection.set({block});
        desk.hover({71, 250});
        QCOMPARE(desk.map.cursor().shape(), Qt::SizeAllCursor);
        desk.hover({300, 300});
        QCOMPARE(desk.map.cursor().shape(), Qt::ArrowCursor);
    }

    void a_click_on_one_of_several_selects_it_alone() {
        Desk desk;
        desk.selection.set({block, street});
        desk.click({200, 101});
        QVERIFY(desk.selection.single() == street);
        QCOMPARE(desk.document.history().size(), std::size_t{1});
    }

    void arrow_keys_push_it_by_pixels() {
        Desk desk;
        desk.selection.set({school});
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(shape_of(desk, school).points.front() == (Point{301, 110}));
        QCOMPARE(newest_name(desk), QStringLiteral("Move 1 school"));
    }

    void a_key_that_is_held_makes_one_edit() {
        Desk desk;
        desk.selection.set({school});
        for (int repeat = 0; repeat < 20; ++repeat) QTest::keyPress(&desk.map, Qt::Key_Left);
        QCOMPARE(desk.document.history().size(), std::size_t{1});
        QTest::keyRelease(&desk.map, Qt::Key_Left);
        QCOMPARE(desk.document.history().size(), std::size_t{2});
        QVERIFY(shape_of(desk, school).points.front() == (Point{280, 100}));
        // Esc while it is held, and another tool before it is let go.
        QTest::keyPress(&desk.map, Qt::Key_Left);
        desk.press(Qt::Key_Escape);
        QTest::keyRelease(&desk.map, Qt::Key_Left);
        QCOMPARE(desk.document.history().size(), std::size_t{2});
        QTest::keyPress(&desk.map, Qt::Key_Up);
        desk.tools.choose(ToolKind::measure);
        QVERIFY(shape_of(desk, school).points.front() == (Point{280, 101}));
    }

    void without_a_selection_arrow_keys_pan() {
        Desk desk;
        const auto before = canonical_bytes(*desk.document.snapshot());
        const Point centre = desk.map.view().centre;
        desk.press(Qt::Key_Left);
        QTRY_VERIFY(desk.map.view().centre != centre);
        QVERIFY(canonical_bytes(*desk.document.snapshot()) == before);
    }

    void a_copy_has_all_attributes_and_a_name_of_its_own() {
        Desk desk;
        desk.selection.set({block, school});
        desk.tools.duplicate_selection();
        QCOMPARE(desk.count(Table::blocks) + desk.count(Table::schools), std::size_t{4});
        QVERIFY(desk.selection.contains({Table::schools, FeatureId{2}}));
        QVERIFY(!desk.selection.contains(school));
        QCOMPARE(newest_name(desk), QStringLiteral("Duplicate 2 features"));
        const Feature copy = desk.newest(Table::schools);
        QVERIFY(copy.geometry.points.front() == (Point{316, 84}));
        QVERIFY(text_of(copy, Table::schools, "uid") != "school");
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.count(Table::blocks) + desk.count(Table::schools), std::size_t{2});
    }

    void copies_name_each_other() {
        const Plan rows = test::PlanBuilder()
                              .row(Table::schools, "POINT (100 100)", {{"uid", "school"}})
                              .row(Table::school_gates, "POINT (110 100)", {{"school_uid", "school"}})
                              .row(Table::routes, "LINESTRING (0 100, 110 100)",
                                   {{"uid", "there"}, {"pair_uid", "back"}, {"school_uid", "school"}})
                              .row(Table::routes, "LINESTRING (110 100, 0 100)",
                                   {{"uid", "back"}, {"pair_uid", "there"}, {"school_uid", "school"}})
                              .plan();
        Desk desk(rows);
        // The gate alone is a second gate of the same school; a way alone has no way home.
        desk.selection.set({{Table::school_gates, FeatureId{1}}, {Table::routes, FeatureId{1}}});
        desk.tools.duplicate_selection();
        QCOMPARE(text_of(desk.newest(Table::school_gates), Table::school_gates, "school_uid"), std::string("school"));
        QVERIFY(text_of(desk.newest(Table::routes), Table::routes, "pair_uid").empty());
        QVERIFY(desk.document.undo());
        // All together they are a second school with all that belongs to it.
        desk.selection.set({{Table::schools, FeatureId{1}},
                            {Table::school_gates, FeatureId{1}},
                            {Table::routes, FeatureId{1}},
                            {Table::routes, FeatureId{2}}});
        desk.tools.duplicate_selection();
        const std::string uid = text_of(desk.newest(Table::schools), Table::schools, "uid");
        QCOMPARE(text_of(desk.newest(Table::school_gates), Table::school_gates, "school_uid"), uid);
        const Layer& routes = desk.document.snapshot()->layer(Table::routes);
        const Feature there = *routes.feature(FeatureId{3}), back = *routes.feature(FeatureId{4});
        QCOMPARE(text_of(there, Table::routes, "school_uid"), uid);
        QCOMPARE(text_of(there, Table::routes, "pair_uid"), text_of(back, Table::routes, "uid"));
        QCOMPARE(text_of(back, Table::routes, "pair_uid"), text_of(there, Table::routes, "uid"));
    }
};

QTEST_MAIN(MoveTest)
#include "move_test.moc"
