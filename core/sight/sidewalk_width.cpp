#include "core/sight/sidewalk_width.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/sight/street_beside.h"

namespace yimi {
namespace {

constexpr double walked_under_m = 2;

bool stands_in_the_way(const SceneBody& body) {
    return body.part != BodyPart::trunks && body.part != BodyPart::ground &&
           (!body.underside_m || *body.underside_m < walked_under_m);
}

/// An edge beside a straight stretch: x along it from its beginning, y to its left.
struct Edge {
    Point a, b;  ///< a.x <= b.x
    std::uint32_t body = 0;
    [[nodiscard]] double y_at(double x) const { return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x); }
};

/// A free part of the section across the sidewalk, between two edges or its borders.
struct Gap {
    double from_width_m = 0, to_width_m = 0;  ///< at both ends of a slice
    std::vector<std::uint32_t> beside;
};

/// A straight stretch of sidewalk.
class Strip {
public:
    Strip(const Scene& scene, const StreetBeside& beside, double width_m)
        : scene_(scene),
          street_(beside.street),
          start_m_(beside.from_m),
          length_m_(beside.to_m - beside.from_m),
          half_m_(width_m / 2) {
        const Point along = (beside.way_to - beside.way_from) * (1 / length_m_);
        Box box = box_around(beside.way_from, 0);
        box.add(beside.way_to);
        std::set<std::uint32_t> bodies;
        scene.tree().query(box.grown(half_m_), [&](std::size_t index) { bodies.insert(scene.segments()[index].body); });
        scene.solid_tree().query(box.grown(half_m_),
                                 [&](std::size_t index) { bodies.insert(static_cast<std::uint32_t>(index)); });
        for (const std::uint32_t body : bodies)
            if (stands_in_the_way(scene.bodies()[body])) add_edges(body, beside.way_from, along);
    }

    void measure(std::vector<WidthStretch>& stretches) const {
        const std::vector<double> cuts = slices();
        for (std::size_t cut = 1; cut < cuts.size(); ++cut)
            if (cuts[cut] - cuts[cut - 1] > touch_m) measure_slice(cuts[cut - 1], cuts[cut], stretches);
    }

private:
    /// All of them, so that one knows on which side of each a solid lies.
    void add_edges(std::uint32_t body, Point origin, Point along) {
        for (const std::uint32_t index : scene_.segments_of(body)) {
            const auto turned = [&](Point at) { return Point{dot(along, at - origin), cross(along, at - origin)}; };
            Edge edge{turned(scene_.segments()[index].a), turned(scene_.segments()[index].b), body};
            if (edge.b.x < edge.a.x) std::swap(edge.a, edge.b);
            edges_.push_back(edge);
        }
    }

    /// Where the order of the edges across changes.
    [[nodiscard]] std::vector<double> slices() const {
        std::vector<double> cuts{0, length_m_};
        const auto add = [&](double x) {
            if (x > 0 && x < length_m_) cuts.push_back(x);
        };
        for (std::size_t index = 0; index < edges_.size(); ++index) {
            const Edge& edge = edges_[index];
            add(edge.a.x);
            add(edge.b.x);
            const Point along = edge.b - edge.a;
            for (const double border : {-half_m_, half_m_})
                if (along.y != 0) add(edge.a.x + along.x * (border - edge.a.y) / along.y);
            for (std::size_t other = index + 1; other < edges_.size(); ++other) {
                const Edge& next = edges_[other];
                const double turn = cross(along, next.b - next.a);
                if (turn != 0) add(edge.a.x + along.x * cross(next.a - edge.a, next.b - next.a) / turn);
            }
        }
        std::sort(cuts.begin(), cuts.end());
        return cuts;
    }

    /// The free parts of the section, whose bounds run straight from `from` to `to`.
    [[nodiscard]] std::vector<Gap> gaps(double from, double to) const {
        const double middle = (from + to) / 2;
        std::vector<const Edge*> crossed;
        for (const Edge& edge : edges_)
            if (edge.a.x < middle && middle < edge.b.x) crossed.push_back(&edge);
        std::sort(crossed.begin(), crossed.end(),
                  [&](const Edge* left, const Edge* right) { return left->y_at(middle) < right->y_at(middle); });
        std::map<std::uint32_t, bool> inside;  // solid bodies
        const Edge* below = nullptr;           // null: the border
        std::vector<Gap> all;
        const auto close = [&](const Edge* above) {
            const bool is_free =
                std::none_of(inside.begin(), inside.end(), [](const auto& body) { return body.second; });
            const auto bound = [&](const Edge* edge, double border, double x) {
                return edge ? std::clamp(edge->y_at(x), -half_m_, half_m_) : border;
            };
            Gap gap{bound(above, half_m_, from) - bound(below, -half_m_, from),
                    bound(above, half_m_, to) - bound(below, -half_m_, to),
                    {}};
            for (const Edge* edge : {below, above})
                if (edge && std::abs(edge->y_at(middle)) < half_m_) gap.beside.push_back(edge->body);
            if (is_free && (gap.from_width_m > 0 || gap.to_width_m > 0)) all.push_back(std::move(gap));
        };
        for (const Edge* edge : crossed) {
            close(edge);
            if (scene_.bodies()[edge->body].solid) inside[edge->body] = !inside[edge->body];
            below = edge;
        }
        close(nullptr);
        return all;
    }

