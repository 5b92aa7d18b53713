#pragma once

#include <QPointer>

#include "app/tools/direction_lock.h"
#include "app/tools/point_entry.h"
#include "app/tools/sketch_trail.h"
#include "app/tools/tool.h"
#include "app/tools/typed_point.h"

namespace yimi::app {

/// Drawing point by point: a click or something typed sets one; Backspace takes the last back, Enter, right or double
/// click ends, Esc gives up, which can be taken back too. Shift holds the direction to right angles and parallels.
/// What a tool makes of the points is its own affair; what could not be kept stays on the map as it is.
class SketchTool : public Tool {
    Q_OBJECT

public:
    explicit SketchTool(const ToolDesk& desk) : Tool(desk) {}
    ~SketchTool() override;
    SketchTool(const SketchTool&) = delete;
    SketchTool& operator=(const SketchTool&) = delete;

    bool is_drawing() const override { return !trail_.empty(); }
    bool put_down() override;
    void drop() override;
    void refresh() override;
    QString aim_word() const override;
    bool takes_shift() const override { return !trail_.empty(); }
    bool can_take_back() const override { return !trail_.empty(); }
    bool can_put_back() const override { return trail_.has_taken_back(); }
    bool take_back() override;
    bool put_back() override;
    std::vector<Click> half_drawn() const override { return trail_.clicks(); }
    void go_on_with(const std::vector<Click>& clicks) override;

    bool pressed(const MapPress& press) override;
    bool moved(const MapPress& press) override;
    bool double_clicked(const MapPress& press) override;
    bool wants_key(int key, Qt::KeyboardModifiers modifiers) const override;
    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override;
    void key_released(int key, Qt::KeyboardModifiers modifiers) override;

protected:
    /// The line as it is shown while it is drawn.
    [[nodiscard]] virtual MapPreview::Line style() const = 0;
    /// How many points make a whole.
    [[nodiscard]] virtual std::size_t least_points() const = 0;
    /// Whether the first click ends.
    [[nodiscard]] virtual bool ends_at_once() const { return least_points() == 1; }
    [[nodiscard]] virtual QString too_few() const = 0;
    /// Beside the pointer: metres, minutes, hectares of the points so far and the pointer.
    [[nodiscard]] virtual QString readout(const std::vector<Point>& with_pointer) const = 0;
    /// What the figures beside the pointer rest on, as their last line.
    [[nodiscard]] virtual QString basis() const { return {}; }
    /// Whether a click on the first point ends the drawing as an area.
    [[nodiscard]] virtual bool can_close() const { return false; }
    /// The way from one click to the next: ends with `to`, does not begin with `from`.
    [[nodiscard]] virtual std::vector<Point> way_between(Point /*from*/, Point to) const { return {to}; }
    /// Makes something of the points; false: it could not be kept, `notice` has said why.
    [[nodiscard]] virtual bool finish(const std::vector<Point>& points, bool closed) = 0;
    /// After each new point and each move of the pointer.
    virtual void follow(const std::vector<Point>& /*with_pointer*/) {}
    /// More to show above the line.
    virtual void add_to(MapPreview& /*preview*/) const {}

    /// In which what is drawn looks as it will in the plan.
    [[nodiscard]] MapLook look() const { return {Theme::planning, desk().map.content().ground}; }
    /// The area that the points go around; nothing, after a notice, where they make none.
    [[nodiscard]] std::optional<Geometry> area_around(const std::vector<Point>& points);
    [[nodiscard]] const std::vector<Point>& points() const noexcept { return trail_.points(); }
    /// Of what `finish` makes something of.
    [[nodiscard]] const std::vector<Click>& ended_clicks() const noexcept { return ended_.clicks(); }
    void show();

private:
    /// Where the next point would be.
    struct Aim {
        Point at;
        std::optional<Snap> snap = {};
        std::optional<DirectionLock> lock = {};
        bool closes = false;          ///< a click would close the area
        std::vector<Point> way = {};  ///< what a click would add; ends with `at`
    };
    [[nodiscard]] Aim aim_at(const MapPress& press) const;
    [[nodiscard]] Aim place_at(const MapPress& press) const;
    [[nodiscard]] std::optional<DirectionLock> lock_at(const MapPress& press) const;
    [[nodiscard]] bool is_on_first(const MapPress& press) const;
    /// As if the pointer had moved: Shift or Alt is held now, or no longer.
    void aim_anew(Qt::KeyboardModifiers modifiers);
    /// Where the pointer is now, seen from the last point.
    [[nodiscard]] std::optional<Aim> aim_now() const;
    void add(const std::vector<Point>& way);
    /// True: ended or at least said what is missing.
    bool end(bool closed);
    /// Esc: nothing is drawn any more; what there was can be put back.
    void give_up();
    /// After a change of the points.
    void tell();
    [[nodiscard]] std::vector<Point> with_pointer() const;
    /// Everything beside the pointer: of the whole, and of the piece that a click would add.
    [[nodiscard]] QString note(const std::vector<Point>& with_pointer) const;

    void begin_typing(QChar first);
    void stop_typing();
    [[nodiscard]] bool is_typing() const;
    [[nodiscard]] TypedPoint read(const QString& typed) const;
    void take_typed(const QString& typed);

    SketchTrail trail_;
    SketchTrail ended_;              ///< the last drawing that was ended
    std::optional<MapPress> hover_;  ///< the pointer's last move
    std::optional<Aim> aim_;
    std::optional<double> bearing_deg_;  ///< typed, for the next point
    std::optional<Point> typed_;         ///< what stands in the field now
    QPointer<PointEntry> entry_;         ///< the map's
};

}  // namespace yimi::app
