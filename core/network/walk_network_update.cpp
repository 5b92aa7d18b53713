#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "core/network/join_ends.h"
#include "core/network/street_corners.h"
#include "core/network/walk_network.h"

namespace yimi {
namespace {

constexpr std::uint32_t no_edge = std::numeric_limits<std::uint32_t>::max();

/// Positions of the columns that walking asks for.
struct StreetColumns {
    std::size_t speed = column(Table::streets, "speed_limit_kmh"), sidewalk = column(Table::streets, "sidewalk"),
                slope = column(Table::streets, "slope_pct"), stairs = column(Table::streets, "stairs"),
                kerb_ramp = column(Table::streets, "kerb_ramp"), lit = column(Table::streets, "lit"),
                level = column(Table::streets, "level");
};
struct CrossingColumns {
    std::size_t kind = column(Table::crossings, "kind"), length = column(Table::crossings, "crossing_length_m"),
                speed = column(Table::crossings, "approach_speed_kmh");
};

double number_or_unknown(std::optional<double> number) {
    return number.value_or(std::numeric_limits<double>::quiet_NaN());
}

bool is_same_number(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

}  // namespace

/// Makes the network of a plan out of that of another: keeps what is the same, joins anew only what lies at an end that
/// came or went, and numbers the nodes as if all had been made at once.
class WalkNetworkUpdate {
public:
    WalkNetworkUpdate(const WalkNetwork& before, const Plan& plan, StreetSides sides) : before_(before), plan_(plan) {
        next_.streets_ = plan.layer(Table::streets);
        next_.sides_ = sides;
    }

    WalkNetwork made() {
        read_streets();
        constexpr std::size_t worth_joining_all = 2000;  // from here on it is quicker
        if (came_.size() + gone_.size() > worth_joining_all)
            join_all();
        else
            join_what_changed();
        assign_crossings();
        next_.edges_.shrink_to_fit();
        next_.crossings_.shrink_to_fit();
        return std::move(next_);
    }

private:
    using Edge = WalkNetwork::Edge;
    using Crossing = WalkNetwork::Crossing;

    void read_streets() {
        const StreetColumns columns;
        next_.edges_.reserve(next_.streets_.size());
        is_now_.assign(before_.edges_.size(), no_edge);
        next_.streets_.for_each([&](const RowView& street) {
            while (old_ < is_now_.size() && before_.edges_[old_].street < street.id()) drop_old();
            const GeometryView shape = street.geometry();
            for (std::size_t path = 0; shape.kind == GeometryKind::lines && path < shape.path_count(); ++path)
                add_line(street, shape.path(path), columns);
            return true;
        });
        while (old_ < is_now_.size()) drop_old();
    }

    void drop_old() { gone_.push_back(old_++); }

    [[nodiscard]] bool has_old_of(FeatureId street) const {
        return old_ < is_now_.size() && before_.edges_[old_].street == street;
    }

    void add_line(const RowView& street, std::span<const Point> line, const StreetColumns& columns) {
        if (line.size() < 2) return;
        // The plan before is still there: what lies at the same place is the same.
        const auto is_same_place = [&] {
            return has_old_of(street.id()) && before_.edges_[old_].first_point_ == line.data();
        };
        if (is_same_place()) {
            while (is_same_place()) {
                is_now_[old_] = static_cast<std::uint32_t>(next_.edges_.size());
                next_.edges_.push_back(before_.edges_[old_++]);
            }
            return;
        }
        Edge edge = edge_of(street, line, columns);
        if (!std::isfinite(edge.length_m)) return;
        const std::string_view sidewalk = street.text(columns.sidewalk);
        if (next_.sides_ == StreetSides::as_one || (sidewalk != "left" && sidewalk != "right")) return add(edge);
        for (const StreetSide side : {StreetSide::left, StreetSide::right}) {
            edge.side_ = side;
            edge.flags_.set(0, (sidewalk == "left") == (side == StreetSide::left));
            add(edge);
        }
    }

