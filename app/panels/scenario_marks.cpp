#include "app/panels/scenario_marks.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_marked = 500;
constexpr double usual_width_px = 2.5, ghost_width_px = 1.5;

void mark(const Geometry& shape, const QColor& colour, LinePattern pattern, double width_px, MapPreview& marks) {
    const GeometryView view = shape;
    if (shape.kind == GeometryKind::points) {
        for (const Point at : shape.points) marks.badges.push_back({at, {}, colour});
        return;
    }
    for (std::size_t index = 0; index < view.path_count(); ++index) {
        const auto path = view.path(index);
        marks.lines.push_back({{path.begin(), path.end()}, colour, width_px, pattern, false});
    }
}

}  // namespace

MapPreview scenario_marks(const Edit& from_base, const MapColours& colours) {
    MapPreview marks;
    std::size_t marked = 0;
    for (const Change& change : from_base.changes) {
        const auto* const row = std::get_if<FeatureChange>(&change);
        if (!row || is_derived(row->table)) continue;
        if (++marked > most_marked) break;
        if (!row->after)
            mark(row->before->geometry, colours.unknown, LinePattern::dotted, ghost_width_px, marks);
        else if (!row->before)
            mark(row->after->geometry, colours.green_line, LinePattern::solid, usual_width_px, marks);
        else
            mark(row->after->geometry, colours.s2, LinePattern::dashed, usual_width_px, marks);
        const bool is_moved = row->before && row->after && row->before->geometry != row->after->geometry;
        if (is_moved) mark(row->before->geometry, colours.unknown, LinePattern::dotted, ghost_width_px, marks);
    }
    return marks;
}

}  // namespace yimi::app
