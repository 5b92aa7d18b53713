#include "core/coverage/street_trials.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <queue>
#include <tuple>

#include "core/base/parallel.h"
#include "core/geometry/box_tree.h"

namespace yimi {
namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();

}  // namespace

/// The same places and homes joined to the streets that are open now, and how far each is from the nearest place.
struct StreetTrials::Present {
    Present(const WalkNetwork& network_of_all, const WalkEnds& walk_ends, const WalkCoverageOptions& walk_options)
        : streets(network_of_all),
          ends(walk_ends),
          options(walk_options),
          network(streets, options.profile, options.light, options.opened),
          homes(ends.homes.size()),
          is_reached(ends.homes.size()),
          limit_m(options.within_m + 1e-9) {  // as is_within

        for (const Point at : ends.entries) entries.push_back(network.attach(at, options.most_leg_m));
        std::vector<Attachment> places;
        for (const auto& entry : entries)
            if (entry) places.push_back(*entry);
        std::sort(places.begin(), places.end(), by_edge);
        places_by_edge = places;
        away_m = distances_m(network.graph(), sources_at(streets, places), limit_m);
        parallel_for(homes.size(), options.threads, 64, [&](std::size_t index) {
            if (const auto door = ends.homes[index].door) homes[index] = network.attach(*door, options.most_leg_m);
        });
        std::vector<Box> home_claims, entry_claims;
        for (std::size_t index = 0; index < homes.size(); ++index) {
            const auto& home = homes[index];
            const auto away = [&](std::uint32_t node) { return away_m[node]; };
            const bool reached = home && is_beside_street(ends.homes[index], *home, streets, options.most_gap_m) &&
                                 is_within(walk_m(*home, away, places_by_edge, std::nullopt), options.within_m);
            is_reached[index] = reached ? 1 : 0;
            home_claims.push_back(ends.homes[index].door ? claim(*ends.homes[index].door, home) : Box{});
            if (home) homes_by_edge.emplace(home->edge, index);
        }
        for (std::size_t index = 0; index < entries.size(); ++index)
            entry_claims.push_back(claim(ends.entries[index], entries[index]));
        home_tree = BoxTree(home_claims);
        entry_tree = BoxTree(entry_claims);
    }

    /// From a home, by the metres of the nodes or along its own street; `opened`: a street more that is open.
    template <class Away>
    [[nodiscard]] double walk_m(const Attachment& home, const Away& away, std::span<const Attachment> places,
                                std::optional<FeatureId> opened) const {
        const WalkNetwork::Edge& edge = streets.edges()[home.edge];
        double nearest = std::min(away(edge.from) + home.along_m, away(edge.to) + (edge.length_m - home.along_m));
        const auto look_on = [&](std::uint32_t side) {
            const auto here = std::equal_range(places.begin(), places.end(), Attachment{side}, by_edge);
            for (auto place = here.first; place != here.second; ++place)
                nearest = std::min(nearest, std::abs(place->along_m - home.along_m) + place->leg_m);
        };
        look_on(home.edge);
        const std::uint32_t other = streets.other_side(home.edge);
        if (other != home.edge && (edge.street == opened || std::isfinite(network.change_s(home.edge)))) look_on(other);
        return nearest + home.leg_m;
    }

    static bool by_edge(const Attachment& a, const Attachment& b) noexcept { return a.edge < b.edge; }

    const WalkNetwork& streets;
    const WalkEnds& ends;
    const WalkCoverageOptions& options;
    ProfileNetwork network;
    std::vector<std::optional<Attachment>> homes, entries;
    std::vector<char> is_reached;  ///< by home
    double limit_m;
    std::vector<Attachment> places_by_edge;  ///< entries that are joined
    std::vector<double> away_m;              ///< of the nodes, to the nearest place
    std::multimap<std::uint32_t, std::size_t> homes_by_edge;
    BoxTree home_tree, entry_tree;  ///< where a street is nearer than the one they are joined to

private:
    /// Where a newly opened street would be the nearest.
    [[nodiscard]] Box claim(Point at, const std::optional<Attachment>& joined) const {
        constexpr double anywhere_m = 1e9;
        return box_around(at, joined ? joined->leg_m : options.most_leg_m.value_or(anywhere_m));
    }
};

/// What becomes of the present when one street more is open.
class StreetTrials::Trial {
public:
    explicit Trial(const StreetTrials::Present& present)
        : present_(present), label_m_(present.streets.node_count(), nowhere) {}

