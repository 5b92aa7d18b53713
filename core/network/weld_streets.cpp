#include "core/network/weld_streets.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/network/groups.h"

namespace yimi {
namespace {

/// Finds the near misses from the first end to the last.
class MissSearch {
public:
    explicit MissSearch(const WalkNetwork& network)
        : network_(network),
          ends_at_(network.node_count(), 0),
          stays_(2 * network.edges().size(), false),
          moved_(stays_) {
        for (const WalkNetwork::Edge& edge : network.edges()) {
            ++ends_at_[edge.from];
            ++ends_at_[edge.to];
        }
    }

    std::vector<NearMiss> all() {
        std::vector<NearMiss> misses;
        for (std::uint32_t end = 0; end < stays_.size(); ++end) {
            if (ends_at_[network_.node_of_end(end)] > 1 || stays_[end] || !may_change(end / 2)) continue;
            if (auto miss = miss_of(end)) misses.push_back(*miss);
        }
        return misses;
    }

private:
    bool may_change(std::uint32_t edge) const {
        const WalkNetwork::Edge& street = network_.edges()[edge];
        const auto [first, last] = network_.edges_of(street.street);
        return street.length_m > widest_gap_m && last - first == 1;
    }

    std::optional<NearMiss> miss_of(std::uint32_t end) {
        const Point at = network_.place_of_end(end);
        NearMiss nearest;
        nearest.gap_m = widest_gap_m;
        std::optional<std::uint32_t> met;
        std::optional<NearMiss> by_cut;
        network_.query(box_around(at, widest_gap_m), [&](std::uint32_t other) {
            if (other == end / 2 || !may_change(other)) return;
            for (const std::uint32_t its : {2 * other, 2 * other + 1}) {
                const double gap_m = distance(at, network_.place_of_end(its));
                if (moved_[its] || gap_m > nearest.gap_m || (met && gap_m == nearest.gap_m && *met < its)) continue;
                nearest = {network_.edges()[end / 2].street, at,   network_.edges()[other].street,
                           network_.place_of_end(its),       true, gap_m};
                met = its;
            }
            const PathProjection here = project_onto_path(at, network_.line(network_.edges()[other]));
            if (here.distance_m <= widest_gap_m && (!by_cut || here.distance_m < by_cut->gap_m))
                by_cut = NearMiss{network_.edges()[end / 2].street,
                                  at,
                                  network_.edges()[other].street,
                                  here.point,
                                  false,
                                  here.distance_m};
        });
        if (!met) {
            if (by_cut) moved_[end] = true;
            return by_cut;
        }
        moved_[end] = true;
        stays_[*met] = true;
        return nearest;
    }

    const WalkNetwork& network_;
    std::vector<std::uint32_t> ends_at_;  ///< by node
    std::vector<bool> stays_;             ///< by end: another one comes to it
    std::vector<bool> moved_;             ///< by end
};

/// What becomes of one street: its line with ends moved and, in order along it, the places where it is cut.
struct Mended {
    std::vector<Point> line;
    std::vector<std::pair<double, Point>> cuts;
};

/// The line from cut to cut.
std::vector<std::vector<Point>> pieces_of(const Mended& mended) {
    auto cuts = mended.cuts;
    std::sort(cuts.begin(), cuts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::vector<Point>> pieces;
    std::vector<Point> piece{mended.line.front()};
    double along_m = 0;
    auto cut = cuts.begin();
    for (std::size_t next = 1; next < mended.line.size(); ++next) {
        const double end_m = along_m + distance(mended.line[next - 1], mended.line[next]);
        for (; cut != cuts.end() && (cut->first < end_m || next + 1 == mended.line.size()); ++cut) {
            if (distance(piece.back(), cut->second) <= join_distance_m && piece.size() == 1) continue;
            piece.push_back(cut->second);
            pieces.push_back(std::move(piece));
            piece = {cut->second};
        }
        piece.push_back(mended.line[next]);
        along_m = end_m;
    }
    pieces.push_back(std::move(piece));
    return pieces;
}

}  // namespace

std::vector<NearMiss> near_misses(const WalkNetwork& network) {
    return MissSearch(network).all();
}

Edit weld_edit(const Plan& plan, std::span<const NearMiss> misses) {
    const Layer& streets = plan.layer(Table::streets);
    std::map<FeatureId, Mended> mended;
    const auto street = [&](FeatureId id) -> Mended& {
        const auto [entry, is_new] = mended.try_emplace(id);
        if (is_new) {
            const auto line = streets.row(id)->geometry().path(0);
            entry->second.line.assign(line.begin(), line.end());
        }
        return entry->second;
    };
    for (const NearMiss& miss : misses)
        if (!miss.ends_there)
            street(miss.other)
                .cuts.emplace_back(project_onto_path(miss.meets, streets.row(miss.other)->geometry().path(0)).along_m,
                                   miss.meets);
    for (const NearMiss& miss : misses) {
        std::vector<Point>& line = street(miss.street).line;
        (line.front() == miss.at ? line.front() : line.back()) = miss.meets;
    }
    Edit edit{"weld_streets", {}};
    std::vector<Change> made;
    FeatureId next = streets.next_id();
    for (const auto& [id, change] : mended) {
        const Feature before = *streets.feature(id);
        const auto pieces = pieces_of(change);
        Feature after = before;
        after.geometry = make_line(pieces.front());
        edit.changes.emplace_back(FeatureChange{Table::streets, id, before, after});
        for (std::size_t piece = 1; piece < pieces.size(); ++piece) {
            after.geometry = make_line(pieces[piece]);
            set(after, Table::streets, "uid", Value{});
            made.emplace_back(FeatureChange{Table::streets, next, std::nullopt, after});
            ++next.number;
        }
    }
    edit.changes.insert(edit.changes.end(), made.begin(), made.end());
    return edit;
}

std::size_t count_pieces(const WalkNetwork& network) {
    Groups groups(network.node_count());
    for (const WalkNetwork::Edge& edge : network.edges()) groups.unite(edge.from, edge.to);
    return groups.count();
}

}  // namespace yimi
