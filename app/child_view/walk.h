#pragma once

#include <optional>
#include <vector>

#include "app/child_view/eye_camera.h"
#include "core/model/plan.h"

namespace yimi::app {

/// A route of the plan as it is walked, in the direction of its points.
struct WalkedWay {
    FeatureId route;
    std::vector<Point> line;
    double length_m = 0;
    double speed_mps = 1;          ///< the pace of its profile
    std::optional<int> departs_s;  ///< second of the day
    bool is_reversed = false;      ///< against the direction in which it was drawn
};
/// Nothing where the row is not there or is no line.
[[nodiscard]] std::optional<WalkedWay> walked_way(const Plan& plan, FeatureId route);

/// Where somebody stands and looks: on a way, looking along it unless turned, or anywhere. A value.
class Walk {
public:
    [[nodiscard]] bool is_somewhere() const noexcept { return is_somewhere_; }
    [[nodiscard]] const std::optional<WalkedWay>& way() const noexcept { return way_; }
    /// Metres along the way from where the walk begins; 0 where there is none.
    [[nodiscard]] double along_m() const noexcept { return along_m_; }
    [[nodiscard]] EyeCamera camera() const;

    /// From the beginning of a route as it is drawn; where it is the same route, on from where one is.
    void follow(const WalkedWay& way);
    void stand(Point at, double heading_deg);
    void leave() { *this = Walk(eye_); }
    void set_eye(EyeHeight eye) noexcept { eye_ = eye; }
    void go_to(double along_m);
    /// Forwards or, negative, backwards: along the way, else where one looks. False at the way's end.
    bool step(double by_m);
    void turn(double by_deg, double up_deg);
    void face(Point target);
    /// To the other end at the same place.
    void turn_back();

    Walk() = default;

private:
    explicit Walk(EyeHeight eye) : eye_(eye) {}
    [[nodiscard]] double way_heading_deg() const;

    bool is_somewhere_ = false;
    std::optional<WalkedWay> way_;
    double along_m_ = 0;
    Point at_;
    double turned_deg_ = 0;  ///< from the way's direction; from north where there is no way
    double pitch_deg_ = 0;
    EyeHeight eye_ = child_eye;
};

}  // namespace yimi::app
