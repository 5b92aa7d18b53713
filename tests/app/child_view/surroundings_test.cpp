// What the child view draws is what the sight analysis looks at.
#include "app/child_view/surroundings.h"

#include <QTest>
#include <cmath>

#include "app/child_view/triangles.h"
#include "core/base/job_context.h"
#include "core/sight/scene.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

std::shared_ptr<const Surroundings> around(const Plan& plan, Point middle,
                                           std::shared_ptr<const HeightGrid> terrain = nullptr) {
    QuietJob job;
    return make_surroundings(plan, std::move(terrain), middle, std::nullopt, job).value();
}

double area_of(const Triangles& cut) {
    double area = 0;
    for (std::size_t index = 0; index + 2 < cut.indices.size(); index += 3) {
        const Point a = cut.corners[cut.indices[index]], b = cut.corners[cut.indices[index + 1]],
                    c = cut.corners[cut.indices[index + 2]];
        area += cross(b - a, c - a) / 2;
    }
    return area;
}

double top_of(const Surroundings& drawn, const std::vector<MeshTile>& tiles) {
    double top = -1e9;
    for (const MeshTile& tile : tiles)
        for (std::uint32_t index = tile.first; index < tile.first + tile.count; ++index)
            top = std::max<double>(top, drawn.mesh.vertices[drawn.mesh.indices[index]].at.z);
    return top;
}

}  // namespace

class SurroundingsTest final : public QObject {
    Q_OBJECT

private slots:
    void triangles_cover_a_polygon_with_holes_exactly_data() {
        QTest::addColumn<QString>("wkt");
        QTest::newRow("square") << "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)))";
        QTest::newRow("yard") << "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 3 7, 7 7, 7 3, 3 3)))";
        QTest::newRow("two yards") << "MULTIPOLYGON (((0 0, 20 0, 20 10, 0 10, 0 0), (2 2, 2 8, 8 8, 8 2, 2 2), "
                                      "(12 2, 12 8, 18 8, 18 2, 12 2)))";
        QTest::newRow("comb") << "MULTIPOLYGON (((0 0, 9 0, 9 8, 8 8, 8 1, 5 1, 5 8, 4 8, 4 1, 1 1, 1 8, 0 8, 0 0)))";
        QTest::newRow("corner on a side") << "MULTIPOLYGON (((0 0, 5 0, 10 0, 10 10, 0 10, 0 5, 0 0)))";
    }
    void triangles_cover_a_polygon_with_holes_exactly() {
        QFETCH(QString, wkt);
        const Geometry polygon = test::shape(wkt.toStdString());
        const Triangles cut = triangles_of(polygon, 0);
        QVERIFY2(std::abs(area_of(cut) - area_m2(polygon)) < 1e-9, qPrintable(QString::number(area_of(cut))));
    }

    void a_ring_that_crosses_itself_comes_to_an_end() {
        const Geometry bow = test::shape("MULTIPOLYGON (((0 0, 10 10, 10 0, 0 10, 0 0)))");
        QVERIFY(triangles_of(bow, 0).indices.size() <= 6);
    }

    void things_are_as_tall_as_the_analysis_takes_them() {
        const auto drawn = around(
            test::PlanBuilder()
                .row(Table::buildings, "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))", {{"floors", std::int64_t{4}}})
                .row(Table::occluders, "LINESTRING (20 0, 30 0)", {{"kind", std::string("wall")}, {"height_m", 2.2}})
                .plan(),
            {15, 0});
        QCOMPARE(top_of(*drawn, drawn->mesh.solid), 12.0);
        QCOMPARE(drawn->assumed_buildings + drawn->assumed_others, std::size_t{0});
        QVERIFY(drawn->mesh.airy.empty());
    }

    void what_the_analysis_sees_through_is_no_solid_thing() {
        const auto drawn =
            around(test::PlanBuilder()
                       .row(Table::occluders, "LINESTRING (0 0, 30 0)",
                            {{"kind", std::string("tree_row")}, {"height_m", 8.0}, {"see_through", 0.85}})
                       .row(Table::occluders, "LINESTRING (0 9, 30 9)",
                            {{"kind", std::string("fence")}, {"height_m", 1.4}, {"see_through", 0.7}})
                       .plan(),
                   {15, 0});
        QVERIFY(drawn->mesh.solid.empty());
        QVERIFY(!drawn->mesh.airy.empty());
    }

    void what_has_no_height_is_counted_and_as_tall_as_assumed() {
        const auto drawn =
            around(test::PlanBuilder()
                       .row(Table::buildings, "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))", {})
                       .row(Table::occluders, "LINESTRING (20 0, 30 0)", {{"kind", std::string("hedge")}})
                       .plan(),
                   {15, 0});
        QCOMPARE(drawn->assumed_buildings, std::size_t{1});
        QCOMPARE(drawn->assumed_others, std::size_t{1});
        QCOMPARE(top_of(*drawn, drawn->mesh.solid), assumed_building_top_m);
    }

    void what_is_far_away_is_left_out() {
        const auto drawn = around(
            test::PlanBuilder()
                .row(Table::buildings, "MULTIPOLYGON (((900 0, 909 0, 909 9, 900 9, 900 0)))", {{"height_m", 30.0}})
                .plan(),
            {0, 0});
        QVERIFY(drawn->mesh.solid.empty());
    }

    void everything_stands_on_the_terrain() {
        auto terrain = std::make_shared<HeightGrid>();
        terrain->north_west = {-1000, 1000};
        terrain->cell_m = 100;
        terrain->columns = terrain->rows = 20;
        for (int row = 0; row < 20; ++row)
            for (int cell = 0; cell < 20; ++cell) terrain->heights_m.push_back(500 + 10.0F * static_cast<float>(cell));
        const auto drawn = around(
            test::PlanBuilder()
                .row(Table::buildings, "MULTIPOLYGON (((100 0, 109 0, 109 9, 100 9, 100 0)))", {{"height_m", 6.0}})
                .plan(),
            {0, 0}, terrain);
        // 10 m higher each 100 m to the east: the eastern wall's foot lies 10.9 m above the origin.
        QVERIFY(std::abs(top_of(*drawn, drawn->mesh.solid) - 16.9) < 1e-3);
        QVERIFY(std::abs(drawn->ground_m({50, 0}) - 5) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(SurroundingsTest)
#include "surroundings_test.moc"
