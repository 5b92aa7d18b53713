#include "core/geometry/meeting_paths.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace yimi {
namespace {

struct Segment {
    Point a, b;
    [[nodiscard]] Point at(double share) const noexcept { return a + (b - a) * share; }
};

/// Looks for meetings of one segment of each path.
class Pair {
public:
    Pair(const Segment& one, const Segment& other, std::size_t segment, std::size_t other_segment)
        : one_(one), other_(other), segment_(segment), other_segment_(other_segment) {}

    void add_to(std::vector<Meeting>& found) {
        const std::size_t before = found.size();
        touch(found);
        if (found.size() == before) cross_each_other(found);
    }

private:
    /// An end of the one on the other.
    void touch(std::vector<Meeting>& found) const {
        for (const double share : {0.0, 1.0}) {
            const auto on_other = project_onto_segment(one_.at(share), other_.a, other_.b);
            if (on_other.distance_m <= touching_m) add(found, share, on_other.share);
            const auto on_one = project_onto_segment(other_.at(share), one_.a, one_.b);
            if (on_one.distance_m <= touching_m) add(found, on_one.share, share);
        }
    }
    void cross_each_other(std::vector<Meeting>& found) const {
        const Point along = one_.b - one_.a, across = other_.b - other_.a;
        const double turn = cross(along, across);
        if (turn == 0) return;
        const double share = cross(other_.a - one_.a, across) / turn,
                     other_share = cross(other_.a - one_.a, along) / turn;
        if (share > 0 && share < 1 && other_share > 0 && other_share < 1) add(found, share, other_share);
    }
    void add(std::vector<Meeting>& found, double share, double other_share) const {
        // A vertex that is there already is better than one beside it.
        for (const double end : {0.0, 1.0}) {
            if (distance(one_.at(end), one_.at(share)) <= touching_m) share = end;
            if (distance(other_.at(end), other_.at(other_share)) <= touching_m) other_share = end;
        }
        const bool is_own_vertex = share == 0 || share == 1, is_others_vertex = other_share == 0 || other_share == 1;
        const Point at = !is_own_vertex && is_others_vertex ? end_of(other_, other_share) : end_of(one_, share);
        found.push_back({segment_, share, other_segment_, other_share, at});
    }
    static Point end_of(const Segment& segment, double share) noexcept {
        return share == 0 ? segment.a : share == 1 ? segment.b : segment.at(share);
    }

    const Segment &one_, &other_;
    std::size_t segment_, other_segment_;
};

Box box_of(const Segment& segment) noexcept {
    Box box;
    box.add(segment.a);
    box.add(segment.b);
    return box.grown(touching_m);
}

using Path = std::vector<Point>;

void append(Path& path, Point point) {
    if (path.empty() || path.back() != point) path.push_back(point);
}

/// The vertices between two meetings, both included, forward along the path.
Path between(std::span<const Point> path, const Meeting& from, const Meeting& to) {
    const std::size_t after_from = from.segment + (from.share == 1 ? 2 : 1),
                      before_to = to.segment + (to.share == 0 ? 0 : 1);
    Path piece{from.at};
    for (std::size_t vertex = after_from; vertex < before_to; ++vertex) append(piece, path[vertex]);
    append(piece, to.at);
    return piece;
}

Meeting begin_of(std::span<const Point> path) {
    return {0, 0, 0, 0, path.front()};
}
Meeting end_of(std::span<const Point> path) {
    return {path.size() - 2, 1, 0, 0, path.back()};
}

/// The other path's way of seeing it.
Meeting turned(const Meeting& meeting) noexcept {
    return {meeting.other_segment, meeting.other_share, meeting.segment, meeting.share, meeting.at};
}

bool is_before(const Meeting& a, const Meeting& b) noexcept {
    return std::tie(a.segment, a.share) < std::tie(b.segment, b.share);
}

/// What is put in place of a stretch of a path: it leaves the path at `from` and comes back at `to`, farther along.
struct Detour {
    Meeting from, to;
    Path way;
};
/// Between the first and the last place where the drawn line meets the path.
std::optional<Detour> detour(std::span<const Point> path, std::span<const Point> drawn) {
    const auto all = meetings(path, drawn);
    const auto along_drawn = [](const Meeting& a, const Meeting& b) { return is_before(turned(a), turned(b)); };
    const auto [first, last] = std::minmax_element(all.begin(), all.end(), along_drawn);
    if (all.empty() || distance(first->at, last->at) <= touching_m) return std::nullopt;
    Path way = between(drawn, turned(*first), turned(*last));
    if (is_before(*first, *last)) return Detour{*first, *last, std::move(way)};
    std::reverse(way.begin(), way.end());
    return Detour{*last, *first, std::move(way)};
}

void append(Path& path, const Path& more) {
    for (const Point point : more) append(path, point);
}

}  // namespace

std::vector<Meeting> meetings(std::span<const Point> path, std::span<const Point> other) {
    std::vector<Meeting> found;
    for (std::size_t own = 1; own < path.size(); ++own) {
        const Segment one{path[own - 1], path[own]};
        const Box box = box_of(one);
        for (std::size_t index = 1; index < other.size(); ++index) {
            const Segment two{other[index - 1], other[index]};
            if (box.intersects(box_of(two))) Pair(one, two, own - 1, index - 1).add_to(found);
        }
    }
    std::stable_sort(found.begin(), found.end(), is_before);
    const auto is_same = [](const Meeting& a, const Meeting& b) { return distance(a.at, b.at) <= touching_m; };
    found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
    return found;
}

std::vector<std::vector<Point>> pieces_of(std::span<const Point> path, std::span<const Point> blade) {
    std::vector<Path> pieces;
    if (path.size() < 2) return pieces;
    Meeting from = begin_of(path);
    const auto add = [&](const Meeting& to) {
        Path piece = between(path, from, to);
        if (path_length_m(piece) <= touching_m) return;
        pieces.push_back(std::move(piece));
        from = to;
    };
    for (const Meeting& cut : meetings(path, blade)) add(cut);
    add(end_of(path));
    return pieces;
}

std::vector<Point> with_meetings(std::span<const Point> path, std::span<const Point> other) {
    Path all;
    if (path.empty()) return all;
    Meeting from = begin_of(path);
    const auto add = [&](const Meeting& to) {
        append(all, between(path, from, to));
        from = to;
    };
    for (const Meeting& meeting : meetings(path, other)) add(meeting);
    if (path.size() > 1) add(end_of(path));
    return all;
}

std::vector<Point> reshaped_path(std::span<const Point> path, std::span<const Point> drawn) {
    const auto found = detour(path, drawn);
    if (!found) return {};
    Path all = between(path, begin_of(path), found->from);
    append(all, found->way);
    append(all, between(path, found->to, end_of(path)));
    return all;
}

std::vector<Point> reshaped_ring(std::span<const Point> ring, std::span<const Point> drawn) {
    const auto found = detour(ring, drawn);
    if (!found) return {};
    // One ring keeps what lies outside of the two places, the other what lies between them.
    Path outer = reshaped_path(ring, drawn), inner = between(ring, found->from, found->to);
    append(inner, Path(found->way.rbegin(), found->way.rend()));
    const double outer_m2 = signed_ring_area_m2(outer), inner_m2 = signed_ring_area_m2(inner);
    Path& larger = std::abs(outer_m2) >= std::abs(inner_m2) ? outer : inner;
    if ((signed_ring_area_m2(larger) > 0) != (signed_ring_area_m2(ring) > 0))
        std::reverse(larger.begin(), larger.end());
    return larger;
}

}  // namespace yimi
