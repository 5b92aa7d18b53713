#include "app/child_view/walk.h"

#include <algorithm>
#include <cmath>

#include "app/document/profiles.h"
#include "core/base/clock.h"

namespace yimi::app {

std::optional<WalkedWay> walked_way(const Plan& plan, FeatureId route) {
    static const std::size_t profile = column(Table::routes, "profile"), departs = column(Table::routes, "depart_at");
    const auto row = plan.layer(Table::routes).row(route);
    if (!row || row->geometry().path_count() == 0 || row->geometry().path(0).size() < 2) return std::nullopt;
    const auto line = row->geometry().path(0);
    WalkedWay way;
    way.route = route;
    way.line.assign(line.begin(), line.end());
    way.length_m = path_length_m(line);
    way.speed_mps = profile_or_accompanied(plan, row->text(profile)).speed_mps;
    way.departs_s = parse_clock(row->text(departs));
    return way;
}

double Walk::way_heading_deg() const {
    constexpr double ahead_m = 4;  // so that one does not turn on one's heel at each bend
    const double to_m = std::min(way_->length_m, along_m_ + ahead_m), from_m = std::min(along_m_, to_m - 0.5);
    return heading_of(point_along(way_->line, to_m) - point_along(way_->line, from_m));
}

EyeCamera Walk::camera() const {
    EyeCamera camera;
    camera.at = way_ ? point_along(way_->line, along_m_) : at_;
    camera.eye = eye_;
    camera.heading_deg = std::fmod((way_ ? way_heading_deg() : 0) + turned_deg_ + 720, 360);
    camera.pitch_deg = pitch_deg_;
    return camera;
}

void Walk::follow(const WalkedWay& way) {
    const bool same = way_ && way_->route == way.route;
    const bool is_reversed = same && way_->is_reversed;
    way_ = way;
    is_somewhere_ = true;
    if (is_reversed) {
        std::reverse(way_->line.begin(), way_->line.end());
        way_->is_reversed = true;
    }
    if (!same) turned_deg_ = pitch_deg_ = along_m_ = 0;
    along_m_ = std::min(along_m_, way_->length_m);
}

void Walk::stand(Point at, double heading_deg) {
    way_.reset();
    is_somewhere_ = true;
    along_m_ = 0;
    at_ = at;
    turned_deg_ = heading_deg;
    pitch_deg_ = 0;
}

void Walk::go_to(double along_m) {
    if (way_) along_m_ = std::clamp(along_m, 0.0, way_->length_m);
}

bool Walk::step(double by_m) {
    if (!way_) {
        at_ = at_ + direction_of(turned_deg_) * by_m;
        return true;
    }
    const double before_m = along_m_;
    go_to(along_m_ + by_m);
    return along_m_ != before_m;
}

void Walk::turn(double by_deg, double up_deg) {
    constexpr double steepest_deg = 60;
    turned_deg_ = std::fmod(turned_deg_ + by_deg + 720, 360);
    pitch_deg_ = std::clamp(pitch_deg_ + up_deg, -steepest_deg, steepest_deg);
}

void Walk::face(Point target) {
    const EyeCamera now = camera();
    if (distance(now.at, target) > 0) turn(heading_of(target - now.at) - now.heading_deg, -pitch_deg_);
}

void Walk::turn_back() {
    if (!way_) return turn(180, 0);
    std::reverse(way_->line.begin(), way_->line.end());
    way_->is_reversed = !way_->is_reversed;
    along_m_ = way_->length_m - along_m_;
    turned_deg_ = 0;
}

}  // namespace yimi::app
