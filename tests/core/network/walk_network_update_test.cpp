#include <catch2/catch.hpp>

#include "core/edit/edit.h"
#include "core/network/profile_network.h"
#include "tests/support/street_plans.h"

using namespace yimi;

namespace {

bool is_same(const CrossingFacts& a, const CrossingFacts& b) {
    return a.kind == b.kind && a.approach_speed_kmh == b.approach_speed_kmh && a.length_m == b.length_m;
}
bool is_same(const StreetFacts& a, const StreetFacts& b) {
    return a.speed_limit_kmh == b.speed_limit_kmh && a.has_sidewalk == b.has_sidewalk && a.has_stairs == b.has_stairs &&
           a.has_kerb_ramps == b.has_kerb_ramps && a.is_lit == b.is_lit && a.slope_pct == b.slope_pct;
}

void check_equal(const WalkNetwork& a, const WalkNetwork& b) {
    REQUIRE(a.node_count() == b.node_count());
    REQUIRE(a.edges().size() == b.edges().size());
    for (std::uint32_t index = 0; index < a.edges().size(); ++index) {
        const WalkNetwork::Edge &one = a.edges()[index], &other = b.edges()[index];
        CAPTURE(index, one.street.number);
        REQUIRE(one.from == other.from);
        REQUIRE(one.to == other.to);
        REQUIRE(one.street == other.street);
        REQUIRE(one.side() == other.side());
        REQUIRE(one.length_m == other.length_m);
        REQUIRE(is_same(a.facts(one), b.facts(other)));
        const auto line = a.line(one), other_line = b.line(other);
        REQUIRE(std::equal(line.begin(), line.end(), other_line.begin(), other_line.end()));
    }
    REQUIRE(a.crossings().size() == b.crossings().size());
    for (std::size_t at = 0; at < a.crossings().size(); ++at) {
        REQUIRE(a.crossings()[at].id == b.crossings()[at].id);
        REQUIRE(a.crossings()[at].edge == b.crossings()[at].edge);
        REQUIRE(is_same(a.crossings()[at].facts, b.crossings()[at].facts));
    }
}

/// Edits as a hand makes them, and some that no hand makes: ends a hair apart, chains of ends, many lines in one
/// street.
class RandomStreetEdits {
public:
    explicit RandomStreetEdits(unsigned seed) : random_(seed) {}

