#include <QCoreApplication>

#include "app/tools/drawn_on.h"
#include "app/tools/measure_text.h"
#include "app/tools/shape_edits.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

/// A drawn line takes the place of the stretch of a line, or of an area's outline, that lies between its ends.
class ReshapeTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ReshapeTool)

public:
    using SketchTool::SketchTool;

    QString hint() const override {
        return is_drawing() ? tr("Draw the new course back to the old one, Enter takes it")
                            : tr("Draw the new course of a line or outline, from the old one and back to it");
    }

protected:
    MapPreview::Line style() const override { return {}; }
    std::size_t least_points() const override { return 2; }
    QString too_few() const override { return tr("A line needs two points at least."); }
    QString readout(const std::vector<Point>& line) const override { return length_text(path_length_m(line)); }
    bool finish(const std::vector<Point>& points, bool) override {
        const auto features = drawn_on(desk(), bounding_box(points));
        const ShapeEdit reshape = reshape_edit(*desk().document.snapshot(), features, points);
        if (!reshape.problem.isEmpty()) emit notice(reshape.problem);
        if (reshape.edit.empty() || !desk().document.commit(reshape.edit)) return false;
        const auto& row = std::get<FeatureChange>(reshape.edit.changes.front());
        desk().selection.set({{row.table, row.id}});
        return true;
    }
};

}  // namespace

std::unique_ptr<Tool> make_reshape_tool(const ToolDesk& desk) {
    return std::make_unique<ReshapeTool>(desk);
}

}  // namespace yimi::app
