#include "app/map/area_raster.h"

#include <QTest>
#include <cmath>
#include <numbers>
#include <random>

#include "app/map/stroke.h"

using namespace yimi::app;

namespace {

constexpr int side = 64;

QImage paper(int width = side, int height = side) {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

/// How many pixels' worth of black lies on white paper.
double black_area(const QImage& image) {
    double area = 0;
    for (int row = 0; row < image.height(); ++row)
        for (int column = 0; column < image.width(); ++column) area += 1 - qRed(image.pixel(column, row)) / 255.0;
    return area;
}

double area_of(AreaRaster& raster, int width = side, int height = side) {
    QImage image = paper(width, height);
    raster.blend(image, Qt::black);
    return black_area(image);
}

std::vector<QPointF> regular(QPointF middle, double radius, int corners, double turned) {
    std::vector<QPointF> ring;
    for (int corner = 0; corner < corners; ++corner) {
        const double angle = turned + 2 * std::numbers::pi * corner / corners;
        ring.push_back(middle + QPointF(std::cos(angle), std::sin(angle)) * radius);
    }
    return ring;
}

double regular_area(double radius, int corners) {
    return corners * radius * radius * std::sin(2 * std::numbers::pi / corners) / 2;
}

/// The stroke of a path, drawn black.
double stroke_area(std::vector<QPointF> path, bool closed, const StrokeStyle& style) {
    AreaRaster raster(side, side);
    Stroker().add(raster, path, closed, style);
    return area_of(raster);
}

}  // namespace

class AreaRasterTest : public QObject {
    Q_OBJECT

private slots:
    void covers_what_a_polygon_covers() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> share(0, 1);
        for (int run = 0; run < 200; ++run) {
            const int corners = 3 + run % 9;
            const double radius = 0.3 + 14 * share(random);
            auto ring = regular({20 + 20 * share(random), 20 + 20 * share(random)}, radius, corners, share(random));
            if (run % 2 == 1) std::reverse(ring.begin(), ring.end());
            AreaRaster raster(side, side);
            raster.add_ring(ring);
            const double rounding = 0.002 * (4 * radius * 2 + 4);  // of each pixel on the border to 1/255
            QVERIFY2(std::abs(area_of(raster) - regular_area(radius, corners)) < rounding + 0.01, "area");
        }
    }

    void covers_by_a_box_what_it_covers_by_its_ring() {
        std::mt19937 random(9);
        std::uniform_real_distribution<double> at(-8, side + 8), extent(0, 12);
        for (int run = 0; run < 500; ++run) {
            const QRectF box(at(random), at(random), extent(random), extent(random));
            AreaRaster by_box(side, side), by_ring(side, side);
            by_box.add_box(box);
            by_ring.add_ring(std::vector{box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()});
            QImage one = paper(), other = paper();
            by_box.blend(one, Qt::black);
            by_ring.blend(other, Qt::black);
            for (int row = 0; row < side; ++row)
                for (int column = 0; column < side; ++column)
                    QVERIFY(std::abs(qRed(one.pixel(column, row)) - qRed(other.pixel(column, row))) <= 1);
        }
    }

    void takes_holes_away_and_counts_what_overlaps_once() {
        AreaRaster raster(side, side);
        const std::vector<QPointF> shell{{10, 10}, {50, 10}, {50, 50}, {10, 50}},
            hole{{20, 20}, {20, 30}, {30, 30}, {30, 20}};
        raster.add_ring(shell);
        raster.add_ring(hole, true);
        QCOMPARE(area_of(raster), 1500.0);
        raster.add_ring(shell);
        raster.add_ring(regular({50, 30}, 5, 4, std::numbers::pi / 4));
        QVERIFY(std::abs(area_of(raster) - (1600 + 25)) < 0.6);
    }

    void leaves_no_seam_between_neighbours() {
        AreaRaster raster(side, side);
        raster.add_ring(std::vector<QPointF>{{5.3, 5}, {31.7, 5}, {22.2, 60}, {5.3, 60}});
        raster.add_ring(std::vector<QPointF>{{31.7, 5}, {60, 5}, {60, 60}, {22.2, 60}});
        QImage image = paper();
        raster.blend(image, Qt::black);
        for (int row = 6; row < 59; ++row)
            for (int column = 7; column < 59; ++column) QCOMPARE(qRed(image.pixel(column, row)), 0);
    }

