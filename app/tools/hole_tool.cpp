#include <QCoreApplication>

#include "app/tools/drawn_on.h"
#include "app/tools/measure_text.h"
#include "app/tools/shape_edits.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

/// An outline drawn in an area becomes a hole of it; a click in a hole fills that.
class HoleTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::HoleTool)

public:
    using SketchTool::SketchTool;

    QString hint() const override {
        return is_drawing()
                   ? tr("Click goes on around the hole, Enter cuts it out, Backspace takes the last point back")
                   : tr("Click around a new hole inside of an area; a click in a hole that is there fills it");
    }

    bool pressed(const MapPress& press) override {
        if (is_drawing() || press.button != Qt::LeftButton) return SketchTool::pressed(press);
        const auto hole = hole_at(press.at);
        if (!hole) return SketchTool::pressed(press);
        if (desk().document.commit(fill_hole_edit(*desk().document.snapshot(), *hole)))
            desk().selection.set({hole->feature});
        return true;
    }

protected:
    MapPreview::Line style() const override {
        MapPreview::Line line;
        line.closed = true;
        return line;
    }
    std::size_t least_points() const override { return 3; }
    QString too_few() const override { return tr("An area needs three corners at least."); }
    bool can_close() const override { return true; }
    QString readout(const std::vector<Point>& outline) const override { return outline_text(outline); }
    bool finish(const std::vector<Point>& outline, bool) override {
        const auto hole = area_around(outline);
        if (!hole) return false;
        const auto features = drawn_on(desk(), bounding_box(outline));
        const ShapeEdit cut = hole_edit(*desk().document.snapshot(), features, *hole);
        if (!cut.problem.isEmpty()) emit notice(cut.problem);
        if (cut.edit.empty() || !desk().document.commit(cut.edit)) return false;
        const auto& row = std::get<FeatureChange>(cut.edit.changes.front());
        desk().selection.set({{row.table, row.id}});
        return true;
    }

private:
    std::optional<Hole> hole_at(Point at) const {
        for (const FeatureRef& feature : drawn_on(desk(), box_around(at, 0))) {
            const auto row = desk().document.snapshot()->layer(feature.table).row(feature.id);
            const GeometryView shape = row->geometry();
            for (std::size_t part = 0; part < shape.part_ends.size(); ++part)
                for (std::size_t path = shape.first_path(part) + 1; path < shape.part_ends[part]; ++path)
                    if (contains(make_polygon(shape.path(path)), at)) return Hole{feature, path};
        }
        return std::nullopt;
    }
};

}  // namespace

std::unique_ptr<Tool> make_hole_tool(const ToolDesk& desk) {
    return std::make_unique<HoleTool>(desk);
}

}  // namespace yimi::app
