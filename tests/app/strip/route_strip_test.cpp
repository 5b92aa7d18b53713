// What a strip says of a route, against what is known of small plans.
#include "app/strip/route_strip.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/strip/strip_painter.h"
#include "app/strip/strip_words.h"
#include "app/text/names.h"
#include "tests/app/own_home.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;
using test::PlanBuilder;

namespace {

constexpr double x0 = 411000, y0 = 3391000;  // in Chengdu

std::string at(double x, double y) {
    return std::to_string(x0 + x) + ' ' + std::to_string(y0 + y);
}
std::string line(double from_x, double from_y, double to_x, double to_y) {
    return "LINESTRING (" + at(from_x, from_y) + ", " + at(to_x, to_y) + ")";
}

/// 200 m of street that rises by 6 %, then 100 m of which little is known; a wall 1.1 m high between the child, who
/// walks 3 m beside it, and the first street's middle from 50 to 90 m; a house that throws its shadow at noon.
PlanBuilder street_and_wall() {
    const auto corner = [](double x, double y) { return at(x, y); };
    return PlanBuilder()
        .row(Table::streets, line(0, 0, 200, 0),
             {{"uid", std::string("a")},
              {"speed_limit_kmh", 50.0},
              {"sidewalk", std::string("none")},
              {"traffic_per_hour", 400.0},
              {"separated", std::int64_t{0}},
              {"usable_width_m", 1.2},
              {"slope_pct", 6.0},
              {"lit", std::int64_t{1}}})
        .row(Table::streets, line(200, 0, 300, 0), {{"uid", std::string("b")}, {"speed_limit_kmh", 20.0}})
        .row(Table::occluders, line(50, 1.5, 90, 1.5),
             {{"uid", std::string("wall")}, {"kind", std::string("wall")}, {"height_m", 1.3}})
        .row(Table::buildings,
             "MULTIPOLYGON (((" + corner(110, -30) + ", " + corner(150, -30) + ", " + corner(150, -10) + ", " +
                 corner(110, -10) + ", " + corner(110, -30) + ")))",
             {{"height_m", 20.0}})
        .row(Table::routes, line(0, 3, 300, 3),
             {{"uid", std::string("route")},
              {"depart_at", std::string("12:00")},
              {"profile", std::string("accompanied")}});
}

std::shared_ptr<const RouteStrip> strip_of(const Plan& plan, bool is_audited = true, EyeHeight eye = child_eye) {
    const auto snapshot = std::make_shared<const Plan>(plan);
    QuietJob job;
    auto made = make_strip(snapshot, WalkNetwork(plan), {FeatureId{1}, eye, QDate(2026, 12, 21), is_audited}, job);
    if (!made || !made.value()) qFatal("no strip");
    return std::move(made).value();
}

QString said(const RouteStrip& strip, StripKind kind, double at_m, double reach_m = 0) {
    return strip_value(strip, kind, at_m, reach_m, [](std::string_view id) { return to_qstring(id); });
}

bool is_near(double one, double other, double by) {
    return std::abs(one - other) <= by;
}

}  // namespace

class RouteStripTest final : public QObject {
    Q_OBJECT

private slots:
    static void initMain() { test::use_own_home("en"); }
    void initTestCase() { test::begin_as_yimi(); }

    void where_the_child_is_hidden_is_exact_and_names_what_hides() {
        const auto strip = strip_of(street_and_wall().plan());
        // The line to the nearest point of the street's middle crosses the wall from 50 to 90 m.
        const auto& hidden = strip->row(StripKind::child_hidden);
        QCOMPARE(hidden.size(), std::size_t{1});
        QVERIFY(is_near(hidden.front().from_m, 50, 0.6) && is_near(hidden.front().to_m, 90, 0.6));
        QCOMPARE(hidden.front().who, (std::vector<FeatureRef>{{Table::occluders, FeatureId{1}}}));
        QVERIFY(hidden.front().tone == StripTone::bad);
        QVERIFY(strip->row(StripKind::adult_hidden).empty());  // 1.6 m looks over it
        QVERIFY(said(*strip, StripKind::child_hidden, 70).contains(QStringLiteral("wall")));
        QVERIFY(said(*strip, StripKind::child_hidden, 120).isEmpty());
    }

