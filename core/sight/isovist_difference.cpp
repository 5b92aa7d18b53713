#include "core/sight/isovist_difference.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/sight/angular_sweep.h"

namespace yimi {
namespace {

enum class Farther : std::uint8_t { neither, first, second };

/// Both views between two directions, relative to the eye: where the shorter one ends, and the farther.
struct Slice {
    Farther farther = Farther::neither;
    Point near_from, near_to, far_from, far_to;
    bool far_is_arc = false;
    double key_width = 0;
};

/// Where the view of a sector ends in the direction of a key within it.
Point end_of_view(const SeenSector& sector, double key, double radius_m) {
    if (key == sector.from_key) return sector.from;
    if (key == sector.to_key) return sector.to;
    const Point direction = direction_at(key);
    if (!sector.body) return direction * (radius_m / norm(direction));
    const Point edge = sector.to - sector.from;
    const double turn = cross(direction, edge);
    return turn > 0 ? direction * (cross(sector.from, edge) / turn) : sector.from;
}

double arc_angle(const Slice& slice) {
    const double angle = std::atan2(cross(slice.far_from, slice.far_to), dot(slice.far_from, slice.far_to));
    return angle <= 0 && slice.key_width > 1 ? angle + 2 * std::numbers::pi : std::max(0.0, angle);
}

/// Goes round with both isovists at once.
class Slicer {
public:
    Slicer(const Isovist& first, const Isovist& second) : first_(first), second_(second) {}

    std::vector<Slice> slices() {
        double key = 0;
        for (std::size_t one = 0, other = 0; one < first_.sectors.size() && other < second_.sectors.size();) {
            const SeenSector &a = first_.sectors[one], &b = second_.sectors[other];
            const double to_key = std::min(a.to_key, b.to_key);
            if (to_key > key) slice(a, b, key, to_key);
            key = std::max(key, to_key);
            if (a.to_key <= to_key) ++one;
            if (b.to_key <= to_key) ++other;
        }
        return std::move(slices_);
    }

private:
    void slice(const SeenSector& a, const SeenSector& b, double from_key, double to_key) {
        const double radius_m = first_.radius_m;
        const Point a_from = end_of_view(a, from_key, radius_m), a_to = end_of_view(a, to_key, radius_m);
        const Point b_from = end_of_view(b, from_key, radius_m), b_to = end_of_view(b, to_key, radius_m);
        const double ahead_from = norm(a_from) - norm(b_from), ahead_to = norm(a_to) - norm(b_to);
        const bool walls_cross = std::min(ahead_from, ahead_to) < -touch_m && std::max(ahead_from, ahead_to) > touch_m;
        if (!walls_cross || !a.body || !b.body) {
            add(a, b, a_from, a_to, b_from, b_to, to_key - from_key);
            return;
        }
        const Point along = a_to - a_from, edge = b_to - b_from;
        const Point at = a_from + along * (cross(b_from - a_from, edge) / cross(along, edge));
        add(a, b, a_from, at, b_from, at, to_key - from_key);
        add(a, b, at, a_to, at, b_to, to_key - from_key);
    }

    void add(const SeenSector& a, const SeenSector& b, Point a_from, Point a_to, Point b_from, Point b_to,
             double key_width) {
        // A chord of the disc ends where the arc does, and lies before it.
        const double ahead_m = norm(a_from) - norm(b_from) + norm(a_to) - norm(b_to);
        const bool both_end_alike = std::abs(ahead_m) <= 2 * touch_m;
        const bool has_chord = a.body.has_value() != b.body.has_value() && distance(a_from, a_to) > touch_m;
        if (both_end_alike && !has_chord)
            slices_.push_back({});
        else if (both_end_alike ? !a.body : ahead_m > 0)
            slices_.push_back({Farther::first, b_from, b_to, a_from, a_to, !a.body, key_width});
        else
            slices_.push_back({Farther::second, a_from, a_to, b_from, b_to, !b.body, key_width});
    }