    StreetTrials::Answer open(FeatureId street) {
        Box rests_on;
        forget();
        opened_street_ = street;
        const auto [first, end] = present_.streets.edges_of(street);
        for (std::uint32_t edge = first; edge < end; ++edge) {
            rests_on.add(bounding_box(present_.streets.line(edge_at(edge))));
            open_edge(edge);
        }
        const auto moved_homes = moved(present_.home_tree, present_.homes,
                                       [&](std::size_t index) { return present_.ends.homes[index].door; });
        const auto moved_entries = moved(present_.entry_tree, present_.entries, [&](std::size_t index) {
            return std::optional(present_.ends.entries[index]);
        });
        for (const auto& [index, to] : moved_homes) rest_on(rests_on, present_.homes[index]);
        for (const auto& [index, to] : moved_entries) rest_on(rests_on, present_.entries[index]);
        rests_on = rests_on.grown(present_.options.within_m);
        ReachGain gain;
        if (moved_entries.empty())
            improve(gain, moved_homes);
        else
            walk_anew(gain, moved_homes, moved_entries);
        return {gain, rests_on};
    }

private:
    using Moved = std::map<std::size_t, Attachment>;
    /// What one may walk more.
    struct Way {
        std::uint32_t from = 0, to = 0;  ///< nodes
        double length_m = 0;
    };

    void open_edge(std::uint32_t index) {
        const WalkNetwork::Edge& edge = edge_at(index);
        if (!present_.network.graph().is_open(index)) {
            opened_.push_back(index);
            ways_.push_back({edge.from, edge.to, edge.length_m});
        }
        if (edge.side() != StreetSide::left || std::isfinite(present_.network.change_s(index))) return;
        const WalkNetwork::Edge& right = edge_at(index + 1);
        ways_.push_back({edge.from, right.from, 0});
        ways_.push_back({edge.to, right.to, 0});
    }

    [[nodiscard]] const WalkNetwork::Edge& edge_at(std::uint32_t edge) const { return present_.streets.edges()[edge]; }

    void rest_on(Box& area, const std::optional<Attachment>& joined) const {
        if (joined) area.add(bounding_box(present_.streets.line(edge_at(joined->edge))));
    }

    void forget() {
        for (const std::uint32_t node : labelled_) label_m_[node] = nowhere;
        labelled_.clear();
        opened_.clear();
        ways_.clear();
    }

    /// Whether a place that an opened edge is nearest to would be joined to it. Once the street is open both its sides
    /// are: then it is the side on which the place lies, of a place on the street itself the one with a sidewalk.
    [[nodiscard]] bool is_side_for(Point at, std::uint32_t edge) const {
        const StreetSide side = edge_at(edge).side();
        if (side == StreetSide::both) return true;
        const StreetSide own = side_of(present_.streets.line(edge_at(edge)), at);
        return own == StreetSide::both ? present_.streets.facts(edge_at(edge)).has_sidewalk == true : own == side;
    }

    /// Those that the opened edges are nearer to than what they are joined to, and where.
    template <class PlaceOf>
    Moved moved(const BoxTree& tree, const std::vector<std::optional<Attachment>>& joined, const PlaceOf& place_of) {
        Moved moved;
        for (const std::uint32_t edge : opened_) {
            const auto line = present_.streets.line(edge_at(edge));
            tree.query(bounding_box(line), [&](std::size_t index) {
                const auto at = place_of(index);
                if (!at) return;
                const PathProjection here = project_onto_path(*at, line);
                if (present_.options.most_leg_m && here.distance_m > *present_.options.most_leg_m) return;
                if (!is_side_for(*at, edge)) return;
                const auto already = moved.find(index);
                const auto& nearest = already != moved.end() ? std::optional(already->second) : joined[index];
                const auto& streets = present_.streets;
                const bool is_nearer =
                    !nearest || std::tuple(here.distance_m, streets.first_side(edge), false) <
                                    std::tuple(nearest->leg_m, streets.first_side(nearest->edge), nearest->crosses);
                if (is_nearer) moved[index] = {edge, here.along_m, here.distance_m};
            });
        }
        return moved;
    }

    [[nodiscard]] double away_m(std::uint32_t node) const { return std::min(label_m_[node], base_m(node)); }
    [[nodiscard]] double base_m(std::uint32_t node) const { return anew_ ? nowhere : present_.away_m[node]; }

    void label(std::uint32_t node, double metres) {
        if (metres > present_.limit_m || metres >= away_m(node)) return;
        if (label_m_[node] == nowhere) labelled_.push_back(node);
        label_m_[node] = metres;
        waiting_.emplace(metres, node);
    }

