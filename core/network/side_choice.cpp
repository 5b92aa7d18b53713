#include "core/network/side_choice.h"

#include <algorithm>
#include <map>

namespace yimi {
namespace {

/// What a choice of sides costs; less of the first counts more than anything of the next.
struct Cost {
    std::size_t refused_sides = 0, refused_changes = 0;
    double seconds = 0;  ///< of changes
    std::size_t changes = 0;
    double bare_m = 0;  ///< beside which there is a sidewalk on the other side
    friend auto operator<=>(const Cost&, const Cost&) = default;
    friend Cost operator+(const Cost& a, const Cost& b) noexcept {
        return {a.refused_sides + b.refused_sides, a.refused_changes + b.refused_changes, a.seconds + b.seconds,
                a.changes + b.changes, a.bare_m + b.bare_m};
    }
};

/// Streets whose side is changed, one after another, by their left edge.
struct Changes {
    Cost cost;
    std::vector<std::uint32_t> edges;
};

/// Chooses from the first part to the last (dynamic programming: each part has at most two sides).
class SideChoice {
public:
    SideChoice(const WalkNetwork& network, const WalkingProfile& profile, Daylight light, std::span<const Point> line,
               std::vector<LinePart> parts)
        : network_(network), profile_(profile), light_(light), line_(line), parts_(std::move(parts)) {}

    [[nodiscard]] std::vector<LinePart> made() {
        for (std::size_t part = 0; part < parts_.size(); ++part) ways_.push_back(ways_to(part));
        return walked();
    }

private:
    /// The best way to walk a part on one side.
    struct Way {
        std::optional<std::uint32_t> edge;  ///< nothing off the network
        Cost cost;                          ///< from the line's begin
        std::size_t before = 0;             ///< by which way of the part before
        std::vector<std::uint32_t> changes;
    };

    [[nodiscard]] std::vector<Way> ways_to(std::size_t part) const {
        std::vector<Way> ways;
        for (const auto& edge : sides_of(parts_[part])) {
            Way best{edge, {}, 0, {}};
            for (std::size_t before = 0; part > 0 && before < ways_.back().size(); ++before) {
                Changes changes = changes_between(part - 1, ways_.back()[before].edge, edge);
                const Cost cost = ways_.back()[before].cost + changes.cost;
                if (before == 0 || cost < best.cost) best = {edge, cost, before, std::move(changes.edges)};
            }
            best.cost = best.cost + cost_on(parts_[part], edge);
            ways.push_back(std::move(best));
        }
        return ways;
    }

    [[nodiscard]] std::vector<std::optional<std::uint32_t>> sides_of(const LinePart& part) const {
        if (!part.piece) return {std::nullopt};
        const std::uint32_t edge = part.piece->edge;
        if (side(edge) == StreetSide::both) return {edge};
        return {network_.first_side(edge), network_.first_side(edge) + 1};
    }
    [[nodiscard]] StreetSide side(std::uint32_t edge) const { return network_.edges()[edge].side(); }

    [[nodiscard]] Cost cost_on(const LinePart& part, std::optional<std::uint32_t> edge) const {
        if (!edge || side(*edge) == StreetSide::both) return {};
        const bool is_bare = network_.facts(network_.edges()[*edge]).has_sidewalk == false;
        const bool allowed = edge_passage(network_, *edge, profile_, light_).allowed;
        return {allowed ? 0U : 1U, 0, 0, 0, is_bare ? part.length_m() : 0};
    }

    /// Between a part and the next.
    [[nodiscard]] Changes changes_between(std::size_t part, std::optional<std::uint32_t> edge,
                                          std::optional<std::uint32_t> next) const {
        constexpr double beside_m = 1;  // so far from the street a leg is seen to lie on one side
        if (!edge && next) return change_from(std::max(parts_[part].from_m, parts_[part].to_m - beside_m), *next);
        if (edge && !next)
            return change_from(std::min(parts_[part + 1].to_m, parts_[part + 1].from_m + beside_m), *edge);
        if (!edge || edge == next) return {};
        if (network_.first_side(*edge) == network_.first_side(*next)) return change_of(*edge);
        return changes_at_corner(*parts_[part].piece, *edge, *parts_[part + 1].piece, *next);
    }

    [[nodiscard]] Changes change_of(std::uint32_t edge) const {
        const Passage passage = side_change(network_, edge, profile_).passage;
        return {{0, passage.allowed ? 0U : 1U, passage.penalty_s, 1, 0}, {network_.first_side(edge)}};
    }
    /// From a place of the line beside a street to one of its sides.
    [[nodiscard]] Changes change_from(double line_m, std::uint32_t edge) const {
        if (side(edge) == StreetSide::both) return {};
        const StreetSide from = side_of(network_.line(network_.edges()[edge]), point_along(line_, line_m));
        return from == StreetSide::both || from == side(edge) ? Changes{} : change_of(edge);
    }