    void drivers_who_could_still_stop_are_asked_too() {
        const auto strip = strip_of(street_and_wall().plan());
        const auto& drivers = strip->row(StripKind::drivers);
        QVERIFY(!drivers.empty());  // behind the wall, for those who come along the street
        for (const StripStretch& stretch : drivers) {
            QVERIFY(stretch.tone == StripTone::bad);
            QCOMPARE(stretch.who, (std::vector<FeatureRef>{{Table::occluders, FeatureId{1}}}));
        }
        Plan plan = test::with_value(street_and_wall().plan(), Table::streets, FeatureId{1}, "speed_limit_kmh", {});
        const auto bare = strip_of(plan);  // how far away they must see the child hangs on their speed
        QVERIFY(bare->row(StripKind::drivers).front().tone == StripTone::unknown);
        QVERIFY2(said(*bare, StripKind::drivers, 70).startsWith(QStringLiteral("unknown: ")),
                 qPrintable(said(*bare, StripKind::drivers, 70)));
        QVERIFY(strip->row(StripKind::next_crossing).empty());  // there is none
    }

    void what_hides_but_is_of_unknown_height_is_unknown() {
        Plan plan = test::with_value(street_and_wall().plan(), Table::occluders, FeatureId{1}, "height_m", {});
        const auto strip = strip_of(plan);
        QCOMPARE(strip->row(StripKind::child_hidden).size(), std::size_t{1});
        QVERIFY(strip->row(StripKind::child_hidden).front().tone == StripTone::unknown);
    }

    void the_area_in_view_is_that_of_the_isovist_each_metre() {
        const auto strip = strip_of(street_and_wall().plan());
        QCOMPARE(strip->seen.size(), std::size_t{301});
        for (const SeenSample& sample : strip->seen) QVERIFY(sample.child_m2 <= sample.adult_m2 + 1e-6);
        const SeenSample* beside_wall = strip->seen_at(70.3);
        QCOMPARE(beside_wall->at_m, 70.0);
        QVERIFY(beside_wall->child_m2 < beside_wall->adult_m2);
        QVERIFY(strip->seen_at(1e9)->at_m == 300);
    }

    void the_streets_figures_are_read_by_metre_and_what_nobody_knows_is_unknown() {
        const auto strip = strip_of(street_and_wall().plan());
        const auto row = [&](StripKind kind) { return strip->row(kind); };
        QCOMPARE(row(StripKind::speed).size(), std::size_t{2});
        QCOMPARE(row(StripKind::speed).front().value, std::optional(50.0));
        QVERIFY(row(StripKind::speed).front().tone == StripTone::bad);  // no sidewalk at 50 km/h
        QVERIFY(row(StripKind::speed).back().tone == StripTone::plain);
        QVERIFY(is_near(row(StripKind::speed).front().to_m, 200, 1));
        QVERIFY(row(StripKind::traffic).front().tone == StripTone::caution);
        QVERIFY(row(StripKind::width).front().tone == StripTone::bad);
        for (const StripKind kind : {StripKind::traffic, StripKind::width, StripKind::slope}) {
            QVERIFY(!row(kind).back().value);
            QVERIFY(row(kind).back().tone == StripTone::unknown);
        }
        QCOMPARE(row(StripKind::slope).front().value, std::optional(6.0));
        QCOMPARE(said(*strip, StripKind::width, 100), QStringLiteral("1.2 m"));
        QCOMPARE(said(*strip, StripKind::width, 250), QStringLiteral("unknown"));
        QVERIFY(strip_place(*strip, 60).startsWith(QStringLiteral("60 m · 12:01:19")));
    }

    void the_way_back_goes_down_where_the_way_there_goes_up() {
        Plan plan = street_and_wall().plan();
        Feature before = *plan.layer(Table::routes).feature(FeatureId{1}), after = before;
        std::reverse(after.geometry.points.begin(), after.geometry.points.end());
        QVERIFY(plan.apply({"turn", {FeatureChange{Table::routes, FeatureId{1}, before, after}}}));
        const auto strip = strip_of(plan);
        QCOMPARE(strip->row(StripKind::slope).back().value, std::optional(-6.0));
        QVERIFY(is_near(strip->row(StripKind::child_hidden).front().from_m, 210, 0.6));
    }

