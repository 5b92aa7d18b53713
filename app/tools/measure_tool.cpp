#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include "app/tools/child_pace.h"
#include "app/tools/measure_text.h"
#include "app/tools/measurement.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

/// Lengths and directions leg by leg, length and walking time in all, and the area once it is closed. Changes nothing;
/// stays until Esc or the next click.
class MeasureTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::MeasureTool)

public:
    using SketchTool::SketchTool;

    QString hint() const override {
        if (!points().empty())
            return tr(
                "Click goes on, or type 40, 40<180 or @3,-4; Enter ends; a click on the first point measures the area");
        return measured_ ? tr("Ctrl+C copies the measurement, Esc takes it away; a click begins another one")
                         : tr("Measure: click the places between which you want to know the distance");
    }
    /// A measurement is no drawing: nothing is lost with it.
    bool is_drawing() const override { return false; }
    bool put_down() override {
        measured_.reset();
        drop();
        desk().map.set_preview({});
        return true;
    }
    bool pressed(const MapPress& press) override {
        if (points().empty() && press.button == Qt::LeftButton) measured_.reset();
        return SketchTool::pressed(press);
    }
    bool wants_key(int key, Qt::KeyboardModifiers modifiers) const override {
        return copies(key, modifiers) || SketchTool::wants_key(key, modifiers);
    }
    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override {
        if (copies(key, modifiers)) {
            QGuiApplication::clipboard()->setText(
                table_text(measured_.value_or(Measurement{points(), false}), walker()));
            emit notice(tr("The measurement is copied. It can be pasted into a spreadsheet."));
            return true;
        }
        if (key == Qt::Key_Escape && points().empty() && measured_) {
            measured_.reset();
            show();
            emit hint_changed();
            return true;
        }
        return SketchTool::key_pressed(key, modifiers);
    }

protected:
    MapPreview::Line style() const override { return {}; }
    std::size_t least_points() const override { return 2; }
    QString too_few() const override { return tr("A distance has two ends: click the second one."); }
    bool can_close() const override { return true; }
    QString readout(const std::vector<Point>& line) const override { return sum_text({line, false}, walker()); }
    QString basis() const override { return pace_text(walker()); }
    bool finish(const std::vector<Point>& line, bool closed) override {
        measured_ = Measurement{line, closed};
        return true;
    }
    void add_to(MapPreview& preview) const override {
        if (!measured_) return;
        const auto outline = measured_->outline();
        MapPreview::Line line;
        line.points = measured_->points;
        line.closed = measured_->closed;
        preview.lines.push_back(std::move(line));
        preview.texts.push_back(
            {measured_->closed ? centroid(make_polygon(measured_->points)) : measured_->points.back(),
             QStringLiteral("%1\n%2").arg(sum_text(*measured_, walker()), pace_text(walker()))});
        for (std::size_t leg = 1; leg < outline.size(); ++leg)
            preview.texts.push_back(
                {(outline[leg - 1] + outline[leg]) * 0.5, leg_text(outline[leg - 1], outline[leg])});
        for (const Point point : measured_->points) preview.handles.push_back({point, false});
    }

private:
    [[nodiscard]] bool copies(int key, Qt::KeyboardModifiers modifiers) const {
        return key == Qt::Key_C && modifiers == Qt::ControlModifier && (measured_ || points().size() > 1);
    }
    [[nodiscard]] WalkingProfile walker() const { return youngest_alone(*desk().document.snapshot()); }
    std::optional<Measurement> measured_;
};

}  // namespace

std::unique_ptr<Tool> make_measure_tool(const ToolDesk& desk) {
    return std::make_unique<MeasureTool>(desk);
}

}  // namespace yimi::app
