#include "core/coverage/isochrone.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/geometry/union_of.h"

namespace yimi {
namespace {

/// What it costs to be at a place of one street: the least of straight rises from its ends and from entrances in it.
class CostAlong {
public:
    CostAlong(double length_m, double from_first_m, double from_last_m) : length_m_(length_m) {
        begin(0, from_first_m);
        begin(length_m, from_last_m);
    }
    void begin(double along_m, double cost_m) {
        if (std::isfinite(cost_m)) begins_.push_back({along_m, cost_m});
    }
    [[nodiscard]] double at(double along_m) const {
        double least = std::numeric_limits<double>::infinity();
        for (const Begin& each : begins_) least = std::min(least, each.cost_m + std::abs(along_m - each.along_m));
        return least;
    }
    /// Between neighbours of these, and of what is added to them, the cost rises or falls by the metre.
    [[nodiscard]] std::vector<double> turns(double level_m) const {
        std::vector<double> turns{0, length_m_};
        for (const Begin& each : begins_) {
            turns.push_back(each.along_m);
            for (const double sign : {-1.0, 1.0}) turns.push_back(each.along_m + sign * (level_m - each.cost_m));
            for (const Begin& other : begins_)
                turns.push_back((each.along_m + other.along_m + other.cost_m - each.cost_m) / 2);  // where they meet
        }
        return turns;
    }

private:
    struct Begin {
        double along_m = 0, cost_m = 0;
    };
    double length_m_;
    std::vector<Begin> begins_;
};

/// Pieces of ground beside a street.
class Ground {
public:
    Ground(const IsochroneOptions& options, const GeometryKernel& kernel) : options_(options), kernel_(kernel) {}

    Result<Done> add_street(std::span<const Point> line, const CostAlong& cost) {
        const double length_m = path_length_m(line);
        std::vector<double> cuts = cost.turns(options_.within_m);
        const auto wide = cost.turns(options_.within_m - options_.widest_leg_m);
        cuts.insert(cuts.end(), wide.begin(), wide.end());
        std::vector<double> corners{0};
        for (std::size_t index = 1; index < line.size(); ++index)
            corners.push_back(corners.back() + distance(line[index - 1], line[index]));
        cuts.insert(cuts.end(), corners.begin(), corners.end());
        std::erase_if(cuts, [&](double at) { return !(at >= 0 && at <= length_m); });
        std::sort(cuts.begin(), cuts.end());
        for (std::size_t index = 1; index < cuts.size(); ++index) add_strip(line, cuts[index - 1], cuts[index], cost);
        for (std::size_t corner = 0; corner < line.size(); ++corner) {
            YIMI_TRY(added, add_round(line[corner], leg_m(cost.at(corners[corner]))));
        }
        return Done{};
    }
    [[nodiscard]] Result<Geometry> united() const { return union_of(parts_, kernel_); }

private:
    /// How far one may still go to the side.
    [[nodiscard]] double leg_m(double cost_m) const {
        return std::clamp(options_.within_m - cost_m, 0.0, options_.widest_leg_m);
    }

    void add_strip(std::span<const Point> line, double from_m, double to_m, const CostAlong& cost) {
        const double at_from = leg_m(cost.at(from_m)), at_to = leg_m(cost.at(to_m));
        const Point a = point_along(line, from_m), b = point_along(line, to_m);
        const double length = distance(a, b);
        if (!(length > 0) || (at_from <= 0 && at_to <= 0)) return;
        const Point left{-(b.y - a.y) / length, (b.x - a.x) / length};
        std::vector<Point> ring;
        const auto add = [&](Point at) {
            if (ring.empty() || ring.back() != at) ring.push_back(at);
        };
        add(a + left * -at_from);
        add(b + left * -at_to);
        add(b + left * at_to);
        add(a + left * at_from);
        ring.push_back(ring.front());
        if (ring.size() > 3) parts_.push_back(make_polygon(ring));
    }

    Result<Done> add_round(Point at, double radius_m) {
        if (!(radius_m > 0)) return Done{};
        YIMI_TRY(round, kernel_.buffer(make_point(at).view(), radius_m));
        parts_.push_back(std::move(round));
        return Done{};
    }

