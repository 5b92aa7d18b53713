#pragma once

#include "app/tools/tool.h"

namespace yimi::app {

/// Drawing point by point: click sets one, Backspace takes the last back, Enter or double click ends, Esc drops all.
/// What a tool makes of the points is its own affair; what could not be kept stays on the map as it is.
class SketchTool : public Tool {
    Q_OBJECT

public:
    using Tool::Tool;

    bool is_drawing() const override { return !points_.empty(); }
    bool put_down() override;
    void drop() override;
    void refresh() override { show(); }

    bool pressed(const MapPress& press) override;
    bool moved(const MapPress& press) override;
    bool double_clicked(const MapPress& press) override;
    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override;

protected:
    /// The line as it is shown while it is drawn.
    [[nodiscard]] virtual MapPreview::Line style() const = 0;
    /// How many points make a whole; 1: the first click ends.
    [[nodiscard]] virtual std::size_t least_points() const = 0;
    [[nodiscard]] virtual QString too_few() const = 0;
    /// Beside the pointer: metres, minutes, hectares of the points so far and the pointer.
    [[nodiscard]] virtual QString readout(const std::vector<Point>& with_pointer) const = 0;
    /// Whether a click on the first point ends the drawing as an area.
    [[nodiscard]] virtual bool can_close() const { return false; }
    /// Makes something of the points; false: it could not be kept, `notice` has said why.
    [[nodiscard]] virtual bool finish(const std::vector<Point>& points, bool closed) = 0;
    /// After each new point and each move of the pointer.
    virtual void follow(const std::vector<Point>& /*with_pointer*/) {}
    /// More to show above the line.
    virtual void add_to(MapPreview& /*preview*/) const {}

    /// The area that the points go around; nothing, after a notice, where they make none.
    [[nodiscard]] std::optional<Geometry> area_around(const std::vector<Point>& points);
    [[nodiscard]] const std::vector<Point>& points() const noexcept { return points_; }
    void show();

private:
    void add(Point at);
    /// True: ended or at least said what is missing.
    bool end(bool closed);
    [[nodiscard]] bool is_on_first(const MapPress& press) const;
    [[nodiscard]] std::vector<Point> with_pointer() const;

    std::vector<Point> points_;
    std::optional<Point> pointer_;
    std::optional<Snap> snap_;
    bool closes_ = false;  ///< the pointer is on the first point, and a click would close the area
};

/// A new row with what every drawing has: geometry, uid, source and today's date; all else unknown.
[[nodiscard]] Feature drawn_feature(Table table, Geometry geometry);
/// Commits one new row and selects it; nothing where the plan could not take it (the document has said why).
std::optional<FeatureId> commit_drawn(const ToolDesk& desk, const char* edit_name, Table table, Feature feature);

}  // namespace yimi::app
