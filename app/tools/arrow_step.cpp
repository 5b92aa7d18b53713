#include "app/tools/arrow_step.h"

namespace yimi::app {

std::optional<Point> arrow_step(int key, Qt::KeyboardModifiers modifiers, double metres_per_pixel) {
    const Qt::KeyboardModifiers held = modifiers & ~Qt::KeypadModifier;
    if (held != Qt::NoModifier && held != Qt::ShiftModifier) return std::nullopt;
    const double step_m = (held ? 10 : 1) * metres_per_pixel;
    switch (key) {
        case Qt::Key_Left:
            return Point{-step_m, 0};
        case Qt::Key_Right:
            return Point{step_m, 0};
        case Qt::Key_Up:
            return Point{0, step_m};
        case Qt::Key_Down:
            return Point{0, -step_m};
        default:
            return std::nullopt;
    }
}

}  // namespace yimi::app