    const Isovist &first_, &second_;
    std::vector<Slice> slices_;
};

/// Whether two neighbouring slices are of one region: they meet along more than a point.
bool is_joined(const Slice& before, const Slice& after) {
    return before.farther == after.farther &&
           std::min(norm(before.far_to), norm(after.far_from)) - std::max(norm(before.near_to), norm(after.near_from)) >
               touch_m;
}

/// A region from slices that are joined one to the next.
class RegionLine {
public:
    explicit RegionLine(Point eye, double radius_m) : eye_(eye), radius_m_(radius_m) {}

    void add(const Slice& slice) {
        append(far_, slice.far_from, slice.far_is_arc && distance(slice.far_from, slice.far_to) > touch_m);
        append(far_, slice.far_to, false);
        append(near_, slice.near_from, false);
        append(near_, slice.near_to, false);
        const double far_m2 =
            slice.far_is_arc ? arc_angle(slice) * radius_m_ * radius_m_ / 2 : cross(slice.far_from, slice.far_to) / 2;
        area_m2_ += far_m2 - cross(slice.near_from, slice.near_to) / 2;
    }

    [[nodiscard]] SeenRegion region(bool all_round) {
        SeenRegion region{std::move(far_), {}, area_m2_};
        std::reverse(near_.begin(), near_.end());
        if (all_round) {
            region.hole = std::move(near_);
            close(region.hole);
        } else {
            for (const Isovist::Vertex& vertex : near_) append(region.outer, vertex.at - eye_, false);
        }
        close(region.outer);
        return region;
    }

private:
    void append(std::vector<Isovist::Vertex>& path, Point relative, bool arc_to_next) const {
        const Point at = eye_ + relative;
        if (!path.empty() && !path.back().arc_to_next && distance(path.back().at, at) <= touch_m)
            path.back().arc_to_next = arc_to_next;
        else
            path.push_back({at, arc_to_next});
    }

    static void close(std::vector<Isovist::Vertex>& ring) {
        if (ring.size() > 1 && distance(ring.front().at, ring.back().at) <= touch_m) ring.pop_back();
    }

    Point eye_;
    double radius_m_ = 0, area_m2_ = 0;
    std::vector<Isovist::Vertex> far_, near_;
};

/// What is seen by one alone: all of it.
void take_whole(const Isovist& seen, std::vector<SeenRegion>& regions, double& area_m2) {
    if (seen.boundary.empty()) return;
    regions.push_back({seen.boundary, {}, seen.visible_area_m2});
    area_m2 += seen.visible_area_m2;
}

}  // namespace

SightDifference difference(const Isovist& first, const Isovist& second) {
    SightDifference result;
    if (first.sectors.empty() || second.sectors.empty()) {
        take_whole(first, result.only_first, result.only_first_m2);
        take_whole(second, result.only_second, result.only_second_m2);
        return result;
    }
    const std::vector<Slice> slices = Slicer(first, second).slices();
    const std::size_t count = slices.size();
    std::size_t begin = 0;
    while (begin < count && is_joined(slices[(begin + count - 1) % count], slices[begin])) ++begin;
    const bool all_round = begin == count;
    for (std::size_t done = 0; done < count;) {
        RegionLine line(first.eye, first.radius_m);
        const Slice& start = slices[(begin + done) % count];
        const Slice* last = nullptr;
        do {
            last = &slices[(begin + done++) % count];
            if (last->farther != Farther::neither) line.add(*last);
        } while (done < count && is_joined(*last, slices[(begin + done) % count]));
        if (start.farther == Farther::neither) continue;
        const bool is_first = start.farther == Farther::first;
        SeenRegion region = line.region(all_round);
        (is_first ? result.only_first_m2 : result.only_second_m2) += region.area_m2;
        (is_first ? result.only_first : result.only_second).push_back(std::move(region));
    }
    return result;
}

}  // namespace yimi
