#pragma once

#include "core/model/feature.h"

namespace yimi {

/// Writes what a row says of its shape's area from the shape itself, to a hundredth of a square metre; nothing where
/// its table has no such column or the shape is no area.
void measure_shape(Table table, Feature& row);

/// Gives a row another shape. An area that was the shape's (to half a square metre or a thousandth) follows it; one
/// that somebody knows otherwise stays.
void set_shape(Table table, Feature& row, Geometry shape);

}  // namespace yimi
