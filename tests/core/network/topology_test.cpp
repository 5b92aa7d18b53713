#include "core/network/topology.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

TopologyCheck checked(const Plan& plan) {
    QuietJob job;
    auto check = check_topology(plan, job);
    REQUIRE(check);
    return std::move(check).value();
}

/// The words of all defects but the plan's lack of crossings, which few of these plans have.
std::vector<std::string> words_of(const TopologyCheck& check) {
    std::vector<std::string> words;
    for (const TopologyDefect& defect : check.defects)
        if (defect.fault != TopologyFault::no_crossings)
            words.emplace_back(topology_fault_words[static_cast<std::size_t>(defect.fault)]);
    return words;
}

Edit all_mended(const Plan& plan, const TopologyCheck& check) {
    std::vector<Mending> mendings;
    for (const TopologyDefect& defect : check.defects) mendings.push_back(defect.mending);
    return mending_edit(plan, mendings);
}

Plan mended(Plan plan) {
    REQUIRE(plan.apply(all_mended(plan, checked(plan))));
    return plan;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("streets that cross at one level without a node are cut there, both of them") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (40 -50, 40 50)")
                          .plan();
    const TopologyCheck check = checked(plan);
    CHECK(words_of(check) == Words{"crosses_without_node", "piece_apart"});
    CHECK(check.pieces == 2);
    CHECK(*check.defects[0].at == Point{40, 0});
    CHECK(check.defects[0].rows == std::vector{FeatureId{1}, FeatureId{2}});
    const Plan after = mended(plan);
    CHECK(after.layer(Table::streets).size() == 4);
    CHECK(words_of(checked(after)).empty());
    CHECK(checked(after).longest_piece_m == Approx(200));
}

TEST_CASE("streets that cross beside a bridge or an underpass of one of them are no defect, and are counted") {
    const char* kind = GENERATE("bridge", "underpass", "zebra");
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (40 -50, 40 50)")
                          .row(Table::crossings, "POINT (46 1)", {{"kind", std::string(kind)}})
                          .plan();
    const TopologyCheck check = checked(plan);
    const bool is_level = kind == std::string("zebra");
    CHECK(check.count(TopologyFault::crosses_without_node) == (is_level ? 1 : 0));
    CHECK(check.at_other_level == (is_level ? 0 : 1));
}

TEST_CASE("streets of different levels may cross and lie above each other, and join where their ends coincide") {
    const auto [lower, upper, is_apart] = GENERATE(table<Value, Value, bool>({{Value{}, std::int64_t{1}, true},
                                                                              {std::int64_t{-1}, Value{}, true},
                                                                              {std::int64_t{-1}, std::int64_t{1}, true},
                                                                              {Value{}, std::int64_t{0}, false},
                                                                              {std::int64_t{1}, std::int64_t{1}, false},
                                                                              {Value{}, Value{}, false}}));
    CAPTURE(as_number(lower), as_number(upper));
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", {{"level", lower}})
                          .row(Table::streets, "LINESTRING (40 -50, 40 50)", {{"level", upper}})      // crosses
                          .row(Table::streets, "LINESTRING (60 0, 90 0, 90 30)", {{"level", upper}})  // lies on it
                          .row(Table::streets, "LINESTRING (20 1, 20 60)", {{"level", upper}})        // ends beside it
                          .row(Table::streets, "LINESTRING (100 0, 100 50)", {{"level", upper}})      // a ramp
                          .plan();
    const TopologyCheck check = checked(plan);
    CHECK(check.count(TopologyFault::crosses_without_node) == (is_apart ? 0 : 1));
    CHECK(check.count(TopologyFault::overlap) == (is_apart ? 0 : 1));
    CHECK(check.count(TopologyFault::near_miss) == (is_apart ? 0 : 1));
    CHECK(check.at_other_level == (is_apart ? 2 : 0));
    const WalkNetwork streets(plan);
    CHECK(streets.edges()[0].to == streets.edges()[4].from);
}

TEST_CASE("where the level of both is known, names and bridges say nothing more") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)",
                               {{"name", std::string("二环高架路")}, {"level", std::int64_t{1}}})
                          .row(Table::streets, "LINESTRING (40 -50, 40 50)", {{"level", std::int64_t{1}}})
                          .plan();
    CHECK(checked(plan).count(TopologyFault::crosses_without_node) == 1);
}

