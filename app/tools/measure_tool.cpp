#include <QCoreApplication>

#include "app/tools/measure_text.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

/// Lengths leg by leg and in all, and the area once it is closed. Changes nothing; stays until Esc or the next click.
class MeasureTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::MeasureTool)

public:
    using SketchTool::SketchTool;

    QString hint() const override {
        return points().empty()
                   ? tr("Measure: click the places between which you want to know the distance")
                   : tr("Click goes on, or type metres; Enter ends; a click on the first point measures the area");
    }
    /// A measurement is no drawing: nothing is lost with it.
    bool is_drawing() const override { return false; }
    bool put_down() override {
        measured_.clear();
        drop();
        desk().map.set_preview({});
        return true;
    }
    bool pressed(const MapPress& press) override {
        if (points().empty()) measured_.clear();
        return SketchTool::pressed(press);
    }
    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override {
        if (key == Qt::Key_Escape && points().empty() && !measured_.empty()) {
            measured_.clear();
            show();
            return true;
        }
        return SketchTool::key_pressed(key, modifiers);
    }

protected:
    MapPreview::Line style() const override { return {}; }
    std::size_t least_points() const override { return 2; }
    QString too_few() const override { return tr("A distance has two ends: click the second one."); }
    bool can_close() const override { return true; }
    QString readout(const std::vector<Point>& line) const override { return length_text(path_length_m(line)); }
    bool finish(const std::vector<Point>& line, bool closed) override {
        measured_ = line;
        closed_ = closed;
        return true;
    }
    void add_to(MapPreview& preview) const override {
        if (measured_.empty()) return;
        MapPreview::Line line;
        line.points = measured_;
        line.closed = closed_;
        std::vector<Point> outline = measured_;
        if (closed_) outline.push_back(measured_.front());
        if (outline.size() > 2)
            for (std::size_t leg = 1; leg < outline.size(); ++leg)
                preview.texts.push_back(
                    {(outline[leg - 1] + outline[leg]) * 0.5, length_text(distance(outline[leg - 1], outline[leg]))});
        const QString all =
            closed_ ? tr("%1, outline %2")
                          .arg(area_text(area_m2(make_polygon(measured_))), length_text(path_length_m(outline)))
                    : tr("In all %1").arg(length_text(path_length_m(outline)));
        preview.texts.push_back({closed_ ? centroid(make_polygon(measured_)) : measured_.back(), all});
        preview.lines.push_back(std::move(line));
        for (const Point point : measured_) preview.handles.push_back({point, false});
    }

private:
    std::vector<Point> measured_;
    bool closed_ = false;
};

}  // namespace

std::unique_ptr<Tool> make_measure_tool(const ToolDesk& desk) {
    return std::make_unique<MeasureTool>(desk);
}

}  // namespace yimi::app
