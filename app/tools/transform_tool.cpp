#include <QCoreApplication>
#include <QPointer>

#include "app/document/commit_rows.h"
#include "app/text/names.h"
#include "app/tools/hit_test.h"
#include "app/tools/move_drag.h"
#include "app/tools/point_entry.h"
#include "app/tools/tool_registry.h"
#include "app/tools/transform_frame.h"

namespace yimi::app {
namespace {

constexpr double arm_px = 30;  // from the frame to the handle that turns it

/// Turns and scales what is selected by the handles of its frame, about a point that can be moved; inside of the frame
/// it moves.
class TransformTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::TransformTool)

public:
    using Tool::Tool;
    ~TransformTool() override { delete entry_; }
    TransformTool(const TransformTool&) = delete;
    TransformTool& operator=(const TransformTool&) = delete;

    QString hint() const override {
        if (!shapes_) return tr("Click what you want to turn or to scale; a single point has neither");
        return tr(
            "Drag the round handle to turn, a square one to scale; Shift: 15° steps, proportions; or type 30 or 150%");
    }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    bool is_drawing() const override { return drag_.has_value() || (move_ && move_->has_begun()); }
    void take_up() override { take_hold(); }
    bool put_down() override {
        drop();
        return true;
    }
    void drop() override {
        if (entry_) entry_->shut();
        give_up();
        shapes_.reset();
        moved_pivot_.reset();
        desk().map.set_preview({});
    }
    void refresh() override {
        const bool is_stale = plan_ != desk().document.snapshot() || held_ != desk().selection.features();
        if (is_stale) {
            give_up();
            take_hold();
        } else if (!is_drawing()) {
            show();
        }
        emit hint_changed();
    }
    bool takes_shift() const override { return shapes_.has_value(); }

    bool pressed(const MapPress& press) override {
        if (press.button != Qt::LeftButton || !shapes_ || !desk().document.is_writable()) return false;
        pointer_ = press;
        const TransformFrame frame = frame_now();
        if (is_near(frame.pivot(), press)) {
            drag_ = Drag{Grip::pivot, {}, press};
        } else if (is_near(turn_handle(), press)) {
            drag_ = Drag{Grip::turn, {}, press};
        } else if (const auto handle = handle_at(press)) {
            drag_ = Drag{Grip::scale, *handle, press};
        } else if (frame.box().contains(press.at) && !(press.modifiers & Qt::ControlModifier)) {
            move_.emplace(desk(), press);
        } else {
            return false;  // pans, or selects as a click
        }
        return true;
    }

    bool moved(const MapPress& press) override {
        pointer_ = press;
        if (move_) move_->go_on(press);
        if (!press.buttons) desk().map.setCursor(cursor_at(press));
        if (!drag_) return move_.has_value();
        if (drag_->grip == Grip::pivot)
            moved_pivot_ = snapped(desk(), press).at;
        else
            drag_->affine = transformation(press);
        show();
        return true;
    }

    bool released(const MapPress& press) override {
        if (move_) {
            MoveDrag move = *std::exchange(move_, std::nullopt);
            move.end();
            if (!move.has_begun()) clicked(press);
            show();
            return true;
        }
        if (!drag_) return false;
        const Drag drag = *std::exchange(drag_, std::nullopt);
        if (drag.grip != Grip::pivot) keep(drag.affine);
        show();
        return true;
    }

    void clicked(const MapPress& press) override {
        const auto hit = feature_at(desk().map, press.at, press.tolerance_m / 2);
        if (hit && press.modifiers & Qt::ControlModifier)
            desk().selection.toggle(*hit);
        else if (hit)
            desk().selection.set({*hit});
    }

    bool key_pressed(int key, Qt::KeyboardModifiers) override {
        if (key == Qt::Key_Escape && is_drawing()) {
            give_up();
            show();
            return true;
        }
        if (!wants_key(key, {})) return false;
        begin_typing(QChar(key));
        return true;
    }
    bool wants_key(int key, Qt::KeyboardModifiers) const override {
        const bool is_number = (key >= Qt::Key_0 && key <= Qt::Key_9) || key == Qt::Key_Minus;
        return shapes_ && is_number && !is_drawing();
    }

private:
    enum class Grip { pivot, turn, scale };
    struct Drag {
        Grip grip = Grip::turn;
        TransformFrame::Handle handle;
        MapPress from;
        Affine affine = {};
    };

    void take_hold() {
        plan_ = desk().document.snapshot();
        if (held_ != desk().selection.features()) moved_pivot_.reset();
        held_ = desk().selection.features();
        shapes_.reset();
        const QString why = too_many_to_hold(desk().selection);
        if (!why.isEmpty()) emit notice(why);
        if (why.isEmpty() && !held_.empty()) {
            SelectedShapes shapes(desk().document, desk().selection);
            const Box& box = shapes.box();
            if (!shapes.empty() && (box.width() > 0 || box.height() > 0)) shapes_ = std::move(shapes);
        }
        show();
    }
    void give_up() {
        if (move_) move_->give_up();
        if (drag_ && shapes_) desk().map.set_selection(shapes_to_outline(desk().selection));
        move_.reset();
        drag_.reset();
        typed_.reset();
    }

    TransformFrame frame_now() const { return {shapes_->box(), moved_pivot_.value_or(shapes_->box().centre())}; }
    Point turn_handle() const {
        const Box& box = shapes_->box();
        return {box.centre().x, box.max_y + arm_px * desk().map.view().metres_per_pixel};
    }
    static bool is_near(Point handle, const MapPress& press) {
        return distance(handle, press.at) <= press.tolerance_m * 2 / 3;
    }
    std::optional<TransformFrame::Handle> handle_at(const MapPress& press) const {
        for (const auto& handle : frame_now().handles())
            if (is_near(handle.at, press)) return handle;
        return std::nullopt;
    }

