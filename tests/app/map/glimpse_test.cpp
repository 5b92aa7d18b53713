// A city as it is seen before its rows are read, against the same city drawn from its rows.
#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include "app/map/picture.h"
#include "app/map/tile_pool.h"
#include "gis/store/kept_detail.h"
#include "gis/store/project_store.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

constexpr int patience_ms = 30'000;

/// Blocks of houses of 8 to 60 m, and the streets between them, over 12 km.
Plan city() {
    constexpr int side = 150;
    constexpr double spacing_m = 80;
    LayerBuilder houses(Table::buildings), streets(Table::streets);
    const auto add = [](LayerBuilder& rows, const Feature& row) {
        rows.add({static_cast<std::int64_t>(rows.size()) + 1}, row.geometry, row.values);
    };
    for (int number = 0; number < side * side; ++number) {
        if (number / 7 % 5 == 0) continue;
        const double x = 400'000 + number % side * spacing_m, y = 3'400'000 + number / side * spacing_m,
                     size = 8 + number % 11 * 5;
        add(houses, make_feature(Table::buildings, make_polygon(std::vector<Point>{
                                                       {x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}})));
    }
    for (int row = 0; row < side; row += 3)
        for (int column = 0; column < side; ++column) {
            const double x = 400'000 + column * spacing_m, y = 3'399'980 + row * spacing_m;
            Feature street = make_feature(Table::streets, make_line(std::vector<Point>{{x, y}, {x + spacing_m, y}}));
            set(street, Table::streets, "road_class", std::string(row % 2 == 0 ? "arterial" : "lane"));
            add(streets, street);
        }
    Plan plan;
    const Edit import{"import",
                      {RowsChange{Table::buildings, nullptr, houses.finish()},
                       RowsChange{Table::streets, nullptr, streets.finish()}}};
    if (!plan.apply(import)) qFatal("no city");
    return plan;
}

/// From the whole plan's tiles, whatever the number of rows.
MapContent from_tiles(const Plan& plan, double pixel_m) {
    LayerBuilder houses(Table::buildings), streets(Table::streets);
    std::vector<MeltedPolygons> melted{{Table::buildings, {}}};
    std::int64_t id = 0;
    for (const GeneralisedTable& each : generalised_tables)
        for (const GroundTile& tile : tiles_over(plan.layer(each.table).extent(), pixel_m)) {
            const auto rows =
                decode_generalised(encode(generalise(plan.layer(each.table), each.category, tile), tile), tile);
            if (!rows) qFatal("not readable");
            melted[0].boxes.insert(melted[0].boxes.end(), rows->melted.begin(), rows->melted.end());
            for (const auto& [category, shape] : rows->alike) {
                if (each.table == Table::buildings) {
                    for (std::size_t part = 0; part < shape.part_ends.size(); ++part)
                        houses.add({++id}, single_part(shape, part), make_feature(Table::buildings, {}).values);
                    continue;
                }
                Feature street = make_feature(Table::streets, shape);
                if (!category.empty()) set(street, Table::streets, "road_class", category);
                streets.add({++id}, street.geometry, street.values);
            }
        }
    Plan seen;
    const Edit import{"import",
                      {RowsChange{Table::buildings, nullptr, houses.finish()},
                       RowsChange{Table::streets, nullptr, streets.finish()}}};
    if (!seen.apply(import)) qFatal("no city");
    MapContent content;
    content.plan = std::make_shared<const Plan>(std::move(seen));
    content.melted = std::make_shared<const std::vector<MeltedPolygons>>(std::move(melted));
    return content;
}

QImage drawn(const MapContent& content, const MapView& view) {
    QuietJob job;
    auto image = render_map(content, view, job);
    if (!image) qFatal("no picture");
    return std::move(image).value();
}

/// Share of pixels whose grey differs by more than a third of the way from black to white, and the mean difference.
struct Difference {
    double strong_share = 0, mean = 0;
};
Difference difference(const QImage& a, const QImage& b) {
    Difference found;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const int grey = std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
            found.strong_share += grey > 85;
            found.mean += grey;
        }
    const double pixels = static_cast<double>(a.width()) * a.height();
    return {found.strong_share / pixels, found.mean / pixels};
}

}  // namespace

class GlimpseTest final : public QObject {
    Q_OBJECT

private slots:
    void a_city_looks_from_its_tiles_as_from_its_rows_data() {
        QTest::addColumn<double>("pixel_m");
        QTest::addColumn<double>("ratio");
        for (const double pixel_m : {16.0, 32.0}) {
            QTest::addRow("%.0f m", pixel_m) << pixel_m << 1.0;
            QTest::addRow("%.0f m, high DPI", pixel_m) << pixel_m << 2.0;
        }
    }
    void a_city_looks_from_its_tiles_as_from_its_rows() {
        QFETCH(double, pixel_m);
        QFETCH(double, ratio);
        const Plan plan = city();
        MapView view;
        view.size = QSizeF(300, 300);
        view.device_pixel_ratio = ratio;
        view.centre = plan.extent().centre();
        view.metres_per_pixel = pixel_m * ratio;  // tiles are kept for pixels of the screen itself
        MapContent rows;
        rows.plan = std::make_shared<const Plan>(plan);
        const QImage expected = drawn(rows, view), seen = drawn(from_tiles(plan, pixel_m), view);
        const Difference differs = difference(expected, seen);
        // Houses lie up to a quarter of a pixel beside their place: edges differ, areas do not.
        QVERIFY2(differs.strong_share < 0.01, qPrintable(QString::number(differs.strong_share)));
        QVERIFY2(differs.mean < 12, qPrintable(QString::number(differs.mean)));
        MapContent nothing;
        QVERIFY(difference(expected, drawn(nothing, view)).mean > 2 * differs.mean);
    }

    void symbols_tell_apart_what_is_kept_apart() {
        for (const GeneralisedTable& each : generalised_tables) QCOMPARE(each.category, category_column(each.table));
    }

    void a_glimpse_stands_in_until_the_tiles_are_there() {
        MapView view;
        view.size = QSizeF(200, 100);
        view.metres_per_pixel = 1;
        QImage red(200, 100, QImage::Format_ARGB32_Premultiplied);
        red.fill(Qt::red);
        TilePool tiles;
        tiles.want(view);
        QTRY_VERIFY_WITH_TIMEOUT(tiles.is_settled(), patience_ms);
        const auto shown = [&](const MapView& at) {
            QImage picture(200, 100, QImage::Format_ARGB32_Premultiplied);
            picture.fill(Qt::black);
            QPainter painter(&picture);
            tiles.paint(painter, at);
            return picture.pixelColor(150, 50);
        };
        tiles.show_glimpse(red, view);
        QCOMPARE(shown(view), QColor(Qt::red));
        QVERIFY(!tiles.is_settled());
        tiles.want(view.panned({-100, 0}));  // moves with the map, and nothing is drawn over it
        QTest::qWait(50);
        QCOMPARE(shown(view.panned({-100, 0})), background(tiles.content().look()));
        QCOMPARE(shown(view.panned({20, 0})), QColor(Qt::red));
        tiles.want(view);
        tiles.set_content({}, {});
        QCOMPARE(shown(view), QColor(Qt::red));
        QTRY_VERIFY_WITH_TIMEOUT(tiles.is_settled(), patience_ms);
        QCOMPARE(shown(view), background(tiles.content().look()));
    }
};

QTEST_MAIN(GlimpseTest)
#include "glimpse_test.moc"
