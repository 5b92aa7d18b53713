// What the renderer draws against small pictures that were looked at (tests/app/map/pictures). YIMI_DRAW_PICTURES=1
// writes them anew; look at each before it is committed.
#include "app/map/map_renderer.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include "app/map/map_style.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

MapView view_of(double centre_x, double centre_y, double metres_per_pixel, double ratio = 1) {
    return {{centre_x, centre_y}, metres_per_pixel, {160, 120}, ratio};
}

/// A crossroads with a school, a playground, houses and what stands beside the streets.
Plan quarter() {
    return test::PlanBuilder()
        .row(Table::blocks, "MULTIPOLYGON (((-70 -50, -12 -50, -12 -12, -70 -12, -70 -50)))")
        .row(Table::streets, "LINESTRING (-200 0, 200 0)", {{"road_class", "arterial"}})
        .row(Table::streets, "LINESTRING (0 -200, 0 200)", {{"road_class", "lane"}})
        .row(Table::streets, "LINESTRING (-70 -60, 70 60)", {{"road_class", "footway"}})
        .row(Table::buildings, "MULTIPOLYGON (((10 10, 40 10, 40 30, 25 30, 25 20, 10 20, 10 10)))")
        .row(Table::buildings,
             "MULTIPOLYGON (((-60 -40, -40 -40, -40 -20, -60 -20, -60 -40), (-55 -35, -45 -35, -45 -25, -55 -25, -55 "
             "-35)))")
        .row(Table::playgrounds, "MULTIPOLYGON (((-60 15, -30 12, -25 40, -58 38, -60 15)))")
        .row(Table::schools, "MULTIPOLYGON (((20 -40, 60 -40, 60 -15, 20 -15, 20 -40)))")
        .row(Table::school_gates, "POINT (20 -25)")
        .row(Table::crossings, "POINT (-8 0)", {{"kind", "zebra"}})
        .row(Table::occluders, "LINESTRING (5 6, 60 6)", {{"kind", "hedge"}})
        .row(Table::routes, "LINESTRING (-70 2, -8 2, 2 -2, 2 -25, 20 -25)", {{"direction", "to_school"}})
        .row(Table::findings, "POINT (-8 0)", {{"severity", "S1"}, {"state", "fail"}})
        .row(Table::findings, "POINT (45 45)", {{"severity", "S2"}, {"state", "unknown"}})
        .plan();
}

/// Houses of one to forty metres, in rows by size.
Plan houses() {
    test::PlanBuilder plan;
    for (int row = 0; row < 20; ++row)
        for (int column = 0; column < 40; ++column) {
            const double side = 1 + row * 2.0, x = column * 60.0, y = row * 60.0;
            plan.row(Table::buildings, QStringLiteral("MULTIPOLYGON (((%1 %2, %3 %2, %3 %4, %1 %4, %1 %2)))")
                                           .arg(x)
                                           .arg(y)
                                           .arg(x + side)
                                           .arg(y + side)
                                           .toStdString());
        }
    return plan.plan();
}

/// Where child and adult see apart: a band of each grade, the last two of unknown heights.
std::shared_ptr<const MapOverlay> bands_apart() {
    auto apart = std::make_shared<MapOverlay::Apart>();
    double x = -110;
    for (const ApartGrade grade :
         {ApartGrade::little, ApartGrade::some, ApartGrade::much, ApartGrade::most, ApartGrade::child}) {
        const Point corners[] = {{x, -40}, {x + 40, -40}, {x + 40, 60}, {x, 60}};
        apart->areas.push_back({grade, x > 0, make_polygon(corners)});
        x += 45;
    }
    auto overlay = std::make_shared<MapOverlay>();
    overlay->apart = std::move(apart);
    return overlay;
}

QImage drawn(const Plan& plan, const MapView& view, Theme theme, const SymbolChanges& symbols = {}) {
    MapContent content;
    content.plan = std::make_shared<const Plan>(plan);
    content.theme = theme;
    if (theme == Theme::difference) content.overlay = bands_apart();
    content.symbols = std::make_shared<const SymbolChanges>(symbols);
    QuietJob job;
    return render_map(content, view, job).value();
}

/// How many pixels differ by more than rounding from machine to machine explains.
int differing_pixels(const QImage& one, const QImage& other) {
    constexpr int tolerance = 12;
    int differing = 0;
    for (int row = 0; row < one.height(); ++row)
        for (int column = 0; column < one.width(); ++column) {
            const QColor a = one.pixelColor(column, row), b = other.pixelColor(column, row);
            if (std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                          std::abs(a.blue() - b.blue())}) > tolerance)
                ++differing;
        }
    return differing;
}