    Qt::CursorShape cursor_at(const MapPress& press) const {
        if (!shapes_) return cursor();
        if (is_near(frame_now().pivot(), press)) return Qt::CrossCursor;
        if (is_near(turn_handle(), press)) return Qt::PointingHandCursor;
        if (const auto handle = handle_at(press)) return cursor_of(*handle);
        return shapes_->box().contains(press.at) ? Qt::SizeAllCursor : cursor();
    }
    Qt::CursorShape cursor_of(const TransformFrame::Handle& handle) const {
        if (!handle.along_y) return Qt::SizeHorCursor;
        if (!handle.along_x) return Qt::SizeVerCursor;
        const Point middle = shapes_->box().centre();
        const bool is_rising = (handle.at.x > middle.x) == (handle.at.y > middle.y);
        return is_rising ? Qt::SizeBDiagCursor : Qt::SizeFDiagCursor;
    }

    Affine transformation(const MapPress& press) const {
        const bool shift = press.modifiers & Qt::ShiftModifier;
        const TransformFrame frame = frame_now();
        if (drag_->grip == Grip::turn)
            return frame.turned(drag_->from.at, press.at,
                                shift ? TransformFrame::Steps::of_15_degrees : TransformFrame::Steps::free);
        const Point to = snapped_in(shapes_->others(), desk(), press).at;
        return frame.scaled(drag_->handle, to,
                            shift ? TransformFrame::Proportions::kept : TransformFrame::Proportions::free);
    }
    void keep(const Affine& affine) {
        desk().map.set_selection(shapes_to_outline(desk().selection));
        commit_rows(desk().document, shapes_->edit(turn_deg(affine) == 0 ? "scale" : "turn", affine));
    }

    void begin_typing(QChar first) {
        if (!entry_) {
            entry_ = new PointEntry(desk().map);
            connect(entry_, &PointEntry::edited, this, &TransformTool::read);
            connect(entry_, &PointEntry::entered, this, [this](const QString& text) {
                read(text);
                if (!typed_) return entry_->show_problem(typing_hint());
                const Affine affine = *typed_;
                entry_->shut();
                keep(affine);
            });
            connect(entry_, &PointEntry::closed, this, [this] {
                typed_.reset();
                desk().map.set_selection(shapes_to_outline(desk().selection));
                show();
            });
        }
        const QPointF middle = desk().map.view().to_screen(frame_now().pivot());
        entry_->open(first, (pointer_ ? pointer_->screen : middle).toPoint());
    }
    void read(const QString& text) {
        typed_ = typed_transformation(text, frame_now().pivot());
        entry_->show_meaning(typed_ ? readout(*typed_) : typing_hint());
        show();
    }
    static QString typing_hint() { return tr("30 turns by 30° clockwise, 150% scales, 150%, 80% scales each way"); }
    static QString readout(const Affine& affine) {
        if (const double turn = turn_deg(affine); turn != 0 || affine.xx == 0)
            return tr("Turned by %1° clockwise").arg(number(turn, 1));
        if (affine.xx == affine.yy) return tr("Scaled to %1").arg(percent(affine.xx));
        return tr("Scaled to %1 east–west, %2 north–south").arg(percent(affine.xx), percent(affine.yy));
    }

    void show() {
        if (move_) return;
        MapPreview preview;
        if (shapes_) {
            const bool is_changing = typed_ || (drag_ && drag_->grip != Grip::pivot);
            const Affine affine = typed_ ? *typed_ : drag_ ? drag_->affine : Affine{};
            if (is_changing) desk().map.set_selection(shapes_->shown(affine));
            add_frame(preview, affine);
            if (is_changing && pointer_ && !typed_) preview.texts.push_back({pointer_->at, readout(affine)});
        }
        desk().map.set_preview(std::move(preview));
    }
    void add_frame(MapPreview& preview, const Affine& affine) const {
        const TransformFrame frame = frame_now();
        const auto add_line = [&](std::vector<Point> points, LinePattern pattern) {
            MapPreview::Line line;
            line.points = std::move(points);
            line.width_px = 1.2;
            line.pattern = pattern;
            preview.lines.push_back(std::move(line));
        };
        std::vector<Point> outline;
        for (const Point corner : frame.corners()) outline.push_back(affine(corner));
        outline.push_back(outline.front());
        add_line(std::move(outline), LinePattern::dashed);
        const Box& box = frame.box();
        add_line({affine({box.centre().x, box.max_y}), affine(turn_handle())}, LinePattern::solid);
        preview.middles.push_back(affine(turn_handle()));
        for (const auto& handle : frame.handles()) preview.handles.push_back({affine(handle.at), false});
        const Point pivot = frame.pivot();
        const double half_m = 8 * desk().map.view().metres_per_pixel;
        add_line({pivot - Point{half_m, 0}, pivot + Point{half_m, 0}}, LinePattern::solid);
        add_line({pivot - Point{0, half_m}, pivot + Point{0, half_m}}, LinePattern::solid);
    }

    Snapshot plan_;
    std::vector<FeatureRef> held_;
    std::optional<SelectedShapes> shapes_;  ///< what has an extent to be turned or scaled
    std::optional<Point> moved_pivot_;      ///< else the middle of the frame
    std::optional<Drag> drag_;
    std::optional<MoveDrag> move_;
    std::optional<MapPress> pointer_;
    std::optional<Affine> typed_;
    QPointer<PointEntry> entry_;
};

}  // namespace

std::unique_ptr<Tool> make_transform_tool(const ToolDesk& desk) {
    return std::make_unique<TransformTool>(desk);
}

}  // namespace yimi::app
