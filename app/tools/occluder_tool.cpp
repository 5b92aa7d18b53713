#include <QCoreApplication>

#include "app/map/map_style.h"
#include "app/tools/drawn_rows.h"
#include "app/tools/measure_text.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

/// A hedge or wall as a line; a kiosk or a parked car as an area, closed on its first point.
class OccluderTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::OccluderTool)

public:
    using SketchTool::SketchTool;

    QString hint() const override {
        return is_drawing()
                   ? tr("Click goes on, or type 40, 40<180 or @3,-4; Shift: right angles; Enter ends; the first "
                        "point makes an area")
                   : tr("Obstacle to sight: click along the hedge, wall or cars");
    }

protected:
    MapPreview::Line style() const override {
        MapPreview::Line line;
        line.colour = table_symbol(look(), Table::occluders).stroke;
        return line;
    }
    std::size_t least_points() const override { return 2; }
    QString too_few() const override { return tr("A line needs two points at least."); }
    bool can_close() const override { return true; }
    QString readout(const std::vector<Point>& line) const override { return length_text(path_length_m(line)); }
    bool finish(const std::vector<Point>& points, bool closed) override {
        auto shape = closed ? area_around(points) : std::optional(make_line(points));
        if (!shape) return false;
        const bool kept =
            commit_drawn(desk(), "draw_occluder", Table::occluders, drawn_feature(Table::occluders, *std::move(shape)))
                .has_value();
        // Unknown height hides nothing and clears nothing: say what is missing while the form is in front.
        if (kept) emit notice(tr("Its height is not known yet. Fill it in at the right, so that sight counts it."));
        return kept;
    }
};

}  // namespace

std::unique_ptr<Tool> make_occluder_tool(const ToolDesk& desk) {
    return std::make_unique<OccluderTool>(desk);
}

}  // namespace yimi::app
