#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "app/map/map_renderer.h"
#include "app/map/selection_picture.h"

namespace yimi::app {

/// What the pointer did, in project coordinates, not snapped yet.
struct MapPress {
    Point at;
    QPointF screen;
    double tolerance_m = 0;  ///< 12 px at the present scale
    Qt::MouseButton button = Qt::NoButton;
    Qt::MouseButtons buttons;
    Qt::KeyboardModifiers modifiers;
};

/// Whoever takes what the map itself does not use (panning, zooming); the tool controller. True: it was used.
class MapInput {
public:
    virtual ~MapInput() = default;
    virtual bool pressed(const MapPress&) { return false; }
    /// A left press that nobody used and that did not move: no panning, a click.
    virtual void clicked(const MapPress&) {}
    virtual bool moved(const MapPress&) { return false; }
    virtual bool released(const MapPress&) { return false; }
    virtual bool double_clicked(const MapPress&) { return false; }
    virtual bool key_pressed(int /*key*/, Qt::KeyboardModifiers) { return false; }
    /// Keys of the window's menus that the tool answers itself just now.
    virtual bool wants_key(int /*key*/, Qt::KeyboardModifiers) const { return false; }
    virtual void key_released(int /*key*/, Qt::KeyboardModifiers) {}
    /// Whether Shift means something to the tool just now, and so no frame to zoom to.
    virtual bool takes_shift() const { return false; }
};

/// The mark of a place that the pointer snaps to; a shape for each kind, since colours alone would not do.
enum class SnapMark { ring, square, cross, corner, triangle, hourglass, dots };

/// What tools draw above the map while the hand is at work. World coordinates.
struct MapPreview {
    struct Line {
        std::vector<Point> points;
        QColor colour;
        double width_px = 2;
        LinePattern pattern = LinePattern::solid;
        bool closed = false;  ///< filled lightly
    };
    struct Handle {
        Point at;
        bool active = false;
    };
    struct Text {
        Point at;
        QString text;
    };
    /// A filled circle with a short text in it: which of several places it is. Always drawn.
    struct Badge {
        Point at;
        QString text;
        QColor colour;
    };
    /// Ground, beneath all else.
    struct Area {
        Geometry shape;
        QColor fill, outline;
    };
    std::vector<Area> areas;
    std::vector<Line> lines;
    std::vector<Badge> badges;
    std::vector<Handle> handles;
    std::vector<Point> middles;  ///< of edges: small, where a new vertex may be taken
    std::vector<Text> texts;
    std::optional<Point> snap;
    SnapMark snap_mark = SnapMark::ring;
    QString snap_name;                                  ///< "节点", "边", "交点"
    std::optional<std::pair<Point, Point>> snap_guide;  ///< thin and dashed
    std::optional<std::pair<Point, Point>> box;         ///< rubber band of a selection
};

/// The map in the window. Tiles are drawn off the main thread; nothing here waits.
/// Pans with the middle button, Space + drag and the arrow keys, and with the left button where `input` does not use
/// it; zooms with the wheel at the pointer (Ctrl finer), +/-, Shift + drag on a box; Home fits the plan.
class MapWidget final : public QWidget {
    Q_OBJECT

public:
    explicit MapWidget(QWidget* parent = nullptr);
    ~MapWidget() override;
    MapWidget(const MapWidget&) = delete;
    MapWidget& operator=(const MapWidget&) = delete;

    void set_input(MapInput* input);
    /// `changed` is what differs from the snapshot before; an empty box means everything.
    void set_snapshot(const Snapshot& plan, const Box& changed = {});
    /// Shows a picture of a plan that is still being read, until `set_snapshot`.
    void show_glimpse(const QImage& picture, const MapView& view);
    void set_theme(Theme theme);
    void set_layers(const std::vector<LayerState>& layers);
    void set_overlay(std::shared_ptr<const MapOverlay> overlay);
    void set_symbols(const SymbolChanges& symbols);
    void set_backdrop(const MapBackdrop& backdrop);
    void set_preview(MapPreview preview);
    [[nodiscard]] const MapPreview& preview() const noexcept;
    /// The pointer at a place of the widget, with no button, in the present view.
    [[nodiscard]] MapPress hover_at(QPointF screen, Qt::KeyboardModifiers modifiers) const;
    /// Outlined in violet above the tiles.
    void set_selection(std::vector<Geometry> shapes);
    /// The same for so many that a worker has to draw them; empty for none.
    void set_selected_rows(SelectedRows rows);
    /// Pulses twice, so that the eye finds it, and keeps a ring or outline there until `unmark`.
    void flash(const Geometry& shape);
    void unmark();
    /// Bottom right: where the data is from.
    void set_attribution(const QString& text);

    [[nodiscard]] const MapContent& content() const noexcept;
    [[nodiscard]] const MapView& view() const noexcept;
    /// Glide: 150 ms, as after a click on a finding; jump: at once, as when a project opens.
    enum class Motion { jump, glide };
    void show_view(const MapView& view, Motion motion = Motion::jump);
    void show_box(const Box& box, Motion motion = Motion::glide);
    void fit();
    void zoom(double factor);

    /// Whether every tile and label of the present view is there.
    [[nodiscard]] bool is_settled() const noexcept;

signals:
    void view_changed(const yimi::app::MapView& view);
    void pointer_moved(const yimi::Point& world);
    void pointer_left();
    /// All tiles and labels of the present view are there.
    void settled();
    /// Right click that `input` did not use.
    void menu_requested(const QPoint& global, const yimi::Point& world);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// Where the map is, or where it is gliding to.
    [[nodiscard]] const MapView& aim() const noexcept;
    /// Light or dark, as the window around it is.
    void take_ground();
    void glide_on(double share);
    /// Draws everything anew with `change(MapContent&)` made to it.
    template <class Change>
    void change_content(const Change& change);
    void want_labels();
    void want_selection_picture();
    void show_selection_picture(QPainter& painter) const;
    void show_labels(QPainter& painter) const;
    void zoom_to_frame(const MapPress& release);
    /// A hand in place of the tool's cursor, and back.
    void show_hand(Qt::CursorShape shape);
    void hide_hand();
    void press_tool(const MapPress& press);

    class State;
    std::unique_ptr<State> state_;
};

}  // namespace yimi::app