    Edit next(const Plan& plan) {
        Edit edit{"random", {}};
        const Table table = chance(0.25) ? Table::crossings : Table::streets;
        const Layer& layer = plan.layer(table);
        const FeatureId id{1 + whole(static_cast<int>(layer.next_id().number) - 1)};
        const auto before = layer.feature(id);
        if (!before) {
            edit.changes.emplace_back(FeatureChange{table, id, std::nullopt, made(table)});
            return edit;
        }
        if (chance(0.3)) {
            edit.changes.emplace_back(FeatureChange{table, id, before, std::nullopt});
            return edit;
        }
        Feature after = *before;
        if (table == Table::streets && chance(0.25))
            set(after, table, "sidewalk", sidewalk());
        else if (chance(0.3))
            set(after, table, table == Table::streets ? "speed_limit_kmh" : "approach_speed_kmh", 10.0 * whole(6));
        else if (!after.geometry.empty())
            after.geometry.points[static_cast<std::size_t>(whole(static_cast<int>(after.geometry.points.size())))] =
                place();
        if (after == *before) after = made(table);
        edit.changes.emplace_back(FeatureChange{table, id, before, after});
        if (chance(0.4)) edit.changes.emplace_back(FeatureChange{table, layer.next_id(), std::nullopt, made(table)});
        return edit;
    }

private:
    bool chance(double share) { return std::uniform_real_distribution<>(0, 1)(random_) < share; }
    int whole(int count) { return std::uniform_int_distribution<>(0, std::max(0, count - 1))(random_); }
    /// Of few places, with shifts of millimetres about them: so that ends join, in chains too.
    Point place() {
        return {100.0 * whole(4) + (chance(0.5) ? 0.004 * whole(6) : 0), 100.0 * whole(4) + (chance(0.5) ? 0.004 : 0)};
    }
    Feature made(Table table) {
        if (table == Table::crossings) {
            Feature crossing = make_feature(table, make_point({400 * chance_share(), 400 * chance_share()}));
            if (chance(0.5)) set(crossing, table, "kind", std::string("zebra"));
            return crossing;
        }
        Geometry shape = make_line(std::vector{place(), Point{400 * chance_share(), 400 * chance_share()}, place()});
        if (chance(0.3)) {
            shape.points.push_back(place());
            shape.points.push_back(place());
            shape.path_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
        }
        Feature street = make_feature(table, shape);
        if (chance(0.5)) set(street, table, "slope_pct", 1.0 * whole(9));
        if (chance(0.6)) set(street, table, "sidewalk", sidewalk());
        return street;
    }
    std::string sidewalk() {
        constexpr const char* words[] = {"both", "left", "right", "none"};
        return words[whole(4)];
    }
    double chance_share() { return std::uniform_real_distribution<>(0, 1)(random_); }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("a network brought to an edited plan equals one made from that plan alone") {
    const auto seed = GENERATE(range(1U, 25U));
    CAPTURE(seed);
    Plan plan = test::random_quarter(seed, 4);
    RandomStreetEdits edits(seed);
    WalkNetwork network(plan);
    std::vector<Edit> undo;
    for (int step = 0; step < 60; ++step) {
        CAPTURE(step);
        auto inverse = plan.apply(edits.next(plan));
        REQUIRE(inverse);
        undo.push_back(inverse.value());
        if (step % 3 != 0) continue;  // several edits at once, too
        if (step % 9 == 0) plan = plan.packed(0);
        network = network.brought_to(plan);
        check_equal(network, WalkNetwork(plan));
    }
    while (!undo.empty()) {
        REQUIRE(plan.apply(undo.back()));
        undo.pop_back();
    }
    check_equal(network.brought_to(plan), WalkNetwork(test::random_quarter(seed, 4)));
}

TEST_CASE("a network of a plan before an edit stays as it was") {
    auto plan = std::make_unique<Plan>(test::random_quarter(7, 4));
    const WalkNetwork before(*plan);
    WalkNetwork after = before;
    RandomStreetEdits edits(7);
    for (int step = 0; step < 20; ++step) {
        REQUIRE(plan->apply(edits.next(*plan)));
        after = after.brought_to(*plan);
    }
    plan.reset();
    check_equal(before, WalkNetwork(test::random_quarter(7, 4)));
}

TEST_CASE("which ends are one node does not depend on the order of the streets") {
    // A chain: the outer two are farther apart than a centimetre, and joined by the one between them.
    const char* lines[] = {"LINESTRING (0 0, 100 0)", "LINESTRING (100.008 0, 200 0)",
                           "LINESTRING (100.016 0, 100 50)"};
    std::vector<std::size_t> order{0, 1, 2};
    do {
        test::PlanBuilder plan;
        for (const std::size_t line : order) plan.row(Table::streets, lines[line]);
        CHECK(WalkNetwork(plan.plan()).node_count() == 4);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("lines with coordinates that are no numbers are no edges") {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const Plan plan = test::PlanBuilder()
                          .row(Table::streets, make_line(std::vector<Point>{{0, 0}, {nothing, 5}}))
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (5 5, 5 5)")
                          .plan();
    const WalkNetwork network(plan);
    REQUIRE(network.edges().size() == 2);
    CHECK(network.edges()[0].street == FeatureId{2});
    CHECK(network.edges()[1].length_m == 0);
}

TEST_CASE("a network takes less than 100 bytes an edge") {
    const Plan plan = test::random_quarter(1, 40);
    const WalkNetwork streets(plan);
    const double edges = static_cast<double>(streets.edges().size());
    const std::size_t graph_of_edge = 2 * sizeof(Graph::Arc) + 3 * sizeof(double);
    const double nodes = sizeof(std::uint32_t) * static_cast<double>(streets.node_count() + 1);
    CHECK(sizeof(WalkNetwork::Edge) + graph_of_edge + nodes / edges < 100);
}
