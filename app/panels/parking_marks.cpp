#include "app/panels/parking_marks.h"

namespace yimi::app {
namespace {

void add_shape(const Geometry& shape, QColor colour, LinePattern pattern, MapPreview& marks) {
    if (shape.kind == GeometryKind::polygons) {
        QColor fill = colour;
        fill.setAlpha(90);
        marks.areas.push_back({shape, fill, colour});
    }
    const GeometryView view = shape;
    for (std::size_t index = 0; index < view.path_count(); ++index) {
        const auto path = view.path(index);
        marks.lines.push_back({{path.begin(), path.end()}, colour, 2, pattern, false});
    }
}

/// What lies between the child's eye and the stretches of the lane that are blind.
void add_triangles(const CrossingSight& sight, QColor fill, QColor line, MapPreview& marks) {
    for (const BlindInterval& interval : sight.blind.intervals) {
        std::vector<Point> corner = path_between(sight.approach.path, interval.from_m, interval.to_m);
        corner.push_back(sight.child);
        if (corner.size() > 2) marks.areas.push_back({make_polygon(corner), fill, line});
    }
}

}  // namespace

MapPreview parking_marks(const ParkingFound& found, const MapColours& colours) {
    MapPreview marks;
    QColor hidden = colours.blind;
    hidden.setAlpha(60);
    for (std::size_t index = 0; index < found.outcome.crossings.size(); ++index) {
        const ParkingCrossing &before = found.study->crossings[index], &after = found.outcome.crossings[index];
        if (!before.sight || before.state() == MutualSight::seen) continue;
        if (after.state() == MutualSight::seen)
            add_triangles(*before.sight, colours.child_sees, colours.child_sees_line, marks);
        else
            add_triangles(*after.sight, hidden, colours.blind, marks);
    }
    const Layer& occluders = found.study->plan->layer(Table::occluders);
    for (const ChangedBay& bay : found.outcome.bays) {
        add_shape(copy_of(occluders.row(bay.id)->geometry()), colours.s2, LinePattern::dotted, marks);
        if (bay.after) add_shape(*bay.after, colours.green_line, LinePattern::solid, marks);
    }
    return marks;
}

}  // namespace yimi::app