    void the_sun_is_looked_up_at_the_minute_at_which_the_child_is_there() {
        // At noon of 21 December in Chengdu the sun stands 33° high in the south-east: the house of 20 m, whose
        // northern wall is 13 m from the route, shades a stretch of about its length that lies a few metres to the
        // west.
        const auto strip = strip_of(street_and_wall().plan());
        double shaded_m = 0;
        for (const StripStretch& stretch : strip->row(StripKind::sun))
            if (stretch.tone == StripTone::shade) shaded_m += stretch.to_m - stretch.from_m;
        QVERIFY2(is_near(shaded_m, 44, 6), qPrintable(QString::number(shaded_m)));
        const auto bare =
            strip_of(test::with_value(street_and_wall().plan(), Table::routes, FeatureId{1}, "depart_at", Value{}));
        QVERIFY(bare->row(StripKind::sun).empty());
        QCOMPARE(said(*bare, StripKind::sun, 10), QStringLiteral("unknown when"));
        QCOMPARE(said(*bare, StripKind::lamps, 10), QStringLiteral("unknown when"));
    }

    void findings_of_its_streets_stand_where_they_are_and_others_do_not() {
        const auto finding = [](const char* rule, const char* subject, const char* severity, const char* state) {
            return PlanBuilder::Values{{"key", std::string(rule) + '/' + subject},
                                       {"rule", std::string(rule)},
                                       {"severity", std::string(severity)},
                                       {"state", std::string(state)}};
        };
        PlanBuilder plan = street_and_wall();
        plan.row(Table::findings, line(0, 0, 200, 0), finding("SAF-03", "a", "S1", "fail"))
            .row(Table::findings, line(0, 0, 200, 0), finding("SMO-01", "elsewhere", "S2", "fail"))
            .row(Table::findings, line(200, 0, 300, 0), finding("SMO-01", "b", "S2", "unknown"))
            .row(
                Table::hazards, "POINT (" + at(120, 8) + ")",
                {{"severity", std::string("S2")}, {"state", std::string("registered")}, {"title", std::string("井盖")}})
            .row(Table::hazards, "POINT (" + at(130, 8) + ")",
                 {{"severity", std::string("S2")}, {"state", std::string("closed")}, {"title", std::string("旧")}});
        const auto strip = strip_of(plan.plan());
        const auto& row = strip->row(StripKind::findings);
        QCOMPARE(row.size(), std::size_t{3});
        QVERIFY(row[0].rule == "SAF-03" && is_near(row[0].to_m, 200, 1));
        QVERIFY(row[1].rule == "井盖" && is_near(row[1].from_m, 120, 0.01));
        QVERIFY(row[2].tone == StripTone::unknown);
        QCOMPARE(said(*strip, StripKind::findings, 250), QStringLiteral("S2 SMO-01: unknown"));
        QCOMPARE(said(*strip, StripKind::findings, 120, 1), QStringLiteral("S1 SAF-03; S2 井盖"));
    }

    void what_was_never_audited_is_unknown_and_not_free_of_findings() {
        const auto strip = strip_of(street_and_wall().plan(), false);
        QCOMPARE(strip->row(StripKind::findings).size(), std::size_t{1});
        QVERIFY(strip->row(StripKind::findings).front().tone == StripTone::unknown);
        QCOMPARE(said(*strip, StripKind::findings, 10), QStringLiteral("not audited"));
    }

    void it_is_painted_onto_any_painter_and_its_figures_lie_at_their_metres() {
        const auto strip = strip_of(street_and_wall().plan());
        QImage paper(900, 300, QImage::Format_ARGB32_Premultiplied);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        StripLook look;
        look.text = look.dim = Qt::black;
        look.line = Qt::lightGray;
        StripPainter(painter, QRectF(0, 0, 900, 300), *strip, look).paint(100);
        const QRectF plot = StripPainter::plot_of(QRectF(0, 0, 900, 300), look, QFontMetricsF(painter.font()));
        painter.end();
        const auto colour_at = [&](StripKind kind, double at_m) {
            for (double y = plot.top(); y < plot.bottom(); y += 1)
                if (StripPainter::row_at(plot, y) == kind && StripPainter::row_at(plot, y - 6) == kind)
                    return paper.pixelColor(QPointF(plot.left() + plot.width() * at_m / 300, y).toPoint());
            return QColor();
        };
        const MapColours& colours = map_colours(Ground::light);
        QCOMPARE(colour_at(StripKind::child_hidden, 70), colours.blind);
        QCOMPARE(colour_at(StripKind::child_hidden, 120), QColor(Qt::white));
        QCOMPARE(strip_metre(plot, *strip, plot.center().x()), 150.0);
        QCOMPARE(strip_metre(plot, *strip, -50), 0.0);
    }
};

QTEST_MAIN(RouteStripTest)
#include "route_strip_test.moc"