    void measure_slice(double from, double to, std::vector<WidthStretch>& stretches) const {
        std::vector<Gap> all = gaps(from, to);
        if (all.empty()) all.push_back({0, 0, bodies_at((from + to) / 2)});
        std::vector<double> shares{0, 1};  // where another gap becomes the widest
        for (std::size_t one = 0; one < all.size(); ++one)
            for (std::size_t other = one + 1; other < all.size(); ++other) {
                const double at_from = all[one].from_width_m - all[other].from_width_m;
                const double at_to = all[one].to_width_m - all[other].to_width_m;
                if ((at_from > 0) != (at_to > 0) && at_from != at_to) shares.push_back(at_from / (at_from - at_to));
            }
        std::sort(shares.begin(), shares.end());
        for (std::size_t cut = 1; cut < shares.size(); ++cut) {
            if (!(shares[cut - 1] < shares[cut])) continue;
            const auto width_at = [](const Gap& gap, double share) {
                return gap.from_width_m + (gap.to_width_m - gap.from_width_m) * share;
            };
            const double middle = (shares[cut - 1] + shares[cut]) / 2;
            const Gap& widest = *std::max_element(all.begin(), all.end(), [&](const Gap& a, const Gap& b) {
                return width_at(a, middle) < width_at(b, middle);
            });
            stretches.push_back({start_m_ + from + (to - from) * shares[cut - 1],
                                 start_m_ + from + (to - from) * shares[cut],
                                 width_at(widest, shares[cut - 1]),
                                 width_at(widest, shares[cut]),
                                 {},
                                 widest.beside,
                                 street_});
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> bodies_at(double x) const {
        std::vector<std::uint32_t> bodies;
        for (const Edge& edge : edges_)
            if (edge.a.x < x && x < edge.b.x && std::find(bodies.begin(), bodies.end(), edge.body) == bodies.end())
                bodies.push_back(edge.body);
        return bodies;
    }

    const Scene& scene_;
    FeatureId street_;
    double start_m_ = 0, length_m_ = 0, half_m_ = 0;
    std::vector<Edge> edges_;
};

void find_narrowest(SidewalkWidth& width) {
    for (const WidthStretch& stretch : width.stretches) {
        if (!stretch.missing.empty()) continue;
        const bool at_start = stretch.from_width_m <= stretch.to_width_m;
        const double least_m = at_start ? stretch.from_width_m : stretch.to_width_m;
        if (!width.narrowest || least_m < width.narrowest->width_m)
            width.narrowest = {at_start ? stretch.from_m : stretch.to_m, least_m, stretch.narrowed_by};
    }
}

}  // namespace

double SidewalkWidth::narrower_m(double width_m) const {
    double sum = 0;
    for (const WidthStretch& stretch : stretches) {
        if (!stretch.missing.empty()) continue;
        const double length_m = stretch.to_m - stretch.from_m;
        const double from = width_m - stretch.from_width_m, to = width_m - stretch.to_width_m;  // > 0: narrower
        if (from > 0 && to > 0)
            sum += length_m;
        else if (from > 0 || to > 0)
            sum += length_m * std::max(from, to) / std::abs(from - to);
    }
    return sum;
}

SidewalkWidth sidewalk_width(const Scene& scene, const Plan& plan, std::span<const Point> way) {
    SidewalkWidth width;
    const Layer& streets = plan.layer(Table::streets);
    for (const StreetBeside& beside : streets_beside(streets, way, street_reach_m)) {
        if (!(beside.to_m - beside.from_m > touch_m)) continue;
        const RowView street = *streets.row(beside.street);
        if (street.text(column(Table::streets, "sidewalk")) == "none") continue;
        const auto known = street.number(column(Table::streets, "sidewalk_width_m"));
        if (known && std::isfinite(*known) && *known > 0) {
            Strip(scene, beside, *known).measure(width.stretches);
        } else {
            width.stretches.push_back({beside.from_m, beside.to_m, 0, 0, "sidewalk_width_m", {}, beside.street});
            width.unknown_m += beside.to_m - beside.from_m;
        }
    }
    find_narrowest(width);
    return width;
}

}  // namespace yimi
