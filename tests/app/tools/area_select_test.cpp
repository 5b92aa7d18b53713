// Selecting by a frame and by a lasso: by mouse and keys, and against GEOS on random areas and shapes.
#include <random>

#include "app/tools/area_probe.h"
#include "gis/geos/geos_kernel.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;

namespace {

using Refs = std::vector<FeatureRef>;
constexpr FeatureRef street{Table::streets, {1}}, school{Table::schools, {1}}, block{Table::blocks, {1}};

void drag(Desk& desk, const std::vector<Point>& way, Qt::KeyboardModifiers held = Qt::NoModifier) {
    QTest::mousePress(&desk.map, Qt::LeftButton, held, desk.pixel(way.front()));
    for (const Point& at : way) {
        QMouseEvent move(QEvent::MouseMove, desk.pixel(at), desk.map.mapToGlobal(desk.pixel(at)), Qt::NoButton,
                         Qt::LeftButton, held);
        QApplication::sendEvent(&desk.map, &move);
    }
    QTest::mouseRelease(&desk.map, Qt::LeftButton, held, desk.pixel(way.back()));
}

/// A ring around a middle, which does not cross itself.
std::vector<Point> random_ring(std::mt19937& chance, double reach_m) {
    std::uniform_real_distribution<double> place(0, 100), radius(0.2 * reach_m, reach_m);
    const Point middle{place(chance), place(chance)};
    std::vector<Point> ring;
    const int corners = std::uniform_int_distribution<int>(3, 40)(chance);
    for (int at = 0; at < corners; ++at) {
        const double angle = 6.283185307179586 * at / corners, far = radius(chance);
        ring.push_back({middle.x + far * std::cos(angle), middle.y + far * std::sin(angle)});
    }
    return ring;
}

Geometry random_shape(std::mt19937& chance) {
    auto ring = random_ring(chance, 12);
    switch (std::uniform_int_distribution<int>(0, 2)(chance)) {
        case 0:
            return make_point(ring.front());
        case 1:
            return make_line(ring);
        default:
            return make_polygon(ring);
    }
}

}  // namespace

class AreaSelectTest final : public QObject {
    Q_OBJECT

private slots:
    void a_frame_to_the_right_takes_what_lies_in_it_wholly() {
        Desk desk;
        desk.tools.choose(ToolKind::select_frame);
        drag(desk, {{10, 190}, {100, 250}, {310, 310}});
        QCOMPARE(desk.selection.features(), Refs{block});
        drag(desk, {{50, 190}, {100, 250}, {310, 310}});
        QVERIFY(desk.selection.is_empty());
    }

    void a_frame_to_the_left_takes_what_it_touches() {
        Desk desk;
        desk.tools.choose(ToolKind::select_frame);
        drag(desk, {{310, 310}, {100, 250}, {50, 90}});
        QCOMPARE(desk.selection.features(), (Refs{block, street, school}));
    }

    void shift_adds_and_ctrl_takes_away() {
        Desk desk;
        desk.tools.choose(ToolKind::select_frame);
        drag(desk, {{10, 190}, {100, 250}, {310, 310}});
        drag(desk, {{280, 80}, {290, 90}, {320, 120}}, Qt::ShiftModifier);
        QCOMPARE(desk.selection.features(), (Refs{block, school}));
        drag(desk, {{10, 190}, {100, 250}, {310, 310}}, Qt::ControlModifier);
        QCOMPARE(desk.selection.features(), Refs{school});
    }

    void a_frame_can_be_dropped() {
        Desk desk;
        desk.selection.set({school});
        desk.tools.choose(ToolKind::select_frame);
        QTest::mousePress(&desk.map, Qt::LeftButton, {}, desk.pixel({10, 190}));
        desk.press(Qt::Key_Escape);
        QTest::mouseRelease(&desk.map, Qt::LeftButton, {}, desk.pixel({310, 310}));
        QCOMPARE(desk.selection.features(), Refs{school});
        QVERIFY(desk.tools.current() == ToolKind::select_frame);
    }

    void a_lasso_is_drawn_freely_or_corner_by_corner() {
        Desk desk;
        desk.tools.choose(ToolKind::select_lasso);
        drag(desk, {{280, 120}, {300, 130}, {330, 110}, {300, 70}, {270, 90}});
        QCOMPARE(desk.selection.features(), Refs{school});
        for (const Point corner : {Point{10, 190}, Point{140, 190}, Point{140, 320}, Point{200, 350}})
            desk.click(corner);
        QVERIFY(desk.tools.is_drawing());
        desk.press(Qt::Key_Backspace);
        desk.click({10, 320});
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.selection.features(), Refs{block});
        QVERIFY(!desk.tools.is_drawing());
    }

    void a_lasso_begun_to_the_left_takes_what_it_touches() {
        Desk desk;
        desk.tools.choose(ToolKind::select_lasso);
        drag(desk, {{150, 110}, {100, 110}, {100, 90}, {150, 90}});
        QCOMPARE(desk.selection.features(), Refs{street});
    }

    void the_grid_says_the_same_as_geos() {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 chance(seed);
        const gis::GeosKernel kernel;
        for (int round = 0; round < 60; ++round) {
            const auto ring = random_ring(chance, 50);
            const Geometry area = make_polygon(ring);
            const AreaProbe probe(ring);
            for (int each = 0; each < 60; ++each) {
                const Feature feature{random_shape(chance), {}};
                const RowView row(Table::blocks, {1}, feature, bounding_box(feature.geometry));
                const bool touches = kernel.distance_m(area, feature.geometry).value() == 0;
                const bool inside = kernel.difference(feature.geometry, area).value().empty();
                QCOMPARE(probe.takes(row, AreaReach::touching), touches);
                QCOMPARE(probe.takes(row, AreaReach::inside), inside);
            }
        }
    }
};

QTEST_MAIN(AreaSelectTest)
#include "area_select_test.moc"
