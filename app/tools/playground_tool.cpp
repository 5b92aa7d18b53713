#include <QCoreApplication>

#include "app/map/map_style.h"
#include "app/tools/drawn_rows.h"
#include "app/tools/measure_text.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

class PlaygroundTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::PlaygroundTool)

public:
    using SketchTool::SketchTool;

    QString hint() const override {
        return is_drawing()
                   ? tr("Click goes on around it, or type 40, 40<180 or @3,-4; Shift: right angles; Backspace: "
                        "one point back; Enter ends")
                   : tr("Playground: click its corners one after the other");
    }

protected:
    MapPreview::Line style() const override {
        MapPreview::Line line;
        line.colour = table_symbol(look(), Table::playgrounds).stroke;
        line.closed = true;
        return line;
    }
    std::size_t least_points() const override { return 3; }
    QString too_few() const override { return tr("An area needs three corners at least."); }
    bool can_close() const override { return true; }
    QString readout(const std::vector<Point>& outline) const override { return outline_text(outline); }
    bool finish(const std::vector<Point>& outline, bool) override {
        auto area = area_around(outline);
        return area && commit_drawn(desk(), "draw_playground", Table::playgrounds,
                                    drawn_feature(Table::playgrounds, *std::move(area)));
    }
};

}  // namespace

std::unique_ptr<Tool> make_playground_tool(const ToolDesk& desk) {
    return std::make_unique<PlaygroundTool>(desk);
}

}  // namespace yimi::app
