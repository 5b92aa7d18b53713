#include "core/network/walk_along.h"

#include <algorithm>
#include <cmath>

#include "core/network/side_choice.h"

namespace yimi {
namespace {

constexpr double on_street_m = 0.05, step_m = 1;
const double least_cosine = std::cos(30 * std::acos(-1.0) / 180);

/// The piece of an edge beside a straight part of a line; where it bends or ends in between, the part is no piece.
std::optional<StreetPiece> same_piece(const WalkNetwork& network, std::uint32_t edge, Point from, Point to) {
    const auto path = network.line(network.edges()[edge]);
    const PathProjection first = project_onto_path(from, path), last = project_onto_path(to, path),
                         middle = project_onto_path((from + to) * 0.5, path);
    const double length_m = distance(from, to);
    if (std::max({first.distance_m, last.distance_m, middle.distance_m}) > on_street_m) return std::nullopt;
    if (std::abs(std::abs(last.along_m - first.along_m) - length_m) > 2 * on_street_m) return std::nullopt;
    return StreetPiece{edge, first.along_m, last.along_m};
}

std::optional<StreetPiece> piece_on(const WalkNetwork& network, Point from, Point to) {
    std::optional<StreetPiece> found;
    network.query(box_around((from + to) * 0.5, on_street_m), [&](std::uint32_t edge) {
        if (found && found->edge < edge) return;
        if (const auto piece = same_piece(network, edge, from, to)) found = piece;
    });
    return found;
}

/// The piece of the nearest street that runs as the step does.
std::optional<StreetPiece> piece_beside(const WalkNetwork& network, Point from, Point to) {
    const Point at = (from + to) * 0.5, direction = to - from;
    const double half_m = norm(direction) / 2;
    double nearest_m = crossing_reach_m;
    std::optional<StreetPiece> found;
    network.query(box_around(at, crossing_reach_m), [&](std::uint32_t edge) {
        const auto path = network.line(network.edges()[edge]);
        const PathProjection foot = project_onto_path(at, path);
        if (foot.distance_m > nearest_m || (found && foot.distance_m == nearest_m && found->edge < edge)) return;
        const std::size_t segment = std::min(foot.segment, path.size() - 2);
        const Point along = path[segment + 1] - path[segment];
        const double alike = dot(direction, along), lengths = norm(direction) * norm(along);
        if (!(lengths > 0) || std::abs(alike) < least_cosine * lengths) return;
        nearest_m = foot.distance_m;
        const double length_m = network.edges()[edge].length_m, way = alike > 0 ? half_m : -half_m;
        found = StreetPiece{edge, std::clamp(foot.along_m - way, 0.0, length_m),
                            std::clamp(foot.along_m + way, 0.0, length_m)};
    });
    return found;
}

bool runs_forward(const StreetPiece& piece) {
    return piece.from_m <= piece.to_m;
}

/// Joins a part to the one before where that goes on along the same street.
void add_part(LinePart part, std::vector<LinePart>& parts) {
    if (!(part.length_m() > 0)) return;
    if (!parts.empty()) {
        LinePart& before = parts.back();
        const bool both_off = !before.piece && !part.piece;
        const bool both_on = before.piece && part.piece && before.piece->edge == part.piece->edge &&
                             runs_forward(*before.piece) == runs_forward(*part.piece);
        if (both_on) before.piece->to_m = part.piece->to_m;
        if (both_on || both_off) {
            before.to_m = part.to_m;
            return;
        }
    }
    parts.push_back(part);
}

/// Puts the walk together, from the first part to the last.
class WalkAlong {
public:
    WalkAlong(const ProfileNetwork& network, std::span<const Point> line, Daylight light)
        : network_(network), light_(light) {
        walk_.route.parts =
            on_best_sides(network.network(), network.profile(), light, line, parts_along(network.network(), line));
        walk_.route.line.assign(line.begin(), line.end());
        walk_.route.timetable.push_back({});
    }
    DrawnWalk made() && {
        for (const LinePart& part : walk_.route.parts) add(part);
        return std::move(walk_);
    }

private:
    void add(const LinePart& part) {
        if (part.crossed) return change_side(*part.crossed);
        if (!part.piece) return walk(part.to_m, 1 / network_.profile().speed_mps);
        const FeatureId street = street_of(part.piece->edge);
        const Passage answer = edge_passage(network_.network(), part.piece->edge, network_.profile(), light_);
        if (!answer.allowed) walk_.refused.push_back({street, answer.refusal, part.from_m, part.to_m});
        auto& streets = walk_.route.streets;
        if (streets.empty() || streets.back() != street) streets.push_back(street);
        const double pace = pace_s_per_m(network_, *part.piece);
        if (const auto wait = wait_on(network_, *part.piece)) {
            const double scale = part.piece->length_m() > 0 ? part.length_m() / part.piece->length_m() : 0;
            walk(part.from_m + wait->after_m * scale, pace);
            cross({wait->crossing, walk_.route.length_m, wait->wait_s, street});
        }
        walk(part.to_m, pace);
    }
    void change_side(std::uint32_t edge) {
        const SideChange change = side_change(network_.network(), edge, network_.profile());
        const double at_m = walk_.route.length_m;
        if (!change.passage.allowed) walk_.refused.push_back({street_of(edge), change.passage.refusal, at_m, at_m});
        cross({change.crossing ? std::optional(change.crossing->id) : std::nullopt, at_m, change.passage.penalty_s,
               street_of(edge)});
    }
    [[nodiscard]] FeatureId street_of(std::uint32_t edge) const { return network_.network().edges()[edge].street; }
    void cross(const CrossingOnWay& crossing) {
        walk_.route.crosses.push_back(crossing);
        walk_.route.duration_s += crossing.wait_s;
        note();
    }
    void walk(double to_m, double seconds_per_m) {
        walk_.route.duration_s += (to_m - walk_.route.length_m) * seconds_per_m;
        walk_.route.length_m = to_m;
        note();
    }
    void note() { walk_.route.timetable.push_back({walk_.route.length_m, walk_.route.duration_s}); }

    const ProfileNetwork& network_;
    Daylight light_;
    DrawnWalk walk_;
};

}  // namespace

std::vector<LinePart> parts_along(const WalkNetwork& network, std::span<const Point> line) {
    std::vector<LinePart> parts;
    double begin_m = 0;
    for (std::size_t index = 0; index + 1 < line.size(); ++index) {
        const Point from = line[index], to = line[index + 1];
        const double length_m = distance(from, to);
        if (const auto piece = piece_on(network, from, to)) {
            add_part({begin_m, begin_m + length_m, piece, {}}, parts);
        } else {
            const double steps = std::ceil(length_m / step_m);
            for (double step = 0; step < steps; ++step) {
                const double first = step / steps, last = (step + 1) / steps;
                add_part({begin_m + first * length_m,
                          begin_m + last * length_m,
                          piece_beside(network, from + (to - from) * first, from + (to - from) * last),
                          {}},
                         parts);
            }
        }
        begin_m += length_m;
    }
    return parts;
}

DrawnWalk walk_along(const ProfileNetwork& network, std::span<const Point> line, Daylight light) {
    return WalkAlong(network, line, light).made();
}

}  // namespace yimi