    void add(Edge edge) {
        const auto index = static_cast<std::uint32_t>(next_.edges_.size());
        if (has_old_of(edge.street) && is_same(before_.edges_[old_], edge)) {
            is_now_[old_] = index;
            edge.from = before_.edges_[old_].from;
            edge.to = before_.edges_[old_].to;
            ++old_;
        } else {
            if (has_old_of(edge.street)) drop_old();
            came_.push_back(index);
        }
        next_.edges_.push_back(edge);
    }

    static Edge edge_of(const RowView& street, std::span<const Point> line, const StreetColumns& columns) {
        Edge edge;
        edge.street = street.id();
        edge.length_m = path_length_m(line);
        edge.first_point_ = line.data();
        edge.point_count_ = static_cast<std::uint32_t>(line.size());
        edge.speed_limit_kmh_ = number_or_unknown(street.number(columns.speed));
        edge.slope_pct_ = number_or_unknown(street.number(columns.slope));
        const std::string_view sidewalk = street.text(columns.sidewalk);
        edge.flags_.set(0, sidewalk.empty() ? std::nullopt : std::optional(sidewalk != "none"));
        edge.flags_.set(1, street.flag(columns.stairs));
        edge.flags_.set(2, street.flag(columns.kerb_ramp));
        edge.flags_.set(3, street.flag(columns.lit));
        constexpr double highest = std::numeric_limits<std::int16_t>::max();
        if (const auto level = street.number(columns.level); level && std::abs(*level) <= highest)
            edge.level_ = static_cast<std::int16_t>(*level);
        return edge;
    }

    bool is_same(const Edge& a, const Edge& b) const {
        const auto line_a = before_.line(a), line_b = next_.line(b);
        return a.side_ == b.side_ && a.flags_ == b.flags_ && is_same_number(a.speed_limit_kmh_, b.speed_limit_kmh_) &&
               is_same_number(a.slope_pct_, b.slope_pct_) &&
               std::equal(line_a.begin(), line_a.end(), line_b.begin(), line_b.end());
    }

    void join_all() {
        std::vector<Point> ends(2 * next_.edges_.size());
        for (std::uint32_t end = 0; end < ends.size(); ++end) ends[end] = next_.place_of_end(end);
        std::vector<std::uint32_t> nodes = joined_ends(ends);
        std::size_t labels = ends.size();
        for (const auto& place : places_with_sides(nodes)) labels += split_into_corners(next_, place, labels, nodes);
        take_nodes(std::move(nodes), labels);
    }

    /// The ends at each place where a street ends whose sides are apart.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> places_with_sides(
        const std::vector<std::uint32_t>& nodes) const {
        constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
        std::vector<std::uint32_t> number_of(nodes.size(), none);
        std::vector<std::vector<std::uint32_t>> places;
        for (std::uint32_t end = 0; end < nodes.size(); ++end) {
            if (next_.edges_[end / 2].side_ == StreetSide::both || number_of[nodes[end]] != none) continue;
            number_of[nodes[end]] = static_cast<std::uint32_t>(places.size());
            places.emplace_back();
        }
        for (std::uint32_t end = 0; end < nodes.size() && !places.empty(); ++end)
            if (number_of[nodes[end]] != none) places[number_of[nodes[end]]].push_back(end);
        return places;
    }

    void join_what_changed() {
        std::vector<std::uint32_t> nodes(2 * next_.edges_.size());
        for (std::uint32_t end = 0; end < nodes.size(); ++end) nodes[end] = next_.node_of_end(end);
        std::vector<std::uint32_t> begin_at;
        for (const std::uint32_t edge : came_) begin_at.insert(begin_at.end(), {2 * edge, 2 * edge + 1});
        for (const std::uint32_t edge : gone_) {
            const auto line = before_.line(before_.edges_[edge]);
            for (const Point at : {line.front(), line.back()})
                for (const std::uint32_t end : ends_near(at)) begin_at.push_back(end);
        }
        std::size_t labels = before_.node_count_;
        std::unordered_set<std::uint32_t> joined;
        for (const std::uint32_t first : begin_at) {
            if (!joined.insert(first).second) continue;
            std::vector<std::uint32_t> place{first};
            for (std::size_t at = 0; at < place.size(); ++at)
                for (const std::uint32_t other : ends_near(next_.place_of_end(place[at])))
                    if (joined.insert(other).second) place.push_back(other);
            labels += split_into_corners(next_, place, labels, nodes);
        }
        take_nodes(std::move(nodes), labels);
    }