void compare_with_picture(const char* name, const QImage& image) {
    const QString path = QStringLiteral(YIMI_SOURCE_DIR "/tests/app/map/pictures/%1.png").arg(QLatin1String(name));
    if (qEnvironmentVariableIsSet("YIMI_DRAW_PICTURES")) {
        QVERIFY(image.convertToFormat(QImage::Format_RGB888).save(path));
        return;
    }
    const QImage wanted(path);
    QCOMPARE(image.size(), wanted.size());
    const int differing = differing_pixels(image, wanted);
    constexpr double most_share = 0.002;
    if (differing > most_share * image.width() * image.height()) {
        const QString seen = QDir::temp().filePath(QStringLiteral("%1.png").arg(QLatin1String(name)));
        image.save(seen);
        QFAIL(qPrintable(QStringLiteral("%1 pixels differ: %2").arg(differing).arg(seen)));
    }
}

}  // namespace

class MapRendererTest : public QObject {
    Q_OBJECT

private slots:
    void see_through_layer_mixes_with_what_lies_below() {
        MapContent content;
        content.plan = std::make_shared<const Plan>(quarter());
        const MapView view = view_of(0, 0, 1, 2);
        const auto colour_with = [&](bool visible, int percent) {
            for (LayerState& layer : content.layers)
                if (layer.table == Table::schools) layer = {Table::schools, visible, percent};
            QuietJob job;
            return render_map(content, view, job).value().pixelColor(2 * (80 + 35), 2 * (60 + 35));  // in the school
        };
        const QColor below = colour_with(false, 100), full = colour_with(true, 100), mixed = colour_with(true, 40);
        QVERIFY(below != full);
        for (const auto& channel : {&QColor::red, &QColor::green, &QColor::blue}) {
            const double expected = 0.6 * (below.*channel)() + 0.4 * (full.*channel)();
            QVERIFY(std::abs((mixed.*channel)() - expected) <= 2);
        }
    }

    void draws_each_theme_as_it_was_looked_at_data() {
        QTest::addColumn<Theme>("theme");
        for (const Theme theme : all_themes) QTest::newRow(std::string(word(theme)).c_str()) << theme;
    }
    void draws_each_theme_as_it_was_looked_at() {
        QFETCH(const Theme, theme);
        compare_with_picture(("quarter_" + std::string(word(theme))).c_str(),
                             drawn(quarter(), view_of(0, 0, 1), theme));
    }

    void draws_houses_of_every_size_from_near_and_far() {
        compare_with_picture("houses_far", drawn(houses(), view_of(1200, 600, 15), Theme::planning));
        compare_with_picture("houses_sharp", drawn(houses(), view_of(1200, 600, 10, 2), Theme::planning));
    }

    void draws_what_the_planner_changed() {
        SymbolChanges symbols;
        symbols.set(Table::buildings, SymbolChanges::every_category, {.fill = QColor(220, 90, 60), .stroke_px = 2.0});
        symbols.set(Table::streets, "arterial", {.fill = QColor(250, 220, 120)});
        compare_with_picture("quarter_changed", drawn(quarter(), view_of(0, 0, 1), Theme::planning, symbols));
    }

    void draws_no_house_that_was_removed_and_each_that_was_added() {
        Plan plan = houses();
        Edit edit{"remove", {}};
        int row_number = 0;
        plan.layer(Table::buildings).for_each([&](const RowView& row) {
            if (row_number++ % 3 == 0)
                edit.changes.emplace_back(FeatureChange{Table::buildings, row.id(), row.feature(), std::nullopt});
            return true;
        });
        QVERIFY(plan.apply(edit));
        const MapView far = view_of(1200, 600, 15);
        const QImage edited = drawn(plan, far, Theme::planning);
        QVERIFY(differing_pixels(edited, drawn(houses(), far, Theme::planning)) > 100);
        std::vector<Layer> layers;
        for (const TableSchema& schema : all_schemas()) layers.push_back(plan.layer(schema.table).packed());
        QCOMPARE(differing_pixels(edited, drawn(Plan(std::move(layers), {}, {}), far, Theme::planning)), 0);
    }

    void a_picture_is_the_same_in_one_piece_and_in_four() {
        const MapView whole = view_of(1200, 600, 7.5);
        const QImage expected = drawn(houses(), whole, Theme::planning);
        for (const double x : {-0.25, 0.25})
            for (const double y : {-0.25, 0.25}) {
                MapView part = whole;
                part.size = whole.size / 2;
                part.centre.x += x * whole.size.width() * whole.metres_per_pixel;
                part.centre.y += y * whole.size.height() * whole.metres_per_pixel;
                const QImage piece = drawn(houses(), part, Theme::planning);
                const QPoint corner(x < 0 ? 0 : piece.width(), y > 0 ? 0 : piece.height());
                QCOMPARE(differing_pixels(piece, expected.copy(QRect(corner, piece.size()))), 0);
            }
    }
};

QTEST_MAIN(MapRendererTest)
#include "map_renderer_test.moc"
