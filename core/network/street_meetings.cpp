#include "core/network/street_meetings.h"

#include <algorithm>
#include <map>

#include "core/geometry/meeting_paths.h"

namespace yimi {
namespace {

/// One end of a meeting's stretch, or a place where two edges meet, as each of them sees it.
struct Place {
    double along_m = 0, other_along_m = 0;
    Point at;
};

std::vector<double> metres_to_vertices(std::span<const Point> line) {
    std::vector<double> along_m{0};
    for (std::size_t next = 1; next < line.size(); ++next)
        along_m.push_back(along_m.back() + distance(line[next - 1], line[next]));
    return along_m;
}

double along(const std::vector<double>& to_vertices, std::size_t segment, double share) {
    return to_vertices[segment] + share * (to_vertices[segment + 1] - to_vertices[segment]);
}

bool is_end(std::span<const Point> line, Point at) {
    return distance(line.front(), at) <= join_distance_m || distance(line.back(), at) <= join_distance_m;
}

/// Two edges that meet.
class EdgePair {
public:
    EdgePair(const WalkNetwork& network, std::uint32_t one, std::uint32_t other)
        : network_(network),
          one_(network.edges()[one]),
          other_(network.edges()[other]),
          line_(network.line(one_)),
          other_line_(network.line(other_)) {
        const auto found = meetings(line_, other_line_);
        if (found.empty()) return;
        const auto own_m = metres_to_vertices(line_), others_m = metres_to_vertices(other_line_);
        for (const Meeting& meeting : found)
            places_.push_back({along(own_m, meeting.segment, meeting.share),
                               along(others_m, meeting.other_segment, meeting.other_share), meeting.at});
    }

    [[nodiscard]] const std::vector<Place>& places() const noexcept { return places_; }
    [[nodiscard]] const WalkNetwork::Edge& one() const noexcept { return one_; }
    [[nodiscard]] const WalkNetwork::Edge& other() const noexcept { return other_; }
    [[nodiscard]] bool is_end_of_one(const Place& place) const { return is_end(line_, place.at); }
    [[nodiscard]] bool is_end_of_other(const Place& place) const { return is_end(other_line_, place.at); }
    /// Whether they run along each other from one place to the next.
    [[nodiscard]] bool runs_along(const Place& from, const Place& to) const {
        if (to.along_m - from.along_m <= join_distance_m) return false;
        const auto way = path_between(line_, from.along_m, to.along_m);
        const auto lies_on_other = [&](Point at) {
            return project_onto_path(at, other_line_).distance_m <= touching_m;
        };
        return std::all_of(way.begin(), way.end(), lies_on_other) &&
               lies_on_other(point_along(way, path_length_m(way) / 2));
    }
    /// Whether both streets are one line each, so that they can be cut.
    [[nodiscard]] bool can_be_cut() const { return is_one_line(one_) && is_one_line(other_); }

private:
    bool is_one_line(const WalkNetwork::Edge& edge) const {
        const auto [first, last] = network_.edges_of(edge.street);
        return last - first == 1;
    }

    const WalkNetwork& network_;
    const WalkNetwork::Edge &one_, &other_;
    std::span<const Point> line_, other_line_;
    std::vector<Place> places_;
};

/// From the first street to the last; each pair once.
class MeetingSearch {
public:
    MeetingSearch(const Layer& streets, const WalkNetwork& network, std::span<const NearMiss> misses)
        : streets_(streets), network_(network), misses_(misses) {
        result_.is_no_miss.assign(misses.size(), false);
        for (std::size_t miss = 0; miss < misses.size(); ++miss) misses_of_[misses[miss].street].push_back(miss);
    }

    void look_around(std::uint32_t edge) {
        const WalkNetwork::Edge& street = network_.edges()[edge];
        if (street.length_m <= join_distance_m) return;
        std::vector<std::uint32_t> later;
        network_.query(bounding_box(network_.line(street)).grown(touching_m), [&](std::uint32_t other) {
            const WalkNetwork::Edge& its = network_.edges()[other];
            if (its.street > street.street && its.length_m > join_distance_m) later.push_back(other);
        });
        std::sort(later.begin(), later.end());
        for (const std::uint32_t other : later) compare(EdgePair(network_, edge, other), edge, other);
    }