    const IsochroneOptions& options_;
    const GeometryKernel& kernel_;
    std::vector<Geometry> parts_;
};

/// What nobody steps over: walls and fences near an area, as thin polygons; empty where there are none.
Result<Geometry> walls_in(const Plan& plan, const Box& area, const GeometryKernel& kernel) {
    constexpr double half_thickness_m = 0.02;
    const std::size_t kind = column(Table::occluders, "kind");
    std::vector<Geometry> walls;
    std::optional<Error> failure;
    plan.layer(Table::occluders).query(area, [&](const RowView& row) {
        if (row.text(kind) != "wall" && row.text(kind) != "fence") return true;
        if (row.geometry().kind == GeometryKind::points) return true;
        auto thick = kernel.buffer(row.geometry(), half_thickness_m, 1);
        if (!thick) {
            failure = std::move(thick).error();
            return false;
        }
        walls.push_back(std::move(thick).value());
        return true;
    });
    if (failure) return *failure;
    return union_of(walls, kernel);
}

/// The parts of an area that a reached street leads into.
Result<Geometry> led_into(const Geometry& area, const std::vector<Geometry>& streets, const GeometryKernel& kernel) {
    std::vector<Geometry> kept;
    for (std::size_t part = 0; part < area.view().part_count(); ++part) {
        Geometry piece = single_part(area, part);
        bool is_reached = false;
        for (const Geometry& street : streets) {
            if (!bounding_box(street).intersects(bounding_box(piece))) continue;
            YIMI_TRY(away_m, kernel.distance_m(piece, street));
            is_reached = away_m <= 0;
            if (is_reached) break;
        }
        if (is_reached) kept.push_back(std::move(piece));
    }
    return union_of(kept, kernel);
}

/// Beside all streets that are reached, as if there were no walls.
Result<Geometry> ground_beside(const std::vector<Stretch>& stretches, const ProfileNetwork& network,
                               std::span<const Attachment> entrances, const IsochroneOptions& options,
                               const GeometryKernel& kernel) {
    const WalkNetwork& streets = network.network();
    NearbySearch search(network.graph());
    search.reach(sources_at(streets, entrances), options.within_m);
    Ground ground(options, kernel);
    for (std::size_t index = 0; index < stretches.size(); ++index) {
        const std::uint32_t at = stretches[index].edge;
        if (index > 0 && stretches[index - 1].edge == at) continue;  // another piece of the same street
        const WalkNetwork::Edge& edge = streets.edges()[at];
        CostAlong cost(edge.length_m, search.away(edge.from), search.away(edge.to));
        for (const Attachment& entrance : entrances)
            if (std::isfinite(network.metres_along({at, entrance.along_m}, entrance)))
                cost.begin(entrance.along_m, entrance.leg_m);
        YIMI_TRY(added, ground.add_street(streets.line(edge), cost));
    }
    return ground.united();
}

}  // namespace

Result<Isochrone> isochrone(const Plan& plan, const ProfileNetwork& network, std::span<const Attachment> entrances,
                            const IsochroneOptions& options, const GeometryKernel& kernel) {
    if (!(options.within_m > 0))
        return Error{ErrorCode::bad_usage, "the distance must be more than 0 m", {{"reason", "distance"}}};
    Isochrone found{ServiceAreaSearch(network).around(entrances, options.within_m), {}};
    YIMI_TRY(area, ground_beside(found.streets, network, entrances, options, kernel));
    YIMI_TRY(walls, walls_in(plan, bounding_box(area), kernel));
    if (area.empty() || walls.empty()) {
        found.area = std::move(area);
        return found;
    }
    const WalkNetwork& streets = network.network();
    std::vector<Geometry> lines;
    lines.reserve(found.streets.size());
    for (const Stretch& stretch : found.streets)
        lines.push_back(
            make_line(path_between(streets.line(streets.edges()[stretch.edge]), stretch.from_m, stretch.to_m)));
    YIMI_TRY(cut, kernel.difference(area, walls));
    YIMI_TRY(kept, led_into(cut, lines, kernel));
    found.area = std::move(kept);
    return found;
}

}  // namespace yimi
