#include "app/child_view/eye_camera.h"

#include <cmath>
#include <numbers>

namespace yimi::app {

double heading_of(Point direction) noexcept {
    const double degrees = std::atan2(direction.x, direction.y) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

Point direction_of(double heading_deg) noexcept {
    const double angle = heading_deg * std::numbers::pi / 180;
    return {std::sin(angle), std::cos(angle)};
}

QMatrix4x4 view_matrix(const EyeCamera& camera, Point origin, double ground_m, double width_to_height) {
    const Point ahead = direction_of(camera.heading_deg), at = camera.at - origin;
    const double pitch = camera.pitch_deg * std::numbers::pi / 180;
    const QVector3D eye(static_cast<float>(at.x), static_cast<float>(at.y),
                        static_cast<float>(ground_m + camera.eye.metres));
    const QVector3D look(static_cast<float>(ahead.x * std::cos(pitch)), static_cast<float>(ahead.y * std::cos(pitch)),
                         static_cast<float>(std::sin(pitch)));
    QMatrix4x4 matrix;
    matrix.perspective(static_cast<float>(camera.upright_deg), static_cast<float>(width_to_height), nearest_m,
                       farthest_m);
    matrix.lookAt(eye, eye + look, {0, 0, 1});
    return matrix;
}

}  // namespace yimi::app
