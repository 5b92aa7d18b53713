#include <bit>
#include <catch2/catch.hpp>
#include <random>

#include "core/sight/parking_least.h"
#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;

std::string box_wkt(double x0, double y0, double x1, double y1) {
    const auto text = [](double x, double y) { return std::to_string(x) + " " + std::to_string(y); };
    return "POLYGON ((" + text(x0, y0) + ", " + text(x1, y0) + ", " + text(x1, y1) + ", " + text(x0, y1) + ", " +
           text(x0, y0) + "))";
}

/// A street along y = 0 with a crossing of 7 m at x = 100.
PlanBuilder street() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 200 0)", {{"speed_limit_kmh", 40.0}})
        .row(Table::crossings, "POINT (100 0)", {{"kind", "zebra"}, {"crossing_length_m", 7.0}});
}
PlanBuilder& add_car(PlanBuilder& builder, double x, double y = -3.6) {
    return builder.row(Table::occluders, box_wkt(x, y, x + 4.5, y + 1.8), {{"kind", "parked_car"}, {"height_m", 1.5}});
}

ParkingStudy study_of(const Plan& plan, EyeHeight child = child_eye) {
    QuietJob job;
    auto scene = std::make_shared<const Scene>(make_scene(plan));
    return parking_study(std::make_shared<const Plan>(plan), std::move(scene), child, {}, kernel, job, 1).value();
}
ParkingOutcome outcome_of(const ParkingStudy& study, const ParkingRule& rule) {
    QuietJob job;
    return parking_outcome(study, rule, kernel, job).value();
}
ParkingOutcome outcome_of(const ParkingStudy& study, double within_m) {
    return outcome_of(study, {within_m, BayTreatment::remove, {}});
}

/// Cars and hedges at random along two streets that cross, with three crossings.
Plan random_street(unsigned seed, int bays) {
    std::mt19937 random(seed);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    PlanBuilder builder = street();
    builder.row(Table::streets, "LINESTRING (100 -80, 100 80)", {{"speed_limit_kmh", 30.0}})
        .row(Table::crossings, "POINT (85 0)", {{"kind", "zebra"}, {"crossing_length_m", 8.0}})
        .row(Table::crossings, "POINT (100 12)", {{"kind", "zebra"}, {"crossing_length_m", 6.0}});
    for (int bay = 0; bay < bays; ++bay) {
        const double x = between(70, 125), y = random() % 2 == 0 ? between(-3.7, -2) : between(2, 3.7);
        const bool is_hedge = random() % 2 == 0;
        if (is_hedge)
            builder.row(
                Table::occluders,
                "LINESTRING (" + std::to_string(x) + " " + std::to_string(y) + ", " + std::to_string(x + 3) + " " +
                    std::to_string(y) + ")",
                {{"kind", "hedge"}, {"height_m", between(1, 2)}, {"see_through", random() % 2 == 0 ? 0.7 : 0.6}});
        else
            add_car(builder, x, y);
    }
    if (seed % 3 == 0) builder.row(Table::buildings, box_wkt(110, 4.2, 130, 20), {{"height_m", 9.0}});
    return builder.plan();
}

/// Whether these crossings are all seen once the chosen occluders are gone, counted anew.
bool frees(const ParkingStudy& study, const std::vector<std::size_t>& crossings, unsigned chosen) {
    std::vector<ChangedBay> bays;
    for (unsigned bay = 0; bay < 16; ++bay)
        if ((chosen >> bay & 1U) != 0) bays.push_back({{static_cast<std::int64_t>(bay) + 1}, {}, false});
    Plan plan = *study.plan;
    REQUIRE(plan.apply(parking_edit(plan, bays)));
    const Scene scene = make_scene(plan);
    return std::all_of(crossings.begin(), crossings.end(), [&](std::size_t index) {
        return crossing_sight(scene, *study.crossings[index].setting.site, study.child).blind_m == 0;
    });
}

}  // namespace

TEST_CASE("a car close to a crossing hides the child; without bays within 5 m they see each other") {
    PlanBuilder builder = street();
    add_car(builder, 92);
    add_car(builder, 40);
    const ParkingStudy study = study_of(builder.plan());
    REQUIRE(study.crossings.size() == 1);
    CHECK(study.crossings[0].state() == MutualSight::hidden);
    CHECK(study.crossings[0].blockers == std::vector<Blocker>{{Table::occluders, {1}}});
    CHECK(study.before.hidden == 1);
    REQUIRE(study.near.size() == 1);
    CHECK(study.near[0].distance_m == Approx(3.5));

    const ParkingOutcome closer = outcome_of(study, 3.5);
    CHECK(closer.removed == 0);
    CHECK(closer.after.hidden == 1);
    const ParkingOutcome five = outcome_of(study, 5);
    CHECK(five.removed == 1);
    CHECK(five.gained == std::vector<std::size_t>{0});
    CHECK(five.after.seen == 1);
    CHECK(five.crossings[0].sight->blind_m == 0);
    CHECK(five.crossings[0].blockers.empty());
}

TEST_CASE("the edit takes the bays away and its inverse gives them back") {
    PlanBuilder builder = street();
    const Plan plan = add_car(builder, 92).plan();
    const ParkingOutcome outcome = outcome_of(study_of(plan), 5);
    Plan changed = plan;
    const Edit undo = changed.apply(parking_edit(plan, outcome.bays)).value();
    CHECK(changed.layer(Table::occluders).size() == 0);
    REQUIRE(changed.apply(undo));
    CHECK(canonical_bytes(changed) == canonical_bytes(plan));
}