TEST_CASE("a tunnel joins no street above it, and a street that has a bridge in its name does") {
    const auto [name, at_other_level] = GENERATE(table<const char*, std::size_t>(
        {{"锦江宾馆隧道", 1}, {"二环高架路", 1}, {"驷马桥路", 0}, {"九眼桥", 0}, {"Jinjiang Tunnel", 1}}));
    CAPTURE(name);
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", {{"name", std::string(name)}})
                          .row(Table::streets, "LINESTRING (40 -50, 40 50)")
                          .plan();
    CHECK(checked(plan).at_other_level == at_other_level);
    CHECK(checked(plan).count(TopologyFault::crosses_without_node) == 1 - at_other_level);
}

TEST_CASE("streets of one junction that end on a street which has no node there are one defect, by one cut") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (40 0, 40 50)")
                          .row(Table::streets, "LINESTRING (60 -50, 40 0)")
                          .plan();
    const TopologyCheck check = checked(plan);
    CHECK(words_of(check) == Words{"crosses_without_node", "piece_apart"});
    CHECK(check.defects[0].rows.size() == 3);
    const Plan after = mended(plan);
    CHECK(after.layer(Table::streets).size() == 4);
    CHECK(words_of(checked(after)).empty());
}

TEST_CASE("of streets that run along each other the later one gives way, and what is left joins") {
    const auto [first, second, rows] = GENERATE(table<const char*, const char*, std::size_t>({
        {"LINESTRING (0 0, 50 0, 100 0)", "LINESTRING (100 0, 0 0)", 1},  // the same, turned round
        {"LINESTRING (0 0, 100 0)", "LINESTRING (30 0, 60 0)", 3},        // within it: its ends stay nodes
        {"LINESTRING (30 0, 60 0)", "LINESTRING (0 0, 100 0)", 3},        // the other way about
        {"LINESTRING (0 0, 100 0)", "LINESTRING (60 0, 160 0)", 3},       // a part of both
        {"LINESTRING (0 0, 100 0)", "LINESTRING (0 9, 30 0, 60 0, 90 9)", 5},
    }));
    CAPTURE(first, second);
    const Plan plan = PlanBuilder().row(Table::streets, first).row(Table::streets, second).plan();
    const TopologyCheck check = checked(plan);
    CHECK(check.count(TopologyFault::overlap) == 1);
    CHECK(check.count(TopologyFault::near_miss) == 0);
    CHECK(check.count(TopologyFault::crosses_without_node) == 0);
    const Plan after = mended(plan);
    CHECK(after.layer(Table::streets).size() == rows);
    CHECK(words_of(checked(after)).empty());
}

TEST_CASE("streets that touch with a vertex of each, share a node, or end at one, are told apart") {
    CHECK(words_of(checked(PlanBuilder()
                               .row(Table::streets, "LINESTRING (0 0, 50 0, 100 0)")
                               .row(Table::streets, "LINESTRING (0 50, 50 0, 100 50)")
                               .plan())) == Words{"crosses_without_node", "piece_apart"});
    CHECK(words_of(checked(PlanBuilder()
                               .row(Table::streets, "LINESTRING (0 0, 50 0)")
                               .row(Table::streets, "LINESTRING (50 0, 100 0)")
                               .row(Table::streets, "LINESTRING (50 0, 50 50)")
                               .plan()))
              .empty());
    // The end of a street on another is a near miss of 0 m, and only that.
    CHECK(words_of(checked(PlanBuilder()
                               .row(Table::streets, "LINESTRING (0 0, 100 0)")
                               .row(Table::streets, "LINESTRING (50 0, 50 50)")
                               .plan())) == Words{"near_miss", "piece_apart"});
}

TEST_CASE("an end that runs a little beyond the street it should meet is one near miss, and no crossing") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (50 -1.5, 50 50)")
                          .plan();
    CHECK(words_of(checked(plan)) == Words{"near_miss", "piece_apart"});
    CHECK(words_of(checked(mended(plan))).empty());
}

TEST_CASE("an end that lies on a street meets it there, though an end of a third one is near") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (50 0, 50 50)")
                          .row(Table::streets, "LINESTRING (51 -1, 90 -50)")
                          .plan();
    const Plan after = mended(plan);
    CHECK(checked(after).pieces == 1);
}

