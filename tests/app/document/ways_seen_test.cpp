#include "app/document/ways_seen.h"

#include <QTest>

#include "core/sight/line_of_sight.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// A straight street and a sidewalk 6 m beside it. On it the line from an eye to a driver's (1.2 m) is, 3 m from the
/// street's middle, (eye + 1.2) / 2 high: 1.1 m for a child of 1.0 m, 1.4 m for an adult of 1.6 m.
const std::vector<std::vector<Point>> sidewalk{{{0, 6}, {100, 6}}};

test::PlanBuilder street() {
    return test::PlanBuilder().row(Table::streets, "LINESTRING (0 0, 100 0)", {{"speed_limit_kmh", 30.0}});
}

WaysSeen seen_from(EyeHeight eye, const Plan& plan) {
    QuietJob job;
    auto seen = see_along(make_scene(plan), plan, sidewalk, eye, job);
    return seen ? std::move(seen).value() : WaysSeen{};
}

std::vector<MapOverlay::Blind> of_child(const WaysSeen& seen) {
    std::vector<MapOverlay::Blind> blind;
    for (const MapOverlay::Blind& each : seen.blind)
        if (each.who == MapOverlay::Blind::Who::child) blind.push_back(each);
    return blind;
}

bool is_near(double value, double wanted) {
    return std::abs(value - wanted) < 1e-6;
}

}  // namespace

class WaysSeenTest : public QObject {
    Q_OBJECT

private slots:
    /// A hedge of 1.2 m hides 20 m from the child alone, a wall of 2 m another 30 m from both.
    void what_hides_only_the_child_is_told_from_what_hides_both() {
        const Plan plan = street()
                              .row(Table::occluders, "LINESTRING (10 3, 30 3)", {{"height_m", 1.2}})
                              .row(Table::occluders, "LINESTRING (50 3, 80 3)", {{"height_m", 2.0}})
                              .plan();
        const SightComparison child = seen_from(child_eye, plan).comparison;
        QVERIFY(is_near(child.length_m, 100));
        QVERIFY(is_near(child.child_blind_m, 50));
        QVERIFY(is_near(child.only_child_blind_m, 20));
        QCOMPARE(child.only_child_places, std::size_t{1});
        QVERIFY(is_near(child.neither_m, 30));
        QVERIFY(is_near(child.unknown_m, 0));
        const SightComparison adult = seen_from(adult_eye, plan).comparison;
        QVERIFY(is_near(adult.child_blind_m, 30));
        QVERIFY(is_near(adult.only_child_blind_m, 0));
        QVERIFY(is_near(adult.neither_m, 30));
    }

    /// A hedge right beside the child hides it from drivers who come, though it sees the street abreast over it; each
    /// stretch says where the child is and what is hidden from it.
    void drivers_have_their_own_side_and_every_stretch_says_where_to_look() {
        const Plan plan = street().row(Table::occluders, "LINESTRING (40 5.8, 60 5.8)", {{"height_m", 1.1}}).plan();
        const WaysSeen seen = seen_from(child_eye, plan);
        std::size_t drivers = 0;
        for (const MapOverlay::Blind& blind : seen.blind) {
            QVERIFY(!blind.line.empty());
            QVERIFY(distance(blind.child, blind.hidden) > 5);
            QVERIFY(!sees(make_scene(plan), {blind.child, 1.0}, {blind.hidden, driver_eye.metres}));
            if (blind.who != MapOverlay::Blind::Who::drivers) continue;
            ++drivers;
            QVERIFY(!blind.adult_too);                               // he is seen over it
            QVERIFY(std::abs(blind.hidden.x - blind.child.x) > 10);  // the stopping sight distance away
        }
        QVERIFY(drivers > 0);
    }

    /// Hedge and wall overlap: what an adult sees is cut out of one blind stretch of the child.
    void one_blind_stretch_is_cut_where_the_adult_begins_to_see() {
        const Plan plan = street()
                              .row(Table::occluders, "LINESTRING (10 3, 60 3)", {{"height_m", 1.2}})
                              .row(Table::occluders, "LINESTRING (30 3, 40 3)", {{"height_m", 2.0}})
                              .plan();
        const WaysSeen seen = seen_from(child_eye, plan);
        QVERIFY(is_near(seen.comparison.only_child_blind_m, 40));
        QCOMPARE(seen.comparison.only_child_places, std::size_t{2});
        QVERIFY(is_near(seen.comparison.neither_m, 10));
        const std::vector<MapOverlay::Blind> blind = of_child(seen);
        QCOMPARE(blind.size(), std::size_t{3});
        QVERIFY(!blind[0].adult_too && blind[1].adult_too && !blind[2].adult_too);
        QVERIFY(is_near(blind[1].line.front().x, 30) && is_near(blind[1].line.back().x, 40));
    }

    /// An unknown height is never told as seen, nor as hidden from one and not the other.
    void things_without_a_height_are_unknown() {
        const Plan plan = street().row(Table::occluders, "LINESTRING (10 3, 30 3)", {}).plan();
        for (const EyeHeight eye : {child_eye, adult_eye}) {
            const WaysSeen seen = seen_from(eye, plan);
            QVERIFY(is_near(seen.comparison.unknown_m, 20));
            QVERIFY(is_near(seen.comparison.child_blind_m, 0));
            QVERIFY(is_near(seen.comparison.only_child_blind_m, 0));
            QVERIFY(is_near(seen.comparison.neither_m, 0));
            QVERIFY(!seen.blind.empty() && seen.blind.front().unknown);
        }
    }
};

QTEST_GUILESS_MAIN(WaysSeenTest)
#include "ways_seen_test.moc"
