#include "app/tools/shared_boundary.h"

#include <QTest>

#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

const Geometry square = test::shape("MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)))");

Geometry moved(const Geometry& shape, const PlaceMove& move) {
    return with_places_moved(shape, std::span(&move, 1));
}
test::PlanBuilder::Values of_school(const char* uid) {
    return {{"school_uid", uid}};
}

}  // namespace

/// Boundaries that two catchments have in common.
class SharedBoundaryTest final : public QObject {
    Q_OBJECT

private slots:
    void a_corner_at_the_place_follows_and_the_ring_stays_closed() {
        QVERIFY(moved(square, {{0, 0.005}, Point{-10, -10}}) ==
                test::shape("MULTIPOLYGON (((-10 -10, 100 0, 100 100, 0 100, -10 -10)))"));
    }

    void an_edge_that_passes_the_place_gets_a_corner() {
        QVERIFY(moved(square, {{100, 40}, Point{120, 40}}) ==
                test::shape("MULTIPOLYGON (((0 0, 100 0, 120 40, 100 100, 0 100, 0 0)))"));
    }

    void what_is_taken_away_is_taken_away_but_never_a_corner_that_is_needed() {
        const Geometry with_corner = moved(square, {{100, 40}, Point{100, 40}});
        QVERIFY(moved(with_corner, {{100, 40}, std::nullopt}) == square);
        const Geometry triangle = test::shape("MULTIPOLYGON (((0 0, 100 0, 100 100, 0 0)))");
        QVERIFY(moved(triangle, {{100, 0}, std::nullopt}) == triangle);
    }

    void a_place_elsewhere_changes_nothing() {
        QVERIFY(moved(square, {{50, 50}, Point{60, 60}}) == square);
        QVERIFY(moved(square, {{100.5, 40}, std::nullopt}) == square);
    }

    void neighbours_are_of_the_same_stage_and_touch() {
        const Plan plan =
            test::PlanBuilder()
                .row(Table::schools, "POINT (10 10)", {{"uid", "p1"}, {"stage", "primary"}})
                .row(Table::schools, "POINT (110 10)", {{"uid", "p2"}, {"stage", "nine_year"}})
                .row(Table::schools, "POINT (20 20)", {{"uid", "k"}, {"stage", "kindergarten"}})
                .row(Table::catchments, square, of_school("p1"))
                .row(Table::catchments, "MULTIPOLYGON (((100 0, 200 0, 200 100, 100 0)))", of_school("p2"))
                .row(Table::catchments, square, of_school("k"))
                .row(Table::catchments, "MULTIPOLYGON (((300 0, 400 0, 400 100, 300 0)))", of_school("p2"))
                .row(Table::catchments, square, of_school("nobody"))
                .plan();
        QVERIFY(neighbours_of(plan, {Table::catchments, {1}}) == std::vector<FeatureId>{{2}});
        QVERIFY(neighbours_of(plan, {Table::catchments, {3}}).empty());
        QVERIFY(neighbours_of(plan, {Table::catchments, {5}}).empty());
        QVERIFY(neighbours_of(plan, {Table::schools, {1}}).empty());
    }
};

QTEST_MAIN(SharedBoundaryTest)
#include "shared_boundary_test.moc"