TEST_CASE("a long bay is cut back to the distance, a car of which too little is left is gone") {
    PlanBuilder builder = street();
    builder.row(Table::occluders, box_wkt(70, -3.5, 98, -1.7), {{"kind", "parked_car"}, {"height_m", 1.5}})
        .row(Table::occluders, "LINESTRING (103 -3.4, 130 -3.4)", {{"kind", "parked_car"}, {"height_m", 1.5}});
    add_car(builder, 101, 1.7);
    const ParkingOutcome outcome = outcome_of(study_of(builder.plan()), {10, BayTreatment::shorten, {}});
    CHECK(outcome.shortened == 2);
    CHECK(outcome.removed == 1);
    REQUIRE(outcome.bays.size() == 3);
    CHECK(bounding_box(*outcome.bays[0].after).max_x == Approx(90));
    CHECK(area_m2(*outcome.bays[0].after) == Approx(20 * 1.8));
    CHECK(length_m(*outcome.bays[1].after) == Approx(20));
}

TEST_CASE("a car is moved straight along the street where there is room, and gone where there is none") {
    PlanBuilder builder = street();
    add_car(builder, 93);
    add_car(builder, 102);
    add_car(builder, 110);
    const ParkingOutcome outcome = outcome_of(study_of(builder.plan()), {6, BayTreatment::move, {}});
    REQUIRE(outcome.bays.size() == 2);
    CHECK(outcome.moved == 1);
    CHECK(outcome.removed == 1);  // behind it stands the third
    REQUIRE(outcome.bays[0].after);
    CHECK(bounding_box(*outcome.bays[0].after).max_x == Approx(94).margin(0.02));
    CHECK_FALSE(outcome.bays[1].after);
}

TEST_CASE("hedges and what else can be moved count only where they are asked for") {
    PlanBuilder builder = street();
    builder.row(Table::occluders, "LINESTRING (96 -3.6, 99 -3.6)", {{"kind", "hedge"}, {"height_m", 1.25}})
        .row(Table::occluders, "LINESTRING (101 -3.6, 102 -3.6)",
             {{"kind", "kiosk"}, {"height_m", 2.5}, {"movable", true}})
        .row(Table::occluders, "LINESTRING (101 3.6, 102 3.6)", {{"kind", "box"}, {"height_m", 1.5}});
    const ParkingStudy study = study_of(builder.plan());
    CHECK(outcome_of(study, 15).removed == 0);
    CHECK(outcome_of(study, {15, BayTreatment::remove, {true, false}}).removed == 1);
    CHECK(outcome_of(study, {15, BayTreatment::remove, {true, true}}).removed == 2);
}

TEST_CASE("a crossing of unknown length, speed or heights is unknown, never seen") {
    const Plan bare = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 200 0)")
                          .row(Table::crossings, "POINT (100 0)", {{"kind", "zebra"}})
                          .row(Table::crossings, "POINT (50 0)", {{"kind", "bridge"}})
                          .row(Table::occluders, "LINESTRING (97 -2, 99 -2)", {{"kind", "parked_car"}})
                          .plan();
    const ParkingOutcome outcome = outcome_of(study_of(bare), 15);
    CHECK(outcome.crossings.size() == 1);
    CHECK(outcome.after.unknown == 1);
    CHECK(outcome.after.seen == 0);
    CHECK(outcome.gained.empty());
    CHECK(outcome.removed == 1);

    PlanBuilder tall = street();
    const Plan assumed = tall.row(Table::occluders, "LINESTRING (96 -3.6, 99 -3.6)", {{"kind", "wall"}}).plan();
    CHECK(study_of(assumed).crossings[0].state() == MutualSight::unknown);
}

TEST_CASE("a wider rule never hides anybody, whether bays are removed or shortened") {
    const auto seed = GENERATE(range(0U, 40U));
    const auto treatment = GENERATE(BayTreatment::remove, BayTreatment::shorten);
    CAPTURE(seed);
    const ParkingStudy study = study_of(random_street(seed, 14));
    std::vector<double> blind;
    for (const ParkingCrossing& crossing : study.crossings) blind.push_back(crossing.sight->blind_m);
    std::size_t gained = 0;
    for (double within_m = 0; within_m <= most_parking_m; within_m += 1.5) {
        const ParkingOutcome outcome = outcome_of(study, {within_m, treatment, {true, true}});
        for (std::size_t index = 0; index < blind.size(); ++index) {
            CHECK(outcome.crossings[index].sight->blind_m <= blind[index] + 1e-6);
            blind[index] = outcome.crossings[index].sight->blind_m;
        }
        CHECK(outcome.gained.size() >= gained);
        gained = outcome.gained.size();
    }
}

TEST_CASE("the least set frees what it says, and no smaller one does") {
    const auto seed = GENERATE(range(0U, 200U));
    CAPTURE(seed);
    const int bays = 4 + static_cast<int>(seed % 9);
    const ParkingStudy study = study_of(random_street(seed, bays));
    QuietJob job;
    const LeastBays least = least_bays(study, {true, true}, job).value();
    CHECK(least.is_least());
    unsigned all = 0;
    for (const FeatureId id : least.bays) all |= 1U << (id.number - 1);
    CHECK(frees(study, least.freed, all));
    // One fewer cannot do: more removal never hides anybody, so smaller sets need not be tried.
    const int fewer = std::popcount(all) - 1;
    bool one_fewer_does = false;
    for (unsigned chosen = 0; fewer >= 0 && chosen < 1U << bays && !one_fewer_does; ++chosen)
        one_fewer_does = std::popcount(chosen) == fewer && frees(study, least.freed, chosen);
    CHECK_FALSE(one_fewer_does);
    for (const std::size_t index : least.hidden) {
        const ParkingOutcome none_left = parking_outcome(study, least.changes(), job).value();
        CHECK(none_left.crossings[index].state() != MutualSight::seen);
    }
}