    /// From one street to another where their ends come together; none where they do not.
    [[nodiscard]] Changes changes_at_corner(const StreetPiece& piece, std::uint32_t edge, const StreetPiece& next_piece,
                                            std::uint32_t next) const {
        std::optional<std::pair<std::uint32_t, std::uint32_t>> ends;
        double nearest_m = 0;
        for (const std::uint32_t end : {2 * edge, 2 * edge + 1})
            for (const std::uint32_t begin : {2 * next, 2 * next + 1}) {
                if (distance(network_.place_of_end(end), network_.place_of_end(begin)) > 2 * join_distance_m) continue;
                const double away_m =
                    std::abs(piece.to_m - metres_to(end)) + std::abs(next_piece.from_m - metres_to(begin));
                if (ends && away_m >= nearest_m) continue;
                ends = {end, begin};
                nearest_m = away_m;
            }
        if (!ends) return {};
        return changes_between_corners(network_.place_of_end(ends->first), network_.node_of_end(ends->first),
                                       network_.node_of_end(ends->second));
    }
    [[nodiscard]] double metres_to(std::uint32_t end) const {
        return end % 2 == 0 ? 0 : network_.edges()[end / 2].length_m;
    }

    [[nodiscard]] Changes changes_between_corners(Point place, std::uint32_t from, std::uint32_t to) const {
        if (from == to) return {};
        const std::vector<CornerLink> links = links_at(place);
        std::map<std::uint32_t, Changes> best{{from, {}}};
        for (bool is_better = true; is_better;) {
            is_better = false;
            for (const CornerLink& link : links)
                for (const auto& [here, there] : {std::pair(link.left, link.right), std::pair(link.right, link.left)}) {
                    const auto known = best.find(here);
                    if (known == best.end()) continue;
                    Changes more = known->second;
                    more.cost = more.cost + change_of(link.edge).cost;
                    const auto found = best.find(there);
                    if (found != best.end() && !(more.cost < found->second.cost)) continue;
                    more.edges.push_back(link.edge);
                    best[there] = std::move(more);
                    is_better = true;
                }
        }
        const auto end = best.find(to);
        return end == best.end() ? Changes{} : end->second;
    }
    [[nodiscard]] std::vector<CornerLink> links_at(Point place) const {
        std::vector<CornerLink> links;
        network_.query(box_around(place, 2 * join_distance_m), [&](std::uint32_t edge) {
            if (side(edge) != StreetSide::left) return;
            for (const std::uint32_t end : {2 * edge, 2 * edge + 1})  // the right side's ends are two further on
                if (distance(network_.place_of_end(end), place) <= 2 * join_distance_m)
                    links.push_back({edge, network_.node_of_end(end), network_.node_of_end(end + 2)});
        });
        return links;
    }

    /// Goes back along the best choice.
    [[nodiscard]] std::vector<LinePart> walked() const {
        std::vector<LinePart> walked;
        if (ways_.empty()) return walked;
        const auto cheapest = std::min_element(ways_.back().begin(), ways_.back().end(),
                                               [](const Way& a, const Way& b) { return a.cost < b.cost; });
        auto way = static_cast<std::size_t>(cheapest - ways_.back().begin());
        for (std::size_t part = ways_.size(); part-- > 0;) {
            const Way& chosen = ways_[part][way];
            LinePart here = parts_[part];
            if (chosen.edge) here.piece->edge = *chosen.edge;
            walked.push_back(here);
            for (auto change = chosen.changes.rbegin(); change != chosen.changes.rend(); ++change)
                walked.push_back({here.from_m, here.from_m, std::nullopt, *change});
            way = chosen.before;
        }
        std::reverse(walked.begin(), walked.end());
        return walked;
    }

    const WalkNetwork& network_;
    const WalkingProfile& profile_;
    Daylight light_;
    std::span<const Point> line_;
    std::vector<LinePart> parts_;
    std::vector<std::vector<Way>> ways_;  ///< by part
};

}  // namespace

std::vector<LinePart> on_best_sides(const WalkNetwork& network, const WalkingProfile& profile, Daylight light,
                                    std::span<const Point> line, std::vector<LinePart> parts) {
    const bool has_sides = std::any_of(parts.begin(), parts.end(), [&](const LinePart& part) {
        return part.piece && network.edges()[part.piece->edge].side() != StreetSide::both;
    });
    if (!has_sides) return parts;
    return SideChoice(network, profile, light, line, std::move(parts)).made();
}

}  // namespace yimi
