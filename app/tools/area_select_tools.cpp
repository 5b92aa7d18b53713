#include <QApplication>
#include <QCoreApplication>

#include "app/tools/area_probe.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AreaSelectTool)
};

enum class Way { replace, add, take_away };

Way way_of(Qt::KeyboardModifiers held) {
    if (held & Qt::ShiftModifier) return Way::add;
    return held & (Qt::ControlModifier | Qt::AltModifier) ? Way::take_away : Way::replace;
}

/// What the tools have in common: an area is drawn and what is in it selected. As in CAD, an area begun to the right
/// takes what lies in it wholly, one begun to the left also what it only touches.
class AreaSelectTool : public Tool {
public:
    using Tool::Tool;

    bool takes_shift() const override { return true; }
    bool put_down() override {
        drop();
        return true;
    }

protected:
    /// In the order of table and id.
    void select(std::vector<Point> ring, AreaReach reach, Way way) {
        const AreaProbe probe(std::move(ring));
        std::vector<FeatureRef> found;
        auto tables = tables_in_sight(desk().map);
        std::sort(tables.begin(), tables.end());
        for (const Table table : tables) {
            const std::size_t before = found.size();
            desk().document.snapshot()->layer(table).query(probe.extent(), [&](const RowView& row) {
                if (probe.takes(row, reach)) found.push_back({table, row.id()});
                return true;
            });
            std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
        }
        Selection& selection = desk().selection;
        if (way == Way::add) return selection.add(std::move(found));
        if (way == Way::take_away) return selection.take_away(found);
        selection.set(std::move(found));
    }

    void show(std::vector<Point> points, AreaReach reach) const {
        MapPreview preview;
        if (points.size() > 1) {
            MapPreview::Line line;
            line.points = std::move(points);
            line.closed = line.points.size() > 2;
            line.width_px = 1.4;
            line.pattern = reach == AreaReach::inside ? LinePattern::solid : LinePattern::dashed;
            preview.lines.push_back(std::move(line));
        }
        desk().map.set_preview(std::move(preview));
    }
};

AreaReach reach_towards(double to_the_right) {
    return to_the_right >= 0 ? AreaReach::inside : AreaReach::touching;
}

/// Drag a frame.
class FrameSelectTool final : public AreaSelectTool {
public:
    using AreaSelectTool::AreaSelectTool;

    QString hint() const override {
        return Words::tr(
            "Drag a frame: to the right it takes what lies in it wholly, to the left what it touches too; Shift adds, "
            "Ctrl takes away");
    }
    bool is_drawing() const override { return false; }  // a frame that is dropped is no loss

    bool pressed(const MapPress& press) override {
        if (press.button != Qt::LeftButton) return false;
        from_ = press.at;
        from_screen_ = press.screen;
        return true;
    }
    bool moved(const MapPress& press) override {
        if (!from_) return false;
        if (is_frame(press)) show(corners(press.at), reach_towards(press.at.x - from_->x));
        return true;
    }
    bool released(const MapPress& press) override {
        if (!from_) return false;
        if (is_frame(press))
            select(corners(press.at), reach_towards(press.at.x - from_->x), way_of(press.modifiers));
        else if (way_of(press.modifiers) == Way::replace)
            desk().selection.clear();
        drop();
        return true;
    }
    bool key_pressed(int key, Qt::KeyboardModifiers) override {
        if (key != Qt::Key_Escape || !from_) return false;
        drop();
        return true;
    }
    void drop() override {
        from_.reset();
        desk().map.set_preview({});
    }

private:
    [[nodiscard]] bool is_frame(const MapPress& press) const {
        return (press.screen - from_screen_).manhattanLength() >= QApplication::startDragDistance();
    }
    [[nodiscard]] std::vector<Point> corners(Point to) const {
        return {*from_, {to.x, from_->y}, to, {from_->x, to.y}};
    }

    std::optional<Point> from_;
    QPointF from_screen_;
};

/// Drag freely around, or click corner after corner.
class LassoSelectTool final : public AreaSelectTool {
public:
    using AreaSelectTool::AreaSelectTool;

    QString hint() const override {
        if (is_drawing())
            return Words::tr("Click the next corner; Enter or double click selects, Backspace takes the last one back");
        return Words::tr(
            "Draw around what is meant, by dragging or corner by corner: begun to the right it takes what lies in it "
            "wholly, to the left what it touches too; Shift adds, Ctrl takes away");
    }
    /// Corner by corner, that is; what is dragged ends with the drag.
    bool is_drawing() const override { return !points_.empty() && !is_dragged_ && (!is_down_ || points_.size() > 1); }

    bool pressed(const MapPress& press) override {
        if (press.button == Qt::RightButton && is_drawing()) return close(press.modifiers), true;
        if (press.button != Qt::LeftButton) return false;
        is_down_ = true;
        is_dragged_ = false;
        last_screen_ = press.screen;
        points_.push_back(press.at);
        emit hint_changed();
        return true;
    }
    bool moved(const MapPress& press) override {
        if (points_.empty()) return false;
        const double way_px = (press.screen - last_screen_).manhattanLength();
        constexpr double step_px = 3;  // finer than a hand draws
        if (is_down_ &&
            (is_dragged_ ? way_px >= step_px : points_.size() == 1 && way_px >= QApplication::startDragDistance())) {
            is_dragged_ = true;
            last_screen_ = press.screen;
            points_.push_back(press.at);
        }
        auto shown = points_;
        if (!is_dragged_) shown.push_back(press.at);
        const AreaReach reach = reach_of(shown);
        show(std::move(shown), reach);
        return true;
    }
    bool released(const MapPress& press) override {
        is_down_ = false;
        if (is_dragged_) close(press.modifiers);
        emit hint_changed();
        return true;
    }
    bool double_clicked(const MapPress& press) override {
        if (press.button != Qt::LeftButton || points_.empty()) return false;
        close(press.modifiers);
        return true;
    }
    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override {
        if (points_.empty()) return false;
        if (key == Qt::Key_Return || key == Qt::Key_Enter) return close(modifiers), true;
        if (key == Qt::Key_Backspace) {
            points_.pop_back();
            show(points_, reach_of(points_));
        } else if (key == Qt::Key_Escape) {
            drop();
        } else {
            return false;
        }
        emit hint_changed();
        return true;
    }
    void drop() override {
        points_.clear();
        is_down_ = is_dragged_ = false;
        desk().map.set_preview({});
    }

private:
    /// By the way the first stroke goes, however the rest turns.
    static AreaReach reach_of(const std::vector<Point>& points) {
        return reach_towards(points.size() > 1 ? points[1].x - points[0].x : 0);
    }
    void close(Qt::KeyboardModifiers modifiers) {
        auto ring = std::exchange(points_, {});
        drop();
        emit hint_changed();
        const AreaReach reach = reach_of(ring);
        if (ring.size() > 2) select(std::move(ring), reach, way_of(modifiers));
    }

    std::vector<Point> points_;
    QPointF last_screen_;
    bool is_down_ = false, is_dragged_ = false;
};

}  // namespace

std::unique_ptr<Tool> make_frame_select_tool(const ToolDesk& desk) {
    return std::make_unique<FrameSelectTool>(desk);
}

std::unique_ptr<Tool> make_lasso_select_tool(const ToolDesk& desk) {
    return std::make_unique<LassoSelectTool>(desk);
}

}  // namespace yimi::app
