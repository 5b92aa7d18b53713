#include <QApplication>
#include <QCoreApplication>

#include "app/tools/arrow_step.h"
#include "app/tools/hit_test.h"
#include "app/tools/key_push.h"
#include "app/tools/move_drag.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_in_a_frame = 20'000;  // the form has to show what they have in common

/// Click selects, Shift or Ctrl adds and takes away, Ctrl + drag takes a frame; what is selected follows a drag and the
/// arrow keys; the map pans otherwise.
class SelectTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SelectTool)

public:
    using Tool::Tool;

    QString hint() const override {
        return desk().selection.is_empty()
                   ? tr("Click a feature; Ctrl + click adds one, Ctrl + drag takes all in a frame")
                   : tr("Drag what is selected, or push it with the arrow keys; Ctrl + click adds one");
    }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    bool is_drawing() const override { return drag_ && drag_->has_begun(); }
    bool put_down() override {
        end_push();
        drop();
        shows_hold_ = false;
        return true;
    }
    void refresh() override {
        if ((drag_ && drag_->is_stale()) || (push_ && push_->is_stale())) drop();
        emit hint_changed();
    }

    bool pressed(const MapPress& press) override {
        end_push();
        if (press.button == Qt::RightButton) {
            select_for_menu(press);
            return false;  // the map asks for its menu
        }
        if (press.button != Qt::LeftButton) return false;
        if (!adds(press)) return take_hold(press);
        frame_from_ = press.screen;
        frame_begin_ = press.at;
        return true;
    }

    bool moved(const MapPress& press) override {
        if (drag_) drag_->go_on(press);
        if (!press.buttons) show_whether_it_holds(can_hold(press));
        if (!frame_from_) return drag_.has_value();
        is_frame_ = is_frame_ || (press.screen - *frame_from_).manhattanLength() >= QApplication::startDragDistance();
        MapPreview preview;
        if (is_frame_) preview.box = {frame_begin_, press.at};
        desk().map.set_preview(std::move(preview));
        return true;
    }

    bool released(const MapPress& press) override {
        if (drag_) return let_go(press);
        if (!frame_from_) return false;
        if (is_frame_)
            add_frame(press);
        else if (const auto feature = hit(press))
            desk().selection.toggle(*feature);
        drop();
        return true;
    }

    void clicked(const MapPress& press) override {
        select(press);
        if (const MapOverlay::Blind* blind = blind_at(press)) emit blind_clicked(blind->child, blind->hidden);
    }

    bool double_clicked(const MapPress& press) override {
        if (press.button != Qt::LeftButton || !hit(press)) return false;
        select(press);
        emit vertices_wanted();
        return true;
    }

    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override {
        if (const auto by = arrow_step(key, modifiers, desk().map.view().metres_per_pixel)) return push(*by);
        if (key != Qt::Key_Escape) end_push();
        if (key != Qt::Key_Escape || (desk().selection.is_empty() && !frame_from_)) return false;
        if (frame_from_ || drag_ || push_)
            drop();
        else
            desk().selection.clear();
        return true;
    }

    void key_released(int key, Qt::KeyboardModifiers) override {
        if (arrow_step(key, Qt::NoModifier, 1)) end_push();
    }

    void drop() override {
        if (drag_) drag_->give_up();
        if (push_) push_->give_up();
        drag_.reset();
        push_.reset();
        frame_from_.reset();
        is_frame_ = false;
        desk().map.set_preview({});
    }

private:
    static bool adds(const MapPress& press) { return press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier); }
    void select(const MapPress& press) {
        if (const auto feature = hit(press))
            desk().selection.set({*feature});
        else
            desk().selection.clear();
    }
    /// The nearest stretch on which somebody is hidden; null where none is near.
    const MapOverlay::Blind* blind_at(const MapPress& press) const {
        const MapOverlay::Blind* nearest = nullptr;
        double nearest_m = press.tolerance_m / 2;
        for (const MapOverlay::Blind& blind : desk().map.content().overlay->blind) {
            const double from_m = project_onto_path(press.at, blind.line).distance_m;
            if (from_m > nearest_m || (nearest && from_m == nearest_m)) continue;
            nearest = &blind;
            nearest_m = from_m;
        }
        return nearest;
    }
    /// Half of what snaps: a click says more precisely what it means.
    std::optional<FeatureRef> hit(const MapPress& press) const {
        return feature_at(desk().map, press.at, press.tolerance_m / 2);
    }
    /// An area that reaches beyond the screen is what the map shows, not what lies on it: there the map pans.
    bool can_hold(const MapPress& press) const {
        if (desk().selection.is_empty() || adds(press) || !desk().document.is_writable()) return false;
        const auto feature = hit(press);
        if (!feature || is_derived(feature->table) || !desk().selection.contains(*feature)) return false;
        const auto row = desk().document.snapshot()->layer(feature->table).row(feature->id);
        return row &&
               (row->geometry().kind != GeometryKind::polygons || desk().map.view().extent().contains(row->box()));
    }
    void show_whether_it_holds(bool holds) {
        if (std::exchange(shows_hold_, holds) != holds) desk().map.setCursor(holds ? Qt::SizeAllCursor : cursor());
    }
    bool take_hold(const MapPress& press) {
        if (!can_hold(press) || is_too_much()) return false;
        drag_.emplace(desk(), press);
        return true;
    }
    bool is_too_much() {
        const QString why = too_many_to_hold(desk().selection);
        if (!why.isEmpty()) emit notice(why);
        return !why.isEmpty();
    }
    bool let_go(const MapPress& press) {
        MoveDrag drag = *std::exchange(drag_, std::nullopt);
        drag.end();
        if (!drag.has_begun()) clicked(press);
        return true;
    }
    bool push(Point by) {
        if (drag_ || frame_from_ || is_too_much()) return true;
        if (!push_) push_.emplace(desk());
        if (push_->empty()) {
            push_.reset();
            return false;  // pans
        }
        push_->go_on(by);
        return true;
    }
    void end_push() {
        if (auto push = std::exchange(push_, std::nullopt)) push->end();
    }
    void select_for_menu(const MapPress& press) {
        const auto feature = hit(press);
        if (feature && !desk().selection.contains(*feature)) desk().selection.set({*feature});
    }
    void add_frame(const MapPress& press) {
        Box box;
        box.add(frame_begin_);
        box.add(press.at);
        auto features = desk().selection.features();
        for (const FeatureRef& feature : features_within(desk().map, box, most_in_a_frame)) features.push_back(feature);
        desk().selection.set(std::move(features));
    }

    std::optional<MoveDrag> drag_;
    std::optional<KeyPush> push_;
    bool shows_hold_ = false;  ///< the cursor says that a drag would move something
    std::optional<QPointF> frame_from_;
    Point frame_begin_;
    bool is_frame_ = false;
};

}  // namespace

std::unique_ptr<Tool> make_select_tool(const ToolDesk& desk) {
    return std::make_unique<SelectTool>(desk);
}

}  // namespace yimi::app
