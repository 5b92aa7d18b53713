// Each kind of place that the pointer snaps to, and which of several is meant.
#include "app/tools/snapping.h"

#include <set>

#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;
using test::PlanBuilder;

namespace {

constexpr Table streets[] = {Table::streets};

/// An L of two streets, and one that crosses its first.
Plan l_and_cross() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 200 0, 200 200)")
        .row(Table::streets, "LINESTRING (60 -50, 60 50)")
        .row(Table::school_gates, "POINT (20 3)")
        .plan();
}

std::optional<Snap> snap_at(Point at, std::optional<Point> from = {}) {
    static const Plan plan = l_and_cross();
    return snap_to(plan, {at, 10, streets, {}, from});
}

bool is(const std::optional<Snap>& snap, SnapKind kind, Point at) {
    return snap && snap->kind == kind && distance(snap->at, at) < 1e-9;
}

}  // namespace

class SnappingTest final : public QObject {
    Q_OBJECT

private slots:
    void a_vertex_wins_over_everything() { QVERIFY(is(snap_at({192, 5}), SnapKind::vertex, {200, 0})); }
    void edges_of_two_features_cross() { QVERIFY(is(snap_at({64, 5}), SnapKind::intersection, {60, 0})); }
    void the_middle_of_an_edge_is_found() { QVERIFY(is(snap_at({96, -6}), SnapKind::midpoint, {100, 0})); }
    void an_edge_takes_what_is_beside_it() { QVERIFY(is(snap_at({140, 7}), SnapKind::edge, {140, 0})); }
    void an_edge_goes_on_beyond_its_end() {
        const auto snap = snap_at({-40, 4});
        QVERIFY(is(snap, SnapKind::extension, {-40, 0}));
        QCOMPARE(snap->guide->first, (Point{0, 0}));
        QVERIFY(!snap_at({-400, 4}));  // too far from its end to be seen as its extension
    }
    void the_foot_of_the_last_point_is_at_right_angles() {
        QVERIFY(is(snap_at({143, 5}, Point{150, 80}), SnapKind::perpendicular, {150, 0}));
        QVERIFY(is(snap_at({143, 5}, Point{230, 80}), SnapKind::edge, {143, 0}));  // its foot is not on the edge
    }

    void exactly_the_tolerance_still_snaps() {
        QVERIFY(is(snap_at({140, 10}), SnapKind::edge, {140, 0}));
        QVERIFY(!snap_at({140, 10.001}));
    }

    void only_the_given_tables_count() {
        const Plan plan = l_and_cross();
        constexpr Table gates[] = {Table::school_gates, Table::streets};
        QVERIFY(is(snap_to(plan, {{22, 2}, 10, gates}), SnapKind::vertex, {20, 3}));
        QVERIFY(is(snap_to(plan, {{22, 2}, 10, streets}), SnapKind::edge, {22, 0}));
    }

    void what_is_being_changed_is_left_out() {
        const Plan plan = l_and_cross();
        const ExceptFeature first = std::pair(Table::streets, FeatureId{1});
        QVERIFY(!snap_to(plan, {{140, 7}, 10, streets, first}));
    }

    void each_kind_shows_a_mark_and_a_word_of_its_own() {
        std::set<SnapMark> marks;
        std::set<QString> words;
        for (const SnapKind kind : {SnapKind::vertex, SnapKind::intersection, SnapKind::perpendicular,
                                    SnapKind::midpoint, SnapKind::edge, SnapKind::extension}) {
            MapPreview preview;
            show_snap(preview, {{1, 2}, kind, Table::streets, FeatureId{1}});
            marks.insert(preview.snap_mark);
            words.insert(preview.snap_name);
        }
        QCOMPARE(marks.size(), std::size_t{6});
        QCOMPARE(words.size(), std::size_t{6});
    }

    void a_key_or_a_held_key_draws_freely() {
        Desk desk;
        desk.tools.choose(ToolKind::occluder);
        desk.hover({150, 105});
        QVERIFY(desk.map.preview().snap == (Point{150, 100}));
        QVERIFY(desk.tools.hint().contains(snap_name(SnapKind::edge)));
        for (const auto held : {Qt::AltModifier, Qt::ControlModifier}) {
            desk.hover({150, 105}, held);
            QVERIFY(!desk.map.preview().snap);
        }
        desk.hover({150, 105});
        desk.tools.set_snapping(false);
        QVERIFY(!desk.map.preview().snap);  // at once, without a move
        QVERIFY(!desk.tools.hint().contains(snap_name(SnapKind::edge)));
    }

    void the_mark_goes_with_the_view() {
        Desk desk;
        desk.tools.choose(ToolKind::occluder);
        desk.hover({150, 105});
        MapView view = desk.map.view();
        view.centre = {200, 300};
        desk.map.show_view(view);  // now the pointer is at (150, 205)
        QVERIFY(desk.map.preview().snap != (Point{150, 100}));
    }
};

QTEST_MAIN(SnappingTest)
#include "snapping_test.moc"
