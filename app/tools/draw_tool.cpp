#include <QCoreApplication>

#include "app/text/names.h"
#include "app/tools/drawn_rows.h"
#include "app/tools/measure_text.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

/// Draws a new feature of the layer that is chosen at the left: points, lines or areas, as its table holds them.
class DrawTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::DrawTool)

public:
    using SketchTool::SketchTool;

    QString hint() const override {
        if (!desk().aids.layer) return tr("Choose the layer at the left in which you want to draw");
        if (!can_draw()) return tr("What Yimi computes itself is not drawn by hand: choose another layer at the left");
        if (is_drawing())
            return tr(
                "Click goes on, or type 40, 40<180 or @3,-4; Shift: right angles; Backspace: one point back; Enter "
                "ends");
        return beginning().arg(table_title(table()));
    }

    bool pressed(const MapPress& press) override {
        if (can_draw()) return SketchTool::pressed(press);
        if (press.button == Qt::LeftButton) emit notice(tr("%1.").arg(hint()));
        return press.button == Qt::LeftButton;
    }
    bool moved(const MapPress& press) override { return can_draw() && SketchTool::moved(press); }
    bool double_clicked(const MapPress& press) override { return can_draw() && SketchTool::double_clicked(press); }
    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override {
        return can_draw() && SketchTool::key_pressed(key, modifiers);
    }

protected:
    MapPreview::Line style() const override {
        MapPreview::Line line;
        line.closed = holds() == GeometryColumn::multi_polygon;
        return line;
    }
    std::size_t least_points() const override {
        switch (holds()) {
            case GeometryColumn::line:
                return 2;
            case GeometryColumn::multi_polygon:
                return 3;
            case GeometryColumn::point:
            case GeometryColumn::any:
                break;
        }
        return takes_points() ? 1 : 2;
    }
    bool ends_at_once() const override { return holds() == GeometryColumn::point; }
    QString too_few() const override {
        return holds() == GeometryColumn::multi_polygon ? tr("An area needs three corners at least.")
                                                        : tr("A line needs two points at least.");
    }
    bool can_close() const override {
        return holds() == GeometryColumn::multi_polygon || holds() == GeometryColumn::any;
    }
    QString readout(const std::vector<Point>& line) const override {
        return holds() == GeometryColumn::multi_polygon ? outline_text(line) : length_text(path_length_m(line));
    }

    bool finish(const std::vector<Point>& points, bool closed) override {
        auto shape = shape_of(points, closed);
        return shape && commit_drawn(desk(), "draw", table(), drawn_feature(table(), *std::move(shape)));
    }

private:
    bool can_draw() const { return desk().aids.layer && !is_derived(*desk().aids.layer); }
    Table table() const { return desk().aids.layer.value_or(Table::streets); }
    GeometryColumn holds() const { return schema_of(table()).geometry; }
    bool takes_points() const { return may_have(table(), GeometryKind::points); }
    bool takes_lines() const { return may_have(table(), GeometryKind::lines); }

    QString beginning() const {
        switch (holds()) {
            case GeometryColumn::point:
                return tr("%1: click where it stands");
            case GeometryColumn::line:
                return tr("%1: click along it, from end to end");
            case GeometryColumn::multi_polygon:
                return tr("%1: click its corners one after the other");
            case GeometryColumn::any:
                break;
        }
        if (!takes_points()) return tr("%1: click along it; a click on the first point makes it an area");
        return takes_lines() ? tr("%1: Enter after one click makes a point, after more a line, the first point an area")
                             : tr("%1: Enter after one click makes a point, after more corners an area");
    }

    std::optional<Geometry> shape_of(const std::vector<Point>& points, bool closed) {
        const bool any = holds() == GeometryColumn::any;
        if (holds() == GeometryColumn::point || (any && points.size() == 1)) return make_point(points.front());
        if (closed || holds() == GeometryColumn::multi_polygon || (any && !takes_lines())) return area_around(points);
        return make_line(points);
    }
};

}  // namespace

std::unique_ptr<Tool> make_draw_tool(const ToolDesk& desk) {
    return std::make_unique<DrawTool>(desk);
}

}  // namespace yimi::app