    /// A tile shows what the same place of a larger picture shows, whatever crosses its border.
    void cuts_exactly() {
        std::mt19937 random(11);
        std::uniform_real_distribution<double> anywhere(-90, 150);
        for (int run = 0; run < 100; ++run) {
            std::vector<QPointF> ring;
            for (int corner = 0; corner < 3; ++corner) ring.emplace_back(anywhere(random), anywhere(random));
            AreaRaster whole(3 * side, 3 * side), tile(side, side);
            auto moved = ring;
            for (QPointF& point : moved) point += QPointF(side, side);
            tile.add_ring(ring);
            whole.add_ring(moved);
            QImage of_tile = paper(), of_whole = paper(3 * side, 3 * side);
            tile.blend(of_tile, Qt::black);
            whole.blend(of_whole, Qt::black);
            for (int row = 0; row < side; ++row)
                for (int column = 0; column < side; ++column)
                    QVERIFY(std::abs(qRed(of_tile.pixel(column, row)) -
                                     qRed(of_whole.pixel(column + side, row + side))) <= 1);
        }
    }

    void begins_anew_after_each_colour() {
        AreaRaster raster(side, side);
        raster.add_box({3.5, 3.5, 20, 20});
        QCOMPARE(std::round(area_of(raster)), 400.0);
        QCOMPARE(area_of(raster), 0.0);
    }

    void lays_translucent_colours_over_what_is_there() {
        AreaRaster raster(side, side);
        raster.add_box({0, 0, 10, 10});
        raster.add_box({5, 0, 10, 10});
        QImage image = paper();
        raster.blend(image, QColor(0, 0, 0, 102));  // two fifths
        for (const int column : {2, 7, 12}) QCOMPARE(qRed(image.pixel(column, 5)), 153);
        QCOMPARE(qAlpha(image.pixel(7, 5)), 255);
    }

    void lays_a_hatch_that_goes_on_from_tile_to_tile() {
        QImage left = paper(), right = paper(), both = paper(2 * side, side);
        AreaRaster on_left(side, side), on_right(side, side), on_both(2 * side, side);
        for (auto* raster : {&on_left, &on_right, &on_both}) raster->add_box({-1, -1, 1000, 1000});
        on_left.blend(left, Qt::black, Hatch{12, 2, -7});
        on_right.blend(right, Qt::black, Hatch{12, 2, -7 + side});
        on_both.blend(both, Qt::black, Hatch{12, 2, -7});
        QCOMPARE(both.copy(0, 0, side, side), left);
        QCOMPARE(both.copy(side, 0, side, side), right);
        QVERIFY(std::abs(black_area(both) / (2 * side * side) - 2.0 / 12) < 0.01);
    }

    void strokes_have_their_width() {
        QVERIFY(std::abs(stroke_area({{10, 20}, {50, 33}}, false, {1.0}) - std::hypot(40, 13)) < 0.3);
        const double ends = std::numbers::pi * 3 * 3;  // two half circles
        QVERIFY(std::abs(stroke_area({{10, 20}, {50, 33}}, false, {6.0}) - (6 * std::hypot(40, 13) + ends)) < 1);
        // A ring's corners are round outside and sharp inside.
        const double square = 28 * 28 - 20 * 20 - (4 - std::numbers::pi) * 2 * 2;
        QVERIFY(std::abs(stroke_area({{20, 20}, {44, 20}, {44, 44}, {20, 44}, {20, 20}}, true, {4.0}) - square) < 1);
    }

    void broken_lines_have_their_gaps() {
        QVERIFY(std::abs(stroke_area({{2, 30}, {62, 30}}, false, {2.0, LinePattern::dashed}) - 2 * 60 * 0.6) < 1);
        QVERIFY(std::abs(stroke_area({{2, 30}, {62, 30}}, false, {2.0, LinePattern::dash_dot}) - 2 * 60 * 0.6) < 4);
    }

    /// What lies outside is skipped, and the pattern goes on as if it had been drawn.
    void broken_lines_keep_their_step_however_far_they_come_from() {
        const StrokeStyle style{2.0, LinePattern::dashed};
        QImage near_by = paper(), from_afar = paper();
        AreaRaster raster(side, side);
        Stroker stroker;
        stroker.add(raster, std::vector<QPointF>{{-10, 30}, {80, 30}}, false, style);
        raster.blend(near_by, Qt::black);
        const double periods = 10 * 1e6;  // a dash and a gap are ten pixels
        stroker.add(raster, std::vector<QPointF>{{-10 - periods, 30}, {80 + periods, 30}}, false, style);
        raster.blend(from_afar, Qt::black);
        QVERIFY(black_area(near_by) > 50);
        for (int column = 0; column < side; ++column)
            QVERIFY(std::abs(qRed(near_by.pixel(column, 30)) - qRed(from_afar.pixel(column, 30))) <= 1);
    }
};

QTEST_GUILESS_MAIN(AreaRasterTest)
#include "area_raster_test.moc"