    [[nodiscard]] std::vector<std::uint32_t> ends_near(Point at) const {
        std::vector<std::uint32_t> near;
        next_.query(box_around(at, 2 * join_distance_m), [&](std::uint32_t edge) {
            for (const std::uint32_t end : {2 * edge, 2 * edge + 1})
                if (distance(next_.place_of_end(end), at) <= join_distance_m) near.push_back(end);
        });
        return near;
    }

    void take_nodes(std::vector<std::uint32_t> nodes, std::size_t label_count) {
        next_.node_count_ = number_by_first_use(nodes, label_count);
        for (std::uint32_t edge = 0; edge < next_.edges_.size(); ++edge) {
            next_.edges_[edge].from = nodes[2 * edge];
            next_.edges_[edge].to = nodes[2 * edge + 1];
        }
    }

    void assign_crossings() {
        const std::vector<Crossing> known = crossings_before();
        Box came;
        for (const std::uint32_t edge : came_) came.add(bounding_box(next_.line(next_.edges_[edge])));
        const CrossingColumns columns;
        auto old = known.begin();
        plan_.layer(Table::crossings).for_each([&](const RowView& row) {
            const GeometryView shape = row.geometry();
            if (shape.empty() || !std::isfinite(shape.points.front().x) || !std::isfinite(shape.points.front().y))
                return true;
            Crossing crossing{row.id(), shape.points.front(), no_edge, {}};
            while (old != known.end() && old->id < crossing.id) ++old;
            const bool was_here = old != known.end() && old->id == crossing.id && old->at == crossing.at;
            const bool has_new_street_near = box_around(crossing.at, crossing_reach_m).intersects(came);
            if (was_here && !has_new_street_near && (old->edge == no_edge || is_now_[old->edge] != no_edge))
                crossing.edge = old->edge == no_edge ? no_edge : is_now_[old->edge];
            else
                crossing.edge = edge_for(crossing.at);
            crossing.facts = {crossing_kind_named(row.text(columns.kind)), row.number(columns.speed),
                              row.number(columns.length)};
            add(crossing);
            return true;
        });
        std::stable_sort(next_.crossings_.begin(), next_.crossings_.end(),
                         [](const Crossing& a, const Crossing& b) { return a.edge < b.edge; });
    }

    [[nodiscard]] std::vector<Crossing> crossings_before() const {
        std::vector<Crossing> known = before_.crossings_;
        known.insert(known.end(), before_.lone_crossings_.begin(), before_.lone_crossings_.end());
        std::sort(known.begin(), known.end(), [](const Crossing& a, const Crossing& b) { return a.id < b.id; });
        return known;
    }

    [[nodiscard]] std::uint32_t edge_for(Point crossing) const {
        const auto street = next_.nearest(crossing, crossing_reach_m, [](std::uint32_t) { return true; });
        return street ? next_.first_side(street->edge) : no_edge;
    }

    void add(Crossing crossing) {
        if (crossing.edge == no_edge) {
            next_.lone_crossings_.push_back(crossing);
            return;
        }
        if (!crossing.facts.approach_speed_kmh)
            crossing.facts.approach_speed_kmh = next_.facts(next_.edges_[crossing.edge]).speed_limit_kmh;
        next_.crossings_.push_back(crossing);
    }

    const WalkNetwork& before_;
    const Plan& plan_;
    WalkNetwork next_;
    std::uint32_t old_ = 0;              ///< the edge before that is looked at next
    std::vector<std::uint32_t> is_now_;  ///< by edge before
    std::vector<std::uint32_t> came_;    ///< edges that were not there before
    std::vector<std::uint32_t> gone_;    ///< edges before that are no more
};

WalkNetwork::WalkNetwork(const Plan& plan, StreetSides sides)
    : WalkNetwork(WalkNetworkUpdate(WalkNetwork{}, plan, sides).made()) {}

WalkNetwork WalkNetwork::brought_to(const Plan& plan) const {
    return WalkNetworkUpdate(*this, plan, sides_).made();
}

}  // namespace yimi
