#include "app/tools/transform_frame.h"

#include <QRegularExpression>
#include <cmath>
#include <numbers>

namespace yimi::app {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double least_factor = 0.01, most_factor = 1000;

double factor_of(double from, double to) {
    constexpr double beside_m = 1e-9;
    return std::abs(from) < beside_m ? 1 : std::clamp(to / from, least_factor, most_factor);
}

bool is_factor(double factor) {
    return factor >= least_factor && factor <= most_factor;
}

}  // namespace

std::vector<Point> TransformFrame::corners() const {
    return {{box_.min_x, box_.min_y}, {box_.max_x, box_.min_y}, {box_.max_x, box_.max_y}, {box_.min_x, box_.max_y}};
}

std::vector<TransformFrame::Handle> TransformFrame::handles() const {
    std::vector<Handle> handles;
    const bool wide = box_.width() > 0, high = box_.height() > 0;
    const Point middle = box_.centre();
    if (wide && high)
        for (const Point corner : corners()) handles.push_back({corner, true, true});
    if (wide)
        for (const double x : {box_.min_x, box_.max_x}) handles.push_back({{x, middle.y}, true, false});
    if (high)
        for (const double y : {box_.min_y, box_.max_y}) handles.push_back({{middle.x, y}, false, true});
    return handles;
}

Affine TransformFrame::turned(Point from, Point to, Steps steps) const {
    const Point a = from - pivot_, b = to - pivot_;
    double angle = std::atan2(cross(a, b), dot(a, b));
    if (steps == Steps::of_15_degrees) angle = std::round(angle / (15 * degree)) * 15 * degree;
    return rotation(pivot_, angle);
}

Affine TransformFrame::scaled(const Handle& handle, Point to, Proportions proportions) const {
    const Point from = handle.at - pivot_, now = to - pivot_;
    double x = handle.along_x ? factor_of(from.x, now.x) : 1, y = handle.along_y ? factor_of(from.y, now.y) : 1;
    if (proportions == Proportions::kept) {
        const Point along{handle.along_x ? from.x : 0, handle.along_y ? from.y : 0};
        x = y = factor_of(dot(along, along), dot(along, now));
    }
    return scaling(pivot_, x, y);
}

double turn_deg(const Affine& affine) noexcept {
    return -std::atan2(affine.yx, affine.xx) / degree;
}

std::optional<Affine> typed_transformation(const QString& text, Point pivot) {
    static const QRegularExpression angle(QStringLiteral(R"(^\s*([+-]?\d+(?:\.\d+)?)\s*[°度]?\s*$)"));
    static const QRegularExpression factors(
        QStringLiteral(R"(^\s*(\d+(?:\.\d+)?)\s*[%％](?:\s*[,，x×]?\s*(\d+(?:\.\d+)?)\s*[%％])?\s*$)"));
    if (const auto found = angle.match(text); found.hasMatch())
        return rotation(pivot, -found.captured(1).toDouble() * degree);
    const auto found = factors.match(text);
    if (!found.hasMatch()) return std::nullopt;
    const double x = found.captured(1).toDouble() / 100;
    const double y = found.captured(2).isEmpty() ? x : found.captured(2).toDouble() / 100;
    if (!is_factor(x) || !is_factor(y)) return std::nullopt;
    return scaling(pivot, x, y);
}

}  // namespace yimi::app
