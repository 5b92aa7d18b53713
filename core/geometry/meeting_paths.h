#pragma once

#include <span>
#include <vector>

#include "core/geometry/geometry.h"

namespace yimi {

/// What lies no farther apart counts as touching: the digits that are lost when a hand's line snaps to an edge.
inline constexpr double touching_m = 1e-3;

/// A place where two paths cross or touch: after which vertex of each, how far towards the next (0–1), and where.
/// Where that is a vertex of `path` or of `other`, it is exactly that vertex.
struct Meeting {
    std::size_t segment = 0;
    double share = 0;
    std::size_t other_segment = 0;
    double other_share = 0;
    Point at;
};
/// In order along `path`, each place once. Stretches on which the paths run along each other meet at their two ends.
[[nodiscard]] std::vector<Meeting> meetings(std::span<const Point> path, std::span<const Point> other);

/// The pieces between the places where `blade` meets the path, in its order and direction; the path as it is where no
/// two pieces longer than `touching_m` come of it.
[[nodiscard]] std::vector<std::vector<Point>> pieces_of(std::span<const Point> path, std::span<const Point> blade);

/// The path with the places where it meets `other` as vertices.
[[nodiscard]] std::vector<Point> with_meetings(std::span<const Point> path, std::span<const Point> other);

/// The path with its stretch between the first and the last place, along `drawn`, where the two meet replaced by
/// `drawn`; of the two rings that a ring allows, the larger one, which runs as the old one did. Empty where they do not
/// meet at two places.
[[nodiscard]] std::vector<Point> reshaped_path(std::span<const Point> path, std::span<const Point> drawn);
[[nodiscard]] std::vector<Point> reshaped_ring(std::span<const Point> ring, std::span<const Point> drawn);

}  // namespace yimi
