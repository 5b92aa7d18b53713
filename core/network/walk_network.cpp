#include "core/network/walk_network.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace yimi {
namespace {

/// Finds or makes the node of a place. Places are kept by square metre, so that nearly every look-up is one cell.
class NodeIndex {
public:
    explicit NodeIndex(std::vector<Point>& nodes) : nodes_(nodes) {}

    std::uint32_t node_at(Point at) {
        const Box near = box_around(at, join_distance_m);
        std::optional<std::uint32_t> nearest;
        for (std::int64_t x = cell(near.min_x); x <= cell(near.max_x); ++x)
            for (std::int64_t y = cell(near.min_y); y <= cell(near.max_y); ++y)
                for (const std::uint32_t node : cells_[key(x, y)]) {
                    const double away = distance(nodes_[node], at);
                    if (away <= join_distance_m && (!nearest || away < distance(nodes_[*nearest], at))) nearest = node;
                }
        if (nearest) return *nearest;
        const auto made = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back(at);
        cells_[key(cell(at.x), cell(at.y))].push_back(made);
        return made;
    }

private:
    static std::int64_t cell(double metres) { return static_cast<std::int64_t>(std::floor(metres)); }
    static std::uint64_t key(std::int64_t x, std::int64_t y) {
        return static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15ULL ^ static_cast<std::uint64_t>(y);
    }

    std::vector<Point>& nodes_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
};

/// Positions of the columns that walking asks for.
struct StreetColumns {
    std::size_t speed = column(Table::streets, "speed_limit_kmh"), sidewalk = column(Table::streets, "sidewalk"),
                slope = column(Table::streets, "slope_pct"), stairs = column(Table::streets, "stairs"),
                kerb_ramp = column(Table::streets, "kerb_ramp"), lit = column(Table::streets, "lit");
};

StreetFacts facts_of(const RowView& street, const StreetColumns& columns) {
    StreetFacts facts;
    facts.speed_limit_kmh = street.number(columns.speed);
    if (const std::string_view sidewalk = street.text(columns.sidewalk); !sidewalk.empty())
        facts.has_sidewalk = sidewalk != "none";
    facts.has_stairs = street.flag(columns.stairs);
    facts.has_kerb_ramps = street.flag(columns.kerb_ramp);
    facts.is_lit = street.flag(columns.lit);
    facts.slope_pct = street.number(columns.slope);
    return facts;
}

BoxTree tree_of_lines(const WalkNetwork& network, std::span<const std::uint32_t> edges) {
    std::vector<Box> boxes;
    boxes.reserve(edges.size());
    for (const std::uint32_t edge : edges) boxes.push_back(bounding_box(network.line(network.edges()[edge])));
    return BoxTree(boxes);
}

/// The nearest of `edges` (indexed by `tree`) to a place; of equally near ones the first.
std::optional<Attachment> nearest_line(const WalkNetwork& network, std::span<const std::uint32_t> edges,
                                       const BoxTree& tree, Point at) {
    std::optional<Attachment> nearest;
    tree.nearest(at, [&](std::size_t index, double box_distance_m) {
        if (nearest && box_distance_m > nearest->leg_m) return false;
        const std::uint32_t edge = edges[index];
        const PathProjection here = project_onto_path(at, network.line(network.edges()[edge]));
        if (!nearest || here.distance_m < nearest->leg_m || (here.distance_m == nearest->leg_m && edge < nearest->edge))
            nearest = Attachment{edge, here.along_m, here.distance_m};
        return true;
    });
    return nearest;
}

/// A profile's answer about a street with what crosses it.
Passage edge_passage(const WalkNetwork& network, const WalkNetwork::Edge& edge, const WalkingProfile& profile,
                     Daylight light) {
    Passage street = passage(profile, edge.facts, light);
    const auto crossings = network.crossings(edge);
    if (!street.allowed || crossings.empty()) return street;
    std::optional<Passage> best;
    for (const CrossingFacts& crossing : crossings) {
        Passage one = passage(profile, crossing);
        if (!best || (one.allowed && !best->allowed) ||
            (one.allowed == best->allowed && one.penalty_s < best->penalty_s))
            best = std::move(one);
    }
    best->unknown.insert(best->unknown.end(), street.unknown.begin(), street.unknown.end());
    return *best;
}

}  // namespace

WalkNetwork::WalkNetwork(const Plan& plan) {
    add_streets(plan.layer(Table::streets));
    add_crossings(plan.layer(Table::crossings));
}