    [[nodiscard]] StreetMeetings found() && { return std::move(result_); }

private:
    void compare(const EdgePair& pair, std::uint32_t edge, std::uint32_t other) {
        const std::vector<Place>& places = pair.places();
        std::vector<bool> is_in_stretch(places.size(), false);
        for (std::size_t first = 0; first + 1 < places.size(); ++first) {
            std::size_t last = first;
            while (last + 1 < places.size() && pair.runs_along(places[last], places[last + 1])) ++last;
            if (last == first) continue;
            std::fill(is_in_stretch.begin() + static_cast<std::ptrdiff_t>(first),
                      is_in_stretch.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
            if (is_one_level(pair))
                add_overlap(pair, places[first], places[last]);
            else
                ++result_.at_other_level;
            first = last;
        }
        for (std::size_t place = 0; place < places.size(); ++place)
            if (!is_in_stretch[place]) add_crossing(pair, places[place], edge, other);
    }

    /// The later street gives way.
    void add_overlap(const EdgePair& pair, const Place& from, const Place& to) {
        TopologyDefect defect{
            TopologyFault::overlap,    from.at, Table::streets, {pair.other().street, pair.one().street},
            to.along_m - from.along_m, {}};
        if (pair.can_be_cut()) {
            for (const Place& end : {from, to}) {
                defect.mending.cuts.push_back({pair.one().street, end.along_m, end.at});
                defect.mending.cuts.push_back({pair.other().street, end.other_along_m, end.at});
            }
            const auto [least, most] = std::minmax(from.other_along_m, to.other_along_m);
            defect.mending.dropped.push_back({pair.other().street, least, most});
        }
        result_.defects.push_back(std::move(defect));
        for (const auto& [street, met] :
             {std::pair{pair.one().street, pair.other().street}, std::pair{pair.other().street, pair.one().street}})
            for_misses_of(street, [&](std::size_t miss) {
                if (misses_[miss].other == met && misses_[miss].gap_m <= join_distance_m)
                    result_.is_no_miss[miss] = true;
            });
    }

    void add_crossing(const EdgePair& pair, const Place& place, std::uint32_t edge, std::uint32_t other) {
        const bool ends_one = pair.is_end_of_one(place), ends_other = pair.is_end_of_other(place);
        if ((ends_one && ends_other) || is_welded(pair, place)) return;
        if (!is_one_level(pair) ||
            (!is_level_known(pair) && (leaves_the_ground(place.at, edge) || leaves_the_ground(place.at, other)))) {
            ++result_.at_other_level;
            return;
        }
        TopologyDefect defect{TopologyFault::crosses_without_node,      place.at,     Table::streets,
                              {pair.one().street, pair.other().street}, std::nullopt, {}};
        if (pair.can_be_cut()) {
            if (!ends_one) defect.mending.cuts.push_back({pair.one().street, place.along_m, place.at});
            if (!ends_other) defect.mending.cuts.push_back({pair.other().street, place.other_along_m, place.at});
        }
        result_.defects.push_back(std::move(defect));
    }

    /// Whether a weld makes them meet: an end of the one that lies there is moved, to the other or to an end of it.
    bool is_welded(const EdgePair& pair, const Place& place) const {
        bool is_welded = false;
        for (const auto& [edge, met] : {std::pair{pair.one(), pair.other()}, std::pair{pair.other(), pair.one()}})
            for_misses_of(edge.street, [&, met = met](std::size_t index) {
                const NearMiss& miss = misses_[index];
                const double away_m = distance(miss.at, place.at);
                const bool come_together = miss.other == met.street || is_end(network_.line(met), miss.meets);
                is_welded = is_welded || away_m <= join_distance_m || (come_together && away_m <= widest_gap_m);
            });
        return is_welded;
    }

    /// By what the plan says of them.
    static bool is_one_level(const EdgePair& pair) {
        return pair.one().level().value_or(0) == pair.other().level().value_or(0);
    }
    static bool is_level_known(const EdgePair& pair) {
        return pair.one().level().has_value() && pair.other().level().has_value();
    }
    /// By a bridge or an underpass beside the place, or by its name.
    bool leaves_the_ground(Point at, std::uint32_t edge) const {
        const auto crossings = network_.crossings(edge);
        if (names_other_level(streets_.row(network_.edges()[edge].street)->name())) return true;
        return std::any_of(crossings.begin(), crossings.end(), [&](const WalkNetwork::Crossing& crossing) {
            return (crossing.facts.kind == CrossingKind::bridge || crossing.facts.kind == CrossingKind::underpass) &&
                   distance(crossing.at, at) <= crossing_reach_m;
        });
    }

    template <class Visit>
    void for_misses_of(FeatureId street, const Visit& visit) const {
        if (const auto own = misses_of_.find(street); own != misses_of_.end())
            for (const std::size_t miss : own->second) visit(miss);
    }

    const Layer& streets_;
    const WalkNetwork& network_;
    std::span<const NearMiss> misses_;
    std::map<FeatureId, std::vector<std::size_t>> misses_of_;
    StreetMeetings result_;
};

}  // namespace

bool names_other_level(std::string_view street) noexcept {
    constexpr std::string_view endings[] = {"隧道",    "高架",     "高架路",   "高架桥",    "立交桥",
                                            "Tunnel",  "tunnel",   "Viaduct",  "viaduct",   "Flyover",
                                            "flyover", "Overpass", "overpass", "Underpass", "underpass"};
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](std::string_view ending) { return street.ends_with(ending); });
}

Result<StreetMeetings> meetings_without_node(const Layer& streets, const WalkNetwork& network,
                                             std::span<const NearMiss> misses, JobContext& job) {
    MeetingSearch search(streets, network, misses);
    const std::size_t count = network.edges().size();
    for (std::uint32_t edge = 0; edge < count; ++edge) {
        if (edge % 1024 == 0) {
            if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
            job.progress(edge, count, "topology");
        }
        search.look_around(edge);
    }
    return std::move(search).found();
}

}  // namespace yimi
