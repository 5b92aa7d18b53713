#include <map>

#include "app/cli/formula_kinds.h"
#include "app/text/clock.h"
#include "core/base/clock.h"
#include "core/geometry/geometry.h"
#include "core/network/graph.h"
#include "core/network/profile.h"
#include "core/network/walk_time.h"

namespace yimi::app {
namespace {

using nlohmann::json;

constexpr Range speeds_kmh = not_negative;

/// The profile of the worked examples: a few limits, and the seconds of each kind of crossing (null: never).
WalkingProfile read_profile(FormulaInputs inputs) {
    WalkingProfile profile;
    profile.speed_mps = inputs.number("speed_mps", positive);
    profile.no_sidewalk_above_kmh = inputs.known_number("refuse_without_sidewalk_above_kmh", speeds_kmh);
    profile.unmarked_above_kmh = inputs.known_number("refuse_unmarked_above_kmh", speeds_kmh);
    FormulaInputs seconds = inputs.object("crossing_s");
    profile.zebra_s = seconds.known_number("zebra", not_negative);
    profile.signal_s = seconds.known_number("signal", not_negative);
    profile.unmarked_s = seconds.known_number("unmarked", not_negative);
    static_cast<void>(seconds.failure());
    static_cast<void>(inputs.failure());
    return profile;
}

/// A graph whose nodes are named by texts or numbers; sorted, so that "lower" means what a reader expects.
struct NamedGraph {
    std::map<json, std::uint32_t> number_of;
    std::vector<json> names;
    std::vector<GraphEdge> edges;  ///< those that the profile may use
    std::vector<std::string> remarks;
};

json node_name(FormulaInputs& inputs, std::string_view key) {
    const json& name = inputs.raw(key);
    if (!name.is_string() && !name.is_number_integer())
        inputs.refuse(key, "is not the name of a node", "give a text such as \"A\"");
    return name;
}

/// One edge as the profile meets it: its passage, with the crossing's where it crosses.
Passage edge_passage(FormulaInputs& edge, const WalkingProfile& profile) {
    static constexpr std::string_view crossings[] = {"signal", "zebra",     "raised",  "refuge",
                                                     "bridge", "underpass", "unmarked"};
    StreetFacts street;
    street.speed_limit_kmh = edge.known_number("speed_limit_kmh", speeds_kmh);
    street.has_sidewalk = edge.known_flag("sidewalk");
    Passage answer = passage(profile, street, Daylight::day);
    if (!edge.has("crossing")) {
        static_cast<void>(edge.known_flag("crossing"));  // null: it does not cross
        return answer;
    }
    const auto kind = static_cast<CrossingKind>(edge.word("crossing", crossings));
    const Passage crossing = passage(profile, CrossingFacts{kind, street.speed_limit_kmh, std::nullopt});
    answer.penalty_s = crossing.penalty_s;
    answer.unknown.insert(answer.unknown.end(), crossing.unknown.begin(), crossing.unknown.end());
    if (answer.allowed && !crossing.allowed) {
        answer.allowed = false;
        answer.refusal = crossing.refusal;
    }
    return answer;
}

NamedGraph read_graph(FormulaInputs& inputs, const WalkingProfile& profile) {
    struct NamedEdge {
        json from, to;
        double length_m;
        Passage passage;
    };
    NamedGraph graph;
    std::vector<NamedEdge> read;
    for (FormulaInputs& edge : inputs.objects("edges")) {
        read.push_back({node_name(edge, "from"), node_name(edge, "to"), edge.number("length_m", not_negative),
                        edge_passage(edge, profile)});
        if (edge.failure()) return graph;
        graph.number_of[read.back().from] = 0;
        graph.number_of[read.back().to] = 0;
    }
    for (auto& [name, number] : graph.number_of) {
        number = static_cast<std::uint32_t>(graph.names.size());
        graph.names.push_back(name);
    }
    for (const NamedEdge& edge : read) {
        const std::string name = edge.from.dump() + "-" + edge.to.dump();
        if (!edge.passage.allowed) {
            graph.remarks.push_back(step("{} is refused: {}", name, edge.passage.refusal));
            continue;
        }
        for (const std::string_view unknown : edge.passage.unknown)
            graph.remarks.push_back(step("{}: {} is unknown and was not taken as a reason to refuse", name, unknown));
        const double time_s = edge.length_m / profile.speed_mps + edge.passage.penalty_s;
        graph.edges.push_back(
            {graph.number_of.at(edge.from), graph.number_of.at(edge.to), edge.length_m, time_s, time_s});
    }
    return graph;
}

Result<FormulaAnswer> network_route(FormulaInputs& inputs) {
    const WalkingProfile profile = read_profile(inputs.object("profile"));
    const NamedGraph graph = read_graph(inputs, profile);
    const json from = node_name(inputs, "from"), to = node_name(inputs, "to");
    for (const auto& [key, node] : {std::pair{"from", from}, std::pair{"to", to}})
        if (!graph.number_of.contains(node))
            inputs.refuse(key, "is " + node.dump() + ", which no edge touches",
                          "give a node that an edge begins or ends at");
    if (const auto& failure = inputs.failure()) return *failure;
    FormulaAnswer answer{nullptr, "m", graph.remarks};
    const auto path =
        shortest_path(Graph(graph.names.size(), graph.edges), graph.number_of.at(from), graph.number_of.at(to));
    if (!path) {
        answer.steps.push_back(step("there is no way from {} to {} for this profile", from.dump(), to.dump()));
        return answer;
    }
    json nodes = json::array();
    for (const std::uint32_t node : path->nodes) nodes.push_back(graph.names[node]);
    for (std::size_t index = 0; index < path->edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[path->edges[index]];
        const double walking_s = edge.length_m / profile.speed_mps;
        answer.steps.push_back(step("{} to {}: {} m / {} m/s + {} s for crossing = {} s", nodes[index].dump(),
                                    nodes[index + 1].dump(), edge.length_m, profile.speed_mps,
                                    edge.forward_s - walking_s, edge.forward_s));
    }
    answer.steps.push_back(step("in all {} m in {} s", path->length_m, path->duration_s));
    answer.value = {{"length_m", path->length_m}, {"duration_s", path->duration_s}, {"nodes", nodes}};
    return answer;
}

Result<FormulaAnswer> timetable(FormulaInputs& inputs) {
    const std::string depart = inputs.text("depart");
    const auto departs = parse_clock(depart);
    if (!departs) inputs.refuse("depart", "is not a time of day: \"" + depart + "\"", "give one such as 07:40:00");
    std::vector<Leg> legs;
    FormulaAnswer answer{json::object(), "s", {}};
    for (FormulaInputs& leg : inputs.objects("legs")) {
        legs.push_back({leg.number("length_m", not_negative), leg.number("speed_mps", positive),
                        leg.number("wait_s", not_negative, 0)});
        if (leg.failure()) break;
        const Leg& read = legs.back();
        answer.steps.push_back(step("{} m / {} m/s + {} s = {} s", read.length_m, read.speed_mps, read.wait_s,
                                    duration_s(std::span(&read, 1))));
    }
    if (const auto& failure = inputs.failure()) return *failure;
    const double seconds = duration_s(legs);
    if (!(seconds < 1e9)) {
        inputs.refuse("legs", "take longer than thirty years", "check the lengths and speeds");
        return *inputs.failure();
    }
    const std::string arrive = clock_text(arrival_second(*departs, seconds));
    answer.steps.push_back(step("{} + {} s = {}", clock_text(*departs), seconds, arrive));
    answer.value = {{"duration_s", seconds}, {"arrive", arrive}};
    return answer;
}

Result<FormulaAnswer> detour(FormulaInputs& inputs) {
    const std::vector<Point> route = inputs.points("route", 2);
    if (const auto& failure = inputs.failure()) return *failure;
    const auto factor = detour_factor(route);
    if (!factor) {
        inputs.refuse("route", "ends where it begins", "give a route with two different ends");
        return *inputs.failure();
    }
    return FormulaAnswer{
        *factor,
        "ratio",
        {step("route: {} m", path_length_m(route)), step("straight: {} m", distance(route.front(), route.back())),
         step("{} / {} = {}", path_length_m(route), distance(route.front(), route.back()), *factor)}};
}

Result<FormulaAnswer> green_time_margin(FormulaInputs& inputs) {
    const double length_m = inputs.number("length_m", not_negative);
    const double speed_mps = inputs.number("speed_mps", positive);
    const double delay_s = inputs.number("start_delay_s", not_negative);
    const double green_s = inputs.number("green_s", not_negative);
    if (const auto& failure = inputs.failure()) return *failure;
    const double margin_s = green_time_margin_s(length_m, speed_mps, delay_s, green_s);
    return FormulaAnswer{margin_s,
                         "s",
                         {step("{} - {} - {} / {} = {} s", green_s, delay_s, length_m, speed_mps, margin_s),
                          margin_s < 0 ? "negative: the green is too short" : "the green is long enough"}};
}

constexpr FormulaKind kinds[] = {
    {"network_route", network_route},
    {"timetable", timetable},
    {"detour_factor", detour},
    {"green_time_margin", green_time_margin},
};

}  // namespace

std::span<const FormulaKind> network_formulas() {
    return kinds;
}

}  // namespace yimi::app