TEST_CASE("what has no readable place is listed, and what has no length goes") {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (100 0, 100 0)")
                          .row(Table::streets, make_line(std::vector<Point>{{100, 0}, {nothing, 5}, {100, 100}}))
                          .row(Table::streets, Geometry{})
                          .row(Table::crossings, make_point({nothing, 0}))
                          .plan();
    const TopologyCheck check = checked(plan);
    CHECK(words_of(check) == Words{"broken_place", "broken_place", "broken_place", "no_length"});
    CHECK(*check.defects[0].at == Point{100, 0});
    CHECK_FALSE(check.defects[1].at.has_value());
    CHECK(check.streets == 4);
    const Plan after = mended(plan);
    CHECK(after.layer(Table::streets).size() == 3);
    CHECK(words_of(checked(after)) == Words{"broken_place", "broken_place", "broken_place"});
}

TEST_CASE("gates, playgrounds and crossings that no street is near enough to are listed with their distance") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 1000 0)")
                          .row(Table::crossings, "POINT (10 14)", {{"kind", std::string("zebra")}})
                          .row(Table::crossings, "POINT (20 16)", {{"kind", std::string("zebra")}})
                          .row(Table::schools, "POINT (100 30)", {{"uid", std::string("a")}})
                          .row(Table::schools, "POINT (300 30)", {{"uid", std::string("b")}})
                          .row(Table::school_gates, "POINT (100 20)", {{"school_uid", std::string("a")}})
                          .row(Table::school_gates, "POINT (100 51)", {{"school_uid", std::string("a")}})
                          .row(Table::playgrounds, "MULTIPOLYGON (((0 40, 300 40, 300 300, 0 300, 0 40)))")
                          .row(Table::playgrounds, "MULTIPOLYGON (((0 -60, 0 -90, 300 -90, 300 -60, 0 -60)))")
                          .plan();
    const TopologyCheck check = checked(plan);
    CHECK(words_of(check) ==
          Words{"crossing_off_streets", "gate_off_streets", "playground_off_streets", "school_without_gate"});
    CHECK(*check.defects[0].measured_m == Approx(16));
    CHECK(*check.defects[1].measured_m == Approx(51));
    CHECK(*check.defects[2].measured_m == Approx(60));
    CHECK(check.defects[3].rows == std::vector{FeatureId{2}});
    CHECK(all_mended(plan, check).empty());
}

TEST_CASE("a plan without streets, or without crossings, says so") {
    const TopologyCheck nothing = checked(Plan());
    CHECK(nothing.streets == 0);
    CHECK(nothing.defects.empty());
    const TopologyCheck lonely = checked(PlanBuilder().row(Table::streets, "LINESTRING (0 0, 1 0)").plan());
    REQUIRE(lonely.defects.size() == 1);
    CHECK(lonely.defects[0].fault == TopologyFault::no_crossings);
}

namespace {

/// Plants known faults into an uneven grid of streets, each where no other is.
class FaultPlanter {
public:
    FaultPlanter(unsigned seed, int a_side)
        : random_(seed), a_side_(a_side), plan_(test::random_quarter(seed, a_side)) {
        corners_of_streets();
    }

    void plant_gap() {
        const FeatureId id = unused_street([&](const RowView& row) {
            return ends_at(row.geometry().points.back()) > 1 && !is_used(row.geometry().points.back());
        });
        Feature after = *plan_.layer(Table::streets).feature(id);
        used_.push_back(after.geometry.points.back());
        const double turn = real(0, 6.283), by_m = real(0.1, 1.9);
        after.geometry.points.back() = after.geometry.points.back() + Point{std::cos(turn), std::sin(turn)} * by_m;
        change(id, after);
    }
    void plant_copy() {
        add(*plan_.layer(Table::streets).feature(unused_street([](const RowView&) { return true; })));
    }
    void plant_stretch() {
        const auto row = plan_.layer(Table::streets).row(unused_street([](const RowView&) { return true; }));
        const double length = length_m(row->geometry());
        add_line(path_between(row->geometry().path(0), 0.2 * length, 0.7 * length));
    }
    void plant_cross() {
        // Two lines through the middle of a cell that end in it: nothing else is there.
        const Point middle = unused_cell();
        add_line({middle + Point{-10, -8}, middle + Point{9, 11}});
        add_line({middle + Point{-12, 7}, middle + Point{10, -9}});
    }
    void plant_point() {
        const Point at = unused_cell();
        add_line({at, at});
    }
    [[nodiscard]] const Plan& plan() const { return plan_; }

private:
    double real(double least, double most) { return std::uniform_real_distribution<>(least, most)(random_); }
    void corners_of_streets() {
        plan_.layer(Table::streets).for_each([&](const RowView& row) {
            ends_.push_back(row.geometry().points.front());
            ends_.push_back(row.geometry().points.back());
            return true;
        });
    }
    std::ptrdiff_t ends_at(Point at) const { return std::count(ends_.begin(), ends_.end(), at); }
    bool is_used(Point at) const {
        return std::any_of(used_.begin(), used_.end(), [&](Point one) { return distance(one, at) < 5; });
    }
    template <class IsFit>
    FeatureId unused_street(const IsFit& is_fit) {
        const auto count = plan_.layer(Table::streets).next_id().number - 1;
        while (true) {
            const FeatureId id{std::uniform_int_distribution<std::int64_t>(1, count)(random_)};
            const auto row = plan_.layer(Table::streets).row(id);
            if (std::find(taken_.begin(), taken_.end(), id) != taken_.end() || !is_fit(*row)) continue;
            taken_.push_back(id);
            return id;
        }
    }
    Point unused_cell() {
        std::uniform_int_distribution<> cell(0, a_side_ - 2);
        while (true) {
            const Point middle{100.0 * cell(random_) + 50, 100.0 * cell(random_) + 50};
            if (is_used(middle)) continue;
            used_.push_back(middle);
            return middle;
        }
    }
    void add_line(const std::vector<Point>& line) { add(make_feature(Table::streets, make_line(line))); }
    void add(Feature row) {
        const FeatureId id = plan_.layer(Table::streets).next_id();
        taken_.push_back(id);
        REQUIRE(plan_.apply({"plant", {FeatureChange{Table::streets, id, std::nullopt, std::move(row)}}}));
    }
    void change(FeatureId id, const Feature& after) {
        REQUIRE(plan_.apply(
            {"plant", {FeatureChange{Table::streets, id, plan_.layer(Table::streets).feature(id), after}}}));
    }

