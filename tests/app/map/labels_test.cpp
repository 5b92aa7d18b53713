// Names on the map: none on another, along their streets, and where they were while the map is panned.
#include <QTest>
#include <cmath>
#include <random>

#include "app/map/map_renderer.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// Long streets of one name in many pieces, and named schools and playgrounds between them.
MapContent town() {
    test::PlanBuilder plan;
    std::mt19937 random(11);
    std::uniform_real_distribution<> anywhere(0, 6000);
    const auto line = [](double x1, double y1, double x2, double y2) {
        return make_line(std::vector<Point>{{x1, y1}, {x2, y2}});
    };
    for (int street = 0; street < 20; ++street) {
        const std::string name = "人民路" + std::to_string(street);
        for (int piece = 0; piece < 20; ++piece) {
            const double at = 300.0 * street, from = 300.0 * piece, to = from + 300;
            plan.row(Table::streets, line(from, at, to, at), {{"name", name}});
            plan.row(Table::streets, line(at, from, at, to), {{"name", "南北" + name}});
        }
    }
    for (int place = 0; place < 300; ++place) {
        const double x = anywhere(random), y = anywhere(random);
        const std::vector<Point> ring{{x, y}, {x + 20, y}, {x + 20, y + 20}, {x, y + 20}};
        plan.row(place % 2 == 0 ? Table::schools : Table::playgrounds, make_polygon(ring),
                 {{"name", "示范场所" + std::to_string(place)}});
    }
    MapContent content;
    content.plan = std::make_shared<const Plan>(plan.plan());
    return content;
}

std::vector<PlacedLabel> labels_of(const MapContent& content, const MapView& view) {
    QuietJob job;
    return place_labels(content, view, job).value();
}

constexpr MapView at(double x, double y) {
    return {{x, y}, 1.5, {1000, 700}, 1};
}

}  // namespace

class LabelsTest final : public QObject {
    Q_OBJECT

private slots:
    void names_stay_where_they_are_while_the_map_is_panned() {
        const MapContent content = town();
        int kept = 0;
        for (int step = 1; step <= 12; ++step) {
            const MapView before = at(3000, 3000), after = at(3000 + 71 * step, 3000 - 53 * step);
            std::map<std::pair<Table, FeatureId>, Point> places;
            for (const PlacedLabel& label : labels_of(content, after))
                places[{label.table, label.id}] = after.to_world(label.at);
            const QRectF screen = QRectF(QPointF(0, 0), after.size).adjusted(60, 60, -60, -60);
            for (const PlacedLabel& label : labels_of(content, before)) {
                const Point world = before.to_world(label.at);
                if (!screen.contains(after.to_screen(world))) continue;
                const auto now = places.find({label.table, label.id});
                QVERIFY2(now != places.end(), qPrintable(label.text + QStringLiteral(" is gone")));
                QVERIFY(distance(now->second, world) < 0.01);
                ++kept;
            }
        }
        QVERIFY(kept > 60);
    }

    void the_name_of_a_route_stands_beside_its_line_and_a_streets_on_it() {
        test::PlanBuilder plan;
        const auto slanted = make_line(std::vector<Point>{{2600, 2800}, {3400, 3200}});
        plan.row(Table::routes, slanted, {{"name", "上学路一"}});
        MapContent content;
        content.plan = std::make_shared<const Plan>(plan.plan());
        const auto labels = labels_of(content, at(3000, 3000));
        QCOMPARE(labels.size(), std::size_t{1});
        const Point middle = at(3000, 3000).to_world(labels.front().at);
        const double off_px = project_onto_path(middle, slanted.points).distance_m / at(3000, 3000).metres_per_pixel;
        QVERIFY2(off_px > labels.front().size_px / 2 + 5 && off_px < 40, qPrintable(QString::number(off_px)));
        QVERIFY(middle.y > 3000);  // above it
    }

    void a_street_has_its_name_once_in_a_while_and_along_it() {
        const auto labels = labels_of(town(), at(3000, 3000));
        int along = 0;
        for (const PlacedLabel& label : labels) {
            if (label.table != Table::streets) continue;
            const bool upright = label.text.startsWith(QStringLiteral("南北"));
            QVERIFY(std::abs(std::abs(label.angle_deg) - (upright ? 90 : 0)) < 0.01);
            ++along;
            for (const PlacedLabel& other : labels) {
                const QPointF apart = other.at - label.at;
                if (&other != &label && other.text == label.text) QVERIFY(std::hypot(apart.x(), apart.y()) >= 320);
            }
        }
        QVERIFY(along > 8);
    }
};

QTEST_MAIN(LabelsTest)
#include "labels_test.moc"
