#pragma once

#include <QColor>

namespace yimi::app {

enum class LinePattern { solid, dashed, dotted, dash_dot };
enum class Marker { none, circle, square, diamond, triangle, zebra };

/// How one feature is drawn. Widths and sizes in logical pixels.
struct Symbol {
    QColor fill;    ///< invalid: none
    QColor stroke;  ///< invalid: none
    double stroke_px = 1;
    LinePattern pattern = LinePattern::solid;
    bool hatched = false;  ///< what is unknown
    Marker marker = Marker::none;
    double marker_px = 8;
    friend bool operator==(const Symbol&, const Symbol&) = default;
};

}  // namespace yimi::app
