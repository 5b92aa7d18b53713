#include "core/sight/street_beside.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

#include "core/sight/leg_parts.h"

namespace yimi {
namespace {

/// A straight piece of a centre line, relative to the leg's beginning.
struct CentrePiece {
    FeatureId street;
    std::size_t path = 0;
    double start_m = 0;  ///< along the street
    Point p, q;
    double length_m = 0;

    [[nodiscard]] auto order() const noexcept { return std::tuple(street, path, start_m); }
};

/// One straight leg of the way, from the origin to `along`.
class Leg {
public:
    Leg(Point along, double reach_m) : along_(along), reach_m_(reach_m) {}

    void add(const CentrePiece& piece) { pieces_.push_back(piece); }

    /// Calls `take(from, to, piece)` with shares of the leg between which that piece is nearest, at one of its ends or
    /// along it.
    template <class Take>
    void for_each_nearest(const Take& take) {
        drop_far_ones();
        const std::vector<double> shares = cuts();
        Nearest last;
        double last_from = 0;
        const auto close = [&](double to) {
            if (last.piece) take(last_from, to, *last.piece);
        };
        for (std::size_t cut = 1; cut < shares.size(); ++cut) {
            const Nearest next = nearest_at((shares[cut - 1] + shares[cut]) / 2);
            if (next == last) continue;
            close(shares[cut - 1]);
            last = next;
            last_from = shares[cut - 1];
        }
        close(1);
    }

    /// Metres along a piece to the place nearest to a share of the leg.
    [[nodiscard]] double along_piece_m(const CentrePiece& piece, double share) const {
        return std::clamp(dot(along_ * share - piece.p, piece.q - piece.p) / piece.length_m, 0.0, piece.length_m);
    }

private:
    enum class Part { start, inner, end };
    struct Nearest {
        const CentrePiece* piece = nullptr;
        Part part = Part::inner;
        friend bool operator==(const Nearest&, const Nearest&) = default;
    };

    void drop_far_ones() {
        const auto distance_at = [&](const CentrePiece& piece, double share) {
            return project_onto_segment(along_ * share, piece.p, piece.q).distance_m;
        };
        double enough_m = reach_m_;  // some piece is that near all along
        for (const CentrePiece& piece : pieces_)
            enough_m = std::min(enough_m, std::max(distance_at(piece, 0), distance_at(piece, 1)));
        std::erase_if(pieces_, [&](const CentrePiece& piece) {
            return distance_at(piece, 0.5) - norm(along_) / 2 > enough_m + rounding_m;
        });
        std::sort(pieces_.begin(), pieces_.end(),
                  [](const CentrePiece& a, const CentrePiece& b) { return a.order() < b.order(); });
    }

    /// Squares of the distances from the leg to the ends and to the line of a piece.
    [[nodiscard]] std::array<Quadratic, 3> squares_of(const CentrePiece& piece) const {
        const auto to_place = [&](Point at) {
            return Quadratic{dot(at, at), -2 * dot(at, along_), dot(along_, along_)};
        };
        const Point unit = (piece.q - piece.p) * (1 / piece.length_m);
        const double off = -cross(unit, piece.p), more = cross(unit, along_);
        return {to_place(piece.p), to_place(piece.q), Quadratic{off * off, 2 * off * more, more * more}};
    }

    /// Where the nearest piece, or the kind of its nearest place, may change.
    [[nodiscard]] std::vector<double> cuts() const {
        std::vector<double> shares{0, 1};
        const auto add = [&](const Quadratic& f) {
            const Roots roots = roots_of(f);
            for (std::size_t root = 0; root < roots.count; ++root)
                if (roots.at[root] > 0 && roots.at[root] < 1) shares.push_back(roots.at[root]);
        };
        std::vector<Quadratic> squares;
        for (const CentrePiece& piece : pieces_) {
            const Point along = piece.q - piece.p;
            const double at_p = dot(Point{} - piece.p, along), at_q = dot(Point{} - piece.q, along);
            add(Quadratic{at_p, dot(along_, along), 0});
            add(Quadratic{at_q, dot(along_, along), 0});
            for (const Quadratic& square : squares_of(piece)) {
                add(square + -reach_m_ * reach_m_);
                for (const Quadratic& other : squares) add(square - other);
                squares.push_back(square);
            }
        }
        std::sort(shares.begin(), shares.end());
        constexpr double same_share = 1e-12;
        shares.erase(std::unique(shares.begin(), shares.end(),
                                 [](double before, double after) { return after - before < same_share; }),
                     shares.end());
        shares.back() = 1;
        return shares;
    }

    /// Of those within reach.
    [[nodiscard]] Nearest nearest_at(double share) const {
        Nearest nearest;
        double nearest_m = reach_m_;
        for (const CentrePiece& piece : pieces_) {
            const SegmentProjection place = project_onto_segment(along_ * share, piece.p, piece.q);
            if (nearest.piece ? place.distance_m >= nearest_m - rounding_m : place.distance_m > nearest_m) continue;
            nearest = {&piece, place.share <= 0 ? Part::start : place.share >= 1 ? Part::end : Part::inner};
            nearest_m = place.distance_m;
        }
        return nearest;
    }

    static constexpr double rounding_m = 1e-9;

    Point along_;
    double reach_m_ = 0;
    std::vector<CentrePiece> pieces_;
};

void add_pieces(const RowView& street, Point origin, Leg& leg) {
    const GeometryView shape = street.geometry();
    for (std::size_t path_index = 0; path_index < shape.path_count(); ++path_index) {
        const std::span<const Point> path = shape.path(path_index);
        double along_m = 0;
        for (std::size_t point = 1; point < path.size(); ++point) {
            const double length_m = distance(path[point - 1], path[point]);
            if (length_m > 0)
                leg.add({street.id(), path_index, along_m, path[point - 1] - origin, path[point] - origin, length_m});
            along_m += length_m;
        }
    }
}

}  // namespace

std::vector<StreetBeside> streets_beside(const Layer& streets, std::span<const Point> way, double reach_m) {
    std::vector<StreetBeside> all;
    double start_m = 0;
    for (std::size_t point = 1; point < way.size(); ++point) {
        const Point from = way[point - 1], along = way[point] - from;
        const double length_m = norm(along);
        if (!(length_m > 0)) continue;
        Box box = box_around(from, 0);
        box.add(way[point]);
        Leg leg(along, reach_m);
        streets.query(box.grown(reach_m), [&](const RowView& row) {
            add_pieces(row, from, leg);
            return true;
        });
        leg.for_each_nearest([&](double from_share, double to_share, const CentrePiece& piece) {
            const double first_m = leg.along_piece_m(piece, from_share), last_m = leg.along_piece_m(piece, to_share);
            const Point unit = (piece.q - piece.p) * (1 / piece.length_m), p = piece.p + from;
            all.push_back({start_m + from_share * length_m, start_m + to_share * length_m, from + along * from_share,
                           from + along * to_share, piece.street, piece.path, piece.start_m + first_m,
                           piece.start_m + last_m, p + unit * first_m, p + unit * last_m});
        });
        start_m += length_m;
    }
    return all;
}

}  // namespace yimi
