#include "app/tools/sketch_trail.h"

namespace yimi::app {

std::vector<Point> SketchTrail::clicked() const {
    std::vector<Point> ends;
    for (const Click& click : clicks_) ends.push_back(click.back());
    return ends;
}

void SketchTrail::add(const std::vector<Point>& points) {
    taken_.clear();
    clicks_.push_back(points);
    points_.insert(points_.end(), points.begin(), points.end());
}

void SketchTrail::take_back() {
    points_.resize(points_.size() - clicks_.back().size());
    taken_.push_back({std::move(clicks_.back())});
    clicks_.pop_back();
}

void SketchTrail::put_back() {
    for (std::vector<Point>& click : taken_.back()) {
        points_.insert(points_.end(), click.begin(), click.end());
        clicks_.push_back(std::move(click));
    }
    taken_.pop_back();
}

void SketchTrail::give_up() {
    points_.clear();
    taken_.push_back(std::exchange(clicks_, {}));
}

void SketchTrail::clear() {
    *this = {};
}

}  // namespace yimi::app
