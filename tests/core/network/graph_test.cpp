#include "core/network/graph.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/support/random_plan.h"

using namespace yimi;

namespace {

GraphEdge edge(std::uint32_t from, std::uint32_t to, double length_m, double seconds) {
    return {from, to, length_m, seconds, seconds};
}

/// Least costs between all nodes by Floyd and Warshall's algorithm.
std::vector<std::vector<double>> all_costs(std::size_t nodes, const std::vector<GraphEdge>& edges, bool by_time) {
    std::vector<std::vector<double>> cost(nodes, std::vector<double>(nodes, std::numeric_limits<double>::infinity()));
    for (std::size_t node = 0; node < nodes; ++node) cost[node][node] = 0;
    for (const GraphEdge& one : edges) {
        cost[one.from][one.to] = std::min(cost[one.from][one.to], by_time ? one.forward_s : one.length_m);
        cost[one.to][one.from] = std::min(cost[one.to][one.from], by_time ? one.backward_s : one.length_m);
    }
    for (std::size_t via = 0; via < nodes; ++via)
        for (std::size_t from = 0; from < nodes; ++from)
            for (std::size_t to = 0; to < nodes; ++to)
                cost[from][to] = std::min(cost[from][to], cost[from][via] + cost[via][to]);
    return cost;
}

struct RandomGraph {
    std::size_t nodes = 0;
    std::vector<GraphEdge> edges;
};

RandomGraph random_graph(unsigned seed) {
    test::RandomPlan random(seed);
    RandomGraph made{static_cast<std::size_t>(random.whole(2, 25)), {}};
    const int last = static_cast<int>(made.nodes) - 1;
    for (int count = random.whole(0, 60); count > 0; --count)
        made.edges.push_back({static_cast<std::uint32_t>(random.whole(0, last)),
                              static_cast<std::uint32_t>(random.whole(0, last)), random.real(1, 100),
                              random.real(1, 100), random.real(1, 100)});
    return made;
}

}  // namespace

TEST_CASE("a shortest path is as short as any, and the sum of its parts") {
    const auto seed = GENERATE(range(0U, 40U));
    CAPTURE(seed);
    const RandomGraph made = random_graph(seed);
    const Graph graph(made.nodes, made.edges);
    const auto least_s = all_costs(made.nodes, made.edges, true);
    for (std::uint32_t to = 0; to < made.nodes; ++to) {
        const auto path = shortest_path(graph, 0, to);
        REQUIRE(path.has_value() == std::isfinite(least_s[0][to]));
        if (!path) continue;
        CHECK(path->duration_s == Approx(least_s[0][to]));
        REQUIRE(path->nodes.size() == path->edges.size() + 1);
        double length_m = 0, seconds = 0;
        for (std::size_t index = 0; index < path->edges.size(); ++index) {
            const GraphEdge& one = made.edges[path->edges[index]];
            const bool forward = one.from == path->nodes[index] && one.to == path->nodes[index + 1];
            CHECK((forward || (one.to == path->nodes[index] && one.from == path->nodes[index + 1])));
            length_m += one.length_m;
            seconds += forward ? one.forward_s : one.backward_s;
        }
        CHECK(path->length_m == Approx(length_m));
        CHECK(seconds <= Approx(path->duration_s + 1e-9));
    }
}

TEST_CASE("ties go to fewer metres, then to the lower node") {
    // 0 to 3 in 20 s by way of 1, 2 or 4; by way of 1 it is longer.
    const std::vector<GraphEdge> edges{edge(0, 4, 10, 10), edge(4, 3, 10, 10), edge(0, 1, 15, 10),
                                       edge(1, 3, 15, 10), edge(0, 2, 10, 10), edge(2, 3, 10, 10)};
    const auto path = shortest_path(Graph(5, edges), 0, 3);
    REQUIRE(path);
    CHECK(path->nodes == std::vector<std::uint32_t>{0, 2, 3});
    CHECK(path->length_m == 20);
}

TEST_CASE("sums that differ in their last digits are ties") {
    // 0.1 + 0.2 is not 0.3 in binary; both ways are 0.3 s.
    const std::vector<GraphEdge> edges{edge(0, 1, 5, 0.1), edge(1, 2, 5, 0.2), edge(0, 2, 50, 0.3)};
    CHECK(shortest_path(Graph(3, edges), 0, 2)->length_m == 10);
}

TEST_CASE("the way from a node to itself is no way at all") {
    const auto path = shortest_path(Graph(2, {}), 1, 1);
    REQUIRE(path);
    CHECK(path->nodes == std::vector<std::uint32_t>{1});
    CHECK(path->length_m == 0);
    CHECK_FALSE(shortest_path(Graph(2, {}), 0, 1));
}

TEST_CASE("distances come from the nearest source, offsets counted, up to the limit") {
    const auto seed = GENERATE(range(0U, 20U));
    CAPTURE(seed);
    const RandomGraph made = random_graph(seed);
    const Graph graph(made.nodes, made.edges);
    const auto least_m = all_costs(made.nodes, made.edges, false);
    const std::vector<Source> sources{{0, 12.5}, {static_cast<std::uint32_t>(made.nodes - 1), 3}};
    const auto away = distances_m(graph, sources, 90);
    for (std::size_t node = 0; node < made.nodes; ++node) {
        const double wanted = std::min(12.5 + least_m[0][node], 3 + least_m[made.nodes - 1][node]);
        if (wanted <= 90)
            CHECK(away[node] == Approx(wanted));
        else
            CHECK(std::isinf(away[node]));
    }
}