    void spread() {
        const Graph& graph = present_.network.graph();
        while (!waiting_.empty()) {
            const auto [metres, node] = waiting_.top();
            waiting_.pop();
            if (metres > label_m_[node]) continue;
            for (const Graph::Arc& arc : graph.arcs_of(node)) label(arc.to, metres + graph.length_m(arc));
            for (const Way& way : ways_) {
                if (way.from == node) label(way.to, metres + way.length_m);
                if (way.to == node) label(way.from, metres + way.length_m);
            }
        }
    }

    /// Places stay where they are: nodes only come nearer, and only homes by those or on the opened street change.
    void improve(ReachGain& gain, const Moved& moved_homes) {
        anew_ = false;
        for (const Way& way : ways_) {
            label(way.to, away_m(way.from) + way.length_m);
            label(way.from, away_m(way.to) + way.length_m);
        }
        spread();
        std::vector<std::size_t> touched;
        for (const auto& [index, to] : moved_homes) touched.push_back(index);
        const auto touch_homes_on = [&](std::uint32_t edge) {
            const auto here = present_.homes_by_edge.equal_range(edge);
            for (auto home = here.first; home != here.second; ++home) touched.push_back(home->second);
        };
        const auto [first, end] = present_.streets.edges_of(opened_street_);
        for (std::uint32_t edge = first; edge < end; ++edge) touch_homes_on(edge);  // to a place on its other side
        for (const std::uint32_t node : labelled_)
            for (const Graph::Arc& arc : present_.network.graph().arcs_of(node)) touch_homes_on(arc.edge);
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        for (const std::size_t index : touched) count(gain, index, moved_homes, present_.places_by_edge);
    }

    /// Some place is entered from the opened street now, and no longer from where it was.
    void walk_anew(ReachGain& gain, const Moved& moved_homes, const Moved& moved_entries) {
        anew_ = true;
        std::vector<Attachment> places;
        for (std::size_t index = 0; index < present_.entries.size(); ++index) {
            const auto to = moved_entries.find(index);
            if (to != moved_entries.end())
                places.push_back(to->second);
            else if (present_.entries[index])
                places.push_back(*present_.entries[index]);
        }
        std::sort(places.begin(), places.end(), StreetTrials::Present::by_edge);
        for (const Source& source : sources_at(present_.streets, places)) label(source.node, source.offset);
        spread();
        for (std::size_t index = 0; index < present_.homes.size(); ++index) count(gain, index, moved_homes, places);
    }

    void count(ReachGain& gain, std::size_t index, const Moved& moved_homes, std::span<const Attachment> places) const {
        const auto to = moved_homes.find(index);
        const auto joined = to != moved_homes.end() ? std::optional(to->second) : present_.homes[index];
        const auto away = [this](std::uint32_t node) { return away_m(node); };
        const Home& home = present_.ends.homes[index];
        const bool is_reached =
            joined && is_beside_street(home, *joined, present_.streets, present_.options.most_gap_m) &&
            is_within(present_.walk_m(*joined, away, places, opened_street_), present_.options.within_m);
        if (is_reached == (present_.is_reached[index] != 0)) return;
        const double sign = is_reached ? 1 : -1;
        gain.children += sign * home.children.value_or(0);
        gain.area_m2 += sign * home.area_m2;
        ++(is_reached ? gain.blocks : gain.blocks_lost);
        if (is_reached && !home.children) ++gain.blocks_without_children;
    }

    const StreetTrials::Present& present_;
    FeatureId opened_street_;
    std::vector<std::uint32_t> opened_;  ///< edges
    std::vector<Way> ways_;              ///< those, and from one side of the street to the other
    std::vector<double> label_m_;        ///< of the nodes that came nearer
    std::vector<std::uint32_t> labelled_;
    std::priority_queue<std::pair<double, std::uint32_t>, std::vector<std::pair<double, std::uint32_t>>, std::greater<>>
        waiting_;
    bool anew_ = false;  ///< all labels are new
};

StreetTrials::StreetTrials(const WalkNetwork& streets, const WalkEnds& ends, const WalkCoverageOptions& options)
    : present_(std::make_unique<const Present>(streets, ends, options)) {}

StreetTrials::~StreetTrials() = default;

std::vector<StreetTrials::Answer> StreetTrials::open_each(std::span<const FeatureId> streets, JobContext& job) const {
    std::vector<Answer> answers(streets.size());
    const std::size_t shares = std::max(1U, present_->options.threads);
    parallel_for(shares, present_->options.threads, 1, [&](std::size_t share) {
        Trial trial(*present_);
        for (std::size_t index = share; index < streets.size() && !job.cancelled(); index += shares)
            answers[index] = trial.open(streets[index]);
    });
    return answers;
}

}  // namespace yimi
