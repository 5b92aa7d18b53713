#include "core/sight/angular_sweep.h"

namespace yimi {

std::optional<std::pair<Point, Point>> part_within(Point a, Point b, double radius_m) noexcept {
    const double reach2 = radius_m * radius_m;
    if (dot(a, a) <= reach2 && dot(b, b) <= reach2) return std::pair(a, b);
    const Point along = b - a;
    const double turn = cross(a, b), length2 = dot(along, along);
    const double middle = -dot(a, along) / length2;
    const double half = std::sqrt(std::max(0.0, reach2 * length2 - turn * turn)) / length2;
    const double from = std::max(0.0, middle - half), to = std::min(1.0, middle + half);
    if (!(from < to)) return std::nullopt;
    return std::pair(from > 0 ? a + along * from : a, to < 1 ? a + along * to : b);
}

void AngularSweep::collect_events() {
    events_.clear();
    active_.clear();
    slot_of_wall_.assign(walls_.size(), no_wall);
    for (std::uint32_t index = 0; index < walls_.size(); ++index) {
        const double start = walls_[index].start_key, end = walls_[index].end_key;
        events_.push_back({start, index, true});
        events_.push_back({end, index, false});
        if (end < start) activate(index);  // it crosses the sweep's first direction
    }
    std::sort(events_.begin(), events_.end(), [](const TurnEvent& left, const TurnEvent& right) {
        if (left.key != right.key) return left.key < right.key;
        return left.wall < right.wall;
    });
}

void AngularSweep::activate(std::uint32_t wall) {
    slot_of_wall_[wall] = static_cast<std::uint32_t>(active_.size());
    active_.push_back({walls_[wall].nearness, wall});
}

void AngularSweep::deactivate(std::uint32_t wall) {
    const std::uint32_t slot = slot_of_wall_[wall];
    if (slot == no_wall) return;
    active_[slot] = active_.back();
    slot_of_wall_[active_[slot].wall] = slot;
    active_.pop_back();
    slot_of_wall_[wall] = no_wall;
}

std::uint32_t AngularSweep::nearest(Point direction) const noexcept {
    std::size_t best = 0;
    double most = dot(active_[0].nearness, direction);
    for (std::size_t slot = 1; slot < active_.size(); ++slot) {
        const double value = dot(active_[slot].nearness, direction);
        if (value > most) {
            most = value;
            best = slot;
        }
    }
    return active_[best].wall;
}

}  // namespace yimi
