#include <QCoreApplication>

#include "app/document/commit_rows.h"
#include "app/tools/drawn_on.h"
#include "app/tools/measure_text.h"
#include "app/tools/selected_shapes.h"
#include "app/tools/shape_edits.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

/// A line drawn across what is selected parts it; where nothing is selected, the one thing that it crosses.
class SplitTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SplitTool)

public:
    using SketchTool::SketchTool;

    QString hint() const override {
        if (is_drawing()) return tr("Click goes on across it, Enter splits, Backspace takes the last point back");
        return is_selection_meant(desk()) ? tr("Draw a line across what is selected: all that it crosses is split")
                                          : tr("Draw a line across the line or area that you want to split");
    }

protected:
    MapPreview::Line style() const override {
        MapPreview::Line line;
        line.pattern = LinePattern::dashed;
        return line;
    }
    std::size_t least_points() const override { return 2; }
    QString too_few() const override { return tr("A line needs two points at least."); }
    QString readout(const std::vector<Point>& line) const override { return length_text(path_length_m(line)); }
    bool finish(const std::vector<Point>& points, bool) override {
        ShapeEdit split = split_on(points);
        if (!split.problem.isEmpty()) {
            emit notice(split.problem);
            return false;
        }
        std::vector<FeatureRef> pieces;
        for (const Change& change : split.edit.changes)
            if (const auto* row = std::get_if<FeatureChange>(&change)) pieces.push_back({row->table, row->id});
        commit_rows(desk().document, std::move(split.edit),
                    [selection = &desk().selection, pieces] { selection->set(pieces); });
        return true;
    }

private:
    ShapeEdit split_on(const std::vector<Point>& blade) const {
        const Plan& plan = *desk().document.snapshot();
        const auto features = drawn_on(desk(), bounding_box(blade));
        if (is_selection_meant(desk())) return split_edit(plan, features, blade);
        ShapeEdit split = split_edit(plan, {}, blade);
        for (const FeatureRef& feature : features) {
            if (!split.problem.isEmpty()) split = split_edit(plan, std::span(&feature, 1), blade);
        }
        return split;
    }
};

}  // namespace

std::unique_ptr<Tool> make_split_tool(const ToolDesk& desk) {
    return std::make_unique<SplitTool>(desk);
}

}  // namespace yimi::app