void WalkNetwork::add_streets(const Layer& streets) {
    const StreetColumns columns;
    NodeIndex index(nodes_);
    streets.for_each([&](const RowView& street) {
        const GeometryView shape = street.geometry();
        for (std::size_t path = 0; shape.kind == GeometryKind::lines && path < shape.path_count(); ++path) {
            const auto line = shape.path(path);
            if (line.size() < 2) continue;
            Edge edge;
            edge.street = street.id();
            edge.from = index.node_at(line.front());
            edge.to = index.node_at(line.back());
            edge.first_point = points_.size();
            points_.insert(points_.end(), line.begin(), line.end());
            edge.end_point = points_.size();
            edge.length_m = path_length_m(line);
            edge.facts = facts_of(street, columns);
            edges_.push_back(edge);
        }
        return true;
    });
}

void WalkNetwork::add_crossings(const Layer& crossings) {
    std::vector<std::uint32_t> all(edges_.size());
    for (std::uint32_t edge = 0; edge < all.size(); ++edge) all[edge] = edge;
    const BoxTree tree = tree_of_lines(*this, all);
    const std::size_t kind = column(Table::crossings, "kind"), length = column(Table::crossings, "crossing_length_m"),
                      speed = column(Table::crossings, "approach_speed_kmh");
    std::vector<std::pair<std::uint32_t, CrossingFacts>> found;
    crossings.for_each([&](const RowView& crossing) {
        const GeometryView shape = crossing.geometry();
        if (shape.empty()) return true;
        const auto street = nearest_line(*this, all, tree, shape.points.front());
        if (!street || street->leg_m > crossing_reach_m) return true;
        CrossingFacts facts{crossing_kind_named(crossing.text(kind)), crossing.number(speed), crossing.number(length)};
        // Cars approach a crossing as fast as its street allows, where nothing nearer is known.
        if (!facts.approach_speed_kmh) facts.approach_speed_kmh = edges_[street->edge].facts.speed_limit_kmh;
        found.emplace_back(street->edge, facts);
        return true;
    });
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::size_t next = 0;
    for (std::uint32_t edge = 0; edge < edges_.size(); ++edge) {
        edges_[edge].first_crossing = next;
        for (; next < found.size() && found[next].first == edge; ++next) crossings_.push_back(found[next].second);
        edges_[edge].end_crossing = next;
    }
}

ProfileNetwork::ProfileNetwork(const WalkNetwork& network, const WalkingProfile& profile, Daylight light)
    : network_(&network) {
    std::vector<GraphEdge> edges;
    for (std::uint32_t index = 0; index < network.edges().size(); ++index) {
        const WalkNetwork::Edge& edge = network.edges()[index];
        const Passage answer = edge_passage(network, edge, profile, light);
        if (!answer.allowed) {
            refused_.push_back({edge.street, answer.refusal});
            continue;
        }
        if (!answer.unknown.empty()) ++unknown_streets_;
        const double level_s = edge.length_m / profile.speed_mps;
        const double rise_pct = edge.facts.slope_pct.value_or(0);
        edges.push_back({edge.from, edge.to, edge.length_m, level_s * slope_factor(rise_pct) + answer.penalty_s,
                         level_s * slope_factor(-rise_pct) + answer.penalty_s});
        usable_.push_back(index);
    }
    graph_ = Graph(network.node_count(), edges);
    tree_ = tree_of_lines(network, usable_);
}

std::optional<Attachment> ProfileNetwork::attach(Point at, std::optional<double> most_leg_m) const {
    auto nearest = nearest_line(*network_, usable_, tree_, at);
    if (nearest && most_leg_m && nearest->leg_m > *most_leg_m) return std::nullopt;
    return nearest;
}

std::vector<Source> sources_at(const WalkNetwork& network, std::span<const Attachment> places) {
    std::vector<Source> sources;
    sources.reserve(places.size() * 2);
    for (const Attachment& place : places) {
        const WalkNetwork::Edge& edge = network.edges()[place.edge];
        sources.push_back({edge.from, place.leg_m + place.along_m});
        sources.push_back({edge.to, place.leg_m + (edge.length_m - place.along_m)});
    }
    return sources;
}

WalkDistances::WalkDistances(const ProfileNetwork& network, std::vector<Attachment> places, double limit_m)
    : network_(&network), places_(std::move(places)) {
    std::stable_sort(places_.begin(), places_.end(),
                     [](const Attachment& a, const Attachment& b) { return a.edge < b.edge; });
    away_m_ = distances_m(network.graph(), sources_at(network.network(), places_), limit_m);
}

double WalkDistances::to(const Attachment& home) const noexcept {
    const WalkNetwork::Edge& edge = network_->network().edges()[home.edge];
    double nearest = std::min(away_m_[edge.from] + home.along_m, away_m_[edge.to] + (edge.length_m - home.along_m));
    const auto here = std::equal_range(places_.begin(), places_.end(), home,
                                       [](const Attachment& a, const Attachment& b) { return a.edge < b.edge; });
    for (auto place = here.first; place != here.second; ++place)  // along the same street without passing its ends
        nearest = std::min(nearest, std::abs(place->along_m - home.along_m) + place->leg_m);
    return nearest + home.leg_m;
}

}  // namespace yimi