    std::mt19937 random_;
    int a_side_;
    Plan plan_;
    std::vector<Point> ends_, used_;
    std::vector<FeatureId> taken_;
};

}  // namespace

TEST_CASE("exactly the planted faults are found; mending takes them away, adds none, and one undo brings them back") {
    const auto seed = GENERATE(range(1U, 61U));
    CAPTURE(seed);
    FaultPlanter planter(seed, 9);
    REQUIRE(words_of(checked(planter.plan())) == Words(checked(planter.plan()).pieces - 1, "piece_apart"));
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> some(0, 4);
    const std::size_t gaps = some(random), copies = some(random), stretches = some(random), crosses = some(random),
                      points = some(random);
    for (std::size_t one = 0; one < gaps; ++one) planter.plant_gap();
    for (std::size_t one = 0; one < copies; ++one) planter.plant_copy();
    for (std::size_t one = 0; one < stretches; ++one) planter.plant_stretch();
    for (std::size_t one = 0; one < crosses; ++one) planter.plant_cross();
    for (std::size_t one = 0; one < points; ++one) planter.plant_point();
    Plan plan = planter.plan();
    const TopologyCheck check = checked(plan);
    CHECK(check.count(TopologyFault::near_miss) == gaps);
    CHECK(check.count(TopologyFault::overlap) == copies + stretches);
    CHECK(check.count(TopologyFault::crosses_without_node) == crosses);
    CHECK(check.count(TopologyFault::no_length) == points);
    CHECK(check.count(TopologyFault::piece_apart) == check.pieces - 1);
    const auto before = canonical_bytes(plan);
    auto undo = plan.apply(all_mended(plan, check));
    REQUIRE(undo);
    const TopologyCheck after = checked(plan);
    CHECK(words_of(after) == Words(after.pieces - 1, "piece_apart"));
    CHECK(after.pieces <= check.pieces);
    REQUIRE(plan.apply(undo.value()));
    CHECK(canonical_bytes(plan) == before);
}

TEST_CASE("the list of faults does not depend on which of its ends a street begins at, nor on packing") {
    const auto seed = GENERATE(range(1U, 11U));
    CAPTURE(seed);
    FaultPlanter planter(seed, 7);
    for (int one = 0; one < 3; ++one) {
        planter.plant_gap();
        planter.plant_cross();
        planter.plant_stretch();
    }
    const Plan packed = planter.plan().packed(0);
    PlanBuilder turned;
    packed.layer(Table::streets).for_each([&](const RowView& row) {
        Feature street = row.feature();
        std::reverse(street.geometry.points.begin(), street.geometry.points.end());
        turned.row(Table::streets, street.geometry);
        return true;
    });
    const Words words = words_of(checked(planter.plan()));
    CHECK(words_of(checked(packed)) == words);
    CHECK(words_of(checked(turned.plan())) == words);
}
